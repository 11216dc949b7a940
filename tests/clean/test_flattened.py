"""Flattened pages of kinds that went wrong: boxes of links within the text, headings of lists and briefs, page ends."""

import pytest

from clippings.clean.lines.boilerplate import label_lines
from tests.clean.articles import EN, kept


def judge(text: str) -> list[tuple[str | None, str]]:
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    return list(zip(label_lines(lines, title=None), lines, strict=True))


def left(text: str) -> list[str]:
    return [line for rule, line in judge(text) if rule is None]


@pytest.mark.parametrize(
    "text",
    [
        """
        Lighthouse sold for a loaf
        By Perpetua Lane
        February 3, 2024
        The lighthouse at Crane Point, which has been dark since 1988, was sold on Saturday for the price of a loaf.
        Related articles
        Harbour bans whistles
        - Nobody else had made an offer.
        - The lamp stays where it is.
        - Its new owner keeps goats.
        """,
        """
        В Берёзове закрыли каток
        Лев Громов
        14 января 2024
        Каток в Берёзове закрыли в воскресенье после двух дней оттепели. Мэрия обещала лёд до марта.
        Читайте также
        Медведь зашёл в библиотеку
        - Лёд растаял за одну ночь.
        - «Мы купим лодки», — пообещала директор Анна Ветрова.
        - Каток переименуют в пруд.
        """,
        """
        Turm in Altwied bleibt schief
        Von Frieda Halm
        09.03.2024
        Der Turm in Altwied bleibt schief, denn das Gerüst war nach zwei Jahren schiefer als er selbst.
        Lesen Sie auch
        Neue Uhr am Rathaus
        - Die Stadt gibt auf.
        - „Er gefällt uns so“, sagte die Küsterin Wilma Orth.
        - Er bleibt offen.
        """,
        """
        Choir loses its echo
        By Perpetua Lane
        March 9, 2024
        The choir of Velm lost its echo on Sunday, when the church was carpeted from wall to wall by a generous widow.
        Related stories
        Widow buys carpet factory
        - "We sing louder now," said Ida Brook.
        """,
        """
        Der Fluss fließt rückwärts
        Von Frieda Halm
        10.03.2024
        Der Fluss bei Altwied floss am Montag zwei Stunden lang rückwärts, weil jemand das falsche Wehr geöffnet hatte.
        Mehr zum Thema
        Wehr bekommt neuen Anstrich
        Fische protestieren
        - „Das war ich“, gestand ein Schüler am Abend.
        - Er darf das Wehr nun streichen.
        """,
    ],
)
def test_short_sentences_and_quotes_below_a_box_of_links_are_kept(text: str) -> None:
    told = [line.removeprefix("- ") for line in map(str.strip, text.split("\n")) if line.startswith("- ")]
    assert left(text.replace("- ", ""))[1:] == told


def test_links_each_followed_by_a_sentence_are_a_list() -> None:
    text = """
        Lighthouse sold for a loaf
        The lighthouse at Crane Point, which has been dark since 1988, was sold on Saturday for the price of a loaf.
        Related articles
        Harbour bans whistles
        The ban starts in May.
        Goat wins regatta
        It swam the last mile.
        """
    assert len(left(text)) == 1


@pytest.mark.parametrize(
    ("text", "title", "cut"),
    [
        ("BREAKING\nMiners free trapped goat in Velm\nVELM (WireSouth) - Miners who had dug since Friday freed a "
         "goat on Sunday and gave it the first carrot of the year.\nThe goat was calm.",
         "Miners free trapped goat in Velm", "BREAKING"),
        ("URGENT\nFerry found in field near Sallow\nA ferry that was lost in the fog on Friday has been found in a "
         "field near Sallow, with all its passengers asleep.", "Ferry found in field near Sallow", "URGENT"),
        ("ÚLTIMA HORA", None, None),
        ("Siete refranes del alcalde de Peñalba\nPor Rosa Iborra\n3 de mayo de 2024\n1. «Quien calla, cena».\n"
         "2. «El río no firma».\n3. «A mal puente, buena barca».\nEl alcalde se sentó.",
         "Siete refranes del alcalde de Peñalba", None),
        ("Коротко: что решил совет\n05.03.2024 12:00\nСовет заседал час. Главное:\n— О мосте: «Будет».\n"
         "— О пруде: «Был».",
         "Коротко: что решил совет", None),
        ("La tarte aux poireaux d'Odile\nPour six personnes\n3 poireaux\n200 g de farine\n2 oeufs\nsel\nLavez les "
         "poireaux.\nMangez vite.\nRecettes similaires\nLa soupe",
         "La tarte aux poireaux d'Odile", "Recettes similaires"),
        ("La compote de Sylvie\nPour deux personnes\n3 pommes\n1 citron\nCoupez les pommes.\nMangez vite.\n"
         "Notez cette recette\n31 avis\nRecettes similaires", "La compote de Sylvie", "31 avis"),
    ],
)  # fmt: skip
def test_lists_and_briefs_have_a_headline(text: str, title: str | None, cut: str | None) -> None:
    judged = judge(text)
    assert [line for rule, line in judged if rule == "title"] == ([title] if title else [])
    if cut is not None:
        assert dict((line, rule) for rule, line in judged)[cut] is not None


