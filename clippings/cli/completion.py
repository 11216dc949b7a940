"""Completes the command line with values from the archive: at once or not at all, and without error messages.

An option that is named below, of any command, completes values of a field. `clippings --install-completion` sets it up.
"""

import os
import re
from collections.abc import Callable
from inspect import signature
from typing import Any, get_args

from typer._click.shell_completion import CompletionItem, add_completion_class
from typer._completion_classes import BashComplete
from typer.models import OptionInfo

FIELDS = {
    "person": "people",
    "organization": "organizations",
    "place": "places",
    "speaker": "speakers",
    "not_speaker": "speakers",
    "about": "people",
    "byline": "byline",
    "source": "source",
    "domain": "domain",
    "collection": "collection",
    "language": "language",
}


def complete_from_archive(command: Callable[..., Any]) -> None:
    """Have the options of a command complete values of the archive, where they have the name of one of its fields."""
    for name, parameter in signature(command, eval_str=True).parameters.items():
        for option in get_args(parameter.annotation)[1:]:
            if name in FIELDS and isinstance(option, OptionInfo):
                option.autocompletion = _complete_from(FIELDS[name])


class Bash(BashComplete):
    """Bash takes what it is given as it is: a name of two words would become two arguments."""

    def format_completion(self, item: CompletionItem) -> str:
        typed = os.environ["COMP_WORDS"].splitlines()[int(os.environ["COMP_CWORD"]) :]
        is_quoted = typed and typed[0].startswith(("'", '"'))
        return item.value if is_quoted else re.sub(r"([^\w@%+=:,./-])", r"\\\1", item.value)


def quote_for_bash() -> None:
    add_completion_class(Bash, "bash")


def _complete_from(field: str) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        others, bar, last = incomplete.rpartition("|")  # of a|b the last is being typed
        return [f"{others}{bar}{last}{value[len(last) :]}" for value in _list_values(field, last)]

    return complete


def _list_values(field: str, beginning: str) -> list[str]:
    from clippings.index.archive import open_archive  # these bring the settings and the client
    from clippings.search.values import list_values
    from clippings.settings import Settings

    try:
        return list_values(open_archive(Settings(), patience=0), field, beginning)
    except Exception:  # a person who types a command does not want to read any error here
        return []
