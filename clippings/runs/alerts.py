"""Asks the saved questions about what has arrived, and reports each match once.

    told = watch(resources)    # after each ingest; `clippings watch` does the same

Only the first article of a story to arrive is reported, not its copies, unless the question says `copies: true`. An
article is new to a question when its source's bytes have changed and it answers the question. Cleaning, enriching or
indexing it again does not make it new.

A match is stored before it is reported and marked afterward, and the question's time moves on last, so the next run
does what a killed run has not done. A file and a feed get each match exactly once; a webhook may get one again, under
the same id, if its answer was lost.
"""

import logging
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby, islice
from typing import Any

from clippings.errors import ClippingsError
from clippings.index import paging
from clippings.index.alerts import (
    Match,
    add_matches,
    fetch_asked_until,
    list_alerted,
    list_due,
    list_known,
    list_latest,
    mark_gone,
    match_id,
    remove_matches,
    write_asked_until,
)
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.lease import hold_when_free
from clippings.index.serialize import instant
from clippings.runs.deliver import append_lines, drop_lines, post, write_feed
from clippings.runs.report import AlertReport
from clippings.runs.resources import Resources
from clippings.search.arrivals import find_arrivals, found_words
from clippings.search.questions import QuoteQuestion
from clippings.search.saved import Channel, SavedQuestion, load_saved

log = logging.getLogger(__name__)

Show = Callable[[Json], None]

# From its stamp to the moment when it can be found, an article takes as long as a server may be waited for, and clocks
# differ; what is asked for twice is known by its id.
OVERLAP = timedelta(hours=1)
BATCH = 100  # articles
FEED = 100  # entries of an Atom feed
QUOTED = 20  # quotes of one article in a message


def watch(resources: Resources, show: Show | None = None) -> list[AlertReport]:
    """Ask every saved question about what has arrived since it was last asked, and report the matches.

    show: prints a message for the person at the terminal, for matches without a channel. Raises InvalidInput if the
    file of questions cannot be read, and LeaseHeld if another run reports for more than a minute.
    """
    questions = load_saved(resources.settings.saved_questions)
    if not questions:
        return []
    archive = resources.archive
    with hold_when_free(archive, "alerts"):
        paging.refresh(archive, archive.alias("articles"), archive.alias("quotes"))
        new = {saved.name: _store_new_matches(archive, saved) for saved in questions}
        paging.refresh(archive, archive.alias("alerts"))
        return [_send_by_channel(resources, saved, new[saved.name], show) for saved in questions]


def forget_matches(resources: Resources, ids: Collection[str]) -> None:
    """Remove matches from the archive, and from the files and feeds of the saved questions."""
    if not ids:
        return
    archive, folder = resources.archive, resources.settings.saved_questions.absolute().parent
    with hold_when_free(archive, "alerts"):
        remove_matches(archive, ids)
        paging.refresh(archive, archive.alias("alerts"))
        for saved in load_saved(resources.settings.saved_questions):
            if saved.file:
                drop_lines(folder / saved.file, ids)
            if saved.atom:
                latest = list_latest(archive, saved.name, FEED)
                write_feed(folder / saved.atom, saved.name, [one.message for one in latest])


def _store_new_matches(archive: Archive, saved: SavedQuestion) -> int:
    """Store the matches that are new to the question, and return their number."""
    now, asked = datetime.now(UTC), fetch_asked_until(archive, saved.name)
    since = max(saved.saved, asked - OVERLAP) if asked else saved.saved
    key = "article_id" if isinstance(saved.question, QuoteQuestion) else "id"
    each = groupby(find_arrivals(archive, saved.question, since), key=lambda hit: str(hit["_source"][key]))
    groups = ((id, list(hits)) for id, hits in each)
    new = 0
    while batch := dict(islice(groups, BATCH)):
        new += add_matches(archive, _match_all(archive, saved, batch, asked, now))
    write_asked_until(archive, saved.name, now)
    return new


