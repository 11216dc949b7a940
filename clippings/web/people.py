"""/people: who is quoted and named most; /people/NAME: what one person said, where, with whom, and about what."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from clippings.index.archive import Archive
from clippings.search.articles import ArticleHits, search_articles
from clippings.search.facets import Facet, Value, count_facets, find_values
from clippings.search.people import PersonFound, find_by_spelling
from clippings.search.people_by_name import is_id
from clippings.search.question_values import state_question
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import QuoteHits, search_quotes
from clippings.search.speakers import count_people, count_speakers
from clippings.search.timeline import Step, Timeline, count_by_time
from clippings.search.together import Together, find_together
from clippings.search.topics import Topic, find_topics
from clippings.web.addresses import Asked, ask_in_full, choose, read_asked, take_value, to_address
from clippings.web.answering import answer_csv, answer_json, answer_page, archive_of, route
from clippings.web.narrowing import list_chips, list_choices
from clippings.web.timelines import draw_timeline

LISTED = 30  # speakers per page
FOUND = 100  # names found
SHOWN = 10  # quotes and articles shown for a person
AT_ONCE = 4  # parallel requests for a person's page
SHARED = ("words", "language", "source", "collection", "since", "until", "dated")  # fields of both kinds of question


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What the archive knows about the people who have this spelling, under all their spellings."""

    called: tuple[PersonFound, ...]  # several people if they are namesakes
    said: QuoteHits
    named: int  # articles
    unquoted: ArticleHits  # articles that name the person without quoting them
    timeline: Timeline  # timeline of the quotes
    by: tuple[Facet, ...]  # facets of the quotes
    topics: tuple[Topic, ...]
    together: Together
    also: tuple[Value, ...]  # other names that contain this one


def show_people(request: Request) -> Response:
    given, find = take_value(request.query_params, "find")
    asked, archive = read_asked(QuoteQuestion, given), archive_of(request)
    stated = asked.stated
    return answer_page(
        request,
        "people.html",
        asked=asked,
        find=find,
        chips=list_chips("/people", stated),
        found=find_values(archive, ArticleQuestion(), "person", find, size=FOUND) if find else None,
        quoted=count_speakers(archive, asked.question, size=LISTED),
        named=count_people(archive, _ask_for_articles(asked), size=LISTED),
        pronouns_address=to_address("/pronouns", stated),
        trends=[
            (step, to_address("/quotes/timeline.csv", {**stated, "split": "speaker", "step": step}))
            for step in ("week", "month", "year")
        ],
        quotes_of=lambda name: to_address("/quotes", {**stated, "speaker": ask_in_full(name)}),
        articles_of=lambda name: to_address(
            "/search", {**state_question(_ask_for_articles(asked)), "person": ask_in_full(name)}
        ),
        forms=[(form, to_address(f"/people.{form}", stated)) for form in ("json", "csv")],
    )


def write_people(request: Request) -> Response:
    asked, form = read_asked(QuoteQuestion, request.query_params), request.path_params["form"]
    archive = archive_of(request)
    quoted = count_speakers(archive, asked.question, size=asked.size)
    if form == "json":
        named = count_people(archive, _ask_for_articles(asked), size=asked.size)
        return answer_json(request, {"quoted": asdict(quoted), "named": asdict(named)})
    if form == "csv":
        columns = ("speaker", "quotes", "articles", "share", "first_day", "first_url")
        rows = [
            (one.speaker, one.quotes, one.articles, f"{one.share:.4f}", one.first.published_day, one.first.url)
            for one in quoted.speakers
        ]
        return answer_csv(request, columns, [dict(zip(columns, row, strict=True)) for row in rows])
    raise HTTPException(404)


