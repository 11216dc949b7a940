"""Finds reported speech without quotation marks: what a verb of speech or "according to" reports."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice

from clippings.enrich.quotes.clauses.clauses import describes_document, is_part_of_clause
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cues import count_further_words
from clippings.enrich.quotes.cues.sources import is_behind_tag, is_followed_by_speaker
from clippings.enrich.quotes.cues.verb_first import find_infinitive_behind
from clippings.enrich.quotes.cues.voices import is_general_pronoun, is_said_by_another, reports_speech, stands_for_words
from clippings.enrich.quotes.reports.after_that import find_after_that
from clippings.enrich.quotes.reports.denials import add_noun, find_authored, find_denials
from clippings.enrich.quotes.reports.indirect_unparsed import (
    find_around_tag,
    find_clause_at_comma,
    find_clause_next_to_as,
    find_words_after_noun,
)
from clippings.enrich.quotes.reports.next_reports import NextReports
from clippings.enrich.quotes.reports.reported_objects import (
    extend_to_sign,
    find_clause_of_noun,
    find_judged,
    find_lost_subject,
    find_object,
)
from clippings.enrich.quotes.reports.reported_sources import find_words_of_source
from clippings.enrich.quotes.reports.tagged import (
    find_around_aside,
    find_around_long_aside,
    find_before_inverted,
    find_tagged,
)
from clippings.enrich.text.dateline import skip_dateline
from clippings.enrich.text.punctuation import DASHES, SIGNS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MIN_WORDS = 2
_MAX_TO_AS = 4  # most words from a verb that judges to "as"


@dataclass(frozen=True, slots=True)
class Reported:
    words: WordRange
    cue: Cue
    rule: str


def find_reported(view: SentenceView, cues: list[Cue], said: Collection[int], grammar: Grammar) -> list[Reported]:
    """The reported clauses of a paragraph, in order, without those that hold a speaker's quoted words (`said`)."""
    pieces = [(_find_words(view, cue, cues, grammar), cue) for cue in cues if cue.subject]
    pieces += [*find_denials(view, grammar), *find_authored(view, grammar)]
    following = NextReports(view, cues, grammar)
    checked = (_check(view, words, cue, following, said, grammar) for words, cue in pieces if words)
    found = [passage for passage in checked if passage]
    nouns = {r.cue.first for r in found if r.cue.kind == "statement"}
    found = [
        r for r in found if r.cue.kind == "statement" or nouns.isdisjoint(range(r.words[0], r.words[0] + 2))
    ]  # "Die Behauptung von Doe, der Steg sei alt, wies Roe zurück": Doe's words
    outer: list[Reported] = []
    for passage in sorted(found, key=lambda r: (r.words[0], -r.words[1])):
        if not outer or passage.words[0] >= outer[-1].words[1]:
            outer.append(passage)
    return outer


def _find_words(view: SentenceView, cue: Cue, cues: list[Cue], grammar: Grammar) -> WordRange | None:
    """The words that a cue reports, by its kind."""
    if cue.kind == "speech" or (view.heads and view.lower[cue.word[0]] in grammar.reporting.ordering_verbs):
        return _find_clause(view, cue, grammar)
    if cue.kind == "statement":
        return find_clause_of_noun(view, cue, grammar) if view.heads else find_words_after_noun(view, cue, grammar)
    if cue.kind == "naming":
        return _find_judgment(view, cue, grammar)
    if cue.kind != "source":
        return None
    if not view.heads and (is_followed_by_speaker(view, cue, cues, grammar) or is_behind_tag(view, cue, cues, grammar)):
        return None  # "Laut Doe sagte Roe, ..."
    return find_words_of_source(view, cue, grammar)


def _check(
    view: SentenceView, words: WordRange, cue: Cue, following: NextReports, said: Collection[int], grammar: Grammar
) -> Reported | None:
    """The words of a cue up to the next speaker, if somebody has said them and they are not quoted."""
    assert cue.subject is not None
    if is_general_pronoun(view, cue.subject, grammar) or stands_for_words(view, cue, grammar):
        return None  # "Man könnte meinen, ..."; "Das erklärt, warum"; "Es ist sicher, dass"
    if cue.kind == "speech" and not reports_speech(view, cue, grammar):
        return None
    if not view.heads and is_said_by_another(view, words, following.beginnings, grammar):
        return None
    if cue.subject in {words, (words[0], words[1] - 1)}:
        return None  # "a annoncé le conseil": a subject after its verb, which the parse takes for its object
    spoken = cue.word[1] + count_further_words(view, cue.word[0], grammar)  # "made it clear"
    words = (spoken, words[1]) if cue.word[1] <= words[0] < spoken else words
    words = following.cut_before(trim(view, words, grammar), cue)
    if words[0] < cue.first < cue.last == words[1]:
        words = words[0], cue.first  # "It rained, the keeper said, adding that it was late"
    lead = _find_lead_to_quote(view, *words)
    if lead and cue.first > lead:
        return None  # "Eines gilt: „...“, sagte Doe"
    words = words[0], lead or words[1]
    words = trim(view, words, grammar)
    words = _find_after_quote(view, words, grammar) or _find_before_quote(view, words, cue, grammar) or words
    if words[1] - words[0] < _MIN_WORDS or _is_quoted(view, words, cue, said, grammar):
        return None
    return Reported(words, add_noun(view, cue, words, grammar), "according" if cue.kind == "source" else "reported")


