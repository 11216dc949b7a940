"""Moves articles whose ids were made from their unfolded addresses to the ids of their folded ones.

    found = find_old(resources)    # what would be done; nothing is written
    done = readdress(resources)

Each such article can be recognized: its id is the hash of its unfolded address. So nothing has to be remembered,
finished work is not repeated, and after a kill the same command completes the work. An article is stored under its new
id before it is removed under the old one, which stays among its former ids.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice

from clippings.capture.identity import SCHEME, address_id, article_id, id_after_readdress
from clippings.capture.stated_address import find_stated_url
from clippings.documents import Claim
from clippings.errors import CapturesUnavailable, ClippingsError
from clippings.index import paging
from clippings.index.articles import Change, fetch, fetch_stamps, write
from clippings.index.deserialize import deserialize_origin
from clippings.index.fields import Json
from clippings.index.lease import find_covered, hold_when_free
from clippings.runs.linking import link_everybody
from clippings.runs.new_ids import BATCH, Readdressed, batch_moves, move
from clippings.runs.readdress_files import correct_checksums
from clippings.runs.resources import Resources
from clippings.runs.settle_claims import settle

Page = tuple[str, str | None, Claim | None]  # the id of an article, its address, and the claim of its page


def expect_ids_of_now(resources: Resources) -> None:
    """Raise ClippingsError if the articles have ids from an earlier release, because the archive would store everything
    a second time.
    """
    archive = resources.archive
    if find_covered(archive, "readdress", SCHEME):
        return
    if paging.count(archive, archive.alias("articles"), paging.EVERYTHING):
        raise ClippingsError(
            "The articles in this archive have ids from an earlier release: an ingest would store them a second time.",
            "Run `clippings readdress` once, then run this again.",
        )
    with hold_when_free(archive, "readdress", selection=SCHEME) as lease:
        lease.covered_until = datetime.now(UTC)


def find_old(resources: Resources) -> Readdressed:
    """How many articles would get another id, and how many of them would be joined to another article."""
    moves = list(_list_old(resources))
    moves += [(id, new) for id, _, claim in _list_pages(resources) if claim and (new := address_id(claim.url)) != id]
    heirs = {new for _, new in moves}
    there = fetch_stamps(resources.archive, sorted(heirs))
    return Readdressed(articles=len(moves), joined=len(moves) - len(heirs) + len(there))


def readdress(resources: Resources) -> Readdressed:
    """Move all articles to the ids of their folded addresses. Raises LeaseHeld if another run is running."""
    archive, done, began = resources.archive, Readdressed(), datetime.now(UTC)
    with hold_when_free(archive, "readdress", selection=SCHEME) as lease:
        for moves in batch_moves(_list_old(resources)):
            lease.check()
            done += move(resources, moves)
        _state_claims(resources)
        done += settle(resources, None)[0]
        if done.articles or lease.unfinished_since:
            link_everybody(resources)
        lease.covered_until = began
        return replace(done, files=correct_checksums(archive))


def _list_old(resources: Resources) -> Iterator[tuple[str, str]]:
    """The ids that articles have but should not have, each with the one that they should have."""
    archive = resources.archive
    paging.refresh(archive, archive.alias("articles"))
    with_url = {"exists": {"field": "domain"}}
    for hit in paging.scan(archive, archive.alias("articles"), with_url, fields={"includes": ["url"]}):
        id = id_after_readdress(hit["_id"], hit["_source"]["url"])
        if id != hit["_id"]:
            yield hit["_id"], id


def _state_claims(resources: Resources) -> None:
    """Store what the pages of articles claim; who gets an address is decided for all at once."""
    pages = _list_pages(resources)
    while some := {id: (url, claim) for id, url, claim in islice(pages, BATCH)}:
        held = fetch(resources.archive, [*some])
        changes = []
        for id, one in held.items():
            url, claim = some[id]
            document = one.article.document
            article = replace(document.article, url=url, claim=claim)
            changes.append(Change(replace(one.article, document=replace(document, article=article)), one))
        write(resources.archive, changes)  # what others change meanwhile, they read themselves


def _list_pages(resources: Resources) -> Iterator[Page]:
    """The pages that do not yet say what they claim, or have an address that they do not claim, because it
    was refused.
    """
    archive = resources.archive
    paging.refresh(archive, archive.alias("articles"))
    is_page: Json = {"prefix": {"capture.media_type": "text/html"}}
    query = {"bool": {"filter": [is_page], "must_not": [{"exists": {"field": "claim.url"}}]}}
    fields = {"includes": ["url", "collection", "file", "record", "capture.hash", "capture.media_type"]}
    for hit in paging.scan(archive, archive.alias("articles"), query, fields=fields):
        try:
            content = resources.captures.get(hit["_source"]["capture"]["hash"])
        except CapturesUnavailable:
            raise
        except ClippingsError:  # which cleaning again tells as well
            continue
        page = _read_page(hit["_id"], hit["_source"], content)
        if page[2] or page[1] != hit["_source"].get("url"):
            yield page


def _read_page(id: str, source: Json, content: bytes) -> Page:
    """A file that is a single page was not found at any address: it has only the one that it claims."""
    url, origin = source.get("url"), deserialize_origin(source)
    is_file = source["capture"]["media_type"] == "text/html" and not origin.record
    found_at = url if url and id == address_id(url) and not is_file else None
    own_id = article_id(origin, None, None) if is_file else id
    stated, _ = find_stated_url(content, found_at)
    claim = Claim(stated, own_id, found_at) if stated and address_id(stated) != own_id else None
    return id, url if claim and id == address_id(claim.url) else found_at, claim
