"""Who does what a verb says: its subject, and the words that name it."""

from clippings.enrich.text.sentence_view import Range, Reading
from clippings.languages.grammar import Grammar

_MAX_CLIMB = 5
_DASHES = frozenset({"—", "–", "--", "-", "―"})
_PARTICLES = frozenset({"van", "zu", "zur", "de", "del", "di", "da", "bin", "al", "el", "ten", "den"})  # of names
_COMMAS = _DASHES | {",", ";", ":", "("}


def find_subject(reading: Reading, verb: int, grammar: Grammar, *, inverted: bool = False) -> Range | None:
    """The words that name the subject of a verb. `inverted`: they stand after it, as in "said the minister".

    A name or pronoun that begins its clause right before the verb is surer than any parse.
    """
    if grammar.clitics and (clitic := _clitic_beside(reading, verb, grammar)) is not None:
        return clitic, clitic + 1
    parsed = bool(reading.heads) and grammar.labels is not None
    if inverted:
        head = _parsed_subject(reading, verb, grammar) if parsed else None
        return name_around(reading, head, grammar) if head and head > verb else name_after(reading, verb + 1, grammar)
    if parsed and _is_passive(reading, verb, grammar):
        head = _find_agent(reading, verb, grammar)
        return name_around(reading, head, grammar) if head is not None else None
    near = name_before(reading, verb, grammar)
    if near and _begins_clause(reading, near, grammar):
        return near
    head = _parsed_subject(reading, verb, grammar) if parsed else None
    if head is not None and not _in_dateline(reading, head):
        return name_around(reading, head, grammar)
    if parsed and _modifies(reading, verb, grammar) and reading.texts[verb - 1] != ",":
        return None
    aside = _name_before_aside(reading, verb, grammar) if near is None else None
    if grammar.capital_nouns and not reading.heads and not aside and (near is None or _hangs(reading, near, grammar)):
        near = name_after(reading, _over_objects(reading, verb + 1, grammar), grammar) or near  # "Dann sagte Doe"
    return near or aside


def _hangs(reading: Reading, name: Range, grammar: Grammar) -> bool:
    return name[0] > 0 and reading.lower[name[0] - 1] in grammar.prepositions


def _over_objects(reading: Reading, first: int, grammar: Grammar) -> int:
    """Past the pronouns and adverbs that stand between a verb and the subject behind it."""
    while first < len(reading) and reading.outside(first) and reading.lower[first] in grammar.auxiliaries:
        first += 1
    return first


def _clitic_beside(reading: Reading, verb: int, grammar: Grammar) -> int | None:
    """ "dit-il", "répond-t-il", "a-t-elle ajouté": the pronoun tied to the verb or to its auxiliary."""
    for i in (verb - 1, verb + 1, verb + 2):
        if 0 <= i < len(reading) and reading.lower[i] in grammar.clitics and reading.outside(i):
            return i
    return None


def _modifies(reading: Reading, verb: int, grammar: Grammar) -> bool:
    return grammar.labels is not None and reading.labels[verb] in grammar.labels.participle


def _begins_clause(reading: Reading, name: Range, grammar: Grammar) -> bool:
    """Whether a pronoun or a capitalised name stands at the head of its clause, after a sign or a quote."""
    words = reading.texts[name[0] : name[1]]
    if reading.lower[name[0]] not in grammar.pronouns and not all(word[0].isupper() for word in words):
        return False
    return _opens_clause(reading, name[0])


def _opens_clause(reading: Reading, i: int) -> bool:
    """Whether a word follows a sign, a quote or the end of a sentence."""
    return i == 0 or reading.quotes[i - 1] >= 0 or reading.texts[i - 1] in _COMMAS or reading.opens_sentence(i)


def _in_dateline(reading: Reading, i: int) -> bool:
    """ "WASHINGTON -- The president said": the place is nobody's subject."""
    capitals = i < 6 and reading.texts[0].isupper() and len(reading.texts[0]) > 2
    return capitals and not _DASHES.isdisjoint(reading.texts[i + 1 : i + 8])


def _name_before_aside(reading: Reading, verb: int, grammar: Grammar) -> Range | None:
    """ "The minister, a lawyer, said": the name before the pair of commas."""
    if verb < 3 or reading.texts[verb - 1] != ",":
        return None
    for i in range(verb - 2, max(verb - 40, reading.sentence_around(verb).start - 1, 0), -1):
        name = name_before(reading, i, grammar) if reading.texts[i] == "," else None
        if reading.texts[i] == "," and grammar.clitics and not (name and _opens_clause(reading, name[0])):
            name = _name_over_prepositions(reading, i, grammar)
        if name and _opens_clause(reading, name[0]):
            return name
    return None


