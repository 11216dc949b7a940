"""Paragraphs that quote without marks, after a verb of speech and a colon."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import Said, said

PARAGRAPH = "It is typical of them, the mouth never stops, and nobody knows what happened."


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Mayor Mara Lind is tired. The mayor added:", "The mayor"),
        ("As Mara Lind writes:", "Mara Lind"),
    ],
)
def test_a_paragraph_after_a_verb_and_a_colon_is_quoted(models: Models, line: str, by: str) -> None:
    assert said(f"{line}\n\n{PARAGRAPH}\n\nIt rained.", models) == [Said(PARAGRAPH, "indirect", by, "Mara Lind")]


def test_who_is_quoted_so_goes_on(models: Models) -> None:
    text = f"Mara Lind added:\n\n{PARAGRAPH}\n\n“We are all so very tired of it.”"
    assert said(text, models)[-1] == Said("We are all so very tired of it.", "direct", "Mara Lind", "Mara Lind")


@pytest.mark.parametrize(
    "text",
    [
        f"Mara Lind has three demands:\n\n{PARAGRAPH}",
        "Mara Lind said:\n\nThe mill\n\nThe bridge over the lake",
        "Mara Lind said:\n\nnew bridges over the lake and the mill pond must be built now.",
        f"It was said:\n\n{PARAGRAPH}",
        f"Mara Lind must:\n\n{PARAGRAPH}",
    ],
    ids=["no verb of speech", "a list", "a list in small letters", "nobody", "a verb that reports nothing"],
)
def test_other_paragraphs_after_a_colon_are_not(models: Models, text: str) -> None:
    assert [quote for quote in said(text, models) if PARAGRAPH in quote.text or "bridge" in quote.text] == []
