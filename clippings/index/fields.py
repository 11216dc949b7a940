"""The names of stored fields, for code that only asks. Importing it does not import the code that writes documents."""

from typing import Any

Json = dict[str, Any]

STEMMED = ("en", "fr", "de", "es", "ru", "it", "pt")  # languages with a field of their own: text_en, text_fr, ...
STEMMED_TEXTS = ["text_*"]  # which are left out of what is fetched
CONTEXT = ["context*"]  # of quotes: long, and the same wherever their `copy_key` is
# Of articles: what serialize.py makes of other fields, and what deserialize.py supplies where an earlier release stored
# nothing. An index that gets such a field is filled.
DERIVED = frozenset(f"text_{code}" for code in STEMMED) | {
    "bands",
    "capture.declared",
    "contested",
    "countries",
    "domain",
    "entities.confidence",
    "entities.count",
    "failed_stages",
    "first_seen",
    "modified_at",
    "organizations",
    "people",
    "people_ids",
    "people_shown",
    "person_links.shown",
    "place_points",
    "places",
    "published_at",
    "published_day",
    "sounds",
    "source_changed_at",
    "speaker_shown",
    "speakers",
    "story",
}
