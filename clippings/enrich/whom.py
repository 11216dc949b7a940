"""Whom a mention means: "he", "Doe", "the professor".

A mention gets a name only where the article gives reason for one; everybody else stays unnamed.
"""

import re
from bisect import bisect_left, bisect_right

from clippings.enrich.cast import WORD, Cast, Member, Mention, surnames
from clippings.enrich.languages import Gender

_MAX_TITLES = 40  # characters between what somebody is and the name behind a comma
_REACH = 4  # paragraphs back in which a pronoun looks for its name


def resolve(cast: Cast, start: int, end: int) -> str | None:
    """The canonical name of whom text[start:end] means, or None. Speakers are resolved in the order of the text."""
    member = _resolve(cast, start, end)
    if member is None:
        return None
    cast.spoken.append(Mention(start, end, member))
    return member.name


def _resolve(cast: Cast, start: int, end: int) -> Member | None:
    words = [w.lower() for w in WORD.findall(cast.text[start:end])]
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
    return (
        _named(cast, start, end) or _named_behind(cast, end) or _by_role(cast, start, words) or _by_surname(cast, words)
    )


def _named(cast: Cast, start: int, end: int) -> Member | None:
    """The name that heads the mention: "Senator Doe", not "Doe's lawyer", "the Doe campaign" or "a friend of Doe"."""
    i = bisect_left(cast.starts, start)
    while i > 0 and cast.mentions[i - 1].end > start:
        i -= 1
    found: Member | None = None
    several = False
    for mention in cast.mentions[i : bisect_left(cast.starts, end)]:
        rest = cast.text[mention.end : end]
        lead = [w.lower() for w in WORD.findall(cast.text[start : mention.start])]
        small = cast.grammar.prepositions | cast.grammar.genitives
        if not small.isdisjoint(lead) and not (mention.member.person and _apposed(cast, start, mention)):
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


def _apposed(cast: Cast, start: int, mention: Mention) -> bool:
    """Whether a person's name follows another name: "le député de la Drôme Jean Roe"."""
    words = WORD.findall(cast.text[start : mention.start])
    return bool(cast.grammar.clitics) and words[-1][0].isupper() and words[-1].lower() not in cast.grammar.titles


def _named_behind(cast: Cast, end: int) -> Member | None:
    """ "A sociologist, Jane Doe, ...": the person whose name between signs follows the mention."""
    i = bisect_left(cast.starts, end)
    if i == len(cast.mentions) or not cast.mentions[i].member.person:
        return None
    mention = cast.mentions[i]
    closed = cast.text[mention.end : mention.end + 1] in {",", ".", ")", ":"}
    between = cast.text[end : mention.start]
    titles = {word.lower() for word in WORD.findall(between)} if len(between) < _MAX_TITLES else {""}
    known = cast.grammar.titles | cast.grammar.roles | cast.grammar.articles
    named = between in {" (", " : "} or (between.startswith(", ") and titles <= known)
    return mention.member if closed and named else None


def _by_surname(cast: Cast, words: list[str]) -> Member | None:
    """A name that the entities have missed there: "DOE", when only one person of the article is called so."""
    called = [m for m in cast.members if m.person and surnames(m.name.lower()) == words[-1:]]
    return called[0] if len(called) == 1 and all(w in called[0].name.lower().split() for w in words) else None


def _just_before(cast: Cast, start: int) -> Member | None:
    """ "Doe, who ...": the name that the relative pronoun follows."""
    i = bisect_left(cast.starts, start) - 1
    if i >= 0 and re.fullmatch(r"\s*,?\s*|, [^.;:!?,]{1,80}, ", cast.text[cast.mentions[i].end : start]):
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
    lead = WORD.findall(head.lower())
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


def _find_in_role(cast: Cast, role: str, others: str | None) -> list[Member]:
    """Who is called by a role, but for those of another gender; else the persons whose own roles are of that kind."""
    narrower = cast.grammar.broader.get(role, frozenset())
    members = [m for m in cast.members if not others or m.gender != others]
    called = [m for m in members if role in m.roles]
    return called or [m for m in members if m.person and not narrower.isdisjoint(m.roles)]


def _by_role(cast: Cast, at: int, words: list[str]) -> Member | None:
    """ "The professor": the one whose title or description says so; of several, the last one named."""
    grammar = cast.grammar
    if words[0] not in grammar.definite or len(words) < 2:
        return None
    stop = grammar.prepositions | grammar.genitives
    end = next((i for i, word in enumerate(words) if word in stop), len(words))
    heads = (words[end - 1], *words[1:end])  # the last word heads the phrase, in some languages the first
    others = {"m": "f", "f": "m"}.get(grammar.gendered.get(words[0], ""))
    fitting = next((found for head in heads if (found := _find_in_role(cast, head, others))), [])
    if not fitting and (human := next((word for word in heads if word in grammar.humans), None)):
        return _find_person(cast, at, grammar.humans[human])
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    for i in range(bisect_left(cast.starts, at) - 1, -1, -1):
        if cast.mentions[i].member in fitting:
            return cast.mentions[i].member
    return None
