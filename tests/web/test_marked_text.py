"""Marks of all kinds over one text: nothing of the text is lost, doubled or moved, even if they overlap."""

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from clippings.documents import Span
from clippings.web.marked_text import BREAK, LAYERS, Layer, Mark, Marked, MarkedParagraph, Part, join_parts, mark_text

texts = st.text(st.sampled_from("ab “”\n<&>é世א"), max_size=40)
spans = st.tuples(st.integers(0, 45), st.integers(0, 20)).map(lambda pair: Span(pair[0], sum(pair)))
marks = st.lists(st.tuples(spans, st.sampled_from(LAYERS)), max_size=12).map(
    lambda found: [Mark(span, layer, number) for number, (span, layer) in enumerate(found)]
)


def elements(parts: Sequence[Part], around: tuple[Mark, ...] = ()) -> Iterator[tuple[Marked, tuple[Mark, ...]]]:
    """Every element with the marks of the elements around it."""
    for part in parts:
        if isinstance(part, Marked):
            yield part, around
            yield from elements(part.parts, (*around, part.mark))


def all_elements(paragraphs: Sequence[MarkedParagraph]) -> list[tuple[Marked, tuple[Mark, ...]]]:
    return [found for paragraph in paragraphs for found in elements(paragraph.parts)]


def mark(text: str, words: str, layer: Layer, number: int = 0) -> Mark:
    return Mark(Span(text.index(words), text.index(words) + len(words)), layer, number)


def draw(parts: Sequence[Part]) -> str:
    """The tree as a string: q[...] around a quote, n[...] around a name, f[...] around a found word."""
    return "".join(part if isinstance(part, str) else f"{part.mark.layer[0]}[{draw(part.parts)}]" for part in parts)


@given(texts, marks)
def test_the_text_of_the_page_is_unchanged(text: str, marked: list[Mark]) -> None:
    paragraphs = mark_text(text, marked)
    assert BREAK.join(join_parts(paragraph.parts) for paragraph in paragraphs) == text
    assert all(text.startswith(join_parts(paragraph.parts), paragraph.start) for paragraph in paragraphs)


@given(texts, marks)
def test_each_mark_covers_exactly_its_own_characters(text: str, marked: list[Mark]) -> None:
    covered: dict[int, str] = {one.number: "" for one in marked}
    for element, _ in all_elements(mark_text(text, marked)):
        covered[element.mark.number] += join_parts(element.parts)
    breaks = [i for start in _breaks(text) for i in range(start, start + len(BREAK))]
    for one in marked:
        positions = [i for i in range(one.span.start, min(one.span.end, len(text))) if i not in breaks]
        assert covered[one.number] == "".join(text[i] for i in positions)


def _breaks(text: str) -> Iterator[int]:
    at = 0
    for paragraph in text.split(BREAK)[:-1]:
        yield at + len(paragraph)
        at += len(paragraph) + len(BREAK)


@given(texts, marks)
def test_elements_are_nested_in_the_order_of_layers_and_never_in_themselves(text: str, marked: list[Mark]) -> None:
    for element, around in all_elements(mark_text(text, marked)):
        layers = [LAYERS.index(one.layer) for one in (*around, element.mark)]
        assert layers == sorted(layers)
        assert element.mark not in around
        assert join_parts(element.parts)


@given(texts, marks)
def test_exactly_one_element_of_each_mark_is_the_first(text: str, marked: list[Mark]) -> None:
    found = all_elements(mark_text(text, marked))
    firsts = [element.mark.number for element, _ in found if element.first]
    assert sorted(firsts) == sorted({element.mark.number for element, _ in found})


@given(texts, marks)
def test_the_order_in_which_marks_are_given_does_not_matter(text: str, marked: list[Mark]) -> None:
    assert mark_text(text, marked) == mark_text(text, marked[::-1])


def test_a_name_in_a_quote_stays_in_one_element_with_it() -> None:
    text = "“Ask Ada Novak,” he said."
    (paragraph,) = mark_text(text, [mark(text, "Ada Novak", "name"), mark(text, "Ask Ada Novak,", "quote")])
    assert draw(paragraph.parts) == "“q[Ask n[Ada Novak],]” he said."


def test_a_found_word_across_a_border_is_cut_there() -> None:
    text = "The port of Split closes."
    (paragraph,) = mark_text(text, [mark(text, "port of Split", "name"), mark(text, "Split closes", "found")])
    assert draw(paragraph.parts) == "The n[port of f[Split]]f[ closes]."


def test_a_quote_over_two_paragraphs_is_an_element_in_each() -> None:
    text = "“We wait.\n\n“We hope.” They left."
    paragraphs = mark_text(text, [mark(text, "We wait.\n\n“We hope.", "quote")])
    assert [draw(paragraph.parts) for paragraph in paragraphs] == ["“q[We wait.]", "q[“We hope.]” They left."]
    assert [element.first for element, _ in all_elements(paragraphs)] == [True, False]


def test_a_mark_that_begins_or_ends_between_paragraphs_is_left_out_there() -> None:
    text = "a\n\nb"
    paragraphs = mark_text(text, [Mark(Span(2, 4), "name", 0)])
    assert [draw(paragraph.parts) for paragraph in paragraphs] == ["a", "n[b]"]
