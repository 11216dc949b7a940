"""Finds who "he" and "she" mean: a person named shortly before, preferably one who acts there or spoke last."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from clippings.enrich.coreference.candidates import Candidate, CandidateMention, Candidates
from clippings.enrich.coreference.roles import WORD
from clippings.enrich.text.sentence_view import SentenceView
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.grammar import Gender
from clippings.languages.labels import Labels

_NEXT_WORD = re.compile(r" ([a-zß-ÿ]+)\b")
_VERB_AFTER = re.compile(r"\w+ (\w+)")  # a pronoun and the next word
_MARKS = " \n\t\"'“”‘’"
_REACH = 4  # the name of a pronoun is at most this many paragraphs back
_SPEAKERS = 3  # last speakers that are remembered
_MAX_CLIMB = 12
_DESCRIPTION = 120  # most characters of a description before a name
_MAX_TO_PRONOUN = 5  # most words from "nach eigenen Angaben" to "er"
_LEAD = 40  # characters before a name that count as its sentence if it is not parsed

# What counts for a name and against it, measured in paragraphs of distance.
PARAGRAPH = -1.0
SENTENCE = -0.5
SUBJECT = 1.0  # subject of a main clause
INNER = 0.5  # subject of another clause
OWNER = -1.0  # "Doe's lawyer", "the Doe campaign"
OTHER = -0.25
SPOKE = 0.75
QUOTED = -2.0  # named in a quote
NAMELESS = -1.0  # "his father"
KNOWN = 0.5  # the name or a title shows the gender


def find_person(candidates: Candidates, at: int, gender: Gender | None) -> Candidate | None:
    """Who a pronoun at a place of the text refers to; without a gender, the person that the text is about there."""
    floor = candidates.paragraph_starts[max(0, candidates.paragraph_at(at) - _REACH)]
    named = [mention for mention in candidates.mentions_between(floor, at) if _may_be_known(candidates, mention)]
    described = candidates.described_people[
        bisect_left(candidates.described_people, floor, key=lambda mention: mention.start) :
    ]
    spoken = {mention.start for mention in candidates.resolved_speakers[-_SPEAKERS:]}  # known by all of their words
    described = [mention for mention in described if mention.start not in spoken]
    fitting = [
        mention
        for mention in (*named, *described, *candidates.resolved_speakers[-_SPEAKERS:])
        if mention.candidate.is_person and _may_have_gender(mention.candidate, gender) and floor <= mention.start < at
    ]
    if replied_to := _find_replied_to(candidates, at):
        if asked := _find_asked(candidates, fitting):
            return asked
        fitting = [mention for mention in fitting if mention.candidate is not replied_to] or fitting
    spoke = _find_last_speaker(candidates, fitting)
    weighed = [
        (
            _weigh(candidates, mention, at, spoke) + KNOWN * (mention.candidate.gender == gender),
            mention.start,
            mention.candidate,
        )
        for mention in fitting
    ]
    if not weighed:
        return None
    best = max(weighed, key=lambda candidate: candidate[:2])
    winner = best[2]
    if any(_is_joined_by_and(candidates, start, best[1], other) for _, start, other in weighed if other is not winner):
        return None  # "Doe and Roe quarrelled. He left": "he" may be either
    winner.gender = winner.gender or gender
    return winner


def _is_joined_by_and(candidates: Candidates, start: int, at: int, other: Candidate) -> bool:
    """Whether another name is right next to one, joined to it by "and", and nobody has spoken since."""
    first, second = min(start, at), max(start, at)
    mention = next((m for m in candidates.mentions_between(first, second) if m.start == first), None)
    if mention is None or (mention.candidate is other) != (start == first):
        return False
    between = candidates.text[mention.end : second].split()
    spoke = any(speaker.start >= first for speaker in candidates.resolved_speakers)
    return (
        between[:1] != [] and between[0].lower() in candidates.grammar.conjunctions and len(between) == 1 and not spoke
    )


def _may_have_gender(candidate: Candidate, gender: Gender | None) -> bool:
    return gender is None or candidate.gender in {None, gender}


def _may_be_known(candidates: Candidates, mention: CandidateMention) -> bool:
    """ "Roe attacked Mr. Doe's past": whether somebody has a full name, or at least acts."""
    return mention.candidate.name != "" or weigh_sentence_role(candidates, mention) >= INNER


def _find_last_speaker(candidates: Candidates, fitting: Sequence[CandidateMention]) -> CandidateMention | None:
    """ "..., said Doe. Roe rose. "Yes," he said": who spoke last, unless a later sentence is about somebody else."""
    spoke = candidates.resolved_speakers[-1] if candidates.resolved_speakers else None
    if spoke is None or not candidates.views:
        return spoke  # without a parse, who acts is too uncertain
    end = find_sentence_end(candidates, spoke.end)
    later = (m for m in fitting if m.start >= end and m.candidate is not spoke.candidate and m.candidate.name)
    others = (m for m in later if not candidates.is_quoted(m.start))
    return None if any(weigh_sentence_role(candidates, m) == SUBJECT for m in others) else spoke


def find_sentence_end(candidates: Candidates, at: int) -> int:
    """Where the sentence of a place ends, apart from those within other people's words."""
    ended = bisect_right(candidates.sentence_ends, at)
    return candidates.sentence_ends[ended] if ended < len(candidates.sentence_ends) else len(candidates.text)


