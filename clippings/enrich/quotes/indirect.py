"""Reported speech without quote marks: what a verb of speech reports, and what stands beside "according to"."""

from collections.abc import Collection
from dataclasses import dataclass

from clippings.enrich.quotes.cues import SIGNS, Cue, is_aside, is_phrase
from clippings.enrich.text.sentence_view import Range, Reading
from clippings.languages.grammar import Grammar

_MIN_WORDS = 2


@dataclass(frozen=True, slots=True)
class Reported:
    words: Range
    cue: Cue
    rule: str


def find_reported(reading: Reading, cues: list[Cue], said: Collection[int], grammar: Grammar) -> list[Reported]:
    """The reported clauses of a paragraph in order; none that holds quoted words of a speaker (`said`: such quotes)."""
    found: list[Reported] = []
    for cue in cues:
        words, rule = None, "reported"
        if cue.kind == "speech" and cue.subject:
            words = _clause(reading, cue, grammar)
        elif cue.kind == "naming" and cue.subject:
            words = _judgement(reading, cue)
        elif cue.kind == "source" and cue.subject:
            words, rule = _beside_source(reading, cue, grammar), "according"
        if words is None or cue.subject in {words, (words[0], words[1] - 1)}:
            continue  # "a annoncé le conseil": a subject behind its verb, which the parse takes for its object
        words = _before_next(reading, _trim(reading, words, grammar), cue, cues, grammar)
        words = _trim(reading, words, grammar)
        if words[1] - words[0] >= _MIN_WORDS and not _quotes_inside(reading, words, said):
            found.append(Reported(words, cue, rule))
    outer: list[Reported] = []
    for passage in sorted(found, key=lambda r: (r.words[0], -r.words[1])):
        if not outer or passage.words[0] >= outer[-1].words[1]:
            outer.append(passage)
    return outer


def _clause(reading: Reading, cue: Cue, grammar: Grammar) -> Range | None:
    """What the verb reports: the clause after it, or the clause before it and its subject, or both around them."""
    labels, verb = grammar.labels, cue.word[0]
    if labels is None or not reading.heads:
        return _after_that(reading, cue, grammar) or _beside_comma(reading, cue)
    if around := _around_aside(reading, cue, grammar) or _after_as(reading, cue, grammar):
        return around
    for child in sorted(reading.children[verb], key=lambda child: child < verb):  # what follows the verb first
        if reading.labels[child] not in labels.reported or not reading.outside(child):
            continue
        first, last = reading.edges(child)
        if child > verb:
            return max(first, verb + 1), _to_sign(reading, last + 1, grammar)
        if reading.texts[cue.first - 1] not in {";", "("}:
            return first, min(last + 1, cue.first)
    return _after_that(reading, cue, grammar) or _object(reading, cue, grammar)


def _judgement(reading: Reading, cue: Cue) -> Range | None:
    """ "They called the plan a mistake": what something is called, with the thing."""
    verb = cue.word[0]
    judged = [c for c in reading.children[verb] if c > verb and reading.labels[c] == "oprd"] if reading.heads else []
    return (verb + 1, reading.edges(judged[-1])[1] + 1) if judged else None


def _before_next(reading: Reading, words: Range, cue: Cue, cues: list[Cue], grammar: Grammar) -> Range:
    """ "They said that they will come and others have said that they will not": up to where the next one speaks."""
    first, last = words
    for i in range(max(first, cue.last) + 1, last):
        if reading.lower[i] in grammar.continuing and reading.texts[i - 1] == "," and reading.outside(i):
            last = i - 1  # "..., adding that": the speaker goes on, not whoever is spoken of
            break
    for other in cues:
        own = other.kind == "speech" and other.subject is not None and other.first == other.subject[0] > cue.last
        if own and first < other.first < last and not is_aside(reading, other):
            before = reading.lower[other.first - 1]
            if before == "," or before in grammar.conjunctions:
                return first, other.first - 1
    return first, last


def _beside_comma(reading: Reading, cue: Cue) -> Range | None:
    """ "Er kündigte an, die Halle zu öffnen"; "Er werde gehen, sagte sie.": where no parse and no "that" tells."""
    sentence, verb = reading.sentence_around(cue.word[0]), cue.word[0]
    first = next((i for i in range(cue.word[1], min(cue.last + 3, sentence.stop)) if reading.texts[i] == ","), None)
    if first is not None and reading.texts[first - 1].islower() and cue.subject and cue.subject[0] < verb:
        return first + 1, sentence.stop
    ends = cue.last + 3 >= sentence.stop
    ends = ends and cue.subject is not None and cue.subject[0] > verb
    return (sentence.start, verb - 1) if ends and verb > sentence.start and reading.texts[verb - 1] == "," else None


