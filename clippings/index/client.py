"""What we use of Elasticsearch's client, imported when it is first used.

    from clippings.index import client
    ...
    except client.TransportError:

A command that only reads its options, for `--help` or to complete a word, does not wait for it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from elastic_transport import TlsError as TlsError
    from elastic_transport.client_utils import DEFAULT as DEFAULT
    from elasticsearch import ApiError as ApiError
    from elasticsearch import BadRequestError as BadRequestError
    from elasticsearch import Elasticsearch as Elasticsearch
    from elasticsearch import TransportError as TransportError

MODULES = {
    "TlsError": "elastic_transport",
    "DEFAULT": "elastic_transport.client_utils",
    "ApiError": "elasticsearch",
    "BadRequestError": "elasticsearch",
    "Elasticsearch": "elasticsearch",
    "TransportError": "elasticsearch",
}
UNUSED = ("aiohttp", "httpx", "requests")  # the client could speak HTTP by these, too; to import them doubles its time


def __getattr__(name: str) -> Any:
    if name not in MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    with _hide_modules(UNUSED):
        return getattr(import_module(MODULES[name]), name)


@contextmanager
def _hide_modules(modules: tuple[str, ...]) -> Iterator[None]:
    """Make these modules look as if they were not installed (None in sys.modules), so that the client does without
    them.
    """
    absent = [name for name in modules if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # typed as if None could not stand there
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
