"""Common given names of Italian speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """alberto alessandro andrea angelo antonio bruno carlo claudio daniel diego emmanuel francesco giorgio giovanni
    giuseppe luca manuel marco mario paolo roberto salvador sergio"""
)
WOMEN = words(
    """adriana alice andrea angela angelica anita anna antonia barbara beatrice carla carmen cecilia chiara clara
    claudia cristina daniela diana elena emma eva francesca gina giulia gloria helena irene laura linda lisa lucia
    maria marina martina michelle monica nadia natalia nicole nora olga olivia patricia paula regina rita roberta
    rosa sabrina sara silvia sofia sonia stella teresa valentina vanessa vera veronica victoria"""
)
