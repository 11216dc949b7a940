"""An archive from before addresses were folded, on a real Elasticsearch: articles keep everything known about them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from clippings.addresses import fold_as_in_0_4_0
from clippings.capture import identity
from clippings.capture import records as capture_records
from clippings.capture.identity import address_id, id_before_folding
from clippings.enrich.corrections import Corrections
from clippings.enrich.corrections.file import NamedPerson, PersonDecision
from clippings.errors import ClippingsError, LeaseHeld
from clippings.index import lease
from clippings.index.archive import IndexName
from clippings.index.former_ids import name_by_ids_of_now
from clippings.index.people import link_people
from clippings.index.refusals import RULES, Fingerprint, Refusals
from clippings.runs.alerts import watch
from clippings.runs.audit import audit
from clippings.runs.new_ids import Readdressed
from clippings.runs.readdress import expect_ids_of_now, find_old, readdress
from clippings.runs.resources import Resources
from clippings.search.article import get_article
from clippings.search.people import find_people
from tests.archives import ingest, make_resources, prune_all, stored, write_records
from tests.runs.test_alerts import BERGER, BRIDGE, keep
from tests.runs.test_forget import forget
from tests.runs.test_ingest_slice import FIRST, SECOND
from tests.runs.test_moved_files import EACH, NAMES, Killed, adds_up, facts, kill_at, restore

pytestmark = pytest.mark.integration

PLAIN = "http://www.courier.example/bridge?ref=front"
AMP = "https://amp.courier.example/bridge/"
BRIDGE_ID, SCHOOL_ID = address_id(PLAIN), address_id("https://courier.example/school")
LATER = FIRST | {"id": "9", "url": AMP, "modified": "2026-03-05", "text": f"{FIRST['text']} It opens again in May."}
MIRROR = LATER | {"id": "8", "url": "https://www.mirror.example/b7"}
NAMELESS = {"id": "7", "text": "The ferry of Eastvale sails again. “We are glad,” said Ida Krog, its captain."}

ALL: tuple[IndexName, ...] = (*NAMES, "people")


@contextmanager
def before_folding() -> Iterator[None]:
    """Read files as the previous release did."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(identity, "fold_address", lambda url: url)
        patch.setattr(capture_records, "domain_of", lambda url: (urlsplit(url).hostname or "").removeprefix("www."))
        yield


def fill(resources: Resources, folder: Path) -> None:
    """Store one article at two addresses, one whose address stays, a copy elsewhere, and one without an address."""
    write_records(folder / "a.jsonl", [FIRST | {"url": PLAIN}, SECOND, NAMELESS, {"id": "broken"}])
    write_records(folder / "b.jsonl", [LATER, MIRROR])
    with before_folding():
        ingest(resources, folder)


def test_articles_of_one_address_become_one_with_everything_known_about_them(
    resources: Resources, tmp_path: Path
) -> None:
    fill(resources, tmp_path / "in")
    before = stored(resources)
    assert {id_before_folding(PLAIN), id_before_folding(AMP), SCHOOL_ID} <= before.keys()
    assert find_old(resources) == Readdressed(articles=3, joined=1)
    assert stored(resources) == before
    assert readdress(resources) == Readdressed(articles=3, joined=1, files=1)
    now = stored(resources)
    bridge = now[BRIDGE_ID]
    assert set(bridge["former_ids"]) == {id_before_folding(PLAIN), id_before_folding(AMP)}
    assert (bridge["url"], bridge["source"], bridge["domain"]) == (AMP, "courier.example", "courier.example")
    assert [one["text"] for one in bridge["earlier"]] == [FIRST["text"]]
    assert bridge["revision"] == 2
    assert bridge["first_seen"] == min(before[id]["first_seen"] for id in bridge["former_ids"])
    assert len(now) == len(before) - 1
    assert essence(now[SCHOOL_ID]) == essence(before[SCHOOL_ID])
    for key in (*bridge["former_ids"], PLAIN, AMP, "https://m.courier.example/bridge", "courier.example/bridge"):
        assert get_article(resources.archive, key).document.article.id == BRIDGE_ID
    mirror = now[address_id(str(MIRROR["url"]))]
    assert {bridge["story"], mirror["story"]} == {min(bridge["id"], mirror["id"])}
    quotes = stored(resources, "quotes").values()
    assert {one["article_id"] for one in quotes} == now.keys()
    adds_up(resources)


def test_a_readdressed_archive_equals_a_fresh_one_and_nothing_is_left_to_do(
    resources: Resources, elasticsearch: str, prefix: str, tmp_path: Path
) -> None:
    fill(resources, tmp_path / "in")
    readdress(resources)
    once = {name: stored(resources, name) for name in NAMES}
    assert readdress(resources) == Readdressed()
    assert ingest(resources, tmp_path / "in").skipped == 2
    assert {name: stored(resources, name) for name in NAMES} == once
    fresh = make_resources(elasticsearch, f"{prefix}-fresh", tmp_path / "other")
    try:
        ingest(fresh, tmp_path / "in")
        read, brought = ({id: essence(one) for id, one in stored(each).items()} for each in (fresh, resources))
    finally:
        fresh.archive.es.indices.delete(index=list(fresh.archive.es.indices.get(index=f"{prefix}-fresh-*")))
    assert brought == read


