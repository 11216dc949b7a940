"""Finds people in a language without a model: by their titles, their given names and their speech verbs."""

import re
from collections.abc import Iterable, Iterator

from clippings.documents import Entity, Span
from clippings.enrich.coreference.declined_names import find_base, find_forms
from clippings.languages import NAME_FORMS
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import NAME_PARTICLES

_ABBREVIATED = "|".join(rf"(?<=\b{title})" for title in (r"\w", *sorted(NAME_FORMS.abbreviations)))
# A word with its hyphens and apostrophes, and the full stop of "J." or "Mr.": "Jean-Luc", "O'Neil".
_WORD = re.compile(rf"[^\W\d_]+(?:[-'’][^\W\d_]+)*(?:(?:{_ABBREVIATED})\.)?")
_BEFORE = re.compile(r"(?:([^\W\d_]+)[ \xa0])?([^\W\d_]+)[ \xa0]$")  # the two words before a name
_APPOSED = re.compile(r", ([^\W\d_a-zß-ÿ][^\W\d_]+(?: [^\W\d_]+){1,3})[,.]")  # "the mayor, Jane Doe, said"
_SIGN = re.compile(r"[,;:.!?\n\"“”«»„]")
_ROLE = 70  # characters before a comma in which a role is looked for
_MAX_PEOPLE = 50
_LONGEST = 4  # most words of a name
_STEM = 3  # first letters of a given name, which stay the same in all forms


def spot_people(text: str, mentions: Iterable[tuple[int, int]], grammar: Grammar) -> list[Entity]:
    """The people whose full names are in the text. `mentions`: the places where speakers are named.

    Each full name, and its last word alone, counts wherever it is.
    """
    mentions = list(mentions)
    speakers = {ending for start, end in mentions for ending in _list_endings(text[start:end])}
    speakers -= {word for word in speakers if word.lower() in grammar.pronouns}  # "Sollten Sie"
    speakers |= {behind[1] for _, end in mentions if (behind := _APPOSED.match(text, end))}
    given = GIVEN | grammar.own_given_names
    names: dict[str, None] = {}
    for row in _find_rows(text):
        name, titles = _read_name([word.group() for word in row], grammar)
        capitals = [word for word in name if word[0].isupper()]
        if len(capitals) < 2 or len(names) == _MAX_PEOPLE:
            continue
        titled = any(grammar.is_role(word.lower()) for word in titles)
        titled = titled or _follows_role(text, row, grammar)
        described = _is_described(text, row, titles, name, grammar)
        spoken = not described and not speakers.isdisjoint({capitals[-1], " ".join(name)})
        base = find_base(" ".join(name), grammar)
        if titled or spoken or not given.isdisjoint({capitals[0].lower(), base.split()[0].lower()}):
            names[base] = None
    own = [name for name in names if not any(other.lower().endswith(f" {name.lower()}") for other in names)]
    own = list(_drop_nouns(text, own, given, grammar)) if grammar.capitalized_nouns else own
    spans = sorted((s.start, -s.end, name) for name in own for s in _find_spans(text, name, grammar))
    inner = _find_inner(spans, given)
    return [
        Entity(
            name, "person", tuple(Span(s, -e) for s, e, whose in spans if whose == name and (s, e, name) not in inner)
        )
        for name in own  # also "De la Torre"
    ]


def _drop_nouns(text: str, names: list[str], given: frozenset[str], grammar: Grammar) -> Iterator[str]:
    """The names without "Nachfolger Reed" if "Ann Reed" is among them: a noun before a surname is no given name."""
    full = {name.split()[-1] for name in names if name.split()[0].lower() in given}
    for name in names:
        first, last = name.split()[0], name.split()[-1]
        known = not given.isdisjoint(map(str.lower, re.split(r"[ -]", name.removesuffix(last))))
        if last not in full or known or not ("-" in first or first.islower() or _is_noun(text, first, grammar)):
            yield name


