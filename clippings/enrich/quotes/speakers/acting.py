"""Finds who acts in a sentence before somebody speaks: "Doe shook her head. "No." """

from dataclasses import replace

from clippings.enrich.quotes.attribution import Attribution, QuotePosition, locate_mention
from clippings.enrich.quotes.clauses.name_phrases import find_name_after
from clippings.enrich.quotes.cue import Cue, names_speaker
from clippings.enrich.quotes.speakers.speaker_before import find_any_subject
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar

_DESCRIBED = 4  # words of a name of two words, with an article and a noun before it


def find_acting(
    view: SentenceView, position: QuotePosition, surnames: frozenset[str], grammar: Grammar
) -> Attribution | None:
    """Doe shook her head. "No.": the person who acts in the sentence before a quote that is a separate sentence."""
    last = position.begin - 1
    if last < 1 or not view.is_outside_quotes(last):
        return None
    if not view.heads:
        return find_acting_by_place(view, view.sentence_around(last), surnames, grammar)
    found = find_any_subject(view, last, view.sentence_around(last).start, grammar)
    if found is None or found.mention is None:
        return None
    # A clitic is mentioned without its hyphen.
    words = [i for i, end in enumerate(view.ends) if found.mention[0] < end <= found.mention[1]]
    pronoun = grammar.pronouns.get(view.lower[words[0]].lstrip("-")) if len(words) == 1 else None
    named = any(view.texts[i][0].isupper() and view.lower[i] not in grammar.determiners for i in words)
    after = view.texts[words[-1] + 1 : words[-1] + 3]  # "the vet, Jane Doe, shook her head"
    known = (
        named
        or grammar.reporting.is_person(view.lower[words[-1]], grammar.roles)
        or (after[:1] == [","] and after[-1][0].isupper())
    )
    return found if (pronoun in {"m", "f"} if pronoun else known) else None


def find_acting_by_place(
    view: SentenceView, sentence: range, surnames: frozenset[str], grammar: Grammar
) -> Attribution | None:
    """The same without a parse: a full name, a role and a name, or a known surname, that opens the sentence."""
    if not grammar.verb_second and not grammar.drops_subject:
        return None
    first = sentence.start + (view.lower[sentence.start] in grammar.conjunctions and len(sentence) > 1)
    plain = grammar.drops_subject and first + 1 < len(view) and all(map(view.is_outside_quotes, sentence))
    if plain and view.texts[first] in surnames and view.texts[first + 1][0].islower():
        return Attribution(locate_mention(view, (first, first + 1)), None, "acting")  # "Doe rechazó el plan."
    found = _find_opening_name(view, sentence, grammar)
    if found is None or found.mention is None:
        return None
    words = [i for i in sentence if found.mention[0] <= view.starts[i] < found.mention[1]]
    capitals = [i for i in words if view.texts[i][0].isupper() and view.lower[i] not in grammar.determiners]
    nouns = grammar.person_nouns | grammar.generic_person_nouns.keys()
    nouns |= grammar.own_given_names
    known = any(view.lower[i] in GIVEN | nouns or grammar.is_role(view.lower[i]) for i in words)
    alone = all(view.is_outside_quotes(i) for i in sentence) and words[0] <= sentence.start + grammar.drops_subject
    enough = len(capitals) > 1 or grammar.drops_subject  # "Il ministro, Anna Doe, frena"
    known = known or (grammar.drops_subject and _is_described(view, words, grammar))
    again = len(words) == 1 and view.texts[words[0]] in surnames
    return replace(found, cue=None) if ((known and enough) or again) and alone else None


def _is_described(view: SentenceView, words: list[int], grammar: Grammar) -> bool:
    """ "Il velista Anna Doe": whether an article, a noun for no body and a name of two words are all there is."""
    if len(words) != _DESCRIBED or view.lower[words[0]] not in grammar.definite_articles:
        return False
    noun, name = view.texts[words[1]], [view.texts[i] for i in words[2:]]
    body = noun in grammar.speaking_bodies | grammar.organization_nouns | grammar.work_nouns
    return noun.islower() and not body and all(word.istitle() for word in name)


def find_surnames(view: SentenceView, cues: list[Cue], grammar: Grammar) -> frozenset[str]:
    """The surnames of the people who speak or act in a paragraph under their full names, without a parse."""
    if view.heads:
        return frozenset()
    named = [cue.subject for cue in cues if cue.subject and names_speaker(cue)]
    single = (view.texts[first] for first, last in named if last == first + 1 and grammar.drops_subject)
    alone = frozenset(word for word in single if word.istitle() and word.lower() not in grammar.small_words)
    named += [words for sentence in view.sentences if (words := _find_opener(view, sentence, grammar))]
    return alone | frozenset(view.texts[last - 1] for first, last in named if _is_full_name(view, first, last))


def _find_opener(view: SentenceView, sentence: range, grammar: Grammar) -> WordRange | None:
    return find_name_after(view, sentence.start, grammar) if view.is_outside_quotes(sentence.start) else None


def _is_full_name(view: SentenceView, first: int, last: int) -> bool:
    """Whether words end with a given name and a surname."""
    words = view.texts[first:last]
    return len(words) > 1 and words[-1].istitle() and any(word.lower() in GIVEN for word in words[-3:-1])


def _find_opening_name(view: SentenceView, sentence: range, grammar: Grammar) -> Attribution | None:
    first = sentence.start
    if grammar.verb_second:
        return find_any_subject(view, sentence.stop - 1, first, grammar)
    first += view.lower[first] in grammar.conjunctions and first + 1 < sentence.stop
    name = find_name_after(view, first, grammar)
    return Attribution(locate_mention(view, name), None, "acting") if name else None
