"""The speaker named right after a quote: "...," said the minister."""

from dataclasses import replace

from clippings.enrich.quotes.attribution import (
    ASIDES,
    DASHES,
    LEADS,
    Attribution,
    Place,
    attribute_to,
    ends_open,
    last_sign,
)
from clippings.enrich.quotes.cues import Cue, has_subject, read_verb
from clippings.enrich.quotes.subjects import name_after
from clippings.enrich.text.sentence_view import Range, Reading
from clippings.languages.grammar import Grammar


def name_right_after(reading: Reading, place: Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """ "...," said the minister; "...," the minister said."""
    first = place.last
    while first < place.end and reading.outside(first) and reading.texts[first] in ASIDES:
        first += 1
    if first >= place.end or not reading.outside(first) or _begins_another(reading, first, grammar):
        return None
    if reading.texts[place.last] in DASHES and (name := _signature(reading, first, place.end, grammar)):
        return Attribution((reading.starts[name[0]], reading.ends[name[1] - 1]), reading.texts[place.last], "signature")
    stop = next((i for i in range(first, place.end) if not reading.outside(i)), place.end)
    if (cue := _inverted(reading, first, stop, grammar)) is not None:
        return attribute_to(reading, cue, "after")
    for cue in cues:
        if place.last <= cue.first <= first + 1 and cue.word[0] < stop and cue.subject and cue.kind != "source":
            return attribute_to(reading, cue, "after")
    if not ends_open(reading, place) or place.first > place.begin:
        return None
    for verb in range(first, stop if reading.heads else first):
        if has_subject(reading, verb, grammar):
            cue = read_verb(reading, verb, grammar)
            if cue and cue.subject and cue.first <= first + 1:
                return attribute_to(reading, cue, "after-other")
    return None


def _begins_another(reading: Reading, i: int, grammar: Grammar) -> bool:
    """Whether the words after a quote begin a clause of its own: "...," while the minister said the contrary."""
    word = reading.lower[i]
    return word in grammar.conjunctions or word in grammar.subordinating


def _inverted(reading: Reading, first: int, stop: int, grammar: Grammar) -> Cue | None:
    """ "said the minister", "a déclaré la ministre", "a-t-elle dit", "so die Ministerin"."""
    verb = first
    while verb < stop - 1 and reading.lower[verb] in grammar.auxiliaries:
        verb += 1
    asked = first
    while asked < stop - 1 and (
        reading.lower[asked] in grammar.auxiliaries or (asked == first and reading.lower[asked] in grammar.speech)
    ):
        asked += 1
    if reading.lower[asked] in grammar.clitics:
        spoken = next(
            (i for i in (verb, asked + 1, asked + 2) if i < stop and reading.lower[i] in grammar.speech), None
        )
        if spoken is None and asked > first and asked + 1 < stop and reading.lower[asked - 1] in grammar.auxiliaries:
            spoken = asked + 1  # "a-t-elle concédé": the pronoun tied to an auxiliary says enough
        return Cue("speech", (spoken, spoken + 1), (asked, asked + 1), first, asked + 1) if spoken is not None else None
    word = reading.lower[verb]
    if word in grammar.tags:
        subject = name_after(reading, verb + 1, grammar)
        return Cue("speech", (verb, verb + 1), subject, first, subject[1]) if subject else None
    if grammar.active and word.endswith(grammar.active):
        return None  # "...," comparing him with others: whoever is named behind a participle is its object
    if word not in grammar.speech and word not in grammar.naming:
        return _any_verb(reading, verb, stop, grammar)
    later = _skip_detours(reading, verb + 1, stop, grammar)
    if later == verb + 1:
        cue = read_verb(reading, verb, grammar, inverted=True)
        return cue if cue and cue.subject else None
    subject = name_after(reading, later, grammar)
    return Cue("speech", (verb, verb + 1), subject, first, subject[1]) if subject else None


def _skip_detours(reading: Reading, first: int, stop: int, grammar: Grammar) -> int:
    """Over what may stand between a verb and the subject behind it: a day, an aside, "de son côté", "à la presse"."""
    while first < stop - 1:
        word = reading.lower[first]
        phrase = next((p for p in grammar.detours if " ".join(reading.lower[first:stop]).startswith(p + " ")), None)
        if phrase:
            first += phrase.count(" ") + 1
        elif word in grammar.times or word in grammar.auxiliaries:
            first += 1
        elif past := _skip_aside(reading, first, stop) or _skip_complement(reading, first, stop, grammar):
            first = past
        else:
            break
    return first


def _skip_aside(reading: Reading, first: int, stop: int) -> int | None:
    """Past a word or two between commas: "résume, amer, un voisin"."""
    if reading.texts[first] != ",":
        return None
    return next((i + 1 for i in range(first + 2, min(first + 4, stop - 1)) if reading.texts[i] == ","), None)


def _skip_complement(reading: Reading, first: int, stop: int, grammar: Grammar) -> int | None:
    """Past a preposition and its noun phrase, to the article, title or name that begins another: the subject."""
    small = grammar.linking
    if not grammar.clitics or reading.lower[first] not in small:
        return None
    for i in range(first + 2, stop):
        word, before = reading.lower[i], reading.lower[i - 1]
        if not word[0].isalnum():
            return None
        if before in small or before in grammar.articles:
            continue
        capital = reading.texts[i][0].isupper() and not reading.texts[i - 1][0].isupper()
        article = word in grammar.articles and word not in grammar.genitives
        if article or word in grammar.titles or capital:
            return i
    return None


def _any_verb(reading: Reading, verb: int, stop: int, grammar: Grammar) -> Cue | None:
    """ "...," corrected Beatrice; "...", schwärmt er: whatever the verb, its place and a name behind it say enough."""
    word, comma = reading.lower[verb], verb - 1
    while comma > 0 and reading.outside(comma) and reading.lower[comma] in grammar.auxiliaries:
        comma -= 1
    open_sign = reading.texts[comma] == "," or reading.texts[comma - 1 : comma] in ([","], ["?"], ["!"])
    shape = word.isalpha() and reading.texts[verb].islower() and word.endswith(grammar.finite or ("",))
    small = (grammar.prepositions, grammar.articles, grammar.conjunctions, grammar.relatives, grammar.that)
    if not open_sign or not shape or any(word in words for words in small) or word in grammar.pronouns:
        return None
    if verb + 1 >= stop:
        return None
    after = next((i for i in range(verb + 1, stop) if reading.lower[i] not in grammar.auxiliaries), verb + 1)
    if reading.lower[after] in grammar.clitics:
        return Cue("other", (verb, verb + 1), (after, after + 1), verb, after + 1)
    pronoun = grammar.pronouns.get(reading.lower[after]) in {"m", "f", "p"}
    if not (pronoun or reading.texts[after][0].isupper() or reading.lower[after] in grammar.articles):
        return None
    subject = name_after(reading, after, grammar)
    return Cue("other", (verb, verb + 1), subject, verb, subject[1]) if subject else None


def _signature(reading: Reading, first: int, end: int, grammar: Grammar) -> Range | None:
    """A name alone after a dash: "..." — Jane Doe."""
    last = first
    while last < end and reading.outside(last) and reading.texts[last][0].isalnum():
        last += 1
    names = [word for word in reading.texts[first:last] if word.lower() not in grammar.titles]
    alone = last == end or reading.texts[last] in {",", ".", "(", ";"}
    return (first, last) if alone and 0 < len(names) <= 6 and names[0][0].isupper() and names[-1][0].isupper() else None


def name_after_question(reading: Reading, place: Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """ "Why?" the minister asked: the sentence goes on although the quote ends like one."""
    if place.last >= len(reading) or not reading.outside(place.last) or place.end > place.last:
        return None
    end = reading.sentence_around(place.last).stop
    cue = next((c for c in cues if place.last <= c.word[0] < end and c.kind == "speech"), None)
    if cue is None:
        return None
    quote = next((i for i in range(cue.word[0], end) if not reading.outside(i)), None)
    if quote is not None and reading.texts[quote - 1] in LEADS:
        return None
    if last_sign(reading, place) not in {"?", "!"} and end - cue.word[0] > 3:
        return None
    return name_right_after(reading, replace(place, end=end), cues, grammar)


def name_after_as(reading: Reading, place: Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """They need a "source of income," as a memo put it."""
    after = place.last + (reading.texts[place.last : place.last + 1] == [","])
    if after >= place.end or reading.lower[after] not in grammar.likening:
        return None
    cue = next((c for c in cues if c.first == after + 1 and c.kind == "speech" and c.subject), None)
    return attribute_to(reading, cue, "after") if cue else None
