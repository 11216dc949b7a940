"""Moves articles from their present ids to the ones that they should have, with everything known about them.

for moves in batch_moves(pairs):        # of an old id and a new one each
    done += move(resources, moves)
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, replace
from urllib.parse import urlsplit

from clippings.addresses import domain_of
from clippings.enrich.corrections import apply_corrections, is_current
from clippings.errors import ClippingsError
from clippings.index import dead_letters
from clippings.index.articles import ATTEMPTS, Change, Held, fetch, fetch_stamps, remove, write
from clippings.index.outcomes import holds, join
from clippings.index.serialize import StoredArticle
from clippings.runs.claims import follow_claim
from clippings.runs.linking import removing
from clippings.runs.readdress_files import begin_gone
from clippings.runs.resources import Resources

BATCH = 100  # whole articles


@dataclass(frozen=True, slots=True)
class Readdressed:
    articles: int = 0  # that have another id
    joined: int = 0  # of these, those that another article of the same address stands for: their texts are earlier ones
    dead_letters: int = 0  # that name the new id
    files: int = 0  # whose entries count the new ids

    def __add__(self, other: "Readdressed") -> "Readdressed":
        return Readdressed(*map(sum, zip(astuple(self), astuple(other), strict=True)))


def batch_moves(moves: Iterable[tuple[str, str]]) -> Iterator[dict[str, str]]:
    """Old id -> new one; no new one twice in a batch."""
    batch: dict[str, str] = {}
    for old, new in moves:
        if len(batch) == BATCH or new in batch.values():
            yield batch
            batch = {}
        batch[old] = new
    if batch:
        yield batch


def move(resources: Resources, moves: Mapping[str, str]) -> Readdressed:
    """Move articles from one id to the other. Each step may be repeated; the old article goes last, so that it is found
    again until then.
    """
    archive, done, left = resources.archive, Readdressed(), dict(moves)
    for _ in range(ATTEMPTS):
        held = fetch(archive, [*left, *left.values()])
        old = {id: held[id] for id in left if id in held}
        now = {new: _succeed(resources, old[id].article, new, held.get(new)) for id, new in left.items() if id in old}
        changes = [Change(article, held.get(new)) for new, article in now.items() if not _is_stored(article, held)]
        results = write(archive, changes)
        refused = [result for result in results if result.status == "refused"]
        if refused:
            raise ClippingsError(
                f"Elasticsearch rejected the article {refused[0].action.id}: {refused[0].detail}.",
                "Fix the index as it says, then run the same command again.",
            )
        behind = {result.action.id for result in results if result.status == "conflict"}
        settled = {id: one for id, one in old.items() if left[id] not in behind}
        lost = [one.article for id, one in settled.items() if not _is_of(now[left[id]], one.article)]
        letters = dead_letters.readdress(archive, {id: left[id] for id in settled})
        begin_gone(archive, lost)
        with removing(resources, settled.keys()):
            remove(archive, {id: one.guard for id, one in settled.items()})
        stay = fetch_stamps(archive, [*left])  # others wrote them meanwhile
        joined = [new for id, new in left.items() if id not in stay and id in old and new in held]
        done += Readdressed(len(old.keys() - stay.keys()), len(joined), letters)
        left = {id: left[id] for id in stay}
        if not left:
            return done
    raise ClippingsError(f"{len(left)} articles keep changing.", "Run the same command again.")


def _succeed(resources: Resources, old: StoredArticle, id: str, held: Held | None) -> StoredArticle:
    """The article to be stored under the new id."""
    if held and holds(held.article, old):
        return held.article
    moved = _rename(old, id)
    article = join(held.article, moved) if held else moved
    document, corrections = article.document, resources.corrections
    if corrections.articles & {*article.former_ids} and is_current(document, corrections):
        article = replace(article, document=apply_corrections(document, corrections, article.former_ids))
    return article


def _rename(old: StoredArticle, id: str) -> StoredArticle:
    clean = old.document.article
    if clean.claim:
        return follow_claim(old, id)
    assert clean.url is not None  # its id was made of it
    is_derived = clean.source == (urlsplit(clean.url).hostname or "").removeprefix("www.")
    clean = replace(clean, id=id, source=domain_of(clean.url) if is_derived else clean.source)
    former = (old.document.article.id, *old.former_ids)
    document = replace(old.document, article=clean)
    # Its story is found when the old one is removed: the two are copies.
    return replace(old, document=document, story=id, duplicate_of=None, former_ids=former)


def _is_stored(article: StoredArticle, held: Mapping[str, Held]) -> bool:
    stored = held.get(article.document.article.id)
    return stored is not None and stored.article == article


def _is_of(now: StoredArticle, old: StoredArticle) -> bool:
    """Whether an old article is still the one from its place and with its text, and has not been replaced."""
    one, other = now.document.article, old.document.article
    return (one.origin, one.content_hash) == (other.origin, other.content_hash)
