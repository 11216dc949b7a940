"""What each measure must reach. A floor rises with its figure; lowering it is a decision with reasons."""

from collections.abc import Mapping
from typing import NamedTuple

from tests.documents.scoring import FORMATS


class Floor(NamedTuple):
    needed: float
    goal: float
    at_most: bool = False  # the figure is a loss, so smaller is better

    def holds(self, figure: float) -> bool:
        return figure <= self.needed if self.at_most else figure >= self.needed


WELL_KNOWN = 200  # fewest quotes of a rule in a half for its confidence to be compared with the share that is right
WITHIN = 0.05

# set -> measure, with the scorer's name for it
FLOORS: Mapping[str, Mapping[str, Floor]] = {
    "quotes": {
        "direct F1": Floor(0.95, 0.97),
        "speaker accuracy": Floor(0.94, 0.95),
        "end-to-end F1": Floor(0.905, 0.95),
        "name accuracy": Floor(0.88, 0.90),
        "name strict": Floor(0.875, 0.92),
        "scare left alone": Floor(0.93, 0.93),
        "indirect recall": Floor(0.80, 0.80),
        "indirect precision": Floor(0.875, 0.87),
        "indirect speaker": Floor(0.94, 0.93),
    },
    # Drawn from half B and labeled before there was any rule; first measured at 0.924 and 0.939.
    "pronouns": {"right": Floor(0.97, 0.97), "told": Floor(0.9, 0.85)},
    # Names grouped before there was any rule: equal strings alone score 0.921. F1 of certain links: no lone surnames.
    "people": {
        "F1": Floor(0.97, 0.961),
        "F1 of the certain": Floor(0.935, 0.961),
        "wrong of the most quoted": Floor(0, 0, at_most=True),
    },
    # News by others. In these sets only half A was read. First figures: A 0.762, 0.702, 0.540, indirect recall 0.210; B
    # 0.784, 0.733, 0.592, 0.287.
    "quotes de A": {
        "direct F1": Floor(0.89, 0.93),
        "speaker accuracy": Floor(0.96, 0.93),
        "end-to-end F1": Floor(0.87, 0.87),
        "scare left alone": Floor(0.92, 0.93),
        "indirect recall": Floor(0.75, 0.75),
        # Was 0.895: two reports more are found, and one that the set leaves out. Then 0.89: three sentences in the mood
        # that reports are found where the set has one passage, which only one of them can match.
        "indirect precision": Floor(0.875, 0.88),
        # Was 0.91 at a recall of 0.62. Of the quotes found since then, fewer have a clearly stated speaker.
        "indirect speaker": Floor(0.915, 0.93),
    },
    "quotes de B": {
        "direct F1": Floor(0.87, 0.93),
        "speaker accuracy": Floor(0.935, 0.93),
        "end-to-end F1": Floor(0.825, 0.87),
        "scare left alone": Floor(0.93, 0.93),
        "indirect recall": Floor(0.68, 0.75),
        "indirect precision": Floor(0.9, 0.88),
        "indirect speaker": Floor(0.9, 0.93),
    },
    "entities": {
        "exact all F1": Floor(0.795, 0.74),
        "loose all F1": Floor(0.82, 0.77),
    },
    # "By size", the largest town with the name, is printed next to these: it gives points to 0.38 and 0.40 of
    # GeoVirus's names, 0.81 and 0.88 of them right, and to 0.41 and 0.43 of TR-News's, 0.69 and 0.73 of them right.
    "places A": {
        "GeoVirus given": Floor(0.3, 0.3),
        "GeoVirus within 161 km": Floor(0.98, 0.98),
        "TR-News given": Floor(0.29, 0.3),
        "TR-News within 161 km": Floor(0.86, 0.9),
        "TR-News at home within 161 km": Floor(0.91, 0.95),
    },
    "places B": {
        "GeoVirus given": Floor(0.27, 0.3),
        "GeoVirus within 161 km": Floor(0.97, 0.98),
        "TR-News given": Floor(0.25, 0.3),
        "TR-News within 161 km": Floor(0.9, 0.9),
        "TR-News at home within 161 km": Floor(0.9, 0.95),
    },
    # Our own news, whose errors we read. The newest articles were first measured blind, before any rule was written for
    # them: entities en 0.879 and 0.906, fr 0.776 and 0.836; quotes fr direct 0.901, speaker 0.897, name 0.603; de
    # 0.979, 0.864, 0.341. Expect unseen articles to score between those figures and these.
    "own entities en": {"exact all F1": Floor(0.93, 0.92), "loose all F1": Floor(0.935, 0.94)},
    "own entities fr": {"exact all F1": Floor(0.90, 0.87), "loose all F1": Floor(0.925, 0.90)},
    # English was also measured blind: direct 0.989, speaker 0.963, name 0.750, indirect recall 0.915.
    "own quotes en": {
        "direct F1": Floor(0.97, 0.98),
        "speaker accuracy": Floor(0.95, 0.96),
        "name accuracy": Floor(0.80, 0.85),
        "indirect recall": Floor(0.80, 0.90),
    },
    "own quotes fr": {
        "direct F1": Floor(0.96, 0.96),
        "speaker accuracy": Floor(0.965, 0.96),
        "name accuracy": Floor(0.83, 0.85),
        "indirect recall": Floor(0.78, 0.80),
        "indirect precision": Floor(0.80, 0.87),
    },
    "own quotes de": {
        "direct F1": Floor(0.97, 0.97),
        "speaker accuracy": Floor(0.945, 0.96),
        "name accuracy": Floor(0.76, 0.80),
        "indirect recall": Floor(0.68, 0.80),
        "indirect precision": Floor(0.87, 0.87),
    },
    # Written before the rules, but by the same person, so this is not a blind measure.
    "own quotes nl": {
        "direct F1": Floor(0.98, 0.98),
        "speaker accuracy": Floor(0.96, 0.96),
        "indirect recall": Floor(0.90, 0.90),
        "indirect precision": Floor(0.70, 0.87),
    },
    "text": {
        "residue removed": Floor(0.92, 0.92),
        "body lost": Floor(0.005, 0.010, at_most=True),
        "F1": Floor(0.975, 0.975),
        "harmed": Floor(2, 2, at_most=True),
    },
    # Pages whose whole body is known, as a reader would save them from the screen.
    "flattened html A": {
        "residue removed": Floor(0.915, 0.92),
        "body lost": Floor(0.021, 0.010, at_most=True),
    },
    "flattened html B": {
        "residue removed": Floor(0.91, 0.92),
        "body lost": Floor(0.012, 0.010, at_most=True),
    },
    "html": {
        "F1": Floor(0.978, 0.978),
    },
    # Pages of many sites and languages. The errors of half A may be read; half B shows what a rule is worth on pages
    # that nobody read. Both halves contain what a floor is needed for.
    "pages A": {
        "parts F1": Floor(0.954, 0.97),
        "parts recall": Floor(0.96, 0.97),
        "title": Floor(0.935, 0.97),
        "date": Floor(0.92, 0.95),
        "date wrong": Floor(0.055, 0.04, at_most=True),
        "byline": Floor(0.82, 0.78),
        "byline false": Floor(0.06, 0.10, at_most=True),
    },
    "pages B": {
        "parts F1": Floor(0.96, 0.97),
        "parts recall": Floor(0.957, 0.97),
        "title": Floor(0.955, 0.97),
        "date": Floor(0.89, 0.95),
        "date wrong": Floor(0.072, 0.04, at_most=True),
        "byline": Floor(0.67, 0.78),
        "byline false": Floor(0.18, 0.10, at_most=True),
    },
    **{f"pages {half}, undisputed": {"rejected": Floor(0, 0, at_most=True)} for half in "AB"},
    "flattened A": {
        "parts F1": Floor(0.90, 0.94),
        "parts recall": Floor(0.96, 0.965),
        "title": Floor(0.71, 0.85),
        "date": Floor(0.72, 0.80),
        "byline": Floor(0.62, 0.60),
        "byline false": Floor(0.12, 0.10, at_most=True),
        "pages with comments": Floor(1, 1, at_most=True),
    },
    "flattened B": {
        "parts F1": Floor(0.92, 0.94),
        "parts recall": Floor(0.965, 0.965),
        "title": Floor(0.71, 0.85),
        "date": Floor(0.70, 0.80),
        "byline": Floor(0.475, 0.60),
        "byline false": Floor(0.12, 0.10, at_most=True),
        "pages with comments": Floor(5, 1, at_most=True),
    },
    # A plain match of the same words scores 0.760, a stemmed one 0.788.
    "relevance": {"nDCG@10": Floor(0.9, 0.93), "nDCG@10 B": Floor(0.85, 0.9), "known item": Floor(1.0, 1.0)},
    "language": {
        "three sentences joined": Floor(0.97, 0.99),
    },
    # Our own texts in the formats of several programs; reading was developed on them, so expect less of others.
    **{f"files {suffix}": {"parts F1": Floor(0.95, 0.98), "title": Floor(0.9, 1.0)} for suffix in FORMATS},
    # Every pair of the gold sets that shares a sentence; none of them is a copy.
    "real pairs": {"apart: same sentences": Floor(0.95, 0.99)},
    # Notices that are filled in with another name or number are joined: one with a sentence, and three without.
    "agency's reports": {
        "recall": Floor(0.95, 1.0),
        "precision": Floor(0.95, 1.0),
        "precision of all that are joined": Floor(0.92, 0.95),
    },
    # Pairs made from articles of the quotes set (we only read its half A), and from forms of our own.
    **{
        f"copies {half}": {
            "recall": Floor(0.95, 0.99),
            "precision": Floor(0.95, 0.99),
            "apart: same topic": Floor(0.95, 0.99),
            "apart: one form": Floor(0.95, 0.99),
        }
        for half in "AB"
    },
}
