"""Who gets a quote if the clauses of its sentence hide the speaker."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import find, said, speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "In a public hearing this weekend in Orla, Mara T. Lind, the chief keeper of the National Harbor League,"
            " forcefully told a young woman who suggested that some people may not vote because of frustration that"
            " “this is not the first hard winter.”",
            "Mara T. Lind",
            id="adverb after an aside",
        ),
        pytest.param(
            "In a town meeting this week in Orla, Mara Lind, the owner of the Blue Harbor Mill, calmly described the"
            " plan as “a mess.”",
            "Mara Lind",
            id="adverb before a verb that names",
        ),
        pytest.param(
            "In a radio interview this week in Orla, Ada Holt, the owner of the Blue Harbor Mill, plainly called it"
            " “a mess.”",
            "Ada Holt",
            id="another adverb",
        ),
        pytest.param(
            "Ada Holt, the director of the theater in Orla, compared Lind to a coach at a game who is “working the"
            " judges.”",
            "Ada Holt",
            id="verb that names, which the parse takes for a participle",
        ),
        pytest.param(
            "Given its aims -- which the firm's chief executive, Jan Okafor, called “total nonsense” -- the bill is"
            " dead.",
            "the firm's chief executive",
            id="verb that names in a relative clause",
        ),
        pytest.param(
            "Given the map -- which the town's mayor, Ada Holt, called “a work of fiction” -- the vote is open.",
            "the town's mayor",
            id="another role",
        ),
        pytest.param("The barge, a gift of the mayor, called “Blue Hope,” sank in the harbor.", None, id="a name"),
        pytest.param(
            "Told about the vote, Early described it as “news to me.”", "Early", id="surname that is an adverb"
        ),
        pytest.param("Asked about the dam, Still called it “a ruin of our own making.”", "Still", id="another"),
        pytest.param("After the vote, Long branded it “a ruin of our own making.”", "Long", id="an adjective"),
        pytest.param("The plan, long called “a ruin of our own making,” was dropped.", None, id="an adverb"),
        pytest.param(
            "Mara Lind, a river-based talk radio host seen as one of the most able in the harbor, recalled in 2008 that"
            " before Orla, Okafor wasn’t treated as seriously by his show’s listeners, who wondered if “he would be"
            " the fool in the debate.”",
            "Mara Lind",
            id="that, after which an adverbial comes first",
        ),
        pytest.param(
            "Lind noted in her speech that before the flood, Okafor was not seen as able by his own crew, who asked if"
            " “he would be the fool in the debate.”",
            "Lind",
            id="that, after another adverbial",
        ),
        pytest.param(
            "Lind tweeted in the early morning hours that Okafor was “a fraud” and told people to “look it up.”",
            "Lind",
            id="that, and a second verb",
        ),
        pytest.param(
            "Mara Lind left after Okafor had told the council it was “a ruin of our own making.”",
            "Okafor",
            id="adverbial without that",
        ),
        pytest.param("The film uses footage of Mara Lind asking, “Why am I not ahead of them?”", "Mara Lind",
                     id="footage of somebody asking"),
        pytest.param("The court heard a recording of Okafor shouting, “Get off my boat at once.”", "Okafor",
                     id="recording"),
        pytest.param("It plays on old videos of Ada Holt saying the dam was “a ruin of our own making.”", "Ada Holt",
                     id="videos"),
        pytest.param("The head of Orla Harbor saying, “We are all right” calmed nobody.", "The head of Orla Harbor",
                     id="a role of a body"),
        pytest.param("Mara Lind left the hall saying, “I will be back next week.”", "Mara Lind", id="an object"),
        pytest.param(
            "Mara Lind appeared to suggest that the town could strike back with its own lawyers, stating: “Whatever"
            " they do to us, we can do to them.”",
            "Mara Lind",
            id="participle after a reported clause",
        ),
        pytest.param(
            "Okafor said he hoped the town would let the boats in, adding, “That is all we have ever asked for.”",
            "Okafor",
            id="participle after two reported clauses",
        ),
        pytest.param(
            "Holt says that many ships are on their way, noting that it is “a matter of days and not of weeks.”",
            "Holt",
            id="participle that reports",
        ),
        pytest.param(
            "One clerk said Okafor had quieted the room, telling his neighbors, “We have to remember who we are.”",
            "Okafor",
            id="participle with an object",
        ),
    ],
)  # fmt: skip
def test_speaker_in_clauses(models: Models, text: str, speaker: str | None) -> None:
    assert speakers(text, models)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Chief Harbor Officer for Orla, Dr. Mara Lind, said: “The mill is shut.”", "Mara Lind",
                     id="office in capitals"),
        pytest.param("Volunteer and one of the two keepers, Mara Lind, said: “The mill is shut.”", "Mara Lind",
                     id="one of two"),
        pytest.param("The Orla Parks and Schools Secretary, Mara Lind, said: “The mill is shut.”", "Mara Lind",
                     id="office of a place"),
        pytest.param("Lakeside Council’s cabinet member for education, children’s services and parks, Mara Lind, said:"
                     " “The mill is shut.”", "Mara Lind", id="field of an office"),
        pytest.param("The town's director for roads, bridges and ferries, Mara Lind, said: “The mill is shut.”",
                     "Mara Lind", id="three fields"),
        pytest.param("The council's head of water, parks and sport, Mara Lind, told us: “The mill is shut.”",
                     "Mara Lind", id="told"),
        pytest.param("The head of the Harbor Post, a paper, and the League, Mara Lind’s club, said: “Shut.”", None,
                     id="an owner"),
        pytest.param("The keeper Jan Okafor, Mara Lind and others came. “The mill is shut,” Okafor said.",
                     "Jan Okafor", id="a person with a name of his own"),
    ],
)  # fmt: skip
def test_name_behind_an_office(models: Models, text: str, name: str | None) -> None:
    assert said(text, models)[-1].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "The keepers, Paul Holt and his father, are from Orla, and Peter Holt is in the hospital. He will be heard,"
            " according to Omar Reyes. He said the two had left by boat.",
            "Omar Reyes",
            id="according to",
        ),
        pytest.param("Omar Reyes spoke. Paul Holt sat down. He said it was late.", "Paul Holt", id="acts since then"),
    ],
)  # fmt: skip
def test_speaker_before_counts_as_one_who_acts(models: Models, text: str, name: str) -> None:
    assert said(text, models)[-1].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("She met the keepers of Norway, who said it was “a mess of our own making.”", None, id="Norway"),
        pytest.param("He wrote to the farmers in Chicago, who called it “a mess of our own.”", None, id="Chicago"),
        pytest.param("It is for children from France, who asked if “it would ever end.”", None, id="France"),
        pytest.param("It is for the keeper Mara Lind, who asked if “it would ever end.”", "Mara Lind", id="a person"),
        pytest.param("She met Omar Reyes, who said it was “a mess of our own making.”", "Omar Reyes", id="met"),
        pytest.param("It came from the Harbor League, which called it “a mess of our own.”", "Harbor League",
                     id="a body"),
    ],
)  # fmt: skip
def test_who_is_not_a_place(models: Models, text: str, name: str | None) -> None:
    assert said(text, models)[-1].name == name


@pytest.mark.parametrize(
    "text",
    [
        "After its talks with Mara Lind, WHO says the vaccines are late.",
        "In its letter to Omar Reyes, WHO said that the boats bring too few.",
        "Together with Ada Holt, WHO announced that the keepers will be paid.",
    ],
)
def test_name_in_capitals_is_not_a_pronoun(models: Models, text: str) -> None:
    quote = said(text, models)[-1]
    assert quote.by == "WHO"
    assert quote.name in {None, "WHO"}


_NEWS = "“The mill is shut,” Mara Lind said.\n\n{}\n\n“Nobody was asked,” she said. “It is a shame.”"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        pytest.param("'We want it back'", "unsaid", id="single marks"),
        pytest.param("‘My boat is gone’", "unsaid", id="curly single marks"),
        pytest.param("'Clever offer'", "unsaid", id="two words"),
        pytest.param("“We want it back”", "floating", id="double marks"),
        pytest.param("'We want it back.'", "floating", id="a whole sentence"),
    ],
)
def test_headings_in_single_marks(models: Models, line: str, rule: str) -> None:
    assert find(_NEWS.format(line), models)[1].rule == rule


def test_single_marks_are_no_headings_where_all_quotes_have_them(models: Models) -> None:
    quotes = find("‘The mill is shut,’ Mara Lind said.\n\n‘We want it back’\n\n‘Nobody was asked,’ she said.", models)
    assert [quote.rule for quote in quotes] == ["after", "floating", "after"]
