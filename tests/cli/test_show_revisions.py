"""How a terminal shows what has changed between two texts of an article."""

from io import StringIO

from rich.console import Console

from clippings.cli.show_revisions import draw_revisions
from clippings.index.serialize import StoredArticle
from clippings.search.revisions import compare_texts
from tests.search.test_revisions import AFTER, BEFORE, changed_article


def drawn(article: StoredArticle) -> str:
    console = Console(file=StringIO(), width=100)
    console.print(draw_revisions(compare_texts(article)))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_a_terminal_shows_changed_paragraphs_with_dates() -> None:
    said = drawn(changed_article(("Ferry opens", BEFORE), ("Ferry opens", AFTER), ("Ferry is late", AFTER)))
    assert said.splitlines() == [
        "Text 2 of 3: dated 2026-03-02 00:00 UTC, stored 2026-04-02 09:30 UTC",
        "Ferry opens",
        "... 1 paragraph as before",
        "It costs [-two-] {+three+} coins, the harbour {+office+} said.",
        "... 1 paragraph as before",
        "",
        "Text 3 of 3: dated 2026-02-03 00:00 UTC, stored 2026-04-03 09:30 UTC",
        "Ferry [-opens-] {+is late+}",
        "... 3 paragraphs as before",
    ]


def test_a_text_that_is_no_longer_kept_is_reported() -> None:
    said = drawn(changed_article(("Old", None), ("New", AFTER)))
    assert "This text is no longer kept; the earlier bytes are capture capture 1." in said


def test_controls_reach_no_terminal() -> None:
    assert "\x1b" not in drawn(changed_article(("A\x1b[2J", BEFORE), ("B\x1b[2J", f"{AFTER} \x1b[31m")))