def test_addresses_that_release_0_4_0_folded_otherwise_become_those_of_now(
    resources: Resources, tmp_path: Path
) -> None:
    """An escaped "&", and copies at archive.org without its first label, also where other folding applies."""
    plain = "https://courier.example/a?id=7&page=2"
    escaped, archived = (
        "http://courier.example/a?id=7&amp;page=2",
        "http://archive.org/web/2026/http://courier.example/b",
    )
    one, other = FIRST | {"id": "1", "url": escaped}, SECOND | {"id": "2", "url": archived}
    write_records(tmp_path / "in/a.jsonl", [one, other])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(identity, "fold_address", fold_as_in_0_4_0)
        ingest(resources, tmp_path / "in")
    assert readdress(resources) == Readdressed(articles=2, files=1)
    assert stored(resources).keys() == {address_id(plain), address_id("https://courier.example/b")}
    assert get_article(resources.archive, plain).document.article.url == escaped
    write_records(tmp_path / "in/b.jsonl", [one | {"id": "3", "url": plain}])
    ingest(resources, tmp_path / "in")
    assert len(stored(resources)) == 2
    adds_up(resources)


def essence(article: dict[str, Any]) -> dict[str, Any]:
    history = {"former_ids", "indexed_at", "enriched_at", "first_seen", "source_changed_at", "_seq_no", "earlier"}
    history |= {"person_links", "people_ids", "people_shown", "speaker_shown"}  # an ingest does not link people
    history |= {"story_changed_at"}
    earlier = [text["content_hash"] for text in article.get("earlier", ())]
    return {field: value for field, value in article.items() if field not in history} | {"earlier": earlier}


