"""Finds the states and towns for which politicians sit, after the letter of a party: "Bo Reed (D-Ohio)"."""

import re

from clippings.enrich.entities.whereabouts import is_state_or_town
from clippings.enrich.text.tokens import CAPITAL
from clippings.languages.name_words import NameWords

_PLACE = rf"(?:(?:[{CAPITAL}]\.){{2,3}}|[{CAPITAL}][^\W\d_]{{1,20}}(?:[ .][{CAPITAL}][^\W\d_]{{1,20}}){{0,2}})"
_SEAT = re.compile(rf"(?:\(|, ?)([{CAPITAL}])-({_PLACE})(?=\.?[),.\s])")


def find_seats(text: str, name_words: NameWords) -> list[tuple[int, int]]:
    """Where the places of the seats begin and end. A hyphen joins each to a letter, so that it is inside a word."""
    if not name_words.party_letters:
        return []
    return [
        seat.span(2)
        for seat in _SEAT.finditer(text)
        if seat[1].lower() in name_words.party_letters and is_state_or_town(seat[2], name_words)
    ]
