"""A stored cue has the words without which it says the opposite of what the article says."""

import pytest

from clippings.enrich.text.models import Models
from tests.enrich.saying import find


@pytest.mark.parametrize(
    ("code", "text", "cue"),
    [
        ("en", "Ann Lind denied that the mill was his.", "denied"),
        ("en", "Ann Lind did not deny that the mill was his.", "did not deny"),
        ("en", "The family didn’t say that the mill was theirs.", "didn’t say"),
        ("en", "Ann Lind won’t say that the mill was his.", "won’t say"),
        ("en", "Ann Lind never said the mill was his.", "never said"),
        ("en", "Ann Lind has not explicitly denied that the mill was his.", "has not explicitly denied"),
        ("en", "Ann Lind refused to confirm that the mill was his.", "refused to confirm"),
        ("en", "Ann Lind did not want to say that the mill was his.", "did not want to say"),
        ("en", "Ann Lind later said that the mill was his.", "said"),
        ("en", "Ann Lind not only said the mill was his, she also closed it.", "said"),
        ("en", "Ann Lind made clear the mill was his.", "made clear"),
        ("en", "According to Ann Lind, the mill was not his.", "According to"),
        ("de", "Jana Roth wies am Montag zurück, dass der Steg alt sei.", "wies zurück"),
        ("de", "Jana Roth sagte nicht, dass der Steg alt sei.", "sagte nicht"),
        ("de", "Jana Roth sagte nicht zum ersten Mal, dass der Steg alt sei.", "sagte"),
        ("de", "Jana Roth hat nie gesagt, dass der Steg alt sei.", "hat nie gesagt"),
        ("de", "Jana Roth sagte, dass der Steg nicht alt sei.", "sagte"),
        ("fr", "Anne Morel n'a pas dit que le moulin était à lui.", "n'a pas dit"),
        ("es", "Ana Robles no dijo que el molino era suyo.", "no dijo"),
        ("it", "Anna Riva non ha detto che il mulino era suo.", "non ha detto"),
        ("pt", "Ana Prado não disse que o moinho era dele.", "não disse"),
        ("nl", "Anna Visser zei niet dat de molen van hem was.", "zei niet"),
        ("ru", "Анна Лунина не сказала, что мельница принадлежит ему.", "не сказала"),
    ],
)
def test_a_cue_has_its_negation_and_its_particle(models: Models, code: str, text: str, cue: str) -> None:
    (quote,) = find(text, models, code)
    assert (quote.kind, quote.cue) == ("indirect", cue)


def test_a_verb_without_a_subject_has_its_negation_too(models: Models) -> None:
    quotes = find("Anna Riva ha detto che il ponte è chiuso. Non ha detto che il mulino era suo.", models, "it")
    assert [quote.cue for quote in quotes] == ["detto", "Non ha detto"]
