"""Finds the speaker in an aside within the quotation marks: « Nous irons, dit-il, jusqu'au bout. »"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clippings.enrich.text.punctuation import LONG_DASHES
from clippings.enrich.text.quote_marks import QuotedPassage
from clippings.languages import NAME_FORMS
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar
from clippings.languages.word_lists import NAME_PARTICLES

CharacterRange = tuple[int, int]
AsideSpeaker = tuple[str, CharacterRange]  # the verb of an aside, and who speaks by it

_WORD = re.compile(r"[^\W\d_]+")
_INCISE = re.compile(r"(?<=[,!?…])\s")  # what precedes an aside: "Nous irons, dit-il"
_NO_TITLE = "".join(rf"(?<!\b{title})" for title in sorted(NAME_FORMS.abbreviations))
_END = re.compile(rf"{_NO_TITLE}[.!?…](?=\s|$)")  # of a sentence, not of "Mr."
# An aside: "We will go — said Jane Doe — to the end", "Nous irons, dit Jane Doe, jusqu'au bout".
_BETWEEN_DASHES = re.compile(rf"\s?[{LONG_DASHES}]\s?([^{LONG_DASHES}\n]{{3,80}}?)[.,;]?\s?(?:[{LONG_DASHES}]|\Z)[,.]?")
_BETWEEN_HYPHENS = re.compile(rf"\s-\s([^{LONG_DASHES}\n]{{3,80}}?)[.,;]?\s(?:-(?=\s)|-?\Z)")
_BETWEEN_COMMAS = re.compile(rf"(?<=[,!?…])\s([^,.;:!?{LONG_DASHES}\n]{{3,80}})(?:[,.](?=\s)|[,.]?\Z)")
# The description after such an aside: " a baker," of "said Jane Doe, a baker, ...".
_APPOSITION = re.compile(rf"\s([^,.;:!?{LONG_DASHES}\n]{{3,60}})(?:[,.](?=\s)|\Z)")
_MAX_INCISE = 80  # characters
_REACH = 5  # first words of a stretch that may include its verb of speech
_MAX_ROLE = 4  # most words between a verb and the name after it


def split_incises(text: str, passages: Sequence[QuotedPassage], grammar: Grammar) -> Iterator[QuotedPassage]:
    """Quotes split in two if words inside their marks say who speaks: « Nous irons, dit-il, jusqu'au bout. »"""
    for passage in passages:
        wanted = grammar.asides_in_marks or not passage.closed
        pieces, told = _split_around_aside(text, passage.start, passage.end, grammar) if wanted else ([], None)
        if pieces and not passage.closed and pieces[0][1] < passage.end:
            yield replace(
                passage, end=pieces[0][1], outer_end=pieces[0][1], closed=True, told=told
            )  # a forgotten closing mark
            continue
        if len(pieces) < 2 or pieces[1][0] >= passage.end:
            end = pieces[0][1] if told else passage.end
            yield replace(passage, end=end, outer_end=end if told else passage.outer_end, told=told)
            continue
        (_, stop), (again, _) = pieces
        start = again + len(text[again : passage.end]) - len(text[again : passage.end].lstrip(" \xa0\n,:"))
        yield replace(passage, end=stop, outer_end=stop, closed=True, told=told)
        yield replace(passage, start=start, outer_start=start, told=told)


def around_incise(text: str, first: int, last: int, grammar: Grammar) -> list[CharacterRange]:
    """The words before and after a clause between commas that names the speaker: "Bonjour, dit-il. Tout va bien." """
    for gap in _INCISE.finditer(text, first, last):
        if names_speaker(text, gap.end(), last, grammar):
            stop = _END.search(text, gap.end(), last)
            comma = text.find(",", gap.end(), stop.start() if stop else last)
            after = comma + 1 if comma >= 0 else (stop.end() if stop else last)
            if after - gap.end() > _MAX_INCISE:
                continue
            return [(first, gap.start()), (after, last)] if text[after:last].strip() else [(first, gap.start())]
    return [(first, last)]


