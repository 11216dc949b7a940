"""Keeps the captured bytes under the hash of their content: in a folder, a bucket or any other fsspec store."""

import errno
import hashlib
import re
import secrets

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

from clippings.capture.bucket import connect, is_address, is_refused_as, parse_address
from clippings.errors import CapturesUnavailable, ClippingsError

NOT_THERE = (FileNotFoundError, NotADirectoryError, IsADirectoryError)


class Captures:
    """A store of bytes by their SHA-256, two levels of folders deep. Nothing in it is changed, only removed."""

    def __init__(self, address: str) -> None:
        """`address`: a folder, or an fsspec URL such as s3://bucket/captures. Raises ClippingsError for any other."""
        self._shown = re.sub(r"//[^/]*@", "//", address)  # without a login
        self._in_bucket = is_address(address)
        if self._in_bucket:
            self._files, self._root = connect(), str(parse_address(address))
            return
        try:
            self._files, self._root = url_to_fs(address)
        except (ImportError, ValueError) as error:
            raise ClippingsError(
                f"The captures cannot be kept at {self._shown}: {error}.",
                "Correct CLIPPINGS_CAPTURES, or install the package for this kind of store.",
            ) from error

    def put(self, content: bytes, again: bool = False) -> str:
        """Stores the bytes, whole or not at all, and returns their name; `again`: also if they are there but damaged.
        Raises ClippingsError if it cannot.
        """
        digest = hashlib.sha256(content).hexdigest()
        path = self._make_path(digest)
        try:
            size = self._find_size(path)
            if again or size != len(content):
                self._write(path, content, is_new=size is None)
        except Exception as error:  # each store has errors of its own
            full = getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT)
            raise ClippingsError(
                f"The captures at {self._shown} cannot be written: {_describe(error)}.",
                f"{'Free up space there' if full else 'Make the place writable'}, or set CLIPPINGS_CAPTURES to another "
                "place; then run the same command again.",
            ) from None  # its words and its traceback may hold a login
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes with this name. Raises ClippingsError if they are missing or damaged, and CapturesUnavailable if
        all others would be, too.
        """
        try:
            content: bytes = self._files.cat_file(self._make_path(digest))
        except NOT_THERE as error:
            self._expect_any()
            raise ClippingsError(
                f"The captures at {self._shown} lack {digest}: {_describe(error)}.",
                "Restore the captures from a backup, or touch the file of its record and ingest it again.",
            ) from None
        except Exception as error:
            raise self._unreadable(error) from None
        if hashlib.sha256(content).hexdigest() != digest:
            raise ClippingsError(
                f"The captured bytes {digest} are damaged.",
                "Restore them from a backup, or touch the file of their record and ingest it again.",
            )
        return content

    def remove(self, digest: str) -> None:
        """Remove the bytes with this name, if they exist. Raises ClippingsError if it cannot."""
        try:
            if self.has(digest):
                self._files.rm_file(self._make_path(digest))
        except NOT_THERE:
            pass  # somebody else was faster
        except Exception as error:
            raise ClippingsError(
                f"Nothing can be removed from the captures at {self._shown}: {_describe(error)}.",
                "Make the place writable, then run the same command again.",
            ) from None

    def has(self, digest: str) -> bool:
        return bool(self._files.exists(self._make_path(digest)))

    def _expect_any(self) -> None:
        """Raise CapturesUnavailable if the store is completely empty, like a disk that is not mounted."""
        try:
            names = [str(path).rstrip("/").rpartition("/")[2] for path in self._files.ls(self._root, detail=False)]
        except NOT_THERE:
            names = []
        except Exception as error:
            raise self._unreadable(error) from None
        if not any(re.fullmatch("[0-9a-f]{2}", name) for name in names):
            raise CapturesUnavailable(
                f"There are no captures at {self._shown}.",
                "Reconnect their disk or bucket, or set CLIPPINGS_CAPTURES to their place, then run the same command "
                "again. Without them, no article can be cleaned again.",
            )

    def _unreadable(self, error: Exception) -> CapturesUnavailable:
        return CapturesUnavailable(
            f"The captures at {self._shown} cannot be read: {_describe(error)}.",
            "Make the place readable, or set CLIPPINGS_CAPTURES to another one, then run the same command again.",
        )

    def _make_path(self, digest: str) -> str:
        return f"{self._root}/{digest[:2]}/{digest[2:4]}/{digest}"

    def _find_size(self, path: str) -> int | None:
        """None if there is nothing. A crash of the machine can leave a file empty."""
        try:
            return int(self._files.size(path))
        except FileNotFoundError:
            return None

    def _write(self, path: str, content: bytes, is_new: bool) -> None:
        if self._in_bucket:
            self._write_object(path, content, is_new)
            return
        self._files.makedirs(self._files._parent(path), exist_ok=True)
        if not isinstance(self._files, LocalFileSystem):
            self._files.pipe_file(path, content)  # other stores write whole or not at all
            return
        unfinished = f"{path}.{secrets.token_hex(8)}"
        try:
            self._files.pipe_file(unfinished, content)
            self._files.mv(unfinished, path)  # a rename: nobody ever sees half of it
        except BaseException:
            if self._files.exists(unfinished):
                self._files.rm_file(unfinished)
            raise

    def _write_object(self, path: str, content: bytes, is_new: bool) -> None:
        """Write an object, which happens whole or not at all. Overwrite what another process has just written only if
        it is damaged.
        """
        try:
            self._files.pipe_file(path, content, mode="create" if is_new else "overwrite")
        except Exception as error:
            if is_refused_as(error, "PreconditionFailed", "ConditionalRequestConflict", "412", "409"):
                return
            if not is_refused_as(error, "NotImplemented", "501"):
                raise
            self._files.pipe_file(path, content)  # a store that knows no conditions


def _describe(error: Exception) -> str:
    """The system's words; for any other error only its name, since its words may contain an address with a login."""
    return getattr(error, "strerror", None) or type(error).__name__
