"""Every type of the path RAW -> CLEANED -> ENRICHED; INDEXED is `StoredArticle` in clippings/index/serialize.py.

All spans are half-open ranges of code points of the stored text: text[start:end] is the span's text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Stage = Literal["capture", "clean", "language", "entities", "quotes", "descriptions", "index"]
Reason = Literal[
    "unreadable",  # the file cannot be opened or read
    "not_a_file",  # a device, a FIFO, a socket, a broken link or a link that loops
    "outside_root",  # a link or an archive member that leaves the folder that was given
    "changing",  # the file grew or changed while it was read
    "not_text",  # a binary, no matter what its name says
    "no_text_layer",  # a PDF of pictures, which hold no text
    "bad_record",  # a record that is broken, or has no text
    "bomb",  # a compressed file that grows beyond the ratio or the size allowed
    "too_large",  # beyond the limits of a record or of a cleaned text
    "too_slow",  # beyond the time allowed for a record
    "empty",  # nothing of an article is left
    "refused",  # Elasticsearch refuses the document itself
    "forgotten",  # a person had it forgotten; nothing of it is kept, and it is not tried again
    "failed",  # an error that nobody foresaw; `detail` names it
]
QuoteKind = Literal["direct", "partial", "indirect", "unattributed"]
EntityType = Literal["person", "organization", "place", "group", "event", "work", "law", "product"]
EntitiesStatus = Literal["ok", "no_model", "failed"]
Pronoun = Literal["he", "she", "they", "unknown"]
PronounEvidence = Literal["title", "noun", "pronoun", "given_name"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was read: `file` is the path below the collection's root, with "/" between its parts."""

    collection: str
    file: str
    record: str = ""  # the record's own id, else its number in the file from 1; "" when the file is the record

    def __str__(self) -> str:
        return f"{self.collection}/{self.file}" + (f"#{self.record}" if self.record else "")


@dataclass(frozen=True, slots=True)
class Claim:
    """An address that a page states as its own, where it has another one, or none, without that."""

    url: str  # canonical
    own_id: str  # of its article where the claim does not count
    own_url: str | None  # where it was found, canonical


