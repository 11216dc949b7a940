"""What the archive holds of each file and folder, however many there are."""

from dataclasses import replace

import pytest

from clippings.documents import Origin, Rejected
from clippings.index import sources
from clippings.index.archive import Archive
from clippings.index.articles import Change, list_said, write
from clippings.index.dead_letters import dead_letter_id, list_dead_letters, readdress, write_dead_letters
from clippings.index.paging import refresh
from clippings.index.serialize import serialize_article, serialize_quotes
from clippings.index.sources import UNKNOWN_SIZE, count_by_file, list_entries, list_held, list_roots, unread
from tests.index.articles import NOW, make_article

pytestmark = pytest.mark.integration
V1, V2 = {"clean": "1"}, {"clean": "2"}


@pytest.fixture(scope="module")
def filled(archive: Archive) -> Archive:
    """Three files in two folders; one of them is an archive with two members."""
    places = {"a1": "a.zip/x.txt", "a2": "a.zip/y.txt", "b1": "b.txt", "c1": "b.txt"}
    made = [make_article(id, origin=Origin("news", file)) for id, file in places.items()]
    made.append(make_article("d1", origin=Origin("other", "b.txt")))
    assert {one.status for one in write(archive, [Change(one, None) for one in made])} == {"written"}
    rejected = [Rejected(f"r{n}", Origin("news", "a.zip/x.txt", str(n)), "clean", "empty", "", "c") for n in (1, 2)]
    write_dead_letters(archive, rejected, V1, NOW)
    whole = replace(unread("news", "/in", "a.zip"), size=9, read_at=NOW)
    sources.write_entries(archive, [whole, unread("news", "/in", "b.txt"), unread("other", "/more", "b.txt")])
    refresh(archive, *(archive.alias(name) for name in ("articles", "dead-letters", "sources", "quotes")))
    return archive


@pytest.mark.parametrize("page", [1, 2, 1_000])
def test_all_pages_of_folders_and_files_are_counted(
    filled: Archive, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(sources, "PAGE", page)
    assert list_roots(filled) == ["/in", "/more"]
    assert count_by_file(filled, "articles") == {
        ("news", "a.zip"): 2,
        ("news", "a.zip/x.txt"): 1,
        ("news", "a.zip/y.txt"): 1,
        ("news", "b.txt"): 2,
        ("other", "b.txt"): 1,
    }
    assert count_by_file(filled, "dead-letters") == {("news", "a.zip"): 2, ("news", "a.zip/x.txt"): 2}


def test_all_that_was_read_in_a_file_is_found(filled: Archive) -> None:
    letters = {dead_letter_id(Origin("news", "a.zip/x.txt", number)) for number in ("1", "2")}
    assert set(list_held(filled, unread("news", "/in", "a.zip"))) == {"a1", "a2", *letters}
    assert list(list_held(filled, unread("news", "/in", "b.txt"))) == ["b1", "c1"]
    assert list(list_held(filled, unread("other", "/more", "b.txt"))) == ["d1"]


def test_entries_are_listed_by_folder_and_state(filled: Archive) -> None:
    def files(**given: object) -> list[tuple[str, str]]:
        return sorted((one.collection, one.file) for one in list_entries(filled, **given))  # type: ignore[arg-type]

    assert files() == [("news", "a.zip"), ("news", "b.txt"), ("other", "b.txt")]
    assert files(root="/in") == files(collection="news") == [("news", "a.zip"), ("news", "b.txt")]
    assert files(size=UNKNOWN_SIZE) == [("news", "b.txt"), ("other", "b.txt")]
    assert files(root="/in", size=UNKNOWN_SIZE) == [("news", "b.txt")]


def test_articles_are_read_with_their_quotes_and_without_their_texts(filled: Archive) -> None:
    said = list(list_said(filled, {"term": {"collection": "news"}}))
    made = [make_article(id, origin=Origin("news", "b.txt")) for id in ("b1", "c1")]
    assert [source["id"] for source, _ in said] == ["a1", "a2", "b1", "c1"]
    assert [source for source, _ in said[2:]] == [serialize_article(one) | {"text": ""} for one in made]
    for (_, quotes), article in zip(said[2:], made, strict=True):
        whole = serialize_quotes(article)
        assert quotes.keys() == whole.keys()
        for id, quote in quotes.items():
            assert quote == {name: value for name, value in whole[id].items() if not name.startswith("context")}


def test_what_other_code_has_given_up_is_tried_again(filled: Archive) -> None:
    one = Rejected("tried", Origin("tries", "a.txt"), "clean", "empty", "", "c")
    for _ in range(6):
        write_dead_letters(filled, [one], V1, NOW, again=NOW.replace(year=2027))

    def due(versions: dict[str, str] | None) -> list[str]:
        return [
            found.article_id for found in list_dead_letters(filled, collections=["tries"], due=NOW, versions=versions)
        ]

    assert [found.state for found in list_dead_letters(filled, collections=["tries"])] == ["given_up"]
    assert (due(None), due(V1), due(V2)) == ([], [], ["tried"])


def test_a_letter_names_its_article_by_the_id_of_now(filled: Archive) -> None:
    origins = [Origin("moved", "a.txt", number) for number in "12"]
    write_dead_letters(filled, [Rejected(f"m{o.record}", o, "clean", "empty", "", "c") for o in origins], V1, NOW)
    assert readdress(filled, {"m1": "new", "never": "there"}) == 1
    letters = list(list_dead_letters(filled, collections=["moved"]))
    assert {(one.origin.record, one.article_id, one.attempts) for one in letters} == {("1", "new", 1), ("2", "m2", 1)}