def _is_noun(text: str, word: str, grammar: Grammar) -> bool:
    """Whether an article is before a word somewhere: "sein Nachfolger"; names have none."""
    found = re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)
    before = (_BEFORE.search(text, max(0, match.start() - 60), match.start()) for match in found)
    articles = grammar.determiners | grammar.oblique_determiners | grammar.possessives | grammar.contracted_articles
    return any(words and words[2].lower() in articles for words in before)


def _list_endings(mention: str) -> Iterator[str]:
    """The names that a mention may end with; a single word only if it is the whole mention."""
    parts = mention.split()
    yield mention
    yield from (" ".join(parts[-count:]) for count in range(2, _LONGEST + 1))


def _find_rows(text: str) -> Iterator[list[re.Match[str]]]:
    """The rows of capitalized words and the particles between them, separated only by single spaces."""
    row: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if row and text[row[-1].end() : word.start()] not in {" ", "\xa0"}:
            yield _drop_final_particles(row)
            row = []
        if word.group()[0].isupper() or (row and word.group() in NAME_PARTICLES):
            row.append(word)
        elif row:
            yield _drop_final_particles(row)
            row = []
    yield _drop_final_particles(row)


def _drop_final_particles(row: list[re.Match[str]]) -> list[re.Match[str]]:
    last = next((i for i in range(len(row), 0, -1) if row[i - 1].group()[0].isupper()), 0)
    return row[:last]


def _read_name(row: list[str], grammar: Grammar) -> tuple[list[str], list[str]]:
    """The name that ends a row, and the words before it. If all nouns have capitals, a name has two words.

    A full name ends before a particle: in "Ann Reed von der Post" the rest says where she is from.
    """
    first = 0
    while first < len(row) and (
        _stands_before_names(row[first].lower(), grammar) or _is_before_title(row, first, grammar)
    ):
        first += 1
    last = len(row)
    if first and row[first : first + 1] and row[first] in grammar.genitive_markers and not grammar.verb_second:
        # "Prefeito de Vila Aurora": an office and its place
        first = next((i for i in range(first + 1, last - 1) if row[i].lower() in GIVEN), last)
    if grammar.capitalized_nouns:
        small = next((i for i in range(first, last) if row[i].islower()), last)
        if first < small < last and _is_saying(row[small - 1].lower(), grammar):
            first = small + 1  # "Ansicht von Reed"
        elif first + 1 < small < last:  # a full name, or nouns: "Haus von Ann Reed"
            first, last = (first, small) if row[first].lower() in GIVEN else (small + 1, last)
        capitals = [i for i in range(first, last) if row[i][0].isupper()]
        first = capitals[-2] if len(capitals) > 2 and row[first].lower() not in GIVEN else first
    given = next((i for i in range(first + 1, last - 1) if _is_given(row[i], grammar)), first)
    if row[first:last] and row[first].lower() not in GIVEN and not any(row[i].islower() for i in range(first, last)):
        first = given  # "мэр Старогорска Геннадий Васильков": the town is not part of the name
    first = max(first, last - _LONGEST)
    return row[first:last], row[:first]


def _is_saying(word: str, grammar: Grammar) -> bool:
    """ "Die Ansicht von Reed": whether a noun of saying is before a particle, which is then no part of a name."""
    sources = {word for phrase in grammar.source_phrases for word in phrase.split()}  # "aus Sicht von"
    return word in grammar.statement_nouns | sources or word.endswith(grammar.source_noun_endings or ("\0",))


def _is_given(word: str, grammar: Grammar) -> bool:
    """Whether a word is a given name in any of its forms: "мэра Старогорска Анны Васильковой"."""
    declined = bool(grammar.forms_of_mens_names) and not find_base(word, grammar).startswith(word)
    return word.lower() in GIVEN | grammar.own_given_names or declined


def _is_before_title(row: list[str], i: int, grammar: Grammar) -> bool:
    """ "Sprecher von Minister Reed": whether a particle joins two titles, and begins no surname."""
    return 0 < i < len(row) - 1 and row[i].islower() and grammar.is_role(row[i + 1].lower())


