"""Gradient boosting over binned measures, small enough to read, with which train_lines learns the trees.

The same examples give the same trees, to the last digit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Tree = float | tuple[int, float, "Tree", "Tree"]  # a leaf, or: measure, bound, tree up to it, tree above it

TREES = 60
DEPTH = 3
RATE = 0.15  # share of each tree's result that counts
BINS = 32  # bins per measure
PENALTY = 10.0  # on the square of a leaf
LEAST = 15.0  # lowest weight of the examples in a leaf


@dataclass(frozen=True, slots=True)
class Binned:
    bins: NDArray[np.int64]  # for each example and measure, counted through all measures
    bounds: Sequence[Floats]  # for each measure


def boost(x: Floats, y: Floats, w: Floats) -> tuple[float, list[Tree]]:
    """Return the bias and the trees whose sum is the log odds of `y`, weighted by `w`."""
    bounds = [np.unique(np.quantile(column, np.linspace(0, 1, BINS)[1:-1], method="lower")) for column in x.T]
    bins = np.stack([np.searchsorted(b, column) for b, column in zip(bounds, x.T, strict=True)], axis=1)
    binned = Binned(bins + BINS * np.arange(x.shape[1]), bounds)
    share = float((w * y).sum() / w.sum())
    bias = float(np.log(share / (1 - share)))
    score = np.full(len(y), bias)
    trees: list[Tree] = []
    for _ in range(TREES):
        p = 1 / (1 + np.exp(-score))
        trees.append(_grow(binned, np.arange(len(y)), w * (p - y), w * p * (1 - p), score, DEPTH))
    return bias, trees


def _grow(binned: Binned, rows: NDArray[np.int64], g: Floats, h: Floats, score: Floats, depth: int) -> Tree:
    """Return the tree of these examples, and add its results to their scores."""
    split = _find_split(binned, rows, g, h) if depth else None
    if split is None:
        leaf = round(float(-RATE * g[rows].sum() / (h[rows].sum() + PENALTY)), 3)
        score[rows] += leaf
        return leaf
    measure, last = split
    low = binned.bins[rows, measure] <= BINS * measure + last
    bound = round(float(binned.bounds[measure][last]), 4)
    below = _grow(binned, rows[low], g, h, score, depth - 1)
    return measure, bound, below, _grow(binned, rows[~low], g, h, score, depth - 1)


def _find_split(binned: Binned, rows: NDArray[np.int64], g: Floats, h: Floats) -> tuple[int, int] | None:
    """Return the measure, and the last bin on its lower side, that split the examples best."""
    bins = binned.bins[rows]
    count = bins.shape[1]
    sums = [
        np.bincount(bins.ravel(), np.repeat(part[rows], count), BINS * count).reshape(count, BINS).cumsum(axis=1)
        for part in (g, h)
    ]
    (gl, hl), (gt, ht) = sums, (sums[0][0, -1], sums[1][0, -1])
    gain = gl**2 / (hl + PENALTY) + (gt - gl) ** 2 / (ht - hl + PENALTY) - gt**2 / (ht + PENALTY)
    gain[(hl < LEAST / 4) | (ht - hl < LEAST / 4)] = 0
    best = int(gain.argmax())
    return None if gain.flat[best] <= 1e-6 else divmod(best, BINS)
