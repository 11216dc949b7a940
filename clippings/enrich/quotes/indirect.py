"""Finds reported speech without quotation marks: what a verb of speech or "according to" reports."""

from collections.abc import Collection
from dataclasses import dataclass

from clippings.enrich.quotes.clauses import describes_document, is_name_between_commas, is_relative_that
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues import is_aside, is_phrase
from clippings.enrich.quotes.indirect_unparsed import (
    find_around_source,
    find_around_tag,
    find_clause_at_comma,
    find_clause_next_to_as,
    find_words_after_noun,
)
from clippings.enrich.quotes.name_phrases import find_name_after, past_title
from clippings.enrich.quotes.sources import is_behind_tag, is_followed_by_speaker
from clippings.enrich.quotes.verb_first import find_and_said, find_infinitive_behind
from clippings.enrich.text.punctuation import SIGNS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MIN_WORDS = 2
_MAX_TO_THAT = 8  # most words from a verb and its subject to "that"
_MAX_TO_AS = 4  # most words from a verb that judges to "as"


@dataclass(frozen=True, slots=True)
class Reported:
    words: WordRange
    cue: Cue
    rule: str


def find_reported(view: SentenceView, cues: list[Cue], said: Collection[int], grammar: Grammar) -> list[Reported]:
    """The reported clauses of a paragraph, in order, without those that hold a speaker's quoted words (`said`)."""
    found: list[Reported] = []
    for cue in cues:
        words, rule = None, "reported"
        if cue.kind == "speech" and cue.subject:
            words = _find_clause(view, cue, grammar)
        elif cue.kind == "statement" and cue.subject and not view.heads:
            words = find_words_after_noun(view, cue, grammar)
        elif cue.kind == "statement" and cue.subject:
            words = _find_clause_of_noun(view, cue, grammar)
        elif cue.kind == "naming" and cue.subject:
            words = _find_judgment(view, cue, grammar)
        elif cue.kind == "source" and cue.subject:
            words, rule = _find_words_of_source(view, cue, grammar), "according"
            if not view.heads and (is_followed_by_speaker(view, cue, cues) or is_behind_tag(view, cue, cues, grammar)):
                continue  # "Laut Doe sagte Roe, ..."
        if cue.subject and _is_general_pronoun(view, cue.subject, grammar):
            continue  # "Man könnte meinen, ..."
        if words and not view.heads and _is_said_by_another(view, words, cues, grammar):
            continue
        if words is None or cue.subject in {words, (words[0], words[1] - 1)}:
            continue  # "a annoncé le conseil": a subject after its verb, which the parse takes for its object
        words = _cut_before_next(view, trim(view, words, grammar), cue, cues, grammar)
        words = trim(view, words, grammar)
        if words[1] - words[0] >= _MIN_WORDS and not _is_quoted(view, words, cue, said, grammar):
            found.append(Reported(words, cue, rule))
    nouns = [r.cue.first for r in found if r.cue.kind == "statement"]
    found = [
        r for r in found if r.cue.kind == "statement" or not any(r.words[0] <= noun <= r.words[0] + 1 for noun in nouns)
    ]  # "Die Behauptung von Doe, der Steg sei alt, wies Roe zurück": Doe's words
    outer: list[Reported] = []
    for passage in sorted(found, key=lambda r: (r.words[0], -r.words[1])):
        if not outer or passage.words[0] >= outer[-1].words[1]:
            outer.append(passage)
    return outer


def _is_said_by_another(view: SentenceView, words: WordRange, cues: list[Cue], grammar: Grammar) -> bool:
    """ "Doe fordert mehr Geld, der Verein sagt, das sei zu viel": whether a verb has an object, and the next speaks."""
    before = words[0] - 2
    noun = before >= 0 and view.texts[before + 1] == "," and view.texts[before][0].isupper()
    noun = noun and view.lower[before] not in grammar.time_words and grammar.capitalized_nouns
    return noun and any(other.kind == "speech" and other.subject and other.first == words[0] for other in cues)


