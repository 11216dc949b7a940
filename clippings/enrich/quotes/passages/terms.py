"""Recognizes terms in quotation marks: the topic of a sentence, or a kind of thing, but not somebody's words."""

from clippings.enrich.quotes.attribution import QuotePosition
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.sentence_view import SentenceView
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.grammar import Grammar

_MAX_WORDS = 3
_MAX_KIND = 2  # most words that name the kind of a thing
_MAX_CLIMB = 8


def is_term(view: SentenceView, position: QuotePosition, cue: Cue, grammar: Grammar) -> bool:
    """Whether a few words in marks name something by their place below a cue.

    What somebody says about a thing is in the predicate. Words that depend on the subject only name it: Imports of
    "middle goods" rose, Doe said. So does a word before a noun, if the cue is about the noun: blamed for "magic" pills.
    """
    labels = grammar.labels
    if labels is None or not view.heads:
        return False
    passage = view.passages[position.number]
    inside = [i for i in range(position.first, position.last) if view.ends[i] <= passage.end]
    words = [i for i in inside if view.texts[i][0].isalnum()]
    if not 0 < len(words) <= _MAX_WORDS or view.texts[inside[-1]][-1] in ",.?!":
        return False
    before = view.texts[position.first - 1]
    if position.first == position.begin or not (before[0].isalnum() or before in POSSESSIVES):
        return False
    outer = [i for i in words if not position.first <= view.heads[i] < position.last]
    if len(outer) != 1:
        return False
    kind = cue.kind == "naming" and _is_kind_of_noun(view, position, words, outer[0], grammar)
    return kind or _is_in_subject(view, outer[0], grammar)


def _is_kind_of_noun(
    view: SentenceView, position: QuotePosition, words: list[int], word: int, grammar: Grammar
) -> bool:
    """Whether the words are before a noun and name its kind."""
    assert grammar.labels is not None
    noun = view.heads[word]
    behind = position.last  # the parse may take the quoted word for a second object: its "siesta" naps
    twice = behind < position.end and (view.heads[behind], view.labels[behind]) == (noun, view.labels[word])
    if twice and view.labels[word] in grammar.labels.object:
        return view.texts[behind].islower() and view.texts[behind].isalpha() and len(words) <= _MAX_KIND
    plain = (
        view.is_outside_quotes(noun) and view.lower[noun] not in grammar.statement_nouns and view.texts[noun].islower()
    )
    near = position.last <= noun <= position.last + 2
    return near and plain and len(words) <= _MAX_KIND and view.labels[word] in grammar.labels.within_name


def _is_in_subject(view: SentenceView, word: int, grammar: Grammar) -> bool:
    """Whether the words depend on the subject of a clause, before its verb."""
    assert grammar.labels is not None
    hangs = False  # on a noun that the sentence refers to
    if view.labels[word] in grammar.labels.within_name and view.is_outside_quotes(view.heads[word]):
        word = view.heads[word]  # "dual use" goods
    for _ in range(_MAX_CLIMB):
        head = view.heads[word]
        if view.labels[word] in grammar.labels.any_subject:
            return head > word and hangs
        hangs = hangs or view.labels[word] in grammar.labels.noun_complement
        if head == word or view.labels[word] not in grammar.labels.same_role | grammar.labels.noun_complement:
            return False
        word = head
    return False


def is_lone_noun(view: SentenceView, position: QuotePosition, grammar: Grammar) -> bool:
    """Whether it is only a noun, if nouns have capitals: a noun names a thing, and a statement needs other words."""
    words = [word for word in view.texts[position.first : position.last] if word[0].isalnum()]
    return grammar.capitalized_nouns and len(words) == 1 and words[0][0].isupper()


def is_called_so(view: SentenceView, position: QuotePosition, grammar: Grammar) -> bool:
    """Doe sagte, man schütze die neue „Umwelt“: a noun after its article is the name that anybody would use."""
    before = view.lower[max(0, position.first - 2) : position.first]
    articles = grammar.definite_articles | grammar.oblique_determiners - grammar.genitive_determiners
    known = articles - grammar.indefinite_determiners - grammar.possessives
    return is_lone_noun(view, position, grammar) and not known.isdisjoint(before)
