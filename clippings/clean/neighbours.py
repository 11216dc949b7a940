"""What a line is because of the lines around it: a caption, the owner of a photo, a headline shown twice, a listing."""

import re
from collections import Counter
from collections.abc import Sequence

from clippings.clean.head import has_date
from clippings.clean.measures import Line
from clippings.clean.rules import Rule

CAPTION = Rule("caption", "anywhere", "line", "the words under a photo: beside its credit, or shown twice")
PHOTO_CREDIT = Rule("photo-credit", "anywhere", "line", "the owner of a photo, below the words that announce it")
TEASER = Rule("teaser", "anywhere", "line", "a headline of another article, shown twice, with its section and summary")
LISTING = Rule("listing", "anywhere", "list", "headlines under sections that come again and again, with no prose after")
BIOGRAPHY = Rule("biography", "anywhere", "list", "who the author is, below the article")
NEIGHBOUR_RULES = (CAPTION, PHOTO_CREDIT, TEASER, LISTING, BIOGRAPHY)

_PICTURED = re.compile(
    r"\b(?:left|right|center|centre|pictured|above|is seen|are seen|poses?|looks on|file photo)\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day, \w{3,9}\.? \d{1,2}, (?:19|20)\d\d"
)
_ROLE = re.compile(
    r"\b(?:reporter|journalist|correspondent|editor|columnist|writer|author|contributor|blogger|critic|producer|"
    r"professor|lecturer|fellow|director|analyst|founder|novelist|historian|researcher|attorney|consultant|freelance|"
    r"journaliste|rédacteur|rédactrice|correspondant|auteur|chroniqueur|redakteur|redakteurin|korrespondent|journalistin|"
    r"autor|autorin|autora|periodista|corresponsal|redactor|columnista|журналист|корреспондент|редактор|обозреватель|автор)\b"
)
_IS = re.compile(
    r"^(?:[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.'’-]*,? (?:(?:de|van|von|der|la|el|al|bin) )?){2,4}"
    r"(?:is|are|was|writes|covers|reports|works|has|joined|serves|teaches|est|ist|es|—)\b"
)


def refine_marks(lines: Sequence[Line], marks: Sequence[Rule | None]) -> list[Rule | None]:
    """Return the marks with those that a line has only beside its neighbours."""
    refined = list(marks)
    _mark_captions(lines, refined)
    _mark_teasers(lines, refined)
    _mark_biographies(lines, refined)
    _mark_listing(lines, refined)
    return refined


def _alike(a: Line, b: Line) -> bool:
    """The same words, but for an end that may be cut off in one of them."""
    return a.plain == b.plain or (min(a.words, b.words) >= 12 and a.plain[:60] == b.plain[:60])


def _mark_captions(lines: Sequence[Line], marks: list[Rule | None]) -> None:
    begun = False  # prose has been seen that is no caption
    for i, line in enumerate(lines):
        mark = marks[i]
        if mark is None:
            following = next((k for k in range(i + 1, min(i + 3, len(lines))) if not _alike(line, lines[k])), None)
            credited = following is not None and _is_credit(lines[following], marks[following])
            twice = i + 1 < len(lines) and line.words >= 8 and _alike(line, lines[i + 1])
            pictured = line.words <= 60 and bool(_PICTURED.search(line.plain))
            if credited and line.words >= 5 and (twice or pictured or not begun):
                marks[i] = CAPTION
            elif line.prose:
                begun = True
        elif mark.name == "photo-credit" and line.text.endswith(":") and i + 1 < len(lines) and marks[i + 1] is None:
            marks[i + 1] = PHOTO_CREDIT if lines[i + 1].words <= 8 and not lines[i + 1].sentence else None


def _is_credit(line: Line, mark: Rule | None) -> bool:
    """It names the owner and nothing else: a caption with the owner in brackets is whole by itself."""
    return mark is not None and mark.name == "photo-credit" and line.words <= 14 and "(" not in line.text[1:]


def _mark_teasers(lines: Sequence[Line], marks: list[Rule | None]) -> None:
    """A headline that comes again within three lines, the section's name above it and one paragraph below it."""
    for i, line in enumerate(lines):
        if (
            marks[i] is not None
            or line.prose
            or line.sentence
            or line.words < 5
            or line.text[0] in "-–—"
            or has_date(line)
        ):
            continue
        again = [k for k in range(i + 1, min(i + 4, len(lines))) if lines[k].plain == line.plain]
        if not again:
            continue
        for k in (i, *again):
            marks[k] = TEASER
            if k > 0 and marks[k - 1] is None and lines[k - 1].words <= 3 and not lines[k - 1].sentence:
                marks[k - 1] = TEASER
        below = again[-1] + 1
        if below + 1 < len(lines) and marks[below] is None and lines[below].prose and lines[below].words <= 45:
            marks[below] = TEASER


def _mark_biographies(lines: Sequence[Line], marks: list[Rule | None]) -> None:
    """At the end, a paragraph that says what somebody is whom the article has not named before."""
    prose = [i for i, line in enumerate(lines) if line.words >= 6 and marks[i] is None and line.prose]
    for i in prose[-3:]:
        if len(prose) < 5 or i == prose[0] or not _IS.match(lines[i].text[:80]) or not _ROLE.search(lines[i].plain):
            continue
        name = " ".join(lines[i].tokens[:2])
        if not any(name in " ".join(lines[k].tokens) for k in prose if k < i):
            marks[i] = BIOGRAPHY


def _mark_listing(lines: Sequence[Line], marks: list[Rule | None]) -> None:
    """Below the last prose: short lines, among them names of sections that come again."""
    last = max((i for i, line in enumerate(lines) if line.prose and marks[i] is None), default=-1)
    if last < 0:
        return
    rest = [i for i in range(last + 1, len(lines)) if marks[i] is None]
    labels = Counter(lines[i].plain for i in rest if lines[i].words <= 3 and not lines[i].sentence)
    repeated = {label for label, count in labels.items() if count >= 2 and label.replace(" ", "").isalpha()}
    headlines = sum(lines[i].words >= 5 and not lines[i].sentence for i in rest)
    if repeated and headlines >= 3:
        marks[next(i for i in rest if lines[i].plain in repeated)] = LISTING
