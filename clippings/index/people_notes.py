"""What a pass over people notes about articles and people, in a file on disk that only this pass has: there may be
millions.

    with open_notes() as notes:
        notes.add_article(id, named, sightings)
        for surname, number in notes.count_surnames(): ...
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from sys import intern

import orjson

from clippings.errors import ClippingsError
from clippings.index.bulk import Guard
from clippings.index.paging import in_batches
from clippings.index.person_links import PersonLink
from clippings.linking.names import find_surname, fold_name
from clippings.linking.sightings import Sighting

VALUES = 500  # in one question
TABLES = """
    PRAGMA journal_mode = OFF;
    CREATE TABLE articles (id TEXT PRIMARY KEY, named BLOB) WITHOUT ROWID;
    CREATE TABLE sightings (surname TEXT, sighting BLOB, article INTEGER);
    CREATE TABLE shared (article INTEGER PRIMARY KEY, company BLOB, former BLOB);
    CREATE TABLE people (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE links (article TEXT, name TEXT, id TEXT, is_probable INTEGER, shown TEXT);
    BEGIN
"""


@dataclass(frozen=True, slots=True)
class Named:
    """What an article now says about people."""

    guard: Guard
    former_ids: tuple[str, ...]  # of the article
    links: tuple[PersonLink, ...]
    people: tuple[str, ...]  # names, as it has them
    quoted: tuple[str, ...]
    speakers: dict[str, str]  # quote id -> name


@contextmanager
def open_notes() -> Iterator["Notes"]:
    """Notes that are gone at the end. Raises ClippingsError if the disk for temporary files is full."""
    with closing(sqlite3.connect("", isolation_level=None)) as file:
        file.executescript(TABLES)
        try:
            yield Notes(file)
        except sqlite3.OperationalError as error:
            raise ClippingsError(
                f"What linking people notes cannot be kept on disk: {error}.",
                "Free space for temporary files, or name another folder for them in TMPDIR, and run it again.",
            ) from error


@dataclass(frozen=True, slots=True)
class Notes:
    file: sqlite3.Connection

    def add_article(self, id: str, named: Named, sightings: Iterable[Sighting]) -> None:
        """sightings: all with the same company."""
        self.file.execute("INSERT INTO articles VALUES (?, ?)", (id, orjson.dumps(named)))
        found = [(surname, one) for one in sightings if (surname := find_surname(fold_name(one.name)))]
        if not found:
            return
        shared = orjson.dumps(sorted(found[0][1].company)), orjson.dumps(named.former_ids)
        number = self.file.execute("INSERT INTO shared VALUES (NULL, ?, ?)", shared).lastrowid
        rows = [(surname, _write_sighting(one), number) for surname, one in found]
        self.file.executemany("INSERT INTO sightings VALUES (?, ?, ?)", rows)

    def lacks_article(self, id: str) -> bool:
        return self.file.execute("SELECT 1 FROM articles WHERE id = ?", (id,)).fetchone() is None

    def count_surnames(self) -> Iterator[tuple[str, int]]:
        """Each surname in their order, with the number of its sightings. No sighting is added any more."""
        self.file.execute("CREATE INDEX by_surname ON sightings (surname)")
        yield from self.file.execute("SELECT surname, COUNT(*) FROM sightings GROUP BY surname ORDER BY surname")

    def list_sightings(self, surnames: Collection[str]) -> tuple[list[Sighting], dict[str, list[str]]]:
        """The sightings of these surnames, and the former ids of their articles that have some."""
        sightings, former_ids, companies = list[Sighting](), dict[str, list[str]](), dict[int, frozenset[str]]()
        for some in in_batches(sorted(surnames), VALUES):
            marks = ",".join("?" * len(some))
            rows = self.file.execute(f"SELECT sighting, article FROM sightings WHERE surname IN ({marks})", some)
            for sighting, number in rows:
                former: list[str] = []
                if number not in companies:
                    companies[number], former = self._read_shared(number)
                sightings.append(_read_sighting(sighting, companies[number]))
                if former:
                    former_ids[sightings[-1].article] = former
        return sightings, former_ids

    def _read_shared(self, number: int) -> tuple[frozenset[str], list[str]]:
        """The company and the former ids of an article."""
        (stored,) = self.file.execute("SELECT company, former FROM shared WHERE article = ?", (number,))
        return frozenset(map(intern, orjson.loads(stored[0]))), orjson.loads(stored[1])

    def add_people(self, ids: Iterable[str], links: Iterable[tuple[str, PersonLink]]) -> None:
        """ids: of all people that were found. links: of the articles with these ids."""
        self.file.executemany("INSERT OR IGNORE INTO people VALUES (?)", ((id,) for id in ids))
        rows = ((id, one.name, one.id, one.is_probable, one.shown) for id, one in links)
        self.file.executemany("INSERT INTO links VALUES (?, ?, ?, ?, ?)", rows)

    def find_unknown(self, ids: Sequence[str]) -> set[str]:
        """Of these ids of people, those that were not found."""
        marks = ",".join("?" * len(ids))
        return {*ids} - {id for (id,) in self.file.execute(f"SELECT id FROM people WHERE id IN ({marks})", ids)}

    def list_articles(self) -> Iterator[tuple[str, Named, dict[str, PersonLink]]]:
        """The articles in the order of their ids, each with its links, by names. No link is added any more."""
        self.file.execute("CREATE INDEX by_article ON links (article)")
        rows = self.file.execute(
            "SELECT articles.id, named, name, links.id, is_probable, shown"
            " FROM articles LEFT JOIN links ON article = articles.id ORDER BY articles.id"
        )
        for id, group in groupby(rows, key=itemgetter(0)):
            first, *others = group
            stated = [
                PersonLink(row[2], row[3], bool(row[4]), row[5]) for row in (first, *others) if row[2] is not None
            ]
            yield id, _read_named(first[1]), {one.name: one for one in stated}


def _write_sighting(one: Sighting) -> bytes:
    day = one.day.isoformat() if one.day else None
    return orjson.dumps(
        (one.article, one.name, day, one.pronoun, sorted(one.roles), one.said, one.source, one.language, one.story)
    )


def _read_sighting(stored: bytes, company: frozenset[str]) -> Sighting:
    article, name, day, pronoun, roles, said, source, language, story = orjson.loads(stored)
    return Sighting(
        article,
        name,
        date.fromisoformat(day) if day else None,
        pronoun,
        frozenset(map(intern, roles)),  # the same few words in thousands of sightings
        company,
        tuple(said),
        intern(source),
        intern(language),
        story,
    )


def _read_named(stored: bytes) -> Named:
    fields = orjson.loads(stored)
    return Named(
        Guard(**fields["guard"]),
        tuple(fields["former_ids"]),
        tuple(PersonLink(**one) for one in fields["links"]),
        tuple(fields["people"]),
        tuple(fields["quoted"]),
        fields["speakers"],
    )
