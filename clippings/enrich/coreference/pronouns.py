"""Whom "he" and "she" mean: a person named shortly before, above all one who does something there or spoke last."""

from bisect import bisect_left, bisect_right

from clippings.enrich.coreference.candidates import Cast, Member, Mention
from clippings.enrich.text.sentence_view import Reading
from clippings.languages.grammar import Gender

_REACH = 4  # paragraphs back in which a pronoun looks for its name
_SPEAKERS = 3  # that are remembered
_MAX_CLIMB = 12
_LEAD = 40  # characters before a name in which its sentence begins, where it is not parsed

# What speaks for a name and against it, in paragraphs of distance.
PARAGRAPH = -1.0
SENTENCE = -0.5
SUBJECT = 1.0  # of a main clause
INNER = 0.5  # of another clause
OWNER = -1.0  # "Doe's lawyer", "the Doe campaign"
OTHER = -0.25
SPOKE = 0.75
QUOTED = -2.0  # named by others
NAMELESS = -1.0  # "his father"
KNOWN = 0.5  # the name or a title tells the gender


def find_person(cast: Cast, at: int, gender: Gender) -> Member | None:
    """Whom a pronoun at a place of the text means."""
    floor = cast.paragraphs[max(0, cast.paragraph(at) - _REACH)]
    named = cast.mentions[bisect_left(cast.starts, floor) : bisect_left(cast.starts, at)]
    described = cast.described[bisect_left(cast.described, floor, key=lambda mention: mention.start) :]
    candidates = [
        (_weigh(cast, mention, at) + KNOWN * (mention.member.gender == gender), mention.start, mention.member)
        for mention in (*named, *described, *cast.spoken[-_SPEAKERS:])
        if mention.member.person and mention.member.gender in {None, gender} and floor <= mention.start < at
    ]
    if not candidates:
        return None
    winner = max(candidates, key=lambda candidate: candidate[:2])[2]
    winner.gender = winner.gender or gender
    return winner


def _weigh(cast: Cast, mention: Mention, at: int) -> float:
    score = PARAGRAPH * (cast.paragraph(at) - cast.paragraph(mention.start))
    score += SENTENCE * (bisect_right(cast.stops, at) - bisect_right(cast.stops, mention.end))
    score += QUOTED * cast.is_quoted(mention.start) + NAMELESS * (not mention.member.name)
    score += weigh_place(cast, mention)
    return score + SPOKE * any(speaker.start == mention.start for speaker in cast.spoken[-1:])


def weigh_place(cast: Cast, mention: Mention) -> float:
    """What a name does in its sentence: by the parse, else by what stands around it."""
    i = bisect_right(cast.readings, mention.start, key=lambda reading: reading.starts[0]) - 1
    if i >= 0 and mention.end <= cast.readings[i].ends[-1]:
        return _weigh_parsed(cast, cast.readings[i], mention)
    return _weigh_unparsed(cast, mention)


def _weigh_parsed(cast: Cast, reading: Reading, mention: Mention) -> float:
    labels = cast.grammar.labels
    assert labels is not None
    head = word = bisect_left(reading.starts, mention.end) - 1
    for _ in range(_MAX_CLIMB):
        head = reading.heads[word]
        inside = mention.start <= reading.starts[head] < mention.end
        if head == word or not (inside or reading.labels[word] in {"appos", "app", "conj", "cj"}):
            break
        word = head
    label = reading.labels[word]
    if label in labels.subject or label in labels.passive:
        return SUBJECT if _is_main(reading, head) else INNER
    if head != word and label in labels.name:
        return OWNER
    return OTHER


def _is_main(reading: Reading, verb: int) -> bool:
    """Whether a verb is the first of its sentence, or stands beside that one: "rose and said"."""
    above = reading.heads[verb]
    return above == verb or (reading.labels[verb] in {"conj", "cj"} and reading.heads[above] == above)


def _weigh_unparsed(cast: Cast, mention: Mention) -> float:
    if cast.text.startswith(("'s", "’s"), mention.end):
        return OWNER
    i = bisect_right(cast.stops, mention.start) - 1
    begin = max(cast.stops[i] if i >= 0 else 0, mention.start - _LEAD, cast.paragraphs[cast.paragraph(mention.start)])
    lead = cast.text[begin : mention.start].split()
    if lead and lead[-1].lower() in cast.grammar.linking:
        return OTHER
    before = bisect_left(cast.starts, mention.start) - 1
    first = before < 0 or cast.starts[before] < begin
    return SUBJECT if first and len(lead) <= 3 and begin > mention.start - _LEAD else 0.0


def find_body(cast: Cast, at: int) -> Member | None:
    """ "It said": the body that spoke last."""
    floor = cast.paragraphs[max(0, cast.paragraph(at) - 1)]
    for mention in reversed(cast.spoken[-2:]):
        if mention.start >= floor and not mention.member.person:
            return mention.member
    return None
