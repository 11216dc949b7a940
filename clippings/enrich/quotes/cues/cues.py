"""Finds cues, the words that show who speaks."""

from clippings.enrich.quotes.clauses.clauses import find_clause_start
from clippings.enrich.quotes.clauses.name_phrases import find_name_around, is_attribute, opens_clause
from clippings.enrich.quotes.cue import Cue, CueKind
from clippings.enrich.quotes.cues.closing_tags import find_subject_before_tag
from clippings.enrich.quotes.cues.documents import points_to_document, read_circles, read_document_behind
from clippings.enrich.quotes.cues.owners_unparsed import read_noun_unparsed
from clippings.enrich.quotes.cues.sources import read_source
from clippings.enrich.quotes.cues.subjects import find_owner, find_subject
from clippings.enrich.quotes.cues.voices import find_finder, name_cited, reports_clause
from clippings.enrich.text.punctuation import ASIDES, SIGNS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.enrich.text.tokens import POSSESSIVES
from clippings.languages.grammar import Grammar

_PHRASE = (2, 3)  # words of a verb of speech
_MAX_ASIDE = 8  # words
_MIN_PROSE = 5  # fewest letters of a word that has a capital in a heading
_MAX_TO_PARTICLE = 20
_MAX_COMMAS = 3  # commas after which the search for a particle ends: "ging Doe, der Chef, davon aus"
CLAUSE_ENDS = frozenset({",", ".", ":", ";", "!", "?"})


def find_cues(view: SentenceView, grammar: Grammar) -> list[Cue]:
    """The cues outside the quotes of a paragraph, in order."""
    known, quotes = grammar.cue_words, view.quotes
    beginnings = [i for i, word in enumerate(view.lower) if word in known and quotes[i] < 0]
    cues = [_read_cue(view, i, grammar) for i in beginnings]
    return [cue for cue in cues if cue]


def _read_cue(view: SentenceView, i: int, grammar: Grammar) -> Cue | None:
    word, cue = view.lower[i], None
    if word in grammar.possessive_verbs and _is_possessive(view, i, grammar):
        return None
    if i > 0 and view.lower[i - 1] in grammar.infinitive_markers and not view.heads:
        return None  # "ohne Doe zu fragen"
    if i > 0 and view.lower[i - 1] in grammar.definite_articles and word in grammar.roles and not view.heads:
        return None  # "el acusado"
    if _is_noun_unparsed(view, i, grammar):
        return None  # "de la condena"
    opened = view.heads and i > 0 and view.opens_sentence(i - 1) and view.texts[i + 1 : i + 2] == [","]
    if opened and view.lower[i - 1] in grammar.declarative_complementizers:
        return None  # "That said, ..."
    if points_to_document(view, i, grammar) and (word in grammar.impersonal_verbs or has_particle(view, i, grammar)):
        return read_document_behind(view, i, grammar)
    speaks = _speaks(view, i, grammar)
    named = view.texts[i].istitle() and (not opens_clause(view, i) or _is_plural_noun(view, i, grammar))
    named = named and (grammar.capitalized_nouns or _may_be_noun(view, i, grammar) or _is_surname(view, i, grammar))
    named = named or is_attribute(view, i, grammar)
    if (speaks or word in grammar.naming_verbs) and not named:  # "told The Lake Post: "
        cue = read_verb_cue(view, i, grammar)
    if (cue is None or not cue.subject) and word in grammar.speech_verbs and view.heads:
        inverted = (cue is None and view.opens_sentence(i)) or _is_in_incise(view, i, grammar)
        if inverted:  # "Said Doe: ..."; "L'an prochain, a dit Doe, ..."
            cue = read_verb_cue(view, i, grammar, inverted=True)
    if cue is None and word in grammar.statement_nouns:
        cue = read_noun_cue(view, i, grammar)
    if cue and cue.subject is None and word in grammar.impersonal_verbs:
        return read_source(view, i, grammar) or cue
    if cue and cue.subject is None and has_particle(view, i, grammar):
        return read_circles(view, i, grammar) or cue  # "Aus der Studie geht hervor, dass"
    return cue or read_source(view, i, grammar)


