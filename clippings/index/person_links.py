"""Which people of the archive an article names, as fields of the article and its quotes (pure)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PersonLink:
    """Which person of the archive a name of an article is."""

    name: str  # as the article has it
    id: str
    is_probable: bool  # a surname by itself
    shown: str  # by this the person is counted: the name that the archive shows, which no other person has


def person_fields(links: Sequence[PersonLink], people: Iterable[str], speakers: Iterable[str]) -> dict[str, Any]:
    """The fields of an article with these names of people, and of all that it quotes. Names without a link are shown as
    written.
    """
    stated = [{"name": one.name, "id": one.id, "probable": one.is_probable, "shown": one.shown} for one in links]
    shown = {one.name: one.shown for one in links}
    return {
        "person_links": stated,
        "people_ids": list(dict.fromkeys(one.id for one in links)),
        "people_shown": list(dict.fromkeys(shown.get(name, name) for name in [*people, *shown])),
        "speaker_shown": list(dict.fromkeys(shown.get(name, name) for name in speakers)),
    }


def speaker_fields(name: str | None, link: PersonLink | None) -> dict[str, Any]:
    """The fields of a quote, from its speaker's name and that name's link."""
    if link is None:
        return {"speaker_shown": name}
    probable = {"speaker_id_probable": True} if link.is_probable else {}
    return {"speaker_id": link.id, "speaker_shown": link.shown} | probable