def _name_over_prepositions(reading: Reading, end: int, grammar: Grammar) -> Range | None:
    """ "L'adjoint au patrimoine": the name that opens the clause which ends before a word, where no verb follows it."""
    first = end - 1
    while first > 0 and not _opens_clause(reading, first):
        first -= 1
    verbal = grammar.auxiliaries | grammar.speech | grammar.relatives - grammar.articles
    return name_after(reading, first, grammar) if verbal.isdisjoint(reading.lower[first + 1 : end]) else None


def _is_passive(reading: Reading, verb: int, grammar: Grammar) -> bool:
    """Something was said of the noun, not by it: "he was told", "a book called", "asked about it, he"."""
    labels = grammar.labels
    assert labels is not None
    below = {reading.labels[child] for child in reading.children[verb]}
    if not below.isdisjoint(labels.passive) or not below.isdisjoint(labels.agent):
        return True
    active = reading.lower[verb].endswith(grammar.active) if grammar.active else True
    speaks = reading.lower[verb] in grammar.speech
    beside_comma = speaks and verb > 0 and reading.texts[verb - 1] == ","  # "Doe, a lawyer, tweeted": no description
    alone = reading.labels[verb] == "advcl" and reading.opens_sentence(verb) and below.isdisjoint(labels.subject)
    return (reading.labels[verb] in labels.participle or alone) and not active and not beside_comma


def _find_agent(reading: Reading, verb: int, grammar: Grammar) -> int | None:
    """ "described by critics as": the critics."""
    assert grammar.labels is not None
    agent = next((c for c in reading.children[verb] if reading.labels[c] in grammar.labels.agent), None)
    if agent is None:
        return None
    return next((c for c in reading.children[agent] if reading.labels[c] == "pobj"), agent)


def _parsed_subject(reading: Reading, verb: int, grammar: Grammar) -> int | None:
    labels = grammar.labels
    assert labels is not None
    wanted = labels.subject
    for _ in range(_MAX_CLIMB):
        found = [c for c in reading.children[verb] if reading.labels[c] in wanted and reading.outside(c)]
        if found:
            object_first = len(found) > 1 and reading.lower[found[0]] in grammar.relatives  # "which Doe called"
            subject = _antecedent(reading, found[object_first], verb, grammar)
            return subject if reading.lower[subject] not in grammar.genitives else None  # "Of Roe, Doe, who left, said"
        wanted = labels.any_subject  # "he was praised for saying": he spoke
        label, head = reading.labels[verb], reading.heads[verb]
        if head == verb:
            return None
        if label in labels.participle and verb > 0 and reading.texts[verb - 1] == "," and head < verb - 1:
            return _acting_above(reading, head, grammar)
        if label in labels.modifier:
            return _describes(reading, head, grammar) if label not in labels.relative else None
        if label not in labels.shared or reading.labels[head] in labels.passive:
            return None
        verb = head
    return None


def _acting_above(reading: Reading, word: int, grammar: Grammar) -> int | None:
    """ "He rejected the notion, saying": the subject of the next verb above that has one."""
    labels = grammar.labels
    assert labels is not None
    for _ in range(_MAX_CLIMB):
        for child in reading.children[word]:
            who = reading.lower[child] in grammar.relatives  # "He fired a man who left, saying"
            if reading.labels[child] in labels.any_subject and reading.outside(child) and not who:
                return child
        if reading.heads[word] == word:
            break
        word = reading.heads[word]
    return None


def _antecedent(reading: Reading, subject: int, verb: int, grammar: Grammar) -> int:
    """A thing that speaks, "a letter that says", stands for its noun or whoever wrote it; "who" stays."""
    relative = grammar.labels is not None and reading.labels[verb] in grammar.labels.relative
    if relative and reading.lower[subject] in grammar.things and reading.heads[verb] != verb:
        return _describes(reading, reading.heads[verb], grammar) or subject
    return subject


def _describes(reading: Reading, noun: int, grammar: Grammar) -> int | None:
    """Who speaks in "a note saying": the noun, or whoever owns or issued it."""
    if reading.lower[noun] in grammar.statements or reading.lower[noun] in grammar.writings:
        owner = find_owner(reading, noun, grammar)
        if owner is not None:
            return owner
        verb = reading.heads[noun]
        if verb != noun and grammar.labels and reading.labels[noun] in grammar.labels.object:
            return _parsed_subject(reading, verb, grammar)
    return noun


def find_owner(reading: Reading, noun: int, grammar: Grammar) -> int | None:
    """ "his remark", "the minister's remark", "la remarque du ministre"."""
    assert grammar.labels is not None
    for child in reading.children[noun]:
        label = reading.labels[child]
        of = any(reading.lower[c] in grammar.genitives for c in reading.children[child])
        if label == "poss" or (label in grammar.labels.owner and of):
            return child
    return None


