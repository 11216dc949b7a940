"""Reads what a text says about a person right next to the name: titles before it, descriptions after it."""

import re
from collections.abc import Sequence

from clippings.documents import Span
from clippings.languages.grammar import Grammar

# A word, with its hyphens; an article tied to the next word is a separate word: "l'élue".
WORD = re.compile(r"\b[dlDL]['’](?=[^\W\d_][^\W\dA-ZÀ-Þ_])|[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
# What may describe the name before it: "Doe, head of the school,", "Doe (baker)".
_ASIDE = re.compile(r",\s([^,.;:!?\"“”\n]{3,90})|\s\(([^)\n]{1,40})\)")
# Signs that end a noun phrase; within a text, only those before a word of two letters or more.
_SIGN = re.compile(r"[,;:.!?](?=\s\S{2})|[,;:!?]\s*$|[\n\"“”«»„]")
_MAX_ROLE = 6  # words
_BEFORE = 70  # titles and roles are within this many characters before and after a name
_AFTER = 160


def read_roles(text: str, name: Span, person: bool, grammar: Grammar) -> set[str]:
    """Titles and roles right before and after a name."""
    left = text[max(0, name.start - _BEFORE) : name.start]
    aside = _ASIDE.match(text, name.end, name.end + _AFTER)
    after = WORD.findall((aside[1] or aside[2]).lower()) if aside else []
    if after and (after[0] in grammar.prepositions or after[0] in grammar.conjunctions):
        after = []
    role = set(_take_up_to_preposition(after, grammar))
    roles = _find_roles_before_comma(left, grammar) | (role if grammar.speech_verbs.isdisjoint(role) else set())
    return roles | _find_roles_before_name(left, grammar) if person else roles


def read_paired_roles(text: str, name: Span, grammar: Grammar) -> set[str]:
    """Two words right before or after a name that say together what somebody does: "police chief"; of "head of the
    police", these words in the same order.
    """
    left = text[max(0, name.start - _BEFORE) : name.start]
    aside = _ASIDE.match(text, name.end, name.end + _AFTER)
    last = WORD.findall(_SIGN.split(left)[-1].lower())[-2:]
    before_comma = WORD.findall(_SIGN.split(left[:-2])[-1]) if left.endswith(", ") else []
    starts = _find_phrase_starts(before_comma, grammar)
    phrase = [word.lower() for word in before_comma[starts[-1] :]] if starts else []
    after = WORD.findall((aside[1] or aside[2]).lower()) if aside else []
    return {" ".join(last)} | _pair_words(phrase, grammar) | _pair_words(after, grammar)


def _pair_words(words: list[str], grammar: Grammar) -> set[str]:
    """The last two words of a noun phrase, and its last word after that of its complement."""
    head = _take_up_to_preposition(words, grammar)
    if not head:
        return set()
    rest = words[words.index(head[-1]) + 1 :]
    complement = _take_up_to_preposition(rest[1:], grammar) if rest and rest[0] in grammar.prepositions else []
    return {" ".join(pair) for pair in (head[-2:], [*complement[-1:], head[-1]]) if len(pair) == 2}


def _take_up_to_preposition(words: list[str], grammar: Grammar) -> list[str]:
    """The words of a noun phrase, without its article and its complement: "a biologist at the university"."""
    while words and words[0] in grammar.determiners:
        words = words[1:]
    end = next((i for i, word in enumerate(words) if word in grammar.noun_phrase_ends), len(words))
    return words[: min(end, _MAX_ROLE)]


def _find_roles_before_name(left: str, grammar: Grammar) -> set[str]:
    """The roles between an article or a sign and a name: "the former flutist Jane Doe", "Senator Jane Doe"."""
    words = WORD.findall(_SIGN.split(left)[-1])[-_MAX_ROLE:]
    found: set[str] = set()
    for word in reversed(words):
        low = word.lower()
        known = grammar.is_role(low)
        noun = grammar.nouns_before_names and word[0].islower() and not low.endswith(grammar.finite_endings)
        # "the ad attacking Doe", "in his letter Doe": no role
        noun = noun and not grammar.is_active_participle(low) and low not in grammar.statement_nouns
        noun = noun or (bool(found) and word[0].isupper())  # "Senate Minority Leader Doe"
        small = low in grammar.determiners or low in grammar.prepositions or low in grammar.conjunctions
        if small or low in grammar.auxiliaries_and_adverbs or not (known or (noun and low not in grammar.naming_verbs)):
            break
        found.add(low)
    return found | _find_roles_with_complement(words, grammar)


def _find_roles_with_complement(words: Sequence[str], grammar: Grammar) -> set[str]:
    """ "the head of the school Jane Doe": roles with a complement, right before the name."""
    heads = _find_phrase_starts(words, grammar)
    phrase = [word.lower() for word in words[heads[-1] + 1 :]] if heads else []
    roles = _take_up_to_preposition(phrase, grammar)
    hanging = len(roles) < len(phrase) and grammar.known_verbs.isdisjoint(phrase)
    # not "the lawyer of Minister Jane Doe", "the lawyer of Jane Doe"
    hanging = hanging and phrase[-1] not in grammar.titles and phrase[-1] not in grammar.noun_phrase_ends
    return {word for word in roles if word in grammar.titles or word in grammar.roles} if hanging else set()


def _find_phrase_starts(words: Sequence[str], grammar: Grammar) -> list[int]:
    """Where articles begin noun phrases that do not depend on another."""
    found = []
    for i, word in enumerate(words):
        genitive = word.lower() in grammar.genitive_markers and i > 0 and words[i - 1][0].isupper()  # "Chef der Bahn"
        if (
            word.lower() in grammar.determiners
            and not genitive
            and not (i and words[i - 1].lower() in grammar.noun_linkers)
        ):
            found.append(i)
    return found


def _find_roles_before_comma(left: str, grammar: Grammar) -> set[str]:
    """ "The head of the school, Jane Doe": the roles in the noun phrase between its article and the comma."""
    last = left.rsplit(None, 1)
    while len(last) == 2 and last[1].lower() in grammar.titles:
        left = left[: len(last[0])] + " "
        last = left.rsplit(None, 1)
    if not left.endswith(", "):
        return set()
    words = WORD.findall(_SIGN.split(left[:-2])[-1])
    heads = _find_phrase_starts(words, grammar)
    words = [word.lower() for word in words]
    start = heads[-1] if heads else 0
    # "The family said through their lawyer, Jane Doe"
    acts = any(word in grammar.speech_verbs and not grammar.is_role(word) for word in words[start:])
    if not heads or acts or (start > 1 and grammar.speech_verbs.isdisjoint(words[:start])):
        start = next((i for i in range(len(words) - 1, -1, -1) if words[i] in grammar.determiners), 0)
        if words[start : start + 1] == [] or words[start] not in grammar.pronouns:  # "with her partner, Jane Doe"
            return set()
    return set(_take_up_to_preposition(words[start:], grammar))


def has_other_field(text: str, spans: Sequence[Span], phrase: Sequence[str], grammar: Grammar) -> bool:
    """Whether a role has a field that a person's same role has not: "the head of the clinic" is not Doe, head of fire.

    `phrase`: the words of a mention from the role on. A role without a field may have any.
    """
    own = _read_field(phrase, grammar)
    if not own or not grammar.nouns_before_names:
        return False
    fields = []
    for span in spans:
        aside = _ASIDE.match(text, span.end, span.end + _AFTER)
        left = _SIGN.split(text[max(0, span.start - _BEFORE) : span.start].rstrip(" ,"))[-1]
        for side in (left, aside[1] or aside[2] if aside else ""):
            words = [word.lower() for word in WORD.findall(side)]
            if phrase[0] in words:
                fields.append(_read_field(words[words.index(phrase[0]) :], grammar))
    return bool(fields) and all(field and field.isdisjoint(own) for field in fields)


def _read_field(phrase: Sequence[str], grammar: Grammar) -> set[str]:
    """The nouns and names behind "of" in "head of the fire department"."""
    if len(phrase) < 3 or phrase[1] not in grammar.genitive_markers:
        return set()
    return set(phrase[2:]) - grammar.small_words
