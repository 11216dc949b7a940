"""Imported by every Python that starts with this folder in PYTHONPATH: records its connections."""

import os
import sys

_EVENTS = {"socket.connect": 1, "socket.sendto": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0}


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event in _EVENTS:
        address = arguments[_EVENTS[event]]
        host = address[0] if isinstance(address, tuple) else address
        with open(os.environ["WATCHED_CONNECTIONS"], "a") as out:
            out.write(f"{event} {host}\n")


if "WATCHED_CONNECTIONS" in os.environ:
    sys.addaudithook(_note)
