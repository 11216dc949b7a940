"""Finds the speaker of a quote without a cue, by what was said before it."""

from dataclasses import dataclass, replace

from clippings.enrich.quotes.attribution import Attribution, QuotePosition, is_fragment, is_whole
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.passages.terms import is_lone_noun
from clippings.enrich.quotes.speakers.acting import find_acting
from clippings.enrich.quotes.speakers.mood import is_reported_by_mood
from clippings.enrich.quotes.speakers.turn_taking import Turn, find_turn
from clippings.enrich.text.punctuation import DASHES, LEADS
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar


@dataclass(frozen=True, slots=True)
class Context:
    """What the earlier paragraphs provide for a quote without its own cue."""

    speaker: Attribution | None = None  # who spoke last
    lead: Attribution | None = None  # who is about to speak: the paragraph ended with a colon
    acting: Attribution | None = None  # who acts in the paragraph before, which has no quotes
    turns: tuple[Turn, ...] = ()  # the last two paragraphs of quotes, if nothing is between them
    surnames: frozenset[str] = frozenset()  # of everybody named so far who speaks or acts


def _has_actor(view: SentenceView, position: QuotePosition, grammar: Grammar) -> bool:
    """Whether somebody acts in the sentence of a quote: then the earlier speaker may not be the one who continues."""
    subjects = grammar.labels.any_subject if grammar.labels else frozenset()
    return any(
        view.labels[i] in subjects
        and view.is_outside_quotes(i)
        and (view.texts[i][0].isupper() or grammar.pronouns.get(view.lower[i], "n") != "n")
        for i in range(position.begin, position.end if view.heads else position.begin)
    )


def _holds_predicate(view: SentenceView, position: QuotePosition) -> bool:
    """Whether the quoted words are what the sentence says about its subject: These deals "have no limits"."""
    return any(view.heads[i] == i for i in range(position.first, position.last if view.heads else position.first))


def find_dropped(
    view: SentenceView,
    position: QuotePosition,
    cues: list[Cue],
    running: Attribution | None,
    before: Context,
    grammar: Grammar,
) -> Attribution | None:
    """ "Answers: ..."; "...", has said: a verb without a subject has the subject of the one before.

    After "and" it does in every language: "Doe came. And said: ..."
    """
    joined = view.lower[position.begin] in grammar.conjunctions and position.begin < position.first
    if not grammar.drops_subject and not joined:
        return None
    spoke = running or before.speaker
    acting = find_acting(view, position, before.surnames, grammar)
    if acting and acting.mention and (spoke is None or spoke.mention is None or spoke.mention < acting.mention):
        spoke = acting
    if spoke is None or spoke.mention is None:
        return None
    leads = position.first > position.begin and view.texts[position.first - 1] in LEADS | DASHES
    for cue in reversed(cues) if leads else cues:
        word = cue.word[0]
        ahead = leads and position.begin <= word < position.first
        after = grammar.drops_subject and position.last <= word <= position.last + 2
        ahead = ahead and (grammar.drops_subject or _is_small(view, position.begin, word, grammar))
        if cue.kind == "speech" and cue.subject is None and (ahead or after):
            return Attribution(spoke.mention, view.join_words(cue.word), "running")
    return None


def _is_small(view: SentenceView, first: int, last: int, grammar: Grammar) -> bool:
    """Whether nobody can be named in the words first:last."""
    small = grammar.conjunctions | grammar.auxiliaries_and_adverbs | grammar.genitive_markers
    return small.issuperset(view.lower[first:last])


def _is_later(acting: Attribution | None, speaker: Attribution | None) -> bool:
    """Whether somebody acts after the last speaker was named."""
    if acting is None or acting.mention is None:
        return False
    return speaker is None or speaker.mention is None or speaker.mention < acting.mention


def _tells_only_when(view: SentenceView, words: range, grammar: Grammar) -> bool:
    """ "Then, after a pause: ...": whether an adverb or preposition opens the words, and nobody is named or acts."""
    opens = view.lower[words.start] in grammar.auxiliaries_and_adverbs | grammar.prepositions
    verbs = grammar.labels.any_subject if grammar.labels and view.heads else None
    named = any(view.texts[i][0].isupper() for i in words[1:])
    return opens and verbs is not None and not named and not any(view.labels[i] in verbs for i in words)


def find_by_context(
    view: SentenceView, position: QuotePosition, running: Attribution | None, before: Context, grammar: Grammar
) -> Attribution | None:
    """A quote that is a separate sentence continues from the one before."""
    outside = [
        i for i in range(position.begin, position.end) if view.is_outside_quotes(i) and view.texts[i][0].isalnum()
    ]
    if outside and view.texts[position.first - 1] == ":" and outside[-1] < position.first:
        leads = _is_small(view, position.begin, position.first - 1, grammar)
        leads = leads or _tells_only_when(view, range(position.begin, position.first - 1), grammar)
        outside = outside if not leads else []  # "And again: ..."
    whole = is_whole(view, position) and not is_fragment(view, position)
    in_dialogue = view.passages[position.number].in_dialogue
    acting = None if running and view.heads else find_acting(view, position, before.surnames, grammar)
    if acting and acting.mention and running and running.mention and running.mention < acting.mention:
        running = None  # a sentence about somebody else is between
    spoke = running or (acting if grammar.reporting_moods else None) or before.speaker
    if (
        outside
        and spoke
        and spoke.mention
        and not is_lone_noun(view, position, grammar)
        and is_reported_by_mood(view, view.sentence_around(position.first), grammar, goes_on=running is not None)
    ):
        return replace(spoke, rule="mood")
    if outside and not in_dialogue and not (whole and sum(i < position.first for i in outside) <= 1):
        said = is_whole(view, position) or _holds_predicate(view, position)
        goes_on = running and said and not _has_actor(view, position, grammar)
        return replace(running, rule="running") if running and goes_on else None
    turn = find_turn(view, position, before.turns)
    chances = [(running, "running"), (acting, "acting"), (before.lead, "lead"), (turn, "turn")]
    if not in_dialogue:
        silent = _is_later(before.acting, before.speaker)
        chances += [(before.acting if silent else None, "acting"), (before.speaker, "floating")]
    speaker, rule = next((chance for chance in chances if chance[0]), (None, ""))
    return Attribution(speaker.mention, speaker.cue, rule) if speaker and speaker.mention else None