def _find_asked(candidates: Candidates, fitting: Sequence[CandidateMention]) -> Candidate | None:
    """ "Why?" she asked Doe. "It hurts," he replied: the only other person in the sentence of the last speaker."""
    spoke = candidates.resolved_speakers[-1]
    end = find_sentence_end(candidates, spoke.end)
    asked = {m.candidate for m in fitting if spoke.end <= m.start < end and not candidates.is_quoted(m.start)}
    return asked.pop() if len(asked) == 1 else None


def _find_replied_to(candidates: Candidates, at: int) -> Candidate | None:
    """ "You owe me," said Doe. "I paid," he replied: the last speaker, if a quote answers right after the words."""
    spoke = candidates.resolved_speakers[-1] if candidates.resolved_speakers else None
    verb = _VERB_AFTER.match(candidates.text, at)
    if spoke is None or verb is None or verb[1] not in candidates.grammar.reporting.replying_verbs:
        return None
    quote = bisect_right(candidates.quoted_ranges, (at, at)) - 1
    start = candidates.quoted_ranges[quote][0] if quote >= 0 else 0
    end = find_sentence_end(candidates, spoke.end)
    beside = start >= end and not candidates.text[end:start].strip(_MARKS)
    return spoke.candidate if beside else None


def _weigh(candidates: Candidates, mention: CandidateMention, at: int, spoke: CandidateMention | None) -> float:
    score = PARAGRAPH * (candidates.paragraph_at(at) - candidates.paragraph_at(mention.start))
    score += SENTENCE * (
        bisect_right(candidates.sentence_ends, at) - bisect_right(candidates.sentence_ends, mention.end)
    )
    score += QUOTED * candidates.is_quoted(mention.start) + NAMELESS * (not mention.candidate.name)
    role = weigh_sentence_role(candidates, mention)
    if spoke and spoke.start == mention.start:
        return score + SPOKE + max(role, INNER)  # who speaks is a subject, even if the parse misses it
    return score + role


def weigh_sentence_role(candidates: Candidates, mention: CandidateMention) -> float:
    """How much the role of a name in its sentence counts: by the parse, else by the words around it."""
    i = bisect_right(candidates.views, mention.start, key=lambda view: view.starts[0]) - 1
    if i >= 0 and mention.end <= candidates.views[i].ends[-1]:
        return _weigh_parsed(candidates, candidates.views[i], mention)
    return _weigh_unparsed(candidates, mention)


def _weigh_parsed(candidates: Candidates, view: SentenceView, mention: CandidateMention) -> float:
    labels = candidates.grammar.labels
    assert labels is not None
    head = word = bisect_left(view.starts, mention.end) - 1
    for _ in range(_MAX_CLIMB):
        head = view.heads[word]
        inside = mention.start <= view.starts[head] < mention.end
        if head == word or not (inside or view.labels[word] in labels.same_role):
            break
        word = head
    label = view.labels[word]
    if label in labels.subject or label in labels.passive_subject:
        return SUBJECT if _is_main_verb(view, head, labels) else INNER
    if head != word and label in labels.within_name:
        return OWNER
    return OTHER


