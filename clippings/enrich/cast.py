"""The people and organizations of an article, and whom a mention means: "he", "Doe", "the professor".

A mention gets a name only where the article gives reason for one; everybody else stays unnamed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from clippings.documents import Entity
from clippings.enrich.languages import Gender, Grammar

_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
_BEFORE = 70  # characters before and after a name in which its titles and roles stand
_AFTER = 160
_REACH = 4  # paragraphs back in which a pronoun looks for its name
_PERSONS = frozenset({"person"})
_BODIES = frozenset({"organization", "group", "place", "work", "product"})


@dataclass(slots=True)
class Member:
    """A person or body under its canonical name. `roles`: titles before and descriptions after its names."""

    name: str
    person: bool
    gender: Gender | None = None
    roles: set[str] = field(default_factory=set)
    count: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    member: Member


@dataclass(frozen=True, slots=True)
class Cast:
    text: str
    grammar: Grammar
    mentions: list[Mention]  # in order of their place
    starts: list[int]
    members: list[Member]
    quoted: list[tuple[int, int]]  # where others' words stand
    paragraphs: list[int]  # where each begins
    spoken: list[Mention]  # speakers already resolved, in order

    def paragraph(self, at: int) -> int:
        return bisect_right(self.paragraphs, at) - 1


def build_cast(
    text: str,
    entities: Sequence[Entity],
    grammar: Grammar,
    quoted: Sequence[tuple[int, int]],
    paragraphs: Sequence[tuple[int, int]],
) -> Cast:
    """Everybody whom the entities name, with what the text says of them right beside their names."""
    members: list[Member] = []
    mentions: list[Mention] = []
    for entity in entities:
        if entity.type in _PERSONS or entity.type in _BODIES:
            member = Member(entity.name, entity.type in _PERSONS, count=len(entity.spans))
            members.append(member)
            mentions += [Mention(span.start, span.end, member) for span in entity.spans]
            if member.person:
                _describe(text, entity, member, grammar)
    _recast(members, mentions)
    mentions.sort(key=lambda m: (m.start, -m.end))
    return Cast(
        text, grammar, mentions, [m.start for m in mentions], members, list(quoted), [p[0] for p in paragraphs], []
    )


def _recast(members: list[Member], mentions: list[Mention]) -> None:
    """A single word taken for a body, but the surname of one person of the article, means that person."""
    people = [m for m in members if m.person]
    for i, mention in enumerate(mentions):
        member = mention.member
        if " " not in member.name and (not member.person or member.name == mention.member.name):
            whole = [p for p in people if p is not member and member.name in _surnames(p.name)]
            if len(whole) == 1:
                mentions[i] = Mention(mention.start, mention.end, whole[0])


def _surnames(name: str) -> list[str]:
    """The last word of a full name, before "Jr." and the like."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".").lower() in {"jr", "sr", "ii", "iii", "iv"}:
        words.pop()
    return words[-1:] if len(words) > 1 else []


def _describe(text: str, entity: Entity, member: Member, grammar: Grammar) -> None:
    given = entity.name.split()[0].lower() if " " in entity.name else ""
    men = women = 0
    if given:
        men, women = 3 * (given in grammar.men), 3 * (given in grammar.women)
    for span in entity.spans[:20]:
        left = text[max(0, span.start - _BEFORE) : span.start]
        before = _WORD.findall(re.split(r"[,;:.!?](?=\s\S{4})|[\n\"“”]", left)[-1].lower())[-6:]
        aside = re.match(r",\s([^,.;:!?\"“”\n]{3,90})|\s\(([^)\n]{1,40})\)", text[span.end : span.end + _AFTER])
        after = _WORD.findall((aside[1] or "").lower()) if aside else []
        title = _titles_before(before, grammar) or _role_before_comma(left, grammar)
        article = bool(after) and (after[0] in grammar.articles or after[0] in grammar.roles or len(after) < 5)
        roles = title | ({w for w in after if w in grammar.roles or w in grammar.titles} if article else set())
        member.roles |= roles
        men += sum(w in grammar.masculine for w in roles)
        women += sum(w in grammar.feminine for w in roles)
    if men != women:
        member.gender = "m" if men > women else "f"


