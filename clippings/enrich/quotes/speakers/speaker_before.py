"""Finds the speaker named before a quote: the minister said: "..."; Doe shook her head: "..."."""

from dataclasses import replace

from clippings.enrich.quotes.attribution import Attribution, QuotePosition, is_whole, locate_mention, make_attribution
from clippings.enrich.quotes.clauses.name_phrases import find_name_after, is_relative
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cues import has_subject, read_verb_cue
from clippings.enrich.quotes.cues.owners_unparsed import find_owner_inside
from clippings.enrich.quotes.cues.sources import find_object_after
from clippings.enrich.quotes.cues.voices import can_speak
from clippings.enrich.quotes.speakers.statements import find_author_of_statement
from clippings.enrich.text.punctuation import DASHES, LEADS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar

_MAX_NAME = 4  # most words of a name alone, with a title
_MAX_AFTER_NAME = 6  # most words between a name and a colon: a description, an age


def find_speaker_before(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """The minister said: "..."; the minister told reporters on Tuesday, "..." """
    lead = position.first - 1
    dash = lead >= position.begin and view.texts[lead] in DASHES and is_whole(view, position)
    if lead < position.begin or not (view.texts[lead] in LEADS or dash):
        return None
    if dash and (named := _find_name_before_dash(view, position, grammar)):
        return Attribution(locate_mention(view, named), view.texts[lead], "colon")
    leading = [c for c in cues if c.word[0] < position.first and c.subject and _may_lead(view, c, lead, grammar)]
    if leading:  # the last; a naming verb with words between itself and the sign counts only if there is no other
        leading = [c for c in leading if c.kind != "naming" or _may_name(view, c, grammar)] or leading
        surest = max(leading, key=lambda c: (c.kind != "naming" or c.word[1] == lead, c.word[0]))
        return make_attribution(view, surest, "before")
    if grammar.drops_subject and any(c.word[1] == lead and c.kind == "speech" and c.subject is None for c in cues):
        return None  # "Preguntado por ello, contestó: ..."
    return find_any_subject(view, lead, position.begin, grammar) if view.texts[lead] == ":" or dash else None


def _find_name_before_dash(view: SentenceView, position: QuotePosition, grammar: Grammar) -> WordRange | None:
    """ "Others agree, as does Jane Doe -- "..." -- and Roe": the full name before a quote between dashes."""
    first = end = position.first - 1
    while first > position.begin and view.texts[first - 1][0].isupper():
        first -= 1
    closed = position.last < len(view) and view.texts[position.last] in DASHES
    alone = first > position.begin and view.lower[first - 1] not in grammar.words_before_nouns
    return (first, end) if closed and alone and end - first > 1 else None


def _may_name(view: SentenceView, cue: Cue, grammar: Grammar) -> bool:
    """ "He said the rain (must continue), "not once, but often" ": whether the subject of a verb can speak at all."""
    return not view.heads or cue.subject is None or can_speak(view, cue.subject, grammar)


def find_viewpoint(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """For economist Jane Doe, "the worst is over": a person named between the opening word and the quote."""
    first, comma = position.begin, position.first - 1
    if grammar.verb_second and view.texts[comma] == ":":
        return _find_viewpoint_before_colon(view, first, comma, grammar)
    if grammar.verb_second and (judged := _find_viewpoint_of_judgment(view, position, grammar)):
        return judged
    joins = grammar.subordinators | grammar.complementizers
    first = next((i for i in range(comma, first, -1) if view.lower[i - 1] in joins), first)  # "because to her, ..."
    if view.lower[first] in grammar.viewpoint_prepositions and not view.heads and view.texts[comma][0].isalnum():
        comma += 1  # "Для экономиста Доу «худшее позади»"
    elif comma <= first + 1 or view.texts[comma] != "," or view.lower[first] not in grammar.viewpoint_prepositions:
        return None
    name = find_object_after(view, first + 1, grammar)
    end = name[1] if name else comma + 1
    while end < comma and grammar.is_adverb(view.lower[end]):
        end += 1  # "Für die Chefin Jane Doe dagegen „fängt es an“"
    if name is None or end != comma:
        return None
    words = view.texts[slice(*name)]
    person = any(grammar.is_role(word.lower()) for word in words) or sum(word[0].isupper() for word in words) > 1
    person = person or (len(words) == 1 and grammar.pronouns.get(words[0].lower()) in {"m", "f"})
    return Attribution(locate_mention(view, name), view.texts[first], "source") if person else None


def _find_viewpoint_before_colon(view: SentenceView, first: int, colon: int, grammar: Grammar) -> Attribution | None:
    """ "Für Doe steht fest: ...", "Für sie ist klar: ...": the person, if no other subject is before the colon."""
    if view.lower[first] not in grammar.viewpoint_prepositions:
        return None
    name = find_object_after(view, first + 1, grammar)
    if name is None or any(word[0].isupper() for word in view.texts[name[1] : colon]):
        return None
    return Attribution(locate_mention(view, name), view.texts[first], "source")


def _find_viewpoint_of_judgment(view: SentenceView, position: QuotePosition, grammar: Grammar) -> Attribution | None:
    """ "Für den Bäcker Jan Doe ist das Ergebnis „ein Witz“": the person whose judgment it is."""
    first = position.begin
    if view.lower[first] not in grammar.viewpoint_prepositions or not position.first > first + 2:
        return None
    name = find_object_after(view, first + 1, grammar)
    if name is None or name[1] >= position.first or view.lower[name[1]] not in grammar.finite_auxiliaries:
        return None
    words = view.texts[slice(*name)]
    person = any(grammar.is_role(word.lower()) or word.lower() in grammar.pronouns for word in words)
    person = person or any(word.lower() in GIVEN for word in words)
    return Attribution(locate_mention(view, name), view.texts[first], "source") if person else None


def _may_lead(view: SentenceView, cue: Cue, lead: int, grammar: Grammar) -> bool:
    """Whether a cue may lead to the quote after the sign `lead`: it is not in a clause about somebody else."""
    if cue.kind == "statement":
        return cue.word[1] == lead  # "In Doe's letter: "
    asked = cue.subject is not None and view.lower[cue.subject[0]] in grammar.prepositions
    if asked and view.opens_sentence(cue.word[0]):
        return False  # "Interrogé par la presse, Doe hoche la tête : ..."
    return cue.kind in {"speech", "naming"} and not _describes_another(view, cue, lead, grammar)


def find_any_subject(view: SentenceView, last: int, first: int, grammar: Grammar) -> Attribution | None:
    """The person who does something in the words first:last, the nearest to their end."""
    first = max(first, view.sentence_around(last).start)
    if not view.heads:
        outside = filter(view.is_outside_quotes, range(first, last))
        moods = (i for i in outside if view.texts[i] in grammar.reporting_moods)
        if any(grammar.pronouns.get(view.lower[i - 1]) != "1" for i in moods):  # "Ich drehe mich um"
            return None  # "Der Steg sei alt: „...“": the last speaker goes on
        name = _find_leading_name(view, first, last, grammar)
        return Attribution(locate_mention(view, name), ":", "colon") if name else None
    verbs = [i for i in range(last - 1, first - 1, -1) if view.is_outside_quotes(i) and has_subject(view, i, grammar)]
    for verb in sorted(verbs, key=lambda i: view.heads[i] != i):  # the main verb, then the nearest
        cue = read_verb_cue(view, verb, grammar)
        if cue and cue.subject and not _describes_another(view, cue, last, grammar):
            author = find_author_of_statement(view, cue.subject, grammar)
            if view.texts[last] == ":" and grammar.reporting.voices and not can_speak(view, author, grammar):
                return None  # "That led to a question: ..."
            return make_attribution(view, replace(cue, subject=author), "colon")
    if (named := _find_name_alone(view, first, last, grammar)) is not None:
        return Attribution(locate_mention(view, named), ":", "colon")
    name = find_name_after(view, first, grammar)
    if not name or view.lower[name[1] - 1] in grammar.statement_nouns:
        return None
    word = view.lower[name[0]]
    if name[1] == name[0] + 1 and word in grammar.determiners and word in grammar.pronouns and view.heads:
        return None  # "Their names: ..."
    if word not in grammar.determiners and word not in grammar.titles and word not in grammar.pronouns:
        return None
    return Attribution(locate_mention(view, name), ":", "colon")


def _find_name_alone(view: SentenceView, first: int, last: int, grammar: Grammar) -> WordRange | None:
    """ "Jane Doe, 28: ..."; "And from Mayor Jane Doe: ...": a name before the colon, without a verb."""
    small = grammar.conjunctions | grammar.auxiliaries_and_adverbs
    while first < last and (view.lower[first] in small or not view.texts[first][0].isalnum()):
        first += 1
    start = first + (first < last and view.lower[first] in grammar.prepositions)
    said = grammar.statement_nouns | grammar.document_nouns
    if first + 2 < last and view.lower[first] in grammar.determiners and view.lower[first + 1] in said:
        start = first + 2 + (view.lower[first + 2] in grammar.noun_linkers)  # "A statement from Jane Doe: ..."
    end = start
    while end < last and (view.texts[end][0].isupper() or "-" in view.texts[end - (end > start) : end + 1]):
        end += 1
    closed = end == last or (view.texts[end] in {",", "("} and last - end <= _MAX_AFTER_NAME)
    small = grammar.determiners | grammar.pronouns.keys() | grammar.statement_nouns | grammar.prepositions
    least = 1 if closed and end < last and view.texts[end + 1].isdigit() else 2  # "Doe, 28: ..."
    return (start, end) if closed and least <= end - start <= _MAX_NAME and view.lower[start] not in small else None


def _describes_another(view: SentenceView, cue: Cue, last: int, grammar: Grammar) -> bool:
    """Whether a cue is in a clause that a comma closes before word `last`: "Doe, who likes it, shook her head:";
    "With leaders worried, the mayor shook her head:"."""
    relative = cue.subject is not None and is_relative(view, cue.subject, grammar)
    verb = cue.word[0]
    adverbial = _is_adverbial(view, verb, grammar) and verb < view.heads[verb] < last
    return (relative or adverbial) and "," in view.texts[cue.word[1] : last]


def _is_adverbial(view: SentenceView, verb: int, grammar: Grammar) -> bool:
    return bool(view.heads) and grammar.labels is not None and view.labels[verb] in grammar.labels.adverbial_clause


def _find_leading_name(view: SentenceView, first: int, last: int, grammar: Grammar) -> WordRange | None:
    """The pronoun or name that begins a sentence, if no parse shows its subject."""
    end = first
    opener = view.lower[first] if first < last else ""
    if grammar.verb_second and grammar.pronouns.get(opener) == "n" and end == first:
        return None  # "Es heißt: ..."
    if grammar.verb_second and opener in grammar.prepositions | grammar.auxiliaries_and_adverbs:
        return _find_after_opener(view, first, last, grammar)
    if grammar.capitalized_nouns and first < last and view.lower[first] in grammar.determiners:
        noun = next((i for i in range(first + 1, min(first + 4, last)) if view.texts[i][0].isupper()), None)
        name = find_name_after(view, first, grammar) if noun else None
        return _find_author(view, name, grammar) if name else None
    if not grammar.verb_second and opener in grammar.prepositions | grammar.speech_verbs | grammar.asking_verbs:
        comma = next((i for i in range(first + 1, last - 1) if view.texts[i] == ","), None)
        return _find_opening_role(view, comma + 1, last, grammar) if comma else None  # "Preguntado por ello, Doe"
    if not grammar.capitalized_nouns and opener in grammar.definite_articles:
        return _find_role_or_name(view, first, last, grammar)
    while end < last and view.is_outside_quotes(end) and view.texts[end][0].isupper():
        end += 1
    if grammar.verb_second and end + 1 < last and grammar.pronouns.get(view.lower[end + 1]) in {"m", "f", "p"}:
        known = any(word in GIVEN or grammar.is_role(word) for word in view.lower[first:end])
        if view.texts[end].islower() and not known:
            return end + 1, end + 2  # "Hoffnung macht sie nicht: ..."
    small = (
        grammar.words_before_nouns
        | grammar.relative_pronouns
        | grammar.auxiliaries_and_adverbs - grammar.pronouns.keys()
    )
    adverb = end == first + 1 < last and opener.endswith(grammar.reporting.opening_adverb_endings or ("\0",))
    said = grammar.verb_second and end > first and view.lower[end - 1] in grammar.statement_nouns
    return (first, end) if end > first and view.lower[first] not in small and not (adverb or said) else None


def _find_author(view: SentenceView, name: WordRange, grammar: Grammar) -> WordRange | None:
    """ "Das Credo von Doe: ...": Doe; "Sein Credo: ..." is his; "Das Credo: ..." is nobody's."""
    said = any(view.lower[i] in grammar.statement_nouns for i in range(*name))
    if not said or view.lower[name[0]] in grammar.possessives:
        return name
    owner = find_owner_inside(view, name, grammar)
    return owner if owner != name else None


def _find_opening_role(view: SentenceView, first: int, last: int, grammar: Grammar) -> WordRange | None:
    """The role or name at the head of a clause, if a verb may follow it."""
    name = find_name_after(view, first, grammar) if view.is_outside_quotes(first) else None
    if name is None or name[1] > last:
        return None
    person = any(grammar.is_role(word) or word in GIVEN for word in view.lower[slice(*name)])
    return name if person else None


def _find_role_or_name(view: SentenceView, first: int, last: int, grammar: Grammar) -> WordRange | None:
    """ "La alcaldesa, Ana Doe: ...": the name after a role, or the role alone, up to word `last`."""
    role = find_name_after(view, first, grammar)
    if role is None or not any(map(grammar.is_role, view.lower[slice(*role)])):
        return None
    name = find_name_after(view, role[1] + 1, grammar) if view.texts[role[1]] == "," and role[1] + 1 < last else None
    return name if name and name[1] == last else role if role[1] == last else None


def _find_after_opener(view: SentenceView, first: int, last: int, grammar: Grammar) -> WordRange | None:
    """ "Auf seiner Seite warnte das Institut": the subject after a verb that comes second in its sentence."""
    verb = first + 1
    if view.lower[first] in grammar.prepositions:
        phrase = find_name_after(view, first + 1, grammar)
        verb = phrase[1] if phrase else last
    if verb + 1 >= last or not view.texts[verb].islower() or not view.texts[verb].isalpha():
        return None
    small = grammar.prepositions | grammar.auxiliaries_and_adverbs | grammar.determiners | grammar.conjunctions
    subject = find_name_after(view, verb + 1, grammar) if view.lower[verb] not in small else None
    return subject if subject and view.lower[subject[0]] not in grammar.oblique_determiners else None
