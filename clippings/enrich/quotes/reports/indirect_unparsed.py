"""Finds what a cue reports in a language without a parser, by signs, moods and infinitives."""

from clippings.enrich.quotes.clauses.beside_names import find_end_of_summing
from clippings.enrich.quotes.clauses.clauses import (
    closes_clause,
    find_around_clitic,
    find_clause_start,
    find_finite,
    is_between_commas,
    is_name_between_commas,
    is_subordinate,
    is_title_inside,
    opens_by_summing,
    parts_clause,
    tells_when,
)
from clippings.enrich.quotes.clauses.times import begins_date
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.reports.infinitives import ends_infinitive, find_bare_infinitive, list_infinitives
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_TO_COMMA = 16  # most words between a verb and the comma before what it reports
_MAX_BEHIND_SUBJECT = 8  # most words between a subject after its verb and the comma: "como dijo Doe en la radio,"


def find_clause_at_comma(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "Er kündigte an, die Halle zu öffnen"; "Sie sagte am Montag, er werde gehen"; "Er werde gehen, sagte sie.":
    the clause after or before the comma."""
    sentence, verb = view.sentence_around(cue.word[0]), cue.word[0]
    if cue.subject is None:
        return None
    if _sums_up(view, cue, sentence, grammar):
        before = view.sentence_around(sentence.start - 1)  # "Das teilte die Polizei mit."
        return before.start, before.stop
    colon = next(view.list_places(":", ":".__eq__, max(verb + 1, cue.last), sentence.stop - 1), None)
    if colon is not None and view.is_outside_quotes(colon + 1):  # "Doe verspricht Hilfe: Der Steg werde gebaut."
        told = not grammar.verb_second and cue.subject[0] < verb == colon - 1  # "Doe подчеркнула: мост закрыт"
        return (colon + 1, sentence.stop) if told or _is_reported(view, colon + 1, sentence.stop, grammar) else None
    first = verb - (view.lower[verb - 1] in grammar.quote_tags)  # "..., so sagte Doe"
    if not grammar.verb_second and cue.subject[0] > verb:
        first = cue.first
        while first > sentence.start and grammar.is_adverb(view.lower[first - 1]):
            first -= 1  # "..., ha detto Doe"
    auxiliary = cue.subject[0] - 1
    if cue.subject[0] < verb and view.lower[auxiliary] in grammar.finite_auxiliaries:
        first = auxiliary - (view.lower[auxiliary - 1] in grammar.quote_tags)  # "..., (so) hatte Doe zuvor gesagt"
    comma = _find_comma(view, max(verb + 1, cue.last), sentence.stop, grammar)
    comma = _skip_name(view, comma, sentence.stop, grammar) if comma is not None else None
    behind = comma is not None and _is_reported(view, comma + 1, sentence.stop, grammar)
    tag = cue.subject[0] > first and view.texts[first - 1] == "," and not behind and not tells_when(view, verb, grammar)
    leads = view.texts[cue.last : cue.last + 1] == [":"]  # "Auf die Frage, ob er gehe, sagte Doe: ..."
    tag = tag and not (leads and not _is_main(view, sentence.start, first - 1, grammar))
    if tag and _is_tag(view, cue, sentence.start, first, grammar):
        again = find_end_of_summing(view, sentence.start, grammar)  # "Об этом сообщил Roe, пишет Doe": Roe's words
        return (sentence.start, first - 1) if again is None else None
    if comma is None:
        return find_bare_infinitive(view, cue, grammar)
    apart = grammar.purpose_words | grammar.reporting.claim_relatives
    if view.lower[comma + 1] in apart or _leads_to_tag(view, comma + 1, sentence.stop, grammar):
        return None
    if _precedes_main_clause(view, verb, comma, grammar) or _is_relative_clause(view, comma + 1, grammar):
        return None
    told = _is_beside(view, cue, comma, grammar) or _is_reported(view, comma + 1, sentence.stop, grammar)
    return (comma + 1, sentence.stop) if told else None


def _skip_name(view: SentenceView, comma: int, stop: int, grammar: Grammar) -> int:
    """ "Dann pochte die Chefin, Jane Doe, darauf, Zeit zu haben": the comma after the rest of the main clause."""
    second = _find_comma(view, comma + 1, stop, grammar) if grammar.verb_second else None
    if second is None or not is_name_between_commas(view, comma + 1, second):
        return comma
    if view.lower[second + 1] in grammar.complementizers or view.lower[second + 1] in grammar.pronouns:
        return second
    return _find_comma(view, second + 1, stop, grammar) or second


def _sums_up(view: SentenceView, cue: Cue, sentence: range, grammar: Grammar) -> bool:
    """ "Das teilte die Polizei mit", "Das hat die Polizei mitgeteilt": whether the sentence before is reported."""
    verb = cue.word[0]
    pointing = sentence.start > 0 and view.lower[sentence.start] in grammar.summing_pronouns
    second = sentence.start + 1 in {verb, find_finite(view, verb, grammar)}
    denied = verb > sentence.start + 1 and not grammar.negations.isdisjoint(view.lower[sentence.start : verb])
    sums = (pointing and second and not denied) or (sentence.start > 0 and opens_by_summing(view, verb, grammar))
    return sums and cue.subject is not None and cue.subject[0] > sentence.start


def _is_beside(view: SentenceView, cue: Cue, comma: int, grammar: Grammar) -> bool:
    """ "Doe sagte, der Steg ist alt": whether the words after a comma are said in any form; not "sagte nicht"."""
    verb = cue.word[0]
    assert cue.subject is not None
    acting = view.lower[comma + 1] in grammar.pronouns.keys() - grammar.determiners - grammar.relative_pronouns
    near = comma <= cue.last + 3 and cue.subject[0] < verb and not tells_when(view, verb, grammar)
    near = near or (grammar.capitalized_nouns and verb < cue.subject[0] and comma == cue.last and acting)
    parted = view.lower[comma - 1] in grammar.particle_verbs.get(view.lower[verb], ())
    denied = not grammar.negations.isdisjoint(view.lower[find_clause_start(view, verb) : comma])
    beside = (view.texts[comma - 1].islower() or comma == cue.last) and (near or parted) and not denied
    return beside and not _is_another_clause(view, comma + 1, grammar)


def _leads_to_tag(view: SentenceView, first: int, stop: int, grammar: Grammar) -> bool:
    """ "Der Steg sei sicher, meint Doe", "El puente no abre, ha dicho Doe": whether a verb of speech opens a clause."""
    while not grammar.verb_second and first < stop - 1 and grammar.is_adverb(view.lower[first]):
        first += 1
    return view.lower[first] in (grammar.speech_verbs | grammar.impersonal_verbs) - grammar.finite_auxiliaries


def find_around_tag(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "Man müsse, sagte Doe, den Steg schließen": the whole sentence, if the part before is incomplete."""
    sentence, verb, after = view.sentence_around(cue.word[0]), cue.word[0], cue.last
    tied = find_around_clitic(view, verb, cue.subject, grammar) if cue.subject else None
    if tied or cue.subject is None or cue.subject[0] < verb:
        return tied
    if not grammar.verb_second and is_between_commas(view, verb, cue.subject, grammar):
        return sentence.start, sentence.stop
    if verb - 2 < sentence.start or view.texts[verb - 1] != "," or after >= sentence.stop:
        return None
    while after < sentence.stop - 1 and grammar.is_adverb(view.lower[after]):
        after += 1
    goes_on = after + 1 < sentence.stop and view.texts[after + 1] in grammar.finite_auxiliaries
    goes_on = goes_on or view.lower[verb - 2] in grammar.finite_auxiliaries
    return (sentence.start, sentence.stop) if view.texts[after] == "," and goes_on else None


def find_clause_after_verb(view: SentenceView, verb: int, stop: int, grammar: Grammar) -> WordRange | None:
    """The clause after a verb that ends its own clause, and a comma: "(Es wird befürchtet), dass der Steg fehlt"."""
    comma = verb + 1 + (view.lower[verb + 1 : verb + 2] != [] and view.lower[verb + 1] in grammar.passive_auxiliaries)
    if comma + 1 >= stop or view.texts[comma] != ",":
        return None
    told = view.lower[comma + 1] in grammar.complementizers - grammar.likening_words
    told = told or _is_reported(view, comma + 1, stop, grammar)
    purpose = view.lower[comma + 1] in grammar.purpose_words or _is_relative_clause(view, comma + 1, grammar)
    return (comma + 1, stop) if told and not purpose else None


def _precedes_main_clause(view: SentenceView, verb: int, comma: int, grammar: Grammar) -> bool:
    """ "Jeder, der Bilder postet, muss warten": whether the verb ends a clause in front of the main clause."""
    first, after = find_clause_start(view, verb), comma + 1
    as_told = view.lower[first] in grammar.likening_words - grammar.subordinators
    if comma != verb + 1 or as_told or not is_subordinate(view, first, verb, grammar):
        return False
    opens = grammar.words_before_nouns | grammar.complementizers | grammar.auxiliaries_and_adverbs
    known = view.lower[after] in opens - grammar.finite_auxiliaries or view.lower[after] in grammar.pronouns
    return view.texts[after].islower() and not known


def _is_relative_clause(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Doe hatte einen Mann verteidigt, der wegen Betrugs": whether "der" has no noun and no verb after it."""
    if view.lower[i] not in grammar.relative_pronouns or i + 1 >= len(view):
        return False
    after = view.lower[i + 1]
    if view.lower[i] in grammar.reporting.question_words:  # "die Stadt, welche die Halle baut"; not "welche Halle"
        return after in grammar.definite_articles | grammar.prepositions | grammar.pronouns.keys()
    if view.lower[i] not in grammar.definite_articles:
        return False
    small = grammar.prepositions | grammar.pronouns.keys() | grammar.auxiliaries_and_adverbs
    small |= grammar.reporting.negative_subjects
    return after in small - grammar.finite_auxiliaries - grammar.determiners


def _is_another_clause(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether a word begins a clause that says when, why or what else: "Er sagte zu, als sie ging"."""
    word = view.lower[i]
    return word in grammar.conjunctions or word in grammar.subordinators - grammar.complementizers


def _is_tag(view: SentenceView, cue: Cue, first: int, tag: int, grammar: Grammar) -> bool:
    """Whether a verb and its subject, which begin at word `tag`, follow what they report, and not another clause."""
    purpose = view.lower[first] in grammar.purpose_words  # "Um Zeit zu gewinnen, bat Doe um Hilfe"
    if not purpose and _is_reported(view, first, tag - 1, grammar):
        return True
    assert cue.subject is not None
    told = grammar.complementizers - grammar.likening_words  # "Dass der Steg fehlt, bestreitet Doe"
    comma = next(view.list_places(",", ",".__eq__, first, tag - 1), None)
    main = view.lower[first] not in grammar.subordinators - told or comma is not None
    verb = cue.word[0]
    particles = grammar.particle_verbs.get(view.lower[verb], frozenset())
    last = cue.last + (not particles.isdisjoint(view.lower[cue.last : cue.last + 1]))
    ends = cue.subject[1] <= verb and not "".join(view.texts[last : last + 1]).isalnum()  # "hatte Doe gesagt"
    return main and (ends or closes_clause(view, cue.subject, grammar))


def _find_comma(view: SentenceView, first: int, stop: int, grammar: Grammar) -> int | None:
    for i in range(first, min(first + _MAX_TO_COMMA, stop)):
        if view.texts[i] in {":", ";"} or not (view.is_outside_quotes(i) or is_title_inside(view, i)):
            return None
        if view.texts[i] == "," and view.is_outside_quotes(i) and not begins_date(view, i + 1, grammar):
            return i if i + 1 < stop else None
    return None


def _is_reported(view: SentenceView, first: int, stop: int, grammar: Grammar) -> bool:
    """Whether a clause shows by its mood, or as an infinitive, that it is reported."""
    moods = view.list_places("mood", grammar.reporting_moods.__contains__, first, stop)
    if any(map(view.is_outside_quotes, moods)):
        return True
    if _is_another_clause(view, first, grammar):
        return _is_infinitive_group(view, first, stop, grammar)
    return any(map(view.is_outside_quotes, list_infinitives(view, first, stop, grammar)))


def _is_main(view: SentenceView, first: int, stop: int, grammar: Grammar) -> bool:
    """ "Wir können nicht warten, sagte Doe: ...": whether the words before a tag are one main clause."""
    if _is_main_by_mood(view, first, stop, grammar):
        return True
    apart = grammar.prepositions | grammar.subordinators | grammar.complementizers | grammar.purpose_words
    if view.lower[first] in apart or "," in view.texts[first:stop] or not grammar.capitalized_nouns:
        return False
    verbs = grammar.finite_auxiliaries - grammar.determiners
    plain = all(map(view.is_outside_quotes, range(first, stop)))
    return plain and any(view.lower[i] in verbs for i in range(first + 1, stop))


def _is_main_by_mood(view: SentenceView, first: int, stop: int, grammar: Grammar) -> bool:
    """ "Der Steg sei zu, sagte Doe: ...": whether the words before a tag are a main clause in the mood that reports."""
    moods = grammar.reporting_moods | grammar.continuing_moods
    apart = (grammar.prepositions - grammar.subordinators) | grammar.complementizers | grammar.purpose_words
    opens = view.lower[first] not in apart and (
        view.lower[first] not in grammar.subordinators or "," in view.texts[first:stop]
    )
    return opens and any(view.texts[i] in moods and view.is_outside_quotes(i) for i in range(first, stop))


def _is_infinitive_group(view: SentenceView, first: int, stop: int, grammar: Grammar) -> bool:
    """ "Doe versprach, als Erster zu gehen", not "schrieb es, weil er zu spät kam": whether an infinitive ends it."""
    last = next((i for i in range(first, stop) if not view.texts[i][0].isalnum()), stop) - 1
    if last <= first:
        return False
    joined = view.lower[first] in grammar.conjunctions or view.lower[first + 1] in grammar.pronouns
    return not joined and view.is_outside_quotes(last) and ends_infinitive(view, last, grammar)


def find_words_after_noun(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """The words after a noun of saying and its owner, up to the verb of the sentence."""
    return find_claim(view, cue.last + 1, grammar)


def find_claim(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """The clause that begins at a word, up to the verb of the sentence, if it shows that it is reported."""
    stop = view.sentence_around(first).stop
    verbs = grammar.known_verbs | grammar.particle_verbs.keys()
    for i in range(first + 1, stop - 1):
        if view.texts[i] == "," and view.lower[i + 1] in verbs and view.is_outside_quotes(i):
            stop = i
            break
    opens = grammar.declarative_complementizers | grammar.reporting.claim_relatives
    told = view.lower[first] in opens or _is_reported(view, first, stop, grammar)
    return (first, stop) if told and not _is_another_clause(view, first, grammar) else None


def find_clause_next_to_as(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "Wie die Polizei mitteilte, blieb es ruhig"; "Es blieb ruhig, wie die Polizei mitteilte": the other clause."""
    sentence, verb = view.sentence_around(cue.word[0]), cue.word[0]
    first = find_clause_start(view, verb)
    if cue.subject and cue.subject[0] == sentence.start + 1 and view.lower[sentence.start] in grammar.likening_words:
        first = sentence.start
    opens, small = first == sentence.start, grammar.auxiliaries_and_adverbs | grammar.conjunctions
    while not grammar.verb_second and first + 1 < verb and view.lower[first] in small:
        first += 1  # "Tal y como"
    sources = frozenset() if grammar.verb_second else grammar.source_words  # "según dijo Doe"
    if view.lower[first] not in (grammar.likening_words - grammar.subordinators) | sources:
        return None  # "Als Doe warnte, lachte er"
    if opens:
        last = cue.last if cue.subject and cue.subject[0] > verb else verb + 1
        comma = _find_comma(view, last, sentence.stop, grammar)
        second = _find_comma(view, comma + 1, sentence.stop, grammar) if comma else None
        if comma and second and is_name_between_commas(view, comma + 1, second):
            return second + 1, sentence.stop  # "Como dijo la ministra, Ana Doe, el río bajará"
        near = comma is not None and comma <= last + (2 if last == verb + 1 else _MAX_BEHIND_SUBJECT)
        return (comma + 1, sentence.stop) if comma and near else None
    inside = grammar.verb_second and view.texts[verb + 1 : verb + 2] == [","] and verb + 2 < sentence.stop
    parts = inside and view.lower[first - 2] in grammar.finite_auxiliaries
    others = grammar.pronouns.keys() | grammar.conjunctions | grammar.subordinators - grammar.complementizers
    parts = parts or (inside and view.lower[verb + 2] not in others)
    if parts and view.texts[first - 1] == "," and not _is_relative_clause(view, verb + 2, grammar):
        return sentence.start, sentence.stop  # "Der Steg bleibt, wie Doe sagt, bis Mai zu"
    last = cue.last if cue.subject and cue.subject[0] > verb else verb + 1
    if view.texts[last : last + 1] == [","] and parts_clause(view, first, last, grammar):
        return sentence.start, sentence.stop  # "El puente, como dijo Doe, sigue cerrado"
    return (sentence.start, first - 1) if view.texts[first - 1] == "," else None


def find_around_source(view: SentenceView, cue: Cue) -> int:
    """Where the clause with a source begins: "Die Brücke wird nach Angaben der Stadt gesperrt"."""
    sentence = view.sentence_around(cue.first)
    commas = [i for i in range(sentence.start, cue.first) if view.texts[i] == ","]
    return commas[-1] + 1 if commas else sentence.start