def name_around(reading: Reading, head: int, grammar: Grammar) -> Range:
    """The noun phrase of a head, without what follows a comma and without clauses."""
    labels = grammar.labels
    assert labels is not None
    first, last = head, head + 1
    for child in reversed([c for c in reading.children[head] if c < head]):
        left, right = reading.edges(child)
        between = range(right + 1, first)
        if reading.labels[child] in labels.name and all(reading.quotes[i] >= 0 for i in between):
            first = left
        elif reading.labels[child] != "punct" or reading.outside(child):
            break
    for child in (c for c in reading.children[head] if c > head):
        left, right = reading.edges(child)
        clause = reading.labels[child] in labels.aside and reading.labels[child] != "appos"
        if left > last or clause or reading.texts[left] in _COMMAS:
            break
        last = _before_comma(reading, last, right + 1)
        if last < right + 1:
            break
    while last > head + 1 and (reading.lower[last - 1] in grammar.conjunctions or reading.texts[last - 1] in _COMMAS):
        last -= 1
    while first < head and (reading.texts[first] in _COMMAS or not reading.outside(first)):
        first += 1
    return reading.whole_words(first, last)


def _before_comma(reading: Reading, first: int, last: int) -> int:
    return next((i for i in range(first, last) if reading.texts[i] in _COMMAS or not reading.outside(i)), last)


def name_after(reading: Reading, first: int, grammar: Grammar) -> Range | None:
    """The noun phrase that begins at a word, where no parse tells: up to a stop, a preposition or a verb."""
    last = first
    while last < len(reading) and reading.outside(last) and not _stops(reading, last, grammar):
        if last > first and grammar.capital_nouns and _ends_noun_phrase(reading, first, last, grammar):
            break
        last += 1
        if last - 1 == first and _is_pronoun(reading, first, grammar):
            break
    return _as_name(reading, first, last, grammar)


def _is_pronoun(reading: Reading, i: int, grammar: Grammar) -> bool:
    """Whether a word stands for somebody; German "ihr" does, and "ihr Kollege" has it as an article."""
    noun = grammar.capital_nouns and i + 1 < len(reading) and reading.texts[i + 1][0].isupper()
    return reading.lower[i] in grammar.pronouns and not (noun and reading.lower[i] in grammar.articles)


def _ends_noun_phrase(reading: Reading, first: int, i: int, grammar: Grammar) -> bool:
    """Whether a small word behind a noun is no part of its phrase, where nouns have capitals: a verb, a particle."""
    if reading.texts[i][0].isupper() or not reading.texts[i - 1][0].isupper():
        return False
    word = reading.lower[i]
    if word in grammar.articles:
        return word not in grammar.genitives or reading.lower[first] not in grammar.articles
    return word not in grammar.genitives and word not in grammar.conjunctions and word not in _PARTICLES


def name_before(reading: Reading, end: int, grammar: Grammar) -> Range | None:
    """The noun phrase that ends before a verb, over its adverbs and auxiliaries."""
    last = end
    while last > 0 and reading.outside(last - 1) and is_adverb(reading, last - 1, grammar):
        last -= 1
    first = last
    while first > 0 and reading.outside(first - 1) and not _stops(reading, first - 1, grammar):
        first -= 1
    return _as_name(reading, first, last, grammar)


def is_adverb(reading: Reading, i: int, grammar: Grammar) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return reading.lower[i] in grammar.auxiliaries or reading.lower[i].endswith("ly")


def _stops(reading: Reading, i: int, grammar: Grammar) -> bool:
    word = reading.lower[i]
    return (
        not (word[0].isalnum() or word[0] in "'’" or word in grammar.clitics)
        or word in grammar.prepositions
        or (word in grammar.speech and not (i > 0 and reading.lower[i - 1] in grammar.articles))  # "l'accusé"
        or word in grammar.auxiliaries
        or (word in grammar.relatives and word not in grammar.articles)
    )


def _as_name(reading: Reading, first: int, last: int, grammar: Grammar) -> Range | None:
    """The words, if they can name somebody: a pronoun, a capital or an article among them."""
    if first >= last:
        return None
    head = reading.lower[first]
    if head in grammar.genitives and head not in grammar.articles:
        return None
    if head in grammar.pronouns and last > first + 1 and head not in grammar.articles:
        last = first + 1
    named = head in grammar.pronouns or head in grammar.articles
    if named or not grammar.articles or any(word[0].isupper() for word in reading.texts[first:last]):
        return reading.whole_words(first, last)
    return None