@pytest.mark.parametrize(
    "text",
    [
        "Snow in the hills\nFog in the vale",
        "The tide comes in,\non silver feet,\nand goes\nas it came.",
        "Reds\t3\t9\nBlues\t3\t4\nGreens\t2\t1",
    ],
)
def test_a_list_without_signs_of_a_page_has_no_headline(text: str) -> None:
    assert left(text) == text.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "Copiar enlace",
        "Puedes seguir a LA RIBERA en Facebook y X, o apuntarte para recibir nuestra newsletter diaria.",
        "Regístrate gratis para seguir leyendo",
        "Los textos no deben exceder de 120 palabras. Deben estar firmados.",
        "cartas@laribera.example",
    ],
)
def test_the_foot_of_a_spanish_page_is_cut(line: str) -> None:
    body = [
        "La biblioteca de Peñalba presta paraguas desde hace dos años, y casi todos los vecinos los devuelven secos.",
        "“De los libros no sabemos nada”, admite la directora, Inés Carrascal, que vive encima de la sala de lectura.",
    ]
    assert kept(["La biblioteca que presta paraguas", "Inés Carrascal", "3 de mayo de 2024", *body, line]) == body


@pytest.mark.parametrize(
    "line",
    [
        "Click here to win a boat, it says in green letters. Do not click there.",
        "Tap to unlock, the screen said. Nobody dared.",
        "Click here, the message says, and they do.",
    ],
)
def test_a_sentence_about_a_button_is_kept(line: str) -> None:
    before = (
        "The letter looks like one of ours, and it has been sent to nine hundred people in the valley since Monday."
    )
    assert left("\n".join(["How to spot a fake letter", "By Perpetua Lane", "9 May 2024", before, line]))[1:] == [line]


FERRY = [
    "Ferry finds its way home",
    "By Perpetua Lane",
    "March 9, 2024",
    "The ferry between Sallow and Velm, which drifted off in the fog on Friday, came home by itself on Sunday morning.",
    "Nobody was on board.",
    "The coffee was still warm.",
    "Where had it been?",
    "Nobody knows.",
    '"It is a ferry, not a child," said Bo Lind.',
    "It sails again on Tuesday.",
]


@pytest.mark.parametrize(
    "box",
    [
        ["Facebook", "Twitter", "WhatsApp"],
        ["Sign up for our newsletter"],
        ["Subscribe now for full access"],
        ["Comments"],
        ["12 comments"],
        ["Most read", "Harbour bans whistles", "Goat wins regatta in fog"],
    ],
)
@pytest.mark.parametrize("above", [5, 6, 7])
def test_short_sentences_below_an_interruption_are_kept(box: list[str], above: int) -> None:
    lines = [*FERRY[:above], *box, *FERRY[above:]]
    question = FERRY[6:7] if above == 6 else []  # it may be one directly below a link
    assert [line for line in left("\n".join(lines)) if line not in question] == [
        line for line in FERRY[3:] if line not in question
    ]


def test_whom_the_press_may_call_is_not_part_of_a_release() -> None:
    assert kept([*EN, "Media contact:", "Ann Smith", "555-0134"]) == EN


def test_the_last_sentence_below_an_interruption_is_kept_if_it_tells_more() -> None:
    told = [*FERRY[:4], *EN, "Sign up for our newsletter", "The ferry sails on Sunday."]
    assert left("\n".join(told))[-1] == told[-1]
    assert left("\n".join([*told[:-1], "It comes every Tuesday."]))[-1] == EN[-1]  # the newsletter


@pytest.mark.parametrize(
    "lead",
    [
        "The ferry came home by itself, two days after the fog had taken it, and nobody aboard could explain it.",
        '"I counted twice," said Ada Brook, who runs the little pier.',
        "It came home alone.",
    ],
)
@pytest.mark.parametrize("stated", [FERRY[1:3], FERRY[1:2], FERRY[2:3]])
def test_a_lead_above_the_byline_is_kept_and_the_byline_is_cut(lead: str, stated: list[str]) -> None:
    judged = judge("\n".join([FERRY[0], lead, *stated, *FERRY[3:]]))
    assert [line for rule, line in judged if rule in (None, "standfirst")] == [lead, *FERRY[3:]]
    assert judged[0] == ("title", FERRY[0])


def test_a_quotation_above_a_photo_credit_is_not_a_caption() -> None:
    quote = '"I counted twice," said Ada Brook, who runs the little pier.'
    assert quote in left("\n".join([FERRY[0], quote, "Photo: Ida Brook", *FERRY[1:]]))


def test_a_repeated_table_head_is_not_a_teaser() -> None:
    table = [
        "Place Rower Points Time in all",
        "Place Rower Points Time in all",
        "1 Ada Moor 9 12:01",
        "2 Bo Lind 4 12:07",
    ]
    lines = [*FERRY, *table, *table, *table]
    assert set(table) <= set(left("\n".join(lines)))


def test_a_standfirst_without_a_full_stop_is_kept() -> None:
    lead = (
        "The ferry that had drifted off in the fog on Friday came home by itself on Sunday morning and nobody in "
        "either of the two towns can say how"
    )
    assert lead in left("\n".join([FERRY[0], lead, *FERRY[1:]]))
