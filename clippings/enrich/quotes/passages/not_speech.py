"""Recognizes quoted words that are not speech: titles of works, nicknames, names of things, values of attributes."""

from clippings.enrich.text.punctuation import DASHES
from clippings.enrich.text.sentence_view import SentenceView
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.grammar import Grammar

_MAX_TITLE = 12  # words
_MAX_CAPITALIZED = 25  # most words of a title in title case: books have a subtitle
_MAX_NICKNAME = 3
_MAX_NAME = 4
_FINAL = frozenset({".", "!", "?", "…", ","})


def is_not_speech(view: SentenceView, first: int, last: int, grammar: Grammar) -> bool:
    """Whether the quote in words first:last, which include its marks, is a title or a name by its form and place."""
    passage = view.passages[view.quotes[first]]
    words = [i for i in range(first, last) if passage.start <= view.starts[i] < passage.end]
    words = [i for i in words if view.texts[i][0].isalnum()]
    before = view.texts[first - 1] if first else ""
    if (
        not words
        or before.endswith("=")
        or _is_joined(view, first, last, grammar)
        or _is_bracketed(view, first, grammar)
    ):
        return True
    if not any(view.is_outside_quotes(i) and view.texts[i][0].isalnum() for i in view.sentence_around(first)):
        return False  # a separate sentence is speech
    if _is_named_thing(view, first, last, words, grammar):
        return True
    if _is_nickname(view, first, last, words) or _is_label(view, first, last, words, grammar):
        return True
    named = view.lower[first - 1] in grammar.work_nouns if first else False
    if named and len(words) <= _MAX_TITLE and view.texts[words[0]][0].isupper() and view.texts[last - 2] not in _FINAL:
        return True  # in the film "Night on the river"
    if len(words) > _MAX_CAPITALIZED or not _is_in_title_case(view, words, grammar):
        return False
    if grammar.capitalized_nouns and any(view.texts[i][0].islower() for i in words):
        leads = grammar.work_nouns | grammar.contracted_articles
        return not leads.isdisjoint(view.lower[first - 1 : first])  # capitals mean nothing
    return _is_credited(view, last) or _stands_like_title(view, first, last, len(words), grammar)


def _is_credited(view: SentenceView, last: int) -> bool:
    """ "Night on the River" – Jane Doe: whether a name signs a title. What somebody has said ends with a sign."""
    signed = last + 1 < len(view) and view.texts[last] in DASHES and view.texts[last + 1][0].isupper()
    return signed and view.texts[last - 2] not in _FINAL


def is_in_title_case(view: SentenceView, first: int, last: int, grammar: Grammar) -> bool:
    """Whether the quote in words first:last has the capitals of a title."""
    words = [i for i in range(first, last) if view.texts[i][0].isalnum()]
    return words != [] and not grammar.capitalized_nouns and _is_in_title_case(view, words, grammar)


def _is_joined(view: SentenceView, first: int, last: int, grammar: Grammar) -> bool:
    """Die „Orla“-Mitglieder, das RTV-„Journal“: whether it is part of another noun."""
    before = view.texts[first - 1] if first else ""
    hyphen = before.endswith("-") and view.starts[first] == view.ends[first - 1]
    if grammar.capitalized_nouns and hyphen and (len(before) > 1 or view.starts[first - 1] == view.ends[first - 2]):
        return True
    behind = view.texts[last] if last < len(view) else ""
    tied = bool(behind) and behind[0] == "-" and view.starts[last] == view.ends[last - 1]
    goes_on = len(behind) > 1 or (last + 1 < len(view) and view.starts[last + 1] == view.ends[last])
    return tied and goes_on and (behind + "".join(view.texts[last + 1 : last + 2]))[1:2].isupper()


def _is_bracketed(view: SentenceView, first: int, grammar: Grammar) -> bool:
    """The ferry (in short: "Orla"): whether it is in brackets after a sign or a few words, without a verb of speech."""
    opening = next((i for i in range(first - 1, max(first - 12, -1), -1) if view.texts[i] in {"(", ")"}), None)
    if opening is None or view.texts[opening] == ")" or view.opens_sentence(opening):
        return False
    inside = view.lower[opening + 1 : first]
    return inside[-1:] == [":"] and grammar.known_verbs.isdisjoint(inside)


def _is_nickname(view: SentenceView, first: int, last: int, words: list[int]) -> bool:
    """Whether it is a nickname: Robert "Bob" Roe."""
    if len(words) > _MAX_NICKNAME or first == 0 or last >= len(view):
        return False
    return (
        all(view.texts[i][0].isupper() for i in (first - 1, last, *words))
        and view.texts[words[-1] + 1][0] not in ",.!?"
    )


