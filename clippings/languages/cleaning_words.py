"""What cleaning knows of a language: the words and patterns of dates, of bylines, and of what surrounds articles.

How they are applied to lines does not depend on the language: see clippings/clean/rules.
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
# Small words within the names of authors. A byline has no articles, so more words count than in a sentence
# (word_lists.NAME_PARTICLES).
BYLINE_PARTICLES = "de del della da dos das di du van von der den la le bin ibn al el ter ten zu"

# Before the name of an author, in languages without a folder here
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
    """A pattern for lines in the form of `MeasuredLine.plain`: lower case, straight apostrophes, no list mark.

    It is bound to the beginning (^) or the end ($) of the line, or applies only to a line with one of its row's cues.
    Every repetition has a limit.
    """

    pattern: str
    example: str  # a line around an article that it matches
    near: str  # a similar line of an article, which no rule may cut


@dataclass(frozen=True, slots=True)
class CleaningWords:
    """Words are in one string, separated by spaces. Phrases are in tuples, and so are patterns, as the comments say."""

    code: str

    # Lines that are not part of an article, by the name of the row in clippings/clean/rules that cuts them
    words: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # core words, and words next to them
    phrases: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # unbound patterns apply only with one

    titles_without_article: tuple[str, ...] = ()  # patterns of the titles of pages without an article

    # Dates
    months: tuple[str, ...] = ()  # the names of the twelve months that are rarely another word
    months_short: tuple[str, ...] = ()  # their other forms, which do not prove a date by themselves: "set", "out"
    weekdays: str = ""
    date_words: str = ""  # other words of a line that only has a date
    date_links: str = ""  # words within a date: "3 de mayo", "10 Uhr"
    ordinals: str = ""  # after the number of a day: "3rd"
    clocks: tuple[str, ...] = ()  # patterns of a time, with hour and minutes in the first two groups
    not_am: tuple[str, ...] = ()  # patterns of small words that would be read as "a.m."
    changed: tuple[str, ...] = ()  # patterns before the date of a change
    published: tuple[str, ...] = ()  # patterns before the date of publication

    # Authors
    bylines: tuple[str, ...] = ()  # before their names, or on the line above: "by"
    author_labels: tuple[str, ...] = ()  # before their names, on the same line: "author"
    weak_bylines: tuple[str, ...] = ()  # those that may also begin a name
    and_: str = ""  # between two names
    after_names: str = ""  # words that end the names: "for the Courier"
    on_behalf: str = ""  # between a name and the paper that the person writes for
    no_names: str = ""  # words of a byline that never belong to a name: "staff"
    accounts: str = ""  # names of accounts that do not mean a person
    job_lines: tuple[str, ...] = ()  # patterns of lines that describe an author by a job
    professions: str = ""  # named in the biography of an author
    about: tuple[str, ...] = ()  # before the name above a biography
    first_person: tuple[str, ...] = ()  # the beginnings of biographies in the first person
    copulas: str = ""  # between the name and the profession

    # How a page addresses its reader and refers to itself: "your", "our"
    reader: str = ""

    # Sentences of an article
    reporting: str = ""  # verbs that a page does not use about itself
    speaking: tuple[str, ...] = ()  # patterns of the verbs with which a paragraph quotes somebody
    corrections: tuple[str, ...] = ()  # patterns for the beginning of a correction, which belongs to the article
    pictured: tuple[str, ...] = ()  # patterns of what a caption says about its photo
    photo_words: tuple[str, ...] = ()  # before the name of its owner, in lower case: "foto: Ann Lee"
    abbreviations: str = ""  # their full stop does not end a sentence

    # Names of boxes in the code of a page, besides the English ones, which all pages use
    comment_boxes: tuple[str, ...] = ()  # patterns
    author_boxes: str = ""
    standfirst_boxes: str = ""