def _find_clause(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """What the verb reports: the clause after it, the clause before it and its subject, or both."""
    labels, verb = grammar.labels, cue.word[0]
    if labels is None or not view.heads:
        return (
            find_clause_next_to_as(view, cue, grammar)
            or find_around_tag(view, cue, grammar)
            or find_after_that(view, cue, grammar)
            or find_clause_at_comma(view, cue, grammar)
            or find_infinitive_behind(view, verb, grammar)
        )
    if around := find_around_aside(view, cue, grammar) or _find_after_as(view, cue, grammar):
        return around
    if tagged := find_tagged(view, cue, grammar) or find_around_long_aside(view, cue, grammar):
        return tagged
    for child in sorted(view.children[verb], key=lambda child: child < verb):  # what follows the verb first
        if view.labels[child] not in labels.reported_clause or not view.is_outside_quotes(child):
            continue
        first, last = view.find_subtree(child)
        if cue.subject == (first, last + 1):
            continue  # ", said Lake Mayor Jane Doe", which the parse takes for a clause
        if _is_beyond_dash(view, verb, first, cue, grammar):
            continue
        if child > verb:
            if describes_document(view, verb, first, grammar):
                break
            first = find_lost_subject(view, verb, child, first, grammar)
            return max(first, verb + 1 + count_further_words(view, verb, grammar)), extend_to_sign(
                view, last + 1, grammar
            )
        if view.texts[cue.first - 1] not in {";", "("}:
            first = _extend_to_start(view, first, cue, grammar)
            return skip_dateline(view, first, cue.first), min(last + 1, cue.first)
    return (
        find_before_inverted(view, cue, grammar)
        or find_after_that(view, cue, grammar)
        or find_object(view, cue, grammar)
        or _find_after_pronoun(view, cue, grammar)
    )


def _is_beyond_dash(view: SentenceView, verb: int, first: int, cue: Cue, grammar: Grammar) -> bool:
    """ "She vowed to go -- just what Doe wants"; "Attacks are common -- rebels claimed responsibility for two": whether
    a single dash parts a clause from the verb, and, if it is before the verb, that has another object."""
    assert grammar.labels is not None
    if first > verb:
        return sum(word in DASHES for word in view.texts[verb:first]) == 1
    objects = (c for c in view.children[verb] if c > verb and view.labels[c] in grammar.labels.object)
    return view.texts[cue.first - 1] in DASHES and any(map(view.is_outside_quotes, objects))


def _find_after_pronoun(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "Doe claims he is late": the words up to a sign, if the parse takes "claims" for a noun."""
    after = cue.word[1]
    if after + 1 >= len(view) or view.lower[after] not in grammar.reporting.acting_pronouns:
        return None
    last = extend_to_sign(view, after, grammar)
    return (after, last) if last == len(view) or view.is_outside_quotes(last) else None


def _find_judgment(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """What a verb that names judges, or what follows it: "They called the plan a mistake"."""
    if view.heads and grammar.labels is not None:
        return find_judged(view, cue.word[0], grammar)
    verb, likened = cue.word[0], not grammar.likening_words.isdisjoint(view.lower[cue.last : cue.last + _MAX_TO_AS])
    joined = view.texts[verb + 1 : verb + 2] == [","]
    joined = joined and view.lower[verb] not in grammar.comparing_verbs - grammar.reporting.opining_verbs
    joined = joined and not grammar.declarative_complementizers.isdisjoint(view.lower[verb + 2 : verb + 3])
    return find_after_that(view, cue, grammar) if likened or joined else None  # "begrüßte, dass"


def _find_lead_to_quote(view: SentenceView, first: int, last: int) -> int | None:
    """ "Laut Doe stimmt das nicht: „...“": the colon before quoted words, without a parse."""
    colons = view.list_places(":", ":".__eq__, first, last - 1)
    return next((i for i in colons if not view.is_outside_quotes(i + 1)), None) if not view.heads else None


def _find_after_quote(view: SentenceView, words: WordRange, grammar: Grammar) -> WordRange | None:
    """ "They said that it was a "mess" and that it would end": the last clause with "that", after the quoted words."""
    if not view.heads or not view.quote_ranges:
        return None
    quoted = next((i for i in range(words[1] - 1, words[0] - 1, -1) if not view.is_outside_quotes(i)), None)
    if quoted is None:
        return None
    first = quoted + 1 + (view.texts[quoted + 1 : quoted + 2] == [","])
    joined = view.lower[first : first + 1] != [] and view.lower[first] in grammar.conjunctions
    joined = joined and "".join(view.lower[first + 1 : first + 2]) in grammar.declarative_complementizers
    return (first + 2, words[1]) if joined and first + 2 < words[1] else None


def _find_before_quote(view: SentenceView, words: WordRange, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "Doe said it was late but that she was "not tired" "; "Doe said it was late: "..." ": the clause before."""
    if not view.heads or not view.quote_ranges or words[0] < cue.word[1]:
        return None
    quote = next((i for i in range(*words) if not view.is_outside_quotes(i)), None)
    if quote is None:
        return None
    that, joint = grammar.declarative_complementizers, grammar.conjunctions
    for i in range(quote - 1, words[0], -1):
        if view.lower[i] in that and view.lower[i - 1] in joint:
            return trim(view, (words[0], i - 1), grammar)
    if view.texts[quote - 1] != ":":
        return None
    said = view.lower[quote - 2] in grammar.speech_verbs and view.texts[quote - 3] == ","  # "..., stating: "
    return trim(view, (words[0], quote - (3 if said else 1)), grammar)


def _extend_to_start(view: SentenceView, first: int, cue: Cue, grammar: Grammar) -> int:
    """ "Two people died and ten were hurt, police said": the sentence's start if the parse reports only what follows
    "and", without a dateline."""
    start = view.sentence_around(first).start
    tagged = view.texts[cue.first - 1] == "," and first > start and view.lower[first - 1] in grammar.conjunctions
    if not tagged or not all(map(view.is_outside_quotes, range(start, first))):
        return first
    dash = next((i + 1 for i in range(first - 1, start, -1) if view.texts[i] in DASHES), start)
    plain = all(view.texts[i][0].isalnum() or view.texts[i] == "," for i in range(dash, first))
    return dash if plain and grammar.speech_verbs.isdisjoint(view.lower[dash:first]) else first


def _find_after_as(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "As the minister noted, the plan will cost nothing": the words after the comma."""
    before, sentence = cue.first - 1, view.sentence_around(cue.word[0])
    while before > sentence.start and view.lower[before] in grammar.object_clitics | grammar.auxiliaries_and_adverbs:
        before -= 1  # "comme l'a dit Doe"
    after = cue.last + count_further_words(view, cue.word[0], grammar)  # "As the minister put it"
    if before < sentence.start or view.lower[before] not in grammar.likening_words or after >= sentence.stop:
        return None
    if before - sentence.start > 1:  # "The plan, as the minister noted, will cost nothing"
        named = view.lower[cue.word[0]] in grammar.naming_verbs  # "as the children call it"
        aside = view.texts[before - 1] == "," and view.texts[after] in SIGNS and cue.subject and not named
        return (sentence.start, before - 1 if after == sentence.stop - 1 else sentence.stop) if aside else None
    if view.texts[after] != "," or after >= sentence.stop - 1:
        return None
    again = next((i for i in range(after + 1, sentence.stop - 1) if view.texts[i] == ","), after)
    apposed = all(word[0].isupper() for word in view.texts[after + 1 : again])  # "as the mayor, Jane Doe, noted"
    return (again if apposed else after) + 1, sentence.stop


def trim(view: SentenceView, words: WordRange, grammar: Grammar) -> WordRange:
    first, last = words
    that = grammar.declarative_complementizers
    while first < last and (view.texts[first] in SIGNS or view.lower[first] in that):
        if view.lower[first] in that and is_part_of_clause(
            view, first, grammar, determines=_follows_preposition(view, first, grammar)
        ):
            break
        first += 1
    while first < last and view.texts[last - 1] in SIGNS:
        if view.texts[last - 1] == ")" and _opens_bracket(view, first, last - 1):
            break
        last -= 1
    return first, last


def _follows_preposition(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "called for that mill to be shut"; "That mill is old, Doe said": whether "that" may belong to a noun."""
    return view.opens_sentence(i) or view.lower[i - 1] in grammar.prepositions


def _opens_bracket(view: SentenceView, first: int, last: int) -> bool:
    """Whether the bracket that is closed at a word was opened behind the first."""
    signs = [sign for sign in view.texts[first:last] if sign in {"(", ")"}]
    return signs[-1:] == ["("]


def _is_quoted(view: SentenceView, words: WordRange, cue: Cue, said: Collection[int], grammar: Grammar) -> bool:
    """Whether a clause holds quoted words; if its mood shows that all is reported, it must also hold others."""
    if not grammar.reporting_moods or view.heads:
        return bool(said) and any(view.quotes[i] in said for i in range(*words))
    own = range(cue.first, cue.last)
    plain = (i for i in range(*words) if view.quotes[i] < 0 and view.texts[i][0].isalnum() and i not in own)
    return len(list(islice(plain, _MIN_WORDS))) < _MIN_WORDS
