"""Spanish."""

from clippings.languages.es.fields_of_work import FIELDS_OF_WORK
from clippings.languages.grammar import Grammar
from clippings.languages.labels import UNIVERSAL
from clippings.languages.reporting import ReportingWords
from clippings.languages.word_lists import phrases, words


def _forms(stems: str) -> frozenset[str]:
    """The third persons and participles of regular verbs in -ar."""
    endings = ("a", "an", "ó", "aron", "aba", "aban", "ado", "ando")
    return frozenset(stem + ending for stem in stems.split() for ending in endings)


GRAMMAR = Grammar(
    code="es",
    speech_verbs=words(
        """dice dicen dijo dijeron decía decían dicho diciendo añade añaden añadió añadieron añadía añadido añadiendo
        escribe escriben escribió escribieron escrito responde responden respondió respondieron respondido
        respondiendo insiste insisten insistió insistieron advierte advierten advirtió advirtieron advertido
        sostiene sostienen sostuvo sostuvieron reconoce reconocen reconoció reconocieron admite admiten admitió
        admitieron promete prometen prometió prometieron concluye concluyen concluyó concluyeron pide piden pidió
        pidieron repite repitió repitieron refiere refirió sugiere sugirió sugirieron cuenta cuentan contó
        contaron mantiene mantuvo defiende defendió coincide coincidió confiesa confesó prosigue prosiguió
        agradece agradeció subraya subrayó exige exigen exigió exigieron propone proponen propuso propusieron teme
        temen temió temía temían cree creen creía creían creyó prevé prevén previó desmiente desmienten desmintió
        desmentido expone expuso descarta descartan descartó descartado jura juró espetó pedido reconocido admitido
        prometido transmite transmiten transmitió transmitieron transmitido trasmite trasmiten trasmitió trasmitieron
        trasmitido aduce aducen adujo adujeron arguye arguyó
        recomienda recomiendan queja quejan quejó quejaron
        comunica comunican comunicó comunicaron
        concluido repetido sugerido defendido confesado exigido propuesto sostenido subrayado"""
    )
    | _forms(
        """afirm declar explic asegur señal manifest anunci coment indic inform agreg apunt aclar consider opin
        pregunt contest replic critic denunci lament record relat resalt destac recalc subray reiter reclam exclam
        grit murmur susurr anot precis puntualiz detall confirm argument alert avis acus conden neg ironiz bromé
        tuite revel relat narr asever sentenci augur vaticin pronostic adelant estim sospech ratific desvel
        garantiz zanj matiz remarc apostill enfatiz expres mencion plante anticip aleg especific recomend cuestion
        reproch proclam acept reflexion dictamin report notific constat observ reivindic acot insinu
        ejemplific apuntill"""
    ),
    asking_verbs=words("pregunta preguntó preguntaba preguntado preguntada interrogado interrogada"),
    naming_verbs=words("habla hablan habló hablado describe describió describen define definió definen tilda tildó")
    | _forms("llam calific denomin tild tach bautiz consider present"),
    announcing_verbs=_forms("anunci reclam critic denunci lament conden"),
    reporting=ReportingWords(
        prepositions_before_verb=words("en ante durante tras con sobre a al por para contra desde entre"),
        negative_subjects=words("nadie ninguno ninguna nada"),
        conditional_auxiliaries=words("habría habrían sería serían estaría podría podrían"),
        measuring_phrases=frozenset({"de acuerdo a", "de acuerdo al"}),
        summing_phrases=("así lo", "con estas palabras"),
        stances=frozenset(
            word + ending
            for word in words(
                """dispuest partidari contrari confiad convencid preocupad satisfech segur abiert orgullos esperanzad
                agradecid sorprendid"""
            )
            for ending in ("o", "a", "os", "as")
        )
        | words("favorable favorables optimista optimistas pesimista"),
        stance_verbs=words("declara declaró declararon mostró mostraron muestra muestran mostrado manifestó"),
        reflexive_clitics=words("se"),
        state_auxiliaries=words("es son fue fueron era eran sido"),
        hearer_prepositions=words("a al"),
    ),
    speech_phrases=phrases("hace saber|hacen saber|hizo saber|hicieron saber|hecho saber"),
    source_phrases=(
        *(f"según lo {told} por" for told in ("informado", "dicho", "señalado", "declarado", "explicado", "indicado")),
        *("según", "de acuerdo con", "a decir de", "en palabras de", "en palabras del", "a juicio de", "a juicio del"),
        *("en opinión de", "en opinión del", "de acuerdo a", "de acuerdo al", "en boca de", "en boca del"),
    ),
    viewpoint_prepositions=words("para"),
    statement_nouns=words(
        """acusación afirmación anuncio carta comentario comunicado crítica declaración declaraciones discurso
        entrevista frase lema mensaje pregunta promesa respuesta testimonio tuit palabras"""
    ),
    document_nouns=words(
        "artículo carta comunicado documento encuesta estudio informe ley libro mensaje pancarta texto tuit"
    ),
    likening_words=words("tal como de"),
    doubting_words=words("llamado llamada supuesto supuesta"),
    naming_participles=words("apodado apodada apodados bautizado bautizada denominado denominada"),
    naming_phrases=("conocido como", "conocida como", "apodado como", "con el nombre de", "con el apodo de"),
    work_nouns=words(
        """álbum artículo canción capítulo comedia disco documental drama ensayo exposición filme libro novela obra
        película poema programa revista serie tema titulada titulado"""
    ),
    complementizers=words("que si cómo"),
    declarative_complementizers=words("que"),
    pronouns={
        "él": "m",
        "ella": "f",
        "ellos": "p",
        "ellas": "p",
        "yo": "1",
        "nosotros": "1",
        "quien": "p",
        "éste": "m",
    },
    plural_pronouns=words("ellos ellas"),
    relative_pronouns=words("que quien quienes cual cuyo cuya"),
    conjunctions=words("y e o u pero ni"),
    subordinators=words("porque pues aunque"),
    active_participle_endings=("ndo",),
    phrases_before_subject=("por su parte", "a su vez"),
    time_nouns=words("mañana tarde noche madrugada jornada semana mes año pasado pasada próximo próxima"),
    time_words=words("ayer hoy lunes martes miércoles jueves viernes sábado domingo"),
    determiners=words("el la los las un una unos unas su sus este esta estos estas ese esa mi nuestro nuestra"),
    negations=words("no nunca jamás"),
    only="solo",
    auxiliaries_and_adverbs=words(
        """ha han había habían haya es fue era está también tampoco después luego además ya aún hoy ayer se le les
        nos me no
        nunca siempre entonces recientemente ahora asimismo incluso solo sólo quizá quizás casi aquí así anoche"""
    ),
    adverb_endings=("mente",),
    not_adverbs=words("mente clemente vehemente"),
    prepositions=words(
        """a al ante bajo con contra desde durante en entre hacia hasta para por sin sobre tras mientras cuando lunes
        martes miércoles jueves viernes sábado domingo"""
    ),
    titles=words(
        """señor señora don doña sr. sra. dr. dra. doctor doctora profesor profesora presidente presidenta ministro
        ministra alcalde alcaldesa rey reina papa general coronel juez jueza senador senadora diputado diputada
        gobernador gobernadora director directora secretario secretaria portavoz premier canciller fiscal comisario
        comisaria"""
    ),
    masculine_roles=words(
        """señor don sr. doctor profesor presidente ministro alcalde rey papa juez senador diputado gobernador
        director padre hermano hijo marido hombre actor"""
    ),
    feminine_roles=words(
        """señora doña sra. doctora profesora presidenta ministra alcaldesa reina jueza senadora diputada gobernadora
        directora madre hermana hija esposa mujer actriz"""
    ),
    male_given_names=words(
        """alberto alejandro álvaro andrés ángel antonio carlos daniel david diego eduardo enrique felipe fernando
        francisco gabriel guillermo gustavo ignacio jaime javier jesús joaquín jorge josé juan julio luis manuel
        marcos mario martín miguel nicolás óscar pablo pedro rafael ramón raúl ricardo roberto rodrigo salvador
        santiago sergio tomás víctor
        abel adolfo adrián agustín alfonso alfredo armando arturo aurelio benito bernardo braulio bruno camilo césar
        cristian darío domingo emilio ernesto esteban eugenio ezequiel fabián federico félix fermín fidel gerardo germán
        gonzalo gregorio héctor hugo humberto ismael iván jacinto jacobo jordi julián leandro leonardo leopoldo lorenzo
        lucas marcial mateo matías mauricio maximiliano moisés néstor octavio omar orlando patricio ramiro rodolfo
        rogelio román rubén samuel saúl sebastián servando simón teodoro valentín vicente xavier"""
    ),
    female_given_names=words(
        """alejandra alicia ana andrea ángela beatriz carmen carolina catalina clara claudia cristina daniela elena
        eva gabriela gloria inés irene isabel josefa julia laura lola lorena lucía luisa margarita maría marta
        mercedes mónica natalia nuria patricia paula pilar raquel rocío rosa sandra sara silvia sofía susana teresa
        verónica victoria
        adela adriana aitana alba amalia amanda amparo angélica antonia araceli asunción azucena belén berta blanca
        camila candela carlota carla celia concepción dolores elisa eloísa elvira emilia encarnación estela esther
        eugenia eulalia fátima fernanda francisca gema gisela graciela herminia inmaculada irma jimena josefina juana
        julieta juliana leonor leticia lidia liliana lourdes lucrecia magdalena manuela marcela mariana marina maite
        martina matilde micaela nadia nerea noelia noemí olga paloma rebeca regina renata rosalía sabrina sonia tamara
        valentina valeria vanesa violeta virginia ximena yolanda"""
    ),
    roles=words(
        """abogado abogada actor actriz alcalde alcaldesa analista autor autora candidato candidata científico
        científica director directora diputado diputada economista entrenador entrenadora escritor escritora experto
        experta fiscal fundador fundadora investigador investigadora juez jueza líder médico médica ministro
        ministra periodista portavoz presidente presidenta profesor profesora secretario secretaria senador senadora
        arquitecto arquitecta concejal concejala vecino vecina comisario comisaria consejero consejera delegado
        delegada vicepresidente vicepresidenta rector rectora obispo sindicalista panadero panadera comerciante
        agricultor agricultora acusado acusada delantero delantera portero futbolista jefe jefa dueño dueña
        ingeniero ingeniera historiador historiadora maestro maestra
        cantante bailarín bailarina músico pintor pintora cineasta productor productora guionista empresario empresaria
        ganadero ganadera pescador pescadora camarero camarera cocinero cocinera enfermero enfermera psicólogo psicóloga
        catedrático catedrática biólogo bióloga físico químico sociólogo socióloga politólogo politóloga meteorólogo
        meteoróloga bombero bombera agente testigo víctima magistrado magistrada procurador procuradora embajador
        embajadora canciller mandatario mandataria coordinador coordinadora gerente gestor gestora propietario
        propietaria inquilino inquilina estudiante alumno alumna técnico seleccionador seleccionadora capitán capitana
        centrocampista ciclista tenista nadador nadadora atleta piloto árbitro árbitra párroco cura sacerdote activista
        militante afiliado afiliada regidor regidora edil tesorero tesorera ponente comunicador comunicadora
        presentador presentadora conductor conductora
        funcionario funcionaria gremialista dirigente dirigenta referente jerarca intendente intendenta legislador
        legisladora congresista parlamentario parlamentaria eurodiputado eurodiputada exministro exministra expresidente
        expresidenta viceministro viceministra subsecretario subsecretaria vocera vocero ejecutivo ejecutiva
        representante responsable especialista docente defensor defensora letrado letrada denunciante querellante
        imputado imputada sospechoso sospechosa detenido detenida agresor agresora conferenciante galardonado
        galardonada
        inspector inspectora sargento sargenta teniente comandante coronel policía guardia forense perito perita
        agrónomo agrónoma veterinario veterinaria geólogo geóloga astrónomo astrónoma epidemiólogo epidemióloga virólogo
        viróloga climatólogo climatóloga filósofo filósofa urbanista curador curadora comisionado comisionada traductor
        traductora editor editora librero librera novelista poeta dramaturgo dramaturga fotógrafo fotógrafa
        diseñador diseñadora mediocampista zaguero lateral goleador goleadora extremo timonel técnica
        navegante obrero obrera jubilado jubilada administrador administradora"""
    ),
    fields_of_work={field: words(of) for field, of in FIELDS_OF_WORK.items()},
    generations={"junior": "junior", "jr": "junior", "senior": "senior", "sr": "senior"},
    genitive_markers=words("de del"),
    indefinite_determiners=words("un una unos unas algunos algunas varios varias muchos dos tres"),
    definite_articles=words("el la"),
    reflexive_pronouns=words("mismo misma"),
    asking_labels=words("pregunta p"),
    answering_labels=words("respuesta r"),
    dialogue_dash=True,
    asides_in_marks=True,
    drops_subject=True,
    contracted_articles=words("al del"),
    body_prepositions=words("desde"),
    speaking_bodies=words(
        """policía fiscalía gobierno ayuntamiento ministerio juzgado tribunal empresa compañía sindicato asociación
        organización partido oposición club federación agencia hospital universidad banco comisión consejería junta
        diputación alcaldía intendencia municipalidad gobernación defensa acusación familia dirección presidencia
        bomberos autoridades instituto observatorio fundación plataforma patronal grupo sociedad
        gremio cámara unión central confederación coordinadora asamblea mesa senado congreso gabinete ejecutivo
        cancillería contraloría defensoría procuraduría aerolínea constructora consultora petrolera entidad institución
        cooperativa colectivo movimiento coalición bancada ente organismo comunidad corporación firma multinacional
        parlamento arzobispado obispado iglesia ong ejército marina armada gendarmería delegación subdelegación
        alcaldes profesores docentes vecinos expertos portavoces abogados fiscales jueces rescatistas analistas
        padres médicos trabajadores organizadores investigadores agentes sindicatos productores ecologistas"""
    ),
    bare_sources=words(
        "fuentes testigos expertos vecinos medios especialistas autoridades vecinas familiares allegados portavoces"
    ),
    infinitive_endings=("ar", "er", "ir", "arse", "erse", "irse"),
    summing_adverbs=words("así"),
    plural_verb_endings=("n",),
    viewpoint_pronouns=words("él ella ellos ellas"),
    object_clitics=words("lo"),
    impersonal_clitics=words("se"),
    subject_after_verb=True,
    complement_before_subject=True,
    labels=UNIVERSAL,
)
