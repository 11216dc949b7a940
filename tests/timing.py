"""Measuring how work grows, on a machine where other work runs as well."""

from collections.abc import Callable


def fastest(seconds: Callable[[int], float], size: int) -> float:
    """The faster of two measurements: what else runs, or is cleaned up meanwhile, makes one of them slow."""
    return min(seconds(size), seconds(size))
