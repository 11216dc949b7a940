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
    "outside_root",  # a link or an archive member that leads out of the given folder
    "changing",  # the file grew or changed while it was read
    "not_text",  # a binary file, no matter what its name says
    "no_text_layer",  # a PDF that consists of pictures, without text
    "bad_record",  # a record that is broken, or has no text
    "bomb",  # a compressed file that grows beyond the allowed ratio or size
    "too_large",  # beyond the limits of a record or of a cleaned text
    "too_slow",  # it takes longer than a record may take
    "empty",  # no article text is left
    "refused",  # Elasticsearch refuses the document itself
    "forgotten",  # a person had it forgotten: nothing of it is kept, and it is never tried again
    "failed",  # an unexpected error; `detail` names it
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
    record: str = ""  # the record's own id, otherwise its number in the file from 1; "" if the file is the record

    def __str__(self) -> str:
        return f"{self.collection}/{self.file}" + (f"#{self.record}" if self.record else "")


@dataclass(frozen=True, slots=True)
class Claim:
    """An address that a page states as its own, if it would otherwise have another one or none."""

    url: str  # canonical
    own_id: str  # the article's id if the claim does not count
    own_url: str | None  # canonical; the address at which the page was found


@dataclass(frozen=True, slots=True)
class Declared:
    """What the source states about a record, apart from its text: word for word, and not yet checked."""

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
    source: str  # the publication as the record states it, else the domain of its URL, else the collection
    url: str | None  # canonical
    media_type: str  # of a text or page, with "; charset=..." if the source declares it; otherwise of a document
    content: bytes
    declared: Declared = field(default_factory=Declared)
    unread: tuple[str, ...] = ()  # the keys of its JSON that were not used
    remarks: tuple[str, ...] = ()  # what was refused or changed while it was read
    claim: Claim | None = None  # it counts if `id` was made from it


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that cannot become an article, and the reason. It becomes a dead letter."""

    id: str
    origin: Origin
    stage: Stage
    reason: Reason
    detail: str  # for people: what was found and where, but never text of an article
    capture: str | None = None  # SHA-256 of the record's bytes; if none could be read, of the file that contains it


@dataclass(frozen=True, slots=True)
class Capture:
    """What is needed to clean a record again, together with the stored bytes."""

    hash: str  # SHA-256 of the bytes, which is their name in the store of captures
    media_type: str
    declared: Declared
    remarks: tuple[str, ...] = ()  # remarks from reading it


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A point in time that a source states; it is never invented.

    The same moment in another zone counts as another statement, since it may be another day.
    """

    value: datetime  # in the stated zone; UTC if none is stated
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
    """The place and the agency of a dispatch, taken from a separate line that is not part of the text."""

    place: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Removed:
    """A passage that cleaning cut, with the rule that cut it and its lines in the decoded, normalized document."""

    text: str
    rule: str
    line: int  # its first line (in HTML, text block), from 1
    start: int  # code points of the decoded, normalized document (in HTML, of its blocks joined by newlines)
    end: int


@dataclass(frozen=True, slots=True)
class CleanDocument:
    """CLEANED: the article's own text, which never changes after this point."""

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
    declared_language: str | None = None  # as stated by the record, otherwise by the page
    standfirst: Span | None = None  # of the text: its first paragraphs, if they come between headline and article
    dateline: Dateline | None = None
    extracted_by: str = "text"  # the way in which the text was found: "text", "trafilatura", "structure", ...
    remarks: tuple[str, ...] = ()  # what was refused during cleaning, such as an impossible date
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Language:
    code: str  # ISO 639-1, "zh-cn" and "zh-tw" as langdetect names them, "und" if unknown
    confidence: float  # 0 to 1
    decided_by: Literal["text", "page", "source", "nothing"]


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the earth, in degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organization, ... of an article under its canonical name there."""

    name: str
    type: EntityType
    spans: tuple[Span, ...]
    corrected: bool = False  # a person's correction created or changed it
    confidence: float = 1.0  # 0 to 1: how far all mentions agree on its type
    country: str | None = None  # ISO 3166 code of a place's country, if it is certain
    point: Point | None = None  # coordinates of a town, if they are certain


@dataclass(frozen=True, slots=True)
class Speaker:
    text: str  # the mention as the text has it: "he", "Bechtol", "a spokesperson"
    span: Span | None  # None if a person's correction named the speaker
    name: str | None  # the full canonical name within the article; None if the article gives none


@dataclass(frozen=True, slots=True)
class SpeakerPronoun:
    """How an article refers to a speaker, and the evidence for it; it says nothing about anyone's identity."""

    value: Pronoun  # "they": several people; "unknown": a person, but the article does not say
    evidence: PronounEvidence | None  # None if there is no evidence
    word: str | None  # the word that is the evidence, in lower case: "mrs", "chairwoman", "her", "ada"
    confidence: float  # 0 to 1: how often such evidence is right; 0 if there is none


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody said (or that are between quotation marks), in one contiguous span."""

    text: str  # without the outer quotation marks
    span: Span
    kind: QuoteKind
    speaker: Speaker | None
    cue: str | None  # the word that marks the attribution: "said", "according to", ":"
    rule: str  # the rule that chose the speaker
    confidence: float  # 0 to 1: how often attributions like this are right
    group: int  # the parts of an interrupted quote share a number; numbers start at 0, in order of first appearance
    corrected: bool = False
    pronoun: SpeakerPronoun | None = None  # None if the speaker is not a person
    roles: tuple[str, ...] = ()  # what the article calls the speaker, in lower case: "minister", "mayor"


@dataclass(frozen=True, slots=True)
class Failure:
    """A stage that failed on an article; the results of the other stages are kept."""

    stage: Stage
    error: str  # the type of the error
    detail: str


@dataclass(frozen=True, slots=True)
class EnrichedDocument:
    """ENRICHED: the article and what was found in it. `versions` gives the version of each stage that found it."""

    article: CleanDocument
    language: Language | None = None
    entities: tuple[Entity, ...] = ()
    entities_status: EntitiesStatus | None = None
    entity_count: int = 0  # the number found, which exceeds the number stored if `truncated`
    quotes: tuple[Quote, ...] = ()
    quote_count: int = 0
    truncated: bool = False  # a limit cut the text to enrich, the entities or the quotes
    versions: Mapping[str, str] = field(default_factory=dict)  # stage -> version
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How the inputs of a run ended. Every input counts exactly once."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    duplicate: int = 0
    rejected: int = 0

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


# Limits that are the same everywhere.
MAX_RECORD_BYTES = 64 * 1024 * 1024
MAX_TEXT_BYTES = 8 * 1024 * 1024  # of cleaned text, in UTF-8
MAX_ENRICHED_CHARACTERS = 2_000_000
MAX_ENTITIES = 2_000
MAX_QUOTES = 2_000