def _stands_before_names(word: str, grammar: Grammar) -> bool:
    """Whether it is a title, an article, or opens a sentence before a name: "Laut Reed", "Mit Reed", "Hat Reed"."""
    if grammar.is_role(word) or word in grammar.determiners | grammar.possessives | grammar.indefinite_determiners:
        return True
    return word not in NAME_PARTICLES and (word in grammar.words_before_nouns or word in grammar.sentence_openers)


def _is_described(text: str, row: list[re.Match[str]], titles: list[str], name: list[str], grammar: Grammar) -> bool:
    """Whether an article says that the words are nouns: "der Deutschen Bahn", "Die Orlaer Post", "Chef der Schule"."""
    if titles:
        return titles[-1].lower() in grammar.determiners
    if name[0].lower().endswith(grammar.adjective_suffixes or ("\0",)):
        return True  # "Örtliche Medien"
    if grammar.capitalized_nouns and name[0].endswith("s") and grammar.is_role(name[-1].lower()):
        return name[0].lower() not in GIVEN  # "Reeds Sprecherin"
    genitive = grammar.genitive_markers & grammar.determiners
    if grammar.capitalized_nouns and name[1] in genitive and name[0].lower() not in GIVEN:
        return True
    return _follows_article(text, row[0].start(), grammar)


def _follows_article(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a name, or an adjective before it, follows an article: "die finnische Zeitung Orla"."""
    before = _BEFORE.search(text, max(0, start - 60), start)
    if before is None:
        return False
    adjective = grammar.capitalized_nouns and before[2].islower() and before[2].endswith(grammar.adjective_endings)
    return before[2].lower() in grammar.determiners or (
        adjective and before[1] is not None and before[1].lower() in grammar.determiners
    )


def _follows_role(text: str, row: list[re.Match[str]], grammar: Grammar) -> bool:
    """ "The mayor of the town, Jane Doe, ...": whether a name between signs is right after a role."""
    start, end = row[0].start(), row[-1].end()
    if not text.endswith(", ", 0, start) or text[end : end + 1] not in {",", "."}:
        return False
    words = [word.group().lower() for word in _WORD.finditer(_SIGN.split(text[max(0, start - _ROLE) : start - 2])[-1])]
    known = grammar.definite_articles | grammar.determiners - grammar.indefinite_determiners  # "Su abogada, Jane Doe,"
    for first in (i for i in range(len(words) - 1, -1, -1) if words[i] in known):
        if any(map(grammar.is_role, words[first + 1 : first + 3])):
            return True
        if grammar.genitive_markers.isdisjoint(words[max(0, first - 1) : first + 1]):
            return False  # "the mayor met the town, Jane Doe, ..."
    return False


def _find_inner(spans: Iterable[tuple[int, int, str]], given: frozenset[str]) -> set[tuple[int, int, str]]:
    """Those inside another person's name: the surname of Ann Roe in "Jane Doe Roe". Each is (start, -end, name)."""
    inner: set[tuple[int, int, str]] = set()
    outer_end, outer = 0, ""
    for start, end, name in spans:
        first, other = name.split()[0].lower(), outer.split()[0].lower() if outer else ""
        if -end <= outer_end and first != other and {first, other} <= given:
            inner.add((start, end, name))
        elif -end > outer_end:
            outer_end, outer = -end, name
    return inner


def _find_spans(text: str, name: str, grammar: Grammar) -> Iterator[Span]:
    first, _, last = name.rpartition(" ")
    forms = "|".join(map(re.escape, find_forms(last, grammar)))
    declined = rf"|{re.escape(first[:_STEM])}\w*" if len(forms) > len(re.escape(last)) else ""
    pattern = re.compile(rf"(?<!\w)(?:(?:{re.escape(first)}{declined})\s)?(?:{forms})(?!\w)")
    return (Span(found.start(), found.end()) for found in pattern.finditer(text))
