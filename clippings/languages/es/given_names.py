"""Common given names of Spanish speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """adrian alberto alejandro angelo antonio augusto bruno carlos cesar daniel david diego eduardo enrique felix
    fernando francisco gabriel hugo ignacio javier jorge jose josé juan julian leo lucas luis manuel marco mario
    martin miguel omar oscar pablo pedro rafael ramiro ramon raul ricardo roberto rodrigo salvador samuel santiago
    sergio simon victor"""
)
WOMEN = words(
    """adriana alicia amanda ana andrea angela angelica anita antonia beatrice carla carmen cecilia clara claudia
    cristina daniela diana dolores elena emma esther eva gabriela gloria helena irene isabel juanita julia laura
    linda lucia lucía margarita maria marina martina mercedes monica natalia nora norma olga olivia patricia paula
    pilar regina rita rosa sandra sara silvia sofia soledad sonia teresa valentina vanessa veronica victoria yolanda"""
)
