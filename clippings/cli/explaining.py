"""clippings explain: what Clippings makes of an input, without storing anything."""

import json
from pathlib import Path
from typing import Annotated

import typer

from clippings.cli.stack import AsJson
from clippings.enrich.corrections import load_corrections
from clippings.explaining import explain as explain_all
from clippings.explaining import to_explanation
from clippings.settings import Settings


def explain(
    inputs: Annotated[list[Path], typer.Argument(help="Files and folders, as for ingest.")],
    as_json: AsJson = False,
) -> None:
    """Clean and enrich, print, store nothing; needs no server.

    Example: clippings explain article.html
    """
    settings = Settings()
    for result in explain_all(inputs, settings, load_corrections(settings.corrections)):
        if as_json:
            print(json.dumps(to_explanation(result), ensure_ascii=False))
