"""Records for the tests of cleaning."""

from clippings.clean import clean
from clippings.documents import CleanDocument, Declared, Origin, RawDocument

NOTHING = Declared()


def make_raw(
    content: str | bytes, media_type: str = "text/plain", declared: Declared = NOTHING, url: str | None = None
) -> RawDocument:
    encoded = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return RawDocument("id", Origin("collection", "file"), "source", url, media_type, encoded, declared)


def clean_text(content: str | bytes, declared: Declared = NOTHING) -> CleanDocument:
    doc = clean(make_raw(content, declared=declared))
    assert isinstance(doc, CleanDocument), doc
    return doc


def clean_page(content: str | bytes, declared: Declared = NOTHING, url: str | None = None) -> CleanDocument:
    doc = clean(make_raw(content, "text/html", declared, url))
    assert isinstance(doc, CleanDocument), doc
    return doc


PARAGRAPHS = (
    "The town council of Ardle voted on Monday to reopen the ferry that was closed nine years ago after a storm.",
    "The new boat will carry forty people and their bicycles, and it will cross the firth every half hour in summer.",
    "“We have waited long enough for this,” said Marit Holm, who runs the harbour office and a small shop beside it.",
    "Fishermen asked for a later start of the works, since the herring season ends only in the middle of October.",
    "The council expects the first crossing in spring and will publish the timetable in the last week of February.",
)


def paragraphs(texts: tuple[str, ...] = PARAGRAPHS) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def make_page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"
