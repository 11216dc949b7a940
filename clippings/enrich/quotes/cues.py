"""Cues: the words by which a text says that somebody speaks, and whom they name."""

from dataclasses import dataclass
from typing import Literal

from clippings.enrich.quotes.subjects import find_owner, find_subject, is_adverb, name_after, name_around, name_before
from clippings.enrich.text.sentence_view import Range, Reading
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import words

CueKind = Literal["speech", "naming", "source", "statement", "other"]
_NOUNS = words("dobj pobj compound nsubj nsubjpass amod poss nmod npadvmod attr obj obl iobj det appos")
_OBJECTS = words("pobj obl nmod obj obl:arg obl:mod dep")


SIGNS = frozenset({",", ".", ";", ":", "—", "–", "--", "-", "―", "!", "?", "(", ")"})
_MAX_ASIDE = 8  # words


@dataclass(frozen=True, slots=True)
class Cue:
    """`word` is the verb, noun or preposition; `first` and `last` (half-open) hold it and its subject, if beside it."""

    kind: CueKind
    word: Range
    subject: Range | None
    first: int
    last: int


def find_cues(reading: Reading, grammar: Grammar) -> list[Cue]:
    """The cues outside the quotes of a paragraph, in order."""
    known, quotes = grammar.cue_words, reading.quotes
    places = [i for i, word in enumerate(reading.lower) if word in known and quotes[i] < 0]
    cues = [_read_cue(reading, i, grammar) for i in places]
    return [cue for cue in cues if cue]


def _read_cue(reading: Reading, i: int, grammar: Grammar) -> Cue | None:
    word, cue = reading.lower[i], None
    if word in grammar.speech or word in grammar.naming or is_phrase(reading, i, grammar):
        cue = read_verb(reading, i, grammar)
    if (cue is None or not cue.subject) and word in grammar.speech and reading.heads:
        inverted = (cue is None and reading.opens_sentence(i)) or _in_incise(reading, i, grammar)
        if inverted:  # "Said Doe: ..."; "L'an prochain, a dit Doe, ..."
            cue = read_verb(reading, i, grammar, inverted=True)
    if cue is None and word in grammar.statements:
        cue = read_noun(reading, i, grammar)
    return cue or _read_source(reading, i, grammar)


def read_verb(reading: Reading, verb: int, grammar: Grammar, *, inverted: bool = False) -> Cue | None:
    """The cue that a verb makes with its subject; None where the word is a noun or nobody is its subject."""
    word = reading.lower[verb]
    noun = reading.heads and reading.labels[verb] in _NOUNS and not has_subject(reading, verb, grammar)
    if noun and word in grammar.statements and find_owner(reading, verb, grammar) is not None:
        return None  # "Doe's post"
    noun = noun and (not grammar.clitics or verb == 0 or reading.lower[verb - 1] in grammar.before_nouns)
    if noun and not inverted and not _leads_to_quote(reading, verb, grammar) and not _acts(reading, verb, grammar):
        return None
    subject = find_subject(reading, verb, grammar, inverted=inverted)
    if subject is None and word.endswith(grammar.active or ("\0",)) and _leads_to_quote(reading, verb, grammar):
        subject = _main_subject(reading, verb, grammar)
    speaks = word in grammar.speech or is_phrase(reading, verb, grammar)
    kind: CueKind = "speech" if speaks else "naming" if word in grammar.naming else "other"
    first = last = verb
    if subject and subject[1] <= verb and _beside(reading, subject[1], verb, grammar):
        first = subject[0]
    elif subject and subject[0] == verb + 1:
        last = subject[1] - 1
    else:
        while first > 0 and reading.outside(first - 1) and is_adverb(reading, first - 1, grammar):
            first -= 1
    return Cue(kind, (verb, verb + 1), subject, first, last + 1)


def _acts(reading: Reading, verb: int, grammar: Grammar) -> bool:
    """ "Doe claims he left": what stands between a name and a pronoun is a verb, though it may be a noun elsewhere."""
    if not 0 < verb < len(reading) - 1 or not reading.texts[verb - 1][0].isupper() or not reading.outside(verb + 1):
        return False
    named = reading.lower[verb - 1] not in grammar.articles
    return named and reading.lower[verb + 1] in grammar.pronouns and reading.lower[verb + 1] not in grammar.articles


