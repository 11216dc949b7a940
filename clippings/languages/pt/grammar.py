"""Portuguese."""

from clippings.languages.grammar import Grammar
from clippings.languages.labels import UNIVERSAL
from clippings.languages.pt.fields_of_work import FIELDS_OF_WORK
from clippings.languages.reporting import ReportingWords
from clippings.languages.word_lists import phrases, words


def _forms(stems: str) -> frozenset[str]:
    """The third persons and participles of regular verbs in -ar."""
    endings = ("a", "am", "ou", "aram", "ava", "avam", "ado", "ando")
    return frozenset(stem + ending for stem in stems.split() for ending in endings)


def _with_pronouns(forms: frozenset[str]) -> frozenset[str]:
    """Verbs with the pronoun that may be tied to them: "disse-nos"."""
    return forms | {f"{form}-{pronoun}" for form in forms for pronoun in ("nos", "lhe", "lhes", "me", "se")}


_OPINIONS = ("nas palavras", "na opinião", "na visão", "na avaliação", "no entender", "a juízo")

GRAMMAR = Grammar(
    code="pt",
    speech_verbs=_with_pronouns(
        words(
            """diz dizem disse disseram dizia diziam dito dizendo acrescenta escreve escrevem escreveu escreveram
            escrito responde respondem respondeu responderam insiste insistiu adverte advertiu sustenta reconhece
            reconheceu admite admitiu promete prometeu conclui concluiu pede pedem pediu pediram repete repetiu
            refere referiu garante garantem garantiu garantiram garantia garantindo garantido sugere sugeriu
            defende defendeu prossegue prosseguiu agradece agradeceu esclarece esclareceu concorda entende
            entendem entendeu acredita acreditam acreditava estima estimam teme temem temia prevê preveem previu
            crê exige exigem exigiu propõe propõem propôs notou notaram notava notado desmente desmentiu
            desmentem rebate rebateu acha acham
            assegura sustentam sustentou pedido reconhecido
            admitido prometido concluído sugerido defendido esclarecido exigido proposto desmentido
            completou completaram comunica comunicou comunicaram"""
        )
        | _forms(
            """afirm declar explic assegur acrescent anunci coment indic inform argument garant consider pergunt
            critic denunci lament lembr relat ressalt destac reiter reclam exclam grit murmur observ precis
            detalh confirm alert avis acus conden neg ironiz brinc tuit cont confess desabaf dispar estim descart
            jur assever expli ressalv revel frisou fris salient sublinh apont avali question relembr
            recomend sustent aleg reforç mencion express enfatiz pontu complement aconselh ponder cit assinal
            antecip opin narr manifest atest justific"""
        )
    ),
    asking_verbs=words("pergunta perguntou perguntava perguntado questionado questionada perguntada"),
    naming_verbs=words("fala falam falou falaram descreve descreveu define definiu")
    | _forms("cham qualific classific apelid batiz consider apresent"),
    announcing_verbs=_forms("anunci reclam critic denunci lament conden"),
    reporting=ReportingWords(
        prepositions_before_verb=words(
            """em no na nos nas durante ao à aos às com sobre para pelo pela por contra nesta neste"""
        ),
        negative_subjects=words("ninguém nenhum nenhuma nada"),
        conditional_auxiliaries=words("teria teriam seria seriam estaria poderia poderiam"),
        stances=frozenset(
            word + ending
            for word in words("dispost contrári confiad convencid preocupad satisfeit segur abert orgulhos surpres")
            for ending in ("o", "a", "os", "as", "")
        )
        | words("favorável favoráveis confiante otimista pessimista"),
        stance_verbs=frozenset(
            verb + tied
            for verb in words("diz dizem disse disseram declarou declararam mostra mostrou mostraram")
            for tied in ("", "-se")
        ),
        reflexive_clitics=words("se"),
        summing_phrases=("com estas palavras", "com essas palavras"),
        state_auxiliaries=words("é são foi foram era eram sido"),
        hearer_prepositions=words("a ao aos à às"),
    ),
    speech_phrases=phrases("faz saber|fazem saber|fez saber|fizeram saber|deu conta"),
    source_phrases=(
        *("segundo", "de acordo com", "conforme"),
        *(f"{noun} {of}" for noun in _OPINIONS for of in ("de", "do", "da", "dos", "das")),
    ),
    viewpoint_prepositions=words("para"),
    statement_nouns=words(
        """acusação afirmação anúncio carta comentário comunicado crítica declaração discurso entrevista frase lema
        mensagem nota pergunta promessa resposta testemunho tuíte palavras"""
    ),
    document_nouns=words(
        "artigo carta cartaz comunicado documento estudo lei livro mensagem pesquisa relatório sondagem texto"
    ),
    likening_words=words("tal como de"),
    doubting_words=words("chamado chamada suposto suposta"),
    naming_participles=words("apelidado apelidada batizado batizada denominado denominada"),
    naming_phrases=("apelidado de", "apelidada de", "conhecido como", "conhecida como", "batizado de", "batizada de"),
    work_nouns=words(
        """álbum artigo canção capítulo comédia disco documentário drama ensaio exposição filme livro música novela
        obra peça poema programa revista romance série intitulado intitulada"""
    ),
    complementizers=words("que se como"),
    declarative_complementizers=words("que"),
    pronouns={"ele": "m", "ela": "f", "eles": "p", "elas": "p", "eu": "1", "nós": "1", "quem": "p"},
    plural_pronouns=words("eles elas"),
    relative_pronouns=words("que quem qual quais cujo cuja"),
    conjunctions=words("e ou mas nem"),
    subordinators=words("porque pois embora"),
    active_participle_endings=("ndo",),
    phrases_before_subject=("por sua vez", "por seu lado"),
    time_nouns=words("manhã tarde noite madrugada semana mês ano passado passada"),
    time_words=words("ontem hoje segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
    determiners=words("o a os as um uma uns umas seu sua seus suas este esta esse essa"),
    negations=words("não nunca jamais"),
    only="só",
    auxiliaries_and_adverbs=words(
        """tem têm tinha havia é foi era está também depois ainda já hoje ontem se lhe não nunca sempre então
        recentemente agora assim apenas só talvez quase aqui ali"""
    ),
    adverb_endings=("mente",),
    not_adverbs=words("mente clemente"),
    prepositions=words(
        """além à ao aos às com contra nesta neste nessa nesse desde durante em na no nas nos para pela pelo por sem sob
        sobre após até entre enquanto quando segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado
        domingo"""
    ),
    titles=words(
        """senhor senhora dom dona sr. sra. dr. dra. doutor doutora professor professora presidente ministro ministra
        prefeito prefeita rei rainha papa general coronel juiz juíza senador senadora deputado deputada governador
        governadora diretor diretora secretário secretária porta-voz primeiro-ministro"""
    ),
    masculine_roles=words(
        "senhor sr. doutor professor ministro prefeito rei papa juiz senador deputado diretor pai irmão filho marido"
    ),
    feminine_roles=words(
        """senhora dona sra. doutora professora ministra prefeita rainha juíza senadora deputada diretora mãe irmã
        filha esposa mulher atriz"""
    ),
    male_given_names=words(
        """alexandre andré antónio antônio bruno carlos daniel david diogo eduardo fábio felipe fernando filipe
        francisco gabriel guilherme gustavo henrique hugo jair joão jorge josé leonardo lucas luís luiz marcelo
        marcos mário mateus miguel nuno paulo pedro rafael ricardo roberto rodrigo rui sérgio thiago tiago vítor
        abel adriano afonso albano alberto alfredo amílcar américo anselmo arnaldo artur augusto aurélio benedito
        benjamim bernardo caetano caio celso césar cláudio cristiano damião davi domingos edmilson edmundo edson elias
        emanuel emílio ernesto eugénio eugênio evandro feliciano félix flávio frederico gaspar geraldo gilberto gonçalo
        heitor hélder hélio hermínio horácio humberto inácio ivo jaime jerónimo joaquim jonas josué júlio juvenal
        leandro lourenço luciano manoel manuel márcio marco martim matias maurício mauro moisés murilo nelson nélson
        norberto olavo orlando osvaldo otávio patrício plínio raimundo renan renato rodolfo rogério romeu ronaldo rúben
        sebastião severino silvestre simão telmo teodoro tomás valdemar valter vasco vicente vinícius vitor wagner
        wilson xavier"""
    ),
    female_given_names=words(
        """adriana alice amanda ana andreia beatriz bruna camila carla carolina catarina cláudia cristina daniela
        débora eduarda fernanda gabriela helena inês isabel joana júlia juliana larissa laura letícia lúcia luísa
        margarida maria mariana marta mónica mônica patrícia paula rita rosa sandra sara sílvia sofia sônia teresa
        vanessa vera
        adelaide adélia alexandra alzira amália amélia anabela angélica antónia aparecida arlete bárbara benedita berta
        bianca carina carlota carmen cássia cecília célia cíntia clarice dalva denise diana dora dulce elaine eliana
        elisa elsa elvira emília ermelinda ester eugénia eulália fabiana fátima filipa filomena flávia francisca gilda
        gisele graça guilhermina heloísa ilda iolanda irene isadora ivone jandira janete jaqueline joaquina josefa
        jussara kátia lara leonor lídia lígia lívia lorena lourdes luana luciana lurdes madalena mafalda manuela mara
        marcela márcia marília marina marisa marlene matilde michele nádia natália neusa noémia odete olga olívia
        palmira priscila rafaela raquel regina renata roberta rosana rosângela sabrina silvana simone sónia soraia
        susana suzana tânia tatiana telma teresinha úrsula valéria vanda vânia verónica vilma viviane zélia zilda
        zulmira"""
    ),
    roles=words(
        """advogado advogada ator atriz autor autora candidato candidata cientista deputado deputada diretor diretora
        economista escritor escritora especialista governador governadora jornalista juiz juíza líder médico
        médica ministro ministra pesquisador pesquisadora porta-voz prefeito prefeita presidente professor
        professora secretário secretária senador senadora treinador treinadora arquiteto arquiteta vereador
        vereadora morador moradora delegado delegada conselheiro conselheira vice-presidente reitor reitora bispo
        sindicalista padeiro padeira comerciante agricultor agricultora chefe dono dona promotor promotora
        acusado acusada avançado atacante goleiro jogador jogadora engenheiro engenheira historiador historiadora mestre
        procurador procuradora
        cantor cantora bailarino bailarina músico pintor pintora cineasta produtor produtora argumentista roteirista
        empresário empresária pescador pescadora garçom cozinheiro cozinheira enfermeiro enfermeira psicólogo psicóloga
        biólogo bióloga químico sociólogo socióloga politólogo meteorologista bombeiro testemunha vítima magistrado
        magistrada embaixador embaixadora chanceler autarca coordenador coordenadora gerente gestor gestora proprietário
        proprietária estudante aluno aluna técnico selecionador capitão zagueiro ciclista tenista nadador nadadora
        atleta piloto árbitro árbitra pároco padre ativista dirigente síndico síndica comandante coronel general
        primeiro-ministro lojista
        funcionário funcionária secretário-geral parlamentar congressista eurodeputado eurodeputada ex-ministro
        ex-ministra
        ex-presidente representante responsável docente defensor defensora denunciante suspeito suspeita detido detida
        arguido arguida réu ré inspetor inspetora sargento tenente policial polícia perito perita legista
        agrónomo agrônomo veterinário veterinária geólogo geóloga astrónomo astrônomo epidemiologista virologista
        infectologista climatologista filósofo filósofa urbanista curador curadora tradutor tradutora editor editora
        livreiro livreira romancista poeta dramaturgo dramaturga fotógrafo fotógrafa médio defesa guarda-redes lateral
        volante meia desembargador desembargadora relator relatora
        velejador velejadora operário operária inquilino inquilina reformado aposentado aposentada administrador
        administradora"""
    ),
    fields_of_work={field: words(of) for field, of in FIELDS_OF_WORK.items()},
    generations={"junior": "junior", "jr": "junior", "senior": "senior", "sr": "senior"},
    genitive_markers=words("de do da dos das"),
    indefinite_determiners=words("um uma uns umas alguns algumas vários várias muitos dois três"),
    definite_articles=words("o a"),
    reflexive_pronouns=words("mesmo mesma"),
    asking_labels=words("pergunta p"),
    answering_labels=words("resposta r"),
    dialogue_dash=True,
    asides_in_marks=True,
    drops_subject=True,
    contracted_articles=words("do da dos das ao à no na"),
    speaking_bodies=words(
        """polícia governo câmara ministério tribunal empresa companhia sindicato associação organização partido
        oposição
        clube federação agência hospital universidade banco comissão prefeitura secretaria autarquia junta defesa
        acusação família direção presidência bombeiros autoridades instituto transportadora petrolífera
        construtora consultora entidade instituição cooperativa coletivo movimento coligação bancada central
        confederação assembleia senado congresso executivo parlamento igreja diocese ong exército marinha comunidade
        corporação operadora estatal utentes moradores especialistas professores motoristas comando fundação
        grupo procuradoria promotoria gnr
        psp pais médicos trabalhadores organizadores investigadores agentes sindicatos produtores
        ambientalistas advogados"""
    ),
    bare_sources=words("fontes fonte testemunhas especialistas moradores utentes familiares vizinhos autoridades"),
    infinitive_endings=("ar", "er", "ir", "or"),
    summing_adverbs=words("assim"),
    plural_verb_endings=("m",),
    viewpoint_pronouns=words("ele ela eles elas"),
    object_clitics=words("o"),
    impersonal_clitics=words("se"),
    subject_after_verb=True,
    complement_before_subject=True,
    labels=UNIVERSAL,
)
