"""Finds what a source is said to have said: the words around "according to Doe"."""

from clippings.enrich.quotes.clauses.clauses import follows_opener, is_name_between_commas, parts_clause
from clippings.enrich.quotes.clauses.name_phrases import find_name_after, past_title
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.reports.indirect_unparsed import find_around_source
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.grammar import Grammar

_MAX_CLIMB = 8  # most words above a source in the parse
_MAX_PLACE = 6  # most words between commas that say where a source works
_ARTICLE_AND_NOUN = 2  # words
_PHRASE_AND_COMMA = 3  # words and sign


def find_words_of_source(view: SentenceView, cue: Cue, grammar: Grammar) -> WordRange | None:
    """The rest of the sentence, before or after the source."""
    sentence = view.sentence_around(cue.word[0])
    if view.heads and cue.subject:
        if view.join_words(cue.subject) in grammar.reporting.standards:
            return None  # "according to plan"
        if _is_before_main_verb(view, cue, sentence):
            return sentence.start, sentence.stop  # "The mill, according to Doe, will close"
    first, last = sentence.start, sentence.stop
    if _is_measure(view, cue, grammar) or _follows_verb(view, cue, grammar):
        return None
    if view.lower[cue.word[0]] in grammar.quote_tags:
        return _find_words_of_tag(view, cue, sentence, grammar)
    commas = _list_commas(view, cue, last, grammar)
    if commas and commas[0] == cue.last and parts_clause(view, cue.first, cue.last, grammar):
        return first, last
    if (
        commas
        and commas[0] == cue.last
        and (follows_opener(view, cue.first, grammar) or _follows_phrase(view, cue, grammar))
    ):
        return cue.last + 1, last
    comma = commas[0] if commas else last
    behind = _skip_brackets(view, past_title(view, cue.last)) if grammar.verb_second and cue.last < last else last
    if behind < last and view.texts[behind].islower():
        comma = behind  # "Laut Doe ist", "Laut der Zeitung „Blatt“ ist": the verb follows
    elif _is_followed_by_subject(view, cue, last, grammar):
        comma = cue.last
    around = cue.word[0] == cue.first or view.lower[cue.word[0]] in grammar.source_postpositions
    around = around and grammar.verb_second and cue.first > first and view.texts[cue.first - 1][0].isalnum()
    if cue.first - first <= 2 and not (around and view.texts[cue.first - 1].islower() and comma == last):
        return comma, last
    if around:
        start = find_around_source(view, cue)
        below = start > first and view.lower[start] in grammar.relative_pronouns
        return start, _find_clause_end(view, commas, last, grammar) if below else last
    return first, cue.first


def _follows_phrase(view: SentenceView, cue: Cue, grammar: Grammar) -> bool:
    """ "De hecho, según Doe, la grúa está rota": whether only a phrase with a preposition is before a source."""
    first = view.sentence_around(cue.first).start
    short = not view.heads and not grammar.verb_second and cue.first - first == _PHRASE_AND_COMMA
    return short and view.texts[cue.first - 1] == "," and view.lower[first] in grammar.noun_linkers


def _follows_verb(view: SentenceView, cue: Cue, grammar: Grammar) -> bool:
    """ "«Basta», ha declarado, según la agencia": whether a source only says where somebody's words were found."""
    verb = cue.first - 2
    said = grammar.drops_subject and not view.heads and verb > 0 and view.texts[verb + 1] == ","
    return said and view.lower[verb] in grammar.speech_verbs and not view.is_outside_quotes(max(0, verb - 3))


def _find_clause_end(view: SentenceView, commas: list[int], last: int, grammar: Grammar) -> int:
    """ "Der Steg, der laut Doe alt ist, bleibt": where the clause of a source ends.

    Its verb is its last word, so it goes on behind what describes a noun: "der laut Doe Bohlen, die morsch sind, hat".
    """
    i = 0
    while i < len(commas) and _describes_noun(view, commas[i], grammar):
        i += 2
    return commas[i] if i < len(commas) else last


def _describes_noun(view: SentenceView, comma: int, grammar: Grammar) -> bool:
    after = "".join(view.lower[comma + 1 : comma + 2])
    return view.texts[comma - 1][0].isupper() and after in grammar.relative_pronouns


def _find_words_of_tag(view: SentenceView, cue: Cue, sentence: range, grammar: Grammar) -> WordRange:
    """ "Es werde teuer, so Doe, und dauere lange": the sentence up to the tag, or all of it if it goes on."""
    first, last = sentence.start, sentence.stop
    after = cue.last
    while after < last - 1 and grammar.is_adverb(view.lower[after]):
        after += 1  # "so Doe weiter"
    if after < last - 1 and view.lower[after] in grammar.prepositions:
        place = find_name_after(view, after + 1, grammar)
        after = place[1] if place and place[1] < last - 1 else after  # "so Doe in Orla, ..."
    goes_on = after < last - 1 and view.texts[after] == ","
    cut_short = view.lower[max(0, cue.first - 2)] in grammar.finite_auxiliaries  # "Man müsse, so Doe, die Tür öffnen"
    who = goes_on and not cut_short and view.lower[after + 1] in grammar.relative_pronouns  # "so Doe, die"
    return first, last if goes_on and not who else cue.first


