"""Finds who a noun phrase means: "Senator Doe", "DOE", "the professor", "a sociologist, Jane Doe"."""

import re
from bisect import bisect_left, bisect_right

from clippings.enrich.coreference.appositions import find_name_in_apposition
from clippings.enrich.coreference.bodies import find_body_in_apposition, says_what_it_is
from clippings.enrich.coreference.candidates import Candidate, CandidateMention, Candidates
from clippings.enrich.coreference.names import find_in_office, find_namesake, may_have_title
from clippings.enrich.coreference.pronouns import (
    INNER,
    find_acting,
    find_person,
    find_sentence_end,
    weigh_sentence_role,
)
from clippings.enrich.coreference.roles import WORD, has_other_field
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.grammar import Grammar

_OWNING = tuple(f"{possessive} " for possessive in POSSESSIVES)
_AGE = re.compile(r"\d{1,3}-\w")  # "30-year-old", "30-Jährige"
_MAX_JOINT = 20  # characters that may hold the word before a clause: "after", "because"


def find_named(candidates: Candidates, start: int, end: int) -> Candidate | None:
    """The person or thing that the words text[start:end] name or describe."""
    own = find_in_office(candidates, start, end) or find_namesake(candidates, start, end)
    words = [word.lower() for word in WORD.findall(candidates.text[start:end])]
    named = own or _find_by_name(candidates, start, end)
    if named is None or _may_be_office(candidates, named, words) or _is_noun_before(candidates, named, start, end):
        named = find_name_in_apposition(candidates, end) or named
    if named:
        return named if may_have_title(candidates, named, words) else None
    return (
        _find_owner_of_words(candidates, start, words)
        or find_body_in_apposition(candidates, start, end)
        or _find_by_age(candidates, start, end)
        or _find_by_role(candidates, start, end, _cut_before_clause(candidates, start, end) or words)
        or _find_by_surname(candidates, words)
        or _find_described_person(candidates, start, end)
    )


def _may_be_office(candidates: Candidates, named: Candidate, words: list[str]) -> bool:
    """ "Chief Harbor Officer for Orla": whether what was taken for the name in these words may be part of an office."""
    roles = [word for word in words if candidates.grammar.is_role(word)]
    name = named.name.lower().split()
    return roles != [] and (not named.is_person or len(name) < 2 or not set(name).isdisjoint(roles))


def _is_noun_before(candidates: Candidates, named: Candidate, start: int, end: int) -> bool:
    """ "Parishioner and one of the two founders, Jane Doe": whether a noun with a capital was taken for a name."""
    mention = candidates.text[start:end]
    return mention.startswith(f"{named.name} ") and " " not in named.name and mention.split()[1].islower()


def _find_owner_of_words(candidates: Candidates, start: int, words: list[str]) -> Candidate | None:
    """ "Seiner Meinung (nach)", "ihren Angaben (zufolge)", "Sein Fazit: ", "eigenen Angaben": whose words they are."""
    grammar = candidates.grammar
    gender = grammar.possessive_genders.get(words[0])
    said = words[-1].endswith(grammar.source_noun_endings or ("\0",)) or words[-1] in grammar.statement_nouns
    if said and words[0] in grammar.reporting.own_adjectives:
        return find_acting(candidates, start)
    return find_person(candidates, start, gender) if said and gender is not None else None


def _find_described_person(candidates: Candidates, start: int, end: int) -> Candidate | None:
    """ "The father", "a doctor who asked not to be named": a person without a name who was noted before."""
    i = bisect_right(candidates.described_people, start, key=lambda mention: mention.end)
    inside = (
        i < len(candidates.described_people)
        and start <= candidates.described_people[i].start
        and candidates.described_people[i].end <= end
    )
    return candidates.described_people[i].candidate if inside else None


def _find_by_name(candidates: Candidates, start: int, end: int) -> Candidate | None:
    """The name that heads the mention: "Senator Doe", not "Doe's lawyer", "the Doe campaign" or "a friend of Doe"."""
    grammar = candidates.grammar
    opener = WORD.match(candidates.text, start, end)
    described = opener is not None and opener.group().lower() in grammar.indefinite_determiners
    i = bisect_left(candidates.mention_starts, start)
    while i > 0 and candidates.mentions[i - 1].end > start:
        i -= 1
    found: Candidate | None = None
    several = False
    for mention in candidates.mentions[i : bisect_left(candidates.mention_starts, end)]:
        rest = candidates.text[mention.end : end]
        lead = [w.lower() for w in WORD.findall(candidates.text[start : mention.start])]
        article = lead[:1] != [] and lead[0] in grammar.definite_articles  # "der Minister Jan Doe": no genitive
        linked = not grammar.noun_linkers.isdisjoint(lead[article:])
        people = " " not in mention.candidate.name and mention.candidate.name.endswith(grammar.plural_endings)
        if described and (people or not mention.candidate.is_person):
            continue  # "a New Hampshire Republican", "some Italians"
        if linked and not mention.candidate.is_person:
            continue  # "Dale's ambassador to (Orla) Jane Doe"
        if linked and not _is_in_apposition(candidates, start, mention):
            break
        following = re.match(r"\W*(\w+)", rest)
        after = following[1].lower() if following else None
        own = (
            after is None
            or after in grammar.noun_linkers
            or after in grammar.reflexive_pronouns
            or after in grammar.conjunctions
        )
        own = own or rest.lstrip()[:1] in "(," or says_what_it_is(rest, mention.candidate, grammar)
        if own and not (rest.startswith(_OWNING) and following):
            joined = found is not None and bool(lead) and lead[-1] in grammar.conjunctions
            several = several or (joined and found is not mention.candidate)
            found = mention.candidate
    return None if several else found


