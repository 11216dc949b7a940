"""Common given names of Portuguese speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """alexandre antonio augusto bruno carlos cesar daniel david diego eduardo fernando francisco gabriel hugo joao
    jorge jose josé lucas luis luiz manuel marcus mario martin miguel oscar pedro rafael ramon raul ricardo roberto
    rodrigo salvador samuel sergio victor"""
)
WOMEN = words(
    """adriana alice amanda ana andrea angela angelica anita antonia barbara carla carmen cecilia clara claudia
    cristina daniela diana elena fatima gabriela gloria helena irene isabel julia laura lucia maria marina monica
    natalia olga olivia patricia paula regina rita roberta rosa sandra sara silvia sofia sonia teresa valentina
    vanessa vera veronica victoria"""
)
