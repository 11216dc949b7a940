"""Which articles hold which bands: the candidates for copies, found by one `terms` query of the bands.

holders = Holders(archive)
holders.meet(ids)                # articles whose ids are known; a query does not read them again
holders.ask(bands)
holders.shared["0712ab34cd"]     # the ids of the articles that hold this band, if there are several
holders.articles["3f2a91c0"]     # all that is compared of one, except its text
holders.read_texts({content_hash: ids})    # the texts, of those that are really compared
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.paging import ahead, get_many, in_batches, read_page
from clippings.linking.near_copies import find_bands

TERMS = 40_000  # bands in one query; a server takes 65,536
TOGETHER = 2  # queries at the same time, each with a part of the bands
FEW = 2_000  # bands that are not worth parting
PAGE = 1_000  # articles in one answer, without their texts: each page costs the server the whole query again
TEXTS = 50  # articles in one answer with their texts, each of which can have 8 MB; two answers are held
CROWDED = 200  # texts in one band: of more, only those with the smallest ids are read and compared
FIELDS = ["id", "content_hash", "published_at", "enriched_at", "story", "duplicate_of", "bands", "earlier.content_hash"]


@dataclass(slots=True)
class _Part:
    """Some of the bands that are asked for."""

    bands: set[str]
    known: Sequence[str]  # ids of articles that are not read again
    in_order: bool = False  # after the first page, if it does not hold all articles
    last: Json | None = None  # hit of the page before, in order


@dataclass(slots=True)
class Holders:
    archive: Archive
    moving: frozenset[str] = frozenset()  # the ids of articles that come, change or go
    articles: dict[str, Json] = field(default_factory=dict)  # by id, all that were met
    asked: set[str] = field(default_factory=set)  # bands
    # Of the bands that were asked for. Most have a single holder, and a set for each would take longer than the query.
    first: dict[str, str] = field(default_factory=dict)  # band -> the id that was met first
    shared: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # band -> all ids, of several

    def note(self, id: str, source: Json) -> None:
        self.articles[id] = source
        self._enter(id, self.asked.intersection(source.get("bands", ())))

    def holding(self, band: str) -> set[str]:
        """The ids of the articles that hold a band."""
        return self.shared[band] if band in self.shared else {self.first[band]} if band in self.first else set()

    def meet(self, ids: Iterable[str]) -> None:
        """Read the articles with these ids, except those that were met."""
        for doc in self._get([id for id in ids if id not in self.articles], FIELDS):
            if doc["found"]:
                self.note(doc["_id"], doc["_source"])

    def ask(self, bands: Collection[str]) -> None:
        """Find the articles with these bands. Of a crowded band those are left out whose ids are larger than those of
        all that are compared: a form of words that is filled in each day is not read from its first day on each day.
        """
        wanted = dict.fromkeys(band for band in bands if band not in self.asked)
        self.asked.update(wanted)
        known: list[str] = []
        for id, source in self.articles.items():
            if own := wanted.keys() & source.get("bands", ()):
                known.append(id)
                self._enter(id, own)
        size = min(TERMS, max(FEW, -(-len(wanted) // TOGETHER)))
        for parts in in_batches(in_batches(wanted, size), TOGETHER):
            self._read([_Part(set(some), known[:TERMS]) for some in parts])

    def list_texts(self, ids: Iterable[str], without: Collection[str] = frozenset()) -> dict[str, set[str]]:
        """Content hash -> ids, of these articles; the text of the smallest id first."""
        texts: dict[str, set[str]] = {}
        for id in sorted(ids):
            if id not in without:
                texts.setdefault(self.articles[id]["content_hash"], set()).add(id)
        return texts

    def read_texts(self, having: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
        """Content hashes with their texts. `having`: the ids of the articles that have each text; one of them is read.

        A text that none of them has any more is left out: others are writing there, and the next pass looks at it.
        """
        left = {text: sorted(ids) for text, ids in having.items()}
        while left:
            asked = list(in_batches(list(left), TEXTS))
            answers = (self._get([left[text][0] for text in some], ["content_hash", "text"]) for some in asked)
            for some, docs in zip(asked, ahead(answers) if len(asked) > 1 else answers, strict=True):
                for text, doc in zip(some, docs, strict=True):
                    if doc["found"] and doc["_source"]["content_hash"] == text:
                        yield text, doc["_source"]["text"]
                        del left[text]
            left = {text: ids[1:] for text, ids in left.items() if ids[1:]}

    def find_former_bands(self, ids: Iterable[str]) -> set[str]:
        """Of the texts that these articles had before: their copies may still be linked to them."""
        found = set[str]()
        for some in in_batches((id for id in ids if self.articles[id].get("earlier")), TEXTS):
            for doc in self._get(some, ["earlier.text"]):
                for earlier in doc.get("_source", {}).get("earlier", ()):
                    found.update(find_bands(earlier.get("text", "")))
        return found

    def _enter(self, id: str, bands: Iterable[str]) -> None:
        for band in bands:
            if (first := self.first.setdefault(band, id)) != id:
                self.shared[band].update((first, id))

    def _get(self, ids: Sequence[str], fields: Sequence[str]) -> list[Json]:
        return (
            get_many(self.archive, index=self.archive.alias("articles"), ids=ids, source_includes=fields) if ids else []
        )

    def _read(self, left: Sequence[_Part]) -> None:
        """One page of each part, which mostly is all; else page by page, in the order of ids, each without the bands
        that are full by then.
        """
        with ThreadPoolExecutor(len(left), thread_name_prefix="holders") as threads:
            while left:
                read = map if len(left) == 1 else threads.map  # one is not worth a thread
                pages = list(read(self._read_page, left))
                left = [part for part, hits in zip(left, pages, strict=True) if self._go_on(part, hits)]

    def _read_page(self, part: _Part) -> list[Json]:
        terms, without = {"terms": {"bands": list(part.bands)}}, {"terms": {"id": part.known}}
        return read_page(
            self.archive,
            self.archive.alias("articles"),
            {"bool": {"filter": terms, "must_not": without}},
            fields={"includes": FIELDS},
            page=PAGE,
            after=part.last,
            in_order=part.in_order,
        )

    def _go_on(self, part: _Part, hits: Sequence[Json]) -> bool:
        """Note a page. Return whether there may be another."""
        for hit in hits:
            self.note(hit["_id"], hit["_source"])
        if len(hits) < PAGE:
            return False
        if not part.in_order:
            part.in_order, part.known = True, [*part.known, *(hit["_id"] for hit in hits)]
            return True
        part.last, last = hits[-1], hits[-1]["_id"]
        part.bands -= {band for band in part.bands & self.shared.keys() if self._is_full(band, last)}
        return bool(part.bands)

    def _is_full(self, band: str, last: str) -> bool:
        """Whether all that are compared of a band are known, and all that were or will be: up to this id nobody is
        missing; beyond it only those are known that were met elsewhere.
        """
        ids = self.shared[band]
        if len(ids) < CROWDED:
            return False
        return len({self.articles[id]["content_hash"] for id in ids if id <= last and id not in self.moving}) >= CROWDED
