"""The command `clippings readdress`."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from clippings.cli.usage import AsJson


def readdress(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count the articles; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Give articles of earlier releases the ids of their folded addresses, and keep the old ids working.

    Articles with the same address become one: the latest stays, and the texts of the others become its earlier texts.
    If it is interrupted, run it again: it continues where it stopped.

    Example: clippings readdress --dry-run
    """
    from clippings.cli.show_runs import show_counts
    from clippings.runs.readdress import find_old
    from clippings.runs.readdress import readdress as give_new_ids
    from clippings.runs.resources import open_resources, prepare_archive
    from clippings.settings import Settings

    resources = open_resources(Settings())
    prepare_archive(resources)
    done = find_old(resources) if dry_run else give_new_ids(resources)
    if as_json:
        print(json.dumps(asdict(done)))
        return
    rows = [] if dry_run else [("dead letters", done.dead_letters), ("entries of files", done.files)]
    show_counts([*rows, ("articles joined to others", done.joined), ("articles", done.articles)])
