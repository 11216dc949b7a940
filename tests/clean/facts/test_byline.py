"""The names in a line that says who wrote the article."""

import pytest

from clippings.clean.facts.byline import merge_names, parse_byline, parse_nickname, spell_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("By Ann Lee and Mary Jones", ("Ann Lee", "Mary Jones")),
        ("Written by ANN LEE, Staff Writer", ("ANN LEE",)),
        ("By Ann Lee, Associated Correspondent | June 3, 2024", ("Ann Lee",)),
        ("Von Jörg Müller und Anna von der Heide", ("Jörg Müller", "Anna von der Heide")),
        ("Von Jörg Müller aktualisiert", ("Jörg Müller",)),
        ("Par Élise de La Tour avec Agence", ("Élise de La Tour",)),
        ("Автор: Анна Иванова", ("Анна Иванова",)),
        ("By Martin Luther King Jr. and Bo Chi", ("Martin Luther King Jr.", "Bo Chi")),
        ("By Ann Lee, Jr", ("Ann Lee Jr",)),
        ("By Sean O’Neil-Smith", ("Sean O’Neil-Smith",)),
        ("By Ann Lee, Ann Lee", ("Ann Lee",)),
        ("By Ann Lee For The Ardle Post Online", ("Ann Lee",)),
        ("Ann Lee ann@post.example", ("Ann Lee",)),
        ("作者：陈若溪", ("陈若溪",)),
        ("מאת יעל ברקאי, 14 במרץ 2024", ("יעל ברקאי",)),
        ("بقلم ليلى حداد", ("ليلى حداد",)),
        ("Marwan Adwan1", ("Marwan Adwan",)),
        ("ANN LEE Crime Reporter", ("ANN LEE",)),
        ("VELM NEWS Crime Reporter", ()),
        ("3 min read", ()),
        ("Monday November", ()),
        ("", ()),
    ],
)
def test_names_are_found_in_a_line(line: str, names: tuple[str, ...]) -> None:
    assert parse_byline(line) == names


@pytest.mark.parametrize(
    ("statements", "names"),
    [
        (["Ann Lee", "By Ann Lee"], ("Ann Lee",)),
        (["Reuters"], ("Reuters",)),
        (["admin", "ann_lee"], ()),
        (["https://post.example/ann", "@ann"], ()),
        (["王小明"], ("王小明",)),
        (["Somov, Nina nina@post.example"], ("Nina Somov",)),
        (["Holm, Marit"], ("Marit Holm",)),
        (["nina@post.example"], ()),
        (["Ann \x1b[31mLee", "\x1b"], ("Ann [31mLee",)),
        ([""], ()),
    ],
)
def test_author_statements_are_merged(statements: list[str], names: tuple[str, ...]) -> None:
    assert merge_names(statements) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("surfguard", ("surfguard",)),
        ("Post author By Ann Lee", ("Ann Lee",)),
        ("Geschrieben von Cooper", ("Cooper",)),
        ("admin", ()),
        ("post.example", ()),
        ("Autor*innen", ("Autor*innen",)),
        ("All that she has written so far", ()),
    ],
)
def test_nickname_is_an_author_if_the_page_says_so(text: str, names: tuple[str, ...]) -> None:
    assert parse_nickname(text) == names


@pytest.mark.parametrize(
    ("name", "document", "spelled"),
    [
        ("ANN LEE", "Ann Lee writes about boats.", "Ann Lee"),
        ("ANN LEE", "", "Ann Lee"),
        ("VELM MACLEOD", "Reach Velm MacLeod by mail.", "Velm MacLeod"),
        ("MARY MCDONALD", "MARY MCDONALD", "Mary McDonald"),
        ("JOHN O'BRIEN III", "", "John O'Brien III"),
        ("ANA DE LA CRUZ", "", "Ana de la Cruz"),
        ("VELM NEWS", "", "VELM NEWS"),
        ("AFP", "Afp", "AFP"),
    ],
)
def test_a_name_in_capitals_is_spelled_like_other_names(name: str, document: str, spelled: str) -> None:
    assert spell_names([name], document) == (spelled,)
