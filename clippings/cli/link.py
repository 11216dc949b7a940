"""The command `clippings link`."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from clippings.cli.usage import AsJson


def link(
    everything: Annotated[bool, typer.Option("--all", help="Look at every article, whenever it was written.")] = False,
    as_json: AsJson = False,
) -> None:
    """Find the copies among the articles that were written since this was done last, as each ingest does.

    Example: clippings link --all
    """
    from clippings.cli.runs import show_counts
    from clippings.runs.linking import link as link_written
    from clippings.runs.resources import open_resources, prepare_archive
    from clippings.settings import Settings

    resources = open_resources(Settings())
    prepare_archive(resources)
    linked = link_written(resources, everything=everything)
    if as_json:
        print(json.dumps(asdict(linked)))
        return
    rows = [("articles looked at", linked.articles), ("links written", linked.written)]
    show_counts([*rows, ("copies beyond the size of a story", linked.left_out)])
