"""The people of the archive: linked from what is stored, kept in a separate index, and named in the articles.

    link_people(archive, ids)           # everybody with a surname that these articles contain

Both follow from the articles alone. To find who has one of these surnames, this module reads the given articles and all
that are linked to somebody with that surname, each once, and notes on disk what they say about people. People are then
found by groups of surnames that fit into memory. Of an article only its links are written, once, and only if they have
changed. The index is written before the articles, so that each person named by an article exists; if a pass is killed,
the next one repeats it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice

from clippings.enrich.corrections.file import PersonDecision
from clippings.errors import ClippingsError
from clippings.index import paging
from clippings.index.archive import Archive
from clippings.index.articles import ATTEMPTS, WHOLE, Linking, link_names
from clippings.index.bulk import Action, Guard
from clippings.index.deserialize import deserialize_article
from clippings.index.fields import STEMMED_TEXTS, Json
from clippings.index.former_ids import name_by_ids_of_now
from clippings.index.people_notes import Named, Notes, open_notes
from clippings.index.person_links import PersonLink
from clippings.index.serialize import StoredArticle, name_quotes
from clippings.index.writer import IN_FLIGHT, write_all
from clippings.linking import people as linking
from clippings.linking.decisions import close_surnames, find_shown, link_as_decided, list_tied
from clippings.linking.names import find_surname, fold_name
from clippings.linking.records import label_records, to_record
from clippings.linking.sightings import read_sightings

UNREAD = [*STEMMED_TEXTS, "removed", "earlier", "bands", "sounds", "organizations", "places", "place_points"]
MANY = 20_000  # articles: if more have changed, their surnames are nearly all that there are
AT_ONCE = 20_000  # names in articles of which the people are found together
BATCH = 500  # articles
WRITE_BATCH = 250
TERMS = 10_000  # in one query

Relinked = tuple[str, Named, Mapping[str, PersonLink]]  # an article and the links that it should have, by names


@dataclass(frozen=True, slots=True)
class PeopleLinked:
    people: int = 0  # written or removed
    articles: int = 0  # written


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
    with open_notes() as notes:
        surnames = _note_articles(archive, notes, ids, decisions, without)
        groups = _group(notes.count_surnames(), decisions)
        people = sum(_link_surnames(archive, notes, some, decisions) for some in groups)
        articles = _write_links(archive, notes, surnames)
        people += _remove_unknown(archive, notes, surnames)  # last: until now an article may name them
    for name in ("people", "articles", "quotes"):  # the next question is answered by what was linked
        paging.refresh(archive, archive.alias(name))
    return PeopleLinked(people, articles)


def list_people_found(archive: Archive, decisions: Sequence[PersonDecision]) -> linking.Linked:
    """All people that follow from what is stored. Nothing is written."""
    hits = paging.scan(archive, archive.alias("articles"), paging.EVERYTHING, fields={"excludes": UNREAD})
    articles = (deserialize_article(hit["_source"]) for hit in hits)
    sightings = (one for article in articles for one in read_sightings(article.document, article.story))
    return link_as_decided(sightings, name_by_ids_of_now(archive, decisions))


def _note_articles(
    archive: Archive,
    notes: Notes,
    ids: Iterable[str] | None,
    decisions: Sequence[PersonDecision],
    without: Collection[str],
) -> set[str] | None:
    """Note all that has to be known, and return the surnames concerned; None: all."""
    changed = None if ids is None else list(islice(ids, MANY + 1))
    if changed is None or len(changed) > MANY:
        for hit in _scan_articles(archive, [paging.EVERYTHING]):
            if hit["_id"] not in without:
                _note_article(notes, hit, None)
        return None
    surnames = set[str]()
    for hit in _scan_articles(archive, ({"terms": {"id": some}} for some in paging.in_batches(changed, BATCH))):
        surnames |= _list_surnames(hit["_source"])
        if hit["_id"] not in without:
            _note_article(notes, hit, None)
    surnames = close_surnames(surnames, decisions)
    for hit in _scan_articles(archive, _find_linked(archive, surnames)):
        if hit["_id"] not in without:
            _note_article(notes, hit, surnames)
    return surnames


def _find_linked(archive: Archive, surnames: Collection[str]) -> list[Json]:
    """Queries for the articles that are linked to somebody with one of these surnames, or for all, if more than two
    queries would each find some of the same articles.
    """
    found = _scan_people(archive, surnames)
    queries: list[Json] = [
        {"terms": {"people_ids": some}} for some in islice(paging.in_batches((hit["_id"] for hit in found), TERMS), 3)
    ]
    return queries if len(queries) < 3 else [paging.EVERYTHING]


def _scan_people(archive: Archive, surnames: Collection[str] | None, *, whole: bool = False) -> Iterator[Json]:
    queries: list[Json] = [paging.EVERYTHING]
    if surnames is not None:
        queries = [{"terms": {"surname": some}} for some in paging.in_batches(sorted(surnames), TERMS)]
    return (hit for query in queries for hit in paging.scan(archive, archive.alias("people"), query, fields=whole))


def _scan_articles(archive: Archive, queries: Iterable[Json]) -> Iterator[Json]:
    """The hits of these queries; while one page is worked on, the next is fetched."""
    for query in queries:
        pages = paging.read_pages(archive, archive.alias("articles"), query, page=WHOLE)
        yield from chain.from_iterable(paging.ahead(pages))


def _list_surnames(source: Json) -> set[str]:
    """The surnames that an article contains or contained."""
    linked = [link["name"] for link in source.get("person_links", ())]
    names = {*source.get("people", ()), *source.get("speakers", ()), *linked}
    return {_surname(name) for name in names} - {""}


def _note_article(notes: Notes, hit: Json, surnames: Collection[str] | None) -> None:
    """Of an article that has to do with somebody of these surnames, who is named there. None: any surname."""
    found = _list_surnames(hit["_source"])
    if (found if surnames is None else found.intersection(surnames)) and notes.lacks_article(hit["_id"]):
        article, named = _read_named(hit)
        notes.add_article(hit["_id"], named, read_sightings(article.document, article.story, surnames))


def _group(counted: Iterable[tuple[str, int]], decisions: Sequence[PersonDecision]) -> Iterator[set[str]]:
    """The surnames in groups that fit into memory, each in one group, with those that decisions link to it."""
    tied, done = list_tied(decisions), set[str]()
    for some in _cut(counted):
        group = close_surnames(some, decisions) - done
        done |= group & tied
        if group:
            yield group


def _cut(counted: Iterable[tuple[str, int]]) -> Iterator[set[str]]:
    group, size = set[str](), 0
    for surname, number in counted:
        group.add(surname)
        size += number
        if size >= AT_ONCE:
            yield group
            group, size = set(), 0
    if group:
        yield group


def _link_surnames(
    archive: Archive, notes: Notes, surnames: Collection[str], decisions: Sequence[PersonDecision]
) -> int:
    """Find the people with these surnames and write those who have changed; return how many."""
    sightings, former_ids = notes.list_sightings(surnames)
    linked = link_as_decided(sightings, decisions)
    records = label_records(to_record(one, find_shown(one, decisions), former_ids) for one in linked.people)
    before = {hit["_id"]: hit["_source"] for hit in _scan_people(archive, surnames, whole=True)}
    alias = archive.write_alias("people")
    written = [Action("index", alias, id, one) for id, one in records.items() if before.get(id) != one]
    write_all(archive, written)
    notes.add_people(records, _list_links(linked.people, {id: one["label"] for id, one in records.items()}))
    return len(written)


def _list_links(people: Iterable[linking.Person], labels: Mapping[str, str]) -> Iterator[tuple[str, PersonLink]]:
    """The links of each article. labels: how each person is shown, by id."""
    for person in people:
        label = labels[person.id]
        yield from ((one.article, PersonLink(one.name, person.id, False, label)) for one in person.certain)
        yield from ((one.article, PersonLink(one.name, person.id, True, label)) for one, _ in person.probable)


def _remove_unknown(archive: Archive, notes: Notes, surnames: Collection[str] | None) -> int:
    """Remove the people with these surnames whom no article names any more; return how many."""
    alias, removed = archive.write_alias("people"), 0
    for hits in paging.in_batches(_scan_people(archive, surnames), BATCH):
        gone = notes.find_unknown([hit["_id"] for hit in hits])
        removed += write_all(archive, [Action("delete", alias, id) for id in sorted(gone)])
    return removed


def _read_named(hit: Json) -> tuple[StoredArticle, Named]:
    source = {name: value for name, value in hit["_source"].items() if name not in UNREAD}
    article = deserialize_article(source)
    speakers = {
        id: quote.speaker.name
        for id, quote in zip(name_quotes(article.document), article.document.quotes, strict=True)
        if quote.speaker and quote.speaker.name
    }
    names = tuple(source.get("people", ())), tuple(source.get("speakers", ()))
    guard = Guard(hit["_seq_no"], hit["_primary_term"])
    return article, Named(guard, article.former_ids, article.people, *names, speakers)


def _write_links(archive: Archive, notes: Notes, surnames: Collection[str] | None) -> int:
    """Give each article its links for these surnames, and leave its other links alone; return how many were written.
    While the server writes one batch, the next is prepared.
    """
    changed = (one for one in notes.list_articles() if _relink(*one, surnames))
    batches = paging.in_batches(changed, WRITE_BATCH)
    written = 0
    with ThreadPoolExecutor(IN_FLIGHT, thread_name_prefix="links") as threads:
        for some in paging.in_batches(batches, 4 * IN_FLIGHT):
            written += sum(threads.map(lambda batch: _write_batch(archive, batch, surnames), some))
    return written


def _write_batch(archive: Archive, batch: Sequence[Relinked], surnames: Collection[str] | None) -> int:
    held, wanted = {id: named for id, named, _ in batch}, {id: links for id, _, links in batch}
    written = 0
    for _ in range(ATTEMPTS):
        linkings = [_relink(id, one, wanted[id], surnames) for id, one in held.items()]
        changed = [one for one in linkings if one]
        behind = link_names(archive, changed)
        written += len(changed) - len(behind)
        if not behind:
            return written
        held = _fetch_named(archive, behind)
    raise ClippingsError("People cannot be linked: their articles keep changing.", "Run it again later.")


def _fetch_named(archive: Archive, ids: Sequence[str]) -> dict[str, Named]:
    docs = paging.get_many(archive, index=archive.alias("articles"), ids=ids, source_excludes=UNREAD)
    return {doc["_id"]: _read_named(doc)[1] for doc in docs if doc["found"]}


def _relink(
    id: str, named: Named, wanted: Mapping[str, PersonLink], surnames: Collection[str] | None
) -> Linking | None:
    """None if the article already has these links."""
    kept = [link for link in named.links if surnames is not None and _surname(link.name) not in surnames]
    people = tuple(sorted([*kept, *wanted.values()], key=lambda link: link.name))
    if people == named.links:
        return None
    before, after = ({link.name: link for link in links} for links in (named.links, people))
    quotes = frozenset(key for key, name in named.speakers.items() if before.get(name) != after.get(name))
    return Linking(id, named.guard, people, named.people, named.quoted, quotes)


def _surname(name: str) -> str:
    return find_surname(fold_name(name))
