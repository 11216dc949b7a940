"""The author and the day in lines about the headline, glued and mixed as pages have them."""

import pytest

from clippings.clean.lines.near_headline import read_names, unglue_dates, writes_day_first
from tests.clean.articles import BODY, EN
from tests.clean.records import clean_page, clean_text, make_page


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Posted on 2015-04-05 by marla | Leave a comment", ("marla",)),
        ("By Daniel | Published: 23. Juli 2017", ("Daniel",)),
        ("Geschrieben von Cooper am 25.08.2015 22:30", ("Cooper",)),
        ("• Post author By Hester Quill", ("Hester Quill",)),
        ("am 23. Januar 2020 von Jette Marquardt", ("Jette Marquardt",)),
        ("Tanja Karrack3.11.2023", ("Tanja Karrack",)),
        ("Accueil | Par Odile Tarrant | 30 septembre 2018", ("Odile Tarrant",)),
        ("26. September 2019 Ulrike Stock", ("Ulrike Stock",)),
        ("von Redaktion, 24. Januar 2022", ()),
        ("By Hester Quill@HesterQuill", ("Hester Quill",)),
        ("26. September 2019 Martin Stock Schreibe einen Kommentar", ("Martin Stock",)),
        ("by courier.example", ()),
        ("Hester Jane QuillNovember 6, 2023", ("Hester Jane Quill",)),
        ("Ottilie Stork — 3. Mai 2024", ("Ottilie Stork",)),
        ("BY ADA MOOR AND BO LIND", ("ADA MOOR", "BO LIND")),
        ("Eingestellt von Rübenfee um 10:52", ("Rübenfee",)),
        ("Author: Bebba 12", ("Bebba",)),
        ("Spar Wooden League", ()),
        ("Author information 12", ()),
        ("Autor:innen 3", ()),
        ("Harbour Council — 3 May 2024", ()),
        ("Harbour News Desk, Velm, 3 May 2024", ()),
        ("3 May 2024", ()),
        ("3. Mai 2024 Neue Meldung", ()),
        ("3 May 2024 | PAID CONTENT", ()),
        ("El Nuevo Puente, 3 de mayo de 2024", ()),
        ("Posted on 2015-04-05 by admin | Leave a comment", ()),
    ],
)
def test_names_are_read_next_to_days(line: str, names: tuple[str, ...]) -> None:
    assert read_names(line) == names


@pytest.mark.parametrize(
    ("line", "loose"),
    [
        ("Tanja Karrack3.11.2023", "Tanja Karrack 3.11.2023"),
        ("miércoles, 4 de mayo de 202200:00 hs", "miércoles, 4 de mayo de 2022 00:00 hs"),
        ("Hester QuillNovember 6, 2023", "Hester Quill November 6, 2023"),
        ("Von: Jette Marquardt | 31.10.23", "Von: Jette Marquardt | 31.10.2023"),
        ("The score was 3-2", "The score was 3-2"),
    ],
)
def test_words_joined_to_a_date_are_separated(line: str, loose: str) -> None:
    assert unglue_dates(line) == loose


@pytest.mark.parametrize(
    ("document", "day_first"),
    [
        ("03/05/2022 and 23/04/2022", True),
        ("03/05/2022 and 04/23/2022", False),
        ("postado em 03/05/2022, a ponte e o rio", True),
        ("posted 03/05/2022, the bridge and the river", None),
        ("23/04/2022 and 04/23/2022", None),
    ],
)
def test_other_dates_or_the_language_say_which_number_is_the_day(document: str, day_first: bool | None) -> None:
    assert writes_day_first(document) == day_first


@pytest.mark.parametrize(
    ("head", "byline", "day"),
    [
        (["Town gets a bridge", "Hester Quill3.11.2023"], ("Hester Quill",), "2023-11-03"),
        (["Town gets a bridge", "June 19, 2019", "Hester Quill"], ("Hester Quill",), "2019-06-19"),
        (["Town gets a bridge", "By hester_q", "3 May 2024"], ("hester_q",), "2024-05-03"),
        (["Town gets a bridge", "Martin Quill", "Courier", "3 May 2024"], ("Martin Quill",), "2024-05-03"),
        (["Town gets a bridge", "Try Now", "Courier", "3 May 2024"], (), "2024-05-03"),
        (["Town gets a bridge", "Posted on 2015-04-05 by marla"], ("marla",), "2015-04-05"),
        (["Town gets a bridge", "01. Dez. 2022 | 14:08 Uhr | von Hester Quill"], ("Hester Quill",), "2022-12-01"),
    ],
)
def test_a_flattened_page_names_its_author_and_day(head: list[str], byline: tuple[str, ...], day: str) -> None:
    doc = clean_text("\n\n".join([*head, *EN]))
    assert (doc.title, doc.byline) == ("Town gets a bridge", byline)
    assert doc.published is not None
    assert doc.published.value.date().isoformat() == day
    assert doc.text == "\n\n".join(EN)


@pytest.mark.parametrize(
    "head",
    [
        ["Town gets a bridge", "Author", "Wilma Quill", "3 May 2024"],
        ["Town gets a bridge", "AUTOR/IN", "Wilma Quill", "3. Mai 2024"],
        ["Town gets a bridge", "• 3 May 2024", "• Martin Quill", "• 2 comments"],
    ],
)
def test_a_name_below_a_label_or_next_to_the_day_in_a_list_is_the_author(head: list[str]) -> None:
    names = clean_text("\n\n".join([*head, *EN])).byline
    assert [name.split()[-1] for name in names] == ["Quill"]


