"""Where a quote stands in its sentence, what an attribution says, and how sure it is."""

from dataclasses import dataclass

from clippings.enrich.quotes.cues import Cue
from clippings.enrich.text.sentence_view import Range, Reading

ASIDES = frozenset({",", "—", "–", "-", "--", "―"})
DASHES = frozenset({"—", "–", "-", "--", "―"})
LEADS = frozenset({",", ":"})
# How sure an attribution is: how often its rule was right on articles whose speakers are known. The shares are rounded;
# where a rule was seen too rarely they are those of the rules like it.
CONFIDENCE = {
    "after": 0.95,
    "running": 0.95,
    "transcript": 0.95,
    "beside": 0.9,
    "before": 0.88,
    "above": 0.85,
    "according": 0.83,
    "source": 0.82,
    "reported": 0.81,
    "nearest": 0.8,
    "signature": 0.8,
    "unsaid": 0.75,
    "trailing": 0.7,
    "after-other": 0.7,
    "acting": 0.6,
    "colon": 0.6,
    "likened": 0.6,
    "floating": 0.55,
    "lead": 0.5,
    "none": 0.5,
}
_WHOLE = 7  # words and marks from which a quote may be a sentence of its own within another


@dataclass(frozen=True, slots=True)
class Attribution:
    """`mention`: the words that name the speaker, in characters of the article; None where nobody is named."""

    mention: tuple[int, int] | None
    cue: str | None
    rule: str
    fragment: bool = False  # the quoted words are a part of the article's own sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A quote in its sentence: words first:last with its marks, the sentence's words begin:end."""

    number: int
    first: int
    last: int
    begin: int
    end: int


def find_places(reading: Reading) -> list[Place]:
    return [
        Place(number, first, last, reading.sentence_around(first).start, reading.sentence_around(last - 1).stop)
        for number, (first, last) in reading.quoted
    ]


def attribute_to(reading: Reading, cue: Cue, rule: str) -> Attribution:
    mention = place_of(reading, cue.subject) if cue.subject else None
    return Attribution(mention, reading.text(cue.word), rule)


def place_of(reading: Reading, name: Range) -> tuple[int, int]:
    """The characters of a mention, without the hyphen of "dit-il"."""
    first = reading.texts[name[0]]
    return reading.starts[name[0]] + len(first) - len(first.lstrip("-")), reading.ends[name[1] - 1]


def is_fragment(reading: Reading, place: Place) -> bool:
    """Whether the article's sentence runs through the quote: it called the plan a "mess" for everyone."""
    signs = [i for i in range(place.first, place.last) if reading.ends[i] <= reading.marked[place.number].end]
    words = [i for i in signs if reading.texts[i][0].isalnum()]
    if not words:
        return True
    before, after = place.first - 1, place.last
    runs_in = before >= place.begin and reading.texts[before][0].isalnum()
    runs_on = after < place.end and reading.outside(after) and reading.texts[after][0].isalnum()
    ends = reading.texts[signs[-1]][-1] in ",.?!…—–-"
    lower = reading.texts[words[0]][0].islower()
    return (runs_in and (lower or not ends or len(words) < 4)) or (runs_on and not ends and (runs_in or len(words) < 4))


def ends_open(reading: Reading, place: Place) -> bool:
    """Whether the quote ends with a sign after which its sentence goes on."""
    return last_sign(reading, place) in frozenset(",?!—–-…")


def last_sign(reading: Reading, place: Place) -> str:
    """The last sign of the quoted words."""
    end = reading.marked[place.number].end
    last = next((i for i in range(place.last - 1, place.first - 1, -1) if reading.ends[i] <= end), None)
    return reading.texts[last][-1] if last is not None else ""


def is_whole(reading: Reading, place: Place) -> bool:
    """Whether a quote may be a sentence of its own within another."""
    return place.last - place.first > _WHOLE
