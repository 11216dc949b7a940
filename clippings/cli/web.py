"""clippings web: the archive's pages."""

from typing import Annotated

import typer

from clippings.index.archive import open_archive
from clippings.logs import set_up_logs
from clippings.settings import Settings


def web(
    host: Annotated[
        str, typer.Option(help="Address to listen on. If other machines can reach it, a password is needed.")
    ] = ("127.0.0.1"),
    port: Annotated[int | None, typer.Option(help="Port. Default: the port of CLIPPINGS_WEB_URL.")] = None,
    edit: Annotated[bool, typer.Option("--edit", help="Let readers add corrections to the corrections file.")] = False,
) -> None:
    """Serve the archive's web pages until you press Ctrl-C: search, read, follow a person, check the archive.

    Example: clippings web
    """
    from clippings.web.serving import serve  # brings the server: no other command waits for it

    settings = Settings()
    set_up_logs(settings)
    address = f"http://{host}:{port}" if port else settings.web_url
    print(f"The archive's pages: {address} (stop with Ctrl-C)", flush=True)
    serve(open_archive(settings, patience=0), settings, host, port or settings.web_port, edit=edit)
