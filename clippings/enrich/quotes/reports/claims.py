"""Finds claims that only a noun reports: "Es gab Hinweise, dass der Steg morsch ist". The noun stands for a speaker."""

from collections.abc import Collection, Iterable, Iterator

from clippings.enrich.quotes.attribution import Attribution, locate_mention
from clippings.enrich.quotes.reports.indirect import trim
from clippings.enrich.quotes.reports.indirect_unparsed import find_claim
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MIN_WORDS = 3
_MAX_APART = 12  # most words between the noun of a claim and its clause
_MAX_BEFORE = 3  # most words of a noun phrase before its noun


def find_claims(
    view: SentenceView, taken: Iterable[WordRange], grammar: Grammar
) -> Iterator[tuple[WordRange, Attribution]]:
    """The clauses after nouns of claims that nobody else reports (`taken`), without a parse."""
    nouns = grammar.reporting.claim_nouns if grammar.capitalized_nouns and not view.heads else frozenset[str]()
    if not nouns:
        return
    covered = {i for words in taken for i in range(*words)}
    for comma in range(1, len(view) - 1):
        noun = comma - 1
        claims = view.lower[noun].rpartition("-")[2] in nouns  # "Presse-Berichte"
        claims = claims or view.lower[comma + 1] in grammar.reporting.claim_relatives
        if view.texts[comma] != "," or not claims:
            continue
        noun = _find_noun_apart(view, noun, nouns)
        if not view.texts[noun][0].isupper():
            continue
        first = _find_phrase_start(view, noun, grammar) if noun == comma - 1 else noun
        words = _find_words(view, comma + 1, grammar)
        if first is None or words is None or not covered.isdisjoint({noun, *range(*words)}):
            continue
        covered.update(range(*words))
        yield words, Attribution(locate_mention(view, (first, noun + 1)), view.texts[noun], "reported")


def _find_noun_apart(view: SentenceView, before: int, nouns: Collection[str]) -> int:
    """ "Gerüchte machten die Runde, wonach": the noun of a claim apart from its clause, else the word before."""
    first = max(view.sentence_around(before).start, before - _MAX_APART)
    said = (i for i in range(before, first - 1, -1) if view.texts[i][0].isupper())
    return next((i for i in said if view.lower[i].rpartition("-")[2] in nouns), before)


def _find_phrase_start(view: SentenceView, noun: int, grammar: Grammar) -> int | None:
    """Where "die bloße Annahme" begins; None after "keine", "zur" (Grund zur Annahme) and what says whose it is."""
    first = noun
    small = grammar.words_before_nouns | grammar.auxiliaries_and_adverbs | grammar.pronouns.keys() | grammar.known_verbs
    while first > 0 and noun - first < _MAX_BEFORE and view.texts[first - 1].islower():
        before = view.lower[first - 1]
        if (
            before in small
            or before in grammar.reporting.negative_subjects
            or not before.endswith(grammar.adjective_endings)
        ):
            break
        first -= 1
    before = view.lower[first - 1] if first > 0 else ""
    if before in grammar.contracted_articles | grammar.possessives | grammar.reporting.negative_subjects:
        return None
    return first - (before in grammar.determiners)


def _find_words(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """The claim that begins at a word; not "Hinweise, die das Amt habe", which says what somebody has."""
    noun = first + 1 < len(view) and view.texts[first + 1][0].isupper()
    relative = view.lower[first] in grammar.relative_pronouns and not noun
    words = None if relative or not view.is_outside_quotes(first) else find_claim(view, first, grammar)
    if words is None:
        return None
    start, stop = trim(view, words, grammar)
    start += view.lower[start] in grammar.reporting.claim_relatives
    plain = sum(map(view.is_outside_quotes, range(start, stop)))
    return (start, stop) if plain >= _MIN_WORDS and 2 * plain > stop - start else None
