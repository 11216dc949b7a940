"""English news as it is printed: who is quoted there, in each way of saying so."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import find, said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("The clerk, who is ill, had this to say: “I am tired of it.”", "The clerk", id="this to say"),
        pytest.param("Nora Brill had this to add: “We will be back.”", "Nora Brill", id="this to add"),
        pytest.param(
            "Both came, with Mrs Brill once saying she was “not amused”.", "Mrs Brill", id="with, once saying"
        ),
        pytest.param("Few agree, with Ota Pell calling it “a farce”.", "Ota Pell", id="with, calling"),
        pytest.param(
            "They fear it, with one senior official telling The Bay Post, “He is late.”",
            "one senior official",
            id="with, a number",
        ),
        pytest.param(
            "Pell also said that it may turn up in more birds saying, “I assume that they are ill.”",
            "Pell",
            id="birds do not speak",
        ),
        pytest.param(
            "The Post cited two mill workers as saying the owner was “hardly ever there”.",
            "two mill workers",
            id="cited as saying",
        ),
        pytest.param(
            "Pell left early and, as a town memo said, “pointed out that the pier is old.”",
            "a town memo",
            id="as, aside",
        ),
        pytest.param("“It froze us,” one fan told the paper.", "one fan", id="one of several"),
        pytest.param("One mill worker called it “a farce”.", "One mill worker", id="one of several, first"),
        pytest.param("“No,” was the short answer from keeper Ota Pell.", "keeper Ota Pell", id="answer from"),
        pytest.param("“It is a shame,” was Ota Pell’s verdict.", "Ota Pell", id="somebody's verdict"),
        pytest.param("“Kind to a fault,” is how Nora Brill put it.", "Nora Brill", id="is how"),
        pytest.param("Keeper Ota Pell’s answer was short: “No.”", "Keeper Ota Pell", id="somebody's answer: "),
        pytest.param("Her message to the town is plain: “Stay at home.”", "Her", id="her message: "),
        pytest.param("“We earned this one” – Nora Brill on the cup.", "Nora Brill", id="signed, on a topic"),
    ],
)
def test_who_speaks(models: Models, text: str, speaker: str) -> None:
    assert said(text, models)[-1].by == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The Weeping Keeper” depicts a man on a pier. It was found in a barn.", id="subject of a verb"),
        pytest.param("“Night on the Pier” was shot in Orla.", id="subject of an auxiliary"),
        pytest.param("“Cold Pier” director Nora Brill said she cut an hour.", id="director"),
        pytest.param("“Cold Pier” star Ota Pell left.", id="star"),
    ],
)
def test_a_title_is_nobodys(models: Models, text: str) -> None:
    assert [quote.by for quote in said(text, models) if quote.kind != "indirect"] == [None]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param(
            "He added that if his son, who left last year, were still here, he would tell him to wait.",
            "He",
            "if his son, who left last year, were still here, he would tell him to wait",
            id="a condition first",
        ),
        pytest.param(
            "She said, if elected, she would ask Pell to lead it.",
            "She",
            "if elected, she would ask Pell to lead it",
            id="a short condition",
        ),
        pytest.param(
            "Brill asked Pell if the town is looking at the pier, and Pell left.",
            "Brill",
            "if the town is looking at the pier, and Pell left",
            id="what is asked is no condition",
        ),
        pytest.param("Brill claims he’s worth a million. Nobody knows.", "Brill", "he’s worth a million", id="he’s"),
        pytest.param(
            "The ferry line said safety was “all that counts” and that all boats would sail by noon.",
            "The ferry line",
            "all boats would sail by noon",
            id="and that, after a quote",
        ),
        pytest.param(
            "Brill on Monday urged the towns to send boats, warning that “the water will not wait”.",
            "Brill",
            "the towns to send boats",
            id="urged, warning that",
        ),
        pytest.param(
            "The paper reported that the pier had burned, stating that arson was likely.",
            "The paper",
            "the pier had burned",
            id="reported, stating that",
        ),
        pytest.param(
            "The man fled by boat, according to Det. Sgt. Nora Brill. Nobody was hurt.",
            "Det. Sgt. Nora Brill",
            "The man fled by boat",
            id="abbreviated ranks",
        ),
        pytest.param(
            "No one else was hurt in the fire, said Const. Kim Marden.",
            "Const. Kim Marden",
            "No one else was hurt in the fire",
            id="an officer",
        ),
        pytest.param(
            "Given Brill’s remarks saying the pier was old, they left.",
            "Brill",
            "the pier was old",
            id="the owner of remarks",
        ),
        pytest.param(
            "ORLA (Wire) — At least two people died and ten others were hurt in a fire, police said.",
            "police",
            "At least two people died and ten others were hurt in a fire",
            id="both parts, without a dateline",
        ),
        pytest.param("Brill posits that the pier is old.", "Brill", "the pier is old", id="posits"),
        pytest.param("Neighbors grumbled that the pier is old.", "Neighbors", "the pier is old", id="grumbled"),
    ],
)
def test_reported(models: Models, text: str, speaker: str, words: str) -> None:
    reported = [q for q in find(text, models) if q.kind == "indirect"]
    assert (reported[0].speaker and reported[0].speaker.text, reported[0].text) == (speaker, words)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("While Brelk insists the pier is safe, few agree.", "Brelk", id="one word within a sentence"),
        pytest.param("If asked, Brelk replied: “Not by me.”", "Brelk", id="one word after a comma"),
        pytest.param("Brelk said it is late. Brelk makes pumps.", "Brelk", id="one word, again"),
        pytest.param("WHO warned that the pier was not safe.", "WHO", id="an acronym like a pronoun"),
        pytest.param("Officials said the pier was not safe.", None, id="a capital of the sentence"),
        pytest.param("Some say that Brelks insist the pier is safe.", None, id="a plural"),
        pytest.param(
            "Bank of Orla (BO) chief Nora Brill said: “We will lend.”", "Nora Brill", id="a body, its acronym, a role"
        ),
        pytest.param("Det Insp Nora Brill said: “We found it.”", "Nora Brill", id="ranks without full stops"),
        pytest.param("Cllr Jo Marden said: “We voted.”", "Jo Marden", id="a councillor"),
        pytest.param(
            "Speaker of the House Nora Brill said it is late. “We have time,” Brill said.",
            "Nora Brill",
            id="the surname after an office",
        ),
    ],
)
def test_name(models: Models, text: str, name: str | None) -> None:
    assert said(text, models)[-1].name == name


def test_a_transcript_in_marks_has_the_speakers_of_its_labels(models: Models) -> None:
    lines = ['"BRILL: Why the rush?', '"PELL: There is none.', '"We had to act.', '"(Applause.)', '"BRILL: I see."']
    text = "Host Nora Brill met Ota Pell. Here is what they said.\n\n" + "\n\n".join(lines)
    assert [(q.text, q.name) for q in said(text, models)] == [
        ("Why the rush?", "Nora Brill"),
        ("There is none.", "Ota Pell"),
        ("We had to act.", "Ota Pell"),
        ("(Applause.)", None),
        ("I see.", "Nora Brill"),
    ]


def test_a_pause_without_a_name_leaves_the_speaker(models: Models) -> None:
    text = "“It is not about money,” Nora Brill says, and smiles. Then, after a pause: “Well, not only.”"
    assert [q.by for q in said(text, models)] == ["Nora Brill", "Nora Brill"]


@pytest.mark.parametrize(
    ("above", "speaker"),
    [
        pytest.param("Nora Brill has sold ten acres of it.", "Nora Brill", id="a name"),
        pytest.param(
            "The pond is dry. Outside, Nora Brill waited, her boots in her hand.", "Nora Brill", id="a word first"
        ),
        pytest.param("She has sold ten acres of it.", "She", id="a pronoun"),
        pytest.param("The clerk shut the door.", "The clerk", id="a role"),
        pytest.param("Nora Brill, 40, runs it alone. The pond is dry.", "Nora Brill", id="in an earlier sentence"),
        pytest.param("The mill has sold ten acres of it.", None, id="a thing"),
        pytest.param("Nora Brill’s mill has sold ten acres.", None, id="an owner"),
        pytest.param("Nora Brill, The Orla Post", None, id="no sentence"),
    ],
)
def test_who_acts_in_the_paragraph_above_speaks(models: Models, above: str, speaker: str | None) -> None:
    text = f"{above}\n\n“We do it for the children, and it takes years.”\n\nThe mill opens in May."
    assert [q.by for q in said(text, models)] == [speaker]


def test_who_acts_does_not_say_what_is_said_of_another_man(models: Models) -> None:
    text = "Ota Brill was led away at noon.\n\n“He was a danger to everybody in this town.”\n\nThe mill is shut."
    assert [q.by for q in said(text, models)] == [None]


def test_a_role_acts_before_a_quote(models: Models) -> None:
    text = "“To see it,” said Nora Brill.\n\nThe guard shrugged. “Come back on Tuesday.”"
    assert [q.by for q in said(text, models)] == ["Nora Brill", "The guard"]


def test_he_is_the_man_described_before_his_name(models: Models) -> None:
    text = (
        "The pier is shut, Peter Marden said on Monday. “It is old,” Marden told the town.\n\n"
        "His partner in the north, David Lowe, was calm.\n\n“It holds,” he said."
    )
    assert said(text, models)[-1].name == "David Lowe"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police said the keeper, known online as “BayFox,” has left.", id="known online as"),
        pytest.param("The drug, sold as “Zenth”, was withdrawn, Marden said.", id="sold as"),
        pytest.param("The car’s “check engine” light came on, Marden said.", id="a part of a thing"),
    ],
)
def test_a_name_in_marks_is_nobodys(models: Models, text: str) -> None:
    assert [quote.by for quote in said(text, models) if quote.kind != "indirect"] == [None]


def test_an_answer_does_not_speak(models: Models) -> None:
    assert [quote.by for quote in said("“Not today,” came the answer. Nora Brill had asked before.", models)] == [None]


def test_an_apology_may_be_quoted(models: Models) -> None:
    assert said("Marden apologised “without reserve” for the noise.", models)[0].by == "Marden"
