"""Without a model, users keep the quotes and speakers that the rules find by themselves."""

import json

from tests.golden.without_model import GOLDEN, KEPT, LANGUAGES, render


def test_without_a_model_no_quote_and_no_speaker_is_lost() -> None:
    kept, now = KEPT.read_text(encoding="utf-8").splitlines(), render().splitlines()
    lost = [line for line in kept if line not in now]
    new = [line for line in now if line not in kept]
    assert (lost, new) == ([], []), "Right as it is now? `make golden` keeps it; read the difference in git."
    assert kept == now


def test_the_expected_quotes_are_in_the_articles() -> None:
    texts: dict[str, str] = {}
    for code in LANGUAGES:
        articles = map(json.loads, (GOLDEN / f"quotes_{code}.jsonl").read_text(encoding="utf-8").splitlines())
        texts |= {article["id"]: article["text"] for article in articles}
    for quote in map(json.loads, KEPT.read_text(encoding="utf-8").splitlines()):
        assert texts[quote["article"]][slice(*quote["span"])].strip()
        if quote["speaker"]:
            assert texts[quote["article"]][slice(*quote["speaker"]["span"])] == quote["speaker"]["text"]
