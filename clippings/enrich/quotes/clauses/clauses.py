"""Finds where the clause of a verb begins and of what kind it is."""

from clippings.enrich.quotes.clauses.beside_names import find_end_of_summing
from clippings.enrich.quotes.clauses.name_phrases import NAME_ENDS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_OPENING = 5  # most words of a sentence before an aside that parts it: "Il ponte, ha detto Doe, era chiuso"
_MAX_BEFORE_SOURCE = 6  # the same, before a source: "Il ponte di Orla, secondo Doe, è chiuso"
_MAX_TITLE = 6  # most words of a name in quotation marks, and the marks


def find_clause_start(view: SentenceView, verb: int) -> int:
    """The first word of a verb's clause, past brackets and names in quotation marks."""
    first, known, passed = verb, view.clause_starts, list[int]()
    while first > 0 and not view.opens_sentence(first):
        if first in known:
            first = known[first]
            break
        passed.append(first)
        before = first - 1
        if view.texts[before] == ")" and "(" in view.texts[max(0, before - 8) : before]:
            first = next(i for i in range(before, -1, -1) if view.texts[i] == "(")
        elif view.quotes[before] >= 0 and (title := _find_title(view, before)) is not None:
            first = title
        elif view.quotes[before] >= 0 or (view.texts[before] in NAME_ENDS and not view.is_hanging(before)):
            break
        else:
            first = before
    known.update(dict.fromkeys(passed, first))
    return first


def find_finite(view: SentenceView, verb: int, grammar: Grammar) -> int:
    """The auxiliary in second place, if the verb of speech comes last: "Doe has on Monday said"."""
    first = find_clause_start(view, verb)
    if is_subordinate(view, first, verb, grammar):
        return verb
    inside = filter(view.is_outside_quotes, range(first, verb))
    return next((i for i in inside if view.lower[i] in grammar.finite_auxiliaries), verb)


def is_subordinate(view: SentenceView, first: int, verb: int, grammar: Grammar) -> bool:
    """Whether a clause begins and ends like one whose verb comes last: "as Doe on Monday said", "who said"."""
    word, after = view.lower[first], verb + 1
    relative = word in grammar.relative_pronouns and first > 0 and view.texts[first - 1] == ","
    relative = relative or (word in grammar.reporting.question_words and view.opens_sentence(first))
    opens = word in grammar.complementizers | grammar.likening_words | grammar.subordinators or relative
    opens = opens and not _has_second_verb(view, first, verb, grammar)
    ends = not view.is_outside_quotes(after) or not view.texts[after][0].isalnum()
    return opens and (ends or view.lower[after] in grammar.finite_auxiliaries | grammar.conjunctions)


def _has_second_verb(view: SentenceView, first: int, verb: int, grammar: Grammar) -> bool:
    """ "Dat heeft Doe gezegd", "Als Baujahr wird 1927 angegeben": whether an auxiliary before a participle shows that
    a sentence is a main clause."""
    if not grammar.verb_second or not view.opens_sentence(first):
        return False
    auxiliaries = grammar.finite_auxiliaries - grammar.determiners
    told = view.lower[verb] in grammar.reporting.participles and not auxiliaries.isdisjoint(
        view.lower[first + 1 : verb]
    )
    return told or (first + 1 < verb and view.lower[first + 1] in auxiliaries)


