"""Finds whose a noun of saying is, in a language without a parser."""

from clippings.enrich.quotes.clauses.name_phrases import find_name_after, past_title
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar


def read_noun_unparsed(view: SentenceView, noun: int, grammar: Grammar) -> Cue | None:
    """ "Die Behauptung von Doe, dass ...", "der Vorwurf des Vereins, der Steg sei morsch": the noun and its owner."""
    if not view.texts[noun][0].isupper() or not grammar.capitalized_nouns:
        return None
    owned = noun > 0 and view.lower[noun - 1] in grammar.possessives
    subject = (noun - 1, noun) if owned else _find_owner_after(view, noun + 1, grammar)
    if subject is None:
        return None
    last = max(noun + 1, subject[1])
    comma = view.texts[last : last + 1] == [","]
    return Cue("statement", (noun, noun + 1), subject, min(noun, subject[0]), last) if comma else None


def find_noun_of_saying(view: SentenceView, words: WordRange, grammar: Grammar) -> int | None:
    endings = grammar.source_noun_endings or ("\0",)
    said = (i for i in range(*words) if view.lower[i] in grammar.statement_nouns or view.lower[i].endswith(endings))
    return next(said, None)


def find_owner_inside(view: SentenceView, subject: WordRange, grammar: Grammar) -> WordRange:
    """ "(„Es reicht“, lautet) das Fazit von Doe", "(laut) Angaben der Stadt", "(laut) Brunners Angaben": the owner of a
    noun of saying, else the words themselves."""
    noun = find_noun_of_saying(view, subject, grammar)
    if noun is None or view.heads:
        return subject
    if owner := _find_owner_after(view, noun + 1, grammar):
        return owner[0], past_title(view, owner[1])
    named = grammar.capitalized_nouns and subject[0] < noun and view.texts[noun - 1].istitle()
    named = named and view.lower[noun - 1].endswith("s") and all(map(str.istitle, view.texts[subject[0] : noun]))
    return (subject[0], noun) if named and view.lower[noun - 1] not in grammar.determiners else subject


def find_owner_of_source(view: SentenceView, i: int, grammar: Grammar) -> WordRange | None:
    """ "(nach Angaben) von Doe", "(nach Informationen) von „Blatt“": the owner behind the word before i."""
    marked = i < len(view) and view.lower[i] in grammar.genitive_markers - grammar.determiners
    title = past_title(view, i + 1) if marked else i
    return (i + 1, title) if title > i + 1 else find_name_after(view, i + marked, grammar)


def _find_owner_after(view: SentenceView, i: int, grammar: Grammar) -> WordRange | None:
    """ "(die Ansicht) des Vereins", "(die Ansicht) von Doe"."""
    word = view.lower[i] if i < len(view) else ""
    marked = word in grammar.genitive_markers | grammar.genitive_determiners
    closed = view.texts[i : i + 1] != [] and view.texts[i][0].isupper() and view.texts[i + 1 : i + 2] == [","]
    if word.endswith("s") and closed and grammar.capitalized_nouns:
        return i, i + 1  # "Die Behauptung Brunners, ..."
    return find_owner_of_source(view, i, grammar) if marked else None