def _is_noun_unparsed(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether a preposition and an article are before a word, without a parse."""
    plain = i > 1 and view.texts[i].islower() and not view.heads and not grammar.verb_second
    return plain and view.lower[i - 1] in grammar.definite_articles and view.lower[i - 2] in grammar.noun_linkers


def _is_possessive(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Gern zeigte ich meinen Garten", not "So meinen Fischer": whether a noun follows late in its clause."""
    first = find_clause_start(view, i)
    second = i == first or (i == first + 1 and view.lower[first] not in grammar.prepositions)
    noun = view.texts[i + 1 : i + 3]
    if (
        len(noun) > 1
        and noun[0].islower()
        and noun[0].endswith(grammar.reporting.owned_adjective_endings or ("\0",))
        and noun[1][0].isupper()
    ):
        return True  # "meinen alten Garten": without an article, a subject's adjective ends otherwise
    return not second and noun != [] and noun[0].isalpha() and any(word[0].isupper() for word in noun)


def read_verb_cue(view: SentenceView, verb: int, grammar: Grammar, *, inverted: bool = False) -> Cue | None:
    """The cue that a verb makes with its subject; None if the word is a noun or nobody is its subject."""
    word = view.lower[verb]
    noun = _may_be_noun(view, verb, grammar)
    if noun and word in grammar.statement_nouns and find_owner(view, verb, grammar) is not None:
        return None  # "Doe's post"
    if noun and verb > 0 and view.lower[verb - 1] in grammar.determiners - grammar.relative_pronouns:
        return None  # "after the show: "
    noun = noun and (
        not grammar.nouns_need_determiners or verb == 0 or view.lower[verb - 1] in grammar.words_before_nouns
    )
    if (
        noun
        and not inverted
        and not _leads_to_quote(view, verb, grammar)
        and not _is_verb_by_neighbors(view, verb, grammar)
    ):
        return None
    subject = _find_any_subject(view, verb, grammar, inverted=inverted)
    finder = find_finder(view, subject, verb, grammar)
    subject, speaks = finder or subject, finder is not None or _speaks(view, verb, grammar)
    kind: CueKind = "speech" if speaks else "naming" if word in grammar.naming_verbs else "other"
    first = last = verb
    if subject and subject[1] <= verb and _is_next_to_verb(view, subject[1], verb, grammar):
        first = subject[0]
    elif subject and (subject[0] == verb + 1 or (grammar.verb_second and not view.heads and subject[0] > verb)):
        last = subject[1] - 1
    else:
        while first > 0 and view.is_outside_quotes(first - 1) and grammar.is_adverb(view.lower[first - 1]):
            first -= 1
    return name_cited(view, Cue(kind, (verb, verb + 1), subject, first, last + 1), grammar)


def _speaks(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether it is a verb of speech, alone, with further words, with its particle, or with a clause behind it."""
    phrase = view.lower[verb] in grammar.speech_verbs or count_further_words(view, verb, grammar) > 0
    return phrase or has_particle(view, verb, grammar) or reports_clause(view, verb, grammar)


def _find_any_subject(view: SentenceView, verb: int, grammar: Grammar, *, inverted: bool) -> WordRange | None:
    """The subject of a verb, of the tag that it closes, or of the clause that its participle belongs to."""
    subject = find_subject(view, verb, grammar, inverted=inverted)
    tagged = find_subject_before_tag(view, verb, grammar)
    if tagged and (subject is None or subject[0] < tagged[0]):
        subject = tagged
    if subject:
        owner = view.texts[subject[1] - 1] in POSSESSIVES and view.lower[verb] in grammar.statement_nouns
        subject = subject[0], subject[1] - (owner and subject[1] == verb)  # "Doe's vows"
        return None if _refers_to_all(view, subject, grammar) else subject
    leads = grammar.is_active_participle(view.lower[verb]) and _leads_to_quote(view, verb, grammar)
    return _main_subject(view, verb, grammar) if leads and not _is_gerund(view, verb, grammar) else None


def _may_be_noun(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether the parse takes a word for a noun, as it does if somebody owns it, and nothing for its subject."""
    labels = grammar.labels
    if not view.heads or labels is None or has_subject(view, i, grammar):
        return False
    return view.labels[i] in labels.noun or any(view.labels[c] in labels.possessor for c in view.children[i])


def _is_surname(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Guests like Tom Wonder stayed": whether a verb after a name has a capital, too, where other verbs have none."""
    if not view.heads or grammar.verb_second or not view.texts[i - 1][0].isupper() or not view.is_outside_quotes(i - 1):
        return False
    words = (view.texts[k] for k in view.sentence_around(i))
    return sum(word.islower() and len(word) >= _MIN_PROSE for word in words) >= 2


def _is_plural_noun(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """ "Angaben zufolge", "Fragen bleiben": whether it is a noun, since an opening verb is rarely plural."""
    return view.lower[i].endswith(grammar.plural_noun_endings or ("\0",))


def _is_verb_by_neighbors(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "Doe claims he left": whether it is a verb because it is between a name and a pronoun."""
    if not 0 < verb < len(view) - 1 or not view.is_outside_quotes(verb + 1):
        return False
    aside = verb > 1 and view.texts[verb - 2] == view.texts[verb + 1] == ","  # "The dam, Doe notes, is old"
    if aside and view.lower[verb - 1] in grammar.reporting.finding_nouns:
        return view.lower[verb] in grammar.reporting.finding_verbs  # "The dam, records show, is old"
    named = view.texts[verb - 1][0].isupper() and view.lower[verb - 1] not in grammar.determiners
    pronoun = view.lower[verb + 1] in grammar.pronouns and view.lower[verb + 1] not in grammar.determiners
    return named and (pronoun or (aside and view.texts[verb].islower()))


def _is_in_incise(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether a verb is right after a comma, in a language where that puts its subject after it."""
    while grammar.subject_after_verb and verb > 0 and view.lower[verb - 1] in grammar.auxiliaries_and_adverbs:
        verb -= 1
    return grammar.subject_after_verb and verb > 0 and view.texts[verb - 1] == "," and view.is_outside_quotes(verb - 1)


def _leads_to_quote(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether a quote follows the word and its adverbs, or follows a comma or colon after it."""
    after = verb + 1
    while after + 1 < len(view) and grammar.is_adverb(view.lower[after]):
        after += 1
    if after + 1 < len(view) and view.texts[after] in {",", ":"}:
        after += 1
    return after < len(view) and view.quotes[after] >= 0


def _main_subject(view: SentenceView, verb: int, grammar: Grammar) -> WordRange | None:
    """The subject of the first verb of the sentence, for a participle that the parse has misplaced."""
    for i in view.sentence_around(verb) if view.heads else ():
        if i < verb and view.is_outside_quotes(i) and has_subject(view, i, grammar):
            return find_subject(view, i, grammar)
    return None


def _refers_to_all(view: SentenceView, subject: WordRange, grammar: Grammar) -> bool:
    """ "Which is to say, ...": whether a relative pronoun that begins a sentence means all that was said; also after
    a semicolon."""
    alone = subject[1] == subject[0] + 1
    alone = alone and (view.opens_sentence(subject[0]) or view.texts[subject[0] - 1] == ";")
    relatives = grammar.thing_relative_pronouns - grammar.determiners
    return alone and bool(view.heads) and view.lower[subject[0]] in relatives


def _is_gerund(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """ "They fear public speaking: ...": whether an adjective makes a noun of a participle."""
    labels = grammar.labels
    if labels is None or not view.heads:
        return False
    return any(c < verb and view.labels[c] in labels.adjective for c in view.children[verb])


def count_further_words(view: SentenceView, verb: int, grammar: Grammar) -> int:
    """How many words more a verb of speech of several words has: "put it", "went on", "made it clear"."""
    phrases = grammar.speech_phrases
    sizes = (size for size in _PHRASE if " ".join(view.lower[verb : verb + size]) in phrases)
    return next(sizes, 1) - 1 if phrases else 0


def has_particle(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    """Whether a particle ends the clause of a verb that reports only with it: "gab am Montag bekannt, dass",
    "wie Doe bekannt gab"."""
    particles = grammar.particle_verbs.get(view.lower[verb])
    if not particles:
        return False
    if verb > 0 and view.lower[verb - 1] in particles:
        return True
    commas = _MAX_COMMAS
    for i in range(verb + 1, min(verb + _MAX_TO_PARTICLE, len(view))):
        ends = view.texts[i] in CLAUSE_ENDS or view.lower[i] in grammar.declarative_complementizers
        if not view.is_outside_quotes(i):  # "sicherte den Leuten „jede Hilfe“ zu"
            behind = next((j for j in range(i, len(view)) if view.quotes[j] != view.quotes[i]), i)
            return view.lower[i - 1] in particles or view.lower[behind] in particles
        before = view.lower[i - 1]
        plain = before in grammar.reporting.plain_particles
        outside = plain and (view.lower[i] in grammar.prepositions or i == verb + 2)  # "laten weten te gaan"
        if before in particles and (ends or outside):
            return True  # also "liet weten in een brief"
        commas -= view.texts[i] == ","
        if ends and (commas == 0 or view.texts[i] != ","):
            return False
    return False


def read_noun_cue(view: SentenceView, noun: int, grammar: Grammar) -> Cue | None:
    """ "his remark", "the minister's claim": a noun for what is said, and its owner."""
    if not view.heads or not grammar.labels:
        return read_noun_unparsed(view, noun, grammar)
    owner = find_owner(view, noun, grammar)
    if owner is None or not view.is_outside_quotes(owner):
        return None
    subject = find_name_around(view, owner, grammar)
    if view.lower[subject[1] - 1] in {*POSSESSIVES, "'", "’"}:
        subject = subject[0], subject[1] - 1
    return Cue("statement", (noun, noun + 1), subject, subject[0], noun + 1)


def has_subject(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    labels = grammar.labels
    return labels is not None and any(view.labels[c] in labels.subject for c in view.children[verb])


def _is_next_to_verb(view: SentenceView, first: int, last: int, grammar: Grammar) -> bool:
    """Whether a subject is next to its verb: only adverbs or an aside may be between them."""
    return (
        last - first <= 3
        or view.texts[first] in ASIDES | {"("}
        or view.lower[first] in grammar.relative_pronouns
        or all(map(grammar.is_adverb, view.lower[first:last]))
    )


def is_aside(view: SentenceView, cue: Cue) -> bool:
    """Whether a verb of speech and its subject are between signs: "The plan, the minister said, will fail"."""
    sentence = view.sentence_around(cue.word[0])
    before, after = cue.first - 1, cue.last
    if cue.kind != "speech" or not cue.subject or before <= sentence.start or after >= sentence.stop - 1:
        return False
    return view.texts[before] in SIGNS and view.texts[after] in SIGNS and after - cue.first <= _MAX_ASIDE
