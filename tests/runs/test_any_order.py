"""People, stories and contested addresses follow from the set of articles, whatever its history: files that come in any
order and number, a file that goes and comes again, a run that is killed, an archive whose links are lost.
"""

import random
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml

from clippings.capture.identity import address_id
from clippings.index import lease
from clippings.linking.names import fold_name
from clippings.linking.sightings import key_of
from clippings.runs.audit import audit
from clippings.runs.linking import link
from clippings.runs.resources import Resources
from clippings.search.people import find_people
from tests.archives import ingest, make_resources, prune_all, stored, write_records
from tests.runs.test_claims import BRIDGE, COPY, PAGES, write_page
from tests.runs.test_moved_files import Killed, kill_at, restore

pytestmark = pytest.mark.integration

SAID = "The mayor, {name}, opened mill number {number} on Monday morning."
PEOPLE = ["Ada Quill", "Ada M. Quill", "Cy Quill", "Ada Quill", "Bert Quill"]
Picture = dict[str, Any]


def url_of(number: int) -> str:
    return f"https://courier.example/mill/{number}"


def write_file(folder: Path, name: str) -> Path:
    """Write one of three pages that claim the same address, of five articles on people, or of two copies of a page."""
    if name in "abc":
        return write_page(folder, name, (PAGES | {"c": COPY})[name])
    number = int(name)
    text = BRIDGE if number >= len(PEOPLE) else SAID.format(name=PEOPLE[number], number=number)
    day = f"2026-03-{20 - number}"
    return write_records(folder / f"{name}.jsonl", [{"url": url_of(number), "text": text, "published": day}])


FILES = ["a", "b", "c", *map(str, range(len(PEOPLE) + 2))]


def open_archive(url: str, prefix: str, home: Path) -> Resources:
    """An archive with decisions about people: one joined to another, one split, and one renamed."""
    named = [{"article": address_id(url_of(number)), "name": name} for number, name in enumerate(PEOPLE)]
    decisions = [{"same": [named[0], named[4]]}, {"apart": [named[3]]}, {"person": named[2], "name": "Cyril Quill"}]
    home.mkdir(parents=True)
    (home / "corrections.yaml").write_text(yaml.safe_dump({"people": decisions}), encoding="utf-8")
    return make_resources(url, prefix, home)


def describe(resources: Resources) -> Picture:
    """What linking says; former ids of an article add other ways to its people, and nothing else."""
    fields = ("url", "contested", "story", "duplicate_of", "person_links")
    articles = {id: {name: one.get(name) for name in fields} for id, one in stored(resources).items()}
    quotes = {
        id: {name: one.get(name) for name in ("story", "copy_key", "speaker_id")}
        for id, one in stored(resources, "quotes").items()
    }
    people = {
        id: {name: value for name, value in one.items() if name not in ("keys", "_seq_no")}
        for id, one in stored(resources, "people").items()
    }
    return {"articles": articles, "quotes": quotes, "people": people}


def lose_links(resources: Resources) -> None:
    """Remove the links, as if only the articles had been restored."""
    linked = {"story", "duplicate_of", "person_links", "people_ids"}
    articles = {
        id: {name: value for name, value in one.items() if name not in linked} | {"story": id}
        for id, one in stored(resources).items()
    }
    restore(resources, {"articles": articles, "people": {}})


def live(resources: Resources, folder: Path, draw: random.Random, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ingest files in batches, remove one and add it again at the end, and kill one run."""
    waiting = draw.sample(FILES, len(FILES))
    gone, killed = draw.choice(waiting[:4]), draw.randrange(1, 4)
    batches = [waiting[:4], waiting[4:7], waiting[7:], [gone]]
    for number, batch in enumerate(batches):
        paths = [write_file(folder, name) for name in batch]
        if number == killed:
            with monkeypatch.context() as patch:
                kill_at(patch, draw.randrange(6))
                with suppress(Killed):
                    ingest(resources, *paths)
            with monkeypatch.context() as patch:
                patch.setattr(lease, "_has_died", lambda holder: True)
                ingest(resources, *paths)
        else:
            ingest(resources, *paths)
        if number == 1:
            remove_file(resources, folder, gone)


def remove_file(resources: Resources, folder: Path, name: str) -> None:
    write_file(folder, name).unlink()
    prune_all(resources, folder)


def check_ways(resources: Resources, picture: Picture) -> None:
    """Check that every name in an article leads to the person who has it."""
    certain: Sequence[tuple[str, Any]] = [
        (id, one) for id, article in picture["articles"].items() for one in article["person_links"] or ()
    ]
    assert len(certain) > len(PEOPLE)
    for id, one in certain:
        (found,) = find_people(resources.archive, key_of(id, fold_name(one["name"])))
        assert found.id == one["id"]


@pytest.mark.parametrize("seed", [1, 2])
def test_an_archive_of_the_same_files_is_the_same_whatever_its_history(
    elasticsearch: str, prefix: str, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once, grown = (open_archive(elasticsearch, f"{prefix}-{name}", tmp_path / name) for name in ("once", "grown"))
    for name in FILES:
        write_file(tmp_path / "all/in", name)
    ingest(at_once, tmp_path / "all/in")
    wanted = describe(at_once)
    assert sorted(len(one["spellings"]) for one in wanted["people"].values()) == [1, 1, 1, 1, 3]
    assert {one["name"] for one in wanted["people"].values()} > {"Cyril Quill"}
    assert sum(one["contested"] is not None for one in wanted["articles"].values()) == 3
    assert sum(one["duplicate_of"] is not None for one in wanted["articles"].values()) == 3
    live(grown, tmp_path / "bit/in", random.Random(seed), monkeypatch)
    assert describe(grown) == wanted
    check_ways(grown, wanted)
    assert audit(grown).difference == 0
    lose_links(grown)
    link(grown, everything=True)
    assert describe(grown) == wanted
    found = audit(grown)
    assert (found.unaccounted, found.wrong_quotes, found.wrong_stories, found.wrong_people) == ({}, (), (), ())