def _to_sign(reading: Reading, last: int, grammar: Grammar) -> int:
    """The end of a reported clause that the parse has cut short: the next sign, conjunction or quote."""
    while last < len(reading) and reading.outside(last) and reading.texts[last][0].isalnum():
        if reading.lower[last] in grammar.conjunctions:
            break
        last += 1
    return last


def _around_aside(reading: Reading, cue: Cue, grammar: Grammar) -> Range | None:
    """ "The plan, the minister said, will cost nothing": the whole sentence."""
    sentence = reading.sentence_around(cue.word[0])
    if not is_aside(reading, cue):
        return None
    inverted = cue.subject is not None and cue.subject[0] > cue.word[0]
    after = reading.lower[min(cue.last + 1, sentence.stop - 1)]
    described = after in grammar.articles or after in grammar.relatives
    return sentence.start, cue.first if inverted and described else sentence.stop  # "..., said Doe, a lawyer"


def _after_as(reading: Reading, cue: Cue, grammar: Grammar) -> Range | None:
    """ "As the minister noted, the plan will cost nothing": what follows the comma."""
    before, sentence = cue.first - 1, reading.sentence_around(cue.word[0])
    if before < sentence.start or reading.lower[before] not in grammar.likening or cue.last >= sentence.stop - 1:
        return None
    comma = reading.texts[cue.last] == "," and before - sentence.start <= 1
    return (cue.last + 1, sentence.stop) if comma else None


def _after_that(reading: Reading, cue: Cue, grammar: Grammar) -> Range | None:
    """The rest of the sentence after "that" or "whether", where the parse has missed the clause."""
    sentence = reading.sentence_around(cue.word[0])
    for i in range(cue.word[1], min(cue.word[1] + 8, sentence.stop)):
        if not reading.outside(i) or reading.texts[i] in {":", ";"}:
            return None
        if reading.lower[i] in grammar.that and not _is_relative(reading, i, grammar):
            return i, sentence.stop
    return None


def _is_relative(reading: Reading, i: int, grammar: Grammar) -> bool:
    """Whether "that" is itself the subject of its clause: "told a meeting that was held"."""
    labels = grammar.labels
    return bool(reading.heads) and labels is not None and reading.labels[i] in labels.any_subject


def _object(reading: Reading, cue: Cue, grammar: Grammar) -> Range | None:
    """ "She suggested waiting", "he called for talks", "they announced cuts": what is said without a clause."""
    verb, labels = cue.word[0], grammar.labels
    assert labels is not None
    phrase = is_phrase(reading, verb, grammar)
    plain = reading.lower[verb] in grammar.announcing
    for child in reading.children[verb]:
        label = reading.labels[child]
        wanted = label in labels.asked or (plain and label in labels.object) or (phrase and child == verb + 1)
        if child > verb and reading.outside(child) and wanted:
            first, last = reading.edges(child)
            return max(first, verb + 1 + (phrase and child == verb + 1)), last + 1
    return None


def _beside_source(reading: Reading, cue: Cue, grammar: Grammar) -> Range | None:
    """The rest of the sentence, before or after the source."""
    sentence = reading.sentence_around(cue.word[0])
    first, last = sentence.start, sentence.stop
    commas = [i for i in range(cue.last, last) if reading.texts[i] == ","]
    if len(commas) > 1 and _describes(reading, commas[0] + 1, grammar):
        commas = commas[1:]
    comma = commas[0] if commas else last
    if grammar.capital_nouns and cue.last < last and reading.texts[cue.last].islower():
        comma = cue.last  # "Laut Doe ist": the verb follows
    if cue.first - first <= 2:
        return comma, last
    return first, cue.first


def _describes(reading: Reading, i: int, grammar: Grammar) -> bool:
    """Whether a word after a name and a comma describes it: "Doe, who ...,"; in French a noun without an article."""
    noun = bool(grammar.clitics) and reading.texts[i].islower() and reading.texts[i].isalpha()
    word = reading.lower[i]
    small = word in grammar.before_nouns or word in grammar.auxiliaries or word in grammar.pronouns
    return (word in grammar.relatives and word not in grammar.articles) or (noun and not small)


def _trim(reading: Reading, words: Range, grammar: Grammar) -> Range:
    first, last = words
    while first < last and (reading.texts[first] in SIGNS or reading.lower[first] in grammar.that_only):
        first += 1
    while first < last and reading.texts[last - 1] in SIGNS:
        last -= 1
    return first, last


def _quotes_inside(reading: Reading, words: Range, said: Collection[int]) -> bool:
    return any(reading.quotes[i] in said for i in range(*words))
