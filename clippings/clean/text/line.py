"""Measures a line without regard to its subject: its length, form of a sentence, list mark and case.

Lengths are in words; in scripts without spaces, two characters count as a word. Only the first and the last characters
of a very long line are looked at, so that its cost does not grow with its length.
"""

import re
from dataclasses import dataclass

CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁ"  # Latin and Russian letters, for a character class of a pattern
SMALL = "a-zà-öø-ÿа-яё"
LOOK = 2_000  # characters of a line that are looked at; a longer line is always prose

_BULLET = re.compile(r"^(?:[•·●▪◦‣∙○■□►▶➤→»›*+–—-]|\d{1,2}[.)](?=\s))\s*")
_MARKED = re.compile(r"^[•·●▪◦‣∙○■□►▶➤→»›*+]")
DASHES = "-–—"
# German and related languages close a quotation with the mark that opens one in English, or with « and ‹.
CLOSING = "\"'”’»›“‘«‹"
_SENTENCE_END = re.compile(rf"[.!?…。！？؟۔।॥‽][\s{CLOSING})\]）」』]*$")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_JOINED = re.compile(rf"(?<=[{SMALL}])(?=[{CAPITAL}][{SMALL}]{{4}})")  # "TwitterShare", not "WhatsApp"
FIELD_LABEL = re.compile(r"\S+:")  # "name: ferry"
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_QUOTE = re.compile(r"[\"“”„«»]")
_SMALL_WORD = re.compile(rf"[\"'“‘„‚»«]?[{SMALL}][{SMALL}'’-]*[,.;:!?\"'”’“‘«»]*(?=\s|$)")  # not "www.courier.example"
_LINK = re.compile(  # "Unsubscribe <https://...>" in mail, "[Unsubscribe](https://...)" in Markdown
    r"\s?<(?:https?://|mailto:)[^\s<>]{1,1000}>|\[([^\[\]]{1,300})\]\((?:https?://|mailto:)[^\s()]{1,1000}\)"
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u00a0": " ", "\u200b": None, "\ufeff": None})

PROSE_WORDS = 10  # a sentence of this many words is prose
QUESTION_WORDS = 20  # a question of this many words is prose; a shorter one may be a headline
LONG_WORDS = 30  # a line of this many words is prose even without a full stop
TOKEN_WORDS = 45  # longer lines are not split into tokens


def tokenize(text: str) -> tuple[str, ...]:
    """Return the words of `text` in lower case, with "#" for numbers and glued words separated."""
    return tuple(["#" if t.isdigit() else t for t in _TOKEN.findall(_JOINED.sub(" ", text).lower())])


def ends_sentence(text: str) -> bool:
    """Whether a line without white space around it ends like a sentence."""
    return bool(_SENTENCE_END.search(text[-12:]))


def starts_small(text: str) -> bool:
    """Whether the line begins with a word in lower case, as only the rest of a sentence does."""
    return bool(_SMALL_WORD.match(text[:LOOK]))


def is_listed(text: str) -> bool:
    """Whether a line without white space around it has a list mark or a number before it."""
    return bool(_BULLET.match(text[:LOOK]))


@dataclass(frozen=True, slots=True)
class MeasuredLine:
    """A line that is not blank, without the white space around it, and its measures."""

    text: str
    plain: str  # lower case, straight apostrophes, single spaces, no list mark
    tokens: tuple[str, ...]  # of a short line
    words: int
    marked: bool  # it has a list mark before it
    sentence: bool  # it ends like a sentence
    quoted: bool  # it has quotation marks
    prose: bool

    @property
    def capitals(self) -> float:
        """The share of its words of four letters or more that begin with a capital."""
        long = [w for w in self.text[:LOOK].split() if len(w) >= 4 and w[0].isalpha()]
        return sum(w[0].isupper() for w in long) / len(long) if long else 0.0


def _show_links(text: str) -> str:
    """Return the text as a reader of the page sees it: of each link only its words, unless it has none."""
    shown = _LINK.sub(lambda found: found[1] or "", text).strip() if "<" in text or "](" in text else text
    return shown or text


def measure_line(text: str) -> MeasuredLine:
    """Measure a line; `text` has no white space around it and is not empty."""
    head = _show_links(text[:LOOK])
    words = len(head.split())
    if len(text) > LOOK:
        words = max(words, LOOK // 10)  # a longer line counts as long, even if it has few words
    elif words * 12 < len(text):  # hardly any spaces
        words = max(words, len(_UNSPACED.findall(text)) // 2)
    marked = bool(_MARKED.match(head)) and not (head[0] == "»" and "«" in head)  # a quotation
    sentence = ends_sentence(text)
    enough = LONG_WORDS if marked or not sentence or text.endswith(("...", "…")) else PROSE_WORDS
    if text[-1] in "?？؟":
        enough = max(enough, QUESTION_WORDS)
    return MeasuredLine(
        text=text,
        plain=" ".join(_BULLET.sub("", head.translate(_PLAIN), count=1).lower().split()),
        tokens=tokenize(head) if words <= TOKEN_WORDS else (),
        words=words,
        marked=marked,
        sentence=sentence,
        quoted=bool(_QUOTE.search(head)),
        prose=len(text) > LOOK or (words >= enough and (sentence or not marked)),
    )
