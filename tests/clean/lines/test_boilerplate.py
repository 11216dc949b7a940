"""What label_lines cuts and keeps, and under which rule."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.clean.lines.boilerplate import label_lines, mark_lines
from clippings.clean.text.line import measure_line
from clippings.languages.given_names import GIVEN_OR_RARER
from tests.clean.articles import BODY, EN, kept
from tests.sentences import read_sentences

SEED = Path(__file__).parents[3] / "seeds" / "000_c79e3eda8791d646.txt"
LANGUAGES = "am ar bn cs da de el en es fa fi fr he hi hu id it ja ko nl pl pt ru sv ta tr uk vi zh"


@pytest.mark.parametrize("code", LANGUAGES.split())
def test_sentences_of_any_language_are_kept(code: str) -> None:
    sentences = read_sentences(code)
    assert sentences
    assert kept(sentences, title="") == sentences


def test_the_turns_of_an_interview_are_no_lines_of_a_page_whoever_speaks() -> None:
    """ "Lee:" and "Mira:" also ask readers of Spanish to read another article."""
    turns = [f"{name.title()}: The wall is old, and we have found three cracks in it." for name in GIVEN_OR_RARER]
    assert "Lee" in {turn.split(":")[0] for turn in turns}
    cut = zip(turns, mark_lines([measure_line(turn) for turn in turns]), strict=True)
    assert [turn for turn, rule in cut if rule] == []


def test_the_seed() -> None:
    lines = SEED.read_text(encoding="utf-8").split("\n")
    cut = {line: rule for line, rule in zip(lines, label_lines(lines, title=None), strict=True) if rule}
    assert cut == {next(line for line in lines if line.strip()): "title", "Leave a Reply": "comments"}
    assert "Intense dedication" in kept(lines)


@pytest.mark.parametrize(
    ("head", "rules"),
    [
        (["Town gets a bridge"], ["title"]),
        (["Town Gets a Bridge and Pays for It."], ["title"]),
        (["Town gets a bridge", "By Ann Smith", "May 3, 2024"], ["title", "byline", "date"]),
        (["• News", "• Sport", "Town gets a bridge"], ["navigation", "navigation", "title"]),
        (["Home » Town » Bridge", "Town gets a bridge", "Ann Smith", "3 May 2024, 10:15 am"],
         ["navigation", "title", "byline", "date"]),
        (["Town gets a bridge", "Nine hours of debate end with a clear vote for the crossing.", "By Ann Smith"],
         ["title", None, "byline"]),
        (["Town gets a bridge", "The bridge at night. (Photo: Ann Smith)", "By Ann Smith", "Published 3 May 2024"],
         ["title", "photo-credit", "byline", "date"]),
        (["La ville aura son pont", "Par Anne Martin", "Publié le 3 mai 2024 à 10h15"], ["title", "byline", "date"]),
        (["Die Stadt bekommt eine Brücke", "Von Anna Schmidt", "3. Mai 2024, 10:15 Uhr"], ["title", "byline", "date"]),
        (["La ciudad tendrá su puente", "Por Ana García", "3 de mayo de 2024"], ["title", "byline", "date"]),
        (["Город получит новый мост", "Автор: Анна Иванова", "3 мая 2024, 10:15"], ["title", "byline", "date"]),
        (["La città avrà il suo ponte", "Testo: Anna Bianchi", "3 maggio 2024"], ["title", "byline", "date"]),
        (["Kaupunki saa uuden sillan", "Teksti: Anna Virtanen", "3. toukokuuta 2024"], ["title", "byline", "date"]),
        (["Eine Brücke für die Stadt", "Von Anna Huber", "3. Jänner 2024"], ["title", "byline", "date"]),
        (["Town gets a bridge", "Ana del Río", "May 3, 2024"], ["title", "byline", "date"]),
    ],
)  # fmt: skip
def test_title_byline_and_date_are_distinguished(head: list[str], rules: list[str | None]) -> None:
    assert label_lines([*head, *EN], title=None) == [*rules, *[None] * 5]


def test_a_given_title_is_found_next_to_the_name_of_the_site() -> None:
    lines = ["Town gets a bridge after all - River Courier", *EN]
    assert label_lines(lines, title="Town gets a bridge after all")[0] == "title"
    assert label_lines(["Another first line", *EN], title="Town gets a bridge after all")[0] is None


@pytest.mark.parametrize(
    "line",
    [
        "“Leave a Reply,” the sign on the door of the abandoned newsroom still says.",
        "The form below the text, headed Leave a Reply, had collected nine thousand angry comments.",
        "He asked readers to sign up for the newsletter of the party and to share it on Facebook and Twitter.",
        "“Subscribe to our newsletter and follow us on Twitter,” she shouted into the microphone.",
        "Correction: An earlier version of this article misstated the length of the bridge.",
        "No comment.",
        "“No.”",
        "BRIDGE OR FERRY",
        "The next steps",
        "SMITH: We will not wait any longer.",
        "Q: Who pays for it?",
        "• The bridge will be four hundred metres long.",
        "• 400 metres",
        "10 p.m.",
        "___",
        "— Town of Riverside (@riverside) May 3, 2024",
        "Twitter",
        "10:40 a.m.",
        "Video games",
        "Read more carefully",
        "Font: Old Style",
        "Terms of use",
        "About River Pumps Ltd.",
        "“Share it,” he said.",
        "Merrily, merrily down the stream",
    ],
)
def test_text_that_belongs_to_an_article_is_kept(line: str) -> None:
    lines = [*EN[:3], line, *EN[3:]]
    assert kept(lines) == lines


def test_the_last_short_line_and_a_list_at_the_end_are_kept() -> None:
    lines = [*EN, "The bridge in numbers:", "• 400 metres long", "• 12 metres wide", "• Four lanes"]
    assert kept(lines) == lines
    assert kept([*EN, "It will be called Hope."]) == [*EN, "It will be called Hope."]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [""],
        ["Rain."],
        ["Rain in the north", "Sun in the south"],
        ["The fog comes in,", "on little feet,", "and sits", "and then moves on."],
        ["Team\tPlayed\tPoints", "Reds\t3\t9", "Blues\t3\t4"],
        ["市议会星期一经过九个小时的辩论后批准了新桥。", "反对者说他们将向法院起诉，因为河岸属于自然保护区。"],
        ["وافق المجلس البلدي يوم الاثنين على بناء الجسر الجديد بعد نقاش استمر تسع ساعات كاملة."],
        ["THE COUNCIL APPROVED THE NEW BRIDGE ON MONDAY AFTER A DEBATE THAT LASTED NINE HOURS.", *EN[1:]],
        ["Rain.", "More rain came in the night and nobody in the town could remember such a spring."],
    ],
)  # fmt: skip
def test_doubtful_lines_are_kept(lines: list[str]) -> None:
    assert kept(lines) == [line for line in lines if line] or lines == [""]


def test_a_diary_keeps_its_dates() -> None:
    lines = [line for day, text in enumerate(EN, 3) for line in (text, f"May {day}, 2024")]
    assert kept(lines) == lines


def test_a_sentence_that_runs_into_the_next_line_is_not_a_headline() -> None:
    lines = [
        "The council has approved the new bridge on Monday",
        "after a debate that lasted more than nine hours.",
        *EN,
    ]
    assert kept(lines) == lines


def test_a_caption_next_to_its_credit_is_cut() -> None:
    lines = [*EN[:3], "The old ferry, left, on Sunday, May 5, 2024.", "Photo: Ann Smith / AP", *EN[3:]]
    assert label_lines(lines, title=None)[3:5] == ["caption", "photo-credit"]
    assert kept(lines) == EN


DESCRIBED = "Harbour Trust Ada Moor, who has grey hair, holds a gold ring between two muddy fingers.Harbour Trust"


def test_the_description_of_a_picture_and_its_caption_are_cut_and_the_headline_is_above_them() -> None:
    head = [
        "Woman finds ring in leeks",
        "3 June 2024",
        "Share",
        "Ada Lind",
        "Velm",
        DESCRIBED,
        "Ada Moor in her garden bed",
    ]
    labels = label_lines([*head, *EN], title=None)
    assert labels == ["title", "date", "share", "byline", "header", "caption", "caption"] + [None] * len(EN)


@pytest.mark.parametrize(
    "line",
    [
        "'Not for sale'",  # a subhead
        "The ring is as old as the town.",
    ],
)
def test_what_follows_the_description_of_a_picture_is_not_always_its_caption(line: str) -> None:
    assert kept([*EN[:2], DESCRIBED, line, *EN[2:]]) == [*EN[:2], line, *EN[2:]]


def test_a_sentence_that_ends_with_the_name_at_its_beginning_is_no_description() -> None:
    line = "Velm won nine to eight on Sunday, in a match that nobody will forget, and the cup went to Velm"
    assert kept([*EN[:2], line, *EN[2:]]) == [*EN[:2], line, *EN[2:]]


def test_a_first_paragraph_above_a_credit_is_not_a_caption() -> None:
    lines = [EN[0], "The mayor on the river bank. (Photo: Ann Smith)", *EN[1:]]
    assert kept(lines) == EN


def test_a_biography_of_somebody_that_the_article_does_not_mention_is_cut() -> None:
    about = "Ann Smith is a reporter for the River Courier and writes about towns and their rivers."
    assert label_lines([*EN, about], title=None)[-1] == "biography"
    named = [*EN[:4], "Ann Smith, who reports for the paper, counted nine hundred people in the hall.", about]
    assert kept(named) == named


AUTHORS = ("Ann Smith", "John Brown", "Jane Jones", "Tom Miller")
ABOUT_THEM = [f"{name} is a reporter who writes about towns and their rivers for this paper." for name in AUTHORS]


def test_biographies_of_up_to_three_authors_are_cut_but_four_portraits_are_kept() -> None:
    """With more than three, the article itself would be cut, such as portraits of candidates."""
    assert kept([*EN, *ABOUT_THEM[:3]]) == EN
    assert kept([*EN, *ABOUT_THEM]) == [*EN, *ABOUT_THEM]
    headed = [line for name, about in zip(AUTHORS, ABOUT_THEM, strict=True) for line in (f"About {name}", about)]
    assert kept([*EN, *headed[:6]]) == EN
    assert kept([*EN, *headed]) == [*EN, *headed]


def test_an_author_is_introduced_among_the_last_three_paragraphs() -> None:
    """Anyone who is introduced by name further up is a person in the article."""
    introduced = ["About Ann Smith", ABOUT_THEM[0]]
    assert not {*introduced} & {*kept([*EN, *introduced, *BODY["de"][:2]])}
    assert kept([*EN, *introduced, *BODY["de"][:3]]) == [*EN, *introduced, *BODY["de"][:3]]


def test_comments_without_a_heading_are_recognized_by_their_ages_and_votes() -> None:
    body = [*EN, *BODY["de"]]
    thread = ["miller", "2 days ago", "I was there and it was loud.", "baker", "3 days ago", "Nonsense.", "4 days ago"]
    assert [rule for rule in label_lines([*body, *thread], title=None)[11:] if rule is None] == []


def test_listings_are_recognized_by_repeated_sections() -> None:
    listing = ["• News", "Old bridge is closed to lorries", "• Sport", "Rowers win on the lower river"]
    listing += ["• News", "Ferry runs aground in the fog"]
    assert kept([*EN, *listing]) == EN


words = st.sampled_from(
    [
        *("Share", "Leave a Reply", "Advertisement", "Related articles", "Most Popular", "By Ann Smith", "Tags:"),
        *("• News", "• Sport", "12 Comments", "Follow us on Twitter", "2 days ago", "Photo: Ann Smith", "0", "Heading"),
        *(
            "Town gets a bridge",
            "Why ferries are late in winter",
            "Read more: Ferries",
            "May 3, 2024",
            "© 2024 Courier",
        ),
        *("Sign up for our newsletter", "Ann Smith", "Ann Smith is a reporter for the Courier and lives on the river."),
        *("Short sentence.", "“Why?”", "Correction: the bridge has two lanes, not four.", "", *EN, *BODY["fr"][:2]),
    ]
)


@given(st.lists(words, max_size=40), st.sampled_from([None, "Town gets a bridge"]))
def test_cleaning_the_kept_text_again_cuts_nothing(lines: list[str], title: str | None) -> None:
    labels = label_lines(lines, title=title)
    assert len(labels) == len(lines)
    title = title or next((line for line, rule in zip(lines, labels, strict=True) if rule == "title"), None)
    rest = [line for line, rule in zip(lines, labels, strict=True) if rule is None]
    assert label_lines(rest, title=title) == [None] * len(rest)


@given(st.lists(st.text(max_size=80), max_size=20))
def test_any_lines_can_be_labeled(lines: list[str]) -> None:
    labels = label_lines(lines, title=None)
    title = next((line for line, rule in zip(lines, labels, strict=True) if rule == "title"), None)
    rest = [line for line, rule in zip(lines, labels, strict=True) if rule is None]
    assert label_lines(rest, title=title) == [None] * len(rest)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["word " * 2_000_000], id="words"),
        pytest.param(["a" * 10_000_000], id="letters"),
        pytest.param(["(" * 10_000_000], id="brackets"),
        pytest.param(['"' * 1_000_000], id="quotes"),
        pytest.param(["Share"] * 100_000, id="shares"),
        pytest.param(["Related", "Why ferries are late"] * 50_000, id="lists"),
        pytest.param([EN[0], "Related"] * 20_000, id="prose and lists"),
        pytest.param(["2 days ago"] * 50_000, id="ages"),
        pytest.param(["Boats on the river. ANN LEE"] * 50_000, id="captions"),
    ],
)
@pytest.mark.slow
def test_time_is_linear(lines: list[str]) -> None:
    start = time.process_time()
    label_lines(lines, title=None)
    assert time.process_time() - start < 10


def test_an_article_about_several_people_keeps_them() -> None:
    names = ("Ann Smith", "John Brown", "Jane Jones", "Tom Miller", "Eve Baker")
    people = [f"{name} is a writer who has lived on the river for thirty years and more." for name in names]
    assert kept([*EN, *people]) == [*EN, *people]


@pytest.mark.parametrize("name", ["(Ann Smith / The River Courier)", "ANN SMITH"])
def test_a_paragraph_that_ends_with_a_name_is_a_caption_but_not_the_last_which_its_author_signs(name: str) -> None:
    signed = f"The old ferry lay at the quay all winter. {name}"
    assert label_lines([EN[0], signed, *EN[1:]], title="")[1] == "caption"
    assert label_lines([*EN, signed], title="")[-1] is None
