"""The closed classes of words that names are made of, and that say the same about any name.

`NameWords` are read in the texts of their language; a language without them has only those that all share. `NameForms`
are read in the texts of all languages, since the news in each is full of names from others.
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
    titles: frozenset[str] = _NONE  # before a person's name, but not part of it: "President"
    certain_titles: frozenset[str] = _NONE  # those that only a person's name follows: "Mrs"
    offices: frozenset[str] = _NONE  # those that may follow the place or body of the office: "Phoenix Mayor Ann Reed"
    positions: frozenset[str] = _NONE  # of players, in capitals before their names: "Vints QB Ann Reed"
    # No part of a person's name, but often with a capital before it: "Keeper Ann Reed", "Said Ann Reed"
    introductions: frozenset[str] = _NONE
    honors: frozenset[str] = _NONE  # between an event or body and a winner: "NFL Champion Orla Vints"
    party_letters: frozenset[str] = _NONE  # before a hyphen and the place of a politician's seat: "Bo Reed (D-Ohio)"
    portfolios: frozenset[str] = _NONE  # what a minister is for: "Interior Minister"
    saints: frozenset[str] = SAINTS  # before names of two words that are not an owner and a thing: "St. John's Church"
    articles: frozenset[str] = _NONE
    articles_in_names: bool = False  # a capitalized article within a sentence belongs to the name: "Le Monde"
    not_names: frozenset[str] = _NONE  # capitalized words that are not names of the wanted types: "Monday"

    # Inside a name
    linking_words: frozenset[str] = _NONE  # lower-case words inside names: "of", "de"
    foreign_particles: frozenset[str] = _NONE  # those that are no words of the language: "el" of "Bir el Orla"
    links_not_of_people: frozenset[str] = _NONE  # those that never begin a person's name, unlike "de": "of", "the"
    head_links: frozenset[str] = _NONE  # those between a head and what specifies it: "Bank of Orla"
    links_of_first_heads: frozenset[str] = _NONE  # those that follow only a head without a word before it: "Center for"
    heads_with_subjects: frozenset[str] = _NONE  # bodies that are named by what they deal with: "Commission on Orla"
    subject_links: frozenset[str] = _NONE  # those between such a head and its subject: "on"
    conjunctions: frozenset[str] = _NONE  # "and", "&"
    owners_in_names: frozenset[str] = _NONE  # whose possessive is part of a body's name: "Orla County Sheriff's Office"
    never_inside: frozenset[str] = _NONE  # small words that are never in a name: "from", "with"

    # The form of a name
    head_types: dict[str, EntityType] = field(default_factory=dict)  # word before such a link -> type: "Bank"
    heads_written_small: bool = False  # those words are in lower case: "université de Lille"
    heads_kept_in_names: frozenset[str] = _NONE  # those that belong to the name after them: "lycée Jean-Zay"
    first_word_types: dict[str, EntityType] = field(default_factory=dict)  # "Lake Orla"
    last_word_types: dict[str, EntityType] = field(default_factory=dict)  # "Orla University"
    last_words_alone: frozenset[str] = _NONE  # those that are names when they occur alone: "Congress"
    ambiguous_last_words: frozenset[str] = _NONE  # those that are also surnames: "Hill"
    areas_of_bodies: frozenset[str] = _NONE  # after a body's word, those of a body: "Orla School District"
    company_forms: frozenset[str] = COMPANY_FORMS  # after the names of companies: "Inc."
    known_places: frozenset[str] = _NONE  # countries, states and the like
    known_bodies: frozenset[str] = _NONE  # short names of unions of states: "EU"
    known_groups: frozenset[str] = _NONE  # members of parties, religions and peoples: "Catholics"
    doctrine_endings: tuple[str, ...] = ()  # of religions and doctrines, typed like their members: "Buddhism"
    usual_names: dict[str, str] = field(default_factory=dict)  # other name of a state or union -> usual one: "U.S."

    # What a name is said to be
    noun_types: dict[str, EntityType] = field(default_factory=dict)  # noun -> type of the name described: "lawyer"
    plural_noun_types: dict[str, EntityType] = field(default_factory=dict)  # the same in the plural: "lawyers"
    role_endings: tuple[str, ...] = ()  # of nouns for persons: "-ist"
    apposition_openers: frozenset[str] = _NONE  # words that begin such a description after a comma: "Orla, a village"
    copulas: frozenset[str] = _NONE  # between a name and its description: "is", "was"
    participle_types: dict[str, EntityType] = field(default_factory=dict)  # "Orla was founded": an organization
    phrase_ends: frozenset[str] = _NONE  # words that end the noun phrase that describes a name: "in", "that"

    # What is before a name
    place_prepositions: frozenset[str] = _NONE  # before places only: "in"
    loose_prepositions: frozenset[str] = _NONE  # before places, persons and organizations: "at"
    alternatives: frozenset[str] = _NONE  # they join names of one kind, but no words of a name: "or"
    days: frozenset[str] = _NONE  # as news, which is of one day, names them: "monday", "today"
    time_prepositions: frozenset[str] = _NONE  # before times and events only: "during"
    governing_words: frozenset[str] = _NONE  # before a loose preposition with a person: "spoke to", "according to"
    nouns_before_place: frozenset[str] = _NONE  # before "of" and a place: "mayor", "outskirts"
    phrases_before_organizations: frozenset[str] = _NONE  # of two words: "member of"
    phrases_before_works: frozenset[str] = _NONE  # of two words: "episode of"
    example_openers: frozenset[str] = _NONE  # between a class and its members: "such as"
    list_closers: frozenset[str] = _NONE  # between the members of a class and the class: "and other"
    alias_phrases: frozenset[str] = _NONE  # before another name of the same thing: "also known as"
    naming_words: frozenset[str] = _NONE  # between a noun and the name of what it means: "called"
    participles_before_organizations: frozenset[str] = _NONE  # after a place and a hyphen: "Ohio-based"

    # What is after a name
    speech_verbs: frozenset[str] = _NONE  # before persons as well: "said"
    speech_verbs_to_hearers: frozenset[str] = _NONE  # those that a hearer follows, who may be a body: "told"
    auxiliaries: frozenset[str] = _NONE  # after a subject: "has"
    verbs_of_one: frozenset[str] = _NONE  # auxiliaries after a single subject, also negated: "doesn't"
    plural_verbs: frozenset[str] = _NONE  # after a team in the singular, which many play for: "Orla have"
    clause_openers: frozenset[str] = _NONE  # before a subject: "that Orla have"
    past_endings: tuple[str, ...] = ()  # of verbs in the past: "-ed"
    present_endings: tuple[str, ...] = ()  # of verbs in the present after one subject, and of plurals: "-s"
    relative_pronouns: frozenset[str] = _NONE  # for persons: "who"
    thing_relatives: frozenset[str] = _NONE  # for all but persons: "which"
    place_relatives: frozenset[str] = _NONE  # for places, and bodies where somebody is: "where"
    personal_pronouns: frozenset[str] = _NONE  # for a person named before: "he", "her"
    things_own: frozenset[str] = _NONE  # possessives of what is not a person: "its"
    possession_types: dict[str, EntityType] = field(default_factory=dict)  # "Orla's wife": a person
    following_noun_types: dict[str, EntityType] = field(default_factory=dict)  # "Orla shares": an organization
    nouns_after_persons: frozenset[str] = _NONE  # after a person's name: "the Vint administration"
    directions: frozenset[str] = _NONE  # "Orla, north of Vint": a place
    diseases: frozenset[str] = _NONE  # "Orla disease", "Orla's disease": neither a place nor a person
    nouns_after_eponyms: frozenset[str] = _NONE  # other things that are named after somebody: "the Orla effect"
    concepts: frozenset[str] = _NONE  # the last words of terms that may be in capitals: "Orla Imaging Method"

    # Games
    sport_words: frozenset[str] = _NONE  # that show together that an article is on games: "striker"
    sports: frozenset[str] = _NONE  # that are the topic of a text whose first line begins with one: "SOCCER - "
    game_verbs: frozenset[str] = _NONE  # after the name of a team: "Orla drew"
    game_verbs_with_objects: frozenset[str] = _NONE  # before the name of the other team: "beat Vint"
    game_words: frozenset[str] = _NONE  # between which and the other team is such a preposition: "lost to Vint"
    reach_of_games: dict[str, int] = field(default_factory=dict)  # preposition -> how many words before it are read

    @cached_property
    def words_before_names(self) -> frozenset[str]:
        """Capitalized words that may be before a name without being part of it."""
        return self.not_names | self.titles

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Small words that do not describe anything, unlike the adjective in "Parti socialiste"."""
        prepositions = self.place_prepositions | self.loose_prepositions
        return self.linking_words | self.not_names | self.articles | prepositions | self.copulas

    @cached_property
    def words_of_news(self) -> frozenset[str]:
        """The words that are frequent in news and rare in other texts."""
        return self.speech_verbs | self.days

    @cached_property
    def no_bodies(self) -> frozenset[str]:
        """The last words of what is no body, even if initials follow it: "Orla Vint Syndrome (OVS)"."""
        return self.diseases | self.concepts

    @cached_property
    def lone_word_types(self) -> dict[str, EntityType]:
        """The words that are names of a type when they occur alone -> that type."""
        bodies: dict[str, EntityType] = dict.fromkeys(self.known_bodies, "organization")
        groups: dict[str, EntityType] = dict.fromkeys(self.known_groups, "group")
        places: dict[str, EntityType] = dict.fromkeys(self.known_places, "place")
        return {word: self.last_word_types[word] for word in self.last_words_alone} | bodies | groups | places

    @cached_property
    def type_stating_words(self) -> frozenset[str]:
        """The words that show a type: the form of a name that states its type has at least one."""
        first_or_last = self.first_word_types.keys() | self.last_word_types.keys()
        classes = self.lone_word_types.keys() | first_or_last | self.head_types.keys()
        return frozenset(classes | self.place_first_words | self.certain_titles)

    @cached_property
    def place_first_words(self) -> frozenset[str]:
        """The first words of places with several words."""
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
    """How names are written in a language; such names occur in the texts of all languages."""

    # What a word is
    abbreviations: frozenset[str] = _NONE  # as written; their full stop does not end a sentence: "Mr", "Inc"
    elided_words: frozenset[str] = _NONE  # words that an apostrophe separates from the next word: "d'Orves"
    detachable_prefixes: frozenset[str] = _NONE  # prefixes that a hyphen separates from a name: "pro-Orla"
    detachable_suffixes: frozenset[str] = (
        _NONE  # short words, not syllables, that a hyphen separates from a name: "-led"
    )
    possessive_endings: frozenset[str] = _NONE  # after an apostrophe, and not part of the name: "Reed's"

    # The names of people
    particles: frozenset[str] = _NONE  # small words between a given name and a surname: "Ann van der Berg"
    generations: frozenset[str] = _NONE  # after a person's name: "Jr"
    titles_of_men: frozenset[str] = _NONE
    titles_of_women: frozenset[str] = _NONE
    birth_words: frozenset[str] = _NONE  # before a date in brackets: "Orla (born 1950)"
    age_words: frozenset[str] = _NONE  # after a number: "Orla, 45 years old,"

    # The names of bodies and places
    capital_articles: frozenset[str] = _NONE  # articles with a capital that may not be part of a name: "The Times"
    joining_links: frozenset[str] = _NONE  # after them "and" joins nouns of one name: "Board of Health and Safety"
    ministries: frozenset[str] = _NONE  # their names can be reversed: "State Department", "Department of State"
    ministry_countries: frozenset[str] = _NONE  # may be left out of such a name: "U.S. State Department"
    district_suffixes: frozenset[str] = (
        _NONE  # after the name of a town, which means the same without them: "Washington, D.C."
    )
    plural_endings: frozenset[str] = _NONE  # endings for members of a group: "Democrats"


def join_name_forms(forms: Iterable[NameForms]) -> NameForms:
    """The forms of several languages, joined."""
    listed = list(forms)
    names = [found.name for found in fields(NameForms)]
    return NameForms(**{name: _NONE.union(*(getattr(form, name) for form in listed)) for name in names})
