"""The closed classes of words that names are made of: what they say about a name applies to any name.

`NameWords` are read in the texts of their language; one without has only what every language shares. `NameForms` are
read in the texts of all languages, since the news of each is full of names from others.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from functools import cached_property

from clippings.documents import EntityType
from clippings.languages.word_lists import words

_NONE: frozenset[str] = frozenset()


def word_types(**classes: str) -> dict[str, EntityType]:
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


COMPANY_FORMS = words("inc incorporated corp corporation co company ltd llc plc lp l.p ag gmbh sa s.a nv")
NUMERALS = words("i ii iii iv v vi vii viii")  # after names of all types: "World War II"
SAINTS = words("st ste saint sainte")


@dataclass(frozen=True)
class NameWords:
    """Words in lower case and without a full stop at the end."""

    # Before a name
    titles: frozenset[str] = _NONE  # before a person's name, and no part of it: "President"
    certain_titles: frozenset[str] = _NONE  # those after which nothing but a person's name stands: "Mrs"
    offices: frozenset[str] = _NONE  # those before which an office's place or body may stand: "Phoenix Mayor Ann Reed"
    saints: frozenset[str] = SAINTS  # before names of two words that own nothing: "St. John's Church"
    articles: frozenset[str] = _NONE
    articles_in_names: bool = False  # a capitalised one within a sentence belongs to the name: "Le Monde"
    not_names: frozenset[str] = _NONE  # capitalised words that are not a name of the types looked for: "Monday"

    # Inside a name
    linking_words: frozenset[str] = _NONE  # words inside names that are written small: "of", "de"
    links_not_of_people: frozenset[str] = _NONE  # those that begin no person's name, as "de" does: "of", "the"
    head_links: frozenset[str] = _NONE  # those between a head and what specifies it: "Bank of Orla"
    links_of_first_heads: frozenset[str] = _NONE  # those that only a head without a word before it has: "Center for"
    conjunctions: frozenset[str] = _NONE  # "and", "&"
    never_inside: frozenset[str] = _NONE  # small words that are in no name: "from", "with"

    # The form of a name
    head_types: dict[str, EntityType] = field(default_factory=dict)  # word before such a link -> type: "Bank"
    heads_written_small: bool = False  # those words are written small: "université de Lille"
    heads_kept_in_names: frozenset[str] = _NONE  # those that belong to the name after them: "lycée Jean-Zay"
    first_word_types: dict[str, EntityType] = field(default_factory=dict)  # "Lake Orla"
    last_word_types: dict[str, EntityType] = field(default_factory=dict)  # "Orla University"
    last_words_alone: frozenset[str] = _NONE  # those of them that are names when they stand alone: "Congress"
    ambiguous_last_words: frozenset[str] = _NONE  # those of them that are surnames as well: "Hill"
    company_forms: frozenset[str] = COMPANY_FORMS  # after the names of companies: "Inc."
    known_places: frozenset[str] = _NONE  # countries, states and the like
    known_groups: frozenset[str] = _NONE  # members of parties, religions and peoples: "Catholics"
    usual_names: dict[str, str] = field(default_factory=dict)  # other name of a state or union -> usual one: "U.S."

    # What a name is said to be
    noun_types: dict[str, EntityType] = field(default_factory=dict)  # noun -> type of what it is said of: "lawyer"
    role_endings: tuple[str, ...] = ()  # of nouns for persons: "-ist"
    apposition_openers: frozenset[str] = _NONE  # what begins such a description after a comma: "Orla, a village"
    copulas: frozenset[str] = _NONE  # between a name and what it is: "is", "was"
    participle_types: dict[str, EntityType] = field(default_factory=dict)  # "Orla was founded": an organization
    phrase_ends: frozenset[str] = _NONE  # what ends the noun phrase that describes a name: "in", "that"

    # What is before a name
    place_prepositions: frozenset[str] = _NONE  # before places alone: "in"
    loose_prepositions: frozenset[str] = _NONE  # before places, and persons and organizations as well: "at"
    governing_words: frozenset[str] = _NONE  # before a loose preposition with a person: "spoke to", "according to"
    nouns_before_place: frozenset[str] = _NONE  # before "of" and a place: "mayor", "outskirts"
    phrases_before_organizations: frozenset[str] = _NONE  # of two words: "member of"

    # What is after a name
    speech_verbs: frozenset[str] = _NONE  # before persons too: "said"
    relative_pronouns: frozenset[str] = _NONE  # of persons: "who"
    personal_pronouns: frozenset[str] = _NONE  # of a person named before: "he", "her"
    possession_types: dict[str, EntityType] = field(default_factory=dict)  # "Orla's wife": a person
    following_noun_types: dict[str, EntityType] = field(default_factory=dict)  # "Orla shares": an organization

    @cached_property
    def words_before_names(self) -> frozenset[str]:
        """Capitalised words that may be before a name without being part of it."""
        return self.not_names | self.titles

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Small words that describe nothing, as the adjective in "Parti socialiste" does."""
        prepositions = self.place_prepositions | self.loose_prepositions
        return self.linking_words | self.not_names | self.articles | prepositions | self.copulas

    @cached_property
    def lone_word_types(self) -> dict[str, EntityType]:
        """The words that are names of a type when they stand alone -> that type."""
        groups: dict[str, EntityType] = dict.fromkeys(self.known_groups, "group")
        places: dict[str, EntityType] = dict.fromkeys(self.known_places, "place")
        return {word: self.last_word_types[word] for word in self.last_words_alone} | groups | places

    @cached_property
    def type_stating_words(self) -> frozenset[str]:
        """The words of which the form of a name has at least one, where it states a type."""
        first_or_last = self.first_word_types.keys() | self.last_word_types.keys()
        classes = self.lone_word_types.keys() | first_or_last | self.head_types.keys()
        return frozenset(classes | self.place_first_words | self.certain_titles)

    @cached_property
    def place_first_words(self) -> frozenset[str]:
        """The first words of places of several words."""
        return frozenset(place.split()[0] for place in self.known_places if " " in place)


