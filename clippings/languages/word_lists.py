"""How the words of a language are written down, and the few words that names have in every language."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Phrases between bars."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


# Names keep these in whatever language a text is written.
ABBREVIATED_TITLES = words("Dr Fr Hr M MM Mr Mrs Pr Prof Sr Sra St")  # whose full stop ends no sentence
NAME_PARTICLES = words("von van der den zu de del della di da do dos la bin ibn al el ten ter af")
NAME_SUFFIXES = words("jr sr ii iii iv")  # behind a surname
POSSESSIVES = ("'s", "’s")  # behind a name
