"""Russian names in the form in which they are looked up."""

import pytest

from clippings.enrich.coreference.declined_names import find_base
from clippings.enrich.text.models import Models
from clippings.languages import find_grammar
from tests.enrich.saying import find


@pytest.mark.parametrize(
    ("form", "base"),
    [
        pytest.param("Анны Беловой", "Анна Белова", id="woman"),
        pytest.param("Анну Белову", "Анна Белова", id="accusative"),
        pytest.param("Ивана Орлова", "Иван Орлов", id="man"),
        pytest.param("Сергеем Лужиным", "Сергей Лужин", id="instrumental"),
        pytest.param("Петра Раевского", "Пётр Раевский", id="adjective of a man"),
        pytest.param("Марией Раевской", "Мария Раевская", id="adjective of a woman"),
        pytest.param("Павла Шмидта", "Павел Шмидта", id="surname without known endings"),
        pytest.param("Анна Белова", "Анна Белова", id="base"),
        pytest.param("Зевса Орлова", "Зевса Орлова", id="given name that is not known"),
    ],
)
def test_base(form: str, base: str) -> None:
    assert find_base(form, find_grammar("ru")) == base


def test_forms_of_a_name_are_one_speaker(models: Models) -> None:
    text = "По словам Ивана Орлова, мост закрыт. «Ждите все», — сказал Орлов. По данным Орлова, ремонт идёт."
    assert {quote.speaker.name for quote in find(text, models, "ru") if quote.speaker} == {"Иван Орлов"}


def test_languages_without_declined_names_keep_them() -> None:
    assert find_base("Anna Weber", find_grammar("de")) == "Anna Weber"
