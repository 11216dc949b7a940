"""Defines the questions that you can ask the archive, as two types; commands and programs use the same words (pure).

    ArticleQuestion("lighthouse", person=("Isla Drummond",), since=date(2026, 5, 1), sort="newest")
    ArticleQuestion('"winter service" -ferry', language=("en|fr",), has_quotes=True)
    ArticleQuestion(person=("Ada Novak", "Bill Holt"))           # articles that name both
    ArticleQuestion(dated=False, arrived_since=date(2026, 3, 1))  # without a day, arrived since March
    QuoteQuestion("winter", speaker=("Novak|Holt",), kind=("direct",), confidence=0.8)
    QuoteQuestion("budget", pronoun=("she",), role=("minister",))
    QuoteQuestion(about=("Jadrolinija",), not_speaker=("Novak",))
    QuoteQuestion(phrase="hope is not a maintenance plan")        # with exactly these words

All values of a field must match; within a value, `|` separates alternatives. A name matches in whole or in part, with
any capitals and accents; a name in quotation marks must match in full. Without words, the best matches are the newest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from clippings.documents import Pronoun
from clippings.errors import InvalidInput

MAX_NAME = 200  # characters
MAX_PHRASE = 1_000
KINDS = {  # of quotes, with what is quoted
    "direct": "as spoken",
    "partial": "some words as spoken",
    "indirect": "in the article's words",
}
PRONOUNS: tuple[Pronoun, ...] = get_args(Pronoun)

Values = tuple[str, ...]
ArticleSort = Literal["best", "newest", "oldest", "arrived", "quotes"]
QuoteSort = Literal["best", "newest", "oldest"]


@dataclass(frozen=True, slots=True)
class ArticleQuestion:
    """A question about articles. Raises InvalidInput if it makes no sense."""

    words: str = ""  # as words.py reads them
    language: Values = ()  # codes, such as "en"
    person: Values = ()
    person_id: Values = ()  # ids in the archive, which cover every spelling of the person: docs/search.md
    organization: Values = ()
    place: Values = ()
    speaker: Values = ()
    not_speaker: Values = ()  # people who are not quoted
    byline: Values = ()  # authors
    source: Values = ()
    domain: Values = ()
    collection: Values = ()
    since: date | None = None  # published on or after this day, in the time zone of the source
    until: date | None = None  # published on or before this day
    dated: bool | None = None  # False: only articles without a day
    arrived_since: date | None = None  # arrived in the archive on or after this day (UTC)
    arrived_until: date | None = None
    has_quotes: bool | None = None
    is_copy: bool | None = None  # whether it is an exact or near copy of an earlier article
    sort: ArticleSort = "best"

    def __post_init__(self) -> None:
        _require_one_each(language=self.language, source=self.source, domain=self.domain, collection=self.collection)
        for values in (self.person, self.organization, self.place, self.speaker, self.not_speaker, self.byline):
            _require_names(values)
        _require_order(self.since, self.until)
        _require_order(self.arrived_since, self.arrived_until)
        if self.dated is False and (self.since or self.until):
            raise InvalidInput(
                "Articles without a date cannot be found by day.", "Ask for undated ones, or give days, not both."
            )


@dataclass(frozen=True, slots=True)
class QuoteQuestion:
    """A question about words that somebody said. Raises InvalidInput if it makes no sense."""

    words: str = ""  # found in the quote, and ranked lower near it: in its paragraph or its article's title
    phrase: str = ""  # exact words of the quote
    speaker: Values = ()  # full name, or the words that the text uses for the speaker
    person_id: Values = ()  # who says it, under any spelling
    certain: bool | None = None  # True: without speakers that are probable only, by a surname alone
    not_speaker: Values = ()
    kind: Values = ()  # direct, partial or indirect
    pronoun: Values = ()  # he, she, they or unknown: how the article refers to the speaker
    role: Values = ()  # what the article calls the speaker: "minister", "prime minister"
    confidence: float = 0.0  # lowest confidence in the speaker
    about: Values = ()  # who or what the quote or its paragraph names
    language: Values = ()
    source: Values = ()
    collection: Values = ()
    since: date | None = None
    until: date | None = None
    dated: bool | None = None
    sort: QuoteSort = "best"

    def __post_init__(self) -> None:
        _require_one_each(language=self.language, source=self.source, collection=self.collection, kind=self.kind)
        _require_one_each(speaker=self.speaker, pronoun=self.pronoun, person_id=self.person_id)
        for values in (self.not_speaker, self.about, self.role):
            _require_names(values)
        _require_order(self.since, self.until)
        _require_known("kind", self.kind, tuple(KINDS))
        _require_known("pronoun", self.pronoun, PRONOUNS)
        if not 0 <= self.confidence <= 1:
            raise InvalidInput(f"A confidence cannot be {self.confidence}.", "Give one from 0 to 1.")
        if self.dated is False and (self.since or self.until):
            raise InvalidInput(
                "Articles without a date cannot be found by day.", "Ask for undated ones, or give days, not both."
            )
        if len(self.phrase) > MAX_PHRASE:
            raise InvalidInput(f"The phrase is too long: {len(self.phrase)} characters.", f"Use at most {MAX_PHRASE}.")
        if self.phrase and not any(map(str.isalnum, self.phrase)):
            raise InvalidInput(f"There is no word in {self.phrase[:40]!r}.", "Give the words that were said.")


Question = ArticleQuestion | QuoteQuestion


def whole_name(value: str) -> str | None:
    """The name inside quotation marks, which must match in full; None if part of the name is enough."""
    return value[1:-1].strip() or None if len(value) > 2 and value[0] == value[-1] == '"' else None


def split_alternatives(value: str) -> list[str]:
    """The alternatives in "a|b". Raises InvalidInput if one is empty, such as an unset variable of a script."""
    found = [one.strip() for one in value.split("|")]
    if not all(found):
        raise InvalidInput(f"A value in the question is empty: {value!r}.", "Give one, or leave it out.")
    return found


def _require_one_each(**fields: Sequence[str]) -> None:
    """Reject several values for a field if an article has only one: two languages at once would find nothing."""
    for name, values in fields.items():
        if len(values) > 1:
            raise InvalidInput(f"An article or quote has only one {name}.", f"For any of them: {'|'.join(values)}")
        _require_names(values)


def _require_known(name: str, values: Sequence[str], known: Sequence[str]) -> None:
    unknown = {one for value in values for one in split_alternatives(value)} - {*known}
    if unknown:
        remedy = f"Use {', '.join(known[:-1])} or {known[-1]}."
        raise InvalidInput(f"There is no {name} {sorted(unknown)[0]!r}.", remedy)


def _require_names(values: Sequence[str]) -> None:
    for value in values:
        for name in split_alternatives(value):
            if len(name) > MAX_NAME:
                raise InvalidInput(f"The name is too long: {len(name)} characters.", f"Use at most {MAX_NAME}.")


def _require_order(since: date | None, until: date | None) -> None:
    if since and until and since > until:
        raise InvalidInput(f"The first day, {since}, is after the last day, {until}.", "Swap the two days.")
