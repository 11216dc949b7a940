"""Finds sources, who are reported without a verb: "according to Doe", "laut Doe", "nach Angaben der Polizei"."""

from clippings.enrich.quotes.clauses.clauses import find_clause_start
from clippings.enrich.quotes.clauses.name_phrases import find_name_after, find_name_around, find_name_before, past_title
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.documents import find_plain_noun, names_document, read_circles, read_document
from clippings.enrich.quotes.cues.owners_unparsed import (
    find_noun_of_saying,
    find_owner_inside,
    find_owner_of_source,
)
from clippings.enrich.text.punctuation import SIGNS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar

_MAX_TO_AGENT = 5  # most words from "according to" to "by"
_MAX_BEFORE_NOUN = 4  # most words between a preposition and its noun of saying


def read_source(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    """The source next to a word that introduces one."""
    word = view.lower[i]
    if word in grammar.source_postpositions:
        subject = _find_before_postposition(view, i, grammar)
        if i > 0 and view.lower[i - 1].endswith(grammar.source_noun_endings or ("\0",)):
            small = i > 1 and (view.texts[i - 2].islower() or view.lower[i - 2] in grammar.possessives)
            adjective = small and view.lower[i - 2].endswith(grammar.adjective_endings)
            subject = i - 1 - adjective, i
        return _make_source_before(view, i, subject, grammar) if subject else None
    if word in grammar.quote_tags:
        return _read_tag(view, i, grammar)
    if word in grammar.viewpoint_prepositions and grammar.viewpoint_pronouns and view.opens_sentence(i):
        return _read_viewpoint(view, i, grammar)
    if word in grammar.source_prepositions and (cue := _read_noun_of_saying(view, i, grammar)):
        return cue
    if word in grammar.source_prepositions and _is_opinion_before(view, i, grammar):
        return Cue("source", (i, i + 1), (i - 2, i), i - 2, i + 1)
    if word in grammar.impersonal_verbs:
        return _read_impersonal(view, i, grammar)
    for phrase in grammar.source_phrases_by_word.get(word, ()):
        end = i + len(phrase)
        inside = grammar.verb_second and len(phrase) > 1 and phrase[-1] in grammar.determiners
        if view.lower[i:end] == phrase and (view.opens_sentence(i) or not inside):  # "Aus Sicht der Stadt ist"
            end = _skip_participle(view, end - inside, grammar)
            subject = find_object_after(view, end, grammar)
            subject = _cut_before_subject(view, subject, grammar) if subject else None
            if subject is None:
                return None
            owner = _find_whose_words(view, subject, grammar)
            last = max(owner[1], subject[1]) if grammar.verb_second else owner[1]  # "Laut Does Angaben"
            return Cue("source", (i, end), owner, i, last)
    return None


def _make_source_before(view: SentenceView, i: int, subject: WordRange, grammar: Grammar) -> Cue:
    """ "Den Angaben der Stadt zufolge", "Angaben von Doe zufolge": whose words they are, else all of them."""
    noun = subject[0] - 2
    owned = noun >= 0 and view.lower[noun + 1] in grammar.genitive_markers - grammar.determiners
    if owned and view.lower[noun].endswith(grammar.source_noun_endings or ("\0",)):
        return Cue("source", (i, i + 1), subject, noun, i + 1)
    whole = subject[0] - (noun >= -1 and _is_genitive_name(view, subject[0] - 1, grammar)), subject[1]
    return Cue("source", (i, i + 1), _find_owner_of_no_document(view, whole, grammar), whole[0], i + 1)


def _find_owner_of_no_document(view: SentenceView, source: WordRange, grammar: Grammar) -> WordRange:
    """ "(laut) Angaben der Stadt": the town; "(laut) einem Bericht der Stadt": the report."""
    noun = find_noun_of_saying(view, source, grammar)
    written = noun is not None and view.lower[noun].endswith(tuple(grammar.document_nouns))
    return source if written else find_owner_inside(view, source, grammar)


def _is_genitive_name(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Does Angaben zufolge": whether a word is a name that shows whose the next noun is."""
    known = grammar.determiners | grammar.pronouns.keys() | grammar.prepositions
    named = view.texts[i].istitle() and view.lower[i].endswith("s") and view.lower[i] not in known
    return named and grammar.capitalized_nouns and view.is_outside_quotes(i)


def _skip_participle(view: SentenceView, first: int, grammar: Grammar) -> int:
    """ "secondo quanto riferito dalla procura": the place after "by", if a participle is before it."""
    for i in range(first + 1, min(first + _MAX_TO_AGENT, len(view))) if not (grammar.verb_second or view.heads) else ():
        if view.lower[i] in grammar.agent_prepositions and view.lower[i - 1] in grammar.speech_verbs:
            return i + 1
    return first


def _find_whose_words(view: SentenceView, source: WordRange, grammar: Grammar) -> WordRange:
    """ "selon les mots de la maire": the mayor, if the source is no document; else the words themselves."""
    if grammar.verb_second:
        return _find_owner_of_no_document(view, source, grammar)
    noun = source[0] + (view.lower[source[0]] in grammar.determiners)
    words = grammar.statement_nouns - grammar.document_nouns
    owned = noun + 2 < len(view) and view.lower[noun] in words and view.lower[noun + 1] in grammar.genitive_markers
    return (find_object_after(view, noun + 2, grammar) if owned else None) or source


def _cut_before_subject(view: SentenceView, words: WordRange, grammar: Grammar) -> WordRange:
    """ "Secondo la procura l'incendio è doloso": the source before an article that no linker joins."""
    if view.heads or grammar.verb_second:
        return words
    linkers = grammar.noun_linkers | grammar.determiners | grammar.conjunctions
    for i in range(words[0] + 1, words[1]):
        article = view.texts[i] in grammar.definite_articles and view.lower[i - 1] not in linkers
        if article or view.lower[i] in grammar.reporting.conditional_auxiliaries:
            return words[0], i
    return words


def _read_viewpoint(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    """ "Para la alcaldesa, es tarde", "Pour l'économiste Jeanne Roux, il est tard": a person before a comma."""
    if i + 2 < len(view) and view.lower[i + 1] in grammar.viewpoint_pronouns and view.texts[i + 2] == ",":
        return Cue("source", (i, i + 1), (i + 1, i + 2), i, i + 2)
    name = find_object_after(view, i + 1, grammar)
    if name is None or name[1] >= len(view):
        return None
    words = view.lower[slice(*name)]
    if words[0] in grammar.indefinite_determiners:
        return None  # "Pour un maire, c'est peu"
    role = not grammar.person_nouns.isdisjoint(words[:2])
    role = role or (words[0] in grammar.definite_articles and not grammar.speaking_bodies.isdisjoint(words[1:2]))
    named = view.texts[name[1] - 1][0].isupper()
    given = len(words) > 1 and not (GIVEN | grammar.own_given_names).isdisjoint(words)
    given = named and (given or any(map(grammar.is_role, words)))
    last = name[1]
    while role and last < len(view) and view.texts[last].islower() and view.lower[last] not in grammar.known_verbs:
        last += 1  # "Para el director del museo, ..."
    return (
        Cue("source", (i, i + 1), name, i, last) if (role or given) and view.texts[last : last + 1] == [","] else None
    )


def _is_opinion_before(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Seiner Ansicht nach": whether the preposition follows its noun, with an owner before that."""
    said = i > 1 and view.lower[i - 1].endswith(grammar.source_noun_endings or ("\0",))
    return said and view.lower[i - 2] in grammar.possessives


def _find_before_postposition(view: SentenceView, i: int, grammar: Grammar) -> WordRange | None:
    """ "Doe zufolge", "Einem Bericht der „Orla-Post“ zufolge"."""
    if i > 0 and view.lower[i - 1] in grammar.pronouns:
        return i - 1, i
    last = i
    while last > 0 and view.quotes[last - 1] >= 0 and view.quotes[last - 1] == view.quotes[i - 1]:
        last -= 1
    subject = find_name_before(view, last, grammar)
    if subject is None:  # "Angaben von Doe zufolge"
        first = next((j for j in range(last, 0, -1) if not view.texts[j - 1][0].isupper()), 0)
        return (first, i) if first < last and view.lower[first - 1] in grammar.agent_prepositions else None
    first = _find_phrase_start(view, subject, grammar) if grammar.verb_second else subject[0]
    return (first, i) if first < i else None


def _find_phrase_start(view: SentenceView, words: WordRange, grammar: Grammar) -> int:
    """ "Dort leben Doe zufolge", "Dafür sollten der Stadt zufolge": where the noun phrase begins, after the verb."""
    first = words[1]
    while first > words[0]:
        before = view.lower[first - 1]
        adjective = before.endswith(grammar.adjective_endings or ("\0",)) and first - 1 > words[0]
        adjective = adjective and view.lower[first - 2] in grammar.determiners | grammar.oblique_determiners
        small = before in grammar.determiners | grammar.genitive_markers | grammar.oblique_determiners
        if not (view.texts[first - 1][0].isupper() or small or adjective or before in grammar.conjunctions):
            break
        first -= 1
    return first + (first < words[1] and view.lower[first] in grammar.conjunctions)


def _read_tag(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    """ "Der Bau werde teuer, so Doe.": the name after a tag, with only a time and a place before the next sign."""
    if i == 0 or i + 2 >= len(view) or (view.texts[i - 1] != "," and view.is_outside_quotes(i - 1)):
        return None
    known = grammar.determiners | grammar.pronouns.keys() | grammar.bare_sources
    if view.texts[i + 1].islower() and view.lower[i + 1] not in known and not grammar.is_role(view.lower[i + 1]):
        return None
    subject = find_name_after(view, i + 1, grammar)
    if subject is None:
        return None
    after = view.lower[subject[1]] if subject[1] < len(view) else "."
    ends = not after[0].isalnum() or after in grammar.noun_linkers | grammar.auxiliaries_and_adverbs
    owner = find_owner_inside(view, subject, grammar) if grammar.verb_second else subject  # "so die Kritik von Doe"
    return Cue("source", (i, i + 1), owner, i, max(owner[1], subject[1])) if ends else None


def _read_noun_of_saying(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    """ "nach Angaben der Polizei", "nach ersten Schätzungen": the owner of the noun, else the noun itself."""
    for noun in range(i + 1, min(i + _MAX_BEFORE_NOUN, len(view))):
        word = view.lower[noun]
        if view.texts[noun] in SIGNS or not view.is_outside_quotes(noun):
            return None
        joined = grammar.compound_nouns and word.endswith(grammar.source_noun_endings or ("\0",))  # "Polizeiangaben"
        if not joined and word not in grammar.source_noun_endings:
            continue
        if noun == i + 1 and grammar.nouns_before_names:
            return None  # "in view of the flood"
        after = noun + 1
        marked = after < len(view) and view.lower[after] in grammar.genitive_markers | grammar.genitive_determiners
        marked = marked or _is_bare_genitive(view, after, grammar)
        marked = marked and not _is_apposed(view, after, grammar)
        owner = find_owner_of_source(view, after, grammar) if marked else None
        if owner is None and noun == i + 1 and word in grammar.source_noun_endings:
            return None  # "rang nach Worten"
        possessor = noun == i + 2 and view.lower[i + 1] in grammar.pronouns  # "по её словам"
        possessor = possessor or view.lower[noun - 1] in POSSESSIVES  # "in Doe's view"
        definite = noun == i + 2 and view.lower[i + 1] in grammar.definite_articles
        if grammar.nouns_before_names and not possessor and not definite:
            return None  # "in full view of the crowd", "in other words"
        subject = owner or (i + 1, noun - 1 if view.lower[noun - 1] in POSSESSIVES else noun + (not possessor))
        last = noun + 1 if view.lower[noun - 1] in POSSESSIVES else max(subject[1], noun + 1)
        return Cue("source", (i, noun + 1), subject, i, last)
    return None


def _is_apposed(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Da stand, nach Angaben der Mann, ...": whether an article before a man's role is not a genitive."""
    man = i + 1 < len(view) and grammar.article_genders.get(view.lower[i]) == "m"
    return man and view.lower[i + 1] in grammar.masculine_roles


def _is_bare_genitive(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether an owner follows without an article: "nach Meinung politischer Beobachter", "nach Angaben Brunners"."""
    if not grammar.capitalized_nouns or i + 1 >= len(view) or not view.is_outside_quotes(i):
        return False
    word = view.texts[i]
    adjective = word.islower() and word.endswith("er") and view.texts[i + 1][0].isupper()
    return adjective or (word[0].isupper() and word.endswith("s"))


def _read_impersonal(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    """ "hieß es aus der Partei", "In dem Brief heißt es": what the preposition before or after it names."""
    if i + 2 >= len(view):
        return None
    first = find_clause_start(view, i)
    if view.lower[first] in grammar.likening_words and grammar.pronouns.get(view.lower[first + 1]) == "n":
        subject = find_name_after(view, first + 3, grammar) if view.lower[first + 2] in grammar.prepositions else None
        return Cue("speech", (i, i + 1), subject, subject[0], i + 1) if subject else None  # "Wie es im Brief heißt"
    if view.lower[i + 1] in grammar.declarative_complementizers:
        return read_document(view, i, grammar)  # "In het vonnis staat dat"
    if (
        view.lower[i + 1] in grammar.prepositions
        and view.texts[i - 1 - (view.lower[i - 1] in grammar.quote_tags)] == ","
    ):
        subject = find_name_after(view, i + 2, grammar) or find_plain_noun(view, i + 2, grammar)
        known = subject and names_document(view, subject, grammar)
        return Cue("speech", (i, i + 1), subject, i, subject[1]) if subject and known else None  # "..., zo blijkt uit"
    if grammar.pronouns.get(view.lower[i + 1]) != "n":  # "Aus Parteikreisen verlautete, ..."
        return None if view.lower[i] not in grammar.speech_verbs else read_circles(view, i, grammar)
    before_source = grammar.prepositions | grammar.agent_prepositions
    first = i + 2 if view.lower[i + 2] in before_source else find_clause_start(view, i)
    if view.lower[first] in grammar.agent_prepositions and first < i:
        return read_circles(view, i, grammar)  # "Von Seiten der Stadt hieß es"
    if view.lower[first] in grammar.contracted_articles and view.lower[first + 1] in grammar.statement_nouns:
        return None  # "hieß es zur Begründung"
    subject = find_name_after(view, first + 1, grammar) if view.lower[first] in before_source else None
    return Cue("speech", (i, i + 2), subject, min(i, subject[0]), max(i + 2, subject[1])) if subject else None


def find_object_after(view: SentenceView, first: int, grammar: Grammar) -> WordRange | None:
    """The noun phrase after a preposition, around the first object that the parse links to a word before it, or a name
    in quotation marks.
    """
    if grammar.verb_second and (title := past_title(view, first)) > first:
        return first, title  # "Laut „Bote“"
    if (
        first < len(view)
        and view.lower[first] in grammar.pronouns
        and view.lower[first] in grammar.auxiliaries_and_adverbs
    ):
        return first, first + 1  # "selon lui"
    if view.heads and grammar.labels:
        for i in range(first, min(first + 12, len(view))):
            if view.labels[i] in grammar.labels.source_object and view.heads[i] < first:
                name = find_name_around(view, i, grammar)
                if name[0] <= first + 1:
                    return first, name[1]
    after = find_name_after(view, first, grammar)
    if after is None and view.lower[first - 1] in grammar.contracted_articles and view.is_outside_quotes(first):
        return (first, first + 1) if view.texts[first].isalpha() else None  # "a juicio del fiscal"
    return after


def is_followed_by_speaker(view: SentenceView, source: Cue, cues: list[Cue], grammar: Grammar) -> bool:
    """Whether the text says that somebody speaks right after a source, or before the colon that leads to a quote; not
    "Laut Doe droht ein Streik", where nothing follows that the verb could report."""
    sentence = view.sentence_around(source.word[0])
    led = any(view.texts[i] == ":" and not view.is_outside_quotes(i + 1) for i in range(sentence.start, sentence.stop))
    spoken = [c for c in cues if c.kind == "speech" and c.subject and c.word[0] in sentence]
    plain = not any(view.texts[i] in {",", ":"} for i in range(source.last, sentence.stop))
    plain = plain and grammar.verb_second and all(map(view.is_outside_quotes, sentence))
    return any((c.word[0] == source.last and not plain) or led for c in spoken)


def is_behind_tag(view: SentenceView, source: Cue, cues: list[Cue], grammar: Grammar) -> bool:
    """ "Der Steg sei alt, so Roe laut Doe": whether a source only says where somebody's words were found."""
    return grammar.verb_second and any(
        other.last == source.first and other.first < source.first and view.texts[other.first - 1] == ","
        for other in cues
        if other.subject and (other.kind == "speech" or view.lower[other.word[0]] in grammar.quote_tags)
    )
