"""A place has coordinates if it can only be one town, and none if the text allows two."""

import pytest

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.places import choose_town, locate_places
from clippings.languages.gazetteer import Area, Town, find_area, fold, load_gazetteer, read_gazetteer

TEXAS, ONTARIO = Area("US", "TX"), Area("CA", "08")


def locate(text: str, *names: str, home: str = "", type_: EntityType = "place") -> dict[str, Entity]:
    """The places of a text, each with its first mention."""
    entities = [Entity(n, type_, (Span(text.index(n), text.index(n) + len(n)),)) for n in names]
    return {entity.name: entity for entity in locate_places(text, entities, "en", home)}


def near(entity: Entity, lat: float, lon: float) -> bool:
    point = entity.point
    return point is not None and abs(point.lat - lat) < 0.5 and abs(point.lon - lon) < 0.5


def test_a_world_famous_town_needs_no_context() -> None:
    found = locate("The talks in Paris went on all night.", "Paris")["Paris"]
    assert near(found, 48.9, 2.4)
    assert found.country == "FR"


@pytest.mark.parametrize(("confidence", "certain"), [(0.6, False), (0.7, True)])
def test_what_may_be_no_place_is_no_town(confidence: float, certain: bool) -> None:
    entity = Entity("Paris", "place", (Span(13, 18),), confidence=confidence)
    found = locate_places("The talks in Paris went on all night.", [entity], "en")[0]
    assert (found.country == "FR", found.point is not None) == (certain, certain)


def test_the_words_after_the_name_decide() -> None:
    assert near(locate("A barn burned near Paris, Texas, on Monday.", "Paris")["Paris"], 33.7, -95.6)
    assert near(locate("A barn burned near Paris, Texas.", "Paris, Texas")["Paris, Texas"], 33.7, -95.6)
    assert near(locate("A depot in London, Ont., was sold.", "London", home="Ontario")["London"], 43, -81.2)


def test_a_namesake_in_a_mentioned_country_leaves_both_undecided() -> None:
    assert locate("London waits, as all of Canada does.", "London", "Canada")["London"].point is None


def test_a_small_town_is_found_by_its_country_or_state() -> None:
    assert locate("The mill in Guelph is for sale.", "Guelph")["Guelph"].point is None
    assert near(locate("The mill in Guelph is for sale, says Ontario.", "Guelph", "Ontario")["Guelph"], 43.5, -80.3)


def test_the_home_of_the_source_counts_as_mentioned() -> None:
    assert near(locate("The mill in Guelph is for sale.", "Guelph", home="CA")["Guelph"], 43.5, -80.3)
    assert locate("A fire in London.", "London", home="Ontario")["London"].point is None


@pytest.mark.parametrize(("name", "country"), [("Canada", "CA"), ("Ontario", "CA"), ("Washington", "US")])
def test_countries_and_states_get_no_point(name: str, country: str) -> None:
    found = locate(f"They came from {name} by rail.", name)[name]
    assert (found.country, found.point) == (country, None)


def test_the_capital_is_distinguished_from_the_state() -> None:
    assert near(locate("She flew to Washington, D.C., at noon.", "Washington")["Washington"], 38.9, -77)


def test_a_name_of_both_a_country_and_a_state_is_left_undecided() -> None:
    assert locate("He grew up in Georgia.", "Georgia")["Georgia"].country is None


def test_other_names_get_no_place() -> None:
    found = locate("Paris said she would sing.", "Paris", type_="person")["Paris"]
    assert (found.country, found.point) == (None, None)


def test_two_towns_of_similar_size_are_left_undecided() -> None:
    one, other = Town(300_000, TEXAS, 1, 2), Town(290_000, ONTARIO, 3, 4)
    assert choose_town([one, other], ()) is None
    assert choose_town([one, other], {ONTARIO}) == other
    assert choose_town([one, other], {Area("US"), Area("CA")}) is None
    assert choose_town([one, other], {Area("US"), Area("CA")}, {TEXAS}) == one
    assert choose_town([one], {ONTARIO}, {ONTARIO}) is None


def test_the_file_has_countries_in_all_languages_and_large_towns() -> None:
    gazetteer = load_gazetteer()
    assert {gazetteer.areas[fold(name)] for name in ("Germany", "Deutschland", "Allemagne", "Германия")} == {Area("DE")}
    assert gazetteer.towns["moskau"] == gazetteer.towns["москва"]
    assert all(list(towns) == sorted(towns, key=lambda town: -town.population) for towns in gazetteer.towns.values())


def test_lines_are_read() -> None:
    gazetteer = read_gazetteer(["orla|orlanda\tXX\t", "vint\tXX\t05\t1.50\t-2.00\t20000"])
    assert gazetteer.areas == {"orla": Area("XX"), "orlanda": Area("XX")}
    assert gazetteer.towns == {"vint": (Town(20000, Area("XX", "05"), 1.5, -2.0),)}


def test_an_area_is_found_by_its_name_or_code() -> None:
    assert find_area("the United Kingdom") == find_area("GB") == Area("GB")
    assert find_area("Québec") == Area("CA", "10")
    assert find_area("QQ") is None
    assert find_area("Nowhere at all") is None
