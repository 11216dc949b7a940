"""Cues: the words by which a text says that somebody speaks, and whom they name."""

from dataclasses import dataclass
from typing import Literal

from clippings.enrich.quotes.name_phrases import find_name_after, find_name_around, find_name_before
from clippings.enrich.quotes.subjects import find_owner, find_subject
from clippings.enrich.text.punctuation import ASIDES, SIGNS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import POSSESSIVES

CueKind = Literal["speech", "naming", "source", "statement", "other"]
_MAX_ASIDE = 8  # words


@dataclass(frozen=True, slots=True)
class Cue:
    """`word` is the verb, noun or preposition; `first` and `last` (half-open) hold it and its subject, if beside it."""

    kind: CueKind
    word: WordRange
    subject: WordRange | None
    first: int
    last: int


def find_cues(view: SentenceView, grammar: Grammar) -> list[Cue]:
    """The cues outside the quotes of a paragraph, in order."""
    known, quotes = grammar.cue_words, view.quotes
    beginnings = [i for i, word in enumerate(view.lower) if word in known and quotes[i] < 0]
    cues = [_read_cue(view, i, grammar) for i in beginnings]
    return [cue for cue in cues if cue]


def _read_cue(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    word, cue = view.lower[i], None
    if word in grammar.speech_verbs or word in grammar.naming_verbs or is_phrase(view, i, grammar):
        cue = read_verb_cue(view, i, grammar)
    if (cue is None or not cue.subject) and word in grammar.speech_verbs and view.heads:
        inverted = (cue is None and view.opens_sentence(i)) or _is_in_incise(view, i, grammar)
        if inverted:  # "Said Doe: ..."; "L'an prochain, a dit Doe, ..."
            cue = read_verb_cue(view, i, grammar, inverted=True)
    if cue is None and word in grammar.statement_nouns:
        cue = read_noun_cue(view, i, grammar)
    return cue or _read_source(view, i, grammar)


def read_verb_cue(view: SentenceView, verb: int, grammar: Grammar, *, inverted: bool = False) -> Cue | None:
    """The cue that a verb makes with its subject; None where the word is a noun or nobody is its subject."""
    word = view.lower[verb]
    noun = _may_be_noun(view, verb, grammar)
    if noun and word in grammar.statement_nouns and find_owner(view, verb, grammar) is not None:
        return None  # "Doe's post"
    noun = noun and (not grammar.nouns_need_determiners or verb == 0 or view.lower[verb - 1] in grammar.before_nouns)
    if (
        noun
        and not inverted
        and not _leads_to_quote(view, verb, grammar)
        and not _is_verb_by_neighbours(view, verb, grammar)
    ):
        return None
    subject = find_subject(view, verb, grammar, inverted=inverted)
    if subject is None and grammar.is_active_participle(word) and _leads_to_quote(view, verb, grammar):
        subject = _main_subject(view, verb, grammar)
    speaks = word in grammar.speech_verbs or is_phrase(view, verb, grammar)
    kind: CueKind = "speech" if speaks else "naming" if word in grammar.naming_verbs else "other"
    first = last = verb
    if subject and subject[1] <= verb and _is_beside(view, subject[1], verb, grammar):
        first = subject[0]
    elif subject and subject[0] == verb + 1:
        last = subject[1] - 1
    else:
        while first > 0 and view.is_outside_quotes(first - 1) and grammar.is_adverb(view.lower[first - 1]):
            first -= 1
    return Cue(kind, (verb, verb + 1), subject, first, last + 1)


def _may_be_noun(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether the parse takes a word for a noun, and nothing for its subject."""
    labels = grammar.labels
    return (
        bool(view.heads) and labels is not None and view.labels[i] in labels.noun and not has_subject(view, i, grammar)
    )


def _is_verb_by_neighbours(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "Doe claims he left": what stands between a name and a pronoun is a verb, though it may be a noun elsewhere."""
    if not 0 < verb < len(view) - 1 or not view.texts[verb - 1][0].isupper() or not view.is_outside_quotes(verb + 1):
        return False
    named = view.lower[verb - 1] not in grammar.determiners
    return named and view.lower[verb + 1] in grammar.pronouns and view.lower[verb + 1] not in grammar.determiners


def _is_in_incise(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether a verb stands right after a comma, in a language where that puts its subject behind it."""
    while grammar.subject_after_verb and verb > 0 and view.lower[verb - 1] in grammar.auxiliaries_and_adverbs:
        verb -= 1
    return grammar.subject_after_verb and verb > 0 and view.texts[verb - 1] == "," and view.is_outside_quotes(verb - 1)


def _leads_to_quote(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether a quote follows the word and its adverbs, or follows a comma or colon after it."""
    after = verb + 1
    while after + 1 < len(view) and grammar.is_adverb(view.lower[after]):
        after += 1
    if after + 1 < len(view) and view.texts[after] in {",", ":"}:
        after += 1
    return after < len(view) and view.quotes[after] >= 0


def _main_subject(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """The subject of the first verb of the sentence, for a participle that the parse has lost."""
    for i in view.sentence_around(verb) if view.heads else ():
        if i < verb and view.is_outside_quotes(i) and has_subject(view, i, grammar):
            return find_subject(view, i, grammar)
    return None


def is_phrase(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """A verb of speech of two words: "put it", "went on"."""
    return bool(grammar.speech_phrases) and " ".join(view.lower[verb : verb + 2]) in grammar.speech_phrases


def read_noun_cue(view: SentenceView, noun: int, grammar: Grammar) -> Cue | None:
    """ "his remark", "the minister's claim": a noun for what is said, and its owner."""
    if not view.heads or not grammar.labels:
        return None
    owner = find_owner(view, noun, grammar)
    if owner is None or not view.is_outside_quotes(owner):
        return None
    subject = find_name_around(view, owner, grammar)
    if view.lower[subject[1] - 1] in {*POSSESSIVES, "'", "’"}:
        subject = subject[0], subject[1] - 1
    return Cue("statement", (noun, noun + 1), subject, subject[0], noun + 1)


def has_subject(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    labels = grammar.labels
    return labels is not None and any(view.labels[c] in labels.subject for c in view.children[verb])


def _is_beside(view: SentenceView, first: int, last: int, grammar: Grammar) -> bool:
    """Whether a subject stands beside its verb: nothing, adverbs or an aside between them."""
    return (
        last - first <= 3
        or view.texts[first] in ASIDES | {"("}
        or view.lower[first] in grammar.relative_pronouns
        or all(map(grammar.is_adverb, view.lower[first:last]))
    )


def _read_source(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    """ "According to her lawyers": the source stands after the phrase."""
    if view.lower[i] in grammar.source_postpositions:
        subject = find_name_before(view, i, grammar)
        return Cue("source", (i, i + 1), subject, subject[0], i + 1) if subject else None
    for phrase in grammar.source_phrases_by_word.get(view.lower[i], ()):
        end = i + len(phrase)
        if view.lower[i:end] == phrase:
            subject = find_object_after(view, end, grammar)
            return Cue("source", (i, end), subject, i, subject[1]) if subject else None
    return None


def find_object_after(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """The noun phrase after a preposition: by the parse the first word outside that heads it."""
    if (
        first < len(view)
        and view.lower[first] in grammar.pronouns
        and view.lower[first] in grammar.auxiliaries_and_adverbs
    ):
        return first, first + 1  # "selon lui"
    if view.heads and grammar.labels:
        for i in range(first, min(first + 12, len(view))):
            if view.labels[i] in grammar.labels.source_object and view.heads[i] < first:
                name = find_name_around(view, i, grammar)
                if name[0] <= first + 1:
                    return first, name[1]
    return find_name_after(view, first, grammar)


def is_aside(view: SentenceView, cue: Cue) -> bool:
    """Whether a verb of speech and its subject stand between signs: "The plan, the minister said, will fail"."""
    sentence = view.sentence_around(cue.word[0])
    before, after = cue.first - 1, cue.last
    if cue.kind != "speech" or not cue.subject or before <= sentence.start or after >= sentence.stop - 1:
        return False
    return view.texts[before] in SIGNS and view.texts[after] in SIGNS and after - cue.first <= _MAX_ASIDE