def _match_all(
    archive: Archive, saved: SavedQuestion, found: Mapping[str, list[Any]], asked: datetime | None, now: datetime
) -> Iterator[Match]:
    """A match for each article: the hits are its own or those of its quotes."""
    wanted = ["capture.hash", "source_changed_at", "enriched_at", "story", "former_ids"]
    articles = archive.alias("articles")
    docs = paging.get_many(archive, index=articles, ids=list(found), source_includes=wanted)
    new = {doc["_id"]: doc for doc in docs if doc["found"] and not _is_rewritten(doc["_source"], asked)}
    copies = (
        set() if saved.copies else _find_copies(archive, saved.name, {id: new[id]["_source"]["story"] for id in new})
    )
    told = _find_reported_before(archive, saved.name, {id: doc["_source"] for id, doc in new.items()})
    for id, doc in new.items():
        if id not in copies and id not in told:
            key = match_id(saved.name, id, doc["_source"]["capture"]["hash"])
            message = {"id": key, "found_at": instant(now)} | _make_message(saved, id, found[id])
            yield Match(key, saved.name, id, now, tuple(saved.channels), message)


def _find_copies(archive: Archive, question: str, stories: Mapping[str, str]) -> set[str]:
    """The articles, in order of arrival, for which another article of the same story is or was reported."""
    index, query = archive.alias("articles"), {"terms": {"story": sorted(set(stories.values()))}}
    members: dict[str, str] = {}
    for hit in paging.scan(archive, index, query, fields={"includes": ["story", "former_ids"]}):
        ids = hit["_id"], *hit["_source"].get("former_ids", ())
        members |= dict.fromkeys(ids, hit["_source"]["story"])
    paging.refresh(archive, archive.alias("alerts"))
    told = list_alerted(archive, question, members.keys() | stories.keys())
    known = {members[id] for id in told if id in members}
    copies: set[str] = set()
    for id, story in stories.items():
        if id not in told and story in known:
            copies.add(id)
        known.add(story)
    return copies


def _find_reported_before(archive: Archive, question: str, articles: Mapping[str, Json]) -> set[str]:
    """The articles whose bytes were already reported when they had other ids."""
    keys = {
        match_id(question, former, article["capture"]["hash"]): id
        for id, article in articles.items()
        for former in article.get("former_ids", ())
    }
    return {keys[key] for key in list_known(archive, [*keys])}


def _is_rewritten(article: Json, asked: datetime | None) -> bool:
    """Whether it arrived before the question was last asked, and became a match only because it was enriched since."""
    changed, enriched = (datetime.fromisoformat(article[name]) for name in ("source_changed_at", "enriched_at"))
    return asked is not None and changed < asked and enriched > changed


def _make_message(saved: SavedQuestion, article: str, hits: Sequence[Any]) -> Json:
    """The content of a report: the question, its words that were found, the article, and the quotes if it asks for
    quotes.
    """
    first = hits[0]["_source"]
    told: Json = {
        "question": saved.name,
        "words": list(dict.fromkeys(word for hit in hits for word in found_words(hit))),
        "article": {"id": article} | {name: first.get(name) for name in ("title", "url", "source", "published_day")},
    }
    if isinstance(saved.question, QuoteQuestion):
        quotes = [hit["_source"] for hit in hits[:QUOTED]]
        told["quotes"] = [{name: one.get(name) for name in ("text", "speaker", "kind")} for one in quotes]
        told["quote_count"] = len(hits)
    return told


def _send_by_channel(resources: Resources, saved: SavedQuestion, new: int, show: Show | None) -> AlertReport:
    failed = []
    for channel in saved.channels:
        if channel == "terminal" and show is None:
            continue  # it waits for a person
        due = list_due(resources.archive, saved.name, channel)
        try:
            if due:
                _send(resources, saved, channel, due, show)
        except ClippingsError as error:
            log.warning("an alert waits", extra={"question": saved.name, "channel": channel, "reason": str(error)})
            failed.append(f"{channel}: {error}")
    return AlertReport(saved.name, new, tuple(failed), "terminal" in saved.channels)


def _send(
    resources: Resources, saved: SavedQuestion, channel: Channel, due: Sequence[Match], show: Show | None
) -> None:
    """Raises ClippingsError on failure; what was sent until then is marked, and the rest is sent next time."""
    archive, folder = resources.archive, resources.settings.saved_questions.absolute().parent
    if channel == "file" and saved.file:
        append_lines(folder / saved.file, [one.message for one in due])
    elif channel == "atom" and saved.atom:
        latest = list_latest(archive, saved.name, FEED)
        write_feed(folder / saved.atom, saved.name, [one.message for one in latest])
    elif channel == "webhook" and saved.webhook:
        for one in due:
            post(saved.webhook, one.message)
            mark_gone(archive, [one], channel)
        return
    elif show:
        for one in due:
            show(one.message)
    mark_gone(archive, due, channel)
