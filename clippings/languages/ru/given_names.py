"""Common given names of Russian speakers, in Latin letters."""

from clippings.languages.word_lists import words

MEN = words(
    """aleksandr alexei andrei anton boris denis dmitri dmitry igor ivan leonid mikhail nikolai oleg sergei sergey
    viktor vladimir yuri"""
)
WOMEN = words(
    """alexandra anna elena irina lydia maria marina nadia natalia nina olga sofia svetlana tatiana valentina vera
    victoria"""
)