def _is_named_thing(view: SentenceView, first: int, last: int, words: list[int], grammar: Grammar) -> bool:
    """The ship of the company "Blue Hills": a short name right after its noun, if nouns have capitals; the
    "Blue Hills" reported: an article and a verb of speech around it."""
    if not grammar.capitalized_nouns or len(words) > _MAX_NAME or first == 0 or view.texts[last - 2] in _FINAL:
        return False
    if not (view.texts[words[0]][0].isupper() or "." in view.texts[words[0]]):
        return False
    before = view.lower[first - 1]
    if last + 1 < len(view) and view.lower[last] in grammar.prepositions and not view.texts[last + 1][0].isalnum():
        return False  # a particle that ends its clause: "he threw at the mayor ... vor"
    small = grammar.definite_articles | grammar.oblique_determiners | grammar.prepositions - grammar.describing_words
    if _is_name_by_place(view, first, words, grammar):
        return True
    if last + 1 < len(view) and view.lower[last + 1] in grammar.finite_auxiliaries and view.texts[last].islower():
        return False  # "nachdem ein Mann „Feuer“ gerufen hatte"
    reporting = grammar.speech_verbs | grammar.source_postpositions
    reports = last < len(view) and view.lower[last] in reporting and before in small
    noun = view.texts[first - 1][0].isupper() and view.texts[first - 1].isalpha() and not view.opens_sentence(first - 1)
    return reports or (noun and before not in grammar.statement_nouns | grammar.words_before_nouns)


def _is_label(view: SentenceView, first: int, last: int, words: list[int], grammar: Grammar) -> bool:
    """The "ghost" plan, a so-called "ghost plan": one or two words that name a thing, inside its noun phrase."""
    before = view.lower[first - 1] if first else ""
    named = before in grammar.naming_participles and not (
        first > 1 and view.lower[first - 2] in grammar.auxiliaries_and_adverbs
    )
    if named or before in grammar.naming_nouns or before in grammar.doubting_words or _is_doubted(view, first, grammar):
        return True
    if len(words) <= _MAX_NAME and _follows_naming_phrase(view, first, grammar):
        return True
    if last + 1 < len(view) and view.lower[last] in grammar.naming_participles and view.texts[last + 1][0].isupper():
        return grammar.capitalized_nouns  # die „Mondlaterne“ getaufte Art
    owned = before in POSSESSIVES  # the car's "check engine" light
    if len(words) > 2 or not (owned or before in grammar.determiners) or last == len(view) or grammar.capitalized_nouns:
        return False  # the lower-case word after it is not a noun there
    if _is_judgment(view, words[-1], before, grammar):
        return False
    word = view.texts[last]
    small = word in grammar.noun_phrase_ends or word in grammar.conjunctions or word in grammar.auxiliaries_and_adverbs
    noun = word.isalpha() and word.islower() and not small and word not in grammar.speech_verbs
    return noun and view.texts[last - 2][-1].isalnum()


def _follows_naming_phrase(view: SentenceView, first: int, grammar: Grammar) -> bool:
    """ "By the name of", "known as", "known online as": whether a phrase for a name is before a word."""
    before = view.lower[max(0, first - 4) : first]
    adverb = before[:-2] + before[-1:] if len(before) > 2 else before
    return any(" ".join(words).endswith(grammar.naming_phrases or ("\0",)) for words in (before, adverb))


def _is_judgment(view: SentenceView, word: int, before: str, grammar: Grammar) -> bool:
    """ "Doe called for a (fair) vote": a judgment of a thing; "the (fair) vote" only says which one is meant."""
    adjective = bool(view.heads) and grammar.labels is not None and view.labels[word] in grammar.labels.adjective
    return adjective and before not in grammar.definite_articles


def _is_doubted(view: SentenceView, first: int, grammar: Grammar) -> bool:
    """Whether a doubting word is before it: a so-called "plan", even if the parse reads "so-called" as three words."""
    before = view.lower[max(0, first - 3) : first]
    return bool(before) and _split_doubting_words(grammar).get(before[-1]) in before


def _is_in_title_case(view: SentenceView, words: list[int], grammar: Grammar) -> bool:
    """Whether all words except for small ones begin with a capital, or are figures."""
    if view.texts[words[0]][0].islower():
        return False
    return all(
        not view.texts[i][0].islower()
        or view.lower[i] in grammar.prepositions
        or view.lower[i] in grammar.determiners
        or view.lower[i] in grammar.conjunctions
        or view.lower[i] in grammar.genitive_markers
        or view.texts[i] in grammar.contractions
        for i in words
    )