def test_a_kill_at_any_write_and_a_second_run_give_the_same_archive(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file is gone, so nobody can check it for the record that another one stands for. Leases are restored as well:
    from what the last run left in them depends how many writes the next one needs.
    """
    path = write_records(tmp_path / "in/a.jsonl", [FIRST | {"url": PLAIN}])
    write_records(tmp_path / "in/b.jsonl", [LATER, SECOND, {"id": "broken"}])
    with before_folding():
        ingest(resources, tmp_path / "in")
    path.unlink()
    link_people(resources.archive, stored(resources))
    saved = {name: stored(resources, name) for name in (*ALL, "leases")}
    with monkeypatch.context() as patch:
        count = kill_at(patch, -1)
        readdress(resources)
        total = count()
    assert audit(resources).difference == 0
    assert total > 8
    wanted = {name: facts(resources, name) for name in ALL}
    for number in range(0, total, EACH):
        restore(resources, saved)
        with monkeypatch.context() as patch:
            kill_at(patch, number)
            with pytest.raises(Killed):
                readdress(resources)
        with monkeypatch.context() as patch:
            patch.setattr(lease, "_has_died", lambda holder: True)  # a kill also ends the holder of a lease
            readdress(resources)
        assert {name: facts(resources, name) for name in ALL} == wanted, number


def test_articles_read_again_before_readdressing_are_joined(resources: Resources, tmp_path: Path) -> None:
    """A file has changed since the previous release read it; no pruning takes the old article for gone in between."""
    path = write_records(tmp_path / "in/a.jsonl", [FIRST | {"url": PLAIN}, SECOND])
    with before_folding():
        ingest(resources, path.parent)
    seen = stored(resources)[id_before_folding(PLAIN)]["first_seen"]
    write_records(path, [FIRST | {"url": PLAIN, "text": f"{FIRST['text']} It opens in May."}, SECOND])
    assert prune_all(resources, path.parent).articles == 0
    assert len(stored(resources)) == 3
    assert readdress(resources).joined == 1
    bridge = stored(resources)[BRIDGE_ID]
    assert bridge["text"].endswith("It opens in May.")
    assert [one["text"] for one in bridge["earlier"]] == [FIRST["text"]]
    assert (bridge["first_seen"], bridge["revision"]) == (seen, 2)
    adds_up(resources)


def test_corrections_and_dead_letters_follow(resources: Resources, tmp_path: Path) -> None:
    old = id_before_folding(PLAIN)
    correction = {"quotes": [{"article": old, "words": "It is not safe", "speaker": "Nils Aas"}]}
    corrected = replace(resources, corrections=Corrections.model_validate(correction))
    fill(corrected, tmp_path / "in")
    (letter,) = stored(resources, "dead-letters").values()
    alias = resources.archive.write_alias("dead-letters")
    resources.archive.es.update(index=alias, id=letter["id"], doc={"article_id": old}, refresh=True)
    assert readdress(corrected).dead_letters == 1
    assert [one["article_id"] for one in stored(resources, "dead-letters").values()] == [BRIDGE_ID]
    said = {one["speaker"] for one in stored(resources, "quotes").values() if one["article_id"] == BRIDGE_ID}
    assert said == {"Nils Aas"}


def test_people_and_decisions_about_them_follow(resources: Resources, tmp_path: Path) -> None:
    fill(resources, tmp_path / "in")
    archive, old = resources.archive, id_before_folding(str(MIRROR["url"]))
    link_people(archive, stored(resources))
    (before,) = find_people(archive, "Berger")
    named = NamedPerson(article=old, name="Anna Berger")
    decided = Corrections(people=(PersonDecision(person=named, name="Anna M. Berger"),))
    readdress(replace(resources, corrections=decided))
    (now,) = find_people(archive, "Berger", fold=False)
    assert (now.name, now.articles) == ("Anna M. Berger", 2)
    assert now.id != before.id
    assert find_people(archive, before.id, fold=False) == (now,)
    (decision,) = name_by_ids_of_now(archive, decided.people)
    assert decision.named[0].article == address_id(str(MIRROR["url"]))


def test_earlier_alerts_are_not_sent_again(resources: Resources, tmp_path: Path) -> None:
    keep(resources, BRIDGE.model_copy(update={"copies": True}), BERGER)
    fill(resources, tmp_path / "in")
    assert all(one.new for one in watch(resources))
    readdress(resources)
    assert [one.new for one in watch(resources)] == [0, 0]
    ingest(resources, write_records(tmp_path / "in/c.jsonl", [LATER | {"id": "6", "url": "https://echo.example/b"}]))
    assert [one.new for one in watch(resources)] == [1, 0]


@pytest.mark.parametrize("version", [1, 2, 3])
def test_refused_articles_stay_out_by_every_listed_rule(resources: Resources, tmp_path: Path, version: int) -> None:
    listed = Fingerprint("address", version, RULES["address", version](PLAIN))
    Refusals(resources.settings.refusals_file).append("mara", [listed])
    forms = [[PLAIN], [PLAIN, AMP], [PLAIN, f"{AMP}?ref=a&amp;ref=b"]][version - 1]
    refused = [FIRST | {"id": str(number), "url": url} for number, url in enumerate(forms)]
    ingest(resources, write_records(tmp_path / "in/a.jsonl", [*refused, SECOND]))
    assert [one["title"] for one in stored(resources).values()] == [SECOND["title"]]


def test_a_readdressed_article_can_be_forgotten_by_its_old_id(resources: Resources, tmp_path: Path) -> None:
    fill(resources, tmp_path / "in")
    readdress(resources)
    forget(resources, id_before_folding(AMP))
    assert BRIDGE_ID not in stored(resources)
    write_records(
        tmp_path / "in/d.jsonl", [FIRST | {"id": "5", "url": "https://m.courier.example/bridge", "text": "New."}]
    )
    ingest(resources, tmp_path / "in")
    assert BRIDGE_ID not in stored(resources)


def test_the_addresses_that_pages_claim_are_read_from_the_captured_bytes(resources: Resources, tmp_path: Path) -> None:
    """Of three pages in records, two state the address of the first, and only one of them is similar to it."""
    link = f"<link rel=canonical href='{PLAIN}'>"
    pages = {PLAIN: FIRST, "https://courier.example/print?id=7": FIRST, "https://courier.example/school/1": SECOND}
    records = [
        {"id": str(number), "url": url, "html": f"{link}<p>{one['text']}</p>"}
        for number, (url, one) in enumerate(pages.items())
    ]
    path = write_records(tmp_path / "in/a.jsonl", records)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(capture_records, "find_stated_url", lambda content, own: (None, ()))
        ingest(resources, path)
    assert len(stored(resources)) == 3
    assert find_old(resources).articles == 2
    assert readdress(resources).articles == 1
    brought = {id: (one.get("url"), one.get("contested")) for id, one in stored(resources).items()}
    school = "https://courier.example/school/1"
    assert brought == {BRIDGE_ID: (PLAIN, None), address_id(school): (school, BRIDGE_ID)}
    assert stored(resources)[BRIDGE_ID]["former_ids"] == [address_id("https://courier.example/print?id=7")]
    ingest(resources, path, verify=True)
    assert {id: (one.get("url"), one.get("contested")) for id, one in stored(resources).items()} == brought
    adds_up(resources)


def test_an_ingest_does_not_start_on_old_ids(resources: Resources, tmp_path: Path) -> None:
    path = write_records(tmp_path / "in/a.jsonl", [SECOND])
    ingest(resources, path)
    archive = resources.archive
    archive.es.delete(index=archive.write_alias("leases"), id="readdress", refresh=True)  # as earlier releases left it
    with pytest.raises(ClippingsError) as told:
        expect_ids_of_now(resources)
    assert "clippings readdress" in str(told.value.remedy)
    readdress(resources)
    expect_ids_of_now(resources)


def test_two_runs_do_not_readdress_at_once(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "WAIT", 0.0)
    with lease.hold(resources.archive, "readdress", "another"), pytest.raises(LeaseHeld):
        readdress(resources)
