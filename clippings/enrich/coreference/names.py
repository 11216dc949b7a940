"""Finds who a name means if it also contains an office, or if several people share it."""

from clippings.documents import Span
from clippings.enrich.coreference.candidates import Candidate, CandidateMention, Candidates, find_surname
from clippings.enrich.coreference.own_names import is_given
from clippings.enrich.coreference.roles import WORD


def find_in_office(candidates: Candidates, start: int, end: int) -> Candidate | None:
    """ "Minister of Education Jane Doe", "Undersecretary for Transport Mr. Doe": the person after an office.

    The field of the office has a capital too; a given name or a title shows where the person's name begins.
    """
    grammar = candidates.grammar
    found = list(WORD.finditer(candidates.text, start, end))
    words = [word.group() for word in found]
    links = [i for i, word in enumerate(words) if word.lower() in grammar.noun_linkers]
    offices = [i for i, word in enumerate(words) if grammar.is_role(word.lower())]
    if not links or not offices or offices[0] > links[0]:
        return None
    row = next((i + 1 for i in range(len(words) - 1, -1, -1) if not words[i][0].isupper()), 0)
    if len(words) < row + 2:
        return None
    titled = next((i + 1 for i in range(row, len(words) - 1) if words[i].lower() in grammar.titles), None)
    article = row > 1 and words[row - 1].lower() in grammar.determiners  # "of the Interior"
    places = row - 1 - article in links  # the field of the office begins the row
    named = titled or is_given(words[row], grammar)
    if words[offices[0]][0].islower() and (named or not places):
        return None  # "the lawyer of Minister Jane Doe"
    first = titled or next((i for i in range(row + places, len(words) - 1) if is_given(words[i], grammar)), None)
    return _find_or_add_person(candidates, found[first].start(), end) if first is not None else None


def _find_or_add_person(candidates: Candidates, start: int, end: int) -> Candidate:
    """The person with that name; a new one if no entity is that person."""
    name = candidates.text[start:end]
    surname = find_surname(name)
    same = [p for p in candidates.list_bearers("".join(surname).lower()) if p.name == name]
    last = name.split()[-1]
    same = same or [p for p in candidates.list_bearers(last.lower()) if find_surname(p.name) == [last]]
    if len(same) == 1:
        if " " in name and same[0].name.endswith(f" {name}"):
            candidates.rename(same[0], name)  # the field of the office was taken for part of the name
        return same[0]
    person = Candidate(name, "person", candidates.text, (Span(start, end),), candidates.grammar)
    candidates.add_person(person)
    for i, mention in enumerate(candidates.mentions):
        if mention.candidate.is_person and surname == [mention.candidate.name]:
            candidates.mentions[i] = CandidateMention(mention.start, mention.end, person)
    return person


def find_namesake(candidates: Candidates, start: int, end: int) -> Candidate | None:
    """ "Doe", "Mrs. Doe", "the elder Doe", "Doe Jr.": who is meant if several people in the article share the surname.

    The generation or the title decides; otherwise it may be the person who spoke last in the paragraph.
    """
    grammar = candidates.grammar
    words = [word.lower() for word in WORD.findall(candidates.text[start:end])]
    names = [w for w in words if w not in grammar.before_names and w.rstrip(".") not in grammar.generations]
    people = candidates.list_bearers("".join(names)) if len(names) < 2 else []
    if len(people) < 2:
        return None
    told = {grammar.generations[w.rstrip(".")] for w in words if w.rstrip(".") in grammar.generations}
    if told:
        people = [p for p in people if grammar.generations.get(p.name.split()[-1].rstrip(".").lower()) in told]
    elif any(map(grammar.is_feminine, words)):
        people = [p for p in people if p.gender != "m"]
    elif any(map(grammar.is_masculine, words)):
        people = [p for p in people if p.gender != "f"]
    if len(people) == 1:
        return people[0]
    spoke = candidates.resolved_speakers[-1] if candidates.resolved_speakers else None
    goes_on = spoke and candidates.paragraph_at(spoke.start) == candidates.paragraph_at(start)
    if spoke and goes_on and spoke.candidate in people:
        return spoke.candidate
    return _find_only_one_here(candidates, start, people)


def _find_only_one_here(candidates: Candidates, at: int, people: list[Candidate]) -> Candidate | None:
    """ "Her son, Paul Doe, is at school. Doe says": the only one of several whom the paragraph has named in full."""
    begin = candidates.paragraph_starts[candidates.paragraph_at(at)]
    mentions = candidates.mentions_between(begin, at)
    here = {m.candidate for m in mentions if m.candidate in people and " " in candidates.text[m.start : m.end]}
    return here.pop() if len(here) == 1 else None


def may_have_title(candidates: Candidates, named: Candidate, words: list[str]) -> bool:
    """Whether a title fits the gender of a person: "Mr. Doe" is not Ms. Jane Doe, the only Doe named in full.

    What is beside the full name decides, else the titles that the surname has most often.
    """
    grammar = candidates.grammar
    man = words[0] in grammar.masculine_roles
    if words[0] not in grammar.titles or not named.is_person or not (man or words[0] in grammar.feminine_roles):
        return True
    own, other = grammar.masculine_roles, grammar.feminine_roles
    own, other = (own, other) if man else (other, own)
    if other.isdisjoint(named.roles & grammar.titles):
        return True
    full = [named.read_roles_beside(span) for span in named.spans if " " in named.text[span.start : span.end]]
    known = set[str]().union(*full)  # "his wife, Jane Doe"
    if own.isdisjoint(known) != other.isdisjoint(known):
        return other.isdisjoint(known)
    bearers = candidates.list_bearers("".join(find_surname(named.name.lower())))
    return len(bearers) > 1 or named.gender == ("m" if man else "f")
