"""Make PDFs in one and two columns from the texts next to this module, with several programs: see make.py.

ReportLab, which nothing else here needs, must be installed.
"""

import subprocess
from pathlib import Path

from tests.documents.make import HEADER, run, to_page


def write_pdfs(folder: Path, name: str, title: str, paragraphs: list[str]) -> None:
    for columns in (1, 2):
        print_page(folder / f"{name}-chromium{columns}.pdf", title, paragraphs, columns)
        typeset(folder / f"{name}-groff{columns}.pdf", title, paragraphs, columns)
        lay_out(folder / f"{name}-reportlab{columns}.pdf", title, paragraphs, columns)


def print_page(path: Path, title: str, paragraphs: list[str], columns: int) -> None:
    """Print with Chromium, with hyphens, and a header and footer on each page."""
    edges = f'@top-center {{ font-size: 8pt; content: "{HEADER}" }} '
    edges += '@bottom-right { font-size: 8pt; content: "4 June 2026 · " counter(page) }'
    style = (
        f"@page {{ size: A5; margin: 22mm 15mm; {edges} }} main {{ columns: {columns}; column-fill: auto }} "
        "body { font: 12pt serif; hyphens: auto; text-align: justify } p { margin: 0; text-indent: 1em }"
    )
    page = to_page(title, paragraphs, style).replace("<html>", '<html lang="en">')
    page = page.replace("<body>", "<body><main>").replace("</body>", "</main></body>")
    source = path.with_suffix(".html")
    source.write_text(page, encoding="utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    run("chromium", *options, f"--print-to-pdf={path}", source.as_uri())


def typeset(path: Path, title: str, paragraphs: list[str], columns: int) -> None:
    """Typeset with groff's manuscript macros, which hyphenate and number the pages, and Ghostscript."""
    source = f".ds CH {HEADER}\n.ds CF % \n.nr PS 12\n.nr VS 15\n.pl 18c\n" + f".TL\n{title}\n"
    source += (".2C\n" if columns == 2 else "") + "".join(f".PP\n{text}\n" for text in paragraphs)
    made = subprocess.run(
        ["groff", "-k", "-Kutf8", "-ms", "-Tps"], input=source.encode(), capture_output=True, check=True
    )
    subprocess.run(["ps2pdf", "-", str(path)], input=made.stdout, check=True)


def lay_out(path: Path, title: str, paragraphs: list[str], columns: int) -> None:
    """Lay out with ReportLab, with a header, and a footer that numbers the pages."""
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    styles, (width, height), edge = getSampleStyleSheet(), A5, 40
    wide = (width - 2 * edge - 14 * (columns - 1)) / columns
    frames = [Frame(edge + n * (wide + 14), 60, wide, height - 130, 0, 0, 0, 0) for n in range(columns)]

    def draw_edges(canvas: object, document: object) -> None:
        canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]
        canvas.drawString(edge, height - 40, f"{HEADER}  |  Page {document.page}")  # type: ignore[attr-defined]
        canvas.drawCentredString(width / 2, 30, f"- {document.page} -")  # type: ignore[attr-defined]

    document = BaseDocTemplate(str(path), pagesize=A5)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=draw_edges)])
    story = [Paragraph(title, styles["Title"]), *(Paragraph(text, styles["BodyText"]) for text in paragraphs)]
    document.build(story)
