"""Words as they are written in Switzerland and Liechtenstein, too, where "ss" stands for "ß": heißt, heisst."""

from collections.abc import Iterable


def words(text: str) -> frozenset[str]:
    return spell_both(text.split())


def spell_both(forms: Iterable[str]) -> frozenset[str]:
    """The forms in both spellings."""
    return frozenset(spelled for form in forms for spelled in (form, form.replace("ß", "ss")))
