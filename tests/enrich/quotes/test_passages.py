"""Passages as newspapers write them, in languages that no model reads: every quote and nothing else.

A line of passages.jsonl is one passage and what is said in it, by whom: kind, speaker, words.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from clippings.enrich.quotes import find_quotes

LINES = (Path(__file__).parent / "passages.jsonl").read_text(encoding="utf-8").splitlines()
PASSAGES = [json.loads(line) for line in LINES]


@pytest.mark.parametrize("passage", PASSAGES, ids=[f"{p['language']} {p['said'][0][2][:20]}" for p in PASSAGES])
def test_who_says_what(passage: dict[str, Any]) -> None:
    quotes = find_quotes(passage["text"], None, (), passage["language"])
    said = [q for q in quotes if q.kind != "unattributed"]
    names = [q.speaker and (q.speaker.name or q.speaker.text) for q in said]
    assert [[q.kind, name, q.text] for q, name in zip(said, names, strict=True)] == passage["said"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("es", "El equipo llegó tarde, anunció cambios y se fue.", id="es: the object of a verb"),
        pytest.param("es", "La alcaldesa habló y se informó de ello a todos.", id="es: nobody informs"),
        pytest.param("fr", "Pour la première fois, le pont est fermé.", id="fr: a time"),
        pytest.param("fr", "Pour un maire, le budget est petit.", id="fr: any mayor"),
        pytest.param("de", "Es gab Zeiten, da habe ich geschrieben.", id="de: no reason"),
        pytest.param("de", "Er blieb zu Hause, weil das Wetter schlecht war.", id="de: a reason as a fact"),
        pytest.param("de", "Sein Lager konnte nichts erkennen, da es leer sei.", id="de: nobody's reason"),
        pytest.param("it", "Per la seconda volta, il ponte è chiuso.", id="it: a time"),
    ],
)
def test_a_passage_without_speech_has_no_quotes(code: str, text: str) -> None:
    assert find_quotes(text, None, (), code) == ()
