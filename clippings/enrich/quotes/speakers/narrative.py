"""Finds who acts in a paragraph without quotes above one that is a quote: "Doe has sold the farm." / "I am tired." """

from bisect import bisect_left
from collections.abc import Sequence, Set

from clippings.enrich.quotes.attribution import Attribution, locate_mention
from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.enrich.text.sentence_view import SentenceView, WordRange, view_sentences
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar

_MAX_WORDS = 4  # of a title and a name
_MIN_WORDS = 4  # of a quote; shorter ones may be headings
_FINAL = ".!?"
_BETWEEN = "\n\t \xa0."  # signs around a quote that is a whole paragraph


def find_actor_above(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    passages: Sequence[QuotedPassage],
    number: int,
    surnames: Set[str],
    grammar: Grammar,
) -> Attribution | None:
    """The last person who opens a sentence in the paragraph above a quote that is a whole paragraph.

    What is said of another man or woman, and not of the speaker, may be somebody else's words.
    """
    passage = passages[number]
    i = bisect_left(paragraphs, (passage.outer_start,))
    whole = 0 < i < len(paragraphs) and paragraphs[i][0] == passage.outer_start
    whole = whole and not text[passage.outer_end : paragraphs[i][1]].strip(_BETWEEN)
    whole = whole and text[paragraphs[i - 1][1] - 1] in _FINAL  # a line that is a signature has no full stop
    if not whole or (number and passages[number - 1].outer_end > paragraphs[i - 1][0]):
        return None
    if not grammar.reporting.acting_pronouns or not _may_be_own_words(text[passage.start : passage.end], grammar):
        return None
    view = view_sentences(text, *paragraphs[i - 1], None, passages, number)
    openers = (_find_opener(view, sentence, surnames, grammar) for sentence in reversed(view.sentences))
    opener = next(filter(None, openers), None)
    return Attribution(locate_mention(view, opener), None, "acting") if opener else None


def _may_be_own_words(quote: str, grammar: Grammar) -> bool:
    words = quote.lower().replace("’", " ").replace("'", " ").split()
    about = {grammar.pronouns.get(word.strip(",.;:?!")) for word in words}
    return len(words) >= _MIN_WORDS and ("1" in about or about.isdisjoint({"m", "f"}))


def _find_opener(view: SentenceView, sentence: range, surnames: Set[str], grammar: Grammar) -> WordRange | None:
    """The person who opens a sentence, before a verb or a comma, and after at most one word: "Outside, Doe wept"."""
    first = sentence.start
    if view.texts[first + 1 : first + 2] == [","] and view.lower[first] not in surnames:
        first += 2
    if first + 1 >= sentence.stop:
        return None
    last = first + 1
    if view.lower[first] in grammar.reporting.acting_pronouns:
        known = grammar.pronouns.get(view.lower[first]) in {"m", "f"}
    elif view.lower[first] in grammar.definite_articles:
        last = first + 2
        known = view.lower[first + 1] in grammar.person_nouns
    else:
        while last < sentence.stop and view.texts[last][0].isupper() and last - first < _MAX_WORDS:
            last += 1
        known = _is_person(view, first, last, surnames, grammar)
    return (first, last) if known and _precedes_verb(view, last, sentence, grammar) else None


def _is_person(view: SentenceView, first: int, last: int, surnames: Set[str], grammar: Grammar) -> bool:
    """Whether words are a surname known from the text, a given name and a surname, or a title and a surname."""
    words, name = view.lower[first:last], view.texts[last - 1]
    if not view.texts[first][0].isupper() or name.endswith(POSSESSIVES):
        return False
    given = any(word in GIVEN | grammar.own_given_names for word in words[:-1])
    return name in surnames or given or (len(words) > 1 and words[0] in grammar.titles)


def _precedes_verb(view: SentenceView, i: int, sentence: range, grammar: Grammar) -> bool:
    if i >= sentence.stop:
        return False
    small = grammar.noun_phrase_ends | grammar.conjunctions | grammar.determiners
    return view.texts[i] == "," or (view.texts[i].islower() and view.texts[i].isalpha() and view.lower[i] not in small)
