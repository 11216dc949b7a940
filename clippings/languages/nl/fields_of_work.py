"""Dutch words for what somebody does, by field of work; a word with several senses stands in several fields."""

from collections.abc import Mapping

FIELDS_OF_WORK: Mapping[str, str] = {
    "politics": """minister premier president burgemeester wethouder gedeputeerde staatssecretaris raadslid senator
        fractievoorzitter lijsttrekker kamerlid ambassadeur ambassadrice politicus politica kandidaat""",
    "law": "rechter advocaat advocate officier notaris",
    "arts": """acteur actrice zanger zangeres muzikant kunstenaar kunstenares schilder beeldhouwer regisseur
        schrijver schrijfster auteur dichter dichteres componist pianist violist cellist danser danseres fotograaf
        fotografe dirigent producent cabaretier""",
    "media": """journalist journaliste verslaggever verslaggeefster correspondent presentator presentatrice
        columnist auteur schrijver schrijfster fotograaf fotografe producent""",
    "sport": """trainer coach spits aanvoerder speler speelster keeper verdediger middenvelder voetballer
        voetbalster wielrenner wielrenster bokser zwemmer zwemster schaatser schaatsster atleet atlete
        scheidsrechter""",
    "science": """hoogleraar professor onderzoeker onderzoekster wetenschapper econoom geoloog bioloog historicus
        viroloog psycholoog socioloog politicoloog filosoof natuurkundige scheikundige sterrenkundige ingenieur
        auteur theoloog""",
    "business": "ondernemer ondernemster bestuurder bankier investeerder winkelier econoom ingenieur president",
    "forces": "generaal kolonel kapitein commandant officier soldaat militair agent agente inspecteur piloot",
    "space": "astronaut ruimtevaarder piloot commandant ingenieur",
    "faith": "bisschop kardinaal paus priester dominee imam rabbijn theoloog",
    "throne": "koning koningin prins prinses hertog hertogin",
    "medicine": "arts chirurg verpleegkundige apotheker psychiater tandarts dierenarts verloskundige viroloog",
    "building": "architect architecte ingenieur",
    "land": "boer boerin visser veehouder",
    "kitchen": "kok bakker slager",
}
