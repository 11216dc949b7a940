"""Portuguese words for what somebody does, by field of work; a word with several senses stands in several fields."""

from collections.abc import Mapping

FIELDS_OF_WORK: Mapping[str, str] = {
    "politics": """ministro ministra senador senadora deputado deputada prefeito prefeita governador governadora
        presidente vereador vereadora embaixador embaixadora chanceler primeiro-ministro político política candidato
        candidata""",
    "law": "juiz juíza magistrado magistrada promotor promotora procurador procuradora advogado advogada",
    "arts": """ator atriz cantor cantora músico cineasta pintor pintora escultor escultora escritor escritora
        romancista poeta autor autora compositor compositora pianista violinista violoncelista bailarino bailarina
        coreógrafo coreógrafa fotógrafo fotógrafa dramaturgo dramaturga produtor produtora artista diretor diretora""",
    "media": """jornalista repórter correspondente apresentador apresentadora colunista autor autora escritor
        escritora fotógrafo fotógrafa diretor diretora produtor produtora""",
    "sport": """treinador treinadora jogador jogadora futebolista atacante avançado goleiro goleira zagueiro
        zagueira capitão capitã ciclista boxeador boxeadora nadador nadadora tenista atleta árbitro árbitra piloto""",
    "science": """cientista professor professora pesquisador pesquisadora historiador historiadora sociólogo
        socióloga filósofo filósofa economista biólogo bióloga geólogo geóloga astrônomo astrônoma psicólogo
        psicóloga virologista engenheiro engenheira autor autora diretor diretora teólogo teóloga""",
    "business": """empresário empresária banqueiro banqueira investidor investidora comerciante executivo executiva
        economista engenheiro engenheira presidente diretor diretora""",
    "forces": "general coronel capitão capitã comandante soldado tenente policial almirante piloto",
    "space": "astronauta cosmonauta piloto comandante engenheiro engenheira",
    "faith": "bispo arcebispo cardeal papa padre pastor pastora imã rabino rabina teólogo teóloga",
    "throne": "rei rainha príncipe princesa duque duquesa",
    "medicine": """médico médica cirurgião cirurgiã enfermeiro enfermeira farmacêutico farmacêutica psiquiatra
        dentista veterinário veterinária virologista""",
    "building": "arquiteto arquiteta engenheiro engenheira",
    "land": "agricultor agricultora pecuarista pescador pescadora",
    "kitchen": "cozinheiro cozinheira padeiro padeira",
}