def _is_in_apposition(candidates: Candidates, start: int, mention: CandidateMention) -> bool:
    """Whether a person's name follows another name: "le député de la Drôme Jean Roe"."""
    words = WORD.findall(candidates.text[start : mention.start])
    grammar = candidates.grammar
    office = (
        words[0][0].isupper() and grammar.is_role(words[0].lower()) and grammar.genitive_markers.isdisjoint(words[-1:])
    )
    if office and words[-1][0].isupper() and all(w[0].isupper() or w in grammar.noun_linkers for w in words):
        return True  # "Minister of Culture Jane Doe"
    offices = [word for word in words if grammar.is_role(word.lower())]
    i = bisect_left(candidates.mention_starts, mention.start)
    before = candidates.mentions[i - 1] if i else None
    placed = before is not None and start <= before.start and not before.candidate.is_person
    if before and placed and candidates.text[before.end : mention.start] == " " and offices:
        return True  # "Dale's ambassador to Orla Jane Doe"
    person = grammar.is_role(words[-1]) or grammar.reporting.is_person(words[-1], grammar.roles)
    if before and placed and grammar.nouns_before_names and person:
        among = candidates.mentions[bisect_left(candidates.mention_starts, start) : i]
        whole = next(one for one in among if one.candidate is before.candidate)
        lead = WORD.findall(candidates.text[start : whole.start].lower())
        return grammar.noun_linkers.isdisjoint(lead)  # "Bank of Orla (BO) chief Jane Doe"
    described = words[-1].islower() and not grammar.is_role(words[-1]) and words[-1] not in grammar.words_before_nouns
    if described and not grammar.nouns_before_names and any(map(grammar.is_role, words[:2])):
        return True  # "la présidente du conseil régional Jane Roe"
    return (
        candidates.grammar.names_take_complements
        and words[-1][0].isupper()
        and words[-1].lower() not in candidates.grammar.titles
    )


def _find_by_surname(candidates: Candidates, words: list[str]) -> Candidate | None:
    """A name that the entities missed there: "DOE", if only one person in the article has that name."""
    called = candidates.list_bearers(words[-1])
    if not called and candidates.grammar.capitalized_nouns and words[-1:] != [words[-1].removesuffix("s")]:
        words = [*words[:-1], words[-1].removesuffix("s")]  # "die Behauptung Reeds"
        called = candidates.list_bearers(words[-1])
    return called[0] if len(called) == 1 and all(w in called[0].name.lower().split() for w in words) else None


def _cut_before_clause(candidates: Candidates, start: int, end: int) -> list[str]:
    """ "The school (Mr. Doe leads)": the words before the person who is the subject of a clause in the mention."""
    inside = (m for m in candidates.mentions_between(start + 1, end) if m.candidate.is_person and m.end < end)
    person = next(inside, None)
    behind = candidates.text[person.end : person.end + 2] if person else ""
    if person is None or not (behind[:1] == " " and behind[1:].islower()):
        return []
    words = [word.lower() for word in WORD.findall(candidates.text[start : person.start])]
    while words and words[-1] in candidates.grammar.titles:
        words.pop()
    return words if candidates.grammar.noun_linkers.isdisjoint(words) else []


def _find_by_role(candidates: Candidates, at: int, behind: int, words: list[str]) -> Candidate | None:
    """ "The law professor": the person whose titles and descriptions fit best; of several, the last one named.

    "Her partner" is the only person described that way. If nobody in the paragraph is known by the role, it may
    belong to the person who acts there: "Doe hesitated. The senator said". "The lawyer of Doe" is not Doe.
    """
    grammar = candidates.grammar
    owned = words[0] in grammar.determiners and grammar.pronouns.get(words[0], "n") != "n"
    if len(words) < 2 or not (owned or words[0] in grammar.definite_articles):
        return None
    end = next((i for i, word in enumerate(words) if word in grammar.noun_linkers), len(words))
    others = (word for word in words[1:end] if word not in grammar.small_words)
    heads = (words[end - 1], *others)  # the last word heads the phrase; in some languages, another does
    fitting = _list_fitting(candidates, (at, behind), words, end, heads)
    if not fitting and (human := next((word for word in heads if word in grammar.generic_person_nouns), None)):
        return find_person(candidates, at, grammar.generic_person_nouns[human])
    if len(fitting) == 1 or owned:
        return fitting[0] if len(fitting) == 1 else None
    most = max((len(m.roles.intersection(words)) for m in fitting), default=0)
    best = [m for m in fitting if len(m.roles.intersection(words)) == most]
    last = next((m for m in reversed(candidates.mentions_between(0, at)) if m.candidate in best), None)
    if last and candidates.paragraph_at(last.start) == candidates.paragraph_at(at):
        return last.candidate
    if words[end - 1] in grammar.organization_nouns and not last:
        return _find_last_organization(candidates, at)
    acting = (
        _find_recent_subject(candidates, at)
        if words[end - 1] in grammar.roles or words[end - 1] in grammar.titles
        else None
    )
    if acting and not _may_act(candidates, acting, words[end - 1 :], (at, behind)):
        acting = None
    return acting or (last.candidate if last else None)


