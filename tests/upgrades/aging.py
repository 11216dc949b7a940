"""A kept archive as an older release would have left it (pure): everything has to be made again."""

import copy

from tests.upgrades.kept import Json, Kept, name_of

ANOTHER = "another"  # a version, way or hash of no release
FOUND = (
    "entities",
    "people",
    "organizations",
    "places",
    "quotes",
    "speakers",
    "sounds",
    "removed",
    "failures",
    "failed_stages",
)


def age(kept: Kept) -> Kept:
    """The archive as if another version of each stage had found nothing, under other mappings. Corrections stay."""
    indices = copy.deepcopy(kept.indices)
    for body in indices.values():
        body["mappings"]["_meta"]["sha256"] = ANOTHER
    documents = (_age(one) for one in kept.documents if name_of(one["index"]) != "quotes")
    return Kept(kept.templates, indices, tuple(documents))


def _age(document: Json) -> Json:
    if name_of(document["index"]) != "articles":
        return document
    source = {field: value for field, value in document["source"].items() if field not in FOUND}
    versions = {stage: ANOTHER for stage in source["versions"] if stage != "corrections"}
    corrections = {stage: version for stage, version in source["versions"].items() if stage == "corrections"}
    emptied = {"entity_count": 0, "quote_count": 0, "extracted_by": ANOTHER, "versions": versions | corrections}
    return document | {"source": source | emptied}
