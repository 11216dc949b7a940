"""Places and agencies of datelines, names with particles, institutions with small words, initials in brackets."""

import pytest

from clippings.enrich.entities import find_entities
from clippings.enrich.text.models import Models


def name(models: Models, text: str, code: str) -> set[tuple[str, str]]:
    analysis = models.analyse(text, code, names=True, may_speak=None)
    assert analysis is not None
    return {(entity.name, entity.type) for entity in find_entities(text, analysis, code)}


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        pytest.param(
            "OSTBURG (Reuters) - The mill burned.",
            "en",
            {("OSTBURG", "place"), ("Reuters", "organization")},
            id="agency",
        ),
        pytest.param(
            "Ostburg, Jutland (Reuters) — It burned.",
            "en",
            {("Ostburg", "place"), ("Reuters", "organization")},
            id="small letters",
        ),
        pytest.param(
            "GAND, 3 nov. (AFP) - Le moulin brûle.", "fr", {("GAND", "place"), ("AFP", "organization")}, id="date"
        ),
        pytest.param("OSTBURG - The mill burned.", "en", {("OSTBURG", "place")}, id="no agency"),
        pytest.param("OSTBURG ― The mill burned.", "en", {("OSTBURG", "place")}, id="horizontal bar"),
        pytest.param("Le Parti socialiste a voté non.", "fr", {("Parti socialiste", "organization")}, id="adjective"),
        pytest.param(
            "Elle dirige le lycée Jean-Roux depuis un an.",
            "fr",
            {("lycée Jean-Roux", "organization")},
            id="named after",
        ),
        pytest.param(
            "La chambre de commerce et d'industrie (CCI) dit non.",
            "fr",
            {("chambre de commerce et d'industrie", "organization")},
            id="small initials",
        ),
        pytest.param(
            "The mill belongs to the Northern Water Trust Board (NWTB) today.",
            "en",
            {("Northern Water Trust Board", "organization")},
            id="initials",
        ),
        pytest.param("Hier, M. de Kervern a ri.", "fr", {("de Kervern", "person")}, id="particle after a title"),
        pytest.param("We met Ann van der Berg there.", "en", {("Ann van der Berg", "person")}, id="particles"),
    ],
)
def test_names(models: Models, text: str, code: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= name(models, text, code)


def test_city_of_a_dateline_is_a_place_everywhere_in_the_article(models: Models) -> None:
    text = "KRETZ (Reuters) - Mara Lind visited Kretz on Monday."
    assert [type_ for found, type_ in name(models, text, "en") if found.upper() == "KRETZ"] == ["place"]


def test_a_parenthesis_without_an_agency_is_not_a_dateline(models: Models) -> None:
    assert ("Lind", "place") not in name(models, "Mara Lind (Labour) won the seat.", "en")


def test_body_with_and_in_its_name_stays_whole(models: Models) -> None:
    text = "The case closed. The Securities and Exchange Commission filed another suit on Monday."
    assert ("Securities and Exchange Commission", "organization") in name(models, text, "en")


def test_article_with_a_capital_belongs_to_the_name_of_a_body(models: Models) -> None:
    assert ("Les Républicains", "organization") in name(
        models, "Elle a quitté Anne Roux (Les Républicains) hier.", "fr"
    )


def test_full_name_is_found_by_its_surname(models: Models) -> None:
    text = "Then substitute Emeka Nwosu headed in. Later Nwosu, 19, left the field."
    assert ("Emeka Nwosu", "person") in name(models, text, "en")
