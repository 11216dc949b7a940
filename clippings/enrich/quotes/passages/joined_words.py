"""Lists the small words that are written together with others, for texts that no model has read."""

from clippings.languages.grammar import Grammar


def list_elisions(grammar: Grammar) -> frozenset[str]:
    """Those that end in an apostrophe and are joined to the next word: "l'", "dell’"."""
    small = grammar.words_before_nouns | grammar.complementizers | grammar.auxiliaries_and_adverbs
    return frozenset(word for word in small if word.endswith(("'", "’")))


def list_clitics(grammar: Grammar) -> list[str]:
    """Those that are tied to the word before, the longest first: "-t-il", "-il"."""
    return sorted(grammar.clitics, key=len, reverse=True)
