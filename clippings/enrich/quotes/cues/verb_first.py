"""Finds the subject of a verb that opens its clause, without a parse: "..., reveló la alcaldesa", "como dijo Doe"."""

from clippings.enrich.quotes.clauses.clauses import closes_clause, is_between_commas, opens_by_summing
from clippings.enrich.quotes.clauses.name_phrases import find_name_after, leads_to_noun, opens_clause
from clippings.enrich.quotes.clauses.times import skip_time
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar

_MAX_TO_HEAD = 3  # most words of a subject up to the noun that says whether it speaks
_MAX_HEARER = 8  # most words for those who are asked to act, and the word before them
_MIN_REPORTED = 3  # fewest words before a tag such as ", dijo Doe"


def find_subject_behind(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """The subject after a verb that a word such as "as" opens, or after the comma that ends what somebody said."""
    word = view.lower[verb]
    if grammar.is_role(word) or word.endswith(grammar.infinitive_endings or ("\0",)):
        return None  # "Doe, conseiller du maire"
    first = _find_first_adverb(view, verb, grammar)
    if first > 1 and view.lower[first - 1] in grammar.object_clitics and view.is_outside_quotes(first - 2):
        first -= 1  # "comme l'a dit Doe"
    if opens_by_summing(view, verb, grammar):
        after = _skip_to_subject(view, verb + 1, view.sentence_around(verb).stop, grammar)
        return find_body_behind(view, verb, grammar) or find_name_after(view, after, grammar)
    if first == 0 or view.opens_sentence(first) or not view.is_outside_quotes(first - 1):
        return None
    likened = view.lower[first - 1] in grammar.likening_words | grammar.source_words
    if not likened and view.texts[first - 1] != ",":
        return None
    phrase = " ".join(view.lower[verb : verb + 2]) in grammar.speech_phrases  # "hanno fatto sapere i vigili"
    after = _skip_to_subject(view, verb + 1 + phrase, view.sentence_around(verb).stop, grammar)
    subject = find_body_behind(view, verb, grammar)
    if subject and closes_clause(view, subject, grammar):
        return subject
    subject = find_name_after(view, after, grammar)
    if subject is None or (view.lower[subject[0]] in grammar.pronouns and grammar.clitics):
        return None
    said = likened or _ends_sentence(view, first, subject, grammar)
    return subject if said or is_between_commas(view, verb, subject, grammar) else None


def find_subject_of_tag(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Le suspect a été arrêté, a annoncé la police."; "It rained every day, recalled Doe.": the subject that a parse
    takes for an object."""
    first = _find_first_adverb(view, verb, grammar)
    if first <= view.sentence_around(verb).start or view.texts[first - 1] != ",":
        return None
    if not grammar.subject_after_verb:
        if not _may_be_tag(view, verb, grammar):
            return None
        if aside := _find_subject_in_aside(view, verb, first, grammar):
            return aside
        if _has_subject_behind(view, verb, grammar):
            return None  # the parse shows it
    labels, participle = grammar.labels, grammar.is_active_participle(view.lower[verb])
    before = [c for c in view.children[verb] if c < first]  # "Le maire, ému, a dit"; "Il a, lui, annoncé"
    known = any(labels and view.labels[c] in labels.subject for c in before)
    if participle or known or any(view.lower[c] in grammar.auxiliaries_and_adverbs for c in before):
        return None
    after = _skip_to_subject(view, verb + 1, view.sentence_around(verb).stop, grammar)
    subject = find_name_after(view, after, grammar)
    if subject is None or view.lower[subject[0]] in grammar.pronouns:
        return None
    start = view.sentence_around(verb).start
    ends = first - start > _MIN_REPORTED and closes_clause(view, subject, grammar)
    goes_on = not grammar.subject_after_verb and _goes_on(view, subject, grammar)
    if not ends or goes_on or not _is_speaking(view, subject, grammar):
        return None
    return subject if all(map(view.is_outside_quotes, range(start, first))) else None


def _goes_on(view: SentenceView, subject: WordRange, grammar: Grammar) -> bool:
    """ "He came, noted Doe, and left"; "said Doe's aide": whether what follows shows that a name is no subject."""
    following = [*view.lower[subject[1] : subject[1] + 2], "", ""]
    return following[0] in POSSESSIVES or following[1] in grammar.conjunctions


def _may_be_tag(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "..., recalled Doe": whether a name or noun phrase may be the subject after a verb."""
    after = "".join(view.lower[verb + 1 : verb + 2])
    return (
        view.lower[verb] in grammar.reporting.tag_verbs and after not in grammar.complementizers | grammar.prepositions
    )


def _has_subject_behind(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    labels = grammar.labels
    return labels is not None and any(c > verb and view.labels[c] in labels.subject for c in view.children[verb])


def _find_subject_in_aside(view: SentenceView, verb: int, first: int, grammar: Grammar) -> WordRange | None:
    """ "The plan, said Doe, will fail": the subject, which no comma would part from the verb if it were before it."""
    subject = find_name_after(view, verb + 1, grammar) if first == verb else None
    if subject is None or view.lower[subject[0]] in grammar.pronouns or not _is_speaking(view, subject, grammar):
        return None
    return subject if is_between_commas(view, verb, subject, grammar) else None


def find_words_before_tag(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """What such a tag reports: the sentence before it."""
    verb = cue.word[0]
    if cue.subject is None or cue.subject != find_subject_of_tag(view, verb, grammar):
        return None
    return view.sentence_around(verb).start, _find_first_adverb(view, verb, grammar) - 1


def _find_first_adverb(view: SentenceView, verb: int, grammar: Grammar) -> int:
    """The place of the first of the adverbs and auxiliaries before a verb, or of the verb."""
    while verb > 0 and view.is_outside_quotes(verb - 1) and grammar.is_adverb(view.lower[verb - 1]):
        verb -= 1
    return verb


def _skip_to_subject(view: SentenceView, first: int, stop: int, grammar: Grammar) -> int:
    """The place after adverbs, a day and a complement: "informó este viernes en un acto la alcaldesa"."""
    while first + 1 < stop:
        past = skip_time(view, first, stop, grammar)
        adverb = view.lower[first] in grammar.auxiliaries_and_adverbs and not leads_to_noun(view, first, grammar)
        if past is None and not adverb:
            break
        first = past or first + 1
    return skip_complement(view, first, stop, grammar) or first


def find_body_behind(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "..., сообщили в полиции": the body that the plural of a verb and a preposition name."""
    several = view.lower[verb].endswith(grammar.plural_verb_endings or ("\0",))
    if not several or "".join(view.lower[verb + 1 : verb + 2]) not in grammar.body_prepositions:
        return None
    last = verb + 2
    while last < len(view) and view.is_outside_quotes(last) and view.texts[last][0].isalnum():
        if view.lower[last] in grammar.noun_phrase_ends | grammar.time_words | grammar.auxiliaries_and_adverbs:
            break
        last += 1
    return (verb + 2, last) if last > verb + 2 else None


def skip_complement(view: SentenceView, first: int, stop: int, grammar: Grammar) -> int | None:
    """The place after a preposition and its noun phrase, where an article, title or name begins the subject."""
    small = grammar.noun_linkers
    if not grammar.complement_before_subject or first >= stop or view.lower[first] not in small:
        return None
    for i in range(first + 2, stop):
        word, before = view.lower[i], view.lower[i - 1]
        if not word[0].isalnum():
            return None
        if before in small or before in grammar.determiners:
            continue
        capital = view.texts[i][0].isupper() and not view.texts[i - 1][0].isupper()
        capital = capital and (bool(view.heads) or word in GIVEN | grammar.own_given_names)  # "dijo al diario El Sol"
        article = word in grammar.determiners and word not in grammar.genitive_markers
        known = grammar.person_nouns | grammar.speaking_bodies | grammar.bare_sources
        short = i <= first + 3 or "".join(view.lower[i + 1 : i + 2]) in known
        article = article and (
            bool(view.heads) or (short and view.texts[i].islower())
        )  # "explicó en un acto la crisis del sector"
        named = not view.heads and (grammar.is_role(word) or word in grammar.bare_sources)
        if article or word in grammar.titles or capital or named:
            return i
    return None


def find_subject_behind_as(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Comme l'a rappelé la maire, ...": the subject that a parse takes for an object."""
    first = verb
    while first > 0 and grammar.is_adverb(view.lower[first - 1]):
        first -= 1
    said = first > 1 and view.lower[first - 1] in grammar.object_clitics
    said = said and view.lower[first - 2] in grammar.likening_words and opens_clause(view, first - 2)
    subject = find_name_after(view, verb + 1, grammar) if said else None
    return None if subject and view.lower[subject[0]] in grammar.pronouns else subject


def _ends_sentence(view: SentenceView, first: int, subject: WordRange, grammar: Grammar) -> bool:
    """Whether a verb and a person or body end a sentence of several words; not "Doe llegó, dijo la verdad y se fue"."""
    start = view.sentence_around(first).start
    plain = all(view.is_outside_quotes(i) for i in range(start, first))
    long = first - start > _MIN_REPORTED
    return plain and long and _is_speaking(view, subject, grammar) and closes_clause(view, subject, grammar)


def _is_speaking(view: SentenceView, subject: WordRange, grammar: Grammar) -> bool:
    """Whether words begin with a role, a body or a name, after an article and an adjective."""
    known = grammar.organization_nouns | grammar.speaking_bodies | grammar.bare_sources
    known |= frozenset() if view.heads else grammar.document_nouns  # "..., indique un rapport"
    head = range(subject[0], min(subject[0] + _MAX_TO_HEAD, subject[1]))
    named = any(view.texts[i][0].isupper() or grammar.is_role(view.lower[i]) for i in head)
    return named or any(view.lower[i] in known or grammar.reporting.is_voice(view.lower[i]) for i in head)


def find_subject_shared(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Doe dijo que no, y añadió que": the place of the verb of speech before "and", whose subject goes on."""
    first = verb
    while first > 0 and view.is_outside_quotes(first - 1) and grammar.is_adverb(view.lower[first - 1]):
        first -= 1
    if first == 0 or view.lower[first - 1] not in grammar.conjunctions or view.opens_sentence(first - 1):
        return None
    if not grammar.impersonal_clitics.isdisjoint(view.lower[first:verb]):
        return None  # "y se informó de ello"
    start = view.sentence_around(verb).start
    spoken = (i for i in range(first - 2, start, -1) if view.lower[i] in grammar.speech_verbs)
    before = next((i for i in spoken if view.is_outside_quotes(i)), None)
    return None if before is None else (before, before + 1)


def find_infinitive_behind(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Los vecinos dicen haber oído un disparo": the infinitive right after a verb, and the rest of the sentence."""
    after = _skip_hearer(view, verb + 1, grammar)
    linked = not grammar.infinitive_linkers or grammar.reporting.bare_infinitives
    while after < len(view) and view.lower[after] in grammar.auxiliaries_and_adverbs:
        after += 1
    if after + 1 < len(view) and view.lower[after] in grammar.infinitive_linkers:
        after, linked = after + 1, True
    if not grammar.reporting.state_auxiliaries.isdisjoint(view.lower[max(verb - 3, 0) : verb]):
        return None  # "Il est accusé d'avoir menti"
    start = after
    while after < len(view) - 1 and view.lower[after] in grammar.negations | grammar.auxiliaries_and_adverbs:
        after += 1  # "dice di non sapere", "promet de ne pas partir"
    if not linked or not view.is_outside_quotes(after) or not view.texts[after].islower():
        return None
    small = grammar.time_words | grammar.person_nouns | grammar.prepositions
    if view.lower[after] in small or not view.lower[after].endswith(grammar.infinitive_endings or ("\0",)):
        return None
    stop = view.sentence_around(verb).stop
    stop = next((i for i in range(after, stop) if _ends_infinitive(view, i, grammar)), stop)
    after = start
    while after - 1 > verb and view.lower[after - 1] in grammar.negations | grammar.infinitive_linkers:
        after -= 1  # "dijo no saber"
    return after, stop


def _skip_hearer(view: SentenceView, first: int, grammar: Grammar) -> int:
    """ "pidió a los vecinos no salir": the place after those who should act; the same place if nobody is named."""
    reporting = grammar.reporting
    if first >= len(view) or not (reporting.bare_hearers or view.lower[first] in reporting.hearer_prepositions):
        return first
    ends = grammar.infinitive_linkers | grammar.negations
    others = grammar.speech_verbs | grammar.complementizers
    for last in range(first + 2 - reporting.bare_hearers, min(first + _MAX_HEARER, len(view))):
        word, before = view.lower[last], view.lower[last - 1]
        if not word[0].isalnum() or word in others:
            return first
        small = before in grammar.words_before_nouns - grammar.pronouns.keys()
        infinitive = word.endswith(grammar.infinitive_endings or ("\0",)) and not grammar.infinitive_linkers
        if not small and view.texts[last].islower() and (word in ends or infinitive) and not grammar.is_role(word):
            return last
    return first


def _ends_infinitive(view: SentenceView, i: int, grammar: Grammar) -> bool:
    joined = view.texts[i] == "," and "".join(view.lower[i + 1 : i + 2]) in grammar.conjunctions
    return view.texts[i] in {";", ":"} or joined


def find_and_said(view: SentenceView, cue: Cue, grammar: Grammar) -> int | None:
    """The place of "and" in "..., and said", "y añadió que"."""
    verb, joint = cue.word[0], cue.word[0] - 1
    if not grammar.verb_second and cue.subject and cue.subject[1] < cue.first:
        joint = cue.first - 1  # "e ha aggiunto che"
    told = not grammar.verb_second and view.lower[cue.word[1] : cue.word[1] + 1] != []
    told = told and (
        view.lower[cue.word[1]] in grammar.declarative_complementizers
        or find_infinitive_behind(view, verb, grammar) is not None  # "y prometió volver"
    )
    speaks = cue.kind == "speech" and view.lower[joint] in grammar.conjunctions and joint < verb
    return joint if speaks and (told or view.texts[joint - 1] == ",") else None
