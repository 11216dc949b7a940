"""Acronyms are linked to the names that they abbreviate."""

import pytest

from clippings.enrich.entities.acronyms import find_acronyms, find_plain_abbreviations
from clippings.enrich.entities.mentions import EntityMention
from clippings.enrich.text.tokens import split_tokens
from clippings.languages import find_name_words


@pytest.mark.parametrize(
    ("text", "size", "initials"),
    [
        ("Federal Harbor Board (FHB) met", 3, "FHB"),
        ("Bank of Orla (BoO) met", 3, None),
        ("Bank of Orla (BOO) met", 3, "BOO"),
        ("Bank of Orla (BO) met", 3, "BO"),
        ("Federal Harbor Board (XYZ) met", 3, None),
        ("Federal Harbor Board of 1990 met, and FHB left", 3, "FHB"),
        ("Orla Board met OB", 2, None),
    ],
)
def test_initials(text: str, size: int, initials: str | None) -> None:
    tokens = split_tokens(text, set())
    found = find_acronyms(tokens, [EntityMention(0, size, "organization")], find_name_words("en"))
    beside = {short for (short,), full in found.items() if full == tuple(tokens.texts[:size])}
    assert (initials in beside) if initials else not beside & set(tokens.texts)


def test_initials_that_fit_two_names_are_linked_to_neither() -> None:
    tokens = split_tokens("Federal Harbor Board, Forest Hill Bank, FHB", set())
    mentions = [EntityMention(0, 3, "organization"), EntityMention(3, 6, "organization")]
    assert find_acronyms(tokens, mentions, find_name_words("en")) == {}


@pytest.mark.parametrize(
    ("text", "code", "plain"),
    [
        ("The graphical user interface (GUI) is old.", "en", True),
        ("La chambre de commerce (CC) est vieille.", "fr", False),
        ("Le produit intérieur brut (PIB) monte.", "fr", True),
        ("They treat tuberculosis (TB) there.", "en", True),
        ("They treat fluid of the spine (FS) there.", "en", True),
        ("They asked a union (TB) there.", "en", False),
        ("They asked the team (TB) there.", "en", False),
    ],
)
def test_initials_of_bodies_written_small_are_names(text: str, code: str, plain: bool) -> None:
    assert bool(find_plain_abbreviations(split_tokens(text, set()), find_name_words(code))) == plain
