"""Which cue a quote belongs to, and so who speaks: rules in order, the surest first."""

from dataclasses import dataclass, replace

from clippings.enrich.quotes.attribution import (
    ASIDES,
    LEADS,
    Attribution,
    Place,
    attribute_to,
    find_places,
    is_fragment,
    is_whole,
    last_sign,
)
from clippings.enrich.quotes.cues import Cue, has_subject, is_aside, read_verb
from clippings.enrich.quotes.not_speech import is_unsaid
from clippings.enrich.quotes.speaker_after import name_after_as, name_after_question, name_right_after
from clippings.enrich.quotes.speaker_before import find_any_subject, name_before_quote
from clippings.enrich.text.sentence_view import Reading
from clippings.languages.grammar import Grammar

_MAX_CLIMB = 15
_MAX_QUOTES = 200  # of a paragraph; with more it is no prose


@dataclass(frozen=True, slots=True)
class Context:
    """What the paragraphs before leave behind for a quote without a cue of its own."""

    speaker: Attribution | None = None  # who spoke last
    lead: Attribution | None = None  # who is about to speak: the paragraph ended with a colon


def attribute(
    reading: Reading, cues: list[Cue], grammar: Grammar, before: Context
) -> tuple[dict[int, Attribution], Context]:
    """Quote number -> attribution for the quotes of a paragraph, and what it leaves for the next one."""
    found: dict[int, Attribution] = {}
    running: Attribution | None = None
    reached = 0
    places = find_places(reading)
    for place in places if len(places) <= _MAX_QUOTES else ():
        running = _spoke_between(reading, cues, reached, place.begin, grammar) or running
        if is_unsaid(reading, place.first, place.last, grammar):
            found[place.number] = Attribution(None, None, "unsaid")
            continue
        joined = _joined(reading, place, found, grammar)
        attribution = joined if joined and joined.mention else _by_own_sentence(reading, place, cues, grammar)
        goes_on = place.first == 0 and place.number > 0 and not reading.marked[place.number - 1].closed
        if goes_on and before.speaker and (attribution is None or attribution.rule != "after"):
            attribution = replace(before.speaker, rule="running")
        if attribution is None:
            attribution = joined or _interrupted(reading, place, found) or _likened(reading, place, grammar)
        if attribution is None:
            attribution = _by_context(reading, place, running, before, grammar)
        if attribution is not None:
            running = attribution
        attribution = attribution or Attribution(None, None, "none")
        found[place.number] = replace(attribution, fragment=is_fragment(reading, place))
        reached = place.last
    running = _spoke_between(reading, cues, reached, len(reading), grammar) or running
    lead = None
    if reading.texts and reading.texts[-1] == ":":
        last = next((c for c in reversed(cues) if c.subject and c.kind != "statement"), None)
        lead = attribute_to(reading, last, "lead") if last else find_any_subject(reading, len(reading) - 1, 0, grammar)
    return found, Context(running, lead)


def _spoke_between(reading: Reading, cues: list[Cue], first: int, last: int, grammar: Grammar) -> Attribution | None:
    """Who is said to speak in the sentences between two quotes; the outermost cue of the last such sentence."""
    inside = [
        c
        for c in cues
        if first <= c.word[0] < last
        and c.subject
        and (c.kind in {"speech", "source"} or reading.lower[c.word[0]] in grammar.addressing)
    ]
    if not inside:
        return None
    sentence = reading.sentence_around(inside[-1].word[0])
    return attribute_to(reading, next(c for c in inside if c.word[0] in sentence), "running")


