"""Objects in a bucket (s3://bucket/key), through s3fs: listed page by page, and read in the state that was listed.

The login comes from where AWS's own tools look for it: the environment, or their files. An address never contains one.
"""

import errno
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from io import BufferedReader, RawIOBase
from time import sleep
from typing import Any

from clippings.capture.problem import Problem
from clippings.errors import BucketUnavailable, ClippingsError, InvalidInput

SCHEME = "s3://"
SILENCE = 15.0  # seconds without a byte after which a request is sent again
ATTEMPTS = 5  # at a reply that is cut; requests that fail are repeated by s3fs and what it rests on
FIRST_WAIT = 0.2  # seconds; each wait is twice as long as the one before
BLOCK = 1024 * 1024  # bytes of one request: most articles are one
_NAME = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9._-]+")
_ABSENT = ("NoSuchKey", "404")
_FORBIDDEN = ("AccessDenied", "InvalidObjectState", "403")  # this object alone; of a bad login, the code says more
_REFUSED = (
    *_FORBIDDEN,
    "CredentialRetrievalError",
    "ExpiredToken",
    "InvalidAccessKeyId",
    "InvalidToken",
    "NoCredentialsError",
    "PartialCredentialsError",
    "ProfileNotFound",
    "SignatureDoesNotMatch",
)
_LOGIN = "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, then run the same command again."


@dataclass(frozen=True, slots=True)
class Bucket:
    """The part of a bucket to read: all of it, everything below a key, or the object with that key."""

    name: str
    key: str = ""
    is_object: bool = False

    def __str__(self) -> str:
        return f"{SCHEME}{self.name}/{self.key}".removesuffix("/")


@dataclass(frozen=True, slots=True)
class StoredObject:
    """An object in the state that it had when it was found."""

    bucket: str
    key: str
    size: int
    modified_ns: int
    etag: str  # the store's own name for this state

    def __str__(self) -> str:
        return f"{SCHEME}{self.bucket}/{self.key}"


def is_address(place: str) -> bool:
    return place.startswith(SCHEME)


def parse_address(address: str) -> Bucket:
    """Raises InvalidInput for an address without a bucket or with a login; the message does not repeat the login."""
    name, _, key = address.removeprefix(SCHEME).partition("/")
    if "@" in name or ":" in name:
        raise InvalidInput("The address of a bucket must not hold a login.", f"Write s3://bucket/path. {_LOGIN}")
    if not _NAME.fullmatch(name):
        raise InvalidInput(f"{address} does not name a bucket.", "Write s3://bucket/path.")
    return Bucket(name, key.removesuffix("/"))


def find_bucket(address: str) -> Bucket:
    """Like `parse_address`, but asks whether it is an object; with a slash at its end, it is not."""
    bucket = parse_address(address)
    is_object = bucket.key != "" and not address.endswith("/") and look_up(bucket.name, bucket.key) is not None
    return replace(bucket, is_object=is_object)


def list_objects(bucket: Bucket) -> Iterator[StoredObject]:
    """All objects below the key, in the order of their keys. The first page is requested at once."""
    asked = {"Bucket": bucket.name, "Prefix": f"{bucket.key}/" if bucket.key else ""}
    return _follow(asked, _ask("list_objects_v2", **asked))


def look_up(bucket: str, key: str) -> StoredObject | None:
    """The object as it is now; None if there is none, or the login may not read it."""
    try:
        found = _ask("head_object", Bucket=bucket, Key=key)
    except OSError:
        return None
    return _describe(bucket, key, found["ContentLength"], found)


def is_absent(bucket: str, key: str) -> bool:
    """Whether there is no such object, according to a listing, which also shows objects that the login may not read."""
    found = _ask("list_objects_v2", Bucket=bucket, Prefix=key, MaxKeys=1)
    return all(entry["Key"] != key for entry in found.get("Contents", ()))


def open_object(found: StoredObject) -> BufferedReader:
    """The object, open for reading. Reading raises OSError, and Problem if it was replaced since it was found."""
    return BufferedReader(_Reader(found), buffer_size=max(1, min(found.size, BLOCK)))


