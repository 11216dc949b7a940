"""What stands above an article: navigation, headline, standfirst, byline, date.

A short line at the top proves nothing by itself: an article may begin with one. Only evidence above the body, such as
a byline, a date or a share bar, shows that the lines down to it belong to the page.
"""

import re
from collections.abc import Sequence

from clippings.clean.measures import Line, tokenize
from clippings.clean.rules import Rule

_MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug "
    "sep sept oct nov dec janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "januar "
    "februar märz juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro gennaio "
    "febbraio "
    "aprile maggio giugno luglio settembre ottobre dicembre января февраля марта апреля мая июня июля августа "
    "сентября "
    "октября ноября декабря"
)
_DATE_WORDS = frozenset(
    tokenize(
        f"{_MONTHS} # monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs "
        f"fri sat sun "
        "lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag "
        "samstag sonntag "
        "lunes martes miércoles jueves viernes sábado domingo segunda terça quarta quinta sexta feira "
        "понедельник вторник "
        "среда четверг пятница суббота воскресенье am pm a m p et est edt cst cdt pst pdt mst mdt gmt utc bst "
        "ist cet "
        "cest msk t z updated published posted first last modified at on of the um uhr le à h de du às publié "
        "mis jour "
        "aktualisiert veröffentlicht stand publicado actualizado опубликовано обновлено г в th st nd rd date "
        "hrs hours min "
        "read original created"
    )
)
_MONTH_WORDS = frozenset(tokenize(_MONTHS))
_NUMERIC_DATE = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BYLINE = re.compile(
    r"^(?:(?i:by|written by|posted by|reported by|story by|text by|words by|author|authors|published by|"
    r"reviewed by|"
    r"medically reviewed by|fact checked by|von|ein artikel von|par|por|propos recueillis par|texte|di|de|автор|"
    r"авторы|"
    r"текст|автор текста))(?:\s*:\s*|\s+)(?=[A-ZÀ-ÖØ-ÞА-ЯЁ@])"
)
_NAME_WORD = re.compile(r"^(?:[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.'’-]*|de|da|van|von|der|la|le|bin|al|el|di|and|und|et|y|и|&)[,]?$")


def is_date(line: Line) -> bool:
    """Every word of the line belongs to a date or a time, and there is a day or a month with numbers."""
    tokens = line.tokens
    if not 2 <= len(tokens) <= 24 or "#" not in tokens or line.sentence:
        return False
    if not _DATE_WORDS.issuperset(tokens):
        return False
    return not _MONTH_WORDS.isdisjoint(tokens) or bool(_NUMERIC_DATE.search(line.text))


def has_date(line: Line) -> bool:
    """A short line, no sentence, that states a whole date beside other words."""
    if line.words > 16 or line.sentence:
        return False
    if _NUMERIC_DATE.search(line.text):
        return True
    return not _MONTH_WORDS.isdisjoint(line.tokens) and bool(_YEAR.search(line.text))


def is_byline(line: Line) -> bool:
    """It names the author after "By" or its like, and is no sentence."""
    text = line.text.lstrip("|•·– -")
    return line.words <= 20 and not line.sentence and bool(_BYLINE.match(text)) and line.capitals >= 0.5


def is_name(line: Line) -> bool:
    """It looks like the name of a person: two to four capitalized words."""
    words = line.text.lstrip("|•· ").split()
    return 2 <= len(words) <= 4 and len(line.text) <= 45 and all(_NAME_WORD.match(w) for w in words)


def is_title_like(line: Line) -> bool:
    if line.marked or not 3 <= line.words <= 32:
        return False
    return not line.sentence or line.text[-1] in "?!…" or (line.words >= 4 and line.capitals == 1)


def equals_title(line: Line, title: tuple[str, ...]) -> bool:
    """The line is the title, or the title with a site's name or a path of sections beside it."""
    tokens = line.tokens
    if not title or len(tokens) > len(title) + 6:
        return False
    if tokens == title:
        return True
    return len(title) >= 4 and (tokens[: len(title)] == title or tokens[-len(title) :] == title)


def find_start(lines: Sequence[Line], marks: Sequence[Rule | None]) -> int | None:
    """Return the first line of the body: the first prose, but below a byline or date that a standfirst may "
    "precede."""
    prose = [i for i, (line, mark) in enumerate(zip(lines, marks, strict=True)) if line.prose and mark is None]
    if not prose:
        return None
    start = prose[0]
    for k in (1, 2):
        if len(prose) < k + 3 or sum(lines[i].words for i in prose[:k]) > 75:
            break
        between = range(prose[k - 1] + 1, min(prose[k], prose[k - 1] + 9))
        if any(_states(lines[i], marks[i]) for i in between):
            start = prose[k]
    return start


def _states(line: Line, mark: Rule | None) -> bool:
    """The line states the author or the date of the article."""
    return (mark is not None and mark.name == "update") or is_byline(line) or is_date(line) or has_date(line)


def label_head(lines: Sequence[Line], marks: Sequence[Rule | None], start: int, title: str | None) -> dict[int, str]:
    """Return the rule of each line above `start` that is cut."""
    found: dict[int, str] = {}
    for i in range(start):
        mark = marks[i]
        if is_byline(lines[i]):
            found[i] = "byline"
        elif is_date(lines[i]) or has_date(lines[i]):
            found[i] = "date"
        elif mark is not None:
            found[i] = mark.name
    first = _guess_title(lines, found, start) if title is None else None
    wanted = tokenize(title) if title is not None else lines[first].tokens if first is not None else ()
    titles = [i for i in range(start) if i == first or equals_title(lines[i], wanted)]
    if not titles and not found:
        return {}
    found |= dict.fromkeys(titles, "title")
    for i in range(max(found)):
        if i not in found:
            found[i] = _name_by_place(lines, found, i)
    return found


def _name_by_place(lines: Sequence[Line], found: dict[int, str], i: int) -> str:
    """Return the rule for a line that no rule cuts by itself, with evidence below it."""
    if is_name(lines[i]) and any(found.get(k) in ("byline", "date") for k in (i - 1, i + 1)):
        return "byline"
    if lines[i].marked:
        return "navigation"
    return "standfirst" if lines[i].prose else "header"


def _guess_title(lines: Sequence[Line], found: dict[int, str], start: int) -> int | None:
    """Return the line of the headline: the longest that looks like one above the byline or date; else the first.

    Without a byline or date, lists may stand above the headline, but nothing else that is not cut.
    """
    stated = next((i for i, rule in sorted(found.items()) if rule in ("byline", "date", "update")), None)
    if stated is not None:
        candidates = [i for i in range(stated) if i not in found and is_title_like(lines[i])]
        return max(candidates, key=lambda i: (min(lines[i].words, 14), -i), default=None)
    i = 0
    while i < start and (i in found or lines[i].marked or lines[i].words <= 2):
        i += 1
    return i if i < start and is_title_like(lines[i]) else None