def _stands_like_title(view: SentenceView, first: int, last: int, size: int, grammar: Grammar) -> bool:
    """Whether it follows a noun for a work, a preposition, a possessive or an article; several words may be anywhere
    except after a lead.
    """
    before = first - 1
    if grammar.verb_second and view.opens_sentence(first) and _precedes_verb(view, last, grammar):
        return False
    while (
        before >= 0 and view.texts[before] == "," and before > 0 and view.lower[before - 1] not in grammar.speech_verbs
    ):
        before -= 1
    lead = view.lower[before] if before >= 0 else ""
    if lead in grammar.work_nouns or (last < len(view) and view.lower[last] in grammar.work_nouns):
        return True
    if _describes_name(view, last, grammar) or (size > 1 and _is_subject(view, first, last, grammar)):
        return True
    if lead in {":", ""} or lead in grammar.naming_verbs or lead in grammar.speech_verbs or lead == ",":
        return False
    if lead in grammar.prepositions or lead in {*POSSESSIVES, "'", "’"}:
        return lead not in grammar.describing_words
    return size > 1 and view.lower[before] not in grammar.describing_words


def _describes_name(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "River Night" star Jane Doe: whether a role and a name follow."""
    role = grammar.nouns_before_names and i + 1 < len(view) and grammar.is_role(view.lower[i])
    return role and view.texts[i].islower() and view.texts[i + 1][0].isupper()


def _is_subject(view: SentenceView, first: int, last: int, grammar: Grammar) -> bool:
    """ "River Night" shows a boat: whether a verb of the article follows at once, without a comma for a speaker."""
    if not grammar.finite_endings or last >= len(view) or not view.opens_sentence(first):
        return False
    word = view.texts[last]
    verb = word in grammar.auxiliaries_and_adverbs or (word.islower() and word.endswith(grammar.finite_endings))
    small = grammar.speech_verbs | grammar.noun_phrase_ends | grammar.pronouns.keys() | grammar.likening_words
    return verb and word not in small and view.texts[last - 2] not in _FINAL


def _precedes_verb(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """„Ein Trauerspiel“ nennt das Doe; „Kein Kommentar“, brummte er: whether a verb of speech follows, or a comma."""
    comma = view.texts[i : i + 1] == [","]
    verb = "".join(view.texts[i + comma : i + comma + 1])
    small = grammar.relative_pronouns | grammar.determiners | grammar.prepositions | grammar.subordinators
    return verb in grammar.naming_verbs or (comma and verb.islower() and verb not in small | grammar.conjunctions)


def _is_name_by_place(view: SentenceView, first: int, words: list[int], grammar: Grammar) -> bool:
    """Laut „Blatt“; das meldete die „Post“; Streit um „Blau“; das Ende der „Post“: one word where a name belongs.
    Doe sagte der „Post am Sonntag“: the person who is told."""
    if first < 2:
        return False
    told = first - 2
    while told > 0 and view.is_outside_quotes(told) and view.texts[told][0].isupper():
        told -= 1
    articles = grammar.definite_articles | grammar.oblique_determiners
    if told < first - 2 and view.lower[told] in grammar.speech_verbs and view.lower[first - 1] in articles:
        return True
    if len(words) > 1:
        return False
    before, noun, earlier = view.lower[first - 1], view.texts[first - 2][0].isupper(), view.lower[first - 2]
    paper = before in grammar.definite_articles and earlier in grammar.speech_verbs
    owner = noun and before in grammar.genitive_markers & grammar.determiners
    linkers = grammar.noun_linkers - grammar.describing_words - grammar.determiners
    below = noun and before in linkers and earlier not in grammar.statement_nouns
    below = below and not _has_subject_before(view, first - 1, grammar)
    return before in grammar.source_phrases_by_word or paper or owner or below


def _has_subject_before(view: SentenceView, end: int, grammar: Grammar) -> bool:
    """ "Gestern sprach Doe von „Streit“": whether a verb and its speaker are before word `end`."""
    verb = end - 1
    while verb > 0 and (view.texts[verb][0].isupper() or view.lower[verb] in grammar.determiners):
        verb -= 1
    return view.lower[verb] in grammar.speech_verbs | grammar.naming_verbs


def _split_doubting_words(grammar: Grammar) -> dict[str, str]:
    """Last part -> first part of the doubting words that a parse reads as several: "so-called"."""
    return {word.split("-")[-1]: word.split("-")[0] for word in grammar.doubting_words if "-" in word}
