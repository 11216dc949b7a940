"""Which articles hold which bands: the candidates for copies, found by one `terms` query of the bands.

holders = Holders(archive)
holders.ask(bands)
holders.by_band["0712ab34cd"]    # the articles that hold this band, with all that is compared of them
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.paging import in_batches, read_page

TERMS = 40_000  # bands in one query; a server takes 65,536
PAGE = 150  # articles in one answer: a text can have 8 MB
CROWDED = 200  # texts in one band: of more, only those with the smallest ids are read and compared
# To find and to compare costs one request: a server reads all of a document for any part of it.
KNOWN = ["id", "content_hash", "published_at", "enriched_at", "story", "duplicate_of", "bands", "text"]
FIELDS: Mapping[str, list[str]] = {"includes": [*KNOWN, "earlier.content_hash"]}


@dataclass(slots=True)
class Holders:
    archive: Archive
    moving: frozenset[str] = frozenset()  # the ids of articles that come, change or go
    articles: dict[str, Json] = field(default_factory=dict)  # by id, all that were met
    by_band: dict[str, dict[str, Json]] = field(default_factory=lambda: defaultdict(dict))  # band -> articles by id
    asked: set[str] = field(default_factory=set)  # bands
    texts: dict[str, str] = field(default_factory=dict)  # by content hash

    def note(self, id: str, source: Json, bands: Iterable[str]) -> None:
        """Equal texts are kept once: a page of a large one may have a thousand copies."""
        source["text"] = self.texts.setdefault(source["content_hash"], source["text"])
        self.articles[id] = source
        for band in bands:
            self.by_band[band][id] = source

    def ask(self, bands: Collection[str]) -> None:
        """Find the articles with these bands. Of a crowded band those are left out whose ids are larger than those of
        all that are compared: a form of words that is filled in each day is not read from its first day on each day.
        """
        wanted = set(bands) - self.asked
        self.asked |= wanted
        for some in in_batches(wanted, TERMS):
            self._read(set(some))

    def list_texts(self, band: str, without: Collection[str] = frozenset()) -> dict[str, set[str]]:
        """Content hash -> ids of the articles that hold the band; the text of the smallest id first."""
        texts: dict[str, set[str]] = {}
        for id, source in sorted(self.by_band[band].items()):
            if id not in without:
                texts.setdefault(source["content_hash"], set()).add(id)
        return texts

    def _read(self, bands: set[str]) -> None:
        """In the order of ids, the next page without the bands that are full by then."""
        index, last = self.archive.alias("articles"), None
        while bands:
            query = {"constant_score": {"filter": {"terms": {"bands": list(bands)}}}}
            hits = read_page(self.archive, index, query, fields=FIELDS, page=PAGE, after=last)
            met = [bands.intersection(hit["_source"]["bands"]) for hit in hits]
            for hit, shared in zip(hits, met, strict=True):
                self.note(hit["_id"], hit["_source"], shared)
            if len(hits) < PAGE:
                return
            bands -= {band for band in set().union(*met) if self._is_full(band)}
            last = hits[-1]

    def _is_full(self, band: str) -> bool:
        """Whether all that are compared of a band are known, and all that were or will be."""
        holders = self.by_band[band]
        if len(holders) < CROWDED:
            return False
        stay = (source for id, source in holders.items() if id not in self.moving)
        return len({source["content_hash"] for source in stay}) >= CROWDED
