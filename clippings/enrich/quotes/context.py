"""Who speaks in a quote without a cue of its own: by what was said before it."""

from dataclasses import dataclass, replace

from clippings.enrich.quotes.attribution import Attribution, QuotePosition, is_fragment, is_whole, locate_mention
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.mood import is_reported_by_mood
from clippings.enrich.quotes.name_phrases import find_name_after
from clippings.enrich.quotes.speaker_before import find_any_subject
from clippings.enrich.text.punctuation import DASHES, LEADS
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar


@dataclass(frozen=True, slots=True)
class Context:
    """What the paragraphs before leave behind for a quote without a cue of its own."""

    speaker: Attribution | None = None  # who spoke last
    lead: Attribution | None = None  # who is about to speak: the paragraph ended with a colon


def _find_acting(view: SentenceView, position: QuotePosition, grammar: Grammar) -> Attribution | None:
    """Doe shook her head. "No.": the person who acts in the sentence before a quote that is one of its own."""
    last = position.begin - 1
    if last < 1 or not view.is_outside_quotes(last):
        return None
    if not view.heads:
        return _find_acting_by_place(view, view.sentence_around(last), grammar)
    found = find_any_subject(view, last, view.sentence_around(last).start, grammar)
    if found is None or found.mention is None:
        return None
    # A clitic loses its hyphen in its mention.
    words = [i for i, end in enumerate(view.ends) if found.mention[0] < end <= found.mention[1]]
    pronoun = grammar.pronouns.get(view.lower[words[0]].lstrip("-")) if len(words) == 1 else None
    named = any(view.texts[i][0].isupper() and view.lower[i] not in grammar.determiners for i in words)
    after = view.texts[words[-1] + 1 : words[-1] + 3]  # "the vet, Jane Doe, shook her head"
    known = named or view.lower[words[-1]] in grammar.roles or (after[:1] == [","] and after[-1][0].isupper())
    return found if (pronoun in {"m", "f"} if pronoun else known) else None


def _find_acting_by_place(view: SentenceView, sentence: range, grammar: Grammar) -> Attribution | None:
    """The same where no parse tells: a full name, or a role and a name, that opens the sentence."""
    if not grammar.verb_second and not grammar.drops_subject:
        return None
    found = _find_opening_name(view, sentence, grammar)
    if found is None or found.mention is None:
        return None
    words = [i for i in sentence if found.mention[0] <= view.starts[i] < found.mention[1]]
    capitals = [i for i in words if view.texts[i][0].isupper() and view.lower[i] not in grammar.determiners]
    known = any(view.lower[i] in GIVEN or grammar.is_role(view.lower[i]) for i in words)
    alone = all(view.is_outside_quotes(i) for i in sentence) and words[0] <= sentence.start + grammar.drops_subject
    enough = len(capitals) > 1 or grammar.drops_subject  # "Il ministro, Anna Doe, frena"
    return replace(found, cue=None) if known and enough and alone else None


def _find_opening_name(view: SentenceView, sentence: range, grammar: Grammar) -> Attribution | None:
    first = sentence.start
    if grammar.verb_second:
        return find_any_subject(view, sentence.stop - 1, first, grammar)
    first += view.lower[first] in grammar.conjunctions and first + 1 < sentence.stop
    name = find_name_after(view, first, grammar)
    return Attribution(locate_mention(view, name), None, "acting") if name else None


def _has_actor(view: SentenceView, position: QuotePosition, grammar: Grammar) -> bool:
    """Whether somebody acts in the sentence of a quote: then it need not go on with who spoke before."""
    subjects = grammar.labels.any_subject if grammar.labels else frozenset()
    return any(
        view.labels[i] in subjects
        and view.is_outside_quotes(i)
        and (view.texts[i][0].isupper() or grammar.pronouns.get(view.lower[i], "n") != "n")
        for i in range(position.begin, position.end if view.heads else position.begin)
    )


def _holds_predicate(view: SentenceView, position: QuotePosition) -> bool:
    """Whether the quoted words say what the sentence says of its subject: These deals "have no limits"."""
    return any(view.heads[i] == i for i in range(position.first, position.last if view.heads else position.first))


def find_dropped(
    view: SentenceView, position: QuotePosition, cues: list[Cue], spoke: Attribution | None, grammar: Grammar
) -> Attribution | None:
    """ "Answers: ..."; "...", has said: a verb that leaves its subject out has that of the last."""
    if not grammar.drops_subject or spoke is None or spoke.mention is None:
        return None
    acting = _find_acting(view, position, grammar)
    if acting and acting.mention and spoke.mention < acting.mention:
        spoke = acting
    leads = position.first > position.begin and view.texts[position.first - 1] in LEADS | DASHES
    for cue in reversed(cues) if leads else cues:
        word = cue.word[0]
        before = leads and position.begin <= word < position.first
        after = position.last <= word <= position.last + 2
        if cue.kind == "speech" and cue.subject is None and (before or after):
            return Attribution(spoke.mention, view.join_words(cue.word), "running")
    return None


def find_by_context(
    view: SentenceView, position: QuotePosition, running: Attribution | None, before: Context, grammar: Grammar
) -> Attribution | None:
    """A quote that is a sentence of its own goes on from the one before."""
    outside = [
        i for i in range(position.begin, position.end) if view.is_outside_quotes(i) and view.texts[i][0].isalnum()
    ]
    whole = is_whole(view, position) and not is_fragment(view, position)
    in_dialogue = view.passages[position.number].in_dialogue
    spoke = running or before.speaker
    if (
        outside
        and spoke
        and spoke.mention
        and is_reported_by_mood(view, view.sentence_around(position.first), grammar, goes_on=running is not None)
    ):
        return replace(spoke, rule="mood")
    if outside and not in_dialogue and not (whole and sum(i < position.first for i in outside) <= 1):
        said = is_whole(view, position) or _holds_predicate(view, position)
        goes_on = running and said and not _has_actor(view, position, grammar)
        return replace(running, rule="running") if running and goes_on else None
    acting = None if running and view.heads else _find_acting(view, position, grammar)
    if acting and acting.mention and running and running.mention and running.mention < acting.mention:
        running = None  # a sentence about somebody else stands between
    chances = [(running, "running"), (acting, "acting"), (before.lead, "lead")]
    if not in_dialogue:
        chances.append((before.speaker, "floating"))
    speaker, rule = next((chance for chance in chances if chance[0]), (None, ""))
    return Attribution(speaker.mention, speaker.cue, rule) if speaker and speaker.mention else None