def _is_followed_by_subject(view: SentenceView, cue: Cue, last: int, grammar: Grammar) -> bool:
    """ "Secondo la procura l'incendio è doloso": whether an article or a verb begins the rest, without a comma."""
    opens = view.opens_sentence(cue.first) and not view.heads and not grammar.verb_second and cue.last + 1 < last
    begins = grammar.definite_articles | grammar.reporting.conditional_auxiliaries
    return opens and view.is_outside_quotes(cue.last) and view.lower[cue.last] in begins


def _list_commas(view: SentenceView, cue: Cue, last: int, grammar: Grammar) -> list[int]:
    """The commas after a source, without those around what describes it."""
    commas = [i for i in range(cue.last, last) if view.texts[i] == ","]
    if len(commas) < 2:
        return commas
    first = commas[0] + 1
    described = _is_description(view, first, grammar) or is_name_between_commas(view, first, commas[1])
    if described or _is_place(view, first, commas[1], grammar):
        return commas[1:]
    end = _find_apposition_end(view, cue, grammar)
    behind = (i for i in commas if end is not None and end < i < last - 1)
    return [i for i in behind if view.lower[i + 1] not in grammar.conjunctions] or commas


def _find_apposition_end(view: SentenceView, cue: Cue, grammar: Grammar) -> int | None:
    """ "According to Doe, a lawyer in Orla, it was late": the last word of what describes a source."""
    labels, subject = grammar.labels, cue.subject
    if labels is None or not view.heads or subject is None:
        return None
    behind = (
        c for i in range(*subject) for c in view.children[i] if c > cue.last and view.labels[c] in labels.apposition
    )
    return next((view.find_subtree(c)[1] for c in behind if view.texts[view.find_subtree(c)[0] - 1] == ","), None)


def _is_before_main_verb(view: SentenceView, cue: Cue, sentence: range) -> bool:
    """Whether a source is between commas, and the words before it lack their verb."""
    word, after = cue.word[0], cue.last
    if cue.first - 1 <= sentence.start or after >= sentence.stop:
        return False
    if {view.texts[cue.first - 1], view.texts[after]} != {","}:
        return False
    for _ in range(_MAX_CLIMB):
        if view.heads[word] == word or view.heads[word] not in sentence:
            break
        word = view.heads[word]
    return word > cue.last


def _skip_brackets(view: SentenceView, i: int) -> int:
    """The place after a word in brackets, if there is one: "Doe (CDU)"."""
    return i + 3 if view.texts[i : i + 3 : 2] == ["(", ")"] else i


def _is_description(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether a word after a name and a comma describes it: "Doe, who ...,"; "Doe, maire de Brest, ..."."""
    noun = grammar.bare_apposition and view.texts[i].islower() and view.texts[i].isalpha()
    word = view.lower[i]
    small = word in grammar.words_before_nouns or word in grammar.auxiliaries_and_adverbs or word in grammar.pronouns
    return (word in grammar.relative_pronouns and word not in grammar.determiners) or (noun and not small)


def _is_place(view: SentenceView, first: int, last: int, grammar: Grammar) -> bool:
    """ "Para el economista Doe, de la Universidad de Orla, falta": whether a short phrase says where a source works."""
    plain = not view.heads and not grammar.verb_second and last - first <= _MAX_PLACE
    return plain and view.lower[first] in grammar.genitive_markers and view.texts[last - 1][0].isupper()


def _is_measure(view: SentenceView, cue: Cue, grammar: Grammar) -> bool:
    """ "Ils sont classés selon la taille": whether nobody speaks, but something is measured, by an article and a noun
    that names no person, body or text, without a comma before it."""
    if view.heads or grammar.verb_second or cue.subject is None or cue.first == view.sentence_around(cue.first).start:
        return False
    words = view.texts[slice(*cue.subject)]
    short = view.texts[cue.first - 1][0].isalnum() and len(words) == _ARTICLE_AND_NOUN
    weak = view.join_words(cue.word).lower() in grammar.reporting.measuring_phrases and words[-1].islower()
    joined = len(words) >= _ARTICLE_AND_NOUN and (short or weak) and words[1].islower()
    noun = words[1].lower() if weak and joined else words[-1].lower()
    known = grammar.speaking_bodies | grammar.organization_nouns | grammar.document_nouns | grammar.statement_nouns
    known |= grammar.bare_sources | grammar.person_nouns | grammar.titles
    articles = grammar.determiners if weak else grammar.definite_articles
    return joined and words[0].lower() in articles and noun not in known
