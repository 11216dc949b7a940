"""Common given names of Dutch speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """alexander anton arnold bernard daniel david dennis dirk hans jan johan lars lucas marcel martin max oscar
    otto patrick paul peter simon stefan sven thomas tim tom victor vincent"""
)
WOMEN = words(
    """agnes alice anja anke anna anne annette annie astrid barbara beatrix carla caroline charlotte christina
    claudia denise diana elisabeth ella ellen emma esther eva helena ida ingrid irene jacqueline janet julia karin
    laura linda lisa maria marianne marina marion marlene martina monique nancy nicole nina nora olga patricia paula
    petra rita rosa ruth sandra sara sarah simone sofia sonia sophie sylvia tina ursula vanessa vera victoria wanda
    yvonne"""
)
