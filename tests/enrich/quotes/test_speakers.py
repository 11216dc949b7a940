"""Who gets each quote, by the form of its sentence."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import find, said, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mara Lind said, “The mill is closed.”", ["Mara Lind"], id="subject before"),
        pytest.param("“The mill is closed,” Mara Lind said.", ["Mara Lind"], id="subject after"),
        pytest.param("“The mill is closed,” said Mara Lind, who runs it.", ["Mara Lind"], id="inverted"),
        pytest.param("“We are tired,” the 30-year-old said.", ["the 30-year-old"], id="known by age"),
        pytest.param("“The mill,” she said, “is closed.”", ["she", "she"], id="subject inside the quote"),
        pytest.param("“The mill is closed,” said Mara Lind. “It hurts.”", ["Mara Lind"] * 2, id="continued"),
        pytest.param("According to Mara Lind, the mill is “a ruin.”", ["Mara Lind"], id="according to"),
        pytest.param("The mill is “a ruin,” according to Mara Lind.", ["Mara Lind"], id="according to, after"),
        pytest.param("Mara Lind was blunt: “The mill is closed for good.”", ["Mara Lind"], id="colon without a cue"),
        pytest.param("Mara Lind, a miller from Oslo, added: “It hurts.”", ["Mara Lind"], id="aside before the verb"),
        pytest.param("“It hurts,” Mara Lind, a miller from Oslo, said.", ["Mara Lind"], id="aside after the quote"),
        pytest.param("The mill “will stay closed” now, Mara Lind said.", ["Mara Lind"], id="end of the sentence"),
        pytest.param("Mara Lind called the plan “a joke.”", ["Mara Lind"], id="a verb that names"),
        pytest.param("The plan was described by Mara Lind as “a joke.”", ["Mara Lind"], id="passive with its agent"),
        pytest.param("The miller defended her claim that “nobody was hurt.”", ["her"], id="claim of an owner"),
        pytest.param("In a statement, the mill said it was “saddened by the news.”", ["the mill"], id="in a statement"),
        pytest.param("“Good morning all,” the mayor tweeted.", ["the mayor"], id="tweet"),
        pytest.param("In a letter to staff, Mara Lind wrote: “We tried.”", ["Mara Lind"], id="letter"),
        pytest.param("“We tried everything to save it.” — Mara Lind", ["Mara Lind"], id="signature without a verb"),
        pytest.param("“Why now?” the miller asked. “Why us?”", ["the miller"] * 2, id="question"),
        pytest.param("“We are sorry,” a State Department spokesperson said.", ["a State Department spokesperson"],
                     id="unnamed spokesperson"),
        pytest.param("“We acted at once,” the Coast Guard said.", ["the Coast Guard"], id="institution"),
        pytest.param("The Coast Guard, it said, “acted at once.”", ["it"], id="institution as it"),
        pytest.param("“It hurts,” the miller told reporters outside the court.", ["the miller"], id="told somebody"),
        pytest.param("The miller told the mayor the plan was “a joke.”", ["The miller"], id="object does not speak"),
        pytest.param("Lind said Okafor was “not fit to serve.”", ["Lind"], id="inner subject does not speak"),
        pytest.param("Lind, asked about Okafor, replied, “No comment.”", ["Lind"], id="asked and replied"),
        pytest.param("“It hurts,” Lind chimed in.", ["Lind"], id="a verb of two words"),
        pytest.param("It was “a ruin,” Lind said.", ["Lind"], id="the end of a sentence, then its verb"),
        pytest.param("“It hurts,” Lind said. These plans “have no limits.”", ["Lind"] * 2, id="a predicate"),
        pytest.param("“It hurts,” said the 30-year-old.", ["the 30-year-old"], id="an age"),
        pytest.param("As the miller put it, “It hurts.”", ["the miller"], id="put it"),
        pytest.param("The miller smiled and said, “It hurts.”", ["The miller"], id="second verb of the subject"),
        pytest.param("The miller left early, adding that it was “too late.”", ["The miller"], id="participle"),
        pytest.param("“It hurts,” Lind laughed.", ["Lind"], id="a cue outside the list"),
        pytest.param("She called the plan a “mess” and a “disgrace.”", ["She", "She"], id="two fragments"),
        pytest.param("Lind rejected the idea that it was safe, saying “nobody had asked her.”", ["Lind"],
                     id="participle after a comma and another noun"),
        pytest.param("Mara Lind placed newspaper ads calling the plan “a joke.”", ["Mara Lind"],
                     id="the person who paid for what it says"),
        pytest.param("The critics, Lind said, had to see “what they wanted to see.”", ["Lind"],
                     id="aside above an inner verb"),
        pytest.param("Asked by Okafor if the plan “was dead,” Lind left.", ["Okafor"], id="asked by"),
        pytest.param("Of the plan, Lind, who had paid for it, said, “It is dead.”", ["Lind"], id="person in between"),
        pytest.param("The plan, which Mara Lind called “a joke,” was dropped.", ["Mara Lind"],
                     id="subject after a relative object"),
        pytest.param("Lind embraced the plan -- “I think it is the best that we have ever had.”", ["Lind"],
                     id="dash before a sentence"),
        pytest.param("Asked about it, the vet, Dr. Lind, shrugged. “Nobody told me that the dog was ill.”", ["the vet"],
                     id="the subject before, by an aside"),
        pytest.param("Half of the town agreed that it was “a ruin,” while Okafor said the same of the port.",
                     ["Half of the town"], id="another clause after the quote"),
        pytest.param("Critics echo her words, for the mill needs a “lawful source of income,” as an Oslo memo put it.",
                     ["an Oslo memo"], id="as somebody put it"),
        pytest.param("It could help them, she said, to see the efforts of millers who, “year by year, are trying to.”",
                     ["she"], id="aside before an inner verb"),
        pytest.param("The miller admitted that there were people who felt so, “but not among us.”", ["The miller"],
                     id="those who feel are not those who say"),
        pytest.param("With the council increasingly worried about the mill, Lind has a new slogan: “It is about us.”",
                     ["Lind"], id="others in a clause before a colon"),
        pytest.param("Here’s Lind in December 1992: “Our road must rest on an understanding of the hills.”", ["Lind"],
                     id="here is somebody"),
        pytest.param("From Lind’s Facebook post: “For the sake of the mill, we must overcome this quarrel.”", ["Lind"],
                     id="post of an owner"),
        pytest.param("Lind said that the mill was a ruin. As a result, there’s still “nobody who would ever buy it.”",
                     ["Lind"], id="continues if nobody else acts"),
        pytest.param("Lind said that the mill was in ruins. She would keep “a little of what she had once owned.”",
                     [None], id="does not go on where somebody acts"),
        pytest.param("Lind made clear her aim to “change the whole town.”", ["Lind"], id="made clear"),
        pytest.param("After saying her foot was “so swollen,” Lind was “taken off to a hospital.”", ["Lind"] * 2,
                     id="participle before a verb in a quote"),
        pytest.param("Lind defended not paying a miller who said she was cheated, saying, “Maybe she did a bad job.”",
                     ["Lind"], id="participle after a clause about another"),
        pytest.param("Lind began by slamming voters who think they can “outsource” the mill.", ["Lind"],
                     id="what others think, in the words of a critic"),
        pytest.param("As Lind went on about “the mill,” and “the port,” and “our own people,” Okafor said yes.",
                     ["Lind"] * 3, id="three fragments before another speaker"),
        pytest.param("“It hurts,” said the vice-president of the mill.", ["the vice-president"], id="ends on a hyphen"),
        pytest.param("Two-thirds of the millers said it was “very bad.”", ["Two-thirds of the millers"],
                     id="hyphen at the start"),
        pytest.param("Lind shook her head. “Not for all the money in the world.”", ["Lind"], id="the subject before"),
        pytest.param("Lind implored both sides to “sit down.”", ["Lind"], id="implored to do"),
        pytest.param("Lind appealed to both sides to “sit down.”", ["Lind"], id="appealed to do"),
        pytest.param("The Post ran a cover saying “The mill must go.”", ["The Post"], id="what a cover says"),
        pytest.param("In May  the miller called the plan a “mess”-like thing, and Mara Lind, a lawyer, left.",
                     ["the miller"], id="a wide space, and a mark inside a word"),
    ],
)  # fmt: skip
def test_speaker(models: Models, text: str, expected: list[str | None]) -> None:
    assert [by for _, by in speakers(text, models)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They met on the set of “The Long Winter” in May.", id="title of a work"),
        pytest.param("Her novel “Embers” sold well.", id="title of one word"),
        pytest.param("Robert “Bob” Lind left.", id="nickname"),
        pytest.param("The so-called “bridge” is a plank.", id="scare quote"),
        pytest.param(
            "They read the so-called “river plan” reports that the mills file.", id="so-called name of a thing"
        ),
        pytest.param("They closed with the hymn “The Long Winter” and she left.", id="title of a hymn"),
        pytest.param("The treaty has “measures” for both sides.", id="words of a text"),
        pytest.param("The baker goes by the name “Duke.” He sold bread.", id="goes by the name"),
        pytest.param("A lane known as “Duck End” flooded.", id="known as"),
        pytest.param("She signs by the nickname “Duke.” He does too.", id="by the nickname"),
    ],
)
def test_words_without_a_speaker(models: Models, text: str) -> None:
    assert [(s.kind, s.by) for s in said(text, models)] == [("unattributed", None)]


def test_running_speaker_of_a_paragraph(models: Models) -> None:
    text = "Lind said the town had waited for years. “We are tired of promises.”"
    assert speakers(text, models) == [("We are tired of promises.", "Lind")]


def test_a_quote_without_a_cue_continues_the_paragraph_before(models: Models) -> None:
    text = "“The mill is closed,” said Mara Lind.\n\n“We will not open it again this year.”"
    assert [by for _, by in speakers(text, models)] == ["Mara Lind", "Mara Lind"]


def test_a_short_pause_between_two_quotes_keeps_the_speaker(models: Models) -> None:
    text = "“I had picked out the boat,” the baker says.\n\nAnd then?\n\n“And then she asked me who would get up.”"
    assert [by for _, by in speakers(text, models)] == ["the baker", "the baker"]


def test_name_after_a_participle_is_its_object(models: Models) -> None:
    text = "Lind praised Okafor as a “strong leader,” comparing him to a lion."
    assert "him" not in [by for _, by in speakers(text, models)]


def test_colon_at_the_end_of_the_paragraph_before(models: Models) -> None:
    text = "Mara Lind then told the court:\n\n“The mill was never ours to sell.”"
    assert [by for _, by in speakers(text, models)] == ["Mara Lind"]


def test_next_sentence_leads_to_its_own_quote(models: Models) -> None:
    text = "“The mill is closed,” said Mara Lind. Omar Reyes added, “It hurts.”"
    assert [by for _, by in speakers(text, models)] == ["Mara Lind", "Omar Reyes"]


def test_unknown_speaker_stays_unknown(models: Models) -> None:
    quote = said("“Nobody knows who painted these words here.”", models)[0]
    assert (quote.kind, quote.by, quote.name) == ("direct", None, None)


def test_a_quote_without_a_closing_mark_ends_at_the_attribution(models: Models) -> None:
    text = "“I saw a line, so I joined it, said Mara Lind, a nurse. She had a book with her."
    assert speakers(text, models) == [("I saw a line, so I joined it,", "Mara Lind")]


def test_the_person_who_addressed_the_crowd_continues_in_the_next_paragraph(models: Models) -> None:
    text = "Mara Lind spoke to the crowd from the steps.\n\n“We will not be moved by anybody today.”"
    assert speakers(text, models) == [("We will not be moved by anybody today.", "Mara Lind")]


def test_transcript(models: Models) -> None:
    text = "REYES: Is the mill closed?\n\nLIND: It is closed for good.\n\nREYES: Since when, then?"
    assert speakers(text, models) == [
        ("Is the mill closed?", "REYES"),
        ("It is closed for good.", "LIND"),
        ("Since when, then?", "REYES"),
    ]


def test_capitals_before_a_colon_alone_do_not_make_a_transcript(models: Models) -> None:
    assert said("UPDATE: The mill is closed for good.", models) == []


def test_cue_and_span_are_words_of_the_text(models: Models) -> None:
    text = "“It hurts,” said Mara Lind, who runs it."
    quote = find(text, models)[0]
    assert quote.speaker is not None
    assert quote.speaker.span is not None
    assert text[quote.speaker.span.start : quote.speaker.span.end] == quote.speaker.text == "Mara Lind"
    assert (quote.cue, quote.rule) == ("said", "after")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("« Tout est fermé », a déclaré la meunière.", [("Tout est fermé", "la meunière")], id="perfect"),
        pytest.param("« Tout est fermé », dit-elle.", [("Tout est fermé", "elle")], id="inverted pronoun"),
        pytest.param("« Tout est fermé », a-t-il ajouté.", [("Tout est fermé", "il")], id="pronoun inside the verb"),
        pytest.param("« Tout, dit-il, est fermé. »", [("Tout,", "il"), ("est fermé.", "il")], id="inside the marks"),
        pytest.param("Selon la meunière, c’est « fini ».", [("fini", "la meunière")], id="selon"),
        pytest.param("La meunière a répondu : « C’est fini. »", [("C’est fini.", "La meunière")], id="colon"),
        pytest.param(
            "— Bonjour, dit la meunière. Entrez donc.\n\n— Merci, répondit Jean.",
            [("Bonjour,", "la meunière"), ("Entrez donc.", "la meunière"), ("Merci,", "Jean")],
            id="dialogue",
        ),
    ],
)
def test_french(models: Models, text: str, expected: list[tuple[str, str]]) -> None:
    assert speakers(text, models, "fr") == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("de", "„Es ist aus“, sagte die Müllerin.", [("Es ist aus", "die Müllerin")], id="German"),
        pytest.param("de", "»Es ist aus«, so Mara Lind.", [("Es ist aus", "Mara Lind")], id="German tag"),
        pytest.param("de", "Mara Lind sagte: „Es ist aus.“", [("Es ist aus.", "Mara Lind")], id="German colon"),
        pytest.param("es", "«Se acabó», dijo la molinera.", [("Se acabó", "la molinera")], id="Spanish"),
        pytest.param(
            "es", "—Hola —dijo Ana—. Pasa.\n\n—Gracias.", [("Hola", "Ana"), ("Pasa.", "Ana"), ("Gracias.", None)],
            id="Spanish dialogue",
        ),
        pytest.param("ru", "«Всё закрыто», — сказала мельничиха.", [("Всё закрыто", "мельничиха")], id="Russian"),
        pytest.param(
            "ru", "— Привет, — сказал он. — Как дела?", [("Привет,", "он"), ("Как дела?", "он")], id="Russian dialogue"
        ),
        pytest.param("it", "«È finita», ha detto la mugnaia.", [("È finita", "la mugnaia")], id="Italian"),
        pytest.param("pt", "“Acabou”, disse a moleira.", [("Acabou", "a moleira")], id="Portuguese"),
        pytest.param("sv", "”Det är slut för i dag nu”, sade hon.", [("Det är slut för i dag nu", None)], id="marks"),
    ],
)  # fmt: skip
def test_languages_without_a_pipeline(models: Models, code: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert speakers(text, models, code) == expected


def test_lists_with_dashes_are_not_dialogue(models: Models) -> None:
    assert said("— du pain\n\n— du vin\n\n— du fromage", models, "fr") == []


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        pytest.param("en", "Ada Holt calmly said: “The mill is closed.”", "Ada Holt", id="an adverb"),
        pytest.param("fr", "Aude Bouilly a déclaré : « Le moulin est fermé depuis hier. »", "Aude Bouilly",
                     id="a French name that ends as English adverbs do"),
        pytest.param("de", "Jan Kelly sagte: „Die Mühle steht seit einem Jahr still.“", "Jan Kelly", id="and a German"),
        pytest.param("es", "—Nos vamos, dijo la Sra. García. El molino está cerrado.", "la Sra. García",
                     id="an abbreviated title ends no sentence"),
    ],
)  # fmt: skip
def test_rules_of_one_language_do_not_apply_to_others(models: Models, code: str, text: str, speaker: str) -> None:
    assert speakers(text, models, code)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        pytest.param(
            "Mona Reed was there. “We owe them,” sighed her sister Tess Reed.",
            "her sister Tess Reed",
            "Tess Reed",
            id="her sister",
        ),
        pytest.param("“We owe them,” added their baker, Emil Holt.", "their baker", "Emil Holt", id="their baker"),
        pytest.param("“We owe them,” chimed in her aunt, Tess Reed.", "her aunt", "Tess Reed", id="verb of two words"),
        pytest.param("“We owe them,” snapped his aunt Tess Reed.", "his aunt Tess Reed", "Tess Reed", id="his aunt"),
        pytest.param(
            "Minister of Culture Martina Keller said: “We owe them all.”",
            "Minister of Culture Martina Keller",
            "Martina Keller",
            id="minister of",
        ),
        pytest.param(
            "Secretary of State Andrew Collins called it “a great day for us all”.",
            "Secretary of State Andrew Collins",
            "Andrew Collins",
            id="secretary of",
        ),
        pytest.param(
            "Mayor Tess Holt was quoted by the Lake Herald as saying the ban was “a start”.",
            "Mayor Tess Holt",
            "Tess Holt",
            id="quoted by",
        ),
        pytest.param("Tess Holt (34), nurse: “We owe them all a lot.”", "Tess Holt", "Tess Holt", id="age in brackets"),
        pytest.param("Emil Holt, 34: “We owe them all a lot.”", "Emil Holt", "Emil Holt", id="age"),
    ],
)
def test_speaker_named_next_to_the_quote(models: Models, text: str, speaker: str, name: str) -> None:
    last = said(text, models)[-1]
    assert (last.by, last.name) == (speaker, name)
