"""Finds articles by their former ids: decisions about people may name articles by such ids."""

from collections.abc import Collection, Sequence

from clippings.enrich.corrections.file import NamedPerson, PersonDecision
from clippings.index.archive import Archive
from clippings.index.paging import in_batches, scan

BATCH = 1_000  # ids in one query


def find_heirs(archive: Archive, ids: Collection[str]) -> dict[str, str]:
    """For each of these ids that an article had, the id that it has now."""
    heirs: dict[str, str] = {}
    for batch in in_batches(sorted(ids), BATCH):
        query = {"terms": {"former_ids": batch}}
        for hit in scan(archive, archive.alias("articles"), query, fields={"includes": ["former_ids"]}):
            heirs |= dict.fromkeys(hit["_source"]["former_ids"], hit["_id"])
    return heirs


def name_by_ids_of_now(archive: Archive, decisions: Sequence[PersonDecision]) -> list[PersonDecision]:
    """The decisions, naming articles by their present ids."""
    heirs = find_heirs(archive, {one.article for decision in decisions for one in decision.named})

    def follow(one: NamedPerson) -> NamedPerson:
        return one.model_copy(update={"article": heirs.get(one.article, one.article)})

    return [
        decision.model_copy(
            update={
                "same": tuple(map(follow, decision.same)),
                "apart": tuple(map(follow, decision.apart)),
                "person": follow(decision.person) if decision.person else None,
            }
        )
        for decision in decisions
    ]
