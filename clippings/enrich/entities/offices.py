"""Separates offices from the names beside them: "Governor General of Orla", "Orla Mayor Ann Reed"."""

from clippings.enrich.text.tokens import Tokens
from clippings.languages.name_words import NameWords


def skip_office(tokens: Tokens, first: int, last: int, name_words: NameWords) -> int:
    """The first word after an office and "of", if all is taken for one name: "Orla" of "Governor General of Orla"."""
    i = first
    while i < last and tokens.lower[i] in name_words.articles:
        i += 1
    start = i
    while i < last and tokens.capital[i] and tokens.bare[i] in name_words.titles:
        i += 1
    office = start < i < last - 1 and tokens.lower[i] in name_words.head_links
    return i + 1 if office else first


def is_office_alone(tokens: Tokens, first: int, last: int, person: bool, name_words: NameWords) -> bool:
    """Whether a name is an office with a hyphen, or what one is for: "Governor-General", "Minister of Health".

    If the model takes the office for a person, it stands for the one who holds it.
    """
    if first > 1 and tokens.lower[first - 1] in name_words.head_links and tokens.capital[first - 2]:
        held = tokens.bare[first - 2] in name_words.offices
        return held and name_words.portfolios.issuperset(tokens.bare[first:last])
    parts = tokens.bare[first].split("-") if last == first + 1 else []
    return not person and len(parts) > 1 and name_words.titles.issuperset(parts)


def drop_office(tokens: Tokens, first: int, last: int, name_words: NameWords) -> int:
    """The end of a name without the office before a person's name, and without what that office is for.

    "Orla" of "Orla Mayor" if "Ann Reed" follows, and of "Orla Trade" if "Minister" does.
    """
    if first == last or not tokens.joined(last) or not tokens.capital[last]:
        return last
    office = tokens.bare[last] in name_words.offices
    while last > first and tokens.capital[last - 1]:
        word = tokens.bare[last - 1]
        held = word in name_words.offices and last > first + 1
        if not (held or (office and word in name_words.portfolios)):
            break
        office, last = office or held, last - 1
    return last
