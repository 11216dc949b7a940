"""clippings correct: corrects an article in an editor."""

import sys
from datetime import datetime
from typing import Annotated

import typer
from click import ClickException, edit

from clippings.cli import questions as options
from clippings.enrich.corrections.form import Correction, read_form, write_form
from clippings.enrich.corrections.writing import add_corrections
from clippings.errors import InvalidInput
from clippings.search.article import get_article
from clippings.search.plain import write_count
from clippings.settings import Settings


def correct(
    article: options.ArticleId,
    by: Annotated[str | None, typer.Option(help="Your name, stored with the corrections.")] = None,
) -> None:
    """Open the quotes and names of an article in $EDITOR, and record your changes as corrections.

    Example: clippings correct 3f2a9c --by Mara
    """
    doc, today = get_article(options.open_to_read(), article).document, datetime.now().astimezone().date()
    text, found, path = write_form(doc), list[Correction](), Settings().corrections
    while (edited := _edit(text)) is not None:
        try:
            found = read_form(edited, doc, by, today)
            if found:
                add_corrections(path, found)
            break
        except InvalidInput as error:
            if not sys.stdin.isatty() or not typer.confirm(f"{error} Edit it again?", default=True):
                raise
            text = edited
    if not found:
        print("Nothing was changed.")
        return
    print(f"Added {write_count(len(found), 'correction')} to {path}. The next `clippings reenrich` applies them.")


def _edit(text: str) -> str | None:
    """None if it was not saved. Raises InvalidInput if no editor starts, or it ends with an error."""
    try:
        return edit(text, extension=".yaml", require_save=True)
    except ClickException as error:
        raise InvalidInput(
            f"{error.message}.", "Set EDITOR to an editor that runs in this terminal, such as EDITOR=nano."
        ) from None
