"""Common given names of French speakers."""

from clippings.languages.word_lists import words

MEN = words(
    """adam adrian alain albert alexandre alfred andre andré antoine arnold arthur baptiste benjamin benoît bernard
    boris bruno charles christian christophe claude clément cédric daniel david denis didier dominic edgar emmanuel
    eric ernest fabien fabrice felix florian francis franck francois françois frederic frédéric gabriel georges
    gilbert gilles grégoire guillaume guy gérard henri hubert hugo jacques jean jerome joachim joseph jules julien
    justin jérôme laurent louis loïc luc lucas marc marcel martin mathieu maurice max maxime michel nicolas noé
    olivier oscar pascal patrick paul philippe pierre raphaël raymond rene rené robert roger roland romain rémi
    samuel sebastian serge simon stephane stéphane sébastien thibault thierry thomas théo valentin victor vincent
    xavier yann yannick yves éric"""
)
WOMEN = words(
    """agnes alexandra alice amanda ana anaïs andrea anna anne annette annie aurélie barbara beatrice bernadette
    brigitte camille carole caroline catherine cecilia celine charlotte chloe chloé christina christine claire clara
    claudia colette céline daniela danielle delphine denise diana diane edith elisabeth elise ella emma estelle eva
    florence françoise gabriela gaëlle geraldine helene hélène ida inès irene isabelle jacqueline jeanne josephine
    judith julia julie juliette laura laurence lena lisa louise lucia lucie lydia léa madeleine manon marguerite
    maria marianne marie marina marion martha martine mercedes michelle mireille monique muriel mélanie nadia nadège
    nancy nathalie nicole nina nora océane odile olga olivia patricia paula pauline rachel renée rita rosa rose
    sabine sabrina sandra sara sarah simone sofia sonia sophie stella stephanie stéphanie suzanne sylvie ségolène
    valentina valerie vanessa vera victoria virginie vivian véronique yvonne zoe zoé élodie éléonore émilie"""
)
