"""The people of the archive: linked from what is stored, kept in an index of their own and named in the articles.

    link_people(archive, ids)    # what these articles concern: everybody of the surnames that they name

Both follow from the articles alone. The index is written before the articles, so that a person named in an article is
there; a pass that was killed is done again by the next one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from clippings.enrich.corrections.file import PersonDecision
from clippings.errors import ClippingsError
from clippings.index import paging
from clippings.index.archive import Archive
from clippings.index.articles import ATTEMPTS, Change, fetch, write
from clippings.index.bulk import Action
from clippings.index.deserialize import deserialize_article
from clippings.index.person_links import PersonLink
from clippings.index.serialize import STEMMED_TEXTS, Json
from clippings.index.writer import write_all
from clippings.linking import people as linking
from clippings.linking.decisions import close_surnames, find_shown, link_as_decided
from clippings.linking.names import fold_name
from clippings.linking.records import find_surname, to_record
from clippings.linking.sightings import Sighting, read_sightings

NAMES = ["id", "people", "speakers", "person_links"]  # fields that tell which people an article concerns
UNREAD = [*STEMMED_TEXTS, "removed", "earlier"]
AT_ONCE = 50  # surnames
BATCH = 500  # articles

Links = dict[str, dict[str, PersonLink]]  # article id -> name in it -> whose it is


@dataclass(frozen=True, slots=True)
class PeopleLinked:
    people: int  # written or removed
    articles: int  # written


def link_people(
    archive: Archive,
    ids: Iterable[str],
    decisions: Sequence[PersonDecision] = (),
    *,
    without: Collection[str] = frozenset(),
) -> PeopleLinked:
    """Link everyone again that these articles name or named. `without`: articles that are about to be removed."""
    surnames = _find_surnames(archive, ids)
    people = articles = 0
    for start in range(0, len(surnames), AT_ONCE):
        together = sorted(close_surnames(surnames[start : start + AT_ONCE], decisions))
        done = _link_surnames(archive, together, decisions, without)
        people, articles = people + done.people, articles + done.articles
    return PeopleLinked(people, articles)


def list_people_found(archive: Archive, decisions: Sequence[PersonDecision]) -> linking.Linked:
    """All people that follow from what is stored. Nothing is written."""
    return link_as_decided(_read(archive, (), frozenset())[0], decisions)


def _find_surnames(archive: Archive, ids: Iterable[str]) -> list[str]:
    found, left = set[str](), iter(ids)
    while batch := list(islice(left, BATCH)):
        query = {"terms": {"id": batch}}
        for hit in paging.scan(archive, archive.alias("articles"), query, fields={"includes": NAMES}, page=BATCH):
            source = hit["_source"]
            linked = [link["name"] for link in source.get("person_links", ())]
            names = {*source.get("people", ()), *source.get("speakers", ()), *linked}
            found |= {find_surname(fold_name(name)) for name in names}
    return sorted(found - {""})


def _link_surnames(
    archive: Archive, surnames: Sequence[str], decisions: Sequence[PersonDecision], without: Collection[str]
) -> PeopleLinked:
    sightings, stored = _read(archive, surnames, without)
    linked = link_as_decided(sightings, decisions)
    records = {person.id: to_record(person, find_shown(person, decisions)) for person in linked.people}
    query = {"terms": {"surname": list(surnames)}}
    before = {hit["_id"]: hit["_source"] for hit in paging.scan(archive, archive.alias("people"), query)}
    alias = archive.write_alias("people")
    changed = [Action("index", alias, id, one) for id, one in records.items() if before.get(id) != one]
    write_all(archive, changed)
    wanted = list_links(linked.people)
    wrong = {
        id: wanted.get(id, {})
        for id, links in stored.items()
        if id not in without and {link.name: link for link in links} != wanted.get(id, {})
    }
    written = _write_links(archive, wrong, set(surnames))
    gone = [Action("delete", alias, id) for id in before if id not in records]
    write_all(archive, gone)  # last: until now an article may name them
    for name in ("people", "articles", "quotes"):  # whoever asks next is answered by what was linked
        paging.refresh(archive, archive.alias(name))
    return PeopleLinked(len(changed) + len(gone), written)


def list_links(people: Iterable[linking.Person]) -> Links:
    links: Links = {}
    for person in people:
        for one in person.certain:
            links.setdefault(one.article, {})[one.name] = PersonLink(one.name, person.id, False)
        for one, _ in person.probable:
            links.setdefault(one.article, {})[one.name] = PersonLink(one.name, person.id, True)
    return links


def _read(
    archive: Archive, surnames: Collection[str], without: Collection[str]
) -> tuple[list[Sighting], dict[str, list[PersonLink]]]:
    """The sightings of these surnames, and what the articles say of them now."""
    sightings, stored = list[Sighting](), dict[str, list[PersonLink]]()
    asked = {"bool": {"should": list(_ask(archive, surnames)), "minimum_should_match": 1}}
    query = asked if surnames else paging.EVERYTHING
    for hit in paging.scan(archive, archive.alias("articles"), query, fields={"excludes": UNREAD}):
        article = deserialize_article(hit["_source"])
        if article.document.article.id in without:
            continue
        stored[hit["_id"]] = [link for link in article.people if not surnames or _surname(link.name) in surnames]
        found = read_sightings(article.document)
        sightings += [one for one in found if not surnames or _surname(one.name) in surnames]
    return sightings, stored


def _ask(archive: Archive, surnames: Collection[str]) -> Iterator[Json]:
    for surname in surnames:
        for field in ("people.words", "speakers.words"):
            yield {"match_phrase": {field: surname}}
    people = {"terms": {"surname": list(surnames)}}
    ids = [hit["_id"] for hit in paging.scan(archive, archive.alias("people"), people, fields=False)]
    if ids:
        yield {"terms": {"people_ids": ids}}  # who is named no more


def _surname(name: str) -> str:
    return find_surname(fold_name(name))


def _write_links(archive: Archive, wanted: Links, surnames: Collection[str]) -> int:
    """Each article with these links of these surnames, and with its own of all others."""
    written, ids = 0, sorted(wanted)
    for start in range(0, len(ids), BATCH):
        pending = ids[start : start + BATCH]
        for _ in range(ATTEMPTS):
            held = fetch(archive, pending)
            changes = []
            for id, one in held.items():
                kept = [link for link in one.article.people if _surname(link.name) not in surnames]
                links = tuple(sorted([*kept, *wanted[id].values()], key=lambda link: link.name))
                if links != one.article.people:
                    changes.append(Change(replace(one.article, people=links), one))
            results = write(archive, changes)
            written += sum(result.status == "written" for result in results)
            pending = [result.action.id for result in results if result.status == "conflict"]
            if not pending:
                break
        else:
            raise ClippingsError("People cannot be linked: their articles keep changing.", "Run it again later.")
    return written
