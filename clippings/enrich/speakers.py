"""Which cue a quote belongs to, and so who speaks: rules in order, the surest first."""

from dataclasses import dataclass, replace

from clippings.enrich.cues import Cue, has_subject, read_verb
from clippings.enrich.languages import Grammar
from clippings.enrich.reading import Range, Reading
from clippings.enrich.subjects import name_after
from clippings.enrich.unsaid import is_unsaid

_ASIDE = frozenset({",", "—", "–", "-", "--", "―"})
_DASHES = frozenset({"—", "–", "-", "--", "―"})
_LEAD = frozenset({",", ":"})
_MAX_CLIMB = 15
_MAX_QUOTES = 200  # of a paragraph; with more it is no prose
_WHOLE = 7  # words and marks from which a quote may be a sentence of its own within another


@dataclass(frozen=True, slots=True)
class Attribution:
    """`mention`: the words that name the speaker, in characters of the article; None where nobody is named."""

    mention: tuple[int, int] | None
    cue: str | None
    rule: str
    fragment: bool = False  # the quoted words are a part of the article's own sentence


@dataclass(frozen=True, slots=True)
class _Place:
    """A quote in its sentence: words first:last with its marks, the sentence's words begin:end."""

    number: int
    first: int
    last: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Context:
    """What the paragraphs before leave behind for a quote without a cue of its own."""

    speaker: Attribution | None = None  # who spoke last
    lead: Attribution | None = None  # who is about to speak: the paragraph ended with a colon


def attribute(
    reading: Reading, cues: list[Cue], grammar: Grammar, before: Context
) -> tuple[dict[int, Attribution], Context]:
    """Quote number -> attribution for the quotes of a paragraph, and what it leaves for the next one."""
    found: dict[int, Attribution] = {}
    running: Attribution | None = None
    reached = 0
    places = _find_places(reading)
    for place in places if len(places) <= _MAX_QUOTES else ():
        running = _spoke_between(reading, cues, reached, place.begin) or running
        if is_unsaid(reading, place.first, place.last, grammar):
            found[place.number] = Attribution(None, None, "unsaid")
            continue
        attribution = _by_own_sentence(reading, place, cues, grammar)
        goes_on = place.first == 0 and place.number > 0 and not reading.marked[place.number - 1].closed
        if goes_on and before.speaker and (attribution is None or attribution.rule != "after"):
            attribution = replace(before.speaker, rule="running")
        if attribution is None:
            attribution = _beside_another(reading, place, found, grammar) or _likened(reading, place, grammar)
        if attribution is None:
            attribution = _by_context(reading, place, running, before)
        if attribution is not None:
            running = attribution
        attribution = attribution or Attribution(None, None, "none")
        found[place.number] = replace(attribution, fragment=_is_fragment(reading, place))
        reached = place.last
    running = _spoke_between(reading, cues, reached, len(reading)) or running
    lead = None
    if reading.texts and reading.texts[-1] == ":":
        last = next((c for c in reversed(cues) if c.subject and c.kind != "statement"), None)
        lead = _make(reading, last, "lead") if last else _find_any_subject(reading, len(reading) - 1, 0, grammar)
    return found, Context(running, lead)


def _is_fragment(reading: Reading, place: _Place) -> bool:
    """Whether the article's sentence runs through the quote: it called the plan a "mess" for everyone."""
    signs = [i for i in range(place.first, place.last) if reading.ends[i] <= reading.marked[place.number].end]
    words = [i for i in signs if reading.texts[i][0].isalnum()]
    if not words:
        return True
    before, after = place.first - 1, place.last
    runs_in = before >= place.begin and reading.texts[before][0].isalnum()
    runs_on = after < place.end and reading.outside(after) and reading.texts[after][0].isalnum()
    ends = reading.texts[signs[-1]][-1] in ",.?!…—–-"
    lower = reading.texts[words[0]][0].islower()
    return (runs_in and (lower or not ends or len(words) < 4)) or (runs_on and not ends and (runs_in or len(words) < 4))


def _spoke_between(reading: Reading, cues: list[Cue], first: int, last: int) -> Attribution | None:
    """Who is said to speak in the sentences between two quotes; the outermost cue of the last such sentence."""
    inside = [c for c in cues if first <= c.word[0] < last and c.kind in {"speech", "source"} and c.subject]
    if not inside:
        return None
    sentence = reading.sentences[inside[-1].word[0]]
    return _make(reading, next(c for c in inside if reading.sentences[c.word[0]] == sentence), "running")


def _find_any_subject(reading: Reading, last: int, first: int, grammar: Grammar) -> Attribution | None:
    """Whoever does anything in the words first:last, the nearest to their end."""
    if not reading.heads:
        return None
    while first < last and reading.sentences[first] != reading.sentences[last]:
        first += 1
    verbs = [i for i in range(last - 1, first - 1, -1) if reading.outside(i) and has_subject(reading, i, grammar)]
    for verb in sorted(verbs, key=lambda i: reading.heads[i] != i):  # the main verb, then the nearest
        cue = read_verb(reading, verb, grammar)
        if cue and cue.subject:
            return _make(reading, cue, "colon")
    return None