def test_a_name_alone_near_the_headline_is_the_author_and_not_text() -> None:
    article = clean_text("\n\n".join(["Town gets a bridge", EN[0], "Martin Quill", *EN[1:]]))
    assert article.byline == ("Martin Quill",)
    assert article.text == "\n\n".join(EN)


def test_the_signature_of_a_letter_with_a_town_is_not_an_author() -> None:
    letters = ["Letters to the editor", "The umbrella", "I gave mine back in March. Nobody thanked me."]
    letters += [
        "Julian Pardoe. Velmouth",
        "The bells",
        "How long will they ring at six? I work at night.",
        "Ann Lind. Hexley",
    ]
    doc = clean_text("\n\n".join(letters))
    assert doc.byline == ()
    assert "Julian Pardoe. Velmouth" in doc.text


def test_names_in_a_list_and_of_speakers_are_kept() -> None:
    for names in (["Martin Quill", "Peter Lind"], ["Martin Quill", EN[2], "Martin Quill"]):
        article = clean_text("\n\n".join(["Town gets a bridge", EN[0], *names, *EN[1:]]))
        assert article.text == "\n\n".join([EN[0], *names, *EN[1:]])


def test_one_author_far_from_the_headline_is_accepted_but_two_are_not() -> None:
    foot = ["Most read", *(f"Story number {n} of the week" for n in range(20)), "By Hester Quill"]
    head = ["Town gets a bridge", "3 May 2024", *EN]
    assert clean_text("\n\n".join([*head, *foot])).byline == ("Hester Quill",)
    assert clean_text("\n\n".join([*head, *foot, "By Bo Lind"])).byline == ()


@pytest.mark.parametrize(
    ("foot", "byline"),
    [
        (["Posted by Hester Quill", "Comments"], ("Hester Quill",)),
        (["Ottilie Stork"], ("Ottilie Stork",)),
        (["• Ottilie Stork", "Leiterin der Bücherei"], ("Ottilie Stork",)),
        (["Von O. S. am 07.08.2013 um 09:07 Uhr", "Bisher keine Kommentare"], ("O. S.",)),
        (["Ottilie Stork", "Martin Quill"], ()),
        (["Politik", "Altwied", "Ottilie Stork"], ()),  # topics
        (["Pons Arden"], ()),
    ],
)
def test_the_signature_below_the_last_paragraph_is_the_author(foot: list[str], byline: tuple[str, ...]) -> None:
    assert clean_text("\n\n".join(["Town gets a bridge", "3 May 2024", *EN, *foot])).byline == byline


def test_a_person_in_the_article_is_a_topic_below_it() -> None:
    told = "Ottilie Stork was the only one who had voted against it, and she did so twice."
    assert clean_text("\n\n".join(["Town gets a bridge", "3 May 2024", *EN, told, "Ottilie Stork"])).byline == ()


def test_the_line_below_the_author_may_name_a_job() -> None:
    head = ["Town gets a bridge", EN[0], "Martin Quill", "Mitglied der Courier-Redaktion"]
    assert clean_text("\n\n".join([*head, *EN[1:]])).byline == ("Martin Quill",)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Ada Lind in Velm", ("Ada Lind",)),
        ("Ada Lind at Quay Park", ("Ada Lind",)),
        ("Ada Lind für den Flussboten", ("Ada Lind",)),
        ("Harbour Council in Velm", ()),
        ("Ada Lind in a boat", ()),
    ],
)
def test_a_name_with_the_place_of_its_report_above_the_day_is_the_author(line: str, byline: tuple[str, ...]) -> None:
    lines = ["Sport", "The bridge is approved", line, "Sat 7 Mar 2024 17.31 GMT", *EN]
    assert clean_text("\n".join(lines)).byline == byline
    assert clean_text("\n".join([*lines[:2], "A song of the valley", line, *EN])).byline == ()  # no day below


@pytest.mark.parametrize(
    ("biography", "byline"),
    [
        ("Ada Lind is a freelance writer who lives in Velm.", ("Ada Lind",)),
        ("Book Club is a group of writers who meet in Velm every month.", ()),
    ],
)
def test_the_person_introduced_in_the_last_paragraph_is_the_author(biography: str, byline: tuple[str, ...]) -> None:
    assert clean_text("\n\n".join(["The bridge is approved", *EN, biography])).byline == byline
    named = ["The bridge is approved", "By Bo Lee", "3 May 2024", *EN, biography]
    assert clean_text("\n\n".join(named)).byline == ("Bo Lee",)
    page = "".join(f"<p>{text}</p>" for text in (*EN, biography))
    assert clean_page(make_page(f"<article><h1>The bridge is approved</h1>{page}</article>")).byline == byline


def test_a_time_of_day_may_end_with_a_full_stop() -> None:
    doc = clean_text("\n".join(["El puente está aprobado", "Inés Carrascal", "11/06/2024 - 09:41 h.", *BODY["es"]]))
    assert (doc.byline, doc.published and doc.published.value.isoformat()[:10]) == (("Inés Carrascal",), "2024-06-11")
    assert doc.text.split("\n\n") == BODY["es"]
