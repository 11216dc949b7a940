"""Finds the subject of a verb without a parse, if verbs are second in their clause: what opens the clause decides.

A name, a pronoun or a nominative before the verb is its subject; after anything else the subject follows the verb.
"""

from clippings.enrich.quotes.clauses.asides import find_name_before_aside
from clippings.enrich.quotes.clauses.clauses import find_clause_start, find_finite, is_subordinate
from clippings.enrich.quotes.clauses.name_phrases import find_name_after, past_title
from clippings.enrich.quotes.clauses.particle_names import find_particle_name_before
from clippings.enrich.quotes.clauses.passives import find_passive_agent, is_passive
from clippings.enrich.quotes.clauses.times import skip_time
from clippings.enrich.quotes.cues.attributes import skip_to_participle
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar

_SUBJECTS = frozenset({"m", "p", "1"})  # genders of pronouns whose form cannot also be an object
_MAX_TAG = 10  # most words of a verb and its subject
_MAX_TO_NOUN = 4  # most words from an article to its noun
_MAX_PHRASES = 4  # most phrases between a verb and the subject after it


def find_subject_by_place(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    finite = find_finite(view, verb, grammar)
    if view.lower[verb] in grammar.citing_verbs and finite == verb:
        return find_name_after(view, _skip_objects(view, verb + 1, grammar), grammar)  # "The paper quotes Doe"
    if is_passive(view, finite, verb, grammar):
        return find_passive_agent(view, finite, verb, grammar)
    first = find_clause_start(view, finite)
    while first + 1 < finite and view.lower[first] in grammar.focus_particles | grammar.conjunctions:
        first += 1  # "Aber auch Doe sagte"
    opener = view.lower[first]
    if _is_pronoun(view, finite + 1, grammar) or _is_adverb_before_pronoun(view, first, finite, grammar):
        return finite + 1, finite + 2
    if first == finite and finite + 1 < len(view) and view.lower[finite + 1] in grammar.conjunctions:
        return _find_shared(view, first, finite, grammar)  # "Doe nickte, warnte aber"
    if first == finite:
        described = _find_described(view, finite, grammar) or _find_in_bracket(view, finite, grammar)
        return described or _find_subject_after(view, finite, grammar)
    if apposed := _find_apposed(view, first, finite, grammar):
        return apposed
    if is_subordinate(view, first, verb, grammar) and not _is_article_of_role(view, first, grammar):
        return _find_in_subordinate(view, first, verb, grammar)
    if view.lower[finite - 1] in grammar.conjunctions:  # "Doe left and said"
        return _find_shared(view, first, finite, grammar)
    if opener in grammar.determiners | grammar.summing_pronouns and first + 1 == finite:
        return _find_subject_after(view, finite, grammar) or (first, finite)  # "That said Doe"
    if surname := find_particle_name_before(view, first, finite, grammar):
        return surname
    if _is_subject_after_verb(view, first, finite, grammar):
        return find_name_after(view, finite + 1, grammar)
    plural = view.lower[finite].endswith(grammar.plural_verb_endings or ("\0",))
    if plural and opener in grammar.singular_determiners:
        return _find_subject_after(view, finite, grammar)  # "Das Argument nannten die Richter falsch"
    inner = skip_to_participle(view, first, finite, grammar)
    if inner == first and (opener in grammar.agent_prepositions or _cannot_be_subject(view, first, grammar)):
        return _find_subject_after(view, finite, grammar)
    name = find_name_after(view, inner, grammar)
    name = (inner if opener in grammar.definite_articles else first, name[1]) if name else None
    if name and grammar.capitalized_nouns and past_title(view, name[1]) == finite:
        return name[0], finite  # "Das Magazin „Blatt“ lobte"
    return _extend_over_owner(view, name, finite, grammar) if name else None


def _is_adverb_before_pronoun(view: SentenceView, first: int, finite: int, grammar: Grammar) -> bool:
    """ "Politisch betonte sie": whether an adverb opens a clause whose subject is the pronoun behind the verb."""
    behind = finite + 1
    if (
        first + 1 != finite
        or behind + 1 >= len(view)
        or not view.is_outside_quotes(behind)
        or view.lower[first] in GIVEN | grammar.own_given_names
    ):
        return False
    adverb = view.lower[first].endswith(grammar.reporting.adverb_endings or ("\0",))
    other = grammar.determiners | grammar.auxiliaries_and_adverbs  # "Endlich sagte ihm Doe"
    return adverb and grammar.pronouns.get(view.lower[behind]) in {"m", "f"} and view.lower[behind] not in other


def _find_apposed(view: SentenceView, first: int, finite: int, grammar: Grammar) -> WordRange | None:
    """ "Jane Doe, die Chefin der Werft sagte": the full name that opens a sentence, if the second comma is missing."""
    start = view.sentence_around(first).start
    names = view.texts[start : first - 1]
    role = any(map(grammar.is_role, view.lower[first : first + _MAX_TO_NOUN]))
    role = role and GIVEN.isdisjoint(view.lower[first:finite])  # "Frau Doe, Minister Jan Roe sagte"
    full = 1 < len(names) <= _MAX_TO_NOUN and all(word[0].isupper() and word.isalpha() for word in names)
    named = full and not any(map(grammar.is_role, view.lower[start : first - 1]))
    named = named and view.lower[start] not in grammar.prepositions | grammar.determiners
    return (start, first - 1) if role and named and view.texts[first - 1] == "," else None


def _extend_over_owner(view: SentenceView, name: WordRange, finite: int, grammar: Grammar) -> WordRange:
    """ "Mitglieder der Partei sagten": only one phrase is before the verb, so the article begins a genitive."""
    owner = None
    if name[1] < finite and view.lower[name[1]] in grammar.genitive_markers & grammar.determiners:
        owner = find_name_after(view, name[1], grammar)
    return (name[0], owner[1]) if owner and owner[1] <= finite else name


def _is_subject_after_verb(view: SentenceView, first: int, finite: int, grammar: Grammar) -> bool:
    """ "Die Fischer bat der Chef, zu warten": whether the article and role after the verb must be a subject."""
    genders, last = grammar.article_genders, min(finite + 2, len(view) - 1)
    man = genders.get(view.lower[last - 1]) == "m" and view.is_outside_quotes(last)
    other = view.lower[first] in grammar.determiners and genders.get(view.lower[first]) != "m"
    return man and other and grammar.is_masculine(view.lower[last])


def _find_described(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Doe, a lawyer from Bremen, said": the name before a description, which holds no speech."""
    aside = find_name_before_aside(view, verb, grammar)
    if aside and (view.lower[aside[0]] in grammar.oblique_determiners or view.texts[max(0, aside[0] - 1)] == "("):
        return None
    if aside and view.lower[aside[0]] in grammar.likening_words | grammar.subordinators:
        aside = (aside[0] + 1, aside[1]) if aside[0] + 1 < aside[1] else None  # "Wie der Chef, Jan Doe, sagte"
    if (
        aside
        and view.texts[aside[0]].islower()
        and view.lower[aside[0]] not in grammar.determiners | grammar.pronouns.keys()
    ):
        return None
    verbal = (grammar.reporting_moods | grammar.finite_auxiliaries) - grammar.determiners
    reported = aside and not (
        verbal.isdisjoint(view.texts[slice(*aside)]) and grammar.reporting_moods.isdisjoint(view.texts[aside[1] : verb])
    )
    described = aside and view.lower[min(aside[1] + 1, verb)] not in grammar.subordinators
    if aside is None or not described or reported:
        return None
    other = _ends_main_clause(view, aside[1], verb, grammar) and _find_subject_after(view, verb, grammar)
    return None if other else aside


def _ends_main_clause(view: SentenceView, first: int, verb: int, grammar: Grammar) -> bool:
    """ "Doe, der laut sang, ist müde, sagte Roe": whether the verb of what opens the sentence comes before a tag."""
    commas = [i for i in range(first, verb) if view.texts[i] == "," and view.is_outside_quotes(i)]
    opener = view.lower[commas[-2] + 1] if len(commas) > 1 else ""
    return opener in grammar.finite_auxiliaries - grammar.determiners


def _find_in_subordinate(view: SentenceView, first: int, verb: int, grammar: Grammar) -> WordRange | None:
    """ "as Doe on Monday said", "as from the town hall was heard", "who said"."""
    whose = view.lower[first] in grammar.oblique_determiners  # "denen Doe vorwarf"
    if view.lower[first] in grammar.relative_pronouns - grammar.complementizers and not whose:
        acting = _is_pronoun(view, first + 1, grammar)  # "das man „X“ nennt"
        return first + acting, first + acting + 1
    start = _skip_objects(view, first + 1, grammar)
    if view.lower[start] not in grammar.prepositions:
        return find_name_after(view, start, grammar) if start < verb else None
    place = find_name_after(view, start + 1, grammar)
    behind = _skip_objects(view, place[1], grammar) if place else verb
    subject = find_name_after(view, behind, grammar) if behind < verb else None  # "dass in Orla viele davon sprechen"
    return subject or place


def _is_article_of_role(view: SentenceView, first: int, grammar: Grammar) -> bool:
    """ "Gestern haben Doe, der Chef der Werft und Roe gesagt": whether "der" is an article before a role."""
    role = first + 1 < len(view) and view.texts[first + 1][0].isupper() and grammar.is_role(view.lower[first + 1])
    return role and grammar.capitalized_nouns and view.lower[first] in grammar.definite_articles


def _find_shared(view: SentenceView, first: int, finite: int, grammar: Grammar) -> WordRange | None:
    """The subject of the verb before, if "and" joins the two."""
    if tagged := _find_tagged(view, finite - 1, grammar):
        return tagged
    if not _cannot_be_subject(view, first, grammar):
        return find_name_after(view, first, grammar)
    start = view.sentence_around(finite).start
    return None if _cannot_be_subject(view, start, grammar) else find_name_after(view, start, grammar)


def _find_tagged(view: SentenceView, joint: int, grammar: Grammar) -> WordRange | None:
    """ "Der Steg ist zu, sagt Doe, und fügt hinzu": the subject of a tag right before "and"."""
    last = joint - (view.texts[joint - 1] == ",")
    for verb in range(last - 2, max(last - _MAX_TAG, 0), -1):
        if view.lower[verb] in grammar.speech_verbs and view.texts[verb - 1] == "," and view.is_outside_quotes(verb):
            subject = find_name_after(view, verb + 1, grammar)
            return subject if subject and subject[1] == last else None
    return None


def _find_in_bracket(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """ "Zuvor hatte Doe, die Chefin der Werft, gesagt": the subject between an auxiliary and its description."""
    if verb < 1 or view.texts[verb - 1] != "," or _find_subject_after(view, verb, grammar):
        return None
    sentence = view.sentence_around(verb)
    comma = next((i for i in range(verb - 2, sentence.start, -1) if view.texts[i] == ","), sentence.start)
    for i in range(find_clause_start(view, comma - 1) if comma > sentence.start else comma, comma):
        if view.lower[i] in grammar.finite_auxiliaries and view.is_outside_quotes(i):
            subject = _find_subject_after(view, i, grammar)
            return subject if subject and subject[1] == comma else None
    return None


def _cannot_be_subject(view: SentenceView, first: int, grammar: Grammar) -> bool:
    """Whether what opens a clause cannot be a subject: an adverb, a preposition, an article of another case."""
    word = view.lower[first]
    if _is_hearer(view, first, grammar):
        return True
    small = grammar.prepositions | grammar.auxiliaries_and_adverbs | grammar.quote_tags | grammar.oblique_determiners
    small |= grammar.time_nouns | grammar.finite_auxiliaries - grammar.determiners
    named = view.texts[first][0].isupper() or word in grammar.determiners or word in grammar.pronouns
    adjective = first + 1 < len(view) and view.texts[first + 1][0].isupper()
    return word in small or word in grammar.conjunctions | grammar.speech_verbs or not (named or adjective)


def _is_hearer(view: SentenceView, first: int, grammar: Grammar) -> bool:
    """ "Der Zeitung sagte Doe": whether a man's article before a woman's noun shows who is told."""
    if grammar.article_genders.get(view.lower[first]) != "m":
        return False
    noun = next((word for word in view.texts[first + 1 : first + _MAX_TO_NOUN] if word[0].isupper()), "")
    return noun.lower().endswith(grammar.feminine_noun_endings or ("\0",))


def _find_subject_after(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """The first noun phrase after a verb that can be its subject, past objects, days and places."""
    first, full = verb + 1, None
    for _ in range(_MAX_PHRASES):
        first = _skip_objects(view, first, grammar)
        if not view.is_outside_quotes(first):
            return None
        word = view.lower[first]
        if grammar.pronouns.get(word) == "n" and "".join(view.lower[first + 1 : first + 2]) in grammar.determiners:
            first += 1  # "Möglich hält es der Chef"
            continue
        if word in grammar.pronouns and grammar.time_nouns.issuperset(view.lower[first + 1 : first + 3]):
            return first, first + 1  # "Dann sagte diese Ende Mai"
        if past := skip_time(view, first, len(view), grammar):
            first = past  # "Dann sagte am Montag ein Sprecher"
            continue
        oblique = word in grammar.oblique_determiners or _is_hearer(view, first, grammar)
        if word not in grammar.prepositions and not oblique:
            break
        skipped = find_name_after(view, first + (word in grammar.prepositions), grammar)
        if skipped is None:
            return full
        full = full or (_find_full_name(view, skipped, grammar) if word in grammar.prepositions else None)
        first = skipped[1]
    return (find_name_after(view, first, grammar) if view.is_outside_quotes(first) else None) or full


def _find_full_name(view: SentenceView, words: WordRange, grammar: Grammar) -> WordRange | None:
    """ "(erklärte auf) Nachfrage Jan Roth", where it ends the clause: a full name after a noun, and not whose it is."""
    names = GIVEN | grammar.own_given_names
    given = next((i for i in range(words[0] + 1, words[1] - 1) if view.lower[i] in names), None)
    titled = given is not None and any(map(grammar.is_role, view.lower[words[0] : given]))
    owner = view.lower[words[1] - 1].endswith("s")
    return (given, words[1]) if given is not None and not titled and not owner else None


def _skip_objects(view: SentenceView, first: int, grammar: Grammar) -> int:
    """The place after the pronouns and adverbs between a verb and its subject."""
    while view.is_outside_quotes(first) and view.lower[first] in grammar.auxiliaries_and_adverbs:
        first += 1
    return first


def _is_pronoun(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "..., said he", "The rebels called he bandits": whether a word is a pronoun that can only be a subject, and not
    its verb's object or an article."""
    word = view.lower[i] if view.is_outside_quotes(i) else ""
    other = grammar.determiners | grammar.auxiliaries_and_adverbs
    return word not in other and grammar.pronouns.get(word) in _SUBJECTS
