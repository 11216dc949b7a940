"""Signs of writing that the rules of several stages ask for."""

LONG_DASHES = "—–―"
DASHES = frozenset({*LONG_DASHES, "-", "--"})
ASIDES = DASHES | {","}  # what parts an aside from its sentence
LEADS = frozenset({",", ":"})  # what stands between a cue and the quote that it leads to
SIGNS = ASIDES | {".", ";", ":", "!", "?", "(", ")"}