def _by_own_sentence(reading: Reading, place: Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    inside = [c for c in cues if place.begin <= c.word[0] < place.end]
    if (result := name_after_question(reading, place, cues, grammar)) is not None:
        return result
    opens = not any(reading.outside(i) and reading.texts[i][0].isalnum() for i in range(place.begin, place.first))
    if not opens and _tagged(reading, place, grammar) and (tag := name_right_after(reading, place, inside, grammar)):
        return tag
    if not opens and last_sign(reading, place) == ",":
        beside = [c for c in inside if c.first == place.last and c.kind == "speech" and _is_finite(reading, c, grammar)]
        if beside and beside[0].subject:
            return attribute_to(reading, beside[0], "after")
    others = (_source, name_before_quote, _above)
    rules = (name_right_after, *others) if opens else (*others, name_right_after)
    for rule in (name_after_as, *rules, _trailing):
        if (result := rule(reading, place, inside, grammar)) is not None:
            return result
    return None


def _tagged(reading: Reading, place: Place, grammar: Grammar) -> bool:
    """Whether a comma and a verb of speech follow a quote, where that verb stands before its subject."""
    verb = place.last + 1
    if not grammar.clitics or reading.texts[place.last : verb] != [","]:
        return False
    while verb < place.end and reading.lower[verb] in grammar.auxiliaries:
        verb += 1
    speaks = verb < place.end and reading.outside(verb) and reading.lower[verb] in grammar.speech
    return speaks and not reading.lower[verb].endswith(grammar.active)


def _is_finite(reading: Reading, cue: Cue, grammar: Grammar) -> bool:
    return not (grammar.active and reading.lower[cue.word[0]].endswith(grammar.active))


def _above(reading: Reading, place: Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """The outermost cue that governs the quoted words: the minister said that they called it a "mess"."""
    if (aside := next((c for c in cues if c.last <= place.first and is_aside(reading, c)), None)) is not None:
        return attribute_to(reading, aside, "above")
    governing = _governing(reading, place, cues, grammar) if reading.heads and grammar.labels else []
    if governing:
        return attribute_to(reading, governing[-1], "above")
    for cue in reversed(cues):
        if cue.word[0] < place.first and cue.subject and cue.kind in {"speech", "naming", "statement"}:
            return attribute_to(reading, cue, "nearest")
    return None


def _governing(reading: Reading, place: Place, cues: list[Cue], grammar: Grammar) -> list[Cue]:
    """The cues above a quote in the parse, the innermost first; a verb reports neither its subject nor an adverbial."""
    labels = grammar.labels
    assert labels is not None
    by_word = {cue.word[0]: cue for cue in cues if cue.kind != "source" and cue.subject}
    best: list[Cue] = []
    for i in range(place.first, place.last):
        head = reading.heads[i]
        if place.first <= head < place.last:
            continue
        child, found = i, list[Cue]()
        for _ in range(_MAX_CLIMB):
            cue = by_word.get(head)
            outer = cue and cue.kind == "speech" and reading.labels[child] not in labels.unreported
            if cue and (outer or not found or _thought_by_others(reading, found[-1], grammar)):
                found.append(cue)
            if reading.heads[head] == head:
                break
            child, head = head, reading.heads[head]
        best = best or found
    return best


def _thought_by_others(reading: Reading, cue: Cue, grammar: Grammar) -> bool:
    """They slammed those who think it is a "mess": that is how the critics put it."""
    assert cue.subject is not None
    return cue.kind == "naming" and reading.lower[cue.subject[0]] in grammar.relatives - grammar.things


def _trailing(reading: Reading, place: Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """The plan is a "mess" for everyone, the minister said."""
    for cue in cues:
        if cue.kind == "speech" and cue.first >= place.last and cue.subject:
            if reading.lower[cue.subject[0]] in grammar.relatives:
                continue  # "..., who said so" describes somebody else
            comma = cue.first - 1
            if reading.texts[comma] == "," or (reading.quotes[comma] >= 0):
                return attribute_to(reading, cue, "trailing")
    return None


def _source(reading: Reading, place: Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    for cue in cues:
        if cue.kind == "source":
            return attribute_to(reading, cue, "source")
    return None


def _quote_before(reading: Reading, place: Place) -> int:
    """The last word of the quote before in the same sentence; -1 where there is none."""
    before = place.first - 1
    while before >= place.begin and reading.outside(before):
        before -= 1
    return before if before >= place.begin else -1


def _joined(reading: Reading, place: Place, found: dict[int, Attribution], grammar: Grammar) -> Attribution | None:
    """A "mess" and a "shame": the second belongs to whoever said the first."""
    before = _quote_before(reading, place)
    other = found.get(reading.quotes[before]) if before >= 0 else None
    if other is None:
        return None
    between = reading.lower[before + 1 : place.first]
    small = all(word in grammar.conjunctions or word in grammar.articles or word == "," for word in between)
    return replace(other, rule="beside") if small else None


def _interrupted(reading: Reading, place: Place, found: dict[int, Attribution]) -> Attribution | None:
    """ "...," said Doe, "...": the second belongs to whoever said the first."""
    before = _quote_before(reading, place)
    other = found.get(reading.quotes[before]) if before >= 0 else None
    last = reading.texts[place.first - 1]
    if other is None or other.rule != "after" or not (last in ASIDES or last in LEADS):
        return None
    return replace(other, rule="beside")


def _likened(reading: Reading, place: Place, grammar: Grammar) -> Attribution | None:
    """They went after him as a "fool": whoever uses the word."""
    for i in range(place.first, place.last if reading.heads else place.first):
        head = reading.heads[i]
        if place.first <= head < place.last or reading.lower[head] not in grammar.likening:
            continue
        for _ in range(_MAX_CLIMB):
            if reading.heads[head] == head:
                break
            head = reading.heads[head]
            if has_subject(reading, head, grammar) and reading.outside(head):
                cue = read_verb(reading, head, grammar)
                return attribute_to(reading, cue, "likened") if cue and cue.subject else None
    return None


def _acting(reading: Reading, place: Place, grammar: Grammar) -> Attribution | None:
    """Doe shook her head. "No.": the person who acts in the sentence before a quote that is one of its own."""
    last = place.begin - 1
    if last < 1 or not reading.outside(last) or not reading.heads:
        return None
    found = find_any_subject(reading, last, reading.sentence_around(last).start, grammar)
    if found is None or found.mention is None:
        return None
    # A clitic loses its hyphen in its mention.
    words = [i for i, end in enumerate(reading.ends) if found.mention[0] < end <= found.mention[1]]
    pronoun = grammar.pronouns.get(reading.lower[words[0]].lstrip("-")) if len(words) == 1 else None
    named = any(reading.texts[i][0].isupper() and reading.lower[i] not in grammar.articles for i in words)
    after = reading.texts[words[-1] + 1 : words[-1] + 3]  # "the vet, Jane Doe, shook her head"
    known = named or reading.lower[words[-1]] in grammar.roles or (after[:1] == [","] and after[-1][0].isupper())
    return found if (pronoun in {"m", "f"} if pronoun else known) else None


def _has_actor(reading: Reading, place: Place, grammar: Grammar) -> bool:
    """Whether somebody acts in the sentence of a quote: then it need not go on with who spoke before."""
    subjects = grammar.labels.any_subject if grammar.labels else frozenset()
    return any(
        reading.labels[i] in subjects
        and reading.outside(i)
        and (reading.texts[i][0].isupper() or grammar.pronouns.get(reading.lower[i], "n") != "n")
        for i in range(place.begin, place.end if reading.heads else place.begin)
    )


def _by_context(
    reading: Reading, place: Place, running: Attribution | None, before: Context, grammar: Grammar
) -> Attribution | None:
    """A quote that is a sentence of its own goes on from the one before."""
    outside = [i for i in range(place.begin, place.end) if reading.outside(i) and reading.texts[i][0].isalnum()]
    whole = is_whole(reading, place) and not is_fragment(reading, place)
    turn = reading.marked[place.number].turn
    if outside and not turn and not (whole and sum(i < place.first for i in outside) <= 1):
        goes_on = running and is_whole(reading, place) and not _has_actor(reading, place, grammar)
        return replace(running, rule="running") if running and goes_on else None
    acting = None if running else _acting(reading, place, grammar)
    chances = [(running, "running"), (acting, "acting"), (before.lead, "lead")]
    if not turn:
        chances.append((before.speaker, "floating"))
    speaker, rule = next((chance for chance in chances if chance[0]), (None, ""))
    return Attribution(speaker.mention, speaker.cue, rule) if speaker and speaker.mention else None
