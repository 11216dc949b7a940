"""Pages that claim the same address, on a real Elasticsearch: similar or not, in any order, interrupted anywhere."""

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from clippings.capture.identity import address_id, article_id
from clippings.documents import Origin
from clippings.index import lease
from clippings.index.archive import IndexName
from clippings.runs.resources import Resources
from tests.archives import ingest, prune_all, stored, write_records
from tests.runs.test_moved_files import EACH, Killed, adds_up, kill_at, restore

pytestmark = pytest.mark.integration

SECTION = "https://courier.example/region"
SECTION_ID = address_id(SECTION)
BRIDGE = (
    "The harbour bridge of Eastvale stays closed until the middle of May, the engineers of the city said on Monday. "
    "Divers found cracks in four of its nine piers after the ice of February. Ferries sail every ten minutes instead, "
    "from six in the morning until midnight, and cost nothing. “We will not take any risk,” said Nils Aas, who leads "
    "the office of works. The repairs are to cost eleven million crowns, of which the region pays a third."
)
SCHOOL = (
    "A new school opens its doors in Lindal this Thursday, with room for six hundred pupils and a library that all may "
    "use. The old building beside the railway had no gymnasium, and rain came through its roof. Ida Krog, the head "
    "teacher, called it “a house that we have waited twenty years for”. The first lessons begin at eight, and a bus "
    "now stops at the gate four times an hour. A concert of the town band ends the day."
)
COPY = BRIDGE.replace("ten minutes", "quarter of an hour").replace("a third", "one third")
PAGES = {"a": BRIDGE, "b": SCHOOL}


def write_page(folder: Path, name: str, text: str, claimed: str = SECTION) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    title = f"<title>Page {name}</title><link rel='canonical' href='{claimed}'>"
    body = "".join(f"<p>{part}.</p>" for part in text.split(". "))
    path = folder / f"{name}.html"
    path.write_text(f"<html><head>{title}</head><body><article>{body}</article></body></html>", encoding="utf-8")
    return path


def own_id(name: str) -> str:
    return article_id(Origin("in", f"{name}.html"), None, None)


def write_found(folder: Path, text: str) -> Path:
    """Write a record that states the address as the one where it was found."""
    return write_records(folder / "found.jsonl", [{"id": "o", "url": SECTION, "text": text}])


def addresses(resources: Resources) -> dict[str, tuple[Any, ...]]:
    """Article id -> its address, the id that it claims without having it, and the start of its text."""
    return {id: (one.get("url"), one.get("contested"), one["text"][:11]) for id, one in stored(resources).items()}


@pytest.mark.parametrize("order", list(permutations("ab")))
def test_different_texts_that_claim_one_address_keep_their_own(
    resources: Resources, tmp_path: Path, order: tuple[str, ...]
) -> None:
    texts = {"a": BRIDGE, "b": SCHOOL}
    for name in order:
        ingest(resources, write_page(tmp_path / "in", name, texts[name]))
    settled = addresses(resources)
    assert settled == {own_id(name): (None, SECTION_ID, texts[name][:11]) for name in "ab"}
    adds_up(resources)
    assert ingest(resources, tmp_path / "in", verify=True).tally.counts.unchanged == 2
    assert addresses(resources) == settled


@pytest.mark.parametrize("order", list(permutations("ab")))
def test_copies_that_claim_one_address_are_one_article(
    resources: Resources, tmp_path: Path, order: tuple[str, ...]
) -> None:
    texts = {"a": BRIDGE, "b": COPY}
    for name in order:
        ingest(resources, write_page(tmp_path / "in", name, texts[name]))
    ((id, one),) = stored(resources).items()
    assert (id, one["url"], len(one["earlier"])) == (SECTION_ID, SECTION, 1)
    adds_up(resources)


@pytest.mark.parametrize("order", ["abc", "cab", "acb"])
def test_if_two_of_three_are_copies_each_keeps_its_own_address(
    resources: Resources, tmp_path: Path, order: str
) -> None:
    texts = {"a": BRIDGE, "b": COPY, "c": SCHOOL}
    for name in order:
        ingest(resources, write_page(tmp_path / "in", name, texts[name]))
    assert addresses(resources) == {own_id(name): (None, SECTION_ID, texts[name][:11]) for name in "abc"}
    stories = {id: one["story"] for id, one in stored(resources).items()}
    assert stories[own_id("a")] == stories[own_id("b")] != stories[own_id("c")]
    adds_up(resources)


@pytest.mark.parametrize("order", ["abo", "oab", "aob", "bao"])
def test_a_page_found_at_the_address_keeps_it_with_its_copies(resources: Resources, tmp_path: Path, order: str) -> None:
    for name in order:
        folder = tmp_path / "in"
        ingest(resources, write_found(folder, COPY) if name == "o" else write_page(folder, name, PAGES[name]))
    now = addresses(resources)
    assert now.keys() == {SECTION_ID, own_id("b")}
    assert now[SECTION_ID][:2] == (SECTION, None)
    assert now[own_id("b")] == (None, SECTION_ID, SCHOOL[:11])
    assert "claim" not in stored(resources)[SECTION_ID]
    adds_up(resources)


def test_the_last_remaining_page_gets_the_address_back(resources: Resources, tmp_path: Path) -> None:
    for name, text in PAGES.items():
        ingest(resources, write_page(tmp_path / "in", name, text))
    (tmp_path / "in/b.html").unlink()
    prune_all(resources, tmp_path / "in")
    assert addresses(resources) == {SECTION_ID: (SECTION, None, BRIDGE[:11])}
    adds_up(resources)


def test_a_kill_at_any_write_and_a_second_run_give_the_same_addresses(
    resources: Resources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(resources, write_page(tmp_path / "in", "a", BRIDGE), write_page(tmp_path / "in", "c", COPY))
    names: list[IndexName] = ["articles", "quotes", "people", "sources"]
    saved = {name: stored(resources, name) for name in names}
    write_page(tmp_path / "in", "b", SCHOOL)
    with monkeypatch.context() as patch:
        count = kill_at(patch, -1)
        ingest(resources, tmp_path / "in")
        total = count()
    wanted = addresses(resources)
    assert wanted.keys() == set(map(own_id, "abc"))
    for number in range(0, total, EACH):
        restore(resources, saved)
        with monkeypatch.context() as patch:
            kill_at(patch, number)
            with pytest.raises(Killed):
                ingest(resources, tmp_path / "in")
        with monkeypatch.context() as patch:
            patch.setattr(lease, "_has_died", lambda holder: True)
            ingest(resources, tmp_path / "in")
        assert addresses(resources) == wanted, number
        adds_up(resources)
