"""One self-contained HTML page that shows articles: no scripts, and nothing loaded from elsewhere."""

from collections.abc import Sequence
from html import escape

STYLE = """
:root { color-scheme: light dark; --line: #8886; --faint: #777; }
body { font: 1rem/1.6 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
header, table, .legend, footer { font-family: system-ui, sans-serif; font-size: 0.85rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin-bottom: 0.2rem; }
.faint { color: var(--faint); }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
article + article { border-top: 3px double var(--line); margin-top: 3rem; padding-top: 1rem; }
table { border-collapse: collapse; width: 100%; margin-top: 1.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); }
.legend span { margin-right: 0.8rem; }
"""
# Nothing may be loaded and nothing may run, no matter what is in an article.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def make_page(title: str, sections: Sequence[str], style: str = "") -> str:
    """A page of sections that are HTML already, with `style` added to the common one. `title` is plain text."""
    return (
        '<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>\n"
        + "\n".join(sections)
        + "\n</body>\n</html>\n"
    )


def make_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of plain texts."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows)
    return f"<table>\n<tr>{head}</tr>\n{body}</table>"