def _find_places(reading: Reading) -> list[_Place]:
    places = []
    i = 0
    while i < len(reading):
        number = reading.quotes[i]
        if number < 0:
            i += 1
            continue
        first = i
        while i < len(reading) and reading.quotes[i] == number:
            i += 1
        begin, end = reading.sentence_around(first).start, reading.sentence_around(i - 1).stop
        places.append(_Place(number, first, i, begin, end))
    return places


def _by_own_sentence(reading: Reading, place: _Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    inside = [c for c in cues if place.begin <= c.word[0] < place.end]
    if (result := _after_question(reading, place, cues, grammar)) is not None:
        return result
    opens = not any(reading.outside(i) and reading.texts[i][0].isalnum() for i in range(place.begin, place.first))
    if not opens and _last_sign(reading, place) == ",":
        beside = [c for c in inside if c.first == place.last and c.kind == "speech" and _is_finite(reading, c, grammar)]
        if beside and beside[0].subject:
            return _make(reading, beside[0], "after")
    rules = (_after, _before, _above, _trailing, _source) if opens else (_before, _above, _after, _trailing, _source)
    for rule in rules:
        if (result := rule(reading, place, inside, grammar)) is not None:
            return result
    return None


def place_of(reading: Reading, name: Range) -> tuple[int, int]:
    """The characters of a mention, without the hyphen of "dit-il"."""
    first = reading.texts[name[0]]
    return reading.starts[name[0]] + len(first) - len(first.lstrip("-")), reading.ends[name[1] - 1]


def _is_finite(reading: Reading, cue: Cue, grammar: Grammar) -> bool:
    return not (grammar.active and reading.lower[cue.word[0]].endswith(grammar.active))


def _make(reading: Reading, cue: Cue, rule: str) -> Attribution:
    mention = place_of(reading, cue.subject) if cue.subject else None
    return Attribution(mention, reading.text(cue.word), rule)


def _after(reading: Reading, place: _Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """ "...," said the minister; "...," the minister said."""
    first = place.last
    while first < place.end and reading.outside(first) and reading.texts[first] in _ASIDE:
        first += 1
    if first >= place.end or not reading.outside(first) or reading.lower[first] in grammar.conjunctions:
        return None
    if reading.texts[place.last] in _DASHES and (name := _signature(reading, first, place.end, grammar)):
        return Attribution((reading.starts[name[0]], reading.ends[name[1] - 1]), reading.texts[place.last], "signature")
    stop = next((i for i in range(first, place.end) if not reading.outside(i)), place.end)
    if (cue := _inverted(reading, first, stop, grammar)) is not None:
        return _make(reading, cue, "after")
    for cue in cues:
        if place.last <= cue.first <= first + 1 and cue.word[0] < stop and cue.subject and cue.kind != "source":
            return _make(reading, cue, "after")
    if not _ends_open(reading, place) or place.first > place.begin:
        return None
    for verb in range(first, stop if reading.heads else first):
        if has_subject(reading, verb, grammar):
            cue = read_verb(reading, verb, grammar)
            if cue and cue.subject and cue.first <= first + 1:
                return _make(reading, cue, "after-other")
    return None


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
        return Cue("speech", (spoken, spoken + 1), (asked, asked + 1), first, asked + 1) if spoken is not None else None
    word = reading.lower[verb]
    if word in grammar.tags:
        subject = name_after(reading, verb + 1, grammar)
        return Cue("speech", (verb, verb + 1), subject, first, subject[1]) if subject else None
    if word not in grammar.speech and word not in grammar.naming:
        return None
    cue = read_verb(reading, verb, grammar, inverted=True)
    return cue if cue and cue.subject else None


def _signature(reading: Reading, first: int, end: int, grammar: Grammar) -> Range | None:
    """A name alone after a dash: "..." — Jane Doe."""
    last = first
    while last < end and reading.outside(last) and reading.texts[last][0].isalnum():
        last += 1
    names = [word for word in reading.texts[first:last] if word.lower() not in grammar.titles]
    alone = last == end or reading.texts[last] in {",", ".", "(", ";"}
    return (first, last) if alone and 0 < len(names) <= 6 and names[0][0].isupper() and names[-1][0].isupper() else None


def _after_question(reading: Reading, place: _Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """ "Why?" the minister asked: the sentence goes on although the quote ends like one."""
    if place.last >= len(reading) or not reading.outside(place.last) or place.end > place.last:
        return None
    end = reading.sentence_around(place.last).stop
    cue = next((c for c in cues if place.last <= c.word[0] < end and c.kind == "speech"), None)
    if cue is None:
        return None
    quote = next((i for i in range(cue.word[0], end) if not reading.outside(i)), None)
    if quote is not None and reading.texts[quote - 1] in _LEAD:
        return None
    if _last_sign(reading, place) not in {"?", "!"} and end - cue.word[0] > 3:
        return None
    return _after(reading, replace(place, end=end), cues, grammar)


def _ends_open(reading: Reading, place: _Place) -> bool:
    """Whether the quote ends with a sign after which its sentence goes on."""
    return _last_sign(reading, place) in frozenset(",?!—–-…")


def _last_sign(reading: Reading, place: _Place) -> str:
    """The last sign of the quoted words."""
    end = reading.marked[place.number].end
    last = next((i for i in range(place.last - 1, place.first - 1, -1) if reading.ends[i] <= end), None)
    return reading.texts[last][-1] if last is not None else ""


def _before(reading: Reading, place: _Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """The minister said: "..."; the minister told reporters on Tuesday, "..." """
    lead = place.first - 1
    if lead < place.begin or reading.texts[lead] not in _LEAD:
        return None
    for cue in reversed(cues):
        if cue.word[0] < place.first and cue.subject and cue.kind in {"speech", "naming"}:
            return _make(reading, cue, "before")
    return _find_any_subject(reading, lead, place.begin, grammar) if reading.texts[lead] == ":" else None


def _above(reading: Reading, place: _Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """The outermost cue that governs the quoted words: the minister said that they called it a "mess"."""
    governing = _governing(reading, place, cues, grammar) if reading.heads and grammar.labels else []
    if governing:
        return _make(reading, governing[-1], "above")
    for cue in reversed(cues):
        if cue.word[0] < place.first and cue.subject and cue.kind in {"speech", "naming", "statement"}:
            return _make(reading, cue, "nearest")
    return None


def _governing(reading: Reading, place: _Place, cues: list[Cue], grammar: Grammar) -> list[Cue]:
    """The cues above a quote in the parse, the innermost first; a verb reports neither its subject nor an adverbial."""
    labels = grammar.labels
    assert labels is not None
    by_word = {cue.word[0]: cue for cue in cues if cue.kind != "source" and cue.subject}
    best: list[Cue] = []
    for i in range(place.first, place.last):
        head = reading.heads[i]
        if place.first <= head < place.last:
            continue
        child, found = i, list[Cue]()
        for _ in range(_MAX_CLIMB):
            cue = by_word.get(head)
            outer = cue and cue.kind == "speech" and reading.labels[child] not in labels.unreported
            if cue and (outer or not found):
                found.append(cue)
            if reading.heads[head] == head:
                break
            child, head = head, reading.heads[head]
        best = best or found
    return best


def _trailing(reading: Reading, place: _Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    """The plan is a "mess" for everyone, the minister said."""
    for cue in cues:
        if cue.kind == "speech" and cue.first >= place.last and cue.subject:
            comma = cue.first - 1
            if reading.texts[comma] == "," or (reading.quotes[comma] >= 0):
                return _make(reading, cue, "trailing")
    return None


def _source(reading: Reading, place: _Place, cues: list[Cue], grammar: Grammar) -> Attribution | None:
    for cue in cues:
        if cue.kind == "source":
            return _make(reading, cue, "source")
    return None


def _beside_another(
    reading: Reading, place: _Place, found: dict[int, Attribution], grammar: Grammar
) -> Attribution | None:
    """A "mess" and a "shame": the second belongs to whoever said the first."""
    before = place.first - 1
    while before >= place.begin and (reading.lower[before] in grammar.conjunctions | grammar.articles | {","}):
        before -= 1
    if before < place.begin or reading.outside(before) or before == place.first - 1:
        return None
    other = found.get(reading.quotes[before])
    return replace(other, rule="beside") if other else None


def _likened(reading: Reading, place: _Place, grammar: Grammar) -> Attribution | None:
    """They went after him as a "fool": whoever uses the word."""
    for i in range(place.first, place.last if reading.heads else place.first):
        head = reading.heads[i]
        if place.first <= head < place.last or reading.lower[head] not in grammar.likening:
            continue
        for _ in range(_MAX_CLIMB):
            if reading.heads[head] == head:
                break
            head = reading.heads[head]
            if has_subject(reading, head, grammar) and reading.outside(head):
                cue = read_verb(reading, head, grammar)
                return _make(reading, cue, "likened") if cue and cue.subject else None
    return None


def _by_context(reading: Reading, place: _Place, running: Attribution | None, before: Context) -> Attribution | None:
    """A quote that is a sentence of its own goes on from the one before."""
    outside = [i for i in range(place.begin, place.end) if reading.outside(i) and reading.texts[i][0].isalnum()]
    whole = place.last - place.first > _WHOLE and not _is_fragment(reading, place)
    turn = reading.marked[place.number].turn
    if outside and not turn and not (whole and sum(i < place.first for i in outside) <= 1):
        return None
    speaker, rule = (running, "running") if running else (before.lead, "lead")
    if speaker is None and not turn:
        speaker, rule = before.speaker, "floating"
    return Attribution(speaker.mention, speaker.cue, rule) if speaker and speaker.mention else None
