"""Punctuation that the rules of several stages use."""

LONG_DASHES = "—–―"
DASHES = frozenset({*LONG_DASHES, "-", "--"})
ASIDES = DASHES | {","}  # what parts an aside from its sentence
LEADS = frozenset({",", ":"})  # what is between a cue and the quote that it leads to
SIGNS = ASIDES | {".", ";", ":", "!", "?", "(", ")"}