@cache
def connect() -> Any:
    """The file system of all buckets. Raises ClippingsError if its package is missing."""
    try:
        from s3fs import S3FileSystem
    except ImportError:
        raise ClippingsError(
            "The package that reads buckets is not installed.", "Run: pip install 'clippings[s3]'"
        ) from None
    patience = {"read_timeout": SILENCE}
    return S3FileSystem(use_listings_cache=False, skip_instance_cache=True, config_kwargs=patience)


def is_refused_as(error: Exception, *codes: str) -> bool:
    """Whether the store answered a request with one of these codes."""
    return _find_code(error) in codes


class _Reader(RawIOBase):
    """An object as a file: each read is a request for a range of its bytes."""

    def __init__(self, found: StoredObject) -> None:
        self._found = found
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._at = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._found.size}[whence]
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        stop = min(self._at + len(buffer), self._found.size)
        if stop <= self._at:
            return 0
        block = _fetch(self._found, self._at, stop)
        buffer[: len(block)] = block
        self._at = stop
        return len(block)


def _follow(asked: Mapping[str, str], page: Mapping[str, Any]) -> Iterator[StoredObject]:
    while True:
        for entry in page.get("Contents", ()):
            yield _describe(asked["Bucket"], entry["Key"], entry["Size"], entry)
        if not page.get("IsTruncated"):
            return
        page = _ask("list_objects_v2", **asked, ContinuationToken=page["NextContinuationToken"])


def _describe(bucket: str, key: str, size: int, found: Mapping[str, Any]) -> StoredObject:
    seconds = int(found["LastModified"].timestamp())  # a listing may tell more of it than the object's own headers
    return StoredObject(bucket, key, size, seconds * 10**9, found["ETag"].strip('"'))


def _fetch(found: StoredObject, start: int, stop: int) -> bytes:
    """The bytes of a range; a reply that is cut off is requested again."""
    from fsspec.asyn import sync

    failed, wait = "", FIRST_WAIT
    for _ in range(ATTEMPTS):
        answer = _ask("get_object", Bucket=found.bucket, Key=found.key, Range=f"bytes={start}-{stop - 1}")
        try:
            content: bytes | None = sync(connect().loop, _take, answer, found.etag)
        except Exception as error:  # each layer below has errors of its own
            failed = type(error).__name__
        else:
            if content is None:
                raise _replaced()
            return content
        sleep(wait)
        wait *= 2
    raise _unavailable(found.bucket, failed)


async def _take(answer: Mapping[str, Any], etag: str) -> bytes | None:
    """The whole reply; None if the object is in another state."""
    try:
        return await answer["Body"].read() if answer["ETag"].strip('"') == etag else None
    finally:
        answer["Body"].close()


def _ask(method: str, **asked: Any) -> Any:
    """The answer to a request. Raises OSError for an object that does not exist or must not be read, Problem for one
    that was replaced, and BucketUnavailable if all other objects would fail too.
    """
    try:
        return connect().call_s3(method, **asked)
    except ClippingsError:
        raise
    except Exception as error:
        raise _explain(error, asked) from None  # its words and its traceback may hold a login


def _explain(error: Exception, asked: Mapping[str, Any]) -> Exception:
    code = _find_code(error)
    if code in ("InvalidRange", "416"):
        return _replaced()
    if code in _ABSENT and "Key" in asked:
        return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    if code in _FORBIDDEN and "Key" in asked:
        return PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return _unavailable(asked["Bucket"], code or type(error).__name__)


def _find_code(error: Exception) -> str:
    """The store's own word for it; "" if it gave none."""
    answer = getattr(error.__cause__, "response", None) or {}
    return str(answer.get("Error", {}).get("Code", ""))


def _replaced() -> Problem:
    return Problem("changing", "The object was replaced after the bucket was listed.")


def _unavailable(bucket: str, what: str) -> BucketUnavailable:
    """`what`: the code of the store, or the name of the error."""
    if what in ("NoSuchBucket", "404"):
        return BucketUnavailable(f"There is no bucket {bucket}.", "Check the address, and AWS_ENDPOINT_URL_S3.")
    if what in _REFUSED:
        return BucketUnavailable(f"The bucket {bucket} refuses the login ({what}).", _LOGIN)
    return BucketUnavailable(
        f"The bucket {bucket} cannot be read ({what}).", "Run the same command again when its store answers."
    )
