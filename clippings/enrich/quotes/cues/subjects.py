"""Finds the subject of a verb."""

from clippings.enrich.quotes.clauses.asides import (
    find_name_before_aside,
    find_name_before_commas,
    find_name_over_adverbial,
    find_opener_over_and,
)
from clippings.enrich.quotes.clauses.name_phrases import (
    find_name_after,
    find_name_around,
    find_name_before,
    opens_clause,
)
from clippings.enrich.quotes.cues.lent_subjects import find_lending_verb, is_accompanying
from clippings.enrich.quotes.cues.verb_first import (
    find_body_behind,
    find_subject_behind,
    find_subject_behind_as,
    find_subject_of_tag,
    find_subject_shared,
)
from clippings.enrich.quotes.cues.verb_second import find_subject_by_place
from clippings.enrich.text.punctuation import DASHES
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import NAME_PARTICLES

_MAX_CLIMB = 5


def find_subject(view: SentenceView, verb: int, grammar: Grammar, *, inverted: bool = False) -> WordRange | None:
    """The words that name the subject of a verb. `inverted`: they are after it, as in "said the minister".

    A name or pronoun that begins its clause right before the verb is more certain than any parse.
    """
    if (clitic := _find_clitic_beside(view, verb, grammar)) is not None:
        return clitic, clitic + 1
    parsed = bool(view.heads) and grammar.labels is not None
    if grammar.verb_second and not view.heads and not inverted:
        return find_subject_by_place(view, verb, grammar)
    if inverted:
        return _find_behind(view, verb, grammar)
    if view.heads and (told := find_subject_behind_as(view, verb, grammar) or find_subject_of_tag(view, verb, grammar)):
        return told
    if not view.heads and grammar.subject_after_verb and (behind := find_subject_behind(view, verb, grammar)):
        return behind
    if not view.heads and (before := find_subject_shared(view, verb, grammar)):
        return find_subject(view, before[0], grammar)
    opener = None if view.heads else find_opener_over_and(view, verb, grammar)
    near = opener or find_name_over_adverbial(view, verb, find_name_before(view, verb, grammar), grammar)
    if near and parsed and grammar.labels and view.labels[near[1] - 1] in grammar.labels.adverbial_noun:
        near = None  # "Doe sent a letter (this month) stating"
    if parsed and view.lower[verb] in grammar.citing_verbs and (cited := _find_cited(view, verb, grammar)) is not None:
        return find_name_around(view, cited, grammar)
    if parsed and _is_passive(view, verb, grammar):
        head = _find_agent(view, verb, grammar)
        return find_name_around(view, head, grammar) if head is not None else None
    if near and (lending := find_lending_verb(view, verb, near, grammar)) is not None:
        return find_subject(view, lending, grammar)
    if near and _is_certain(view, near, verb, grammar):
        return near
    head = _find_parsed_subject(view, verb, grammar) if parsed else None
    if head is not None and not _is_in_dateline(view, head):
        name = _without_possessive(view, head, verb, grammar)
        if near is None and (lending := find_lending_verb(view, verb, name, grammar)) is not None:
            return find_subject(view, lending, grammar)
        return _extend_to_name(view, name, near)
    if parsed and _is_modifier(view, verb, grammar) and view.texts[verb - 1] != ",":
        return None
    return near or find_name_before_commas(view, verb, grammar)


