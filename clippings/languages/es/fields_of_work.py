"""Spanish words for what somebody does, by field of work; a word with several senses stands in several fields."""

from collections.abc import Mapping

FIELDS_OF_WORK: Mapping[str, str] = {
    "politics": """ministro ministra senador senadora diputado diputada alcalde alcaldesa gobernador gobernadora
        presidente presidenta embajador embajadora concejal concejala canciller político política candidato
        candidata""",
    "law": "juez jueza magistrado magistrada fiscal abogado abogada notario notaria",
    "arts": """actor actriz cantante músico cineasta pintor pintora escultor escultora escritor escritora novelista
        poeta autor autora compositor compositora pianista violinista chelista bailarín bailarina coreógrafo
        coreógrafa fotógrafo fotógrafa dramaturgo dramaturga productor productora artista director directora""",
    "media": """periodista reportero reportera corresponsal presentador presentadora locutor locutora columnista
        autor autora escritor escritora fotógrafo fotógrafa productor productora director directora""",
    "sport": """entrenador entrenadora jugador jugadora futbolista delantero delantera portero portera
        centrocampista capitán capitana ciclista boxeador boxeadora nadador nadadora tenista atleta árbitro árbitra
        piloto""",
    "science": """científico científica profesor profesora investigador investigadora historiador historiadora
        sociólogo socióloga filósofo filósofa economista biólogo bióloga geólogo geóloga astrónomo astrónoma
        psicólogo psicóloga virólogo viróloga ingeniero ingeniera autor autora director directora teólogo teóloga""",
    "business": """empresario empresaria banquero banquera inversor inversora comerciante ejecutivo ejecutiva
        economista ingeniero ingeniera presidente presidenta director directora""",
    "forces": "general coronel capitán capitana comandante soldado teniente policía almirante piloto",
    "space": "astronauta cosmonauta piloto comandante ingeniero ingeniera",
    "faith": "obispo arzobispo cardenal papa cura sacerdote pastor pastora imán rabino rabina teólogo teóloga",
    "throne": "rey reina príncipe princesa duque duquesa",
    "medicine": """médico médica cirujano cirujana enfermero enfermera farmacéutico farmacéutica psiquiatra dentista
        veterinario veterinaria virólogo viróloga""",
    "building": "arquitecto arquitecta ingeniero ingeniera",
    "land": "agricultor agricultora ganadero ganadera pescador pescadora",
    "kitchen": "cocinero cocinera panadero panadera",
}
