"""Turns a question into another one at a click: lists what narrows it, and what can be removed (pure).

If a document has one value of a field (its source, its language), clicks ask for any of the chosen values. If it has
many (people, places), they ask for all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from clippings.search.facets import Facet
from clippings.search.plain import LANGUAGES
from clippings.search.question_values import Stated
from clippings.search.questions import KINDS, split_alternatives, whole_name
from clippings.search.timeline import Step, TimeBucket
from clippings.web.addresses import ask_in_full, to_address
from clippings.web.drawing import write_day

LABELS = {
    "words": "Words",
    "phrase": "Exact words",
    "person": "Person",
    "person_id": "Person, any spelling",
    "certain": "Identity",
    "organization": "Organization",
    "place": "Place",
    "speaker": "Speaker",
    "not_speaker": "Not said by",
    "kind": "Kind",
    "pronoun": "Pronoun",
    "role": "Role",
    "confidence": "Minimum confidence",
    "about": "About",
    "byline": "Written by",
    "source": "Source",
    "domain": "Site",
    "collection": "Collection",
    "language": "Language",
    "since": "From",
    "until": "To",
    "dated": "Date",
    "arrived_since": "Added from",
    "arrived_until": "Added until",
    "has_quotes": "Quotes",
    "is_copy": "Copies",
}
YES_OR_NO = {
    "certain": {"yes": "certainly that person", "no": "probably, by surname alone"},
    "dated": {"yes": "dated", "no": "undated"},
    "has_quotes": {"yes": "with quotes", "no": "without quotes"},
    "is_copy": {"yes": "only copies", "no": "no copies"},
}
LANGUAGE_NAMES = {code: name.title() for name, codes in LANGUAGES.items() for code in codes.split("|")} | {
    "zh-cn": "Chinese, simplified",
    "zh-tw": "Chinese, traditional",
    "und": "unknown",
}
NAMES = ("person", "organization", "place", "speaker")  # fields in which part of a name is enough


@dataclass(frozen=True, slots=True)
class Chip:
    """A condition of the question, and the address of the question without it."""

    label: str
    value: str
    without: str


@dataclass(frozen=True, slots=True)
class Choice:
    name: str  # as stored
    shown: str
    count: int | None  # None: it is chosen, but is not among the most frequent values
    is_chosen: bool
    address: str  # of the question with this value or, if it is chosen, without it
    meaning: str = ""  # shown after it


@dataclass(frozen=True, slots=True)
class Bar:
    day: date
    shown: str  # the time that the bar covers
    count: int
    address: str


def name_value(field: str, value: str) -> str:
    """A value as readers see it."""
    return LANGUAGE_NAMES.get(value, value) if field == "language" else value


def list_chips(path: str, stated: Stated) -> list[Chip]:
    """Every condition that can be removed from the question, except its words, which are in the box."""
    chips = []
    for field, values in stated.items():
        for value in values if field in LABELS and field != "words" else ():
            without = {**stated, field: [one for one in values if one != value]}
            chips.append(Chip(LABELS[field], _show(field, value), to_address(path, without)))
    return chips


def list_choices(path: str, stated: Stated, facet: Facet, field_has_one: bool) -> list[Choice]:
    """The values of a facet, chosen ones first."""
    chosen = list(map(_strip_marks, _list_chosen(stated, facet.name, field_has_one)))
    counts = {value.name: value.count for value in facet.values}
    return [
        Choice(
            name,
            name_value(facet.name, name),
            counts.get(name),
            name in chosen,
            to_address(path, toggle(stated, facet.name, name, field_has_one)),
            KINDS.get(name, "") if facet.name == "kind" else "",
        )
        for name in dict.fromkeys([*chosen, *counts])
    ]


def toggle(stated: Stated, field: str, name: str, field_has_one: bool) -> dict[str, Sequence[str]]:
    """The question with the value added, or removed if the question already has it."""
    chosen = _list_chosen(stated, field, field_has_one)
    left = [value for value in chosen if _strip_marks(value) != name]
    if len(left) == len(chosen):
        added = ask_in_full(name) if field in NAMES else name
        left = [added] if field_has_one and "|" in name else [*left, added]  # in a list, it would be read as several
    return {**stated, field: ["|".join(left)] if field_has_one and left else left}


def list_bars(path: str, stated: Stated, step: Step, buckets: Sequence[TimeBucket]) -> list[Bar]:
    """The bars of a timeline, each with the question narrowed to its time, within the time asked for."""
    bars = []
    for bucket in buckets:
        last = end_of(step, bucket.day)
        since = max([bucket.day.isoformat(), *stated.get("since", ())])
        until = min([last.isoformat(), *stated.get("until", ())])
        narrowed = {**stated, "since": [since], "until": [until]}
        bars.append(Bar(bucket.day, name_time(step, bucket.day), bucket.count, to_address(path, narrowed)))
    return bars


def end_of(step: Step, first: date) -> date:
    """The last day of the step that begins with `first`."""
    if step == "day":
        return first
    if step == "week":
        return first + timedelta(days=6)
    months = 1 if step == "month" else 12
    year, month = first.year + (first.month - 1 + months) // 12, (first.month - 1 + months) % 12 + 1
    return (date(year, month, 1) if year <= date.max.year else date.max) - timedelta(days=1)


def name_time(step: Step, first: date) -> str:
    if step == "year":
        return str(first.year)
    if step == "month":
        return f"{first:%B} {first.year}"
    return write_day(first) if step == "day" else f"week from {write_day(first)}"


def _list_chosen(stated: Stated, field: str, field_has_one: bool) -> list[str]:
    values = stated.get(field, ())
    return [name for value in values for name in split_alternatives(value)] if field_has_one else list(values)


def _strip_marks(value: str) -> str:
    """A name without the quotation marks that ask for a match in full."""
    return whole_name(value) or value


def _show(field: str, value: str) -> str:
    if field in YES_OR_NO:
        return YES_OR_NO[field][value]
    if field in ("since", "until", "arrived_since", "arrived_until"):
        return write_day(date.fromisoformat(value))
    return " or ".join(name_value(field, _strip_marks(one)) for one in value.split("|"))