def _is_general_pronoun(view: SentenceView, subject: WordRange, grammar: Grammar) -> bool:
    return subject[1] == subject[0] + 1 and view.lower[subject[0]] in grammar.general_pronouns


def _find_clause(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """What the verb reports: the clause after it, the clause before it and its subject, or both."""
    labels, verb = grammar.labels, cue.word[0]
    if labels is None or not view.heads:
        return (
            find_clause_next_to_as(view, cue, grammar)
            or find_around_tag(view, cue, grammar)
            or _find_after_that(view, cue, grammar)
            or find_clause_at_comma(view, cue, grammar)
            or find_infinitive_behind(view, verb, grammar)
        )
    if around := _find_around_aside(view, cue, grammar) or _find_after_as(view, cue, grammar):
        return around
    for child in sorted(view.children[verb], key=lambda child: child < verb):  # what follows the verb first
        if view.labels[child] not in labels.reported_clause or not view.is_outside_quotes(child):
            continue
        first, last = view.find_subtree(child)
        if child > verb:
            if describes_document(view, verb, first, grammar):
                break
            return max(first, verb + 1), _extend_to_sign(view, last + 1, grammar)
        if view.texts[cue.first - 1] not in {";", "("}:
            return first, min(last + 1, cue.first)
    return _find_after_that(view, cue, grammar) or _find_object(view, cue, grammar)


def _find_clause_of_noun(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "Doe's claim that the bridge is safe": the clause with the claim."""
    labels, noun = grammar.labels, cue.word[0]
    assert labels is not None
    for child in view.children[noun]:
        first, last = view.find_subtree(child)
        clause = view.labels[child] in labels.clausal_modifier - labels.relative_clause and child > noun
        if clause and first == noun + 1 and view.lower[first] in grammar.declarative_complementizers:
            return first, last + 1
    return None


def _find_judgment(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "They called the plan a mistake": the thing and what it is called."""
    labels, verb = grammar.labels, cue.word[0]
    if labels is None or not view.heads:
        likened = not grammar.likening_words.isdisjoint(view.lower[cue.last : cue.last + _MAX_TO_AS])
        joined = view.texts[verb + 1 : verb + 2] == [","] and view.lower[verb] not in grammar.comparing_verbs
        joined = joined and not grammar.declarative_complementizers.isdisjoint(view.lower[verb + 2 : verb + 3])
        return _find_after_that(view, cue, grammar) if likened or joined else None  # "begrüßte, dass"
    judged = [c for c in view.children[verb] if c > verb and view.labels[c] in labels.object_complement]
    return (verb + 1, view.find_subtree(judged[-1])[1] + 1) if judged else None


def _cut_before_next(view: SentenceView, words: WordRange, cue: Cue, cues: list[Cue], grammar: Grammar) -> WordRange:
    """ "They said that they will come and others have said that they will not": the words up to the next speaker."""
    first, last = words
    for i in range(max(first, cue.last) + 1, last):
        if view.lower[i] in grammar.continuing_participles and view.texts[i - 1] == "," and view.is_outside_quotes(i):
            last = i - 1  # "..., adding that": the speaker continues, not the person who is mentioned
            break
    for other in cues:
        beside = not view.heads and other.subject and first + 1 < other.word[0] < last
        if beside and (end := find_and_said(view, other, grammar)) is not None:
            return first, end
        own = other.kind == "speech" and other.subject is not None and other.first == other.subject[0] > cue.last
        if own and first < other.first < last and not is_aside(view, other):
            before = view.lower[other.first - 1]
            if before == "," or before in grammar.conjunctions:
                return first, other.first - 1
    return first, last


def _extend_to_sign(view: SentenceView, last: int, grammar: Grammar) -> int:
    """The end of a reported clause that the parse cut short: the next sign, conjunction or quote."""
    while view.is_outside_quotes(last) and view.texts[last][0].isalnum():
        if view.lower[last] in grammar.conjunctions:
            break
        last += 1
    return last


def _find_around_aside(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "The plan, the minister said, will cost nothing": the whole sentence."""
    sentence = view.sentence_around(cue.word[0])
    if not is_aside(view, cue):
        return None
    inverted = cue.subject is not None and cue.subject[0] > cue.word[0]
    after = view.lower[min(cue.last + 1, sentence.stop - 1)]
    described = after in grammar.determiners or after in grammar.relative_pronouns
    return sentence.start, cue.first if inverted and described else sentence.stop  # "..., said Doe, a lawyer"


def _find_after_as(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "As the minister noted, the plan will cost nothing": the words after the comma."""
    before, sentence = cue.first - 1, view.sentence_around(cue.word[0])
    while before > sentence.start and view.lower[before] in grammar.object_clitics | grammar.auxiliaries_and_adverbs:
        before -= 1  # "comme l'a dit Doe"
    if before < sentence.start or view.lower[before] not in grammar.likening_words or cue.last >= sentence.stop - 1:
        return None
    if view.texts[cue.last] != "," or before - sentence.start > 1:
        return None
    again = next((i for i in range(cue.last + 1, sentence.stop - 1) if view.texts[i] == ","), cue.last)
    named = all(word[0].isupper() for word in view.texts[cue.last + 1 : again])  # "as the mayor, Jane Doe, noted"
    return (again if named else cue.last) + 1, sentence.stop


def _find_after_that(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """The rest of the sentence after "that" or "whether", if the parse missed the clause."""
    sentence = view.sentence_around(cue.word[0])
    parted = view.lower[cue.word[0]] in grammar.particle_verbs  # "ging Doe, die Anwältin der Frau, davon aus, dass"
    end = cue.word[1] + _MAX_TO_THAT * (1 + parted)
    for i in range(cue.word[1], sentence.stop):
        if i >= end or not view.is_outside_quotes(i) or view.texts[i] in {":", ";"}:
            return None
        if view.texts[i] in grammar.reporting_moods and "," in view.texts[cue.word[1] : i]:
            return None  # "Doe sagte, sie könne nicht glauben, dass": the clause begins at the comma
        likened = grammar.verb_second and view.lower[i] in grammar.likening_words
        likened = likened and (view.texts[i - 1] != "," or cue.kind == "naming")
        described = describes_document(view, cue.word[0], i, grammar)
        end = i + _MAX_TO_THAT if described else end  # "in a letter that we have seen that ..."
        relative = described or is_relative_that(view, i, grammar)
        if view.lower[i] in grammar.complementizers and not likened and not relative:
            semicolon = next((j for j in range(i, sentence.stop) if view.texts[j] == ";"), sentence.stop)
            another = not grammar.speech_verbs.isdisjoint(view.lower[semicolon : sentence.stop])
            return i, semicolon if another else sentence.stop
    return None


def _find_object(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """ "She suggested waiting", "he called for talks", "they announced cuts": what is reported without a clause."""
    verb, labels = cue.word[0], grammar.labels
    assert labels is not None
    phrase = is_phrase(view, verb, grammar)
    plain = view.lower[verb] in grammar.announcing_verbs
    for child in view.children[verb]:
        label = view.labels[child]
        called = phrase and child == verb + 1 and not _reports_nothing(view, verb, child, grammar)
        opened = label in labels.open_complement and grammar.negations.isdisjoint(view.lower[max(verb - 4, 0) : verb])
        wanted = opened or (plain and label in labels.object) or called
        if child > verb and view.is_outside_quotes(child) and wanted:
            first, last = view.find_subtree(child)
            return max(first, verb + 1 + called), last + 1
    return None


def _reports_nothing(view: SentenceView, verb: int, child: int, grammar: Grammar) -> bool:
    """ "called for the inquiry", "called on Roe to leave": whether the words only name a thing or who should act."""
    assert grammar.labels is not None
    last = view.find_subtree(child)[1]
    bare = last == child + 2 and view.lower[child + 1] in grammar.definite_articles
    return bare or any(c > child and view.labels[c] in grammar.labels.open_complement for c in view.children[verb])


def _find_words_of_source(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """The rest of the sentence, before or after the source."""
    sentence = view.sentence_around(cue.word[0])
    first, last = sentence.start, sentence.stop
    if view.lower[cue.word[0]] in grammar.quote_tags:  # "Es werde teuer, so Doe, und dauere lange"
        after = cue.last
        while after < last - 1 and grammar.is_adverb(view.lower[after]):
            after += 1  # "so Doe weiter"
        if after < last - 1 and view.lower[after] in grammar.prepositions:
            place = find_name_after(view, after + 1, grammar)
            after = place[1] if place and place[1] < last - 1 else after  # "so Doe in Orla, ..."
        goes_on = after < last - 1 and view.texts[after] == ","
        cut_short = (
            view.lower[max(0, cue.first - 2)] in grammar.finite_auxiliaries
        )  # "Man müsse, so Doe, die Tür öffnen"
        # "so Doe, die auch sagte"
        who = goes_on and not cut_short and view.lower[after + 1] in grammar.relative_pronouns
        return first, last if goes_on and not who else cue.first
    commas = [i for i in range(cue.last, last) if view.texts[i] == ","]
    if len(commas) > 1 and (
        _is_description(view, commas[0] + 1, grammar) or is_name_between_commas(view, commas[0] + 1, commas[1])
    ):
        commas = commas[1:]
    comma = commas[0] if commas else last
    behind = _skip_brackets(view, past_title(view, cue.last)) if grammar.verb_second and cue.last < last else last
    if behind < last and view.texts[behind].islower():
        comma = behind  # "Laut Doe ist", "Laut der Zeitung „Blatt“ ist": the verb follows
    around = cue.word[0] == cue.first or view.lower[cue.word[0]] in grammar.source_postpositions
    around = around and grammar.verb_second and cue.first > first and view.texts[cue.first - 1][0].isalnum()
    if cue.first - first <= 2 and not (around and view.texts[cue.first - 1].islower() and comma == last):
        return comma, last
    if around:
        return find_around_source(view, cue), last
    return first, cue.first


def _skip_brackets(view: SentenceView, i: int) -> int:
    """The place after a word in brackets, if there is one: "Doe (CDU)"."""
    return i + 3 if view.texts[i : i + 3 : 2] == ["(", ")"] else i


def _is_description(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether a word after a name and a comma describes it: "Doe, who ...,"; "Doe, maire de Brest, ..."."""
    noun = grammar.bare_apposition and view.texts[i].islower() and view.texts[i].isalpha()
    word = view.lower[i]
    small = word in grammar.words_before_nouns or word in grammar.auxiliaries_and_adverbs or word in grammar.pronouns
    return (word in grammar.relative_pronouns and word not in grammar.determiners) or (noun and not small)


def trim(view: SentenceView, words: WordRange, grammar: Grammar) -> WordRange:
    first, last = words
    while first < last and (view.texts[first] in SIGNS or view.lower[first] in grammar.declarative_complementizers):
        first += 1
    while first < last and view.texts[last - 1] in SIGNS:
        last -= 1
    return first, last


def _is_quoted(view: SentenceView, words: WordRange, cue: Cue, said: Collection[int], grammar: Grammar) -> bool:
    """Whether a clause holds quoted words; if its mood shows that all is reported, it must also hold others."""
    if not grammar.reporting_moods or view.heads:
        return any(view.quotes[i] in said for i in range(*words))
    own = range(cue.first, cue.last)
    plain = sum(view.quotes[i] < 0 and view.texts[i][0].isalnum() and i not in own for i in range(*words))
    return plain < _MIN_WORDS