def _list_fitting(
    candidates: Candidates, mention: tuple[int, int], words: list[str], end: int, heads: tuple[str, ...]
) -> list[Candidate]:
    """Those with the role of a noun phrase that ends at word `end`, and with its field; not who is named inside."""
    grammar, role = candidates.grammar, words[end - 1]
    gender = grammar.article_genders.get(words[0], "") or _find_gender(role, grammar)
    others = {"m": "f", "f": "m"}.get(gender)
    fitting = next((found for head in heads if (found := _list_people_in_role(candidates, head, others))), [])
    if grammar.nouns_before_names and role in grammar.roles:
        fitting = [m for m in fitting if m.is_person]  # "the presidential nominee" is not a presidential commission
    inside = [m.candidate for m in candidates.mentions_between(*mention)]  # "the school Mr. Doe leads"
    fitting = [m for m in fitting if m not in inside or not m.is_person]
    return [m for m in fitting if not has_other_field(m.text, m.spans, words[end - 1 :], grammar)]


def _acts_already(candidates: Candidates, acting: Candidate, at: int) -> bool:
    """ "The senator praised Roe after the mogul left": whether a clause depends on one whose subject is this person."""
    before_it = candidates.text[max(0, at - _MAX_JOINT) : at].rsplit(None, 1)[-1:]
    if before_it == [] or before_it[0] not in candidates.grammar.subordinators | candidates.grammar.complementizers:
        return False
    i = bisect_left(candidates.described_people, at, key=lambda mention: mention.start)
    before = [*candidates.described_people[max(0, i - 1) : i], *candidates.resolved_speakers[-1:]]
    return any(m.candidate is acting and m.start < at < find_sentence_end(candidates, m.end) for m in before)


def _find_gender(role: str, grammar: Grammar) -> str:
    """ "Her father" is not the woman Doe, even in "for Ms. Doe, her father"."""
    return "m" if role in grammar.masculine_roles else "f" if role in grammar.feminine_roles else ""


def _may_act(candidates: Candidates, acting: Candidate, phrase: list[str], mention: tuple[int, int]) -> bool:
    """ "Peter Doe left. The widow said": whether a person fits a role and its gender and is not in the mention."""
    grammar = candidates.grammar
    other = grammar.is_masculine if acting.gender == "f" else grammar.is_feminine
    named = any(inside.candidate is acting for inside in candidates.mentions_between(*mention))
    fits = not (acting.gender and other(phrase[0])) and not has_other_field(acting.text, acting.spans, phrase, grammar)
    return fits and not named and not _acts_already(candidates, acting, mention[0])


def _find_by_age(candidates: Candidates, start: int, end: int) -> Candidate | None:
    """ "The 30-year-old", "die 30-Jährige": the person that this part of the text is about."""
    words, grammar = candidates.text[start:end].lower().split(), candidates.grammar
    if len(words) != 2 or words[0] not in grammar.definite_articles or not _AGE.match(words[1]):
        return None
    return find_person(candidates, start, grammar.article_genders.get(words[0]))


def _list_people_in_role(candidates: Candidates, role: str, others: str | None) -> list[Candidate]:
    """The people with a role, or with a narrower role, except for those of another gender."""
    kind = {role} | candidates.grammar.narrower_roles.get(role, frozenset())
    entries = [m for m in candidates.entries if not others or m.gender != others]
    return [m for m in entries if role in m.roles or (m.is_person and not kind.isdisjoint(m.roles))]


def _find_recent_subject(candidates: Candidates, at: int) -> Candidate | None:
    """The person whose name is the subject of this sentence or the one before, in the same paragraph."""
    stop = bisect_right(candidates.sentence_ends, at)
    begin = max(
        candidates.sentence_ends[stop - 2] if stop > 1 else 0, candidates.paragraph_starts[candidates.paragraph_at(at)]
    )
    for mention in candidates.mentions_between(begin, at):
        if mention.candidate.is_person and weigh_sentence_role(candidates, mention) >= INNER:
            return mention.candidate
    return None


def _find_last_organization(candidates: Candidates, at: int) -> Candidate | None:
    """ "The company": the last organization that acted."""
    for i in range(bisect_left(candidates.mention_starts, at) - 1, -1, -1):
        if (
            candidates.mentions[i].candidate.type == "organization"
            and weigh_sentence_role(candidates, candidates.mentions[i]) >= INNER
        ):
            return candidates.mentions[i].candidate
    return None
