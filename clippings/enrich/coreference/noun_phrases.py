"""Whom a noun phrase means: "Senator Doe", "DOE", "the professor", "a sociologist, Jane Doe"."""

import re
from bisect import bisect_left, bisect_right

from clippings.enrich.coreference.candidates import WORD, Cast, Member, Mention, surnames
from clippings.enrich.coreference.pronouns import INNER, find_person, weigh_place

_MAX_TITLES = 40  # characters between what somebody is and the name behind a comma
_MAX_PHRASE = 6  # words before the noun that heads a description


def find_named(cast: Cast, start: int, end: int) -> Member | None:
    """Whoever is named or described by the words text[start:end]."""
    if named := _named(cast, start, end) or _named_behind(cast, end):
        return named
    words = [word.lower() for word in WORD.findall(cast.text[start:end])]
    return _by_role(cast, start, words) or _by_surname(cast, words) or _described(cast, start, end)


def describe_subjects(cast: Cast) -> None:
    """Take note of those who do something without being named: "his father left", "the captain slept".

    Who is known by the role is that member; anybody else is somebody without a name.
    """
    grammar = cast.grammar
    labels, nouns = grammar.labels, grammar.people
    if labels is None:
        return
    for reading in cast.readings:
        for i in [i for i, word in enumerate(reading.lower) if word in nouns]:
            wanted = reading.labels[i] in labels.any_subject and reading.quotes[i] < 0
            if not wanted or not reading.texts[i].islower():
                continue
            word = reading.lower[i]
            first = next((j for j in range(i, max(i - _MAX_PHRASE, -1), -1) if reading.lower[j] in grammar.articles), i)
            start, end = reading.starts[first], reading.ends[i]
            member = find_named(cast, start, end) or _name_nobody(cast, word)
            cast.described.append(Mention(start, end, member))


def _name_nobody(cast: Cast, role: str) -> Member:
    member = Member("", "person", cast.text, (), cast.grammar)
    member.gender = "m" if role in cast.grammar.masculine else "f" if role in cast.grammar.feminine else None
    return member


def _described(cast: Cast, start: int, end: int) -> Member | None:
    """ "The father", "a doctor who asked not to be named": somebody without a name, noted before."""
    i = bisect_right(cast.described, start, key=lambda mention: mention.end)
    inside = i < len(cast.described) and start <= cast.described[i].start and cast.described[i].end <= end
    return cast.described[i].member if inside else None


def _named(cast: Cast, start: int, end: int) -> Member | None:
    """The name that heads the mention: "Senator Doe", not "Doe's lawyer", "the Doe campaign" or "a friend of Doe"."""
    grammar = cast.grammar
    i = bisect_left(cast.starts, start)
    while i > 0 and cast.mentions[i - 1].end > start:
        i -= 1
    found: Member | None = None
    several = False
    for mention in cast.mentions[i : bisect_left(cast.starts, end)]:
        rest = cast.text[mention.end : end]
        lead = [w.lower() for w in WORD.findall(cast.text[start : mention.start])]
        if not grammar.linking.isdisjoint(lead) and not (mention.member.person and _apposed(cast, start, mention)):
            break
        following = re.match(r"\W*(\w+)", rest)
        after = following[1].lower() if following else None
        own = after is None or after in grammar.linking or after in grammar.reflexives or after in grammar.conjunctions
        own = own or rest.lstrip()[:1] in "(,"
        if own and not (rest.startswith(("'s ", "’s ")) and following):
            joined = found is not None and bool(lead) and lead[-1] in grammar.conjunctions
            several = several or (joined and found is not mention.member)
            found = mention.member
    return None if several else found


def _apposed(cast: Cast, start: int, mention: Mention) -> bool:
    """Whether a person's name follows another name: "le député de la Drôme Jean Roe"."""
    words = WORD.findall(cast.text[start : mention.start])
    return bool(cast.grammar.clitics) and words[-1][0].isupper() and words[-1].lower() not in cast.grammar.titles


