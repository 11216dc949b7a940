"""Checks that people add up: each agrees with the linked articles and has one label, and each name is linked.

Sums for each of millions of people would not fit into memory. So what is said of all whose ids begin alike is added up,
and only where this differs from the index are people looked at one by one. What several articles of a story say of a
person counts once: at first each article is added up as if it had no copies, then stories with copies are looked at.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from time import monotonic

from clippings.index import paging
from clippings.index.archive import Archive
from clippings.index.fields import Json
from clippings.index.lease import find_covered, is_held
from clippings.index.sources import sum_ids
from clippings.linking.names import fold_name
from clippings.linking.near_copies import key_words
from clippings.linking.sightings import key_of
from clippings.runs.linking import OVERLAP, name_rules
from clippings.runs.resources import Resources
from clippings.runs.settling import wait_until_settled

BATCH = 500  # people, or beginnings of ids
BEGINNING = 4  # digits: of 65,536 kinds
FIELDS = ["id", "former_ids", "person_links", "enriched_at", "story", "story_changed_at"]
FIELDS += [f"quotes.{name}" for name in ("text", "speaker", "speaker_pronoun")]

Key = tuple[str, str]  # the id of a person, and a key that leads to him
# Of one person: articles and quotes, copies counted once, and the sum of all else: the keys, the label in each article,
# what articles and quotes add to the numbers with copies, and the spellings and pronouns in each story.
Sum = tuple[int, int, int]
NOBODY: Sum = (0, 0, 0)
Facts = dict[str, Sum]  # what counts once in a story


@dataclass(slots=True)
class Told:
    """What the articles say about people, and which articles should have been linked by now but are not."""

    covered: datetime | None = None  # when the last pass began
    sums: Counter[str] = field(default_factory=Counter)  # by the beginnings of the ids of people
    copied: set[str] = field(default_factory=set)  # stories that have copies
    unlinked: list[str] = field(default_factory=list)  # ids of articles

    def add(self, source: Json) -> None:
        links = source.get("person_links", ())
        for id, (own, facts) in _list_people_of_article(source, links).items():
            self.sums[id[:BEGINNING]] += _weigh(id, _add(own, *facts.values()))
        if source["story"] != source["id"] or "duplicate_of" in source:
            self.copied.add(source["story"])
        for former in source.get("former_ids", ()):
            for id, key in _list_keys(former, links):
                self.sums[id[:BEGINNING]] += _weigh(id, (0, 0, sum_ids([key])))
        written, linked = datetime.fromisoformat(source["enriched_at"]), {link["name"] for link in links}
        if (
            self.covered
            and written < self.covered - OVERLAP
            and any(map(fold_name, {*source.get("people", ())} - linked))
        ):
            self.unlinked.append(source["id"])

    def count_copies_once(self, archive: Archive) -> None:
        for stories in paging.in_batches(sorted(self.copied), BATCH):
            query, seen = {"terms": {"story": stories}}, set[tuple[str, str, str]]()
            for hit in paging.scan(archive, archive.alias("articles"), query, fields={"includes": FIELDS}):
                story, links = hit["_source"]["story"], hit["_source"].get("person_links", ())
                for id, (_, facts) in _list_people_of_article(hit["_source"], links).items():
                    again = [weight for fact, weight in facts.items() if (id, story, fact) in seen]
                    seen |= {(id, story, fact) for fact in facts}
                    self.sums[id[:BEGINNING]] -= _weigh(id, _add(*again))


@dataclass(slots=True)
class Named:
    """What some articles say about each person."""

    covered: datetime | None  # when the last pass began
    sums: dict[str, Sum] = field(default_factory=dict)  # by the ids of people
    seen: set[tuple[str, str, str]] = field(default_factory=set)  # of people: what a story says
    former: dict[str, set[Key]] = field(default_factory=dict)  # by the ids that articles had before
    pending: set[str] = field(default_factory=set)  # ids of people the next pass looks at

    def add(self, source: Json) -> None:
        links = source.get("person_links", ())
        for id, (own, facts) in _list_people_of_article(source, links).items():
            fresh = {fact for fact in facts if (id, source["story"], fact) not in self.seen}
            self.seen |= {(id, source["story"], fact) for fact in fresh}
            self.sums[id] = _add(self.sums.get(id, NOBODY), own, *(facts[fact] for fact in fresh))
        for former in source.get("former_ids", ()):
            known = self.former.setdefault(former, set())
            for id, key in _list_keys(former, links) - known:  # of two that had the same id once, it leads to both
                self._count_key(id, key, 1)
                known.add((id, key))
        if self.covered is None or _is_unlinked(source, self.covered):
            self.pending |= {link["id"] for link in links}

    def count_once(self, source: Json) -> None:
        """If an article has an id that another one had before, count it for both."""
        for id, key in _list_keys(source["id"], source.get("person_links", ())) & self.former[source["id"]]:
            self._count_key(id, key, -1)

    def _count_key(self, id: str, key: str, number: int) -> None:
        self.sums[id] = _add(self.sums[id], (0, 0, number * sum_ids([key])))


def find_linked_until(resources: Resources) -> datetime | None:
    """When the last pass by the present rules began."""
    return find_covered(resources.archive, "linking", name_rules(resources.corrections))


def find_wrong_people(resources: Resources, told: Told) -> tuple[str, ...]:
    """The ids of people who differ from what the articles say, and of articles that are not linked. What others are
    changing is left to the next audit.
    """
    told.count_copies_once(resources.archive)
    stored = Counter[str]()
    for id, found in _sum_people(resources.archive, paging.EVERYTHING):
        stored[id[:BEGINNING]] += _weigh(id, found)
    differing = sorted(one for one in told.sums.keys() | stored.keys() if told.sums[one] != stored[one])
    wrong: dict[str, object] = {}
    for some in paging.in_batches(differing, BATCH):
        wrong |= _find_wrong(resources, some, BEGINNING)
    stays, _ = wait_until_settled(wrong, partial(_look_again, resources))
    return (*stays, *told.unlinked)


def _look_again(resources: Resources, ids: Sequence[str]) -> dict[str, object]:
    """While a pass writes, everything may still change."""
    archive = resources.archive
    paging.refresh(archive, archive.alias("articles"), archive.alias("people"))
    found: dict[str, object] = {}
    for some in paging.in_batches(ids, BATCH):
        found |= _find_wrong(resources, some)
    return {id: monotonic() for id in found} if is_held(archive, "linking") else found


def _find_wrong(resources: Resources, asked: Sequence[str], length: int | None = None) -> dict[str, object]:
    """The people who differ, each with both sums, among those with these ids, or with ids of which this length is one
    of these.
    """
    archive, named = resources.archive, Named(find_linked_until(resources))
    of_articles, of_people = (
        {"bool": {"should": [{"prefix": {field: one}} for one in asked]}} for field in ("people_ids", "id")
    )
    for hit in paging.scan(archive, archive.alias("articles"), of_articles, fields={"includes": FIELDS}):
        named.add(hit["_source"])
    _count_former_once(archive, named)
    stored, some = dict(_sum_people(archive, of_people)), set(asked)
    ids = (id for id in (named.sums.keys() | stored.keys()) - named.pending if id[:length] in some)
    sums = {id: (named.sums.get(id, NOBODY), stored.get(id, NOBODY)) for id in ids}
    return {id: pair for id, pair in sums.items() if pair[0] != pair[1]}


def _count_former_once(archive: Archive, named: Named) -> None:
    for some in paging.in_batches(sorted(named.former), BATCH):
        index, fields = archive.alias("articles"), ["id", "person_links"]
        for doc in paging.get_many(archive, index=index, ids=some, source_includes=fields):
            if doc["found"]:
                named.count_once(doc["_source"])


def _is_unlinked(source: Json, covered: datetime) -> bool:
    """Whether the next pass looks at the people of an article. What got another story says when that pass began."""
    changed = source.get("story_changed_at")
    return datetime.fromisoformat(source["enriched_at"]) >= covered or (
        changed is not None and datetime.fromisoformat(changed) > covered
    )


def _sum_people(archive: Archive, query: Json) -> Iterator[tuple[str, Sum]]:
    numbers = ["articles", "articles_with_copies", "quotes", "quotes_with_copies", "probable_articles"]
    fields = [*numbers, "keys", "spellings", "pronouns", "label"]
    for hit in paging.scan(archive, archive.alias("people"), query, fields={"includes": fields}):
        yield hit["_id"], _sum_person(hit["_source"])


def _weigh(id: str, one: Sum) -> int:
    """A part of the sum of all whose ids begin alike: what one has too much does not make up for what another lacks."""
    articles, quotes, total = one
    return hash(id) * (articles + (quotes << 64) + (total << 128))


def _add(*sums: Sum) -> Sum:
    return sum(one[0] for one in sums), sum(one[1] for one in sums), sum(one[2] for one in sums)


def _sum_person(person: Json) -> Sum:
    copies = person.get("articles_with_copies", 0)
    counted = [("spelt", one["name"], one["articles"]) for one in person["spellings"]]
    counted += [("spoken of", one["pronoun"], one["articles"]) for one in person.get("pronouns", ())]
    counted += [("shown as", person.get("label", ""), copies), ("article", "", copies)]
    counted += [
        ("quote", "", person.get("quotes_with_copies", 0)),
        ("probable", "", person.get("probable_articles", 0)),
    ]
    total = sum(number * _digest(kind, value) for kind, value, number in counted)
    return person["articles"], person["quotes"], sum_ids(person["keys"]) + total


def _list_people_of_article(source: Json, links: Iterable[Json]) -> dict[str, tuple[Sum, Facts]]:
    """The people of an article: for each, what only this article says, and what counts once in its story."""
    said: dict[str, list[str]] = {}
    pronouns: dict[str, str] = {}
    quotes = source.get("quotes", ())
    for quote, key in zip(quotes, key_words(quote["text"] for quote in quotes), strict=True):
        if "speaker" in quote:
            said.setdefault(quote["speaker"], []).append(key)
            if "speaker_pronoun" in quote:
                pronouns[quote["speaker"]] = quote["speaker_pronoun"]
    shown = {link["id"]: _digest("shown as", link.get("shown", "")) + _digest("article", "") for link in links}
    found: dict[str, tuple[Sum, Facts]] = {id: ((0, 0, own), {"": (1, 0, 0)}) for id, own in shown.items()}
    for id, key in _list_keys(source["id"], links):
        found[id] = _add(found[id][0], (0, 0, sum_ids([key]))), found[id][1]
    for link in links:
        own, facts = found[link["id"]]
        name, keys = link["name"], said.get(link["name"], ())
        facts |= {key: (0, 1, 0) for key in keys}
        told = [("probable", "") if link["probable"] else ("spoken of", pronouns.get(name, "")), ("spelt", name)]
        facts |= {
            f"{kind} {value}": (0, 0, _digest(kind, value)) for kind, value in told if value or kind == "probable"
        }
        found[link["id"]] = _add(own, (0, 0, len(keys) * _digest("quote", ""))), facts
    return found


def _list_keys(article: str, links: Iterable[Json]) -> set[Key]:
    return {(link["id"], key_of(article, fold_name(link["name"]))) for link in links if not link["probable"]}


def _digest(kind: str, value: str) -> int:
    return sum_ids([key_of(kind, value)])