def _find_behind(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Said the minister": the subject after the verb."""
    head = _find_parsed_subject(view, verb, grammar) if view.heads and grammar.labels is not None else None
    if head and head > verb:
        return _find_full_name(view, verb + 1, head) or find_name_around(view, head, grammar)
    return find_body_behind(view, verb, grammar) or find_name_after(view, verb + 1, grammar)


def _find_full_name(view: SentenceView, first: int, head: int) -> WordRange | None:
    """ "adds Jane Doe, head of the Board": the name right after a verb, if the parse takes a word behind it."""
    last = first
    while last < head and view.texts[last][0].isupper() and view.is_outside_quotes(last):
        last += 1
    return (first, last) if last - first > 1 and last < head and view.texts[last] == "," else None


def _is_certain(view: SentenceView, name: WordRange, verb: int, grammar: Grammar) -> bool:
    """Whether the name before a verb is its subject whatever the parse says."""
    opens = _begins_clause(view, name, grammar) or _follows_as(view, name, grammar)
    return opens or _is_shown(view, name, verb, grammar) or is_accompanying(view, name, verb, grammar)


def _without_possessive(view: SentenceView, head: int, verb: int, grammar: Grammar) -> WordRange:
    """ "Given Doe's comments saying it is late": Doe."""
    name = find_name_around(view, head, grammar)
    owns = grammar.labels is not None and view.labels[head] in grammar.labels.possessor and view.heads[head] != verb
    return (name[0], name[1] - 1) if owns and view.texts[name[1] - 1] in POSSESSIVES else name


def _extend_to_name(view: SentenceView, name: WordRange, near: WordRange | None) -> WordRange:
    """ "The Post editor-in-chief Jane Doe said": extended to the name before the verb if the parse ends at a hyphen."""
    goes_on = near is not None and name[0] < near[0] <= name[1] < near[1] and view.texts[near[1] - 1][0].isupper()
    return (name[0], near[1]) if near and goes_on else name


def _find_cited(view: SentenceView, verb: int, grammar: Grammar) -> int | None:
    """ "Doe was quoted by the paper as saying": Doe."""
    assert grammar.labels is not None
    return next((c for c in view.children[verb] if view.labels[c] in grammar.labels.passive_subject), None)


def _follows_as(view: SentenceView, name: WordRange, grammar: Grammar) -> bool:
    """ "As the baker Jane Doe told the paper", "..., as the memo said": whether a name is between "as" and a verb."""
    before = name[0] - 1
    if before < 0 or view.lower[before] not in grammar.likening_words:
        return False
    named = view.texts[name[1] - 1][0].isupper() and view.lower[name[0]] not in grammar.pronouns
    aside = bool(view.heads) and view.texts[max(0, before - 1)] == ","
    return (named and view.opens_sentence(before)) or aside


def _is_shown(view: SentenceView, name: WordRange, verb: int, grammar: Grammar) -> bool:
    """ "A video of Jane Doe saying": whether a participle follows a name that a noun other than a role owns."""
    of = name[0] - 1
    named = all(word[0].isupper() for word in view.texts[slice(*name)]) and name[1] == verb
    owned = of > 0 and view.lower[of] in grammar.genitive_markers and not grammar.is_role(view.lower[of - 1])
    return named and owned and grammar.is_active_participle(view.lower[verb])


def _find_clitic_beside(view: SentenceView, verb: int, grammar: Grammar) -> int | None:
    """ "dit-il", "répond-t-il", "a-t-elle ajouté": the pronoun tied to the verb or to its auxiliary."""
    for i in (verb - 1, verb + 1, verb + 2):
        if 0 <= i < len(view) and view.lower[i] in grammar.clitics and view.is_outside_quotes(i):
            return i
    return None


def _is_modifier(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    return grammar.labels is not None and view.labels[verb] in grammar.labels.participle_modifier


def _begins_clause(view: SentenceView, name: WordRange, grammar: Grammar) -> bool:
    """Whether a pronoun or a capitalized name is at the head of its clause, after a sign or a quote."""
    words = view.texts[name[0] : name[1]]
    named = words[-1][0].isupper() and all(word[0].isupper() or word in NAME_PARTICLES for word in words)  # "de Roe"
    if view.lower[name[0]] not in grammar.pronouns and not named:
        return False
    return opens_clause(view, name[0])


def _is_in_dateline(view: SentenceView, i: int) -> bool:
    """Whether the word is the place in a dateline, which is not the subject: "WASHINGTON -- The president said"."""
    capitals = i < 6 and view.texts[0].isupper() and len(view.texts[0]) > 2
    return capitals and not DASHES.isdisjoint(view.texts[i + 1 : i + 8])


def _is_passive(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether something was said of the noun, not by it: "he was told", "a book called", "asked about it, he"."""
    labels = grammar.labels
    assert labels is not None
    below = {view.labels[child] for child in view.children[verb]}
    if not below.isdisjoint(labels.passive_subject | labels.agent | labels.passive_auxiliary):
        return True
    active = not grammar.active_participle_endings or grammar.is_active_participle(view.lower[verb])
    speaks = view.lower[verb] in grammar.speech_verbs
    # "Doe, a lawyer, tweeted": no description
    beside_comma = verb > 0 and view.texts[verb - 1] == "," and (speaks or _is_behind_person(view, verb, grammar))
    alone = (
        view.labels[verb] in labels.adverbial_clause and view.opens_sentence(verb) and below.isdisjoint(labels.subject)
    )
    return (view.labels[verb] in labels.participle_modifier or alone) and not active and not beside_comma


def _is_behind_person(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "Doe, the mayor, called it": whether a name and a role are before a verb that may be a participle."""
    name = find_name_before_aside(view, verb, grammar)
    return name is not None and any(map(grammar.is_role, view.lower[name[0] : verb]))


def _find_agent(view: SentenceView, verb: int, grammar: Grammar) -> int | None:
    """ "described by critics as": the critics."""
    assert grammar.labels is not None
    agent = next((c for c in view.children[verb] if view.labels[c] in grammar.labels.agent), None)
    if agent is None:
        return None
    return next((c for c in view.children[agent] if view.labels[c] in grammar.labels.agent_object), agent)


def _find_parsed_subject(view: SentenceView, verb: int, grammar: Grammar) -> int | None:
    labels = grammar.labels
    assert labels is not None
    wanted = labels.subject
    verb = _find_reporter_above(view, verb, grammar) or verb
    for _ in range(_MAX_CLIMB):
        found = [c for c in view.children[verb] if view.labels[c] in wanted and view.is_outside_quotes(c)]
        if found:
            if len(found) > 1 and found[-1] > verb and view.texts[found[0] : verb].count(",") == 1:
                return found[-1]  # "That first answer from a friend is vital, said Doe."
            if view.lower[found[0]] in grammar.relative_pronouns:  # "which the mayor, Jane Doe, called"
                found += [c for c in view.children[found[0]] if view.labels[c] in wanted and found[0] < c < verb]
            object_first = len(found) > 1 and view.lower[found[0]] in grammar.relative_pronouns  # "which Doe called"
            subject = _find_antecedent(view, found[object_first], verb, grammar)
            return (
                subject if view.lower[subject] not in grammar.genitive_markers else None
            )  # "Of Roe, Doe, who left, said"
        wanted = labels.any_subject  # "he was praised for saying": he spoke
        label, head = view.labels[verb], view.heads[verb]
        if head == verb:
            return None
        if label in labels.participle_modifier and verb > 0 and view.texts[verb - 1] == "," and head < verb - 1:
            return _find_acting_above(view, head, grammar)
        if label in labels.clausal_modifier:
            return _find_issuer(view, head, grammar) if label not in labels.relative_clause else None
        if label not in labels.subject_sharing or view.labels[head] in labels.passive_subject:
            return None
        if (caused := _find_caused(view, verb, grammar)) is not None:
            return caused
        verb = head
    return None


def _find_caused(view: SentenceView, verb: int, grammar: Grammar) -> int | None:
    """ "The vote prompted Doe to say": Doe. What somebody is only urged to say are the words of those who urge."""
    labels, above = grammar.labels, view.heads[verb]
    assert labels is not None
    if view.labels[verb] not in labels.open_complement or view.lower[above] not in grammar.causing_verbs:
        return None
    objects = (c for c in view.children[above] if view.labels[c] in labels.object and above < c < verb)
    return next(filter(view.is_outside_quotes, objects), None)


def _find_reporter_above(view: SentenceView, verb: int, grammar: Grammar) -> int | None:
    """ "Doe hinted that the town could sue, stating": the verb that reports the clause before the participle "stating".

    Such a participle belongs to the whole sentence. If it has an object, as in "telling Roe", it may not.
    """
    labels, above = grammar.labels, view.heads[verb]
    assert labels is not None
    free = view.labels[verb] in labels.adverbial_clause and grammar.is_active_participle(view.lower[verb])
    told = any(view.labels[child] in labels.object for child in view.children[verb])
    if not free or told or view.texts[verb - 1] != ",":
        return None
    while view.labels[above] in labels.reported_clause and view.heads[above] < above:
        above = view.heads[above]
    return above if above != view.heads[verb] and view.lower[above] in grammar.speech_verbs else None


def _find_acting_above(view: SentenceView, word: int, grammar: Grammar) -> int | None:
    """ "He rejected the notion, saying": the subject of the next verb above that has one."""
    labels = grammar.labels
    assert labels is not None
    for _ in range(_MAX_CLIMB):
        for child in view.children[word]:
            who = view.lower[child] in grammar.relative_pronouns  # "He fired a man who left, saying"
            if view.labels[child] in labels.any_subject and view.is_outside_quotes(child) and not who:
                return child
        if view.heads[word] == word:
            break
        word = view.heads[word]
    return None


def _find_antecedent(view: SentenceView, subject: int, verb: int, grammar: Grammar) -> int:
    """The noun or the author of a thing that speaks, as in "a letter that says"; "who" stays."""
    relative = grammar.labels is not None and view.labels[verb] in grammar.labels.relative_clause
    if relative and view.lower[subject] in grammar.thing_relative_pronouns and view.heads[verb] != verb:
        return _find_issuer(view, view.heads[verb], grammar) or subject
    return subject


def _find_issuer(view: SentenceView, noun: int, grammar: Grammar) -> int | None:
    """Who speaks in "a note saying": the noun, or the person or body that owns or issued it."""
    if view.lower[noun] in grammar.statement_nouns or view.lower[noun] in grammar.document_nouns:
        owner = find_owner(view, noun, grammar)
        if owner is not None:
            return owner
        verb = view.heads[noun]
        if verb != noun and grammar.labels and view.labels[noun] in grammar.labels.object:
            return _find_parsed_subject(view, verb, grammar)
    return noun


def find_owner(view: SentenceView, noun: int, grammar: Grammar) -> int | None:
    """The owner of a noun: "his remark", "the minister's remark", "la remarque du ministre"."""
    assert grammar.labels is not None
    for child in view.children[noun]:
        label = view.labels[child]
        of = any(view.lower[c] in grammar.genitive_markers for c in view.children[child])
        if label in grammar.labels.possessor or (label in grammar.labels.owner and of):
            return child
    return None
