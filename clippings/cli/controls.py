"""Replaces characters of an article that a terminal must not receive."""

# What would move the cursor or turn the writing round, each replaced by one character, so that spans stay true.
CONTROLS = {code: "\N{REPLACEMENT CHARACTER}" for code in (*range(32), *range(127, 160), *range(0x202A, 0x202F))}
CONTROLS |= {code: "\N{REPLACEMENT CHARACTER}" for code in range(0x2066, 0x206A)}
del CONTROLS[ord("\n")], CONTROLS[ord("\t")]
