"""French words for what somebody does, by field of work; a word with several senses stands in several fields."""

from collections.abc import Mapping

FIELDS_OF_WORK: Mapping[str, str] = {
    "politics": """ministre sénateur sénatrice député députée maire préfet préfète président présidente chancelier
        chancelière gouverneur gouverneure ambassadeur ambassadrice diplomate candidat candidate élu élue""",
    "law": "juge magistrat magistrate procureur procureure avocat avocate notaire",
    "arts": """acteur actrice chanteur chanteuse musicien musicienne comédien comédienne réalisateur réalisatrice
        cinéaste peintre sculpteur sculptrice écrivain écrivaine romancier romancière poète auteur auteure autrice
        compositeur compositrice pianiste violoniste violoncelliste danseur danseuse chorégraphe photographe
        dramaturge producteur productrice""",
    "media": """journaliste reporter correspondant correspondante présentateur présentatrice animateur animatrice
        chroniqueur chroniqueuse éditorialiste auteur auteure autrice écrivain écrivaine photographe producteur
        productrice""",
    "sport": """entraîneur entraîneuse joueur joueuse footballeur footballeuse attaquant attaquante défenseur
        défenseure capitaine cycliste boxeur boxeuse nageur nageuse skieur skieuse athlète arbitre rugbyman pilote
        sélectionneur sélectionneuse""",
    "science": """professeur professeure chercheur chercheuse scientifique historien historienne sociologue
        politologue philosophe économiste biologiste physicien physicienne chimiste géologue astronome psychologue
        anthropologue archéologue mathématicien mathématicienne climatologue virologue épidémiologiste ingénieur
        ingénieure auteur auteure autrice théologien théologienne""",
    "business": """banquier banquière entrepreneur entrepreneuse investisseur investisseuse restaurateur
        restauratrice milliardaire économiste ingénieur ingénieure président présidente""",
    "forces": """général générale colonel colonelle capitaine commandant commandante soldat soldate lieutenant
        lieutenante policier policière gendarme amiral amirale pilote""",
    "space": "astronaute spationaute cosmonaute pilote commandant commandante ingénieur ingénieure",
    "faith": "évêque archevêque cardinal pape prêtre pasteur pasteure imam rabbin curé abbé théologien théologienne",
    "throne": "roi reine prince princesse duc duchesse",
    "medicine": """médecin chirurgien chirurgienne infirmier infirmière pharmacien pharmacienne psychiatre dentiste
        vétérinaire virologue épidémiologiste""",
    "building": "architecte ingénieur ingénieure",
    "land": "agriculteur agricultrice éleveur éleveuse viticulteur viticultrice pêcheur pêcheuse",
    "kitchen": "cuisinier cuisinière boulanger boulangère pâtissier pâtissière restaurateur restauratrice",
}
