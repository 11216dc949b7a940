"""Who speaks in French news, by the form of the sentence, and who is meant by roles and descriptions there."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import said, speakers

WORDS = "Le moulin est fermé depuis un an"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(f"« {WORDS} », a déclaré devant la presse la ministre.", "la ministre", id="complement before"),
        pytest.param(f"« {WORDS} », résume, amer, un voisin.", "un voisin", id="aside before"),
        pytest.param(f"« {WORDS} », a dit l'accusé hier.", "l'accusé", id="a role that looks like a participle"),
        pytest.param(f"« {WORDS} », a-t-elle bougonné.", "elle", id="auxiliary and pronoun, any verb"),
        pytest.param("Un chiffre « sorti du chapeau », juge l'économiste.", "l'économiste", id="tag after a fragment"),
        pytest.param("Selon lui, les « vrais chiffres » sont cachés.", "lui", id="according to a pronoun"),
        pytest.param("La maire a mis en garde : « Rien n'est fait. »", "La maire", id="colon without a verb of speech"),
        pytest.param("Son voisin, qui tient le bar, hésite : « C'est cher. »", "Son voisin", id="relative clause"),
        pytest.param("D'ici là, a promis la maire, elle recevra « tous les élus ».", "la maire", id="incise before"),
        pytest.param("L'adjoint au patrimoine, Jean Roux, évoque « un trésor ».", "L'adjoint", id="over a preposition"),
        pytest.param(
            "Interrogée par la presse, la maire Jeanne Roux hausse le ton : « Rien n'est fait. »",
            "la maire Jeanne Roux",
            id="who is asked",
        ),
        pytest.param("Elle parle d'« une erreur de débutant ».", "Elle", id="mark after an elision"),
    ],
)
def test_speaker(models: Models, text: str, speaker: str) -> None:
    assert [by for _, by in speakers(text, models, "fr")] == [speaker]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Comme l'a rappelé la maire, Jeanne Roux, le pont est fermé.", "Jeanne Roux", id="as she said"),
        pytest.param("« Fini », dit Jeanne Roux. Et de préciser que le pont est fermé.", "Jeanne Roux", id="goes on"),
        pytest.param("Pour l'économiste Jeanne Roux, le pont coûte trop cher.", "Jeanne Roux", id="her view"),
        pytest.param("Jeanne Roux n'a pas souhaité commenter ce choix.", None, id="no wish to speak"),
    ],
)
def test_who_is_reported(models: Models, text: str, name: str | None) -> None:
    reported = [s.name for s in said(text, models, "fr") if s.kind == "indirect"]
    assert reported == ([name] if name else [])


def test_full_stop_after_a_title_does_not_end_a_turn_of_dialogue(models: Models) -> None:
    text = "— Bonjour, a dit M. Escande.\n\n— Entrez donc.\n\n— Merci."
    assert speakers(text, models, "fr") == [("Bonjour,", "M. Escande"), ("Entrez donc.", None), ("Merci.", None)]
    assert {quote.kind for quote in said(text, models, "fr")} == {"direct"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            f"Odile Brun, conseillère d'opposition, a ri. « {WORDS} », a dit l'élue.", "Odile Brun", id="kind of role"
        ),
        pytest.param(f"Me Jean Roux se lève. « {WORDS} », plaide l'avocat.", "Jean Roux", id="title for a role"),
        pytest.param(
            f"Jeanne Morel est restée debout. « {WORDS} », dit la vieille dame.", "Jeanne Morel", id="no role at all"
        ),
        pytest.param(f"« {WORDS} », dit son avocat, Me Jean Roux.", "Jean Roux", id="title between role and name"),
        pytest.param(
            f"La ministre Aude Brun a écouté l'ancien ministre Jean Roux. « {WORDS} », a dit la ministre.",
            "Aude Brun",
            id="gender of the article",
        ),
        pytest.param(
            f"La cheffe d'orchestre Aude Brun est venue. « {WORDS} », dit la cheffe d'orchestre.",
            "Aude Brun",
            id="role with a complement",
        ),
    ],
)
def test_name(models: Models, text: str, name: str) -> None:
    assert said(text, models, "fr")[-1].name == name


def test_name_of_a_thing_has_no_speaker(models: Models) -> None:
    assert [(s.kind, s.by) for s in said("Un chien nommé « Pastis » dort.", models, "fr")] == [("unattributed", None)]


def test_a_description_of_the_source_is_not_reported_speech(models: Models) -> None:
    text = "Selon un voisin, qui se tait d'habitude, le moulin est fermé depuis un an."
    assert [s.text for s in said(text, models, "fr")] == [WORDS[:1].lower() + WORDS[1:]]


def test_a_pronoun_joined_to_its_verb_is_the_speaker(models: Models) -> None:
    text = "Claire Morvan habite ici. Peut-être viendra-t-elle demain. « Il ne reste rien du tout ici. »"
    assert [(quote.by, quote.name) for quote in said(text, models, "fr")] == [("elle", "Claire Morvan")]


def test_a_title_continues_if_the_parse_has_lost_the_rest(models: Models) -> None:
    quote = said(f"« {WORDS} », a déclaré le secrétaire d’État aux Transports Paul Rigaud.", models, "fr")[0]
    assert (quote.by, quote.name) == ("le secrétaire d’État aux Transports Paul Rigaud", "Paul Rigaud")
