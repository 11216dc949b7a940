"""The type of a cue: a word that shows who speaks."""

from dataclasses import dataclass
from typing import Literal

from clippings.enrich.text.sentence_view import WordRange

CueKind = Literal["speech", "naming", "source", "statement", "other"]


@dataclass(frozen=True, slots=True)
class Cue:
    """`word` is the verb, noun or preposition; `first` and `last` (half-open) hold it and an adjacent subject."""

    kind: CueKind
    word: WordRange
    subject: WordRange | None
    first: int
    last: int


def names_speaker(cue: Cue) -> bool:
    """Whether a cue names somebody in addition to its own words: "ersten Angaben" is not a person."""
    return cue.subject is not None and cue.subject[0] not in range(*cue.word)