def _split_around_aside(
    text: str, first: int, last: int, grammar: Grammar
) -> tuple[list[CharacterRange], AsideSpeaker | None]:
    """The words before and after an aside that names the speaker, with any verb, and who that is."""
    for pattern, full in ((_BETWEEN_DASHES, False), (_BETWEEN_HYPHENS, False), (_BETWEEN_COMMAS, True)):
        for aside in pattern.finditer(text, first, last):
            begin, end = aside.span(1)
            head = text.find(",", begin, end)  # "Jane Doe, a baker"
            stops = [end] if head < 0 else [head, end]
            told = next((t for stop in stops if (t := _read_aside(text, begin, stop, grammar, full=full))), None)
            if told:
                told = (told[0], _find_name_behind(text, told[1], end))
                after = _skip_apposition(text, aside.end(), last, grammar) if full else aside.end()
                return [(first, aside.start()), (after, last)], told
            if not full and grammar.drops_subject and text[begin:end] in grammar.speech_verbs:
                return [(first, aside.start()), (aside.end(), last)], None
    return around_incise(text, first, last, grammar), None


def _find_name_behind(text: str, speaker: CharacterRange, end: int) -> CharacterRange:
    """ "si sfoga la titolare del bar, Jane Doe": the full name between the comma behind a role and the end."""
    first = speaker[1] + len(text[speaker[1] : end]) - len(text[speaker[1] : end].lstrip(", "))
    words = text[first:end].split()
    return (first, end) if len(words) > 1 and all(word[0].isupper() for word in words) else speaker


def _skip_apposition(text: str, at: int, last: int, grammar: Grammar) -> int:
    """The place after a description of the speaker that follows a comma: "dit Jane Doe, porte-parole du parti, ..."."""
    found = _APPOSITION.match(text, at, last)
    words = found[1].split() if found else []
    capitals = len(words) > 1 and all(word[0].isupper() for word in words)
    role = any(grammar.is_role(word.lower()) for word in words[:2])
    return found.end() if found and (capitals or role) else at


def _read_aside(text: str, begin: int, end: int, grammar: Grammar, *, full: bool) -> AsideSpeaker | None:
    """ "s'est emportée la commerçante Jane Doe". `full`: between commas a surname alone is not enough."""
    found = list(_WORD.finditer(text, begin, end))
    words = [word.group() for word in found]
    verb = 0
    while verb < len(words) - 1 and (words[verb] in grammar.auxiliaries_and_adverbs or len(words[verb]) == 1):
        verb += 1
    if " ".join(words[verb : verb + 2]) in grammar.speech_phrases:
        return _read_phrase(found, verb, grammar)
    small = grammar.words_before_nouns | grammar.relative_pronouns | grammar.complementizers | grammar.pronouns.keys()
    if not words or not words[verb].islower() or words[verb] in small or grammar.is_role(words[verb]):
        return None
    if words[verb] in grammar.possessive_verbs | grammar.reporting.negative_subjects:
        return None
    adjective = words[verb].endswith(grammar.adjective_endings or ("\0",)) and words[verb] not in grammar.speech_verbs
    if adjective and not words[verb].endswith(grammar.finite_endings or ("\0",)):
        return None  # "Danke, liebe Jane Doe, für alles"
    subject = verb + 1
    while subject < len(words) and words[subject] in grammar.auxiliaries_and_adverbs - grammar.determiners:
        subject += 1
    name = len(words)
    while name > subject and (
        words[name - 1][0].isupper() or (name < len(words) and words[name - 1] in NAME_PARTICLES)
    ):
        name -= 1
    named = subject < len(words) and _is_name_phrase(words[subject:name], words[name:], grammar, full=full)
    said = words[verb] in grammar.speech_verbs and _is_somebody(words[subject:], grammar, full=full)
    if not named and not said:
        return None
    return words[verb], (found[subject].start(), found[-1].end())


