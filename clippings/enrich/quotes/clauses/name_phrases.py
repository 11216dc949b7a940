"""Finds the words that name somebody: the noun phrase around, after or before a word."""

from clippings.enrich.quotes.clauses.beside_names import begins_lower_phrase, find_end_before_aside, skip_summing
from clippings.enrich.quotes.clauses.particle_names import find_particle_name_after
from clippings.enrich.quotes.clauses.times import begins_day
from clippings.enrich.text.punctuation import DASHES
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar
from clippings.languages.labels import PUNCTUATION
from clippings.languages.word_lists import NAME_PARTICLES

_MAX_BEFORE_NOUN = 4  # most words from a conjunction to a noun: "und der alte Müller"
_PARTS = 5  # parts of a word with two hyphens: "30-year-old"
_MAX_FIELD = 6  # most words from an office to the name after its field
_MAX_TITLE = 6  # most words of a name in quotation marks, and the marks
NAME_ENDS = DASHES | {",", ";", ":", "("}


def find_name_around(view: SentenceView, head: int, grammar: Grammar) -> WordRange:
    """The noun phrase of a head, without clauses and without words after a comma."""
    labels = grammar.labels
    assert labels is not None
    first, last = head, head + 1
    for child in reversed([c for c in view.children[head] if c < head]):
        left, right = view.find_subtree(child)
        between = range(right + 1, first)
        if view.labels[child] in labels.within_name and all(view.quotes[i] >= 0 for i in between):
            first = left
        elif view.labels[child] != PUNCTUATION or view.is_outside_quotes(child):
            break
    for child in (c for c in view.children[head] if c > head):
        left, right = view.find_subtree(child)
        clause = view.labels[child] in labels.after_name or _tells_topic(view, head, left, grammar)
        if left > last or clause or view.texts[left] in NAME_ENDS:
            break
        last = _find_comma(view, last, right + 1)
        if last < right + 1:
            break
    while last > head + 1 and (view.lower[last - 1] in grammar.conjunctions or view.texts[last - 1] in NAME_ENDS):
        last -= 1
    while first < head and (view.texts[first] in NAME_ENDS or not view.is_outside_quotes(first)):
        first += 1
    if view.lower[last - 1] in grammar.genitive_markers and (on := find_name_after(view, first, grammar)):
        return on  # the parse misses what follows "of": "le secrétaire d’(État)"
    whole = view.extend_over_hyphens(first, last)
    if whole[0] < first and view.lower[whole[0] - 1] in grammar.determiners and view.is_outside_quotes(whole[0] - 1):
        return whole[0] - 1, whole[1]  # "the 30-year-old", whose article depends on its last part
    return whole


def _tells_topic(view: SentenceView, head: int, first: int, grammar: Grammar) -> bool:
    """ "quipped Doe of her role", "said Doe in Orla": whether a name ends before words about a topic or a place."""
    if not view.texts[head][0].isupper() or grammar.is_role(view.lower[head]):
        return False
    if view.lower[first] in grammar.reporting.place_prepositions:
        return view.heads[head] < head  # only behind its verb: "Democrats in Orla said"
    owned = "".join(view.lower[first + 1 : first + 2])
    return view.lower[first] in grammar.genitive_markers and owned in grammar.determiners & grammar.pronouns.keys()


def _find_comma(view: SentenceView, first: int, last: int) -> int:
    return next((i for i in range(first, last) if view.texts[i] in NAME_ENDS or not view.is_outside_quotes(i)), last)


