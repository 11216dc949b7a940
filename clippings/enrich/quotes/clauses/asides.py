"""Finds the name that an aside, "who" or another verb parts from its verb: "The minister, a lawyer, said"."""

from clippings.enrich.quotes.clauses.clauses import is_name_between_commas
from clippings.enrich.quotes.clauses.name_phrases import find_name_after, find_name_before, opens_clause
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar

_MAX_NAME = 10  # most words between two commas that may be a name or its description
_MAX_ADVERBIAL = 6  # most words from a preposition to the verb behind its nouns
_MIN_TO_RELATIVE = 3  # fewest words up to "who", with the comma before it


def find_name_before_aside(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "The minister, a lawyer, angrily said": the name before the pair of commas."""
    while verb > 0 and grammar.is_adverb(view.lower[verb - 1]):
        verb -= 1
    if verb < 3 or view.texts[verb - 1] != ",":
        return None
    if not view.heads and (tied := next((i for i in (verb - 2, verb - 3) if view.lower[i] in grammar.clitics), None)):
        return tied, tied + 1  # "a-t-il dit, ajoutant que"
    for i in range(verb - 2, max(verb - 40, view.sentence_around(verb).start - 1, 0), -1):
        name = find_name_before(view, _before_brackets(view, i), grammar) if view.texts[i] == "," else None
        if view.texts[i] == "," and grammar.names_take_complements and not (name and opens_clause(view, name[0])):
            name = _find_name_over_prepositions(view, i, grammar)
        if name and (opens_clause(view, name[0]) or _is_joined(view, name[0], grammar)):
            return name
    return _find_full_name(view, verb, grammar)


def _find_full_name(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "La jefa del servicio para jóvenes, Ana Doe, dijo": the full name alone between the commas before a verb."""
    comma = next((i for i in range(verb - 2, max(verb - _MAX_NAME, 0), -1) if view.texts[i] == ","), None)
    if comma is None or grammar.verb_second or not is_name_between_commas(view, comma + 1, verb - 1):
        return None
    return (comma + 1, verb - 1) if view.lower[comma + 1] in GIVEN | grammar.own_given_names else None


def find_name_before_commas(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "The minister, a lawyer, said", "Ana Doe, jefa del museo, quien dijo": the name before an aside or "who"."""
    return find_name_before_aside(view, verb, grammar) or _find_name_before_relative(view, verb, grammar)


def _find_name_before_relative(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Llegó Ana Doe, jefa del museo, quien dijo": whom "who" stands for, without a parse."""
    while verb > 0 and grammar.is_adverb(view.lower[verb - 1]):
        verb -= 1
    if view.heads or grammar.verb_second or verb < _MIN_TO_RELATIVE or view.texts[verb - 2] != ",":
        return None
    if view.lower[verb - 1] not in grammar.relative_pronouns:
        return None
    name = find_name_before(view, verb - 2, grammar)
    comma = next((i for i in range(verb - 3, max(verb - _MAX_NAME, 0), -1) if view.texts[i] == ","), None)
    if comma and not (name and any(word[0].isupper() for word in view.texts[slice(*name)])):
        name = find_name_before(view, comma, grammar) or name  # a description is between
    return _cut_to_person(view, name, grammar) if name else None


def _cut_to_person(view: SentenceView, name: WordRange, grammar: Grammar) -> WordRange | None:
    """ "(una carta de) la ministra Ana Doe": the person at the end of a noun phrase; nobody if it ends with none."""
    owners = (i + 1 for i in range(*name) if view.lower[i] in grammar.genitive_markers)
    articles = (i for i in range(*name) if view.lower[i] in grammar.definite_articles)
    for first in sorted({name[0], *owners, *articles} - {name[1]}):
        head = first + (first + 1 < name[1] and view.lower[first] in grammar.determiners)
        if grammar.is_role(view.lower[head]) or view.lower[head] in GIVEN | grammar.own_given_names:
            return first, name[1]
    return None


def _is_joined(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "..., which the mayor, Jane Doe, called": whether a word follows one that begins a clause."""
    begins = grammar.relative_pronouns | grammar.complementizers | grammar.subordinators
    return bool(view.heads) and view.lower[i - 1] in begins - grammar.determiners - grammar.prepositions


def _before_brackets(view: SentenceView, i: int) -> int:
    """The place before a word in brackets that precedes a word: "Doe (CDU), Minister des Landes, sagte"."""
    return i - 3 if i > 3 and view.texts[i - 3 : i : 2] == ["(", ")"] else i


def _find_name_over_prepositions(view: SentenceView, end: int, grammar: Grammar) -> WordRange | None:
    """ "L'adjoint au patrimoine": the name that opens the clause before a word, if no verb follows it."""
    first = end - 1
    while first > 0 and not opens_clause(view, first):
        first -= 1
    verbal = grammar.auxiliaries_and_adverbs | grammar.speech_verbs | grammar.relative_pronouns - grammar.determiners
    return find_name_after(view, first, grammar) if verbal.isdisjoint(view.lower[first + 1 : end]) else None


def find_name_over_adverbial(
    view: SentenceView, verb: int, near: WordRange | None, grammar: Grammar
) -> WordRange | None:
    """ "Doe en Orla dijo": the name that opens the clause, if the one before the verb follows a preposition, without a
    parse; of "в Орле мэр Doe сказал", the part that begins with a role or a given name."""
    parting = grammar.reporting.prepositions_before_verb if not view.heads else frozenset[str]()
    before = near[0] - 1 if near else _find_preposition(view, verb, grammar)
    if before < 1 or view.lower[before] not in parting or opens_clause(view, before):
        return near
    given = GIVEN | grammar.own_given_names
    for i in range(near[0] + 1, near[1]) if near else ():
        if not grammar.determiners and (grammar.is_role(view.lower[i]) or view.lower[i] in given):
            return i, near[1] if near else verb
    first = before
    while first > 0 and not opens_clause(view, first):
        first -= 1
    alone = grammar.conjunctions.isdisjoint(view.lower[first + 1 : before])
    opener = _find_name_over_prepositions(view, before, grammar) if alone else None
    return opener if opener and (near or opener[1] == before) else near


def _find_preposition(view: SentenceView, verb: int, grammar: Grammar) -> int:
    """ "El alcalde en rueda de prensa dijo": the preposition of a few words in lower case before a verb; -1 if none."""
    last = verb
    while last > 0 and grammar.is_adverb(view.lower[last - 1]):
        last -= 1
    for i in range(last - 2, max(last - _MAX_ADVERBIAL, 0), -1):
        if not view.texts[i + 1].islower() or not view.texts[i + 1].isalpha():
            break
        if view.lower[i] in grammar.reporting.prepositions_before_verb:
            return i
    return -1


def find_opener_over_and(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Doe rechazó el plan y recordó que": the name or pronoun that opens the sentence, if "and" precedes a verb."""
    while verb > 0 and grammar.is_adverb(view.lower[verb - 1]):
        verb -= 1
    first = view.sentence_around(verb).start
    if grammar.verb_second or verb - 1 <= first or view.lower[verb - 1] not in grammar.conjunctions:
        return None
    if grammar.pronouns.get(view.lower[first]) in {"m", "f"}:
        return first, first + 1
    head, last = first + (view.lower[first] in grammar.determiners), first
    bodies = grammar.speaking_bodies | grammar.organization_nouns
    speaks = grammar.is_role(view.lower[head]) or view.lower[head] in bodies
    while last < verb and (view.texts[last][0].isupper() or (first < last == head and speaks)):
        last += 1
    small = grammar.small_words | grammar.prepositions | grammar.known_verbs
    known = last > head and (speaks or view.lower[first] not in small)
    return (first, last) if known and view.texts[last].islower() and "," not in view.texts[last:verb] else None