def _read_phrase(found: list[re.Match[str]], verb: int, grammar: Grammar) -> AsideSpeaker | None:
    """ "fa sapere il sindaco": the name, or article and noun, behind a verb of two words."""
    behind = [word.group() for word in found[verb + 2 :]]
    if not behind or not (behind[0][0].isupper() or behind[0] in grammar.definite_articles):
        return None
    return f"{found[verb].group()} {found[verb + 1].group()}", (found[verb + 2].start(), found[-1].end())


def _is_somebody(words: list[str], grammar: Grammar, *, full: bool) -> bool:
    """Whether all that follows a verb of speech is a pronoun, or an article and a noun: "— dice la florista —"."""
    if len(words) == 2:
        return not full and words[0] in grammar.definite_articles
    return len(words) == 1 and grammar.pronouns.get(words[0]) in {"m", "f"}


def _is_name_phrase(role: list[str], name: list[str], grammar: Grammar, *, full: bool) -> bool:
    """Whether the words are a name, with or without a role before it."""
    capitals = [word for word in name if word[0].isupper()]
    if role and f"{role[0]}'" in grammar.determiners:
        role = role[1:]  # "l’inquilina"
    known = any(map(grammar.is_role, role)) or any(word.lower() in GIVEN for word in capitals)
    if len(role) > _MAX_ROLE or (role and role[0] in grammar.conjunctions | grammar.prepositions - grammar.determiners):
        return False
    opened = not role or not grammar.determiners or role[0] in grammar.determiners or grammar.is_role(role[0])
    opened = opened or (len(role) == 1 and len(capitals) > 1)  # "zegt kweker Jan Doe"
    if grammar.capitalized_nouns:  # the verb before nouns may be an adjective: "das Haus – gebaut Anfang Mai – steht"
        return opened and (known or any(grammar.is_role(word.lower()) for word in capitals))
    return opened and (len(capitals) > 1 or known if full else bool(capitals) or known)


def names_speaker(text: str, first: int, last: int, grammar: Grammar) -> bool:
    """Whether a stretch begins by saying who speaks: "said the minister", "a-t-elle dit"."""
    words = [m.group() for _, m in zip(range(_REACH), _WORD.finditer(text, first, last), strict=False)]
    if not words or not words[0].islower():
        return False
    if grammar.clitics and _ends_in_clitic(text[first:last], grammar):
        return True
    pronouns = grammar.pronouns.keys() - grammar.relative_pronouns  # "Doe, who said so" describes her
    said = grammar.speech_verbs - grammar.possessive_verbs
    verb = next((i for i, word in enumerate(words) if word in said), None)
    if verb is None or any(w not in grammar.auxiliaries_and_adverbs and w not in pronouns for w in words[:verb]):
        return False
    if grammar.verb_second and not _is_somebody(words[verb + 1 : verb + 2], grammar, full=True):
        return False  # "Das kann, sagen wir, jeder"
    return not (grammar.drops_subject and _has_only_object(text[first:last], words[verb], grammar))


def _has_only_object(stretch: str, verb: str, grammar: Grammar) -> bool:
    """ "..., ha pedido a la Corte más tiempo": whether a preposition follows a verb, and nobody is named behind it."""
    clause = stretch[stretch.index(verb) + len(verb) :].split(",")[0]
    words = clause.split() if clause[:1].isspace() else []
    known = GIVEN | grammar.own_given_names
    named = any(word.lower().rstrip(".") in known or grammar.is_role(word.lower().rstrip(".")) for word in words)
    return bool(words) and words[0] in grammar.prepositions - grammar.determiners and not named


def _ends_in_clitic(stretch: str, grammar: Grammar) -> bool:
    """ "s'alarme-t-il, ...": whether a pronoun tied to any verb ends a clause that is not a question."""
    words = stretch.split()[:_REACH]
    ended = next((word for word in words if word[-1] in ",."), words[-1] if len(words) < _REACH else "")
    return ended.rstrip(",.").endswith(tuple(grammar.clitics)) and "?" not in " ".join(words[: words.index(ended) + 1])
