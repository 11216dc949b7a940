"""Lists of articles and of quotes that can be narrowed: what both pages share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from typing import Any, Generic, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from clippings.atom import Entry, write_atom
from clippings.errors import InvalidInput
from clippings.index.archive import Archive
from clippings.search.articles import ArticleHits
from clippings.search.export_rows import Format
from clippings.search.facets import SEARCHED, Facet, count_facets, find_values
from clippings.search.listing import MAX_DEPTH
from clippings.search.pages import stream
from clippings.search.question_values import Question, Stated, state_question
from clippings.search.quotes import QuoteHits
from clippings.search.saved import load_saved
from clippings.search.suggestions import NameSuggestion, is_empty, suggest
from clippings.search.timeline import Split, Step, count_by_time
from clippings.settings import Settings
from clippings.web.addresses import (
    SIZE,
    Asked,
    choose,
    read_asked,
    replace_value,
    take_value,
    to_address,
)
from clippings.web.answering import answer, answer_in_form, answer_page, archive_of, route
from clippings.web.forms import MEDIA_TYPES, write_csv, write_json, write_lines
from clippings.web.narrowing import YES_OR_NO, Choice, list_chips, list_choices
from clippings.web.timelines import draw_timeline

FACET_SIZE = 7  # values of a facet next to a list
ALL = 200  # values on the page of a facet
HINTS = dict.fromkeys(("since", "until", "arrived_since", "arrived_until"), "2026-03, yesterday") | {
    "confidence": "0.8"
}


@dataclass(frozen=True, slots=True)
class Family(Generic[Question]):
    """A list of articles or of quotes, and the words that describe it."""

    kind: type[Question]
    path: str
    noun: str
    box: str  # label of the search box
    template: str
    sorts: Mapping[str, str]
    facets: Mapping[str, str]  # each with its heading
    one_each: frozenset[str]  # facets with one value per row: clicking another value widens the choice
    fields: Mapping[str, str]  # fields of the form with all other filters, with their labels
    columns: Sequence[str]  # columns of the CSV table
    elsewhere: tuple[str, str]  # another page to try the same words on, and its name
    search: Callable[..., Any]
    to_entry: Callable[[Any, str], Entry]


@dataclass(frozen=True, slots=True)
class Group:
    """A facet as the page shows it."""

    name: str
    heading: str
    choices: list[Choice]
    all: str | None  # address of the page with all values


@dataclass(frozen=True, slots=True)
class Paging:
    page: int
    last: int
    first: int  # number of the first row
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Saved:
    """The names of saved questions, with their addresses."""

    questions: list[tuple[str, str]]
    trouble: str = ""  # why their file cannot be read


def to_routes(family: Family[Any]) -> list[Route]:
    return [
        route(family.path, lambda request: show_list(family, request)),
        route(f"{family.path}.{{form}}", lambda request: write_list(family, request)),
        route(f"{family.path}/values/{{facet}}", lambda request: show_values(family, request)),
        route(f"{family.path}/export.{{form}}", lambda request: export_list(family, request)),
        route(f"{family.path}/timeline.{{form}}", lambda request: write_timeline(family, request)),
    ]


def show_list(family: Family[Any], request: Request) -> Response:
    given = request.query_params
    if any(not value.strip() for _, value in given.multi_items()):  # a form also sends the boxes that were left empty
        return RedirectResponse(to_address(family.path, {name: given.getlist(name) for name in given}), 303)
    given, step = take_value(given, "step")
    archive, asked = archive_of(request), read_asked(family.kind, given)
    found = family.search(archive, asked.question, size=asked.size, page=asked.page)
    timeline = count_by_time(archive, asked.question, choose("step", step, get_args(Step)))
    several = family.facets.keys() - family.one_each
    facets = count_facets(archive, asked.question, list(family.facets), size=FACET_SIZE, within=several)
    stated = asked.stated
    return answer_page(
        request,
        family.template,
        family=family,
        asked=asked,
        found=found,
        counted=_count_all(found),
        chips=list_chips(family.path, stated),
        chart=draw_timeline(
            family.path, stated, timeline, lambda step: to_address(family.path, {**stated, "step": step})
        ),
        facets=[_group(family, stated, facet) for facet in facets if facet.name in family.facets],
        sorts=_list_sorts(family, asked),
        paging=_page(family, asked, found.total),
        saved=_list_saved(family, request.app.state.settings),
        choices=YES_OR_NO,
        hints=HINTS,
        elsewhere=to_address(family.elsewhere[0], {"words": asked.question.words}),
        everything=to_address(f"{family.path}/export.csv", stated),
        forms=[(form, to_address(f"{family.path}.{form}", stated)) for form in MEDIA_TYPES],
        near=_list_near(family, archive, asked) if not found.hits else (),
        is_empty=not found.hits and is_empty(archive),
    )


def write_list(family: Family[Any], request: Request) -> Response:
    """The same rows for a program. A feed starts with the latest arrivals, unless it is asked for another order."""
    asked, form = read_asked(family.kind, request.query_params), request.path_params["form"]
    found = family.search(archive_of(request), asked.question, size=asked.size, page=asked.page)
    paging = _page(family, asked, found.total, form)
    rows = [asdict(hit) for hit in found.hits]
    if form == "json":
        text = write_json({**asdict(found), "size": asked.size, "next": paging.after})
    elif form == "jsonl":
        text = write_lines(rows)
    elif form == "csv":
        text = write_csv(family.columns, rows)
    elif form == "atom":
        base = request.app.state.settings.web_url.rstrip("/")
        here, after = to_address(f"{base}{family.path}.atom", asked.stated), paging.after and base + paging.after
        title = f"{family.noun.capitalize()}s: {asked.question.words or 'all'}"
        text = write_atom(here, title, [family.to_entry(hit, base) for hit in found.hits], here=here, after=after)
    else:
        raise HTTPException(404)
    links = [f'<{to}>; rel="{name}"' for name, to in (("prev", paging.before), ("next", paging.after)) if to]
    return answer(request, text.encode(), MEDIA_TYPES[form], links=", ".join(links))


def export_list(family: Family[Any], request: Request) -> Response:
    """All matches at this moment, with no limit on their number; each copy has its own row."""
    form = request.path_params["form"]
    if form not in get_args(Format):
        raise HTTPException(404)
    asked = read_asked(family.kind, request.query_params)
    rows = stream(archive_of(request), asked.question, form)
    first = next(rows)  # raises before the answer starts if the question is invalid or the server is down
    name = {"Content-Disposition": f'attachment; filename="{family.noun}s.{form}"'}
    return StreamingResponse(chain([first], rows), headers=name, media_type=MEDIA_TYPES[form])


def show_values(family: Family[Any], request: Request) -> Response:
    """All values of a facet, or those that contain some letters."""
    name = request.path_params["facet"]
    if name not in family.facets:
        raise HTTPException(404)
    given, find = take_value(request.query_params, "find")
    asked, archive = read_asked(family.kind, given), archive_of(request)
    if find and name in SEARCHED:
        facet = find_values(archive, asked.question, name, find, size=ALL)
    else:
        several = family.facets.keys() - family.one_each
        (facet,) = count_facets(archive, asked.question, [name], size=ALL, within=several)
    return answer_page(
        request,
        "values.html",
        family=family,
        asked=asked,
        group=_group(family, asked.stated, facet),
        others=facet.others,
        find=find,
        is_searched=name in SEARCHED,
        back=to_address(family.path, asked.stated),
        here=f"{family.path}/values/{name}",
    )


def write_timeline(family: Family[Any], request: Request) -> Response:
    """The number of matches in each step of time, in total or for the largest speakers, sources or collections."""
    given, named_step = take_value(request.query_params, "step")
    given, named_split = take_value(given, "split")
    asked = read_asked(family.kind, given)
    step: Step | None = choose("step", named_step, get_args(Step))
    split: Split | None = choose("split", named_split, get_args(Split))
    found = count_by_time(archive_of(request), asked.question, step, split=split)
    parts = [(row.name, row.buckets) for row in found.rows] if split else [("", found.buckets)]
    rows = ({"day": one.day, "name": name, "count": one.count} for name, buckets in parts for one in buckets)
    return answer_in_form(request, asdict(found), ("day", "name", "count") if split else ("day", "count"), rows)


def _group(family: Family[Any], stated: Stated, facet: Facet) -> Group:
    choices = list_choices(family.path, stated, facet, facet.name in family.one_each)
    everything = to_address(f"{family.path}/values/{facet.name}", stated) if facet.others else None
    return Group(facet.name, family.facets[facet.name], choices, everything)


def _list_sorts(family: Family[Any], asked: Asked[Any]) -> list[Choice]:
    """The orders to choose from. Without words, the best are the newest, so the choice "best" is left out."""
    names = [name for name in family.sorts if asked.question.words or name != "best"]
    chosen = asked.question.sort if asked.question.sort in names else "newest"
    return [
        Choice(name, family.sorts[name], None, name == chosen, to_address(family.path, {**asked.stated, "sort": name}))
        for name in names
    ]


def _page(family: Family[Any], asked: Asked[Any], total: int, form: str = "") -> Paging:
    path = f"{family.path}.{form}" if form else family.path
    last = max(1, min(-(-total // asked.size), MAX_DEPTH // asked.size))
    stated = {**asked.stated, "size": [str(asked.size)] if asked.size != SIZE else []}
    before = to_address(path, {**stated, "page": [str(asked.page - 1)]}) if asked.page > 1 else None
    after = to_address(path, {**stated, "page": [str(asked.page + 1)]}) if asked.page < last else None
    return Paging(asked.page, last, (asked.page - 1) * asked.size + 1, before, after)


def _list_saved(family: Family[Any], settings: Settings) -> Saved:
    """The saved questions of this kind, latest first. A broken file of questions does not stop a search."""
    try:
        saved = load_saved(settings.saved_questions)
    except InvalidInput as error:
        return Saved([], error.message)
    newest = {"sort": "arrived"} if "arrived" in family.sorts else {"sort": "newest"}
    return Saved(
        [
            (one.name, to_address(family.path, {**state_question(one.question), **newest}))
            for one in saved
            if isinstance(one.question, family.kind)
        ]
    )


def _list_near(family: Family[Any], archive: Archive, asked: Asked[Any]) -> list[tuple[NameSuggestion, str]]:
    """Names similar to those of the question, each with the address of the question that uses it instead."""
    return [
        (one, to_address(family.path, replace_value(asked.stated, one.field, one.asked, one.name)))
        for one in suggest(archive, asked.question)
    ]


def _count_all(found: ArticleHits | QuoteHits) -> int:
    return found.articles if isinstance(found, ArticleHits) else found.quotes
