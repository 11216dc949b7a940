"""Punctuation that the rules of several stages use."""

LONG_DASHES = "—–―"
DASHES = frozenset({*LONG_DASHES, "-", "--"})
ASIDES = DASHES | {","}  # what separates an aside from its sentence
LEADS = frozenset({",", ":"})  # may be between a cue and the quote that it leads to
SIGNS = ASIDES | {".", ";", ":", "!", "?", "(", ")"}
