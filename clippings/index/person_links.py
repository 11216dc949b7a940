"""Which people of the archive an article names, as fields of the article and its quotes (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PersonLink:
    """Which person of the archive a name of an article is."""

    name: str  # as the article has it
    id: str
    is_probable: bool  # a surname by itself


def person_fields(links: Sequence[PersonLink]) -> dict[str, Any]:
    """Of an article."""
    stated = [{"name": one.name, "id": one.id, "probable": one.is_probable} for one in links]
    return {"person_links": stated, "people_ids": list(dict.fromkeys(one.id for one in links))}


def speaker_fields(link: PersonLink | None) -> dict[str, Any]:
    """Of a quote, from the link of its speaker's name."""
    if link is None:
        return {}
    return {"speaker_id": link.id, "speaker_id_probable": True} if link.is_probable else {"speaker_id": link.id}