def _titles_before(words: list[str], grammar: Grammar) -> set[str]:
    """The titles right before a name: "former Senate majority leader Jane Doe"."""
    found: set[str] = set()
    for word in reversed(words):
        if word in grammar.titles or word in grammar.roles:
            found.add(word)
        elif found or word in grammar.articles or word in grammar.prepositions:
            break
    return found


def _role_before_comma(left: str, grammar: Grammar) -> set[str]:
    """ "The head of the school, Jane Doe": the first role of the phrase between its article and the comma."""
    if not left.endswith(", "):
        return set()
    words = _WORD.findall(re.split(r"[,;:.!?\n\"“”«»]", left[:-2])[-1].lower())
    start = next(
        (
            i
            for i in range(len(words) - 1, -1, -1)
            if words[i] in grammar.definite
            and i + 1 < len(words)
            and (words[i + 1] in grammar.roles or words[i + 1] in grammar.titles)
        ),
        None,
    )
    return {words[start + 1]} if start is not None else set()


def resolve(cast: Cast, start: int, end: int) -> str | None:
    """The canonical name of whom text[start:end] means, or None. Speakers are resolved in the order of the text."""
    member = _resolve(cast, start, end)
    if member is None:
        return None
    cast.spoken.append(Mention(start, end, member))
    return member.name


def _resolve(cast: Cast, start: int, end: int) -> Member | None:
    words = [w.lower() for w in _WORD.findall(cast.text[start:end])]
    if not words:
        return None
    gender = cast.grammar.pronouns.get(words[0]) if len(words) == 1 else None
    if words[0] in cast.grammar.relatives and len(words) == 1:
        return _just_before(cast, start)
    if gender in {"m", "f"}:
        return _find_person(cast, start, gender)
    if gender == "n":
        return _last_body(cast, start)
    if gender:
        return None
    return _named(cast, start, end) or _by_role(cast, start, words) or _by_surname(cast, words)


def _named(cast: Cast, start: int, end: int) -> Member | None:
    """The name that heads the mention: "Senator Doe", not "Doe's lawyer", "the Doe campaign" or "a friend of Doe"."""
    i = bisect_left(cast.starts, start)
    while i > 0 and cast.mentions[i - 1].end > start:
        i -= 1
    found: Member | None = None
    several = False
    for mention in cast.mentions[i : bisect_left(cast.starts, end)]:
        rest = cast.text[mention.end : end]
        lead = [w.lower() for w in _WORD.findall(cast.text[start : mention.start])]
        if any(w in cast.grammar.prepositions or w in cast.grammar.genitives for w in lead):
            break
        following = re.match(r"\W*(\w+)", rest)
        own = not following or following[1].lower() in cast.grammar.prepositions | cast.grammar.genitives
        own = own or (following is not None and rest.lstrip()[:1] in "(,")
        own = own or (
            following is not None and following[1].lower() in cast.grammar.reflexives | cast.grammar.conjunctions
        )
        if own and not (rest.startswith(("'s ", "’s ")) and following):
            joined = found is not None and bool(lead) and lead[-1] in cast.grammar.conjunctions
            several = several or (joined and found is not mention.member)
            found = mention.member
    return None if several else found


def _by_surname(cast: Cast, words: list[str]) -> Member | None:
    """A name that the entities have missed there: "DOE", when only one person of the article is called so."""
    called = [m for m in cast.members if m.person and _surnames(m.name.lower()) == words[-1:]]
    return called[0] if len(called) == 1 and all(w in called[0].name.lower().split() for w in words) else None


