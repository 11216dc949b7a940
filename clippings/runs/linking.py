"""Linking: finds copies and people across the archive, in a separate pass over what is stored.

    linked = link(resources)               # what was written since the last pass; with `everything`, all of it
    with removing(resources, ids): ...     # before articles are removed: links what stays
    decide(resources, decision)            # writes down what a person decided about people, and applies it

A pass runs after each ingest and re-enrichment, with `clippings audit --repair` and with `clippings link`. Its result
depends only on what is stored: it is the same for any order of arrival, after a kill, and after a rebuild from nothing.
Every article counts as changed that was written since the last successful pass began, and for its people also if it got
another story since: people are counted by stories. The lease remembers when that pass began; nothing else has to be
remembered. Links are not part of an article's enrichment and change no other time of it.
"""

import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import chain

from clippings.enrich.corrections import Corrections, load_corrections
from clippings.enrich.corrections.file import PersonDecision
from clippings.enrich.corrections.writing import add_correction
from clippings.index import paging
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.lease import Lease, hold_when_free, set_back
from clippings.index.people import PeopleLinked, link_people
from clippings.index.serialize import instant
from clippings.index.stories import StoriesLinked, link_stories
from clippings.linking import near_copies, people
from clippings.runs.resources import Resources

log = logging.getLogger(__name__)

# From its stamp to the moment when it can be found an article takes as long as a server may be waited for, and clocks
# differ; what is looked at twice stays as it is.
OVERLAP = timedelta(hours=1)
TERMS = 10_000  # in one query


@dataclass(frozen=True, slots=True)
class Links:
    """What a pass did."""

    stories: StoriesLinked
    people: PeopleLinked


def link(resources: Resources, everything: bool = False) -> Links:
    """Link what was written since the last pass. Raises LeaseHeld if another pass takes longer than a minute."""
    archive, began, decided = resources.archive, datetime.now(UTC), resources.corrections.people
    with hold_when_free(archive, "linking", selection=name_rules(resources.corrections)) as lease:
        paging.refresh(archive, archive.alias("articles"))
        since = None if everything else lease.covered_until
        stories = link_stories(archive, _check_each(lease, list_written(archive, since)), began=began)
        written = _check_each(lease, list_changed(archive, since)) if since else None
        linked = Links(stories, link_people(archive, written, decided))
        lease.covered_until = began
    log.info("linked", extra=asdict(stories) | {"people": linked.people.people})
    return linked


@contextmanager
def removing(resources: Resources, ids: Collection[str]) -> Iterator[None]:
    """Inside the `with`, no pass runs while these articles are removed, and nothing is linked to them any more, so that
    no kill leaves a link to nothing. The next pass links again those that a kill leaves in the archive.
    """
    if not ids:
        yield
        return
    archive = resources.archive
    with (
        hold_when_free(archive, "linking", selection=name_rules(resources.corrections)) as lease,
        set_back(archive, lease, _find_first_written(archive, ids)),
    ):
        link_stories(archive, ids, without=ids, began=lease.acquired_at)
        killed = lease.unfinished_since  # what it has left is linked as well
        moved = list_moved(archive, killed - OVERLAP if killed else lease.acquired_at)
        link_people(archive, chain(ids, moved), resources.corrections.people, without=ids)
        yield


def decide(resources: Resources, decision: PersonDecision) -> PeopleLinked:
    """Write the decision into the corrections file and correct the people concerned, so that the next pass need not
    look at everything.
    """
    archive, path = resources.archive, resources.settings.corrections
    with hold_when_free(archive, "linking", selection=name_rules(load_corrections(path))) as lease:
        add_correction(path, decision)
        corrections = load_corrections(path)
        done = link_people(archive, [one.article for one in decision.named], corrections.people)
        lease.selection = name_rules(corrections)
    return done


def link_everybody(resources: Resources) -> PeopleLinked:
    """Link the people of the whole archive."""
    with hold_when_free(resources.archive, "linking", selection=name_rules(resources.corrections)):
        return link_people(resources.archive, None, resources.corrections.people)


def name_rules(corrections: Corrections) -> str:
    """What links depend on in addition to the articles: if it changes, a pass looks at everything."""
    return f"stories {near_copies.SCHEME}, people {people.RULES} {corrections.people_digest}".rstrip()


def list_written(archive: Archive, since: datetime | None) -> Iterator[str]:
    """The ids of the articles whose text, dates, names or quotes were written since then, or shortly before."""
    return _list_since(archive, since - OVERLAP, "enriched_at") if since else _list_ids(archive, paging.EVERYTHING)


def list_changed(archive: Archive, since: datetime) -> Iterator[str]:
    """The same, and the ids of those that got another story."""
    return _list_since(archive, since - OVERLAP, "enriched_at", "story_changed_at")


def list_moved(archive: Archive, since: datetime) -> Iterator[str]:
    """The ids of the articles that got another story since then."""
    return _list_since(archive, since, "story_changed_at")


def _find_first_written(archive: Archive, ids: Collection[str]) -> datetime | None:
    """When the first of these articles was written. What cannot be searched yet was written after the last pass."""
    found = list[datetime]()
    for some in paging.in_batches(ids, TERMS):
        search = partial(
            archive.es.search,
            index=archive.alias("articles"),
            query={"terms": {"id": some}},
            sort=[{"enriched_at": "asc"}],
            size=1,
            source_includes=["enriched_at"],
            allow_partial_search_results=False,
        )
        found += [
            datetime.fromisoformat(hit["_source"]["enriched_at"]) for hit in archive.retry(search)["hits"]["hits"]
        ]
    return min(found, default=None)


def _list_since(archive: Archive, since: datetime, *fields: str) -> Iterator[str]:
    return _list_ids(archive, {"bool": {"should": [{"range": {name: {"gte": instant(since)}}} for name in fields]}})


def _list_ids(archive: Archive, query: Json) -> Iterator[str]:
    return (hit["_id"] for hit in paging.scan(archive, archive.alias("articles"), query, fields=False))


def _check_each(lease: Lease, ids: Iterator[str]) -> Iterator[str]:
    for id in ids:
        lease.check()
        yield id
