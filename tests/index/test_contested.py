"""Addresses that articles claim: found for those that are asked about, and all of them, whatever their number."""

import pytest

from clippings.capture.identity import address_id
from clippings.documents import Claim
from clippings.index import contested
from clippings.index.archive import Archive
from clippings.index.articles import Change, write
from clippings.index.contested import find_contested, list_claimants, list_contested
from clippings.index.paging import refresh
from tests.index.articles import make_article

pytestmark = pytest.mark.integration
WEIR, LOCK, RIVER = (f"https://a.example/{name}" for name in ("weir", "lock", "river"))


def test_contested_addresses_lead_to_the_articles_that_claim_them(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = {"a1": WEIR, "a2": WEIR, "b1": LOCK, "c1": RIVER}
    made = [make_article(id, claim=Claim(url, id, None)) for id, url in claims.items()]
    made.append(make_article("d1", claim=Claim(RIVER, "other", None)))  # which has the address
    assert {one.status for one in write(archive, [Change(one, None) for one in made])} == {"written"}
    refresh(archive, archive.alias("articles"))
    weir, lock, river = map(address_id, (WEIR, LOCK, RIVER))
    assert find_contested(archive, {weir, river, "0" * 40}) == {weir, river}
    assert (list_claimants(archive, weir), list_claimants(archive, river)) == (["a1", "a2"], ["c1"])
    assert list(list_contested(archive)) == [sorted([weir, lock, river])]
    monkeypatch.setattr(contested, "PAGE", 1)
    assert list(list_contested(archive)) == [[id] for id in sorted([weir, lock, river])]