def find_name_after(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """The noun phrase that begins at a word, without a parse: up to a stop, a preposition or a verb."""
    if surname := find_particle_name_after(view, first, grammar):
        return surname
    last = first
    while last < len(view) and view.texts[first].istitle() and view.lower[last] in NAME_PARTICLES:
        last += 1  # "dijo De la Torre"
    if last == first or view.opens_sentence(first) or not "".join(view.texts[last : last + 1]).istitle():
        last = first
    while view.is_outside_quotes(last) and not _ends_name(view, last, grammar):
        if last > first and grammar.capitalized_nouns and _ends_noun_phrase(view, first, last, grammar):
            break
        if last > first and not view.heads and _ends_plain_phrase(view, first, last, grammar):
            break
        if last > first and begins_day(view, last, grammar):
            break
        last += 1
        if view.is_hanging(last) and view.lower[last + 1] in grammar.conjunctions:
            last += 2  # "der Bau- und Hafenminister Jan Doe"
        if last - 1 == first and _is_pronoun(view, first, grammar):
            break
    while grammar.verb_second and last - 1 > first and view.lower[last - 1] in grammar.agent_prepositions:
        last -= 1  # "sagte Jane Doe von „Blau“"
    last = _extend_over_field(view, first, last, grammar)
    articles = grammar.definite_articles | grammar.oblique_determiners
    if last == first + 1 and view.lower[first] in articles and not view.heads:
        last = past_title(view, last)
    return _accept_name(view, first, last, grammar)


def _extend_over_field(view: SentenceView, first: int, last: int, grammar: Grammar) -> int:
    """ "The secretary for Transport Jane Doe": the end of the name after an office and its field."""
    office = any(grammar.is_role(word) for word in view.lower[first:last])
    if not office or last >= len(view) or view.lower[last] not in grammar.noun_linkers:
        return last
    small = grammar.determiners | grammar.noun_linkers
    start = last + 1
    while start < min(last + _MAX_FIELD, len(view)) and view.texts[start].islower() and view.texts[start].isalpha():
        start += 1
    end = start
    while view.is_outside_quotes(end) and view.texts[end][0].isupper():
        end += 1
    before = view.lower[start - 1]
    known = grammar.known_verbs | grammar.conjunctions | grammar.person_nouns
    if not known.isdisjoint(view.lower[last:start]) or grammar.is_role(before):
        return last  # "said the minister to the reporter Jane Doe"
    given = GIVEN | grammar.own_given_names
    named = view.lower[start + (before in small) : end - 1]
    return end if any(word in given for word in named) else last


def past_title(view: SentenceView, first: int) -> int:
    """The place after a name in quotation marks, if there is one: "die „Orlaer Post“"."""
    last = first
    while last < len(view) and view.quotes[last] >= 0 and view.quotes[last] == view.quotes[first]:
        last += 1
    return last if last - first <= _MAX_TITLE else first


def _is_pronoun(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether a word means somebody, as "ihr" does, unless it is a determiner as in "ihr Kollege"."""
    after = i + 1
    noun = view.is_outside_quotes(after) and not _ends_name(view, after, grammar)
    verb = bool(grammar.finite_endings) and noun and view.lower[after].endswith(grammar.finite_endings)
    noun = noun and (view.texts[after][0].isupper() or not (grammar.capitalized_nouns or verb))
    owns = view.lower[i] in grammar.determiners | grammar.possessives
    return view.lower[i] in grammar.pronouns and not (noun and owns)


def _ends_noun_phrase(view: SentenceView, first: int, i: int, grammar: Grammar) -> bool:
    """Whether a lower-case word after a noun is outside its phrase, if nouns have capitals: a verb, a particle."""
    noun = view.texts[i - 1]
    if view.texts[i][0].isupper() or not (noun[0].isupper() or (noun[0].isdigit() and "-" in noun)):  # "30-Jährige"
        return False
    if view.lower[i - 1] in grammar.determiners or _is_owner_before(view, first, i, grammar):
        return False  # "Die alte Mühle" at the head of a sentence; "Orlas älteste Mühle"
    word = view.lower[i]
    if word in grammar.conjunctions and not _joins_noun(view, i + 1, grammar):
        return True
    said = noun.lower().endswith(grammar.source_noun_endings or ("\0",))
    owned = said or grammar.is_role(noun.lower())
    if owned and word in grammar.genitive_determiners:
        return False  # "Sprecher beider Parteien", "laut Angaben eines Sprechers"
    if word in grammar.determiners:
        return word not in grammar.genitive_markers or not (owned or view.lower[first] in grammar.determiners)
    return word not in grammar.genitive_markers and word not in grammar.conjunctions and word not in NAME_PARTICLES


def _is_owner_before(view: SentenceView, first: int, i: int, grammar: Grammar) -> bool:
    """Whether a name in the genitive begins a phrase whose adjective and noun follow."""
    noun = view.texts[i + 1 : i + 2] != [] and view.texts[i + 1][0].isupper()
    return (
        i == first + 1
        and noun
        and view.lower[first].endswith("s")
        and view.lower[i].endswith(grammar.adjective_endings)
    )


def _joins_noun(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether a noun follows a conjunction, with an article or an adjective before it, and not a verb."""
    if "".join(view.lower[i : i + 1]) in grammar.genitive_relatives:
        return False  # "Doe und dessen Arbeit"
    for word in view.texts[i : i + _MAX_BEFORE_NOUN]:
        if word[0].isupper():
            return True
        if word.lower() not in grammar.determiners and not word.endswith(grammar.adjective_endings or ("",)):
            return False
    return False


def _ends_plain_phrase(view: SentenceView, first: int, i: int, grammar: Grammar) -> bool:
    """Whether a lower-case word after a name or noun begins the rest of the clause, if only names have capitals."""
    word, before = view.lower[i], view.lower[i - 1]
    if not grammar.verb_second and not (i > first + 1 and view.texts[i - 2][0].isupper()):
        return False  # after a full name in every language: сказала Анна Доу газете
    if grammar.capitalized_nouns or view.texts[i][0].isupper() or before in grammar.words_before_nouns:
        return False
    particle = word in NAME_PARTICLES and not begins_lower_phrase(view, i, grammar)
    if particle or word in grammar.genitive_markers | grammar.conjunctions:
        return False
    adjective = before.endswith(grammar.adjective_endings or ("\0",)) and not word.endswith(grammar.finite_endings)
    adjective = adjective and before not in grammar.organization_nouns
    return view.texts[i - 1][0].isupper() or not adjective


def find_name_before(view: SentenceView, end: int, grammar: Grammar) -> WordRange | None:
    """The noun phrase before a verb and its adverbs and auxiliaries."""
    last = end
    while last > 0 and view.is_outside_quotes(last - 1) and grammar.is_adverb(view.lower[last - 1]):
        if _is_surname(view, last - 1, grammar):
            break
        last -= 1
    first = last = find_end_before_aside(view, last, grammar)
    while first > 0 and view.is_outside_quotes(first - 1) and not _ends_name(view, first - 1, grammar):
        first -= 1
    whole = view.extend_over_hyphens(first := skip_summing(view, first, grammar), last)[0] - 1
    if last - whole > _PARTS and view.lower[whole] in grammar.determiners and view.is_outside_quotes(whole):
        return whole, last  # "the 30-year-old"
    if not view.heads and last > first + 2 and not grammar.verb_second:
        if view.lower[last - 1] in grammar.conjunctions:
            return None  # "Doe habló con la alcaldesa pero dijo que": another clause
        first += view.lower[first] in grammar.conjunctions  # "pero la alcaldesa dijo"
    return _accept_name(view, first, last, grammar)


def _ends_name(view: SentenceView, i: int, grammar: Grammar) -> bool:
    word = view.lower[i]
    if _is_surname(view, i, grammar) or _is_in_name(view, i, grammar):
        return False
    return (
        not (word[0].isalnum() or word[0] in "'’" or word in grammar.clitics)
        or word in grammar.prepositions
        or (word in grammar.speech_verbs and not (_is_noun(view, i, grammar) or is_attribute(view, i, grammar)))
        or (word in grammar.auxiliaries_and_adverbs and not leads_to_noun(view, i, grammar))
        or (word in grammar.relative_pronouns and word not in grammar.determiners)
    )


def leads_to_noun(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Gli inquirenti", not "gli ha detto": whether an adverb or pronoun is also the article of the next word."""
    if is_attribute(view, i + 1, grammar):
        return True
    after = "".join(view.lower[i + 1 : i + 2])
    noun = after.isalpha() and after not in grammar.known_verbs | grammar.prepositions | grammar.clitics
    return noun and view.lower[i] in grammar.determiners and not grammar.verb_second and not view.heads


def _is_in_name(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "der Verein Pro Orla": whether a preposition has a capital between two nouns, if nouns have capitals."""
    capitals = grammar.capitalized_nouns and all(w[0].isupper() for w in view.texts[max(0, i - 1) : i + 2])
    return capitals and i > 0 and view.lower[i] in grammar.prepositions and not view.opens_sentence(i)


def is_attribute(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Die (oben) genannten Daten": whether a participle is between an article and a noun, and reports nothing."""
    if not grammar.capitalized_nouns or not 0 < i < len(view) - 1 or not view.texts[i].islower():
        return False
    article = i - 1 - (i > 1 and view.lower[i - 1] in grammar.auxiliaries_and_adverbs)
    before = view.lower[article] in grammar.determiners | grammar.oblique_determiners
    before = before and not (
        view.lower[article] in grammar.relative_pronouns and view.texts[max(article - 1, 0)] == ","
    )
    declined = view.lower[i].endswith(grammar.adjective_endings)
    return before and declined and view.texts[i + 1][0].isupper() and view.is_outside_quotes(i + 1)


def _is_noun(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "l'accusé", "laut Angaben der Stadt": whether an article or a capital makes a verb form a noun."""
    capital = grammar.capitalized_nouns and view.texts[i][0].isupper() and not view.opens_sentence(i)
    return capital or (i > 0 and view.lower[i - 1] in grammar.determiners)


def _is_surname(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "May said", "May called it": whether a small word has a capital within a sentence, before such a verb."""
    capital = view.texts[i][0].isupper() and not view.opens_sentence(i) and not grammar.capitalized_nouns
    verb = view.texts[i + 1 : i + 2]
    return capital and verb != [] and verb[0].islower() and verb[0] in grammar.speech_verbs | grammar.naming_verbs


def _accept_name(view: SentenceView, first: int, last: int, grammar: Grammar) -> WordRange | None:
    """The words, if they can name somebody: a pronoun, a capital or an article among them."""
    if first < last and view.texts[first][0].isupper() and view.lower[first] in grammar.conjunctions:
        first += 1  # "And said", "But Doe said"
        if last == first + 1 and view.lower[first] in grammar.determiners:
            return None  # "But his call"
    if first >= last or grammar.conjunctions.issuperset(view.lower[first:last]):
        return None
    head = view.lower[first]
    if not view.heads and head in grammar.complementizers - grammar.likening_words - grammar.pronouns.keys():
        return None  # "Si bien admitió que"
    particle = view.texts[first].istitle() and head in NAME_PARTICLES and not view.opens_sentence(first)
    if head in grammar.genitive_markers and head not in grammar.determiners and not particle:
        return None
    beside_nouns = grammar.determiners | grammar.possessives | grammar.indefinite_determiners  # "one fan said"
    if head in grammar.pronouns and last > first + 1 and head not in beside_nouns:
        last = first + 1
    alone = last == first + 1 and head in grammar.source_phrases_by_word
    if alone or (head in grammar.source_words and not view.heads):
        return None  # "Según explicó", "Secondo quanto riferito"
    named = head in grammar.pronouns or head in grammar.determiners or head in grammar.bare_sources
    if named or not grammar.determiners or any(word[0].isupper() for word in view.texts[first:last]):
        return view.extend_over_hyphens(first, last)
    return None


def is_relative(view: SentenceView, subject: WordRange, grammar: Grammar) -> bool:
    """Whether a subject is "who", and not "die Stadt", whose article may be one elsewhere."""
    alone = subject[1] == subject[0] + 1 or view.lower[subject[0]] not in grammar.determiners
    return alone and view.lower[subject[0]] in grammar.relative_pronouns


def opens_clause(view: SentenceView, i: int) -> bool:
    """Whether a word follows a sign, a quote or the end of a sentence."""
    return i == 0 or view.quotes[i - 1] >= 0 or view.texts[i - 1] in NAME_ENDS or view.opens_sentence(i)