def show_person(request: Request) -> Response:
    name = request.path_params["name"]
    step: Step | None = choose("step", request.query_params.get("step", ""), get_args(Step))
    found, asked = look_up(archive_of(request), name, step), ask_for(name)
    of_quotes, of_articles = {"speaker": [asked]}, {"person": [asked]}
    return answer_page(
        request,
        "person.html",
        name=found.called[0].name if len(found.called) == 1 else name,
        called=found.called,
        certain_address=to_address("/quotes", {**of_quotes, "certain": "yes"}),
        said=found.said,
        named=found.named,
        unquoted=found.unquoted,
        chart=draw_timeline("/quotes", of_quotes, found.timeline, lambda step: f"?step={step}"),
        groups=[
            (heading, list_choices("/quotes", of_quotes, facet, True)) for facet, heading in _add_headings(found.by)
        ],
        topics=found.topics,
        together=found.together,
        also=found.also,
        quotes_address=to_address("/quotes", of_quotes),
        named_address=to_address("/search", of_articles),
        unquoted_address=to_address("/search", {**of_articles, "not_speaker": asked}),
        find_address=to_address("/people", {"find": name.split()[-1] if name.split() else ""}),
        both=lambda other: to_address("/search", {"person": [asked, ask_in_full(other)]}),
        on=lambda word: to_address("/search", {"words": f"+{word}", **of_articles}),
    )


def write_person(request: Request) -> Response:
    name = request.path_params["name"]
    found = look_up(archive_of(request), name)
    value = {
        "name": name,
        "people": [asdict(one) for one in found.called],
        "quotes": found.said.total,
        "named_in": found.named,
        "not_quoted_in": found.unquoted.total,
        "by_time": asdict(found.timeline),
        "by": {facet.name: [asdict(value) for value in facet.values] for facet in found.by},
        "topics": [asdict(topic) for topic in found.topics],
        "together": [asdict(one) for one in found.together.companions],
        "also": [asdict(one) for one in found.also],
    }
    return answer_json(request, value)


def look_up(archive: Archive, name: str, step: Step | None = None) -> PersonPage:
    """The person, with all that the page shows. Raises InvalidInput for an invalid name."""
    asked, called = ask_for(name), find_by_spelling(archive, name)
    said = QuoteQuestion(speaker=(asked,), sort="newest")
    named = ArticleQuestion(person=(asked,), sort="newest")
    unquoted = ArticleQuestion(person=(asked,), not_speaker=(asked,), sort="newest")
    own = {name, *(label for one in called for label in (one.name, one.label))}
    words = (called[0].name if called else "" if is_id(name) else name).split()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        quotes = pool.submit(search_quotes, archive, said, size=SHOWN)
        naming = pool.submit(search_articles, archive, named, size=1)
        others = pool.submit(search_articles, archive, unquoted, size=SHOWN)
        timeline = pool.submit(count_by_time, archive, said, step)
        facets = pool.submit(count_facets, archive, said, ["source", "kind", "language"], size=8)
        topics = pool.submit(find_topics, archive, named)
        together = pool.submit(find_together, archive, named)
        alike = find_values(archive, ArticleQuestion(), "person", words[-1], size=8).values if words else ()
    return PersonPage(
        called=called,
        said=quotes.result(),
        named=naming.result().total,
        unquoted=others.result(),
        timeline=timeline.result(),
        by=facets.result(),
        topics=topics.result(),
        together=together.result(),
        also=tuple(value for value in alike if value.name not in own),
    )


def ask_for(name: str) -> str:
    """The text to ask for a person: a whole spelling, or the id of one of several people who share it."""
    return name if is_id(name) else ask_in_full(name)


def _ask_for_articles(asked: Asked[QuoteQuestion]) -> ArticleQuestion:
    """The same question about articles, as far as its fields apply to them."""
    return ArticleQuestion(**{field: getattr(asked.question, field) for field in SHARED})


def _add_headings(facets: tuple[Facet, ...]) -> list[tuple[Facet, str]]:
    headings = {"source": "Quoted in", "kind": "Kind of quote", "language": "Language"}
    return [(facet, headings[facet.name]) for facet in facets]


ROUTES = [
    route("/people", show_people),
    route("/people.{form}", write_people),
    route("/people/{name:path}.json", write_person),
    route("/people/{name:path}", show_person),
]
