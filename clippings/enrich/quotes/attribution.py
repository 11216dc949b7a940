"""Types for the place of a quote in its sentence, and for an attribution and its confidence."""

from dataclasses import dataclass

from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.sentence_view import SentenceView, WordRange

# The confidence of an attribution: how often its rule was right on articles whose speakers are known. The shares are
# rounded; rare rules have those of similar rules. A grammar may have better ones for its language.
CONFIDENCE = {
    "after": 0.95,
    "running": 0.95,
    "transcript": 0.95,
    "again": 0.9,
    "beside": 0.9,
    "before": 0.88,
    "above": 0.88,
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
    "mood": 0.6,
    "turn": 0.6,
    "floating": 0.55,
    "lead": 0.5,
    "none": 0.5,
}
# Rules that give way to a signature below the quote, and to the speaker named where the same words occur again.
UNSURE = frozenset({"none", "floating", "running", "lead", "turn"})
_WHOLE = 7  # from this many words and marks on, a quote may be a separate sentence within another


@dataclass(frozen=True, slots=True)
class Attribution:
    """`mention`: the words that name the speaker, in characters of the article; None if nobody is named."""

    mention: tuple[int, int] | None
    cue: str | None
    rule: str
    fragment: bool = False  # the quoted words are part of the article's own sentence


UNSAID = Attribution(None, None, "unsaid")


@dataclass(frozen=True, slots=True)
class QuotePosition:
    """A quote in its sentence: words first:last with its marks, the sentence's words begin:end."""

    number: int
    first: int
    last: int
    begin: int
    end: int


def find_quote_positions(view: SentenceView) -> list[QuotePosition]:
    return [
        QuotePosition(number, first, last, view.sentence_around(first).start, view.sentence_around(last - 1).stop)
        for number, (first, last) in view.quote_ranges
    ]


def make_attribution(view: SentenceView, cue: Cue, rule: str) -> Attribution:
    mention = locate_mention(view, cue.subject) if cue.subject else None
    return Attribution(mention, view.join_words(cue.word), rule)


def locate_mention(view: SentenceView, name: WordRange) -> tuple[int, int]:
    """The place of a mention in characters, without the hyphen of "dit-il"."""
    first = view.texts[name[0]]
    return view.starts[name[0]] + len(first) - len(first.lstrip("-–—")), view.ends[name[1] - 1]


def is_fragment(view: SentenceView, position: QuotePosition) -> bool:
    """Whether the article's sentence runs through the quote: it called the plan a "mess" for everyone."""
    signs = [i for i in range(position.first, position.last) if view.ends[i] <= view.passages[position.number].end]
    words = [i for i in signs if view.texts[i][0].isalnum()]
    if not words:
        return True
    before, after = position.first - 1, position.last
    runs_in = before >= position.begin and view.texts[before][0].isalnum()
    runs_on = after < position.end and view.is_outside_quotes(after) and view.texts[after][0].isalnum()
    ends = view.texts[signs[-1]][-1] in ",.?!…—–-"
    lower = view.texts[words[0]][0].islower()
    return (runs_in and (lower or not ends or len(words) < 4)) or (runs_on and not ends and (runs_in or len(words) < 4))


def ends_open(view: SentenceView, position: QuotePosition) -> bool:
    """Whether the quote ends with a sign after which its sentence continues."""
    return find_last_sign(view, position) in frozenset(",?!—–-…")


def find_last_sign(view: SentenceView, position: QuotePosition) -> str:
    """The last sign of the quoted words."""
    end = view.passages[position.number].end
    last = next((i for i in range(position.last - 1, position.first - 1, -1) if view.ends[i] <= end), None)
    return view.texts[last][-1] if last is not None else ""


def is_whole(view: SentenceView, position: QuotePosition) -> bool:
    """Whether a quote may be a separate sentence within another."""
    return position.last - position.first > _WHOLE
