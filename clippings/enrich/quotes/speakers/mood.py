"""Finds speech that continues only by its mood: "Doe sagte, er habe Zeit. Das Amt sei zu klein." """

from collections.abc import Mapping
from dataclasses import replace

from clippings.enrich.quotes.attribution import Attribution, make_attribution
from clippings.enrich.quotes.clauses.clauses import find_clause_start, find_finite, is_subordinate, tells_when
from clippings.enrich.quotes.clauses.passives import is_passive
from clippings.enrich.quotes.cue import Cue, names_speaker
from clippings.enrich.quotes.cues.cue_words import write_cue
from clippings.enrich.quotes.reports.indirect import Reported, trim
from clippings.enrich.quotes.reports.indirect_unparsed import find_clause_after_verb
from clippings.enrich.quotes.speakers.acting import find_acting_by_place
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MIN_WORDS = 3
_MAX_OPENING = 5  # most words of a sentence before a verb alone that parts it: "El puente, afirma, es viejo"
_SPEAKING = frozenset({"speech", "source"})


def is_reported_by_mood(view: SentenceView, sentence: range, grammar: Grammar, *, goes_on: bool) -> bool:
    """Whether the main verb of a sentence is in the mood that reports; "ich habe" is the ordinary mood.

    `goes_on`: the words before it were reported too; then the mood that replaces the other one is enough.
    """
    words = [i for i in sentence if view.is_outside_quotes(i)]
    if not grammar.reporting.first_person_words.isdisjoint(view.lower[i] for i in words):
        return False
    moods = (grammar.reporting_moods, *((grammar.continuing_moods,) if goes_on else ()))
    kinds = (*moods, grammar.finite_auxiliaries, grammar.speech_verbs, grammar.naming_verbs)  # thousands: not joined
    verbs = (i for i in words if any(view.texts[i] in kind for kind in kinds))
    known = (i for i in verbs if view.lower[max(i - 1, 0)] not in grammar.infinitive_markers)
    main = next((view.texts[i] for i in known if not _is_in_subordinate(view, i, grammar)), "")
    return any(main in mood for mood in moods)  # the infinitive in "Sie zu finden, sei schwer" is none of them


