"""What was cut from an article is shown where it was."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clippings.clean import clean
from clippings.documents import CleanDocument, Declared, Origin, RawDocument
from clippings.search.cut_passages import order_passages
from tests.cli.test_show_cleaned import LINES, make_doc


def test_passages_are_in_the_order_of_the_document() -> None:
    doc = make_doc("\n\n".join(LINES))
    assert [passage for passage, _ in order_passages(doc)] == list(LINES)
    assert [rule is None for _, rule in order_passages(doc)] == [False, True, False, True, True, False]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=9).map(tuple), st.booleans())
@settings(max_examples=60, deadline=None)
def test_every_passage_is_shown_once(lines: tuple[str, ...], as_page: bool) -> None:
    content = "".join(f"<p>{line}</p>" for line in lines) if as_page else "\n\n".join(lines)
    media_type = "text/html" if as_page else "text/plain"
    doc = clean(RawDocument("id", Origin("c", "f"), "s", None, media_type, content.encode(), Declared()))
    if isinstance(doc, CleanDocument):
        assert [line for passage, _ in order_passages(doc) for line in passage.split("\n") if line] == list(lines)
