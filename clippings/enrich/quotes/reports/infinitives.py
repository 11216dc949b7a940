"""Finds infinitives that are reported, without a parse: "Doe versprach zu gehen", "Doe bat, den Brief abzugeben"."""

from collections.abc import Iterator

from clippings.enrich.quotes.clauses.clauses import find_finite
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MIN_INFINITIVE = 2  # fewest words before an infinitive that is reported


def find_bare_infinitive(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "Doe versprach den Steg zu bauen": the infinitive that ends the sentence, without a comma before it."""
    verb, stop = cue.word[0], view.sentence_around(cue.word[0]).stop
    ends = find_finite(view, verb, grammar) != verb  # "Doe hatte versprochen bei Regen zu gehen"
    first = max(verb + 1, cue.last)
    particles = grammar.particle_verbs.get(view.lower[verb], frozenset())
    parted = next((i for i in range(first, stop) if view.lower[i] in particles), None) if particles else None
    first = first if parted is None else parted + 1
    last = stop - 1
    while last > first and not view.texts[last][0].isalnum():
        last -= 1
    if last - first < _MIN_INFINITIVE:
        return None
    marked = view.lower[last - 1] in grammar.infinitive_markers
    marked = marked or (  # "te hebben gehoord"
        view.lower[last - 2] in grammar.infinitive_markers and view.lower[last - 1] in grammar.finite_auxiliaries
    )
    marked = marked and view.texts[last].islower()
    infinitive = marked or (_is_joined_infinitive(view.lower[last], grammar) and view.texts[last].islower())
    if not infinitive or not all(map(view.is_outside_quotes, range(first, last + 1))) or ":" in view.texts[first:last]:
        return None
    purpose = not grammar.purpose_words.isdisjoint(view.lower[first:last])
    opens = ends or parted is not None or view.lower[first] not in grammar.prepositions
    return (first, last + 1) if opens and not purpose else None


def _is_joined_infinitive(word: str, grammar: Grammar) -> bool:
    """Whether a word is an infinitive that contains its marker: "abzugeben"."""
    marked = [prefix + marker for prefix in grammar.infinitive_prefixes for marker in grammar.infinitive_markers]
    return word.endswith("n") and word.startswith(tuple(marked))


def list_infinitives(view: SentenceView, first: int, stop: int, grammar: Grammar) -> Iterator[int]:
    """Where "zu" is before a word in lower case, and where an infinitive contains it."""
    if not grammar.infinitive_markers:
        return

    def marks_infinitive(word: str) -> bool:
        return word.lower() in grammar.infinitive_markers or _is_joined_infinitive(word.lower(), grammar)

    for i in view.list_places("infinitive", marks_infinitive, first, stop):
        joined = view.lower[i] not in grammar.infinitive_markers
        if joined or (i + 1 < stop and view.texts[i + 1].islower()):
            yield i


def ends_infinitive(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether a word may be the infinitive after its marker, or contains it: "zu öffnen", "abzugeben"."""
    marked = view.lower[i - 1] in grammar.infinitive_markers and view.texts[i].islower()
    return marked or _is_joined_infinitive(view.lower[i], grammar)