def _named_behind(cast: Cast, end: int) -> Member | None:
    """ "A sociologist, Dr. Jane Doe, ...": the person whose name between signs follows the mention."""
    i = bisect_left(cast.starts, end)
    if i == len(cast.mentions) or not cast.mentions[i].member.person:
        return None
    mention = cast.mentions[i]
    closed = cast.text[mention.end : mention.end + 1] in {",", ".", ")", ":"}
    between = cast.text[end : mention.start]
    titles = {word.lower() for word in WORD.findall(between)} if len(between) < _MAX_TITLES else {""}
    named = between in {" (", " : "} or (between.startswith(", ") and titles <= cast.grammar.before_names)
    return mention.member if closed and named else None


def _by_surname(cast: Cast, words: list[str]) -> Member | None:
    """A name that the entities have missed there: "DOE", when only one person of the article is called so."""
    called = [m for m in cast.members if m.person and surnames(m.name.lower()) == words[-1:]]
    return called[0] if len(called) == 1 and all(w in called[0].name.lower().split() for w in words) else None


def _by_role(cast: Cast, at: int, words: list[str]) -> Member | None:
    """ "The law professor": the one whose titles and descriptions fit best; of several, the last one named.

    "Her partner" is the only one of whom that is said. Where nobody of the paragraph is known by the role, it may be
    that of whoever acts there: "Doe hesitated. The senator said".
    """
    grammar = cast.grammar
    owned = words[0] in grammar.articles and words[0] in grammar.pronouns
    if len(words) < 2 or not (owned or words[0] in grammar.definite):
        return None
    end = next((i for i, word in enumerate(words) if word in grammar.linking), len(words))
    heads = (words[end - 1], *words[1:end])  # the last word heads the phrase, in some languages the first
    others = {"m": "f", "f": "m"}.get(grammar.gendered.get(words[0], ""))
    fitting = next((found for head in heads if (found := _find_in_role(cast, head, others))), [])
    if not fitting and (human := next((word for word in heads if word in grammar.humans), None)):
        return find_person(cast, at, grammar.humans[human])
    if len(fitting) == 1 or owned:
        return fitting[0] if len(fitting) == 1 else None
    most = max((len(m.roles.intersection(words)) for m in fitting), default=0)
    best = [m for m in fitting if len(m.roles.intersection(words)) == most]
    last = next((m for m in reversed(cast.mentions[: bisect_left(cast.starts, at)]) if m.member in best), None)
    if last and cast.paragraph(last.start) == cast.paragraph(at):
        return last.member
    if words[end - 1] in grammar.bodies and not last:
        return _last_body(cast, at)
    acting = _just_acted(cast, at) if words[end - 1] in grammar.roles or words[end - 1] in grammar.titles else None
    return acting or (last.member if last else None)


def _find_in_role(cast: Cast, role: str, others: str | None) -> list[Member]:
    """Who is called by a role, or by one of its kind, but for those of another gender."""
    kind = {role} | cast.grammar.broader.get(role, frozenset())
    members = [m for m in cast.members if not others or m.gender != others]
    return [m for m in members if role in m.roles or (m.person and not kind.isdisjoint(m.roles))]


def _just_acted(cast: Cast, at: int) -> Member | None:
    """The person whose name is the subject of this sentence or the one before, in the same paragraph."""
    stop = bisect_right(cast.stops, at)
    begin = max(cast.stops[stop - 2] if stop > 1 else 0, cast.paragraphs[cast.paragraph(at)])
    for mention in cast.mentions[bisect_left(cast.starts, begin) : bisect_left(cast.starts, at)]:
        if mention.member.person and weigh_place(cast, mention) >= INNER:
            return mention.member
    return None


def _last_body(cast: Cast, at: int) -> Member | None:
    """ "The company": the last organization that did something."""
    for i in range(bisect_left(cast.starts, at) - 1, -1, -1):
        if cast.mentions[i].member.type == "organization" and weigh_place(cast, cast.mentions[i]) >= INNER:
            return cast.mentions[i].member
    return None
