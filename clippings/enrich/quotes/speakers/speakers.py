"""Finds the cue that a quote belongs to, and so its speaker: rules in order, the most certain first."""

from dataclasses import replace

from clippings.enrich.quotes.attribution import (
    UNSAID,
    Attribution,
    QuotePosition,
    find_last_sign,
    find_quote_positions,
    is_fragment,
    locate_mention,
    make_attribution,
)
from clippings.enrich.quotes.clauses.clauses import follows_opener, tells_when
from clippings.enrich.quotes.clauses.name_phrases import is_relative
from clippings.enrich.quotes.clauses.passives import find_agent_before
from clippings.enrich.quotes.cue import Cue, names_speaker
from clippings.enrich.quotes.cues.cues import has_subject, is_aside, read_verb_cue
from clippings.enrich.quotes.passages.terms import is_called_so, is_term
from clippings.enrich.quotes.speakers.acting import find_surnames
from clippings.enrich.quotes.speakers.asked import find_asked
from clippings.enrich.quotes.speakers.context import Context, find_by_context, find_dropped
from clippings.enrich.quotes.speakers.governing import find_governing
from clippings.enrich.quotes.speakers.mood import find_going_on
from clippings.enrich.quotes.speakers.speaker_after import (
    find_speaker_after_as,
    find_speaker_after_question,
    find_speaker_right_after,
)
from clippings.enrich.quotes.speakers.speaker_before import find_any_subject, find_speaker_before, find_viewpoint
from clippings.enrich.quotes.speakers.statements import find_author_after
from clippings.enrich.quotes.speakers.summing_up import find_speaker_summing_up
from clippings.enrich.quotes.speakers.titles import is_title
from clippings.enrich.quotes.speakers.turn_taking import add_turn
from clippings.enrich.text.punctuation import ASIDES, LEADS
from clippings.enrich.text.sentence_view import SentenceView
from clippings.languages.grammar import Grammar

_MAX_CLIMB = 15
_MAX_TO_AS = 3  # most words from "as" to the quote: as a very "good" one
_MAX_QUOTES = 200  # most quotes of a paragraph; with more it is not prose


def attribute_quotes(
    view: SentenceView, cues: list[Cue], grammar: Grammar, before: Context
) -> tuple[dict[int, Attribution], Context]:
    """Quote number -> attribution for the quotes of a paragraph, and the context for the next one."""
    found: dict[int, Attribution] = {}
    before = replace(before, surnames=before.surnames | find_surnames(view, cues, grammar))
    running: Attribution | None = None
    reached = 0
    positions = find_quote_positions(view)
    for position in positions if len(positions) <= _MAX_QUOTES else ():
        running = _find_spoken_between(view, cues, reached, position.begin, grammar) or running
        if (told := _find_in_aside(view, position)) is not None:
            running = found[position.number] = told
            reached = position.last
            continue
        joined = _find_joined(view, position, found, grammar)
        if is_title(view, position, joined, cues, grammar):
            found[position.number] = UNSAID
            continue
        attribution = joined if joined and joined.mention else _find_in_own_sentence(view, position, cues, grammar)
        goes_on = position.first == 0 and position.number > 0 and not view.passages[position.number - 1].closed
        if goes_on and before.speaker and (attribution is None or attribution.rule != "after"):
            attribution = replace(before.speaker, rule="running")
        if attribution is None:
            attribution = joined or _find_interrupted(view, position, found) or _find_likened(view, position, grammar)
        if attribution is None:
            attribution = find_dropped(view, position, cues, running, before, grammar)
        if attribution is None:
            attribution = find_by_context(view, position, running, before, grammar)
        if attribution is not None and attribution is not UNSAID:
            running = attribution
        attribution = attribution or Attribution(None, None, "none")
        found[position.number], reached = replace(attribution, fragment=is_fragment(view, position)), position.last
    running = _find_spoken_between(view, cues, reached, len(view), grammar) or running
    running, lead = running or find_going_on(view, cues, before.speaker, grammar), None
    if view.texts and view.texts[-1] == ":":
        last = next((c for c in reversed(cues) if c.subject and c.kind != "statement"), None)
        lead = make_attribution(view, last, "lead") if last else find_any_subject(view, len(view) - 1, 0, grammar)
    return found, Context(running, lead, None, add_turn(view, running, before.turns, grammar), before.surnames)


def _find_in_aside(view: SentenceView, position: QuotePosition) -> Attribution | None:
    """The speaker by an aside inside the marks."""
    told = view.passages[position.number].told
    if told is None:
        return None
    again = position.number > 0 and view.passages[position.number - 1].told == told
    return Attribution(told[1], told[0], "beside" if again else "after")