def _in_incise(reading: Reading, verb: int, grammar: Grammar) -> bool:
    """Whether a verb stands right after a comma, in a language where that puts its subject behind it."""
    while grammar.clitics and verb > 0 and reading.lower[verb - 1] in grammar.auxiliaries:
        verb -= 1
    return bool(grammar.clitics) and verb > 0 and reading.texts[verb - 1] == "," and reading.outside(verb - 1)


def _leads_to_quote(reading: Reading, verb: int, grammar: Grammar) -> bool:
    """Whether a quote follows the word and its adverbs, or follows a comma or colon after it."""
    after = verb + 1
    while after + 1 < len(reading) and is_adverb(reading, after, grammar):
        after += 1
    if after + 1 < len(reading) and reading.texts[after] in {",", ":"}:
        after += 1
    return after < len(reading) and reading.quotes[after] >= 0


def _main_subject(reading: Reading, verb: int, grammar: Grammar) -> Range | None:
    """The subject of the first verb of the sentence, for a participle that the parse has lost."""
    for i in reading.sentence_around(verb) if reading.heads else ():
        if i < verb and reading.outside(i) and has_subject(reading, i, grammar):
            return find_subject(reading, i, grammar)
    return None


def is_phrase(reading: Reading, verb: int, grammar: Grammar) -> bool:
    """A verb of speech of two words: "put it", "went on"."""
    return bool(grammar.phrases) and " ".join(reading.lower[verb : verb + 2]) in grammar.phrases


def read_noun(reading: Reading, noun: int, grammar: Grammar) -> Cue | None:
    """ "his remark", "the minister's claim": a noun for what is said, and its owner."""
    if not reading.heads or not grammar.labels:
        return None
    owner = find_owner(reading, noun, grammar)
    if owner is None or not reading.outside(owner):
        return None
    subject = name_around(reading, owner, grammar)
    if reading.lower[subject[1] - 1] in {"'s", "’s", "'", "’"}:
        subject = subject[0], subject[1] - 1
    return Cue("statement", (noun, noun + 1), subject, subject[0], noun + 1)


def has_subject(reading: Reading, verb: int, grammar: Grammar) -> bool:
    labels = grammar.labels
    return labels is not None and any(reading.labels[c] in labels.subject for c in reading.children[verb])


def _beside(reading: Reading, first: int, last: int, grammar: Grammar) -> bool:
    """Whether a subject stands beside its verb: nothing, adverbs or an aside between them."""
    return (
        last - first <= 3
        or reading.texts[first] in {",", "(", "—", "–", "--"}
        or reading.lower[first] in grammar.relatives
        or all(is_adverb(reading, i, grammar) for i in range(first, last))
    )


def _read_source(reading: Reading, i: int, grammar: Grammar) -> Cue | None:
    """ "According to her lawyers": the source stands after the phrase."""
    if reading.lower[i] in grammar.sources_behind:
        subject = name_before(reading, i, grammar)
        return Cue("source", (i, i + 1), subject, subject[0], i + 1) if subject else None
    for phrase in grammar.sources_by_word.get(reading.lower[i], ()):
        end = i + len(phrase)
        if reading.lower[i:end] == phrase:
            subject = object_after(reading, end, grammar)
            return Cue("source", (i, end), subject, i, subject[1]) if subject else None
    return None


def object_after(reading: Reading, first: int, grammar: Grammar) -> Range | None:
    """The noun phrase after a preposition: by the parse the first word outside that heads it."""
    if (
        first < len(reading)
        and reading.lower[first] in grammar.pronouns
        and reading.lower[first] in grammar.auxiliaries
    ):
        return first, first + 1  # French "lui" and "nous"
    if reading.heads and grammar.labels:
        for i in range(first, min(first + 12, len(reading))):
            if reading.labels[i] in _OBJECTS and reading.heads[i] < first:
                name = name_around(reading, i, grammar)
                if name[0] <= first + 1:
                    return first, name[1]
    return name_after(reading, first, grammar)


def is_aside(reading: Reading, cue: Cue) -> bool:
    """Whether a verb of speech and its subject stand between signs: "The plan, the minister said, will fail"."""
    sentence = reading.sentence_around(cue.word[0])
    before, after = cue.first - 1, cue.last
    if cue.kind != "speech" or not cue.subject or before <= sentence.start or after >= sentence.stop - 1:
        return False
    return reading.texts[before] in SIGNS and reading.texts[after] in SIGNS and after - cue.first <= _MAX_ASIDE
