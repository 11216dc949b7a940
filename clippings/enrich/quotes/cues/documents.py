"""Finds texts and circles that words come from: "Das geht aus einem Brief hervor", "Uit onderzoek blijkt dat"."""

from clippings.enrich.quotes.clauses.clauses import find_clause_start
from clippings.enrich.quotes.clauses.name_phrases import find_name_after
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar


def read_document(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    """ "Uit onderzoek van de politie blijkt dat", not "In de praktijk blijkt dat"."""
    cue = read_circles(view, i, grammar)
    return cue if cue and cue.subject and names_document(view, cue.subject, grammar) else None


def points_to_document(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Das geht aus einem Brief hervor", "Dat blijkt uit cijfers": whether a verb is between "that" and "from"."""
    after = "".join(view.lower[i + 1 : i + 2])
    opens = i > 0 and view.lower[i - 1] in grammar.summing_pronouns and view.opens_sentence(i - 1)
    return opens and after in grammar.reporting.document_prepositions


def read_document_behind(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    """The text that the sentence before comes from, and whose it is."""
    subject = find_name_after(view, i + 2, grammar) or find_plain_noun(view, i + 2, grammar)
    if subject and "".join(view.lower[subject[1] : subject[1] + 1]) in grammar.genitive_markers:
        owner = find_name_after(view, subject[1] + (view.lower[subject[1]] not in grammar.determiners), grammar)
        subject = (subject[0], owner[1]) if owner else subject  # "aus Zahlen des Amtes"
    return Cue("speech", (i, i + 1), subject, i, subject[1]) if subject else None


def names_document(view: SentenceView, words: WordRange, grammar: Grammar) -> bool:
    """ "einem Brief", "onderzoek van de politie": whether one of the words is a text or what somebody says."""
    texts = grammar.document_nouns | grammar.statement_nouns
    return any(
        word.endswith(tuple(texts)) if grammar.compound_nouns else word in texts for word in view.lower[slice(*words)]
    )


def find_plain_noun(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """ "(uit) onderzoek van de politie": a noun without an article, and whose it is."""
    if first + 1 >= len(view) or view.lower[first + 1] not in grammar.genitive_markers:
        return (first, first + 1) if first < len(view) else None
    owner = find_name_after(view, first + 2, grammar)
    return (first, owner[1]) if owner else None


def read_circles(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    """ "Aus Kreisen der Stadt hieß es": the words behind the preposition that opens the clause of a verb."""
    first = find_clause_start(view, i)
    if view.lower[first] in grammar.likening_words:
        first += 1
    if view.lower[first] not in grammar.prepositions | grammar.agent_prepositions:
        return None
    small = grammar.prepositions | grammar.auxiliaries_and_adverbs
    last = next((j for j in range(first + 1, i) if view.lower[j] in small), i)
    return Cue("speech", (i, i + 1), (first + 1, last), first + 1, i + 1) if first + 1 < last else None