def _find_spoken_between(
    view: SentenceView, cues: list[Cue], first: int, last: int, grammar: Grammar
) -> Attribution | None:
    """The speaker named in the sentences between two quotes, by the outermost cue of the last such sentence."""
    inside = [
        c
        for c in cues
        if first <= c.word[0] < last
        and names_speaker(c)
        and (c.kind in {"speech", "source"} or view.lower[c.word[0]] in grammar.addressing_verbs)
        and not tells_when(view, c.word[0], grammar)
        and view.lower[c.word[0]] not in grammar.reporting.finding_verbs - grammar.speech_verbs  # a study does not talk
    ]
    if not inside:
        return None
    sentence = view.sentence_around(inside[-1].word[0])
    cue = next(c for c in inside if c.word[0] in sentence)
    return find_asked(view, cue, grammar) or make_attribution(view, cue, "running")


def _find_in_own_sentence(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    inside = [c for c in cues if position.begin <= c.word[0] < position.end]
    if (result := find_speaker_after_question(view, position, cues, grammar)) is not None:
        return result
    opens = not any(
        view.is_outside_quotes(i) and view.texts[i][0].isalnum() for i in range(position.begin, position.first)
    )
    if (
        not opens
        and _is_tagged(view, position, inside, grammar)
        and (tag := find_speaker_right_after(view, position, inside, grammar))
    ):
        return tag
    if not opens and (first := _find_first_of_tag(view, position)) is not None:
        beside = [c for c in inside if c.first == first and c.kind == "speech" and _is_finite(view, c, grammar)]
        if beside and beside[0].subject and beside[0].subject[0] >= first:
            return make_attribution(view, beside[0], "after")
    others = (_find_source, find_viewpoint, find_speaker_before, _find_outermost)
    rules = (find_speaker_right_after, *others) if opens else (*others, find_speaker_right_after)
    for rule in (find_speaker_after_as, find_author_after, *rules, _find_trailing):
        if (result := rule(view, position, inside, grammar)) is not None:
            return result
    return _find_summing_up(view, position, cues, grammar)


def _find_summing_up(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """Der Plan sei „ganz alt“. Das sagte Doe.: the speaker of all of the sentence before."""
    if (summed := find_speaker_summing_up(view, position, cues, grammar)) is not None:
        return summed
    if position.end + 1 >= len(view) or view.lower[position.end] not in grammar.summing_pronouns:
        return None
    cue = next((c for c in cues if c.word[0] == position.end + 1 and c.kind == "speech" and c.subject), None)
    return make_attribution(view, cue, "trailing") if cue else None


def _is_tagged(view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar) -> bool:
    """Whether a comma and a verb of speech follow a quote, in a language where that verb is before its subject.

    If the verb is second in every clause, nobody may speak before the quote: "Doe sagte: „...“, warnte aber die Stadt".
    """
    verb = position.last + 1
    second = grammar.verb_second and not view.heads and view.texts[position.first - 1] == ":"
    second = second and not any(c.kind == "speech" and c.subject and c.word[0] < position.first for c in cues)
    if not (grammar.subject_after_verb or second) or view.texts[position.last : verb] != [","]:
        return False
    while verb < position.end and view.lower[verb] in grammar.auxiliaries_and_adverbs:
        verb += 1
    speaks = verb < position.end and view.is_outside_quotes(verb) and view.lower[verb] in grammar.speech_verbs
    return speaks and not grammar.is_active_participle(view.lower[verb])


def _find_first_of_tag(view: SentenceView, position: QuotePosition) -> int | None:
    """Where "he said" may begin after a quote and its comma, which some put behind the closing mark."""
    if find_last_sign(view, position) == ",":
        return position.last
    led = view.texts[position.first - 1] in LEADS
    return position.last + 1 if led and view.texts[position.last : position.last + 1] == [","] else None


def _is_finite(view: SentenceView, cue: Cue, grammar: Grammar) -> bool:
    return not grammar.is_active_participle(view.lower[cue.word[0]])


def _find_outermost(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """The outermost cue that governs the quoted words: the minister said that they called it a "mess"."""
    if (aside := next((c for c in cues if c.last <= position.first and is_aside(view, c)), None)) is not None:
        return make_attribution(view, aside, "above")
    governing = find_governing(view, position, cues, grammar) if view.heads and grammar.labels else []
    if governing:
        term = is_term(view, position, governing[-1], grammar)
        return UNSAID if term else make_attribution(view, governing[-1], "above")
    if (agent := find_agent_before(view, position.first, grammar)) is not None:
        return Attribution(locate_mention(view, agent), view.texts[agent[0] - 1], "above")
    for cue in reversed(cues) if not is_called_so(view, position, grammar) else ():
        wanted = cue.kind in {"speech", "statement"} or _may_name_quote(view, position, cue, grammar)
        if cue.word[0] < position.first and cue.subject and wanted:
            return make_attribution(view, cue, "nearest")
    return None


def _may_name_quote(view: SentenceView, position: QuotePosition, cue: Cue, grammar: Grammar) -> bool:
    """Whether a verb may name the words in marks: they are in its clause, and after "as" if it needs that."""
    if cue.kind != "naming" or (not view.heads and "," in view.texts[cue.last : position.first]):
        return False
    before = view.lower[max(cue.last, position.first - _MAX_TO_AS) : position.first]
    likened = not (grammar.likening_words | grammar.describing_words).isdisjoint(before)
    return likened or view.lower[cue.word[0]] not in grammar.comparing_verbs


def _find_trailing(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """The plan is a "mess" for everyone, the minister said."""
    for cue in cues:
        if cue.kind == "naming" and cue.subject and grammar.verb_second and cue.word[0] == position.last:
            return make_attribution(view, cue, "above")  # "Doe, der den Plan „irre“ genannt hatte"
        if cue.kind == "speech" and cue.first >= position.last and cue.subject:
            if view.heads and cue.subject[0] < position.first:
                continue  # "Doe was met by "angry" owners, accused of lying"
            if is_term(view, position, cue, grammar) or is_called_so(view, position, grammar):
                return UNSAID
            if is_relative(view, cue.subject, grammar):
                continue  # "..., who said so" describes somebody else
            comma = cue.first - 1 - (grammar.verb_second and view.lower[cue.first - 1] in grammar.likening_words)
            fronted = grammar.verb_second and view.lower[position.last] in grammar.finite_auxiliaries
            fronted = fronted and cue.subject[0] == position.last + 1  # "Von „Streit“ wollte Doe nicht sprechen"
            if fronted or view.texts[comma] == "," or (view.quotes[comma] >= 0):
                return make_attribution(view, cue, "trailing")
    return None


def _find_source(view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    led = view.texts[position.first - 1 : position.first] == [":"]
    if led and any(cue.kind == "speech" and cue.subject and cue.word[0] < position.first for cue in cues):
        return None  # "According to the paper, Doe said: ..."
    sources = [cue for cue in cues if cue.kind == "source" and not _is_beside(view, position, cue, cues, grammar)]
    tags = [cue for cue in sources if view.lower[cue.word[0]] in grammar.quote_tags]  # "Laut Doe ist es, so Roe, „...“"
    return make_attribution(view, (tags or sources)[0], "source") if sources else None


def _is_beside(view: SentenceView, position: QuotePosition, source: Cue, cues: list[Cue], grammar: Grammar) -> bool:
    """ "«Basta», dijo, según la agencia"; "«Basta», y añadió que, según Doe, ...": whether a source behind a quote only
    says where it was found, or belongs to another clause."""
    if source.first < position.last:
        return False
    told = any(c.kind == "speech" and not c.subject and position.last <= c.word[0] < source.first for c in cues)
    return (told and grammar.drops_subject and not view.heads) or follows_opener(view, source.first, grammar)


def _find_quote_before(view: SentenceView, position: QuotePosition) -> int:
    """The last word of the quote before in the same sentence; -1 if there is none."""
    before = position.first - 1
    while before >= position.begin and view.is_outside_quotes(before):
        before -= 1
    return before if before >= position.begin else -1


def _find_joined(
    view: SentenceView, position: QuotePosition, found: dict[int, Attribution], grammar: Grammar
) -> Attribution | None:
    """A "mess" and a "shame": the second belongs to the speaker of the first."""
    before = _find_quote_before(view, position)
    other = found.get(view.quotes[before]) if before >= 0 else None
    if other is None:
        return None
    between = view.lower[before + 1 : position.first]
    if not between and not view.passages[view.quotes[before]].closed:
        return None  # "..., Doe said that "It is late. "We have no time," she added."
    small = all(word in grammar.conjunctions or word in grammar.determiners or word == "," for word in between)
    return (other if other.rule == UNSAID.rule else replace(other, rule="beside")) if small else None


def _find_interrupted(view: SentenceView, position: QuotePosition, found: dict[int, Attribution]) -> Attribution | None:
    """ "...," said Doe, "...": the second belongs to the speaker of the first."""
    before = _find_quote_before(view, position)
    other = found.get(view.quotes[before]) if before >= 0 else None
    last = view.texts[position.first - 1]
    if other is None or other.rule != "after" or not (last in ASIDES or last in LEADS):
        return None
    return replace(other, rule="beside")


def _find_likened(view: SentenceView, position: QuotePosition, grammar: Grammar) -> Attribution | None:
    """They went after him as a "fool": the people who use the word."""
    for i in range(position.first, position.last if view.heads else position.first):
        head = view.heads[i]
        if position.first <= head < position.last or view.lower[head] not in grammar.likening_words:
            continue
        for _ in range(_MAX_CLIMB):
            if view.heads[head] == head:
                break
            head = view.heads[head]
            if has_subject(view, head, grammar) and view.is_outside_quotes(head):
                cue = read_verb_cue(view, head, grammar)
                return make_attribution(view, cue, "likened") if cue and cue.subject else None
    return None
