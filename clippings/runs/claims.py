"""Addresses that pages claim: if different texts claim the same one, each page keeps its own, whichever came first.

    records = withdraw_known(archive, records)        # before cleaning: claims that are known to fail
    unlike = find_unlike(archive, stamps, articles)   # after cleaning: claims to an address of another text
    to_read = settle_claims(resources)                # after an ingest: the one that came first gets its own back, too

An article that keeps its own address names in `contested` the id that it does not have. So nothing has to be
remembered, and the articles show what a killed run has left undone. A page that was found at an address does not claim
it and stays there; docs/decisions/0036-an-address-that-several-claim.md says why.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

from clippings.capture.records import withdraw_claim
from clippings.documents import Claim, CleanDocument, RawDocument, Rejected
from clippings.index.archive import Archive
from clippings.index.articles import Change, Held, fetch, fetch_stamps, write
from clippings.index.contested import find_contested
from clippings.index.outcomes import Stamp
from clippings.index.serialize import StoredArticle
from clippings.linking.near_copies import cut, measure_pairs

Record = RawDocument | Rejected


def withdraw_known(archive: Archive, records: Sequence[tuple[int, Record]]) -> list[tuple[int, Record]]:
    """The records; those that are known to keep their own address come without their claim."""
    claims = {one.id: claim for _, one in records if isinstance(one, RawDocument) and (claim := read_claim(one))}
    if not claims:
        return list(records)
    stamps = fetch_stamps(archive, [*claims, *(claim.own_id for claim in claims.values())])
    contested = find_contested(archive, claims.keys())

    def keeps_own(id: str) -> bool:
        own, there = stamps.get(claims[id].own_id), stamps.get(id)
        if own and own.claim and own.claim.url == claims[id].url:
            return True
        is_found_there = there is not None and (there.claim is None or there.claim.own_id == id)
        return id in contested and not is_found_there

    own = {id for id in claims if keeps_own(id)}
    return [
        (part, withdraw_claim(one) if isinstance(one, RawDocument) and one.id in own else one) for part, one in records
    ]


def find_unlike(archive: Archive, stamps: Mapping[str, Stamp], articles: Iterable[CleanDocument]) -> set[str]:
    """The ids of those articles under which a different text is stored, if one of the two claims the address and they
    are not the same page.
    """
    others = {one.id: one for one in articles if one.id in stamps and _are_others(stamps[one.id], one)}
    held = fetch(archive, list(others)) if others else {}
    return {id for id, one in held.items() if not are_alike([others[id].text, *list_texts(one.article)])}


def make_room(archive: Archive, ids: Iterable[str]) -> dict[str, Held]:
    """Store the articles that claim these ids under their own ids as well: the page that was found at the address takes
    their place. Returns what is stored under the ids, to be overwritten.
    """
    held = fetch(archive, list(ids))
    claims = {id: claim for id, one in held.items() if (claim := read_claim(one.article.document.article))}
    now = datetime.now(UTC)  # linking then looks at them
    copies = [replace(follow_claim(held[id].article, claim.own_id), enriched_at=now) for id, claim in claims.items()]
    write(archive, [Change(copy, None) for copy in copies])  # in conflict where a killed run has done it
    return {id: held[id] for id in claims}


def read_claim(one: RawDocument | CleanDocument) -> Claim | None:
    """The claim that gave an article its id, if there is one."""
    return one.claim if one.claim and one.claim.own_id != one.id else None


def follow_claim(article: StoredArticle, id: str) -> StoredArticle:
    """The article with or without the address that it claims, depending on which gives the id."""
    clean = article.document.article
    assert clean.claim
    url = clean.claim.own_url if id == clean.claim.own_id else clean.claim.url
    document = replace(article.document, article=replace(clean, id=id, url=url))
    former = (clean.id, *(one for one in article.former_ids if one != id))
    # Its story is found when the old one is removed: the two are copies.
    return replace(article, document=document, story=id, duplicate_of=None, former_ids=former)


def are_alike(texts: Sequence[str]) -> bool:
    """Whether each of these is a near copy of each other."""
    each = {text: cut(text) for text in texts}
    return all(measure_pairs(each, combinations(each, 2)).values())


def list_texts(article: StoredArticle) -> Iterator[str]:
    """The article's present and earlier texts, as far as they are kept."""
    yield article.document.article.text
    yield from (one.text for one in article.earlier if one.text is not None)


def _are_others(stamp: Stamp, article: CleanDocument) -> bool:
    """Whether two pages have the same id because at least one of them claims it."""
    claims = [claim for claim in (stamp.claim, article.claim) if claim and claim.own_id != article.id]
    if len(claims) == 2:
        return claims[0].own_id != claims[1].own_id
    return bool(claims) and stamp.origin != article.origin