@dataclass(frozen=True, slots=True)
class Declared:
    """What the source states about a record apart from its text, word for word and not yet checked."""

    title: str | None = None
    published: str | None = None
    modified: str | None = None
    byline: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """RAW: the bytes of one record as they were found."""

    id: str
    origin: Origin
    source: str  # the publication: as the record states it, else the domain of its URL, else the collection
    url: str | None  # canonical
    media_type: str  # of a text or a page with "; charset=..." where the source declares one; else of a document
    content: bytes
    declared: Declared = field(default_factory=Declared)
    unread: tuple[str, ...] = ()  # the keys of its JSON that nothing was read from
    remarks: tuple[str, ...] = ()  # what was refused or changed while it was read
    claim: Claim | None = None  # it counts where `id` is made of it


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that cannot become an article, and why. It becomes a dead letter."""

    id: str
    origin: Origin
    stage: Stage
    reason: Reason
    detail: str  # for people: what was found and where; never text of an article
    capture: str | None = None  # SHA-256 of the record's bytes; if none could be read, of the file that holds it


@dataclass(frozen=True, slots=True)
class Capture:
    """What is needed, along with the stored bytes, to clean a record again."""

    hash: str  # SHA-256 of the bytes; their name in the store of captures
    media_type: str
    declared: Declared
    remarks: tuple[str, ...] = ()  # of its reading


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A point in time that a source states; never an invented one.

    The same moment in another zone is another statement: its day may be another.
    """

    value: datetime  # with the zone that is stated; UTC is assumed if none is
    source: Literal["record", "json-ld", "meta", "time", "url", "text", "file"]
    precision: Literal["day", "minute", "second"]
    zone_stated: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dated) and self._stated() == other._stated()

    def __hash__(self) -> int:
        return hash(self._stated())

    def _stated(self) -> tuple[str, str, str, bool]:
        return self.value.isoformat(), self.source, self.precision, self.zone_stated


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place and the agency of a dispatch, from a line of its own that is not part of the text."""

    place: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Removed:
    """A passage that cleaning cut, with the rule that cut it and its lines in the decoded, normalised document."""

    text: str
    rule: str
    line: int  # its first line (HTML: text block), from 1
    start: int  # code points of the decoded, normalised document (HTML: of its blocks, joined by newlines)
    end: int


@dataclass(frozen=True, slots=True)
class CleanDocument:
    """CLEANED: the article's own text. It never changes after this point."""

    id: str
    origin: Origin
    source: str
    url: str | None
    title: str | None
    text: str  # paragraphs separated by a blank line
    byline: tuple[str, ...]
    published: Dated | None
    modified: Dated | None
    removed: tuple[Removed, ...]
    content_hash: str  # SHA-256 of title and text: equal for exact copies
    capture: Capture
    declared_language: str | None = None  # as the record, else the page, states it
    standfirst: Span | None = None  # of the text: its first paragraphs, where they are between headline and article
    dateline: Dateline | None = None
    extracted_by: str = "text"  # which way the text was found: "text", "trafilatura", "structure", ...
    remarks: tuple[str, ...] = ()  # what was refused on the way, such as an impossible date
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Language:
    code: str  # ISO 639-1, "zh-cn" and "zh-tw" as langdetect names them, "und" when not known
    confidence: float  # 0 to 1
    decided_by: Literal["text", "page", "source", "nothing"]


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the earth, in degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organization, ... of an article under its canonical name there."""

    name: str
    type: EntityType
    spans: tuple[Span, ...]
    corrected: bool = False  # a person's correction made or changed it
    confidence: float = 1.0  # 0 to 1: how far all that refers to it agrees on its type
    country: str | None = None  # of a place, if it is certain: its ISO 3166 code
    point: Point | None = None  # of a town, if it is certain


@dataclass(frozen=True, slots=True)
class Speaker:
    text: str  # the mention as it is in the text: "he", "Bechtol", "a spokesperson"
    span: Span | None  # None when a person's correction named the speaker
    name: str | None  # the full canonical name within the article; None when the article gives none


@dataclass(frozen=True, slots=True)
class SpeakerPronoun:
    """How an article refers to a speaker, and by what that is told; it says nothing of who somebody is."""

    value: Pronoun  # "they": several people; "unknown": a person, but the article does not say
    evidence: PronounEvidence | None  # None if nothing tells it
    word: str | None  # that tells it, in small letters: "mrs", "chairwoman", "her", "ada"
    confidence: float  # 0 to 1: how often such evidence is right; 0 if there is none


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody said (or that are between quote marks), one contiguous span."""

    text: str  # without its outer quote marks
    span: Span
    kind: QuoteKind
    speaker: Speaker | None
    cue: str | None  # the word that attributes it: "said", "according to", ":"
    rule: str  # the rule that decided the speaker
    confidence: float  # 0 to 1: how often such an attribution is right
    group: int  # parts of one interrupted quote share a number, from 0 in order of first appearance
    corrected: bool = False
    pronoun: SpeakerPronoun | None = None  # None if no person speaks
    roles: tuple[str, ...] = ()  # what the article calls the speaker, in small letters: "minister", "mayor"


@dataclass(frozen=True, slots=True)
class Failure:
    """A stage that failed on an article whose other stages are kept."""

    stage: Stage
    error: str  # the type of the error
    detail: str


@dataclass(frozen=True, slots=True)
class EnrichedDocument:
    """ENRICHED: the article and what was found in it. `versions` says which version of each stage did."""

    article: CleanDocument
    language: Language | None = None
    entities: tuple[Entity, ...] = ()
    entities_status: EntitiesStatus | None = None
    entity_count: int = 0  # how many were found; more than are stored when `truncated`
    quotes: tuple[Quote, ...] = ()
    quote_count: int = 0
    truncated: bool = False  # a limit cut the text that was enriched, the entities or the quotes
    versions: Mapping[str, str] = field(default_factory=dict)  # stage -> version
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How the inputs of a run ended. Every input is counted exactly once."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    duplicate: int = 0
    rejected: int = 0

    @property
    def indexed(self) -> int:
        return self.new + self.changed

    @property
    def inputs(self) -> int:
        return self.new + self.changed + self.unchanged + self.duplicate + self.rejected

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.new + other.new,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.duplicate + other.duplicate,
            self.rejected + other.rejected,
        )


# Limits, the same everywhere.
MAX_RECORD_BYTES = 64 * 1024 * 1024
MAX_TEXT_BYTES = 8 * 1024 * 1024  # of cleaned text, in UTF-8
MAX_ENRICHED_CHARACTERS = 2_000_000
MAX_ENTITIES = 2_000
MAX_QUOTES = 2_000
