"""The table of the JSON keys from which our fields are read, and the keys that a person maps in addition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from clippings.errors import InvalidInput

Field = Literal["html", "text", "url", "id", "title", "published", "modified", "byline", "language", "source"]
FIELDS: tuple[Field, ...] = get_args(Field)

_MAX_SHOWN, _MAX_KEY = 20, 40  # keys that are named to a person, and their characters: a key could hold anything


@dataclass(frozen=True, slots=True)
class Key:
    """A key as one kind of JSON has it. In its path, a dot leads into an object."""

    path: str
    writer: str  # whose JSON has it
    example: str  # its value, as JSON


# Of one field, the first key counts that is there and says something; a page counts more than a text.
KEYS: Mapping[Field, tuple[Key, ...]] = {
    "html": (
        Key("html", "Clippings", '"<p>The bridge is closed.</p>"'),
        Key("content.rendered", "WordPress", '{"rendered": "<p>The bridge is closed.</p>"}'),
    ),
    "text": (
        Key("text", "Clippings, Media Cloud", '"The bridge is closed."'),
        Key("maintext", "news-please", '"The bridge is closed."'),
        Key("articleBody", "schema.org", '["The bridge is closed.", "It will open in May."]'),
    ),
    "url": (
        Key("url", "Clippings, news-please, Media Cloud, schema.org", '"https://courier.example/bridge"'),
        Key("link", "WordPress", '"https://courier.example/?p=7"'),
        Key("mainEntityOfPage", "schema.org", '"https://courier.example/bridge"'),
        Key("mainEntityOfPage.@id", "schema.org", '{"@id": "https://courier.example/bridge"}'),
    ),
    "id": (
        Key("id", "Clippings, WordPress, Media Cloud", "7"),
        Key("@id", "schema.org", '"https://courier.example/bridge#article"'),
    ),
    "title": (
        Key("title", "Clippings, news-please, Media Cloud", '"The bridge is closed"'),
        Key("title.rendered", "WordPress", '{"rendered": "The bridge is <em>closed</em>"}'),
        Key("headline", "schema.org", '"The bridge is closed"'),
        Key("title_page", "news-please", '"The bridge is closed"'),
        Key("title_rss", "news-please", '"The bridge is closed"'),
    ),
    "published": (
        Key("published", "Clippings", '"2026-03-01T08:30:00+01:00"'),
        Key("date_publish", "news-please", '"2026-03-01 07:30:00"'),
        Key("publish_date", "Media Cloud", '"2026-03-01"'),
        Key("datePublished", "schema.org", '"2026-03-01T08:30:00+01:00"'),
        Key("date_gmt", "WordPress", '"2026-03-01T07:30:00"'),
        Key("date", "WordPress", '"2026-03-01T08:30:00"'),
    ),
    "modified": (
        Key("modified_gmt", "WordPress", '"2026-03-01T09:00:00"'),  # before `modified`, which WordPress gives no zone
        Key("modified", "Clippings, WordPress", '"2026-03-01T10:00:00+01:00"'),
        Key("date_modify", "news-please", '"2026-03-01 09:00:00"'),
        Key("dateModified", "schema.org", '"2026-03-01T10:00:00+01:00"'),
    ),
    "byline": (
        Key("byline", "Clippings", '"By Anna Berger"'),
        Key("author", "Clippings, schema.org", '[{"@type": "Person", "name": "Anna Berger"}]'),
        Key("authors", "news-please", '["Anna Berger", "Hugo Falk"]'),
        Key("_embedded.author", "WordPress", '[{"id": 3, "name": "Anna Berger"}]'),
    ),
    "language": (
        Key("language", "Clippings, news-please, Media Cloud", '"en"'),
        Key("inLanguage", "schema.org", '"en-GB"'),
    ),
    "source": (
        Key("source", "Clippings", '"The Courier"'),
        Key("media_name", "Media Cloud", '"courier.example"'),
        Key("publisher.name", "schema.org", '{"@type": "Organization", "name": "The Courier"}'),
        Key("source_domain", "news-please", '"courier.example"'),
    ),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """The paths to try for each field, in order."""

    paths: Mapping[Field, tuple[str, ...]]
    content: tuple[tuple[Field, str], ...]  # those of html and text, in the order in which they count
    names: frozenset[str]  # the keys of a record that are looked at

    def unread(self, record: Mapping[str, object]) -> tuple[str, ...]:
        """The keys of a record that no field is read from, in printable form; not all, if there are very many."""
        return tuple(show_keys(key for key in record if key not in self.names))


def check_map(text: str) -> str:
    """A mapping such as "text=body,title=head" without its blanks. Raises InvalidInput."""
    pairs = list(_split_pairs(text))
    fields = [field for field, _ in pairs]
    for field, key in pairs:
        if field not in FIELDS or not key:
            raise InvalidInput(
                f"In the map {text!r}, the part {f'{field}={key}'!r} is not FIELD=KEY.",
                f"Write --map text=body,title=head. The fields are {', '.join(FIELDS)}.",
            )
        if fields.count(field) > 1:
            raise InvalidInput(f"The map {text!r} names the field {field} twice.", "Name each field once.")
    return ",".join(f"{field}={key}" for field, key in pairs)


@lru_cache(maxsize=64)
def read_by(json_map: str) -> Reading:
    """How records are read if a person has mapped keys: these take precedence over those of the table."""
    mapped = dict(_split_pairs(json_map))
    paths: dict[Field, tuple[str, ...]] = {}
    for field, keys in KEYS.items():
        first = (mapped[field],) if field in mapped else ()
        paths[field] = (*first, *(key.path for key in keys))
    bodies: tuple[Field, ...] = ("html", "text")
    content = sorted(
        ((field, path) for field in bodies for path in paths[field]), key=lambda one: one[1] != mapped.get(one[0])
    )
    tried = {path for each in paths.values() for path in each}
    return Reading(paths, tuple(content), frozenset({*tried, *(path.partition(".")[0] for path in tried)}))


def show_keys(keys: Iterator[str]) -> list[str]:
    """Names of keys for people: printable, not too long, not too many."""
    shown: list[str] = []
    for number, key in enumerate(keys):
        if number == _MAX_SHOWN:
            return [*shown, "..."]
        clean = "".join(c if c.isprintable() else " " for c in key[:_MAX_KEY])
        shown.append(clean if len(key) <= _MAX_KEY else f"{clean}...")
    return shown


def _split_pairs(json_map: str) -> Iterator[tuple[str, str]]:
    for part in json_map.split(",") if json_map.strip() else ():
        field, _, key = part.partition("=")
        yield field.strip(), key.strip()
