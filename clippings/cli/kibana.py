"""clippings kibana import | export: the views, searches and dashboards of the archive."""

import json

import typer
from rich.console import Console

from clippings.cli.usage import AsJson
from clippings.kibana.objects import OTHER, build, to_ndjson
from clippings.kibana.server import address, import_objects
from clippings.settings import Settings

app = typer.Typer(no_args_is_help=True, help="Kibana's views, searches and dashboards for the archive.")


@app.command("import")
def import_(as_json: AsJson = False) -> None:
    """Import the views, searches and dashboards into Kibana. Replaces those of an earlier import.

    Example: clippings kibana import
    """
    settings = Settings()
    number = import_objects(settings, _build_objects(settings), settings.server_wait or 0.0)
    if as_json:
        print(json.dumps({"imported": number, "kibana": address(settings)}))
        return
    Console().print(f"{number} objects imported. Open {address(settings)}/app/dashboards and search for Who said what.")


@app.command()
def export() -> None:
    """Print the objects as a file to import by hand in Kibana: Stack Management > Saved Objects > Import.

    Example: clippings kibana export > clippings.ndjson
    """
    print(_build_objects(Settings()), end="")


def _build_objects(settings: Settings) -> str:
    """They name the stages' versions of this installation, its models included."""
    from clippings.clean import VERSION as CLEAN_VERSION  # these bring the models: no other command waits for them
    from clippings.enrich import current_versions
    from clippings.enrich.text.installed import choose_pipelines
    from clippings.languages import LANGUAGES

    choose_pipelines(settings.pipelines)
    versions = {code: {"clean": CLEAN_VERSION, **current_versions(code)} for code in (*LANGUAGES, OTHER)}
    return to_ndjson(build(settings.prefix, versions, settings.web_url))