SHARED = NameWords(
    linking_words=words(
        "of the and de la le du des del della di da dos das do van von der den zu y e al el & d' l' d’ l’"
    ),
    links_not_of_people=words("of the and"),
    conjunctions=words("and et und y e &"),
    articles=words("der die das den dem des el la los las il lo gli i le o os as the"),
    articles_in_names=True,
)


@dataclass(frozen=True)
class NameForms:
    """What belongs to the way names are written in a language, and is met in the texts of all."""

    # What a word is
    abbreviations: frozenset[str] = _NONE  # as they are written; their full stop ends no sentence: "Mr", "Inc"
    elided_words: frozenset[str] = _NONE  # what an apostrophe parts from the word after it: "d'Orves"
    detachable_prefixes: frozenset[str] = _NONE  # what a hyphen parts from a name: "pro-Orla"
    detachable_suffixes: frozenset[str] = (
        _NONE  # short words that a hyphen parts from a name, as it does no syllable: "-led"
    )
    possessive_endings: frozenset[str] = _NONE  # after an apostrophe, and no part of the name: "Reed's"

    # The names of people
    particles: frozenset[str] = _NONE  # small words between given name and surname: "Ann van der Berg"
    generations: frozenset[str] = _NONE  # after a person's name: "Jr"
    titles_of_men: frozenset[str] = _NONE
    titles_of_women: frozenset[str] = _NONE
    birth_words: frozenset[str] = _NONE  # before a date in brackets: "Orla (born 1950)"
    age_words: frozenset[str] = _NONE  # after a number: "Orla, 45 years old,"

    # The names of bodies and places
    capital_articles: frozenset[str] = _NONE  # articles with a capital that need be no part of a name: "The Times"
    joining_links: frozenset[str] = _NONE  # after them "and" joins nouns of one name: "Board of Health and Safety"
    ministries: frozenset[str] = _NONE  # whose names turn around: "State Department", "Department of State"
    ministry_countries: frozenset[str] = _NONE  # what such a name may leave out: "U.S. State Department"
    district_suffixes: frozenset[str] = (
        _NONE  # after the name of a town, which means the same without: "Washington, D.C."
    )
    plural_endings: frozenset[str] = _NONE  # of members of a group: "Democrats"


def join_name_forms(forms: Iterable[NameForms]) -> NameForms:
    """The forms of several languages in one."""
    listed = list(forms)
    names = [found.name for found in fields(NameForms)]
    return NameForms(**{name: _NONE.union(*(getattr(form, name) for form in listed)) for name in names})
