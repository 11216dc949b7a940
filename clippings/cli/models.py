"""clippings models | models add: the spaCy pipelines that find names and speakers."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from clippings.cli.tables import draw_table
from clippings.cli.usage import AsJson
from clippings.settings import Settings

if TYPE_CHECKING:
    from clippings.local.models import PipelineOffer

app = typer.Typer(
    help="The language models that find names and speakers: which are installed, and what others would add."
)


@app.callback(invoke_without_command=True)
def models(context: typer.Context, as_json: AsJson = False) -> None:
    """The language models that find names and speakers: which are installed, and what others would add.

    Example: clippings models
    """
    if context.invoked_subcommand:
        return
    from clippings.enrich.text.installed import choose_pipelines
    from clippings.local.models import list_offers

    choose_pipelines(Settings().pipelines)
    offers = list_offers()
    if as_json:
        print(json.dumps([asdict(offer) for offer in offers]))
        return
    rows = [(one.language, one.name, one.license, one.version or "no", _describe(one)) for one in offers]
    console = Console(highlight=False)
    table = draw_table(("Language", "Model", "License", "Installed", ""), rows)
    table.columns[1].no_wrap = True
    console.print(table)
    if not all(one.version for one in offers):
        told = "To find names and more speakers in another language: clippings models add LANGUAGE"
        console.print(Text(told, style="dim"))


def _describe(one: "PipelineOffer") -> str:
    return "; ".join(part for part in ("used" if one.used else "", one.note if one.version else "") if part)


@app.command()
def add(
    language: Annotated[
        str, typer.Argument(help="The code of a language, such as de, or the name of a model, such as en_core_web_lg.")
    ],
) -> None:
    """Download the official model for a language, and verify it before it is loaded.

    Only this command downloads models. Afterward, run `clippings reenrich` to enrich articles in that language again.

    Example: clippings models add de
    """
    from clippings.local.models import add_pipeline

    found = add_pipeline(language)
    Console().print(Text(f"{found.name} {found.version} ({found.license}) is installed. Next: clippings reenrich"))
