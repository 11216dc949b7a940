"""What cleaning knows of a language: words and patterns of what pages say around their articles, of dates and bylines.

Which of them are in a line and what follows from it is not a matter of the language: see clippings/clean/rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Names that are the same in every language.
NETWORK = (
    r"(?:twitter|facebook|instagram|linkedin|youtube|telegram|tiktok|threads|whatsapp|bluesky|mastodon|"
    r"flipboard|google\+?)"
)
AGENCY = (
    r"(?:getty(?: images)?|afp|ap|ap photo|epa|reuters|shutterstock|i ?stock|alamy|pa|bloomberg|xinhua|"
    r"adobe ?stock|picture[ -]alliance|imago(?: images)?|keystone|ansa|efe|zuma(?: press)?|"
    r"dpa|pixabay|unsplash|flickr|tass|тасс|риа новости)"
)
# Small words within the names of people, who live and write in all countries.
NAME_PARTICLES = "de del della da dos das di du van von der den la le bin ibn al el ter ten zu"

# Before the name of an author, in languages that have no folder here
OTHER_BYLINES = (
    "מאת",
    "بقلم",
    "كتبت",
    "كتب",
    "نویسنده",
    "yazan",
    "írta",
    "autorka",
    "av",
    "af",
    "γράφει",
    "글",
    "द्वारा",
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern for lines as `MeasuredLine.plain` has them: lower case, straight apostrophes, no list mark.

    Bound to the beginning (^) or the end ($) of the line, or found only in a line that has one of its row's cues.
    Every repeat is bounded.
    """

    pattern: str
    example: str  # a line of a page that it matches
    near: str  # a line of an article that resembles it, which no rule may cut


@dataclass(frozen=True, slots=True)
class CleaningWords:
    """Words are in one string, separated by spaces; phrases, and patterns where the comment says so, in tuples."""

    code: str

    # Lines that are not part of an article, by the name of the row in clippings/clean/rules that cuts them
    words: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # core words, and words that are next to them
    phrases: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # without one, no unbound pattern is looked for

    titles_without_article: tuple[str, ...] = ()  # patterns of what a page calls itself that holds none

    # Dates
    months: tuple[str, ...] = ()  # twelve times the names that are hardly another word
    months_short: tuple[str, ...] = ()  # their other forms, which prove no date by themselves: "set", "out"
    weekdays: str = ""
    date_words: str = ""  # other words of a line that is nothing but a date
    date_links: str = ""  # words within a date: "3 de mayo", "10 Uhr"
    ordinals: str = ""  # after the number of a day: "3rd"
    clocks: tuple[str, ...] = ()  # patterns of an hour and its minutes, in their first two groups
    not_am: tuple[str, ...] = ()  # patterns of small words that would be read as "a.m."
    changed: tuple[str, ...] = ()  # patterns before the date of a change
    published: tuple[str, ...] = ()  # patterns before the date of publication

    # Authors
    bylines: tuple[str, ...] = ()  # before their names, or on the line above: "by"
    author_labels: tuple[str, ...] = ()  # before their names, on the same line: "author"
    weak_bylines: tuple[str, ...] = ()  # which are also the beginning of names
    and_: str = ""  # between two names
    after_names: str = ""  # what ends them: "for the Courier"
    on_behalf: str = ""  # between a name and the paper that it writes for
    no_names: str = ""  # words of a byline that are in no name: "staff"
    accounts: str = ""  # names of accounts that stand for nobody
    job_lines: tuple[str, ...] = ()  # patterns of lines that name an author by a job
    professions: str = ""  # that a biography tells of an author
    about: tuple[str, ...] = ()  # before the name, above a biography
    first_person: tuple[str, ...] = ()  # how a biography begins in which the author speaks
    copulas: str = ""  # between the name and what the author is

    # How a page speaks to its reader, and of itself: "your", "our"
    reader: str = ""

    # Sentences of an article
    reporting: str = ""  # verbs that a page does not use of itself
    speaking: tuple[str, ...] = ()  # patterns of the verbs with which a paragraph lets somebody speak
    corrections: tuple[str, ...] = ()  # patterns of how a correction begins, which belongs to the article
    pictured: tuple[str, ...] = ()  # patterns of what a caption says about its photo
    abbreviations: str = ""  # whose full stop ends no sentence

    # Names that the code of a page gives to its boxes; others than the English ones, which stand everywhere
    comment_boxes: tuple[str, ...] = ()  # patterns
    author_boxes: str = ""
