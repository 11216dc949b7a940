"""The work that articles give people tells namesakes apart, in each language, with and without a model."""

from dataclasses import replace
from hashlib import sha256

import pytest

from clippings.documents import Language, Quote, Span, Speaker, SpeakerPronoun
from clippings.languages import LANGUAGES
from clippings.linking.people import link_people
from clippings.linking.sightings import Sighting, find_fields, read_sightings
from tests.index.articles import make_article


def see(code: str, name: str, text: str) -> list[Sighting]:
    """Who is named in an article that quotes this person, as it is enriched without a model."""
    unknown = SpeakerPronoun("unknown", None, None, 0)
    speaker = Speaker(name, None, name)
    quote = Quote("No.", Span(0, 3), "direct", speaker, "said", "after", 0.9, 0, pronoun=unknown)
    made = make_article(sha256(text.encode()).hexdigest()[:8], text=f"No. {text}").document
    return read_sightings(
        replace(made, language=Language(code, 0.99, "text"), entities=(), quotes=(quote,), quote_count=1)
    )


NAMESAKES = [
    ("en", "Ada Novak", "The cellist Ada Novak played.", "The geologist Ada Novak measured it."),
    ("en", "Ada Novak", "Defender Ada Novak signed.", "The engineer Ada Novak opened it."),
    ("en", "Ada Novak", "The farmer Ada Novak lost it.", "Mayor Ada Novak opened it."),
    ("en", "Ada Novak", "Green Party leader Ada Novak asked for rules.", "The cellist Ada Novak played."),
    ("en", "Ada Novak", "Ada Novak, head of the police, spoke.", "Ada Novak, a soprano, sang."),
    ("en", "Ada Novak", "The majority leader, Ada Novak, left.", "The actress Ada Novak left."),
    ("de", "Jan Falk", "Die Halle hörte den Cellisten; der Cellist Jan Falk blieb.", "Verkehrsminister Jan Falk kam."),
    ("fr", "Ada Morel", "La chirurgienne Ada Morel a opéré.", "Ada Morel, romancière, publie un livre."),
    ("es", "Bo Roca", "El alcalde Bo Roca vino.", "El delantero Bo Roca marcó dos goles."),
    ("it", "Bo Bassi", "Il sindaco Bo Bassi è venuto.", "Il pianista Bo Bassi ha suonato."),
    ("pt", "Bo Prado", "O prefeito Bo Prado veio.", "O cantor Bo Prado cantou."),
    ("nl", "Bo Visser", "Burgemeester Bo Visser kwam.", "De cellist Bo Visser speelde."),
    ("ru", "Иван Лебедев", "Мэр Иван Лебедев пришёл.", "Пианист Иван Лебедев играл."),
]
SAME = [
    ("en", "Bo Hart", "Striker Bo Hart scored.", "Bo Hart, the captain of the club, left."),
    ("en", "Bo Hart", "The historian Bo Hart found it.", "The writer Bo Hart spoke."),
    ("en", "Bo Hart", "The director Bo Hart came.", "Bo Hart, an economist, left."),
    ("en", "Bo Hart", "Police chief Bo Hart spoke.", "Officer Bo Hart retired."),
    ("en", "Bo Hart", "Union leader Bo Hart called a strike.", "Senator Bo Hart voted."),
    ("en", "Bo Hart", "The police chief told Bo Hart to leave.", "The chef Bo Hart left."),
    ("en", "Bo Hart", "When the party leader spoke, Bo Hart left.", "The chef Bo Hart left."),
    ("de", "Jan Falk", "Sportmoderator Jan Falk sprach.", "Der Journalist Jan Falk schrieb."),
    ("de", "Jan Falk", "Der Chef Jan Falk kam.", "Der Richter Jan Falk ging."),  # a chef in English
]


@pytest.mark.parametrize(("code", "name", "one", "other"), NAMESAKES, ids=lambda value: value[:20])
def test_people_with_one_name_and_different_work_stay_apart(code: str, name: str, one: str, other: str) -> None:
    linked = link_people([*see(code, name, one), *see(code, name, other)])
    assert len(linked.people) == 2
    assert linked.refused


@pytest.mark.parametrize(("code", "name", "one", "other"), SAME, ids=lambda value: value[:20])
def test_words_for_the_same_work_do_not_separate_a_person(code: str, name: str, one: str, other: str) -> None:
    assert len(link_people([*see(code, name, one), *see(code, name, other)]).people) == 1


def test_all_languages_have_the_same_fields_of_work() -> None:
    """Otherwise, a person of one field would become two wherever the articles are in two languages."""
    fields = {code: {*known.grammar.fields_of_work} for code, known in LANGUAGES.items() if known.grammar}
    known = {code: names for code, names in fields.items() if names}
    assert {"de", "en", "es", "fr", "it", "nl", "pt", "ru"} <= known.keys()
    assert all(names == known["en"] for names in known.values())


def test_a_word_means_what_it_means_in_its_language() -> None:
    assert find_fields(["chef"], "en") == {"kitchen"}
    assert find_fields(["chef"], "de") == set()
    assert find_fields(["sportmoderatorin"], "de") == {"media"}
    assert find_fields(["contractor"], "en") == set()  # ends like "actor"
