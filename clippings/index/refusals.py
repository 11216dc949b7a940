"""The list of what to keep out. It is outside the indices, so that restoring a snapshot does not undo it. It has one
line per refusal and is only appended to.

    refusals = Refusals(path)
    refusals.refuses(content, url)           # before anything of a record is stored
    refusals.refuses_article(article)        # after cleaning: its words, and the address that its page states

A line says when and who, and holds hashes: of captured bytes, of words and of addresses, each with the version of its
rule. Inputs are checked under every version in the list: if a rule changes, it gets a new version, and the old one
stays.
"""

import fcntl
import hashlib
import json
import os
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from clippings.addresses import fold_address, fold_as_in_0_4_0
from clippings.documents import CleanDocument
from clippings.errors import ClippingsError

Kind = Literal["bytes", "words", "address"]


def _hash_text(kind: Kind, text: str) -> str:
    """Includes the kind, so that the hash of an address differs from the article's id."""
    return hashlib.sha256(f"{kind}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()


def _hash_words(text: str) -> str:
    return _hash_text("words", " ".join(unicodedata.normalize("NFC", text).casefold().split()))


def _hash_address(url: str) -> str:
    return _hash_text("address", url)


def _hash_address_as_in_0_4_0(url: str) -> str:
    return _hash_text("address", fold_as_in_0_4_0(url))


def _hash_folded_address(url: str) -> str:
    return _hash_text("address", fold_address(url))


def _hash_bytes(content: bytes) -> str:
    """The name of these bytes in the store of captures."""
    return hashlib.sha256(content).hexdigest()


RULES: Mapping[tuple[Kind, int], Callable[[Any], str]] = {  # what is listed under a rule is tested by it forever
    ("bytes", 1): _hash_bytes,
    ("words", 1): _hash_words,
    ("address", 1): _hash_address,
    ("address", 2): _hash_address_as_in_0_4_0,
    ("address", 3): _hash_folded_address,
}
NEWEST: Mapping[Kind, int] = {"bytes": 1, "words": 1, "address": 3}


@dataclass(frozen=True, slots=True, order=True)
class Fingerprint:
    kind: Kind
    version: int  # of the rule that made the hash
    hash: str


def fingerprint_capture(name: str) -> Fingerprint:
    """The fingerprint of bytes, from their name in the store of captures."""
    return Fingerprint("bytes", 1, name)


def fingerprint_words(text: str) -> Fingerprint:
    return Fingerprint("words", NEWEST["words"], RULES["words", NEWEST["words"]](text))


def fingerprint_address(url: str) -> Fingerprint:
    return Fingerprint("address", NEWEST["address"], RULES["address", NEWEST["address"]](url))


class Refusals:
    """The list, read again whenever it has grown. Raises ClippingsError for a list that cannot be read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: tuple[int, int, int] | None = None
        self._listed: dict[tuple[Kind, int], set[str]] = {}

    def mark(self) -> tuple[int, int, int] | None:
        """A value that changes with every refusal; None if nothing was ever refused."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unreadable(self.path, error) from error
        return status.st_ino, status.st_size, status.st_mtime_ns

    def has_grown(self) -> bool:
        """Whether anything was refused since the last call."""
        mark = self.mark()
        if mark == self._seen:
            return False
        self._listed = _read(self.path)
        self._seen = mark
        return True

    def refuses(self, content: bytes, url: str | None) -> bool:
        """Whether a record must not come in, by its bytes or by its address."""
        return self._lists("bytes", content) or (url is not None and self._lists("address", url))

    def refuses_article(self, article: CleanDocument) -> bool:
        """Whether a cleaned record must not come in, by its words or by the address that its page states."""
        return self._lists("words", article.text) or (article.url is not None and self._lists("address", article.url))

    def names(self, capture: str, url: str | None) -> bool:
        """Whether what is stored is refused, by the name of its captured bytes or by its address."""
        return capture in self.captures() or (url is not None and self._lists("address", url))

    def captures(self) -> set[str]:
        """The names of refused bytes in the store of captures."""
        return self._listed.get(("bytes", 1), set())

    def lists_addresses(self) -> bool:
        return any(kind == "address" for kind, _ in self._listed)

    def append(self, who: str, fingerprints: Iterable[Fingerprint]) -> None:
        """From now on, refuse what has one of these fingerprints; those already in the list are not added again.
        Returns when it is on disk.
        """
        self.has_grown()
        fresh = sorted({one for one in fingerprints if one.hash not in self._listed.get((one.kind, one.version), ())})
        if fresh:
            hashes = [{"of": one.kind, "version": one.version, "hash": one.hash} for one in fresh]
            line = json.dumps({"date": date.today().isoformat(), "who": who, "hashes": hashes}, ensure_ascii=False)
            _append(self.path, f"{line}\n".encode())
            self.has_grown()

    def _lists(self, kind: Kind, value: bytes | str) -> bool:
        return any(RULES[rule](value) in hashes for rule, hashes in self._listed.items() if rule[0] == kind)


def _append(path: Path, line: bytes) -> None:
    """Append the line whole or not at all; an unfinished line that a kill left is cut first."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(file.read().rfind(b"\n") + 1)
            file.truncate()
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise ClippingsError(
            f"The refusals in {path} cannot be written: {error.strerror}.",
            "Make the file writable, or set CLIPPINGS_REFUSALS to another one. Nothing was removed.",
        ) from error


def _read(path: Path) -> dict[tuple[Kind, int], set[str]]:
    """The hashes by their rules. A last line without a line end was never finished and does not count."""
    listed: dict[tuple[Kind, int], set[str]] = defaultdict(set)
    try:
        lines = path.read_bytes().rpartition(b"\n")[0].splitlines()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise _unreadable(path, error) from error
    for number, line in enumerate(lines, 1):
        for rule, hash in _parse(path, number, line):
            listed[rule].add(hash)
    return dict(listed)


def _parse(path: Path, number: int, line: bytes) -> Iterator[tuple[tuple[Kind, int], str]]:
    try:
        hashes = [((one["of"], one["version"]), one["hash"]) for one in json.loads(line)["hashes"]]
    except (ValueError, LookupError, TypeError) as error:
        raise ClippingsError(
            f"Line {number} of the refusals in {path} cannot be read: {type(error).__name__}.",
            "Restore the file from a backup. Nothing is stored until then, because it says what to keep out.",
        ) from error
    for rule, hash in hashes:
        if rule not in RULES:
            raise ClippingsError(
                f"Line {number} of the refusals in {path} names a rule that this release does not know: {rule}.",
                "Use the release that wrote it, or a newer one. This one would let in refused articles.",
            )
        yield rule, hash


def _unreadable(path: Path, error: OSError) -> ClippingsError:
    return ClippingsError(
        f"The refusals in {path} cannot be read: {error.strerror}.",
        "Make the file readable. Nothing is stored until then, because it says what to keep out.",
    )
