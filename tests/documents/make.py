"""Make files in many formats for the tests to read, from the texts next to this module, with installed programs.

    python -m tests.documents.make FOLDER

Each program writes the same text in its own way. We keep the files, since no machine has all the programs.
"""

import html
import subprocess
import sys
from pathlib import Path

TEXTS = Path(__file__).with_name("texts")
HEADER = "The Marrow Courier"  # printed at the top of every page if the program can do that


def main(folder: Path) -> None:
    from tests.documents.make_pdf import write_pdfs  # make_pdf imports its helpers from here

    for path in sorted(TEXTS.glob("*.txt")):
        title, *paragraphs = path.read_text(encoding="utf-8").strip().split("\n\n")
        write_office(folder, path.stem, title, paragraphs)
        write_pdfs(folder, path.stem, title, paragraphs)


def to_page(title: str, paragraphs: list[str], style: str = "") -> str:
    body = "".join(f"<p>{html.escape(text)}</p>\n" for text in paragraphs)
    head = f'<meta charset="utf-8"><title>{html.escape(title)}</title><style>{style}</style>'
    return f"<!DOCTYPE html><html><head>{head}</head><body><h1>{html.escape(title)}</h1>\n{body}</body></html>"


def write_office(folder: Path, name: str, title: str, paragraphs: list[str]) -> None:
    page = folder / f"{name}.html"
    page.write_text(to_page(title, paragraphs), encoding="utf-8")
    for kind in ("docx", "rtf", "epub"):
        run("pandoc", "-s", str(page), "-o", str(folder / f"{name}-pandoc.{kind}"))
    run("soffice", "--headless", "--convert-to", "odt", "--outdir", str(folder), str(page))
    for kind in ("docx", "rtf", "epub", "pdf"):
        run("soffice", "--headless", "--convert-to", kind, "--outdir", str(folder), str(folder / f"{name}.odt"))
        (folder / f"{name}.{kind}").rename(folder / f"{name}-libreoffice.{kind}")


def run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
