"""Press releases: the label above, the sender's words about itself and the contacts below are cut."""

import pytest

from clippings.clean.lines.boilerplate import label_lines
from tests.clean.articles import BODY, EN
from tests.clean.records import clean_text

ABOUT = [
    "About the Velm Harbour and Ferry Company",
    "The Velm Harbour and Ferry Company runs nine boats on two rivers and has 900 employees in five countries.",
]
CONTACT = ["Media contact:", "Ann Smith", "Head of Communications", "+47 555 01 882", "press@velm.example"]
DATED = "VELM, June 23, 2026 – The council of Velm approved the new bridge after a debate of nine hours."


def test_only_the_headline_and_the_article_of_a_release_are_kept() -> None:
    lines = ["PRESS RELEASE", "Town gets a bridge", DATED, *EN[1:], *ABOUT, *CONTACT]
    doc = clean_text("\n\n".join(lines))
    assert (doc.title, doc.text) == ("Town gets a bridge", "\n\n".join([DATED, *EN[1:]]))
    assert doc.byline == ()  # the contact is nobody's author
    assert doc.published is not None
    assert (str(doc.published.value.date()), doc.published.source) == ("2026-06-23", "text")
    assert {"press-label", "sender", "press-contact"} <= {removed.rule for removed in doc.removed}


def test_the_words_of_the_sender_on_one_line_are_cut() -> None:
    portrait = "About Velm Boats: Velm Boats builds ferries for rivers that freeze. It was founded in 2014."
    labels = label_lines([*EN, portrait, *CONTACT], title=None)
    assert labels[:7] == [None] * 5 + ["sender", "press-contact"]
    assert None not in labels[7:]


def test_a_subhead_of_an_article_that_is_no_release_is_kept() -> None:
    assert label_lines([*EN[:4], *ABOUT, EN[4]], title=None) == [None] * 7


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("de", "Pressekontakt:"),
        ("de", "Ansprechpartner für die Medien"),
        ("fr", "Contact presse"),
        ("es", "Contacto de prensa:"),
    ],
)
def test_contacts_are_cut_in_each_language(language: str, heading: str) -> None:
    lines = [*BODY[language], heading, "Velm Media", "Anna Schmidt", "01234 555-10"]
    assert label_lines(lines, title=None)[5:] == ["press-contact"] * 4
