"""clippings forget | delete: removes articles with everything that is stored about them."""

import getpass
import json
import sys
from collections.abc import Collection
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from clippings.cli.controls import CONTROLS
from clippings.cli.draw_hits import SHORT_ID
from clippings.cli.show_runs import show_counts
from clippings.cli.usage import AsJson
from clippings.errors import InvalidInput
from clippings.index import mappings
from clippings.index.connect import wait_for
from clippings.runs.forget import Traces, apply_refusals, find_articles, remove_all, trace, trace_refused
from clippings.runs.resources import Resources, expect_refusals, open_resources
from clippings.runs.traces import list_ids
from clippings.settings import Settings

SHOWN = 20  # articles

Keys = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID|URL...", help="Ids of articles (the first characters are enough) or their full addresses."
    ),
]
Query = Annotated[str | None, typer.Option(help="All articles that `clippings search` finds for these words.")]
Copies = Annotated[bool, typer.Option("--copies", help="Remove their exact copies too.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be removed, without removing it.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask for confirmation.")]


def forget(
    keys: Keys = None,
    query: Query = None,
    copies: Copies = False,
    who: Annotated[
        str | None, typer.Option(help="Who asked for it, for the list of refusals. Default: your login.")
    ] = None,
    apply: Annotated[
        bool,
        typer.Option(
            "--apply", help="Instead, remove again everything that was ever forgotten. Run this after every restore."
        ),
    ] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> None:
    """Remove articles with everything stored about them. Later ingests reject them.

    Example: clippings forget https://courier.example/bridge --dry-run
    """
    if apply and (keys or query is not None or copies or who is not None):
        raise InvalidInput("--apply works from the list of refusals.", "Leave out articles, --copies and --who.")
    resources = _open()
    ids = [] if apply else find_articles(resources, keys or [], query)
    found = trace_refused(resources) if apply else trace(resources, ids, copies)
    if _confirm(found, dry_run, yes, as_json, "Forget"):
        gone = apply_refusals(resources) if apply else remove_all(resources, ids, copies, who or _read_login())
        _print_removed(resources, gone, as_json, shown=not yes)


def delete(
    keys: Keys = None,
    query: Query = None,
    copies: Copies = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> None:
    """Remove articles with everything stored about them. An ingest brings back those still in a file.

    Example: clippings delete 3f2a9c
    """
    resources = _open()
    ids = find_articles(resources, keys or [], query)
    if _confirm(trace(resources, ids, copies), dry_run, yes, as_json, "Delete"):
        _print_removed(resources, remove_all(resources, ids, copies), as_json, shown=not yes)


def _read_login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # as in a container: a user without a name
        raise InvalidInput("Your login has no name.", "Say who you are with --who.") from None


def _open() -> Resources:
    """Raises ClippingsError if no server answers, its mappings differ, or the list of refusals is missing."""
    resources = open_resources(Settings())
    wait_for(resources.archive.es, resources.settings.server_wait or 0)
    mappings.check(resources.archive, resources.settings)
    expect_refusals(resources)
    return resources


def _confirm(found: Traces, dry_run: bool, yes: bool, as_json: bool, verb: str) -> bool:
    """Show what would go, and ask for confirmation. Raises InvalidInput if there is no terminal."""
    if dry_run or not (yes or as_json):
        _show(found, as_json)
    if dry_run:
        return False
    if yes:
        return True
    if not sys.stdin.isatty():
        raise InvalidInput("There is no terminal to ask you for confirmation.", "Check with --dry-run, then add --yes.")
    typer.confirm(f"{verb} {_count_found(found)} for good?", abort=True)
    return True


def _print_removed(resources: Resources, gone: Traces, as_json: bool, shown: bool) -> None:
    """Prints what was removed, and what only a person can remove; in that case the exit status is 1."""
    corrected = sorted(resources.corrections.articles & {*list_ids(gone.held)})
    if as_json or not shown:
        _show(gone, as_json)
    else:
        Console(highlight=False).print(f"Removed: {_count_found(gone)}.")
    console = Console(stderr=True, highlight=False)
    for index in gone.old_indices:
        console.print(Text(f"The old index {index} still holds it. Remove it: DELETE {index}", style="red"))
    if corrected:
        ids = ", ".join(corrected)
        console.print(Text(f"{resources.settings.corrections} names {ids}. Remove those entries.", style="red"))
    if gone.old_indices or corrected:
        raise typer.Exit(1)


def _show(found: Traces, as_json: bool) -> None:
    if as_json:
        print(json.dumps(_as_json(found), ensure_ascii=False))
        return
    console = Console(highlight=False)
    _list(console, [(id, one.article.document.article.title) for id, one in found.held.items()])
    show_counts(
        [
            ("quotes", found.quotes),
            ("earlier texts", found.revisions),
            ("dead letters", len(found.letters)),
            ("dead letters waiting on disk", found.spooled),
            ("captured bytes", len(found.captures)),
            ("captured bytes kept because others use them", len(found.shared)),
            ("files to be read again", len(found.files)),
            ("old indices that hold it, for you to remove", len(found.old_indices)),
            ("articles", len(found.held)),
        ]
    )
    if found.copies:
        console.print(f"\nExact copies, kept unless you give --copies: {len(found.copies):,}")
        _list(console, [(id, copy.get("title")) for id, copy in found.copies.items()])


def _count_found(found: Traces) -> str:
    return f"{len(found.held):,} article{'s' * (len(found.held) != 1)}"


def _list(console: Console, articles: Collection[tuple[str, str | None]]) -> None:
    for id, title in list(articles)[:SHOWN]:
        console.print(Text(f"{id[:SHORT_ID]}  {title or '(no title)'}".translate(CONTROLS)))
    if len(articles) > SHOWN:
        console.print(f"... and {len(articles) - SHOWN:,} more")


def _as_json(found: Traces) -> dict[str, object]:
    return {
        "articles": sorted(found.held),
        "copies": sorted(found.copies),
        "quotes": found.quotes,
        "earlier_texts": found.revisions,
        "dead_letters": len(found.letters),
        "waiting_on_disk": found.spooled,
        "captures": len(found.captures),
        "captures_of_others": len(found.shared),
        "files": sorted(f"{entry.collection}/{entry.file}" for entry in found.files),
        "old_indices": list(found.old_indices),
    }
