"""/pronouns: how many women and men are quoted, by how the articles refer to them."""

from dataclasses import asdict, dataclass
from typing import get_args

from starlette.requests import Request
from starlette.responses import Response

from clippings.search.pronouns import By, Numbers, SpokenOf, count_pronouns, split_topics
from clippings.search.questions import QuoteQuestion
from clippings.web.addresses import MAX_SIZE, Asked, choose, read_asked, take_value, to_address
from clippings.web.answering import answer_in_form, answer_page, archive_of, route
from clippings.web.narrowing import list_chips, name_value

PARTS: tuple[By, ...] = get_args(By)


@dataclass(frozen=True, slots=True)
class Split:
    """What each row of the table stands for."""

    asked: Asked[QuoteQuestion]
    by: By
    topics: str  # as given; if there are any, the rows are topics

    @property
    def name(self) -> str:
        return "topic" if self.topics else str(self.by)

    @property
    def stated(self) -> dict[str, list[str] | str]:
        return {**self.asked.stated, "by": "" if self.topics else str(self.by), "topics": self.topics}


def read_split(request: Request) -> Split:
    given, topics = take_value(request.query_params, "topics")
    given, by = take_value(given, "by")
    return Split(read_asked(QuoteQuestion, given), choose("by", by, PARTS) or "source", topics)


def count_split(request: Request, split: Split) -> SpokenOf:
    asked, topics = split.asked, split_topics(split.topics)
    return count_pronouns(archive_of(request), asked.question, by=split.by, topics=topics, size=asked.size)


def show_pronouns(request: Request) -> Response:
    split = read_split(request)
    asked, by, found = split.asked, split.by, count_split(request, split)

    def quotes_of(name: str, pronoun: str) -> str:
        part: dict[str, list[str]] = {"since": [name], "until": [name]} if by == "month" else {by: [name]}
        if split.topics:
            part = {"words": [f"{asked.question.words} {name}".strip()]}
        return to_address("/quotes", {**asked.stated, **(part if name else {}), "pronoun": [pronoun]})

    return answer_page(
        request,
        "pronouns.html",
        asked=asked,
        split=split,
        parts_of=PARTS,
        found=found,
        rows=[*found.parts, found.all],
        chips=list_chips("/pronouns", asked.stated),
        name_of=lambda name: name if split.topics else name_value(by, name),
        quotes_of=quotes_of,
        more=to_address("/pronouns", {**split.stated, "size": str(MAX_SIZE)}),
        forms=[(form, to_address(f"/pronouns.{form}", split.stated)) for form in ("json", "csv")],
    )


def write_pronouns(request: Request) -> Response:
    split = read_split(request)
    found = count_split(request, split)
    rows = [
        {split.name: one.name or "all"}
        | _list_cells(one.quotes)
        | {f"speakers_{name}": cell for name, cell in _list_cells(one.speakers).items()}
        for one in (*found.parts, found.all)
    ]
    return answer_in_form(request, asdict(found), list(rows[0]), rows)


def _list_cells(numbers: Numbers) -> dict[str, object]:
    """In the order and under the names of `clippings pronouns --csv`."""
    share = "" if numbers.women is None else f"{numbers.women:.4f}"
    return {name: getattr(numbers, name) for name in ("she", "he", "they", "unknown")} | {"share": share}


ROUTES = [route("/pronouns", show_pronouns), route("/pronouns.{form}", write_pronouns)]