def _is_in_subordinate(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether a verb ends a subordinate clause, or follows the "als" of a comparison."""
    first = find_clause_start(view, verb)
    if first + 1 == verb and view.lower[first] in grammar.likening_words:
        return True
    if verb + 1 == len(view):
        return False
    behind = (
        view.lower[first] in grammar.prepositions and view.lower[first + 1] in grammar.relative_pronouns
    )  # "in dem"
    ends = behind and not view.texts[verb + 1][0].isalnum() and view.texts[max(first - 1, 0)] == ","
    return ends or is_subordinate(view, first, verb, grammar)


def find_continued(
    view: SentenceView,
    cues: list[Cue],
    reported: list[Reported],
    found: Mapping[int, Attribution],
    before: Attribution | None,
    surnames: frozenset[str],
    grammar: Grammar,
) -> list[tuple[WordRange, Attribution]]:
    """The sentences that continue the words of the last speaker, from here or the paragraph before."""
    taken = {i for passage in reported for i in passage.words[:1]}
    speaker, continued, goes_on = before, list[tuple[WordRange, Attribution]](), False
    ahead: list[WordRange] = []  # in the mood that reports, before anybody is named
    for sentence in view.sentences if _may_go_on(grammar) else ():
        own = _find_speaking(view, cues, sentence, grammar)
        if not own and (heard := _find_hearsay(view, cues, sentence, taken, grammar)):
            speaker, goes_on = Attribution(None, view.join_words(heard[1].word), "reported"), False
            continued += [(words, speaker) for words in heard[0]]
            continue
        if own:
            speaker, goes_on = _choose_outer_speaker(view, own, speaker, grammar), True
            continued, ahead = continued + [(words, _make_continued(speaker)) for words in ahead], []
        elif said := [a for i in sentence if (a := found.get(view.quotes[i])) and a.mention and a.rule != "mood"]:
            speaker, goes_on = said[-1], False
        elif led := _find_after_colon(view, sentence, surnames, grammar):
            goes_on, speaker, words = True, led[0] or speaker, led[1]
            if speaker and speaker.mention and taken.isdisjoint(range(*words)):
                continued.append((words, _make_continued(speaker)))
        elif speaker and speaker.mention and (dropped := _find_after_dropped_subject(view, cues, sentence, grammar)):
            told_by = replace(speaker, cue=write_cue(view, dropped[1], grammar), rule="reported", fragment=False)
            continued.append((dropped[0], told_by))
        elif not (goes_on := is_reported_by_mood(view, sentence, grammar, goes_on=goes_on)):
            ahead = []
            speaker = find_acting_by_place(view, sentence, surnames, grammar) or speaker
        elif speaker and speaker.mention:
            words = trim(view, (sentence.start, sentence.stop), grammar)
            continued += [(words, _make_continued(speaker))] if _is_plain(view, words, taken) else []
        elif speaker is None and all(map(view.is_outside_quotes, sentence)):
            ahead.append(trim(view, (sentence.start, sentence.stop), grammar))
    return continued


def _make_continued(speaker: Attribution) -> Attribution:
    """The same speaker, for words that only their mood reports."""
    return replace(speaker, rule="mood", fragment=False)


def _is_plain(view: SentenceView, words: WordRange, taken: set[int]) -> bool:
    """Whether most words of a sentence are not quoted, and none are reported by a cue."""
    plain = sum(view.quotes[i] < 0 for i in range(*words))
    return taken.isdisjoint(range(*words)) and plain >= _MIN_WORDS and 2 * plain > words[1] - words[0]


def _find_speaking(view: SentenceView, cues: list[Cue], sentence: range, grammar: Grammar) -> list[Cue]:
    """The cues of a sentence that name a speaker who may continue."""
    said = [c for c in cues if c.word[0] in sentence and c.kind in _SPEAKING and names_speaker(c)]
    return [c for c in said if not tells_when(view, c.word[0], grammar)]


def _choose_outer_speaker(
    view: SentenceView, cues: list[Cue], speaker: Attribution | None, grammar: Grammar
) -> Attribution:
    """ "Doe klagte. Die Chefs hätten gesagt, er sei faul. Das gehe nicht.": Doe, who tells what others say."""
    cue = next((c for c in cues if view.lower[c.word[0]] in grammar.quote_tags), cues[0])
    verb = cue.word[0]
    finite = find_finite(view, verb, grammar)
    moods = grammar.reporting_moods | grammar.continuing_moods
    nested = cue.kind == "speech" and view.texts[finite] in moods and finite != verb
    return speaker if speaker and nested else make_attribution(view, cue, "mood")


def _find_after_dropped_subject(
    view: SentenceView, cues: list[Cue], sentence: range, grammar: Grammar
) -> tuple[WordRange, Cue] | None:
    """ "Ha aggiunto che il ponte è chiuso": what is reported by a verb that opens its sentence without a subject."""
    cue = next((c for c in cues if c.word[0] in sentence and c.kind == "speech" and c.subject is None), None)
    if cue is None:
        return None
    joined = cue.word[1]
    if tagged := _find_around_dropped_tag(view, sentence, cue, grammar):
        return tagged, cue
    if _opens_with_as(view, sentence.start, cue.word[0], grammar) and view.texts[joined : joined + 1] == [","]:
        return trim(view, (joined, sentence.stop), grammar), cue
    if not _opens_by_going_on(view, sentence.start, cue.word[0], grammar):
        return None
    while joined < sentence.stop and view.lower[joined] in grammar.auxiliaries_and_adverbs - grammar.complementizers:
        joined += 1
    if view.texts[joined : joined + 1] == [","]:
        joined += 1  # "И добавил, что"
    if joined >= sentence.stop or view.lower[joined] not in grammar.declarative_complementizers:
        return None
    words = trim(view, (joined, sentence.stop), grammar)
    return (words, cue) if words[0] < words[1] else None


def _find_around_dropped_tag(view: SentenceView, sentence: range, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "El puente, afirma, es viejo"; "El puente es viejo, ha insistido": what a verb alone follows or parts."""
    first, last = cue.first, cue.word[1]
    while first > sentence.start and view.lower[first - 1] in grammar.auxiliaries_and_adverbs:
        first -= 1
    addresses = view.lower[cue.word[0]] in grammar.addressing_verbs or grammar.is_active_participle(
        view.lower[cue.word[0]]
    )
    if not grammar.drops_subject or addresses or view.texts[first - 1] != "," or first - 1 <= sentence.start:
        return None
    if not grammar.impersonal_clitics.isdisjoint(view.lower[first : cue.word[0]]):
        return None  # "se informó"
    before = range(sentence.start, first - 1)
    plain = all(map(view.is_outside_quotes, sentence)) and "," not in view.texts[before.start : before.stop]
    if last >= sentence.stop - 1 or view.texts[last] == ".":
        return (before.start, before.stop) if plain and len(before) > 1 else None
    others = grammar.relative_pronouns | grammar.conjunctions
    parts = view.texts[last] == "," and last + 2 < sentence.stop and view.lower[last + 1] not in others
    short = len(before) <= _MAX_OPENING and view.texts[last + 1].islower()
    return trim(view, (sentence.start, sentence.stop), grammar) if plain and parts and short else None


def _opens_with_as(view: SentenceView, first: int, verb: int, grammar: Grammar) -> bool:
    """ "Según contó, el puente está cerrado": whether such a verb follows "as" at the head of its sentence."""
    likened = view.lower[first] in grammar.likening_words | grammar.source_words
    return grammar.drops_subject and likened and all(map(grammar.is_adverb, view.lower[first + 1 : verb]))


def _may_go_on(grammar: Grammar) -> bool:
    return bool(grammar.reporting_moods or grammar.drops_subject or grammar.narrating_infinitive)


def find_going_on(
    view: SentenceView, cues: list[Cue], speaker: Attribution | None, grammar: Grammar
) -> Attribution | None:
    """ "Pero aclaró que no.": the last speaker, if a sentence leaves out the subject of its verb."""
    alone = (c.word[0] for c in cues if c.kind == "speech" and c.subject is None)
    starts = ((view.sentence_around(verb).start, verb) for verb in alone if grammar.drops_subject)
    goes_on = any(_opens_by_going_on(view, start, verb, grammar) for start, verb in starts)
    return speaker if goes_on else None


def _opens_by_going_on(view: SentenceView, first: int, verb: int, grammar: Grammar) -> bool:
    """Whether a sentence begins with a verb whose subject is the last speaker: "Y añadió", "Et de préciser"; also after
    a place: "En su auto, subraya"."""
    before = view.lower[first:verb]
    if len(before) == 2 and before[0] in grammar.conjunctions and before[1] in grammar.narrating_infinitive:
        return True
    if not grammar.drops_subject:
        return False
    if (grammar.auxiliaries_and_adverbs | grammar.conjunctions | {","}).issuperset(before):
        return True  # also "Además, añadió"
    small = all(word.islower() or not word[0].isalnum() for word in view.texts[first + 1 : verb])
    several = view.lower[verb].endswith(grammar.plural_verb_endings or ("\0",))  # "En el pueblo dicen que"
    return before[0] in grammar.prepositions and small and not several


def _find_hearsay(
    view: SentenceView, cues: list[Cue], sentence: range, taken: set[int], grammar: Grammar
) -> tuple[list[WordRange], Cue] | None:
    """The words of a sentence that are said without a speaker, and what says so."""
    if any(cue.subject for cue in cues if cue.word[0] in sentence and cue.kind != "naming"):
        return None
    found = _find_rumor(view, sentence, grammar) or _find_passive_report(view, cues, sentence, grammar)
    if found is None or not all(taken.isdisjoint(range(*words)) for words in found[0]):
        return None
    plain = [words for words in found[0] if sum(view.quotes[i] < 0 for i in range(*words)) >= _MIN_WORDS]
    return ([trim(view, words, grammar) for words in plain], found[1]) if plain else None


def _find_rumor(view: SentenceView, sentence: range, grammar: Grammar) -> tuple[list[WordRange], Cue] | None:
    """ "Der Steg sei alt, hieß es, und schmal sei er"; "Es heißt, der Steg sei alt"."""
    verbs = (i for i in sentence if view.lower[i] in grammar.impersonal_verbs and view.is_outside_quotes(i))
    verb = next(verbs, None)
    if verb is None:
        return None
    es = [i for i in (verb - 1, verb + 1) if i in sentence and grammar.pronouns.get(view.lower[i]) == "n"]
    first, last = min((verb, *es)), max((verb, *es)) + 1
    while last < sentence.stop - 1 and view.lower[last] in grammar.auxiliaries_and_adverbs:
        last += 1  # "Es hieß nun, der Steg sei alt"
    cue = Cue("speech", (first, last), None, first, last)
    joined = last + 1 < sentence.stop and view.lower[last + 1] in grammar.declarative_complementizers
    if not es or not (joined or any(view.texts[i] in grammar.reporting_moods for i in sentence)):
        return None
    opens = first == sentence.start or view.lower[first - 1] in grammar.conjunctions
    behind = range(last + 1, sentence.stop if last < sentence.stop and view.texts[last] == "," else last + 1)
    if opens and behind:
        return [(behind.start, behind.stop)], cue
    if first == sentence.start or view.texts[first - 1] != ",":
        return None
    goes_on = is_reported_by_mood(view, behind, grammar, goes_on=True)
    if goes_on and view.texts[behind.start] in grammar.reporting_moods | grammar.continuing_moods:
        return [(sentence.start, sentence.stop)], cue  # "Der Steg, hieß es, sei alt"
    return [(sentence.start, first - 1), *([(behind.start, behind.stop)] if goes_on else [])], cue


def _find_passive_report(
    view: SentenceView, cues: list[Cue], sentence: range, grammar: Grammar
) -> tuple[list[WordRange], Cue] | None:
    """ "Es wird befürchtet, dass der Steg fehlt"; "Ihm wird vorgeworfen, zu spät zu kommen": nobody is named."""
    for cue in cues:
        verb = cue.word[0]
        if (
            verb not in sentence
            or cue.kind != "speech"
            or not is_passive(view, find_finite(view, verb, grammar), verb, grammar)
        ):
            continue
        words = find_clause_after_verb(view, verb, sentence.stop, grammar)
        if words and view.is_outside_quotes(words[0]):
            return [words], cue
    return None


def _find_after_colon(
    view: SentenceView, sentence: range, surnames: frozenset[str], grammar: Grammar
) -> tuple[Attribution | None, WordRange] | None:
    """ "Der Bäcker Jan Doe stellt eine Bedingung: Der Steg müsse bleiben": who opens the sentence, and the words."""
    colon = next((i for i in sentence if view.texts[i] == ":" and view.is_outside_quotes(i)), None)
    if colon is None or colon + 1 >= sentence.stop or not view.is_outside_quotes(colon + 1):
        return None
    before, after = range(sentence.start, colon), range(colon + 1, sentence.stop)
    if is_reported_by_mood(view, before, grammar, goes_on=True) or not is_reported_by_mood(
        view, after, grammar, goes_on=False
    ):
        return None
    return find_acting_by_place(view, before, surnames, grammar), trim(view, (after.start, after.stop), grammar)
