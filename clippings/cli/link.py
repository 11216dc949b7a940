"""The command `clippings link`."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from clippings.cli.usage import AsJson


def link(
    everything: Annotated[bool, typer.Option("--all", help="Check every article, not just new ones.")] = False,
    as_json: AsJson = False,
) -> None:
    """Find copies and people in what was written since the last run, as each ingest does.

    Example: clippings link --all
    """
    from clippings.cli.show_runs import show_counts
    from clippings.runs.linking import link as link_written
    from clippings.runs.resources import open_resources, prepare_archive
    from clippings.settings import Settings

    resources = open_resources(Settings())
    prepare_archive(resources)
    linked = link_written(resources, everything=everything)
    if as_json:
        print(json.dumps(asdict(linked.stories) | {"people": asdict(linked.people)}))
        return
    stories, people = linked.stories, linked.people
    rows = [("articles checked", stories.articles), ("copies linked", stories.written)]
    rows += [("copies beyond the size of a story", stories.left_out), ("people written or removed", people.people)]
    show_counts([*rows, ("articles whose people were written", people.articles)])
