"""Teams that are called by their town, lists of results, and countries, which remain places."""

import pytest

from clippings.enrich.entities import find_entities
from clippings.enrich.text.models import Models
from tests.enrich.saying import type_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Denver beat Utah 112-98 in overtime on Friday. It was a good game.", "Denver", id="subject"),
        pytest.param("Denver beat Utah 112-98 in overtime on Friday. It was a good game.", "Utah", id="object"),
        pytest.param("Leeds drew 1-1 with Stoke in the league on Friday.", "Stoke", id="score before a preposition"),
        pytest.param(
            "The club has lost to Warrington, 18-20, for the fifth time in the league.", "Warrington", id="lost to"
        ),
        pytest.param(
            "Boston lost 3-2. Denver's Mark Vint scored in overtime, his third goal of the season.",
            "Denver",
            id="player",
        ),
        pytest.param(
            "The coach was glad. They won 3-1 in the league. The Jaguars have a new striker.", "Jaguars", id="plural"
        ),
        pytest.param(
            "Orlavint are third. They won 3-1 in the league, and Orlavint have a new striker.",
            "Orlavint",
            id="plural verb",
        ),
    ],
)
def test_side_in_a_sentence_on_a_game_is_a_team(models: Models, text: str, name: str) -> None:
    assert type_names(models, text)[name] == "organization"


@pytest.mark.parametrize("name", ["Leeds", "Stoke", "Hansa Rostock"])
def test_headline_after_a_sport_shows_that_an_article_is_on_games(models: Models, name: str) -> None:
    text = "SOCCER - A NEW STRIKER.\n\nIn the evening, Leeds visit Stoke. On Sunday, Mona Vint saw Hansa Rostock."
    assert type_names(models, text)[name] == "organization"


def test_town_and_team_of_one_name_in_an_article_on_other_things_is_a_town(models: Models) -> None:
    text = "The mayor flew home. In the evening, Leeds was dark. Mona Vint saw New York and Las Vegas."
    found = type_names(models, text)
    assert found["Leeds"] == found["New York"] == found["Las Vegas"] == "place"


def test_country_that_plays_remains_a_place(models: Models) -> None:
    found = type_names(
        models, "Denmark beat Portugal 2-1 in a soccer match on Friday. Portugal drew with Norway before."
    )
    assert {found["Denmark"], found["Portugal"]} == {"place"}


def test_town_in_an_article_on_politics_remains_a_place(models: Models) -> None:
    text = (
        "Ann Reed won in Denver, 52 to 48 percent. She lost to Bo Vint in Boston. Her team meets Denver voters today."
    )
    found = type_names(models, text)
    assert found["Denver"] == found["Boston"] == "place"


def test_town_of_a_dateline_is_a_place_where_its_team_plays(models: Models) -> None:
    text = "DENVER (Reuters) - Denver beat Utah 112-98 on Friday in a basketball game."
    analysis = models.analyse(text, "en", names=True, may_speak=None)
    assert analysis is not None
    spans = {
        (text[span.start : span.end], entity.type)
        for entity in find_entities(text, analysis, "en")
        for span in entity.spans
    }
    assert {("DENVER", "place"), ("Denver", "organization")} <= spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Results on Friday:\nBarnsley 2 Port Vale 1\nBolton 0 Norwich 0",
            {
                "Barnsley": "organization",
                "Port Vale": "organization",
                "Bolton": "organization",
                "Norwich": "organization",
            },
            id="results",
        ),
        pytest.param(
            "Results on Friday:\nDenmark 2 Portugal 1\nNorway 0 Malta 0",
            {"Denmark": "place", "Portugal": "place", "Norway": "place", "Malta": "place"},
            id="countries",
        ),
        pytest.param(
            "Results on Friday:\nBarnsley 2 (Windle 22, van Aske 55, 80) Bolton 1 (Rigg 12)\nNorwich 0 Stoke 0",
            {"Barnsley": "organization", "Windle": "person", "van Aske": "person", "Rigg": "person"},
            id="scorers",
        ),
        pytest.param(
            "Standings:\nBolton 5 4 1 0 12 4 13\nPort Vale 5 3 1 1 9 5 10",
            {"Bolton": "organization", "Port Vale": "organization"},
            id="table",
        ),
        pytest.param(
            "Saturday:\nDENVER AT UTAH\nBOSTON AT DETROIT",
            {"DENVER": "organization", "UTAH": "organization", "BOSTON": "organization", "DETROIT": "organization"},
            id="fixtures",
        ),
        pytest.param(
            "Men: 1. Orval Gressin (France) 4:02.11 2. Tam Velde (Belgium) 4:02.90",
            {"Orval Gressin": "person", "France": "place", "Tam Velde": "person", "Belgium": "place"},
            id="places of a race",
        ),
        pytest.param(
            "Orval Gressin (France) beat Tam Velde (Belgium) 6-4 6-1",
            {"Orval Gressin": "person", "Tam Velde": "person"},
            id="match",
        ),
        pytest.param(
            "Draw for the cup:\nDynamo Kazan (Russia) v Club Brugge (Belgium)\nParma (Italy) v Orlek (Poland)",
            {"Dynamo Kazan": "organization", "Club Brugge": "organization", "Parma": "organization", "Italy": "place"},
            id="draw",
        ),
        pytest.param(
            "The match ended late. Norway - Orval Gressin (31st), Tam Velde (10th minute)",
            {"Orval Gressin": "person", "Tam Velde": "person"},
            id="minutes",
        ),
    ],
)
def test_names_in_lists_of_results(models: Models, text: str, expected: dict[str, str]) -> None:
    found = type_names(models, text)
    assert {name: found.get(name) for name in expected} == expected


def test_a_line_with_two_numbers_is_no_result_in_an_article_without_sport(models: Models) -> None:
    assert "April" not in type_names(models, "The dates are these:\nApril 2 May 1\nJune 3 July 4")
    assert "Gold" not in type_names(models, "The shop sold rings:\nGold 3 Silver 2.")


def test_score_is_no_part_of_a_name(models: Models) -> None:
    found = type_names(models, "In their league game, Vint Rovers beat Orla Athletic 27-24, and N. Farley 112 runs.")
    assert not [name for name in found if name[-1].isdigit()]
