"""The closed classes of words that names are made of: what they say about a name holds whatever the name is.

A language without such words has only what every language shares.
"""

from dataclasses import dataclass, field
from functools import cached_property

from clippings.documents import EntityType
from clippings.languages.word_lists import words

_NONE: frozenset[str] = frozenset()


def typed(**classes: str) -> dict[str, EntityType]:
    """Word -> type, from the words of each type."""
    types: dict[str, EntityType] = {
        "person": "person",
        "organization": "organization",
        "place": "place",
        "group": "group",
        "event": "event",
        "work": "work",
        "law": "law",
        "product": "product",
    }
    return {word: types[type_] for type_, text in classes.items() for word in text.split()}


SAINTS = words("st ste saint sainte")
LEGAL = words("inc incorporated corp corporation co company ltd llc plc lp l.p ag gmbh sa s.a nv")


@dataclass(frozen=True)
class NameWords:
    """Words in lower case and without a full stop at the end."""

    titles: frozenset[str] = _NONE  # before a person's name, and no part of it
    sure_titles: frozenset[str] = _NONE  # those after which nothing but a person's name stands
    links: frozenset[str] = _NONE  # words inside names that are written small: "of", "de"
    and_: frozenset[str] = _NONE
    apart: frozenset[str] = _NONE  # small words that stand in no name: "from", "with"
    of: frozenset[str] = _NONE  # links after which the head of a name is specified: "Bank of ..."
    articles: frozenset[str] = _NONE
    articles_inside: bool = False  # a capitalised one within a sentence belongs to the name: "Le Monde"
    never: frozenset[str] = _NONE  # capitalised words that are no name of the kinds that are looked for
    last: dict[str, EntityType] = field(default_factory=dict)  # last word of a name -> its type: "University"
    proper: frozenset[str] = _NONE  # those of `last` that are names when they stand alone: "Congress"
    weak: frozenset[str] = _NONE  # those of `last` that are surnames as well: "Hill"
    first: dict[str, EntityType] = field(default_factory=dict)  # first word of a name -> its type: "Lake"
    heads: dict[str, EntityType] = field(default_factory=dict)  # word before "of" in a name -> its type: "Bank"
    small_heads: bool = False  # those words are written small: "université de Lille"
    named: frozenset[str] = _NONE  # those that belong to the name behind them: "lycée Jean-Zay"
    nouns: dict[str, EntityType] = field(default_factory=dict)  # what somebody or something is -> its type: "lawyer"
    determiners: frozenset[str] = _NONE  # words that begin such a description after a comma: "a", "former"
    copulas: frozenset[str] = _NONE  # between a name and what it is: "is", "was"
    ends: frozenset[str] = _NONE  # words that end the noun phrase after a copula: "in", "that"
    members: frozenset[str] = _NONE  # two words before an organization: "member of"
    inside: frozenset[str] = _NONE  # prepositions that stand before places: "in"
    where: frozenset[str] = _NONE  # those that stand before persons and organizations as well: "at"
    tellers: frozenset[str] = _NONE  # words after which those prepositions stand before persons: "according to"
    speech: frozenset[str] = _NONE  # verbs before or after persons
    who: frozenset[str] = _NONE  # relative pronouns after persons
    legal: frozenset[str] = LEGAL  # forms of companies, after their names
    has: dict[str, EntityType] = field(default_factory=dict)  # noun after "X's" -> type of X: "wife", "shareholders"
    role_endings: tuple[str, ...] = ()  # of nouns for persons: "-ist"
    people_of: frozenset[str] = _NONE  # nouns before "of" and a place: "mayor", "outskirts"
    own: dict[str, EntityType] = field(default_factory=dict)  # noun after a name -> the name's type: "shares"
    done: dict[str, EntityType] = field(default_factory=dict)  # participle after "is" -> type: "born", "founded"
    personal: frozenset[str] = _NONE  # pronouns of persons: "he", "her"
    saints: frozenset[str] = SAINTS  # before names of two words that own nothing: "St. John's Church"
    offices: frozenset[str] = _NONE  # titles before which an office's place or body may stand: "Phoenix Mayor"
    same: dict[str, str] = field(default_factory=dict)  # other names of states and unions -> the usual one
    places: frozenset[str] = _NONE  # states and the like
    groups: frozenset[str] = _NONE  # members of parties and religions

    @cached_property
    def before_names(self) -> frozenset[str]:
        """Capitalised words that may stand before a name without being part of it."""
        return self.never | self.titles

    @cached_property
    def alone(self) -> dict[str, EntityType]:
        """The words that are names of a type when they stand alone -> that type."""
        groups: dict[str, EntityType] = dict.fromkeys(self.groups, "group")
        places: dict[str, EntityType] = dict.fromkeys(self.places, "place")
        return {word: self.last[word] for word in self.proper} | groups | places

    @cached_property
    def stating(self) -> frozenset[str]:
        """The words of which the form of a name has at least one, where it states a type."""
        classes = self.alone.keys() | self.last.keys() | self.first.keys() | self.heads.keys()
        return frozenset(classes | self.place_beginnings | self.sure_titles)

    @cached_property
    def place_beginnings(self) -> frozenset[str]:
        """The first words of states of several words."""
        return frozenset(place.split()[0] for place in self.places if " " in place)


SHARED = NameWords(
    links=words("of the and de la le du des del della di da dos das do van von der den zu y e al el & d' l' d’ l’"),
    and_=words("and et und y e &"),
    articles=words("der die das den dem des el la los las il lo gli i le o os as the"),
    articles_inside=True,
)