def tells_when(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "Nachdem Doe gewarnt hatte, sprach Roe": whether the verb is in a clause of time or reason."""
    first = find_clause_start(view, verb)
    beside = grammar.subordinators - grammar.complementizers - grammar.likening_words
    return grammar.verb_second and view.lower[first] in beside and is_subordinate(view, first, verb, grammar)


def opens_by_summing(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "(Мост закрыт.) Об этом сообщил Doe": whether words for the sentence before open the one of a verb."""
    if view.heads:
        return False
    last = find_end_of_summing(view, view.sentence_around(verb).start, grammar)
    return last is not None and last <= verb and all(map(grammar.is_adverb, view.lower[last:verb]))


def closes_clause(view: SentenceView, subject: WordRange, grammar: Grammar) -> bool:
    """Whether only a particle, a time or a place follows a subject, as in a tag: "..., said Doe on Monday"."""
    after = subject[1]
    if after >= len(view) or not view.texts[after][0].isalnum() or not view.is_outside_quotes(after):
        return True
    behind = after
    while behind + 1 < len(view) and view.lower[behind] in grammar.auxiliaries_and_adverbs:
        behind += 1
    if grammar.capitalized_nouns and behind > after and view.lower[behind] in _list_object_determiners(grammar):
        return False  # "..., zeigte Doe noch ein Foto"
    word = view.lower[after]
    named = view.lower[subject[0]] not in grammar.determiners
    if named and word in grammar.definite_articles and view.texts[after + 1 : after + 2] != []:
        return view.texts[after + 1][0].isupper() or not view.is_outside_quotes(after + 1)  # "sagte Doe der Zeitung"
    return word in grammar.prepositions | grammar.auxiliaries_and_adverbs | grammar.oblique_determiners


def _list_object_determiners(grammar: Grammar) -> frozenset[str]:
    """The determiners of the one whom a verb is about, and not of a hearer."""
    hearers = grammar.oblique_determiners | grammar.genitive_determiners | grammar.genitive_markers
    return grammar.determiners - hearers - grammar.pronouns.keys()


def is_between_commas(view: SentenceView, verb: int, subject: WordRange, grammar: Grammar) -> bool:
    """ "Il ponte, ha detto Doe, era chiuso": whether an aside parts the opening of a sentence from its verb."""
    first, sentence = verb, view.sentence_around(verb)
    while first > sentence.start and grammar.is_adverb(view.lower[first - 1]):
        first -= 1
    opening, after = range(sentence.start, first - 1), subject[1] + 1
    if not 0 < len(opening) <= _MAX_OPENING or view.texts[first - 1] != "," or after + 1 >= sentence.stop:
        return False
    plain = all(view.is_outside_quotes(i) and view.texts[i][0].isalnum() for i in opening)
    others = grammar.words_before_nouns | grammar.relative_pronouns | grammar.speech_verbs
    goes_on = view.lower[after] not in others and view.texts[after].islower()
    return plain and view.texts[after - 1] == "," and goes_on and view.is_outside_quotes(after)


def parts_clause(view: SentenceView, first: int, comma: int, grammar: Grammar) -> bool:
    """ "L'auto, secondo una ricostruzione, ha sbandato": whether the words between two commas, from word `first` on,
    part a short opening from its verb, in a language whose order does not show it."""
    sentence, after = view.sentence_around(first), comma + 1
    opening = range(sentence.start, first - 1)
    if view.heads or grammar.verb_second or not 0 < len(opening) <= _MAX_BEFORE_SOURCE or after + 1 >= sentence.stop:
        return False
    if view.texts[first - 1] != "," or not view.is_outside_quotes(after):
        return False
    plain = all(view.is_outside_quotes(i) and view.texts[i][0].isalnum() for i in opening)
    when = view.lower[opening[0]] in grammar.prepositions or len(opening) == 1
    goes_on = when or (view.texts[after].islower() and view.lower[after] not in grammar.words_before_nouns)
    others = grammar.relative_pronouns | grammar.conjunctions
    return plain and goes_on and view.lower[after] not in others and not grammar.is_active_participle(view.lower[after])


def follows_opener(view: SentenceView, source: int, grammar: Grammar) -> bool:
    """ "El plan es malo porque, según Doe, el puente está cerrado": whether a source parts the word that opens a clause
    from the rest of it, in a language whose order does not show it."""
    before = source - 2
    opens = grammar.subordinators | grammar.complementizers | grammar.conjunctions
    plain = not view.heads and not grammar.verb_second and before > view.sentence_around(source).start
    return plain and view.texts[before + 1] == "," and view.lower[before] in opens


def _is_incise_of_clitic(view: SentenceView, verb: int, subject: WordRange, grammar: Grammar) -> bool:
    """ "La crue, expliquent-ils, les inquiète": whether the clause goes on after a verb with its pronoun tied to it."""
    first, last, sentence = min(verb, subject[0]), max(verb + 1, subject[1]), view.sentence_around(verb)
    while first > 0 and grammar.is_adverb(view.lower[first - 1]):
        first -= 1
    if view.lower[subject[0]] not in grammar.clitics or last + 2 >= sentence.stop or view.texts[last] != ",":
        return False
    after = view.lower[last + 1]
    others = grammar.prepositions | grammar.relative_pronouns | grammar.conjunctions | grammar.genitive_markers
    goes_on = view.texts[last + 1].islower() and after not in others and not grammar.is_active_participle(after)
    plain = all(map(view.is_outside_quotes, sentence))
    return goes_on and plain and first > sentence.start and view.texts[first - 1] == ","


def find_around_clitic(view: SentenceView, verb: int, subject: WordRange, grammar: Grammar) -> WordRange | None:
    """ "Le pont serait fermé, a-t-il ajouté": the sentence before a verb with its pronoun tied to it, or around it."""
    first, last, sentence = min(verb, subject[0]), max(verb + 1, subject[1]), view.sentence_around(verb)
    if _is_incise_of_clitic(view, verb, subject, grammar):
        return sentence.start, sentence.stop
    while first > sentence.start and grammar.is_adverb(view.lower[first - 1]):
        first -= 1
    tag = view.lower[subject[0]] in grammar.clitics and first - sentence.start > 1 and view.texts[first - 1] == ","
    plain = tag and all(map(view.is_outside_quotes, range(sentence.start, last)))
    ends = last >= sentence.stop or not view.texts[last][0].isalnum() or view.lower[last] in grammar.prepositions
    return (sentence.start, first - 1) if plain and ends else None


def is_title_inside(view: SentenceView, i: int) -> bool:
    """Whether a word is in a name in quotation marks that its sentence continues around: der Bote „Blatt“, ..."""
    last = i
    while last + 1 < len(view) and view.quotes[last + 1] == view.quotes[i]:
        last += 1
    return _find_title(view, last) is not None


def _find_title(view: SentenceView, last: int) -> int | None:
    """The beginning of a name in quotation marks that ends at a word and continues from the word before it."""
    first = last
    while first > 0 and view.quotes[first - 1] == view.quotes[last]:
        first -= 1
    joined = first > 0 and view.texts[first - 1][0].isalnum() and not view.opens_sentence(first)
    return first if joined and last - first < _MAX_TITLE else None


def is_relative_that(view: SentenceView, verb: int, i: int, grammar: Grammar) -> bool:
    """Whether "that" is a part of its clause: "told a meeting that was held", "added to the noise that they heard".

    After "said in a release that", the parse errs if it says so.
    """
    labels = grammar.labels
    if not view.heads or labels is None:
        return False
    often = view.lower[verb] in grammar.reporting.shown_by_things
    relative = often and view.labels[view.heads[i]] in labels.relative_clause
    return view.labels[i] in labels.any_subject or (relative and view.labels[i] in labels.object)


def is_part_of_clause(view: SentenceView, i: int, grammar: Grammar, *, determines: bool) -> bool:
    """Whether "that" is a word of the clause that it begins: "says that is late"; if it may determine a noun, also in
    "vowed to leave that mill"."""
    labels = grammar.labels
    if not view.heads or labels is None or not labels.passive_auxiliary:
        return False
    if view.labels[i] in labels.any_subject:
        return sum(view.labels[c] in labels.any_subject for c in view.children[view.heads[i]]) == 1
    return determines and view.labels[i] in labels.within_name


def describes_document(view: SentenceView, verb: int, i: int, grammar: Grammar) -> bool:
    """ "Doe said in a letter that we have seen": whether "that" is the letter, the object of its clause."""
    labels = grammar.labels
    if not view.heads or labels is None or view.lower[i] not in grammar.declarative_complementizers:
        return False
    nouns = (j for j in range(verb + 1, i) if view.lower[j] in grammar.document_nouns)
    beside = (j for j in nouns if view.heads[j] != verb or view.labels[j] not in labels.object)  # not "told the paper"
    return view.labels[i] in labels.object and next(beside, None) is not None


def is_name_between_commas(view: SentenceView, first: int, last: int) -> bool:
    """ "selon la ministre, Jane Doe, il faut": whether a name is between two commas, without a parse."""
    return not view.heads and last - first > 1 and all(word[0].isupper() for word in view.texts[first:last])
