"""The people of the archive: linked from what is stored, kept in a separate index, and named in the articles.

    link_people(archive, ids)           # everybody with a surname that these articles contain

Both follow from the articles alone. To find who has one of these surnames, this module reads the given articles and all
that are linked to somebody with that surname. It writes only the links of an article, and only once. The index is
written before the articles, so that each person named by an article exists; if a pass is killed, the next one repeats
it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from clippings.enrich.corrections.file import PersonDecision
from clippings.errors import ClippingsError
from clippings.index import paging
from clippings.index.archive import Archive
from clippings.index.articles import ATTEMPTS, Linking, link_names
from clippings.index.bulk import Action, Guard
from clippings.index.deserialize import deserialize_article
from clippings.index.fields import STEMMED_TEXTS, Json
from clippings.index.former_ids import name_by_ids_of_now
from clippings.index.person_links import PersonLink
from clippings.index.serialize import StoredArticle, name_quotes
from clippings.index.writer import IN_FLIGHT, write_all
from clippings.linking import people as linking
from clippings.linking.decisions import close_surnames, find_shown, link_as_decided
from clippings.linking.names import find_surname, fold_name
from clippings.linking.records import label_records, to_record
from clippings.linking.sightings import Sighting, read_sightings

NAMES = ["id", "people", "speakers", "person_links"]  # fields that tell which people an article concerns
UNREAD = [*STEMMED_TEXTS, "removed", "earlier", "bands", "sounds", "organizations", "places", "place_points"]
AT_ONCE = 20_000  # names in articles of which the people are found together
BATCH = 500  # articles
WRITE_BATCH = 250
TERMS = 10_000  # in one query

Links = dict[str, dict[str, PersonLink]]  # article id -> name in it -> whose it is


@dataclass(frozen=True, slots=True)
class PeopleLinked:
    people: int = 0  # written or removed
    articles: int = 0  # written


@dataclass(frozen=True, slots=True)
class _Named:
    """What an article now says about people."""

    guard: Guard
    former_ids: tuple[str, ...]  # of the article
    links: tuple[PersonLink, ...]
    people: tuple[str, ...]  # names, as it has them
    quoted: tuple[str, ...]
    speakers: Mapping[str, str]  # quote id -> name


def link_people(
    archive: Archive,
    ids: Iterable[str] | None,
    decisions: Sequence[PersonDecision] = (),
    *,
    without: Collection[str] = frozenset(),
) -> PeopleLinked:
    """Link again everyone who is or was named in these articles; without ids, everyone. without: articles that are
    about to be removed.
    """
    paging.refresh(archive, archive.alias("articles"), archive.alias("people"))
    decisions = name_by_ids_of_now(archive, decisions)
    articles_of = _list_all_surnames(archive) if ids is None else _list_surnames(archive, _by_id(ids))
    people = articles = 0
    for some in _group(articles_of):
        surnames = close_surnames(some, decisions)
        changed = {id for surname in surnames for id in articles_of.get(surname, ())}
        done = _link_surnames(archive, surnames, changed, decisions, without)
        people, articles = people + done.people, articles + done.articles
    for name in ("people", "articles", "quotes"):  # the next question is answered by what was linked
        paging.refresh(archive, archive.alias(name))
    return PeopleLinked(people, articles)


def list_people_found(archive: Archive, decisions: Sequence[PersonDecision]) -> linking.Linked:
    """All people that follow from what is stored. Nothing is written."""
    hits = paging.scan(archive, archive.alias("articles"), paging.EVERYTHING, fields={"excludes": UNREAD})
    articles = (deserialize_article(hit["_source"]) for hit in hits)
    sightings = (one for article in articles for one in read_sightings(article.document))
    return link_as_decided(sightings, name_by_ids_of_now(archive, decisions))


def list_links(people: Iterable[linking.Person], labels: Mapping[str, str]) -> Links:
    """labels: how each person is shown, by id."""
    links: Links = {}
    for person in people:
        for one in person.certain:
            links.setdefault(one.article, {})[one.name] = PersonLink(one.name, person.id, False, labels[person.id])
        for one, _ in person.probable:
            links.setdefault(one.article, {})[one.name] = PersonLink(one.name, person.id, True, labels[person.id])
    return links


def _list_all_surnames(archive: Archive) -> dict[str, list[str]]:
    """Includes the surnames of people who are no longer named in any article."""
    found = _list_surnames(archive, [paging.EVERYTHING])
    people = paging.scan(archive, archive.alias("people"), paging.EVERYTHING, fields={"includes": ["surname"]})
    return found | {name: [] for hit in people for name in hit["_source"]["surname"] if name not in found}


def _by_id(ids: Iterable[str]) -> Iterator[Json]:
    return ({"terms": {"id": some}} for some in paging.in_batches(ids, BATCH))


def _list_surnames(archive: Archive, queries: Iterable[Json]) -> dict[str, list[str]]:
    """Each surname that the articles of these queries contain or contained -> which of them."""
    found: dict[str, list[str]] = {}
    for query in queries:
        for hit in paging.scan(archive, archive.alias("articles"), query, fields={"includes": NAMES}):
            source = hit["_source"]
            linked = [link["name"] for link in source.get("person_links", ())]
            names = {*source.get("people", ()), *source.get("speakers", ()), *linked}
            for surname in {_surname(name) for name in names} - {""}:
                found.setdefault(surname, []).append(hit["_id"])
    return found


def _group(articles_of: Mapping[str, Sequence[str]]) -> Iterator[set[str]]:
    """The surnames in groups that fit into memory."""
    group, size = set[str](), 0
    for surname in sorted(articles_of):
        group.add(surname)
        size += len(articles_of[surname])
        if size >= AT_ONCE:
            yield group
            group, size = set(), 0
    if group:
        yield group


def _link_surnames(
    archive: Archive,
    surnames: Collection[str],
    changed: Collection[str],
    decisions: Sequence[PersonDecision],
    without: Collection[str],
) -> PeopleLinked:
    before = _fetch_people(archive, surnames)
    sightings, named = _read(archive, surnames, changed, before, without)
    linked = link_as_decided(sightings, decisions)
    former_ids = {id: one.former_ids for id, one in named.items()}
    records = label_records(to_record(one, find_shown(one, decisions), former_ids) for one in linked.people)
    labels = {id: one["label"] for id, one in records.items()}
    alias = archive.write_alias("people")
    written = [Action("index", alias, id, one) for id, one in records.items() if before.get(id) != one]
    write_all(archive, written)
    articles = _write_links(archive, named, list_links(linked.people, labels), surnames)
    gone = [Action("delete", alias, id) for id in before if id not in records]
    write_all(archive, gone)  # last: until now an article may name them
    return PeopleLinked(len(written) + len(gone), articles)


def _fetch_people(archive: Archive, surnames: Collection[str]) -> dict[str, Json]:
    paging.refresh(archive, archive.alias("people"), archive.alias("articles"))
    queries = [{"terms": {"surname": some}} for some in paging.in_batches(sorted(surnames), TERMS)]
    hits = (hit for query in queries for hit in paging.scan(archive, archive.alias("people"), query))
    return {hit["_id"]: hit["_source"] for hit in hits}


def _read(
    archive: Archive,
    surnames: Collection[str],
    changed: Collection[str],
    people: Collection[str],
    without: Collection[str],
) -> tuple[list[Sighting], dict[str, _Named]]:
    """The sightings of these surnames: in what has changed, and wherever one of these people was seen."""
    sightings, named = list[Sighting](), dict[str, _Named]()
    queries = [{"terms": {"id": some}} for some in paging.in_batches(sorted(changed), TERMS)]
    queries += [{"terms": {"people_ids": some}} for some in paging.in_batches(sorted(people), TERMS)]
    for query in queries:
        for hit in paging.scan(archive, archive.alias("articles"), query, fields={"excludes": UNREAD}):
            if hit["_id"] not in named and hit["_id"] not in without:
                article, named[hit["_id"]] = _read_named(hit)
                sightings += read_sightings(article.document, surnames)
    return sightings, named


def _read_named(hit: Json) -> tuple[StoredArticle, _Named]:
    article, source = deserialize_article(hit["_source"]), hit["_source"]
    speakers = {
        id: quote.speaker.name
        for id, quote in zip(name_quotes(article.document), article.document.quotes, strict=True)
        if quote.speaker and quote.speaker.name
    }
    names = tuple(source.get("people", ())), tuple(source.get("speakers", ()))
    guard = Guard(hit["_seq_no"], hit["_primary_term"])
    return article, _Named(guard, article.former_ids, article.people, *names, speakers)


def _write_links(archive: Archive, named: Mapping[str, _Named], wanted: Links, surnames: Collection[str]) -> int:
    """Give each article its links for these surnames, and leave its other links alone; return how many were written.
    While the server writes one batch, the next is prepared.
    """
    batches = ({id: named[id] for id in ids} for ids in paging.in_batches(sorted(named), WRITE_BATCH))
    with ThreadPoolExecutor(IN_FLIGHT, thread_name_prefix="links") as threads:
        return sum(threads.map(lambda held: _write_batch(archive, held, wanted, surnames), batches))


def _write_batch(archive: Archive, held: Mapping[str, _Named], wanted: Links, surnames: Collection[str]) -> int:
    written = 0
    for _ in range(ATTEMPTS):
        linkings = [_relink(id, one, wanted.get(id, {}), surnames) for id, one in held.items()]
        changed = [one for one in linkings if one]
        behind = link_names(archive, changed)
        written += len(changed) - len(behind)
        if not behind:
            return written
        held = _fetch_named(archive, behind)
    raise ClippingsError("People cannot be linked: their articles keep changing.", "Run it again later.")


def _fetch_named(archive: Archive, ids: Sequence[str]) -> dict[str, _Named]:
    docs = paging.get_many(archive, index=archive.alias("articles"), ids=ids, source_excludes=UNREAD)
    return {doc["_id"]: _read_named(doc)[1] for doc in docs if doc["found"]}


def _relink(id: str, named: _Named, wanted: Mapping[str, PersonLink], surnames: Collection[str]) -> Linking | None:
    """None if the article already has these links."""
    kept = [link for link in named.links if _surname(link.name) not in surnames]
    people = tuple(sorted([*kept, *wanted.values()], key=lambda link: link.name))
    if people == named.links:
        return None
    before, after = ({link.name: link for link in links} for links in (named.links, people))
    quotes = frozenset(key for key, name in named.speakers.items() if before.get(name) != after.get(name))
    return Linking(id, named.guard, people, named.people, named.quoted, quotes)


def _surname(name: str) -> str:
    return find_surname(fold_name(name))
