"""Lines that are known by their shape: a date, a byline, the name of a person, a headline."""

import re

from clippings.clean.line import DASHES, Line

_MONTHS = """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    januar februar märz juni juli oktober dezember januari februari maart mei augustus
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
"""
_BESIDE = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag
    lunes martes miércoles jueves viernes sábado domingo segunda terça quarta quinta sexta feira
    понедельник вторник среда четверг пятница суббота воскресенье
    am pm a m p et est edt cst cdt pst pdt mst mdt gmt utc bst ist cet cest msk t z st nd rd th
    updated published posted first last modified original created date read hrs hours min at on of the
    um uhr stand aktualisiert veröffentlicht le à h de du às publié mis jour publicado actualizado
    gepubliceerd bijgewerkt op uur julkaistu päivitetty klo опубликовано обновлено г в
"""
_DATE_WORDS = frozenset(f"# {_MONTHS} {_BESIDE}".split())
_MONTH_WORDS = frozenset(_MONTHS.split())
_NUMERIC_DATE = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BYLINE = re.compile(
    r"^(?:(?i:(?:(?:written|posted|reported|published|story|text|words|(?:medically )?reviewed|fact[- ]checked) )?by|"
    r"authors?|von|ein artikel von|par|propos recueillis par|por|texte|di|de|door|tekst|teksti|"
    r"автор|авторы|автор текста|текст))(?:\s*:\s*|\s+)(?=[A-ZÀ-ÖØ-ÞА-ЯЁ@])"
)
BYLINE_WORDS = frozenset(("by", "written by", "story by", "von", "par", "por", "di", "автор", "автор:", "текст:"))
_CLOCK_END = re.compile(r"\b[ap]\.m\.$")
_JOB = re.compile(
    r"\b(?:staff|sports?|opinion|senior|political|business|science|associate|contributing|guest|special|foreign|"
    r"news) (?:writer|contributor|columnist|reporter|correspondent|editor)s?$|\bfor the associated press$|"
    r"\bassociated press$|"
    r"^(?:contributor|columnist|journaliste?|redakteur(?:in)?|redacción|редакция)$"
)
_HANDLE = re.compile(r"^(?:[A-ZÀ-ÖØ-Þ][\w.'’-]{1,30} ?){2,4}@\w{3,}$")
_NAME_WORD = re.compile(r"^(?:[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.'’-]*|de|da|van|von|der|la|le|bin|al|el|di|and|und|et|y|и|&)[,]?$")


def _is_sentence(line: Line) -> bool:
    """It ends like one, and not with "a.m." or "p.m."."""
    return line.sentence and not _CLOCK_END.search(line.text[-8:])


def is_date(line: Line) -> bool:
    """Every word of the line belongs to a date or a time, and there is a day or a month with numbers."""
    tokens = line.tokens
    if not 2 <= len(tokens) <= 24 or "#" not in tokens or _is_sentence(line):
        return False
    if not _DATE_WORDS.issuperset(tokens):
        return False
    return not _MONTH_WORDS.isdisjoint(tokens) or bool(_NUMERIC_DATE.search(line.text))


def has_date(line: Line) -> bool:
    """A short line, no sentence, that states a whole date beside other words."""
    if line.words > 16 or _is_sentence(line) or line.text[0] in DASHES:  # a dash signs a quoted message
        return False
    if _NUMERIC_DATE.search(line.text):
        return True
    return not _MONTH_WORDS.isdisjoint(line.tokens) and bool(_YEAR.search(line.text))


def is_byline(line: Line) -> bool:
    """It names the author after "By" or its like, and is no sentence."""
    if line.words > 20 or _is_sentence(line) or line.capitals < 0.5:
        return False
    if line.words <= 7 and (_JOB.search(line.plain) or _HANDLE.match(line.text)):
        return True
    return bool(_BYLINE.match(line.text.lstrip("|•·– -")))


def is_name(text: str) -> bool:
    """It looks like the name of a person: two to four capitalized words."""
    if len(text) > 45:
        return False
    words = text.lstrip("|•· ").split()
    return 2 <= len(words) <= 4 and all(_NAME_WORD.match(w) for w in words)


def is_title_like(line: Line) -> bool:
    if line.marked or not 3 <= line.words <= 32 or line.text[-1] in f":;,{DASHES}":
        return False
    return not line.sentence or line.text[-1] in "?!…" or (line.words >= 4 and line.capitals == 1)


def equals_title(line: Line, title: tuple[str, ...]) -> bool:
    """The line is the title, or one of them is the other with a site's name or a path of sections beside it."""
    short, long = sorted((line.tokens, title), key=len)
    if not short or len(long) > len(short) + 6:
        return False
    return short == long or (len(short) >= 4 and short in (long[: len(short)], long[-len(short) :]))
