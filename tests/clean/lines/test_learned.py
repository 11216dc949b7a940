"""Lines around an article that no rule knows are cut because of their neighbors; the article itself never is."""

import pytest

from clippings.clean.lines import learned
from clippings.clean.lines.boilerplate import label_lines
from clippings.clean.lines.learned import find_mostly_kept, find_unlikely, is_protected
from clippings.clean.lines.line_trees import TREES, Tree
from clippings.clean.lines.surroundings import MEASURES, find_main, measure_surroundings
from clippings.clean.text.line import measure_line

HEADLINE = "Harbour choir moves into the railway tunnel"
ARTICLE = [
    "The harbour choir of Velm will sing in the railway tunnel on Friday, after the church refused it the nave.",
    '"The tunnel has the better echo and the better manners," said Nina Somov, who has led the choir since 2003.',
    "Trains will run slowly between seven and nine in the evening, and the railway asked visitors to bring a coat.",
    "Entry is free for all who come on foot, the choir said, and nobody has to kneel on the wet stones this year.",
]
MENU = [f"  • {place} {thing}" for place in ("Lower Quay", "Upper Sallow") for thing in ("ferries", "bells", "boats")]
NAMES = ["Quarry", "Lantern", "Gannet", "Thimble", "Saddle", "Anchor", "Barrow", "Cinder", "Dormer", "Easel", "Fathom"]
FOOT = [f"• {name} news" for name in NAMES] * 2


def asked(tree: Tree) -> set[int]:
    """The numbers of the measures that a tree uses."""
    return {tree[0]} | asked(tree[2]) | asked(tree[3]) if isinstance(tree, tuple) else set()


def test_the_trees_use_only_measures_that_exist() -> None:
    assert set.union(*map(asked, TREES)) <= set(range(len(MEASURES)))
    lines = [measure_line(text) for text in [*ARTICLE, *FOOT]]
    measured = measure_surroundings(lines, [None] * len(lines), {}, range(len(lines)))
    assert {len(measures) for measures in measured} == {len(MEASURES)}


def test_a_line_has_the_same_measures_when_others_are_not_computed() -> None:
    lines = [measure_line(text) for text in [*ARTICLE, *FOOT]]
    marks = [None] * len(lines)
    every = list(measure_surroundings(lines, marks, {2}, range(len(lines))))
    assert list(measure_surroundings(lines, marks, {2}, [3, 7])) == [every[3], every[7]]


def test_the_model_alone_does_not_cut_prose_between_two_kept_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learned, "score", lambda _: -9.0)  # as unlikely as can be
    prose = "Follow the harbour with us, from your first coffee to your last train, on every single day of the year."
    kept = (
        "“The tide is late again,” the keeper of the lantern said to the ferry, which waited for it as it always does."
    )
    texts = [*ARTICLE, *FOOT, kept, prose, kept, *FOOT, prose, kept, *FOOT]
    lines = [measure_line(text) for text in texts]
    unlikely = set(find_unlikely(lines, [None] * len(lines), {}))
    assert [i for i in unlikely if lines[i].prose] == [texts.index(prose, texts.index(prose) + 1)]
    assert {i for i, text in enumerate(texts) if text in FOOT} < unlikely


def test_a_numbered_list_in_the_article_is_kept_to_its_end() -> None:
    boats = [f"{n}) The {name}, {n} oars" for n, name in enumerate([*NAMES, *NAMES], 1)]
    lines = [*ARTICLE, *boats, "Most read", *FOOT]
    labels = label_lines(lines, title="")
    assert labels[: len(ARTICLE) + len(boats)] == [None] * (len(ARTICLE) + len(boats))


def test_a_headline_among_menus_is_found_by_the_text_below() -> None:
    lines = [*MENU, "The Velm Star since 1911", *MENU, HEADLINE, "3 May 2024 Mara Veldt", *ARTICLE]
    labels = label_lines(lines, title=None)
    assert labels[lines.index(HEADLINE)] == "title"
    assert labels[-len(ARTICLE) :] == [None] * len(ARTICLE)
    assert None not in labels[: -len(ARTICLE)]


def test_lists_below_an_article_are_cut_without_a_known_word() -> None:
    lines = [HEADLINE, "By Mara Veldt", "3 May 2024", *ARTICLE, *FOOT, *FOOT]
    labels = label_lines(lines, title=None)
    assert labels[3:7] == [None] * 4
    assert set(labels[7:]) == {None, "surroundings"}
    assert labels[7:].count("surroundings") >= len(FOOT)  # lines next to the article on either side may belong to it


def test_the_model_alone_does_not_cut_quotations_and_reports() -> None:
    assert is_protected(measure_line('"It leaks," said Ada Moor.'))
    assert is_protected(measure_line("The roof leaks, said Ada Moor."))
    assert not is_protected(measure_line("Ada Moor 12"))


def test_an_article_without_boilerplate_is_kept_whole() -> None:
    lines = [measure_line(text) for text in ARTICLE]
    assert list(find_unlikely(lines, [None] * len(lines), {})) == []


def test_the_main_passage_is_the_one_with_the_most_prose() -> None:
    lines = [measure_line(text) for text in [ARTICLE[0], *FOOT, *FOOT, *FOOT, *ARTICLE[1:], *FOOT]]
    assert find_main(lines, {}) == (1 + 3 * len(FOOT), 3 + 3 * len(FOOT))


def test_a_list_that_is_mostly_kept_is_kept_whole() -> None:
    lines = [measure_line(f"{name} with {n} oars") for n, name in enumerate(NAMES)]
    assert set(find_mostly_kept(lines, range(len(lines)), {3, 4, 5})) == set(range(len(lines)))
    assert set(find_mostly_kept(lines, range(len(lines)), set(range(6)))) == set()
