"""Rules that look at the lines around a line: a headline shown twice, a biography, a sender, a listing."""

import re
from collections import Counter
from collections.abc import Sequence

from clippings.clean.facts.line_patterns import has_date, is_byline, is_name
from clippings.clean.rules.captions import CAPTION, PHOTO_OWNER, mark_captions
from clippings.clean.rules.pull_quotes import PULL_QUOTE, mark_pull_quotes
from clippings.clean.rules.rule import Rule
from clippings.clean.rules.threads import ARTICLE_WORDS, REPEATS, THREAD, mark_threads
from clippings.clean.text.line import CAPITAL, DASHES, LOOK, SMALL, MeasuredLine
from clippings.languages.all_cleaning_words import alternatives
from clippings.languages.cleaning_words import BYLINE_PARTICLES

TEASER = Rule("teaser", "anywhere", "line", "a headline of another article, shown twice, with its section and summary")
LISTING = Rule(
    "listing",
    "anywhere",
    "list",
    "headlines below the last prose, with repeated section names",
    has_items=True,
)
BIOGRAPHY = Rule("biography", "anywhere", "list", "who the author is, below the article")
SENDER = Rule("sender", "anywhere", "list", "who sent a press release, in the words of the sender below it")
BUTTON = Rule("button", "anywhere", "line", "a button to share each entry of a page", stored="share", within=True)
GLUED = Rule("glued-topics", "anywhere", "line", "topics whose links were glued together", stored="topics")
TOPICS = Rule(
    "topics", "edges", "line", "topics and headlines between the last sentence of the article and what closes it"
)
NEIGHBOR_RULES = (CAPTION, PHOTO_OWNER, TEASER, LISTING, BIOGRAPHY, SENDER, BUTTON, THREAD, TOPICS, GLUED, PULL_QUOTE)

AUTHORS = 3  # most authors of an article, and most paragraphs at its end that introduce them
GREETING_WORDS = 60  # most words of a first paragraph in which authors introduce themselves
HEADLINE_WORDS = 5  # fewest words of a headline shown twice; shorter lines recur for many reasons
TWICE = 3  # it is shown at most this often: a line that recurs more is the head of a table
AGAIN = 3  # a headline of another article recurs within this many lines
SUMMARY_WORDS = 45  # most words of the paragraph below it
SECTION_WORDS = 3  # most words of the name of a section
GLUED_WORDS = 12  # most words of topics that were glued together
WHOLE_ARTICLE = 5  # in an article of fewer paragraphs, the last one is not a biography
RELEASE_PARAGRAPHS = 2  # fewest paragraphs of a press release
BYLINE_WORDS = 8  # most words of the line above an article that names its author
BUTTON_WORDS = 3  # most words of a button
SENDER_WORDS = 9  # most words of the line "About" and a name
SENDER_WITHIN = 60  # the paragraph below has the name within this many characters

_PROFESSION = re.compile(rf"\b{alternatives(lambda language: language.professions.split())}\b")
_SPEAKS = re.compile(rf"\b{alternatives(lambda language: language.speaking)}\b")
_GLUED = re.compile(rf"[{SMALL}]{{3}}[{CAPITAL}][{SMALL}]{{3}}")  # "bridgeRiver"
_ABOUT = re.compile(rf"^(?i:{alternatives(lambda language: language.about)}:?) (?=[{CAPITAL}])")
_ABOUT_SENDER = re.compile(rf"^{alternatives(lambda language: language.about)} ", re.IGNORECASE)
_PORTRAIT = re.compile(
    rf"^{alternatives(lambda language: language.about)} (.{{2,60}}?)(?::| [–—-]) ?.{{0,10}}\1\b", re.I
)
_I_AM = re.compile(rf"^{alternatives(lambda language: language.first_person)}\b")
_PARTICLE = "|".join(BYLINE_PARTICLES.split())
_COPULA = alternatives(lambda language: language.copulas.split())
INTRODUCED = re.compile(  # "Ann van Dale is": a name of two to four words, and a verb before what that person is
    rf"^((?:[{CAPITAL}][\w.'’-]*,? (?:(?:{_PARTICLE}) )?){{2,4}}){_COPULA}\b"
)


