"""A sentence that was cut by blank lines, by links or by boxes is in one paragraph again; what stood there is cut."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clippings.clean import clean
from clippings.documents import CleanDocument, Declared
from clippings.search.cut_passages import order_passages
from tests.clean.records import PARAGRAPHS, clean_page, clean_text, make_page, make_raw, paragraphs

FIRST, *REST = PARAGRAPHS
CUT = (
    "“We have waited long enough for this,”",
    "said Marit Holm, who runs the harbour office and a small shop beside it.",
)
LISTED = ("a roof over the whole of the upper deck, as the fishermen had asked for", "new lamps.")
WHOLE = "\n\n".join((FIRST, REST[0], " ".join(CUT), *REST[2:]))
LINES = (*PARAGRAPHS, *CUT, *LISTED, "Leave a Reply", "Advertisement", "By Ann Lee", "Ferry opens again", "- boats")


def test_a_quotation_and_its_speaker_are_in_one_paragraph() -> None:
    assert clean_text("\n\n".join((FIRST, REST[0], *CUT, *REST[2:]))).text == WHOLE


def test_what_stood_within_a_sentence_of_a_text_is_cut() -> None:
    document = "\n\n".join((FIRST, REST[0], CUT[0], "Advertisement", CUT[1], *REST[2:]))
    doc = clean_text(document)
    assert doc.text == WHOLE
    assert [document[removed.start : removed.end] for removed in doc.removed] == ["Advertisement"]


def test_a_box_of_a_page_does_not_part_a_sentence() -> None:
    box = "<aside class='newsletter'><p>Sign up for our newsletter</p></aside>"
    body = paragraphs((FIRST, REST[0], CUT[0])) + box + paragraphs((CUT[1], *REST[2:]))
    doc = clean_page(make_page(f"<article><h1>Ferry opens again</h1>{body}</article>"))
    assert doc.text == WHOLE
    shown = [passage for passage, rule in order_passages(doc) if rule is None]
    assert shown == WHOLE.split("\n\n")


def test_items_of_a_list_stay_apart() -> None:
    items = "".join(f"<li>{item}</li>" for item in LISTED)
    body = f"{paragraphs(PARAGRAPHS[:3])}<p>The boat will have:</p><ul>{items}</ul>{paragraphs(PARAGRAPHS[3:])}"
    doc = clean_page(make_page(f"<article><h1>Ferry opens again</h1>{body}</article>"))
    assert "\n\n".join(LISTED) in doc.text


def test_short_lines_within_a_paragraph_stay_apart() -> None:
    verses = (
        "Who brings the herring to the quay at",
        "night, and who will bring the quay to",
        "the herring of the sea.",
    )
    body = f"{paragraphs(PARAGRAPHS[:3])}<p>{'<br>'.join(verses)}</p>{paragraphs(PARAGRAPHS[3:])}"
    doc = clean_page(make_page(f"<article><h1>Ferry opens again</h1>{body}</article>"))
    assert "\n\n".join(verses) in doc.text


def test_a_day_or_a_name_below_a_line_without_a_full_stop_stays_apart() -> None:
    summary = "After nine years without a boat, the towns on the firth will be joined again this spring"
    doc = clean_text("\n\n".join(("Ferry opens again", summary, "by Ann Lee", "monday, 3 June 2024", *PARAGRAPHS)))
    assert doc.byline == ("Ann Lee",)
    assert "Ann Lee" not in doc.text


def test_an_initial_in_large_print_is_not_left_out_of_its_word() -> None:
    rest = "hey will carry forty people and their bicycles."
    body = f"{paragraphs((*PARAGRAPHS[:4], PARAGRAPHS[4][:-1]))}<div><div>T</div><p>{rest}</p></div>"
    doc = clean_page(make_page(f"<article><h1>Ferry opens again</h1>{body}</article>"))
    assert f" {rest}" not in doc.text


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12, unique=True), st.booleans())
@settings(max_examples=80, deadline=None)
def test_every_word_is_kept_or_removed_and_cleaning_again_changes_what_was_joined_at_most(
    lines: list[str], as_page: bool
) -> None:
    content, kind = (
        (make_page(paragraphs(tuple(lines))), "text/html") if as_page else ("\n\n".join(lines), "text/plain")
    )
    doc = clean(make_raw(content, kind))
    assume(isinstance(doc, CleanDocument))
    assert isinstance(doc, CleanDocument)
    words = [*doc.text.split(), *(word for removed in doc.removed for word in removed.text.split())]
    assert sorted(words) == sorted(" ".join(lines).split())
    shown = [passage for passage, rule in order_passages(doc) if rule is None]
    assert shown == doc.text.split("\n\n")
    again = clean_text(doc.text, Declared(title=doc.title or "")).text
    joined = not set(shown) <= set(lines)  # parts are judged before they are joined, and may be judged otherwise as one
    assert joined or again == doc.text


def test_a_sentence_in_very_many_pieces_is_joined() -> None:
    piece = "and the boats along the quay, " * 6
    doc = clean_text("\n\n".join((FIRST, *[piece.strip()] * 2_000, "and the herring that nobody had ever counted.")))
    assert doc.text.endswith(f"{piece.strip()} and the herring that nobody had ever counted.")