def _is_main_verb(view: SentenceView, verb: int, labels: Labels) -> bool:
    """Whether a verb is the first of its sentence, or is joined to that one: "rose and said"."""
    above = view.heads[verb]
    return above == verb or (view.labels[verb] in labels.conjunct and view.heads[above] == above)


def _weigh_unparsed(candidates: Candidates, mention: CandidateMention) -> float:
    if candidates.text.startswith(POSSESSIVES, mention.end):
        return OWNER
    i = bisect_right(candidates.sentence_ends, mention.start) - 1
    first = max(
        candidates.sentence_ends[i] if i >= 0 else 0,
        candidates.paragraph_starts[candidates.paragraph_at(mention.start)],
    )
    begin = max(first, mention.start - _LEAD)
    lead = candidates.text[begin : mention.start].split()
    if lead and lead[-1].endswith(",") and not candidates.grammar.verb_second and _precedes_verb(candidates, mention):
        return SUBJECT  # "On Monday in the harbor, Doe welcomed"
    described = candidates.text[max(first, mention.start - _DESCRIPTION) : mention.start].split()
    while described and described[-1][0].isupper() and not described[-1].endswith(","):
        described.pop()  # "Detective Senior Sergeant"
    if described and _is_apposed_to_subject(candidates, mention, described):
        return SUBJECT
    if lead and lead[-1].lower() in candidates.grammar.noun_linkers:
        return OTHER
    before = bisect_left(candidates.mention_starts, mention.start) - 1
    alone = before < 0 or candidates.mention_starts[before] < begin
    return SUBJECT if alone and len(lead) <= 3 and begin > mention.start - _LEAD else 0.0


def _is_apposed_to_subject(candidates: Candidates, mention: CandidateMention, lead: list[str]) -> bool:
    """ "His partner in the north, Jane Doe, was calm": whether a name is between a description and a verb."""
    grammar = candidates.grammar
    described = lead[0].lower() in grammar.determiners and lead[-1].endswith(",") and grammar.nouns_before_names
    behind = (
        _NEXT_WORD.match(candidates.text, mention.end + 1)
        if candidates.text[mention.end : mention.end + 1] == ","
        else None
    )
    small = grammar.noun_phrase_ends | grammar.conjunctions | grammar.determiners
    acts = behind is not None and behind[1] not in small
    return described and acts and grammar.known_verbs.isdisjoint(word.lower() for word in lead)


def _precedes_verb(candidates: Candidates, mention: CandidateMention) -> bool:
    """Whether a lower-case word that may be a verb is right after a name."""
    behind = _NEXT_WORD.match(candidates.text, mention.end)
    small = candidates.grammar.noun_phrase_ends | candidates.grammar.conjunctions | candidates.grammar.relative_pronouns
    return behind is not None and behind[1] not in small


def find_organization(candidates: Candidates, at: int) -> Candidate | None:
    """ "It said": the body that spoke last."""
    floor = candidates.paragraph_starts[max(0, candidates.paragraph_at(at) - 1)]
    for mention in reversed(candidates.resolved_speakers[-2:]):
        if mention.start >= floor and not mention.candidate.is_person:
            return mention.candidate
    return None


def find_acting(candidates: Candidates, at: int) -> Candidate | None:
    """ "Doe sah nach eigenen Angaben einen Mann": the first name of the sentence, or the pronoun behind the words."""
    stop = bisect_right(candidates.sentence_ends, at)
    paragraph = candidates.paragraph_starts[candidates.paragraph_at(at)]
    begin = max([paragraph, *candidates.sentence_ends[max(0, stop - 1) : stop]])
    end = min([len(candidates.text), *candidates.sentence_ends[stop : stop + 1]])
    for mention in candidates.mentions_between(begin, at):
        if weigh_sentence_role(candidates, mention) >= INNER:
            return mention.candidate
    for word in WORD.findall(candidates.text[at:end].lower())[:_MAX_TO_PRONOUN]:
        gender = candidates.grammar.pronouns.get(word)
        if gender in {"m", "f"}:
            return find_person(candidates, at, gender)
    return next((m.candidate for m in candidates.mentions_between(at, end)), None)
