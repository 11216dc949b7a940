"""clippings web: the archive's pages."""

from typing import Annotated

import typer

from clippings.index.archive import open_archive
from clippings.logs import set_up_logs
from clippings.settings import Settings


def web(
    host: Annotated[str, typer.Option(help="Address of this machine; all but this machine's own need a password.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int | None, typer.Option(help="Port; default: that of CLIPPINGS_WEB_URL.")] = None,
    edit: Annotated[
        bool, typer.Option("--edit", help="Let readers add corrections to the file of corrections.")
    ] = False,
) -> None:
    """Serve the archive's pages to a browser until Ctrl-C: search, read, follow a person, see how the archive is.

    Example: clippings web
    """
    from clippings.web.serving import serve  # brings the server: no other command waits for it

    settings = Settings()
    set_up_logs(settings)
    address = f"http://{host}:{port}" if port else settings.web_url
    print(f"The archive's pages: {address} (Ctrl-C ends them)", flush=True)
    serve(open_archive(settings, patience=0), settings, host, port or settings.web_port, edit=edit)
