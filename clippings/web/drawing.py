"""Loads the templates, and formats values for them (pure, except for reading the templates)."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from clippings.documents import Span
from clippings.index.remedies import write_state
from clippings.search.plain import write_count
from clippings.search.quotes import QuoteHit, write_lead

TEMPLATES = Path(__file__).parent / "templates"


def draw(template: str, **shown: Any) -> str:
    return _environment.get_template(template).render(**shown)


def make_module(template: str, **shown: Any) -> Any:
    """The macros of a template of parts, which can be called like functions."""
    return _environment.get_template(template).make_module(shown)


def write_number(value: int) -> str:
    return f"{value:,}"


def write_day(value: date | None) -> str:
    return f"{value.day} {value:%B %Y}" if value else "no date"


def as_segment(value: str) -> str:
    """A stored string as a part of an address."""
    return quote(value, safe="")


def as_yaml(value: str | None) -> str:
    """A string for a file of corrections: JSON, which is YAML as well."""
    return json.dumps(value, ensure_ascii=False)


def as_link(url: str | None) -> str | None:
    """The address if it is safe to follow: a stored one may be `javascript:`, or not an address at all."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def by_article(hits: Iterable[QuoteHit]) -> list[list[QuoteHit]]:
    """The quotes grouped by article, in the order in which the articles first appear."""
    articles: dict[str, list[QuoteHit]] = {}
    for hit in hits:
        articles.setdefault(hit.article_id, []).append(hit)
    return list(articles.values())


def clip(spans: Iterable[Span], end: int) -> list[Span]:
    """The spans up to `end`; what is after it is cut."""
    return [Span(span.start, min(span.end, end)) for span in spans if span.start < end]


def mark_commands(text: str) -> Markup:
    """A sentence of ours with its `commands` marked."""
    parts = [
        escape(part) if number % 2 == 0 else Markup("<code>{}</code>").format(part)
        for number, part in enumerate(text.split("`"))
    ]
    return Markup("").join(parts)


def _make_environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # a running server keeps the templates that it started with
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "number": write_number,
        "day": write_day,
        "count_of": write_count,
        "segment": as_segment,
        "link": as_link,
        "by_article": by_article,
        "clip": clip,
        "with_commands": mark_commands,
        "as_day": lambda day: write_day(date.fromisoformat(day[:10])),
        "moment": lambda moment: f"{moment:%Y-%m-%d %H:%M} UTC" if moment else "",
        "percent": lambda share: f"{share:.0%}" if share >= 0.01 else "< 1%",
        "lead": write_lead,
        "letter_state": write_state,
        "yaml": as_yaml,
    }
    return environment


_environment = _make_environment()
