"""Builds the stored record of a person from all sightings (pure)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from typing import Any

from clippings.linking.names import find_surname, fold_name
from clippings.linking.people import Person
from clippings.linking.sightings import Sighting, count_quotes, count_stories, key_of

DIGITS = 8  # digits of an id that distinguish namesakes: `people show` accepts this many
ROLES = 50  # roles of a person, most frequent first


def to_record(person: Person, shown: str | None, former_ids: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The document for the people index. `shown`: the name that somebody decided on. `former_ids`: earlier ids of the
    articles, which gave the person other ids.

    Its counts include probable sightings; everything else comes from certain ones. They count a story once, unless they
    say that they are with copies.
    """
    certain, all_ = person.certain, [*person.certain, *(one for one, _ in person.probable)]
    folded = [fold_name(one.name) for one in certain]
    days = sorted(one.day for one in certain if one.day)
    pronouns = _count_in_stories({(one.pronoun, one.told_in) for one in certain if one.pronoun})
    spellings = sorted(_count_names(all_).items(), key=lambda item: (-item[1], item[0]))
    record = {
        "id": person.id,
        "keys": sorted(
            {
                key_of(article, name)
                for one, name in zip(certain, folded, strict=True)
                for article in (one.article, *former_ids.get(one.article, ()))
            }
        ),
        "surname": sorted({find_surname(name) for name in folded}),
        "name": shown or name_person(certain),
        "spellings": [{"name": name, "articles": count} for name, count in spellings],
        "roles": _list_roles(certain),
        "pronoun": _choose_pronoun(pronouns),
        "pronouns": [{"pronoun": value, "articles": count} for value, count in sorted(pronouns.items())],
        "languages": sorted({one.language for one in all_}),
        "sources": sorted({one.source for one in all_}),
        "first_day": days[0].isoformat() if days else None,
        "last_day": days[-1].isoformat() if days else None,
        **_count(all_),
        "probable_articles": count_stories(one for one, _ in person.probable),
        "probable": [{"article_id": one.article, "name": one.name, "reason": why} for one, why in person.probable],
    }
    return {name: value for name, value in record.items() if value is not None and value != []}


def label_records(records: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """By id, each record with a unique `label`: the name, and for namesakes also the first digits of the id."""
    each = {one["id"]: one for one in records}
    bearers = Counter(one["name"] for one in each.values())
    return {
        id: one | {"label": one["name"] if bearers[one["name"]] == 1 else f"{one['name']} ({id[:DIGITS]})"}
        for id, one in each.items()
    }


def name_person(sightings: Sequence[Sighting]) -> str:
    """The spelling used in the most stories; among equals the longest, then the first."""
    counts = _count_names(sightings)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _count(sightings: Sequence[Sighting]) -> dict[str, int]:
    return {
        "articles": count_stories(sightings),
        "articles_with_copies": len({one.article for one in sightings}),
        "quotes": count_quotes(sightings),
        "quotes_with_copies": sum(len(one.said) for one in sightings),
    }


def _count_names(sightings: Iterable[Sighting]) -> Counter[str]:
    return _count_in_stories({(one.name, one.told_in) for one in sightings})


def _count_in_stories(told: Set[tuple[str, str]]) -> Counter[str]:
    """In how many stories each word is, of words and the stories that have them."""
    return Counter([word for word, _ in told])


def _choose_pronoun(pronouns: Counter[Any]) -> str | None:
    """He or she, if nearly all articles agree; "unknown" if they do not."""
    told = Counter({value: count for value, count in pronouns.items() if value in ("he", "she")})
    most = told.most_common(1)
    if most and most[0][1] > 0.8 * told.total():
        return str(most[0][0])
    return "unknown" if pronouns else None


def _list_roles(sightings: Sequence[Sighting]) -> list[dict[str, Any]]:
    counts = _count_in_stories({(role, one.told_in) for one in sightings for role in one.roles})
    found = []
    for role, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:ROLES]:
        days: list[date] = sorted(one.day for one in sightings if one.day and role in one.roles)
        dated = {"first_day": days[0].isoformat(), "last_day": days[-1].isoformat()} if days else {}
        found.append({"role": role, "articles": count, **dated})
    return found
