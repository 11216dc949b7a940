"""Italian words for what somebody does, by field of work; a word with several senses stands in several fields."""

from collections.abc import Mapping

FIELDS_OF_WORK: Mapping[str, str] = {
    "politics": """ministro ministra senatore senatrice deputato deputata sindaco sindaca vicesindaco governatore
        governatrice presidente premier ambasciatore ambasciatrice assessore assessora sottosegretario
        sottosegretaria cancelliere cancelliera politico politica candidato candidata""",
    "law": "giudice magistrato magistrata procuratore procuratrice avvocato avvocata notaio notaia",
    "arts": """attore attrice cantante musicista regista pittore pittrice scultore scultrice scrittore scrittrice
        romanziere romanziera poeta poetessa autore autrice compositore compositrice pianista violinista
        violoncellista ballerino ballerina coreografo coreografa fotografo fotografa drammaturgo drammaturga
        produttore produttrice direttore direttrice""",
    "media": """giornalista cronista corrispondente conduttore conduttrice inviato inviata editorialista autore
        autrice scrittore scrittrice fotografo fotografa direttore direttrice produttore produttrice""",
    "sport": """allenatore allenatrice giocatore giocatrice calciatore calciatrice attaccante portiere difensore
        centrocampista capitano capitana ciclista pugile nuotatore nuotatrice tennista atleta arbitro pilota
        sciatore sciatrice""",
    "science": """scienziato scienziata professore professoressa ricercatore ricercatrice sociologo sociologa
        filosofo filosofa economista biologo biologa geologo geologa astronomo astronoma psicologo psicologa
        virologo virologa ingegnere autore autrice direttore direttrice teologo teologa""",
    "business": """imprenditore imprenditrice banchiere banchiera investitore investitrice negoziante economista
        ingegnere presidente direttore direttrice""",
    "forces": """generale colonnello capitano comandante soldato soldatessa tenente poliziotto poliziotta
        carabiniere questore ammiraglio pilota""",
    "space": "astronauta cosmonauta pilota comandante ingegnere",
    "faith": "vescovo arcivescovo cardinale papa prete parroco pastore imam rabbino teologo teologa",
    "throne": "re regina principe principessa duca duchessa",
    "medicine": """medico chirurgo chirurga infermiere infermiera farmacista psichiatra dentista veterinario
        veterinaria virologo virologa""",
    "building": "architetto architetta ingegnere",
    "land": "agricoltore agricoltrice allevatore allevatrice pescatore pescatrice viticoltore viticoltrice",
    "kitchen": "cuoco cuoca fornaio fornaia pasticciere pasticciera",
}
