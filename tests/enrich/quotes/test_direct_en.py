"""Who said the words between quotation marks, in forms of English news that other texts led to."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A first answer from a friend whose judgment matters is critical, said Nora Brill, the founder of the aid "
            "group Harbor Light in Orla. “Think of the other challenges that she faces.”",
            ["Nora Brill"],
            id="a sentence with one comma before its verb of speech",
        ),
        pytest.param(
            "Orla declared an outbreak, the Lake Board officially said. “There is cholera now in Orla,” Nessim al "
            "Harun, regional adviser for emerging diseases at the eastern lakes regional office of the LRB said.",
            ["Nessim al Harun"],
            id="a name, a comma and a long description",
        ),
        pytest.param(
            "“The pier has been built from scratch,” Jack Brill, director for boats at Orla, tells The Lake Paper.",
            ["Jack Brill"],
            id="a description before the verb, and a paper after it",
        ),
        pytest.param(
            "“Our crews go on stopping the boats,” Ota Pell, director of the northern branch of the Lake Guard.",
            ["Ota Pell"],
            id="a name and a description without a verb",
        ),
        pytest.param(
            "“It is late,” Ota Pell, a baker, left with Nora Brill.",
            [None],
            id="a name that does something else",
        ),
        pytest.param(
            "“The samples are old,” said the LRA in a statement on its website. Samples were taken in May.",
            ["the LRA"],
            id="a body and where it said so",
        ),
        pytest.param("“It is late here,” said Mr. Pell in Orla.", ["Mr. Pell"], id="a name and a place"),
        pytest.param(
            "Pell explained two walks a week are usual for the town, “With the floods, we take it seriously”, he said.",
            ["he"],
            id="a comma behind the closing mark",
        ),
        pytest.param(
            "Pell said: “With the floods, we take it seriously”, and left.",
            ["Pell"],
            id="a comma behind the closing mark, and no tag",
        ),
        pytest.param(
            "Pell urged care, saying: “The ovens of the town are old and far too few for all its guests. “We must "
            "not waste what is left,” Brill said.",
            ["Pell", "Brill"],
            id="a repeated opening mark within a paragraph",
        ),
        pytest.param(
            "Bakers have said the same, including the former mayor Ota Pell -- “It is wrong for a man to keep keys” -- "
            "and Nora Brill.",
            ["Ota Pell"],
            id="a quote between dashes after a name",
        ),
        pytest.param(
            "“Lake Patient Watch is a key addition to our portfolio of boats and we are delighted with this expanded "
            "collaboration with Orla”, adds Oliver Brill, General Manager of Life Care Solutions Europe at GO Wide.",
            ["Oliver Brill"],
            id="a name before a description with capitals",
        ),
        pytest.param(
            "Pell has said he's “cautiously hopeful” that an agreement could be reached and, on his way into Sunday's "
            "dinner, he told clerks that Orla planned to put forward an idea focused on boats.",
            ["Pell"],
            id="a second report joined by and",
        ),
        pytest.param(
            "“We will build the dam,” a letter from the board read.", ["a letter"], id="a noun phrase that read"
        ),
        pytest.param("“We will build it,” per the release.", ["the release"], id="per"),
        pytest.param("“A mess” was how the memo described the dam.", ["the memo"], id="was how"),
        pytest.param(
            '"We lost," Ota Pell said."We will lose again."', ["Ota Pell", "Ota Pell"], id="no space before a mark"
        ),
        pytest.param(
            "The fact that the mill's tagline is “the real world is calling” says it all.",
            [None],
            id="words in the subject of a verb",
        ),
        pytest.param(
            "The order also made it clear that “all mills shall be closed” and “no meetings will be held”.",
            ["The order", "The order"],
            id="made it clear",
        ),
        pytest.param(
            "“We hope to work with the neighbors,'' said Nora Brill. “That is all.''",
            ["Nora Brill", "Nora Brill"],
            id="mixed marks",
        ),
    ],
)
def test_who_speaks(models: Models, text: str, expected: list[str | None]) -> None:
    assert [by for _, by in speakers(text, models)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Asked by Nora Brill if he would run again, Pell smiled. “You should ask my wife.”", "Pell", id="asked by"
        ),
        pytest.param("Nora Brill asked Pell whether he would run. “You should ask my wife.”", "Pell", id="whether"),
        pytest.param("A reporter asked Pell about the dam. “You should ask my wife.”", "Pell", id="about"),
        pytest.param("Nora Brill asked Pell to leave the hall. “You have no right to stay.”", "Nora Brill", id="to"),
        pytest.param("Nora Brill asked the dam board for help. “It is too much for us.”", "Nora Brill", id="for"),
    ],
)
def test_who_is_asked_answers(models: Models, text: str, expected: str) -> None:
    assert speakers(text, models)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Parishioner and one of the two co-ordinators, Ota Pell, said: “Last year was the first year.”",
            "Ota Pell",
            id="a noun with a capital before the name",
        ),
        pytest.param(
            "With that looming for Ms. Nora Brill, her father came. Her father, who is ill, said it was “hard to see.”",
            None,
            id="a father is no woman",
        ),
        pytest.param(
            "The owner of the mill, Bo Reed, says there is a problem.\n\n“It was hell out here,” he said.\n\n"
            "The head of the lake child protection unit, Detective Senior Sergeant Glen Pell, agrees boats stolen by "
            "youths in Far North Orla are a problem.\n\nIn two years he has seen more.\n\n“Most are young,” he said.",
            "Glen Pell",
            id="a name after a long description acts",
        ),
    ],
)
def test_who_is_meant(models: Models, text: str, name: str | None) -> None:
    assert said(text, models)[-1].name == name


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The cats live in the mill. Their names: “Pip” and “Pop.”", id="an owner of things"),
        pytest.param("Which is to say, why was a baker who “bragged about his oven” able to win?", id="which"),
        pytest.param(
            "Brill, author of “Saving the Lake: Keeping the Boats in the Place of Their Birth and in Your Own Yard,” "
            "said so.",
            id="a long title",
        ),
        pytest.param(
            "The service is stocked with films and TV shows from Orla, including “Mary Pell” and “River.”",
            id="titles joined by and",
        ),
        pytest.param("“River Night” – Nora Brill\n\n“Boats” – Ota Pell", id="titles with their artists"),
    ],
)
def test_nobody_speaks(models: Models, text: str) -> None:
    assert {by for _, by in speakers(text, models)} == {None}


def test_a_title_with_a_final_sign_may_be_signed(models: Models) -> None:
    assert speakers("“Never Again.” – Nora Brill", models) == [("Never Again.", "Nora Brill")]


def test_a_gerund_leads_to_no_quote(models: Models) -> None:
    text = "The classes help with the fears that some have around public speaking: “I don’t know what I could say.”"
    assert speakers(text, models)[0][1] != "The classes"


def test_the_keys_of_a_list_do_not_speak(models: Models) -> None:
    text = (
        "Nora Brill won.\n\nProducer: Ota Pell\n\nArtist: Nora Brill\n\nLabel: Blue Boat Records\n\n"
        "Producer: Nora Brill, Ada Moor\n\nNora Brill: Blue Boat Records\n\nLabel: Blue Boat Records"
    )
    assert speakers(text, models) == []


def test_a_price_per_person_has_no_source(models: Models) -> None:
    assert speakers("The fee is “a thousand crowns” per person.", models) == [("a thousand crowns", None)]


def test_what_somebody_makes_clear_begins_behind_the_phrase(models: Models) -> None:
    assert [q.text for q in said("Pell made it clear that he would not go.", models)] == ["he would not go"]


def test_who_is_accused_behind_a_term_has_not_said_it(models: Models) -> None:
    text = "Lind was met by “yellow vest” farmers in their long protest against the tax, accused of being out of touch."
    assert speakers(text, models) == [("yellow vest", None)]