def refine_marks(
    lines: Sequence[MeasuredLine], marks: Sequence[Rule | None], *, flattened: bool = True
) -> list[Rule | None]:
    """Return the marks, and add those that a line gets only because of its neighbors.

    Only in flattened text do comments follow the article unannounced. On a page, the structure separates them, and what
    looks like a thread is an article, such as letters or short messages with their days.
    """
    refined = list(marks)
    _mark_glued(lines, refined)
    mark_captions(lines, refined)
    mark_pull_quotes(lines, refined)
    _mark_teasers(lines, refined)
    _mark_biographies(lines, refined)
    _mark_sender(lines, refined)
    if flattened:
        mark_threads(lines, refined)
    _mark_repeated(lines, refined)
    _mark_buttons(lines, refined)
    _mark_listing(lines, refined)
    return refined


def _mark_glued(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    for i, line in enumerate(lines):
        if marks[i] is None and not line.sentence and line.words <= GLUED_WORDS and len(_GLUED.findall(line.text)) >= 2:
            marks[i] = GLUED


def _mark_teasers(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    """Mark a headline that recurs within a few lines, the section's name above it and one paragraph below it."""
    begun = False
    counts = Counter(line.plain for line in lines)
    for i, line in enumerate(lines):
        begun = begun or (line.prose and marks[i] is None)
        if not begun or marks[i] is not None or not _is_headline(line) or counts[line.plain] > TWICE:
            continue
        again = [k for k in range(i + 1, min(i + 1 + AGAIN, len(lines))) if lines[k].plain == line.plain]
        if not again:
            continue
        for k in (i, *again):
            marks[k] = TEASER
            if k > 0 and marks[k - 1] is None and lines[k - 1].words <= SECTION_WORDS and not lines[k - 1].sentence:
                marks[k - 1] = TEASER
        below = again[-1] + 1
        if (
            below + 1 < len(lines)
            and marks[below] is None
            and lines[below].prose
            and lines[below].words <= SUMMARY_WORDS
        ):
            marks[below] = TEASER


def _is_headline(line: MeasuredLine) -> bool:
    told = line.prose or line.sentence or has_date(line)
    return not told and line.words >= HEADLINE_WORDS and line.text[0] not in DASHES


def _mark_biographies(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    """Mark the paragraphs that introduce the author.

    At the top, it is in the first person. At the end, it says what somebody is who is not named in the article, or who
    is named on a line above it. More than a few of them are an article about people.
    """
    prose = [i for i, line in enumerate(lines) if line.words >= 6 and marks[i] is None and line.prose]
    for i in prose[:1]:
        if lines[i].words <= GREETING_WORDS and _I_AM.match(lines[i].plain) and _PROFESSION.search(lines[i].plain):
            marks[i] = BIOGRAPHY
    found: set[int] = set()
    for back, i in enumerate(reversed(prose[1:] if len(prose) >= WHOLE_ARTICLE else ()), 1):
        about = _has_heading(lines, i)
        last = all(k in found for k in prose[len(prose) - back + 1 :][:AUTHORS])
        if about or _names_above(lines, i) or (last and _is_stranger(lines, i, prose)):
            found |= {i - 1, i} if about else {i}
        elif back >= AUTHORS:
            break
        if len(found) > 2 * AUTHORS:
            return
    if len(found & set(prose)) <= AUTHORS:
        for i in found:
            marks[i] = BIOGRAPHY
    if prose:
        _mark_brief_biography(lines, marks, prose[0])


def _mark_brief_biography(lines: Sequence[MeasuredLine], marks: list[Rule | None], first: int) -> None:
    """Mark the last sentence if it says what the person is whom a line above the article names."""
    last = next((i for i in range(len(lines) - 1, first, -1) if marks[i] is None and lines[i].sentence), first)
    found = INTRODUCED.match(lines[last].text[:80]) if last > first else None
    if found is None or not _PROFESSION.search(lines[last].plain) or _SPEAKS.search(lines[last].plain):
        return
    name = found[1].strip(" ,").casefold()
    if any(name in line.plain and line.words <= BYLINE_WORDS and not line.sentence for line in lines[:first]):
        for i in (last - 1, last) if lines[last - 1].plain == name else (last,):
            marks[i] = BIOGRAPHY


def _has_heading(lines: Sequence[MeasuredLine], i: int) -> bool:
    """Whether the line above is "About" and a name that the paragraph has."""
    name = _ABOUT.sub("", lines[i - 1].text, count=1)
    return name != lines[i - 1].text and is_name(name) and name in lines[i].text[:120]


def _mark_sender(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    """Mark "About" and a name, and the paragraph below that begins with it, in a text that is a press release."""
    if not any(mark is not None and mark.in_release for mark in marks):
        return
    prose = [i for i, line in enumerate(lines) if line.prose and marks[i] is None]
    for i in prose[RELEASE_PARAGRAPHS:]:
        if _PORTRAIT.match(lines[i].text[:LOOK]):
            marks[i] = SENDER
        name = _ABOUT_SENDER.sub("", lines[i - 1].text, count=1).strip(" :.")
        found = name != lines[i - 1].text and lines[i - 1].words <= SENDER_WORDS and not lines[i - 1].sentence
        if found and name.casefold() in lines[i].text[: len(name) + SENDER_WITHIN].casefold():
            marks[i - 1] = marks[i] = SENDER


def _names_above(lines: Sequence[MeasuredLine], i: int) -> bool:
    """Whether one of the lines right above is a name that the paragraph has at or near its beginning, with a role."""
    if not _PROFESSION.search(lines[i].plain):
        return False
    near = lines[max(0, i - 7) : i]
    return any(not line.sentence and is_name(line.text) and line.plain in lines[i].plain[:160] for line in near)


def _is_stranger(lines: Sequence[MeasuredLine], i: int, prose: Sequence[int]) -> bool:
    """Whether the paragraph describes a person who is not named above and does not quote that person."""
    plain = lines[i].plain
    if not _PROFESSION.search(plain) or not INTRODUCED.match(lines[i].text[:80]) or _SPEAKS.search(plain):
        return False
    name = " ".join(plain.split()[:2])
    return not any(name in lines[k].plain for k in prose if k < i)


def _mark_repeated(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    """Mark comments and lists below an article: three ages or votes open comments, three bylines a list of articles."""
    seen = 0
    ages: list[int] = []
    bylines: list[int] = []
    for i, line in enumerate(lines):
        mark = marks[i]
        if mark is None and line.prose:
            seen += line.words
        elif seen >= ARTICLE_WORDS:
            if mark is not None and mark.in_thread:
                ages.append(i)
            elif mark is None and is_byline(line):
                bylines.append(i)
    for first, rule in ((ages, THREAD), (bylines, LISTING)):
        if len(first) >= REPEATS:
            marks[first[0]] = rule


def _mark_buttons(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    """Mark a word for sharing that recurs: the entries of a live blog have it as a button."""
    named = [
        i for i, line in enumerate(lines) if (m := marks[i]) and m.label == BUTTON.label and line.words <= BUTTON_WORDS
    ]
    counts = Counter(lines[i].plain for i in named)
    for i in named:
        marks[i] = BUTTON if counts[lines[i].plain] >= REPEATS else marks[i]


def _mark_listing(lines: Sequence[MeasuredLine], marks: list[Rule | None]) -> None:
    """Mark headlines below the last prose with recurring section names among them: a list of an article has none."""
    prose = [i for i, line in enumerate(lines) if line.prose and marks[i] is None]
    if not prose:
        return
    rest = [i for i in range(prose[-1] + 1, len(lines)) if marks[i] is None and lines[i].text[-1].isalnum()]
    labels = Counter(lines[i].plain for i in rest if lines[i].words <= SECTION_WORDS)
    repeated = {label for label, count in labels.items() if count >= 2 and label.replace(" ", "").isalpha()}
    headlines = [i for i in rest if lines[i].words >= HEADLINE_WORDS and not lines[i].text[0].islower()]
    if repeated and len(headlines) >= REPEATS:
        marks[next(i for i in rest if lines[i].plain in repeated)] = LISTING
