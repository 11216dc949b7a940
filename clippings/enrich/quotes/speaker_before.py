"""The speaker named before a quote: the minister said: "..."; Doe shook her head: "..."."""

from clippings.enrich.quotes.attribution import DASHES, LEADS, Attribution, Place, attribute_to, is_whole
from clippings.enrich.quotes.cues import Cue, has_subject, read_verb
from clippings.enrich.quotes.subjects import name_after
from clippings.enrich.text.sentence_view import Range, Reading
from clippings.languages.grammar import Grammar


def name_before_quote(reading: Reading, place: Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """The minister said: "..."; the minister told reporters on Tuesday, "..." """
    lead = place.first - 1
    dash = lead >= place.begin and reading.texts[lead] in DASHES and is_whole(reading, place)
    if lead < place.begin or not (reading.texts[lead] in LEADS or dash):
        return None
    leading = [c for c in cues if c.word[0] < place.first and c.subject and _may_lead(reading, c, lead, grammar)]
    if leading:  # the last; a verb that names, and has words between itself and the sign, only for want of another
        surest = max(leading, key=lambda c: (c.kind != "naming" or c.word[1] == lead, c.word[0]))
        return attribute_to(reading, surest, "before")
    return find_any_subject(reading, lead, place.begin, grammar) if reading.texts[lead] == ":" or dash else None


def _may_lead(reading: Reading, cue: Cue, lead: int, grammar: Grammar) -> bool:
    """Whether a cue may lead to the quote behind the sign `lead`: it is not of a clause about somebody else."""
    if cue.kind == "statement":
        return cue.word[1] == lead  # "In Doe's letter: "
    return cue.kind in {"speech", "naming"} and not _describes_another(reading, cue, lead, grammar)


def find_any_subject(reading: Reading, last: int, first: int, grammar: Grammar) -> Attribution | None:
    """Whoever does anything in the words first:last, the nearest to their end."""
    first = max(first, reading.sentence_around(last).start)
    if not reading.heads:
        name = _leading_name(reading, first, last, grammar)
        return Attribution(_characters(reading, name), ":", "colon") if name else None
    verbs = [i for i in range(last - 1, first - 1, -1) if reading.outside(i) and has_subject(reading, i, grammar)]
    for verb in sorted(verbs, key=lambda i: reading.heads[i] != i):  # the main verb, then the nearest
        cue = read_verb(reading, verb, grammar)
        if cue and cue.subject and not _describes_another(reading, cue, last, grammar):
            return attribute_to(reading, cue, "colon")
    name = name_after(reading, first, grammar)
    if not name or reading.lower[name[1] - 1] in grammar.statements:
        return None
    word = reading.lower[name[0]]
    if word not in grammar.articles and word not in grammar.titles and word not in grammar.pronouns:
        return None
    return Attribution(_characters(reading, name), ":", "colon")


def _describes_another(reading: Reading, cue: Cue, last: int, grammar: Grammar) -> bool:
    """Whether a cue stands in a clause that a comma closes before word `last`: "Doe, who likes it, shook her head:";
    "With leaders worried, the mayor shook her head:"."""
    relative = cue.subject is not None and reading.lower[cue.subject[0]] in grammar.relatives
    verb = cue.word[0]
    adverbial = bool(reading.heads) and reading.labels[verb] == "advcl" and verb < reading.heads[verb] < last
    return (relative or adverbial) and "," in reading.texts[cue.word[1] : last]


def _characters(reading: Reading, name: Range) -> tuple[int, int]:
    return reading.starts[name[0]], reading.ends[name[1] - 1]


def _leading_name(reading: Reading, first: int, last: int, grammar: Grammar) -> Range | None:
    """The pronoun or name that begins a sentence, where no parse tells its subject."""
    end = first
    if grammar.capital_nouns and first < last and reading.lower[first] in grammar.articles:
        noun = next((i for i in range(first + 1, min(first + 4, last)) if reading.texts[i][0].isupper()), None)
        return name_after(reading, first, grammar) if noun else None
    while end < last and reading.outside(end) and reading.texts[end][0].isupper():
        end += 1
    small = grammar.articles | grammar.prepositions | grammar.conjunctions | grammar.relatives
    return (first, end) if end > first and reading.lower[first] not in small else None
