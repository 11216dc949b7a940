"""How the words of a language are written down."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Phrases between bars."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))