def _just_before(cast: Cast, start: int) -> Member | None:
    """ "Doe, who ...": the name that the relative pronoun follows."""
    i = bisect_left(cast.starts, start) - 1
    if i >= 0 and re.fullmatch(r"\s*,?\s*", cast.text[cast.mentions[i].end : start]):
        return cast.mentions[i].member
    return None


def _is_quoted(cast: Cast, at: int) -> bool:
    i = bisect_right(cast.quoted, (at, len(cast.text))) - 1
    return i >= 0 and cast.quoted[i][0] <= at < cast.quoted[i][1]


def _find_person(cast: Cast, at: int, gender: Gender) -> Member | None:
    """Whom "he" or "she" means: going back by sentences, the first name of each, and whoever spoke last."""
    limit = cast.paragraphs[max(0, cast.paragraph(at) - _REACH)]
    candidates: list[tuple[float, int, Member]] = []
    first = bisect_left(cast.starts, limit)
    for mention in (*cast.mentions[first : bisect_left(cast.starts, at)], *cast.spoken[-3:]):
        if limit <= mention.start < at and mention.member.person and mention.member.gender in {None, gender}:
            candidates.append((_salience(cast, mention, at), mention.start, mention.member))
    best: dict[int, tuple[float, int, Member]] = {}
    for candidate in candidates:
        key = id(candidate[2])
        if key not in best or candidate[0] > best[key][0]:
            best[key] = candidate
    if not best:
        return None
    winner = max(best.values(), key=lambda c: (c[0] + (0.5 if c[2].gender == gender else 0), c[1]))[2]
    winner.gender = winner.gender or gender
    return winner


def _salience(cast: Cast, mention: Mention, at: int) -> float:
    between = cast.text[mention.end : at]
    score = -1.0 * (cast.paragraph(at) - cast.paragraph(mention.start))
    score -= 0.5 * len(re.findall(r"[.!?][”\"’)]*\s", between[-1500:]))
    if _is_quoted(cast, mention.start):
        score -= 2.0
    if cast.text.startswith(("'s", "’s"), mention.end):
        score -= 1.0
    line = cast.text[max(0, mention.start - 40) : mention.start]
    head = re.split(r"[.!?:\n][”\"’)]*\s|[”\"“]", line)[-1]
    lead = _WORD.findall(head.lower())
    hangs = bool(lead) and (lead[-1] in cast.grammar.prepositions or lead[-1] in cast.grammar.genitives)
    if hangs:
        score -= 0.5
    elif len(lead) <= 3 and (len(line) > len(head) or mention.start < 40) and not _named_before(cast, mention, head):
        score += 1.0  # the subject of its sentence
    if any(s.start == mention.start for s in cast.spoken[-3:]):
        score += 1.0
    return score


def _named_before(cast: Cast, mention: Mention, head: str) -> bool:
    """Whether another name stands in the words of the sentence before the mention."""
    i = bisect_left(cast.starts, mention.start) - 1
    return i >= 0 and cast.mentions[i].start >= mention.start - len(head)


def _last_body(cast: Cast, at: int) -> Member | None:
    """ "It said": the body that spoke last, or began the sentence before."""
    floor = cast.paragraphs[max(0, cast.paragraph(at) - 1)]
    for mention in reversed(cast.spoken[-2:]):
        if mention.start >= floor and not mention.member.person:
            return mention.member
    return None


def _by_role(cast: Cast, at: int, words: list[str]) -> Member | None:
    """ "The professor": the one person whose title or description says so; of several, the last one named."""
    if words[0] not in cast.grammar.definite:
        return None
    head = next((i for i, w in enumerate(words) if w in cast.grammar.prepositions or w in cast.grammar.genitives), None)
    roles = {w for w in words[1:head] if w in cast.grammar.roles or w in cast.grammar.titles}
    if not roles:
        return None
    fitting = [m for m in cast.members if m.person and roles <= m.roles]
    if len(fitting) == 1:
        return fitting[0]
    for mention in reversed(cast.mentions[: bisect_left(cast.starts, at)]):
        if mention.member in fitting:
            return mention.member
    return None
