"""What an archive has lost in an upgrade, in words (pure).

What was found in a text may change with the rules; all else stays, and what people corrected.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tests.upgrades.kept import Documents, Json

SAME = ("articles", "sources", "dead-letters")  # none of their documents may appear or disappear
PLACE = ("id", "collection", "file", "record", "url", "domain", "capture", "indexed_at")
CLEANED = (
    "source",  # what a page without an address names
    "title",
    "text",
    "byline",
    "published_at",
    "published",
    "modified_at",
    "modified",
    "declared_language",
    "removed",
    "standfirst",
    "dateline",
    "extracted_by",
    "remarks",
    "content_hash",
    "revision",
    "earlier",
    "duplicate_of",
)


def follow_ids(kept: Documents, now: Documents) -> Documents:
    """The kept documents with the present ids of their articles. The audit checks what files count."""
    text = json.dumps(kept)
    for id, article in now["articles"].items():
        for former in {*article.get("former_ids", ())} & kept["articles"].keys():
            text = text.replace(former, id)
    followed: Documents = json.loads(text)
    for id, entry in followed["sources"].items():
        entry["checksum"] = now["sources"].get(id, entry).get("checksum")
    return followed


def find_losses(kept: Documents, now: Documents, *, cleaned_again: bool = False) -> list[str]:
    """Everything that is lost, duplicated or changed although it must stay. `cleaned_again`: texts may change."""
    stays = {"articles": PLACE if cleaned_again else (*PLACE, *CLEANED)}
    lost = [*_miscount_quotes(now), *(() if cleaned_again else _lose_quotes(kept, now))]
    for name in SAME:
        lost += _compare_ids(name, kept[name], now[name])
        lost += _compare_fields(name, kept[name], now[name], stays.get(name))
    for id, before in kept["articles"].items():
        if after := now["articles"].get(id):
            found = [*_lose_texts(before, after), *_lose_corrections(before, after)]
            found += _lose_link(before, after, now["articles"])
            lost += (f"article {id}: {loss}" for loss in found)
    return lost


def _compare_ids(name: str, kept: Mapping[str, Json], now: Mapping[str, Json]) -> Iterator[str]:
    yield from (f"{name}: {id} is gone" for id in kept.keys() - now.keys())
    yield from (f"{name}: {id} is new" for id in now.keys() - kept.keys())


def _compare_fields(
    name: str, kept: Mapping[str, Json], now: Mapping[str, Json], fields: Sequence[str] | None
) -> Iterator[str]:
    """`fields`: those that must stay; None: all that existed."""
    for id, before in kept.items():
        after = now.get(id, before)
        for field in fields or before:
            if before.get(field) != after.get(field):
                yield f"{name}: {id}: {field} was {before.get(field)!r:.80}, is {after.get(field)!r:.80}"


def _miscount_quotes(now: Documents) -> Iterator[str]:
    numbers = Counter(quote["article_id"] for quote in now["quotes"].values())
    for id, article in now["articles"].items():
        if numbers.pop(id, 0) != article["quote_count"]:
            yield f"article {id}: it has not as many quotes as it counts, {article['quote_count']}"
    yield from (f"quotes of {id}, which is no article" for id in numbers)


def _lose_quotes(kept: Documents, now: Documents) -> Iterator[str]:
    """What the same versions found must stay."""
    for key, quote in kept["quotes"].items():
        before = kept["articles"][quote["article_id"]]
        after = now["articles"].get(quote["article_id"])
        found = now["quotes"].get(key, {})
        if after and after["versions"] == before["versions"] and found != found | quote:  # fields may be added
            yield f"quotes: {key} was {quote}, is {now['quotes'].get(key)}"


def _lose_texts(before: Json, after: Json) -> Iterator[str]:
    """Every earlier text of an article must be its text now, or one of its earlier texts."""
    if after["revision"] < before["revision"]:
        yield f"its revision was {before['revision']}, is {after['revision']}"
    texts = {text["content_hash"]: text.get("text") for text in (*after.get("earlier", ()), after)}
    for text in (*before.get("earlier", ()), before):
        if text.get("text") != texts.get(text["content_hash"]):
            yield f"the text {text['content_hash']} is gone"


def _lose_corrections(before: Json, after: Json) -> Iterator[str]:
    entities = [(entity["name"], entity["type"]) for entity in _corrected(after, "entities")]
    for entity in _corrected(before, "entities"):
        if (entity["name"], entity["type"]) not in entities:
            yield f"the correction of {entity['name']} is gone"
    for quote in _corrected(before, "quotes"):  # they may be found with more or fewer words
        words = quote["text"]
        same = [one for one in _corrected(after, "quotes") if one["text"] in words or words in one["text"]]
        if quote.get("speaker") not in [one.get("speaker") for one in same]:
            yield f"the correction of the quote {words!r:.60} is gone"


def _corrected(article: Json, name: str) -> list[Json]:
    return [one for one in article.get(name, ()) if one["corrected"]]


def _lose_link(before: Json, after: Json, articles: Mapping[str, Json]) -> Iterator[str]:
    """Of two copies, one names the other as long as both have the same content."""
    other = articles.get(before.get("duplicate_of", ""), {})
    same = other.get("content_hash") == after["content_hash"]
    if same and not after.get("duplicate_of") and not other.get("duplicate_of"):
        yield f"it is no copy of {other['id']} any more"
