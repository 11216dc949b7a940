"""Values that an archive has in a field: what completes the beginning of one."""

from typing import Any

from clippings.index.archive import Archive

SHOWN = 30  # values, those of most articles
NAMES = ("people", "organizations", "places", "speakers", "byline")  # found by part of a name, and so completed
FOLDED = (*NAMES, "source")  # found in any case
SECONDS = 1.0  # a person waits at the keyboard


def list_values(archive: Archive, field: str, beginning: str) -> list[str]:
    """Values of the field, or ends of names, that begin so; those of most articles first.

    Raises what the client raises: an archive that does not answer at once is not asked again.
    """
    pattern = "".join(map(_either_case if field in FOLDED else _literally, beginning)) + ".*"
    if field in NAMES:
        pattern = f"(.* )?{pattern}"
    found = archive.es.options(request_timeout=SECONDS).search(
        index=archive.alias("articles"),
        size=0,
        track_total_hits=False,
        timeout=f"{SECONDS * 1000:.0f}ms",
        aggs={"values": {"terms": {"field": field, "size": SHOWN, "include": pattern}}},
    )
    buckets: list[dict[str, Any]] = found["aggregations"]["values"]["buckets"]
    return list(dict.fromkeys(_end(bucket["key"], beginning) for bucket in buckets))


def _end(value: str, beginning: str) -> str:
    """From where it begins so: "Maren Holt" is "Holt" where "hol" is typed."""
    folded = f" {value}".lower()
    return value[max(folded.find(f" {beginning.lower()}"), 0) :]


def _either_case(letter: str) -> str:
    lower, upper = letter.lower(), letter.upper()
    return f"[{lower}{upper}]" if lower != upper and len(lower) == len(upper) == 1 else _literally(letter)


def _literally(letter: str) -> str:
    return letter if letter.isalnum() or letter.isspace() else f"\\{letter}"
