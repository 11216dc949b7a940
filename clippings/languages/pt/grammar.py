"""Portuguese."""

from clippings.languages.grammar import UNIVERSAL, Grammar
from clippings.languages.word_lists import words


def _forms(stems: str) -> frozenset[str]:
    """Third persons and participles of regular verbs in -ar."""
    endings = ("a", "am", "ou", "aram", "ava", "avam", "ado", "ando")
    return frozenset(stem + ending for stem in stems.split() for ending in endings)


GRAMMAR = Grammar(
    code="pt",
    speech=words(
        """diz dizem disse disseram dizia diziam dito dizendo acrescenta escreve escrevem escreveu escreveram escrito
        responde respondem respondeu responderam insiste insistiu adverte advertiu sustenta reconhece reconheceu
        admite admitiu promete prometeu conclui concluiu pede pedem pediu pediram repete repetiu refere referiu
        sugere sugeriu defende defendeu prossegue prosseguiu agradece agradeceu esclarece esclareceu concorda"""
    )
    | _forms(
        """afirm declar explic assegur acrescent anunci coment indic inform argument garant consider pergunt critic
        denunci lament lembr relat ressalt destac reiter reclam exclam grit murmur not observ precis detalh confirm
        alert avis acus conden neg ironiz brinc tuit cont revel frisou fris salient sublinh apont avali"""
    ),
    naming=words("descreve descreveu define definiu")
    | _forms("cham qualific classific apelid batiz consider apresent"),
    announcing=_forms("anunci reclam critic denunci lament conden"),
    sources=("segundo", "de acordo com", "conforme", "nas palavras de"),
    statements=words(
        """acusação afirmação anúncio carta comentário comunicado crítica declaração discurso entrevista frase lema
        mensagem nota pergunta promessa resposta testemunho tuíte palavras"""
    ),
    writings=words(
        "artigo carta cartaz comunicado documento estudo lei livro mensagem pesquisa relatório sondagem texto"
    ),
    likening=words("como de"),
    doubting=words("chamado chamada suposto suposta"),
    titled=words(
        """álbum artigo canção capítulo comédia disco documentário drama ensaio exposição filme livro música novela
        obra peça poema programa revista romance série intitulado intitulada"""
    ),
    that=words("que se como"),
    that_only=words("que"),
    pronouns={"ele": "m", "ela": "f", "eles": "p", "elas": "p", "eu": "1", "nós": "1", "quem": "p"},
    relatives=words("que quem qual quais cujo cuja"),
    conjunctions=words("e ou mas nem"),
    active=("ndo",),
    detours=("por sua vez", "por seu lado"),
    times=words("ontem hoje segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
    articles=words("o a os as um uma uns umas seu sua seus suas este esta esse essa"),
    auxiliaries=words(
        """tem têm tinha havia é foi era está também depois ainda já hoje ontem se lhe não nunca sempre então
        recentemente"""
    ),
    negations=words("não nunca nem"),
    prepositions=words(
        """à ao aos às com contra desde durante em na no nas nos para pela pelo por sem sob sobre após até entre
        enquanto quando segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"""
    ),
    titles=words(
        """senhor senhora dom dona sr. sra. dr. dra. doutor doutora professor professora presidente ministro ministra
        prefeito prefeita rei rainha papa general coronel juiz juíza senador senadora deputado deputada governador
        governadora diretor diretora secretário secretária porta-voz primeiro-ministro"""
    ),
    masculine=words(
        "senhor sr. doutor professor ministro prefeito rei papa juiz senador deputado diretor pai irmão filho marido"
    ),
    feminine=words(
        """senhora dona sra. doutora professora ministra prefeita rainha juíza senadora deputada diretora mãe irmã
        filha esposa mulher atriz"""
    ),
    men=words(
        """alexandre andré antónio antônio bruno carlos daniel david diogo eduardo fábio felipe fernando filipe
        francisco gabriel guilherme gustavo henrique hugo jair joão jorge josé leonardo lucas luís luiz marcelo
        marcos mário mateus miguel nuno paulo pedro rafael ricardo roberto rodrigo rui sérgio thiago tiago vítor"""
    ),
    women=words(
        """adriana alice amanda ana andreia beatriz bruna camila carla carolina catarina cláudia cristina daniela
        débora eduarda fernanda gabriela helena inês isabel joana júlia juliana larissa laura letícia lúcia luísa
        margarida maria mariana marta mónica mônica patrícia paula rita rosa sandra sara sílvia sofia sônia teresa
        vanessa vera"""
    ),
    roles=words(
        """advogado advogada ator atriz autor autora candidato candidata cientista deputado deputada diretor diretora
        economista escritor escritora especialista governador governadora jornalista juiz juíza líder médico médica
        ministro ministra pesquisador pesquisadora porta-voz prefeito prefeita presidente professor professora
        secretário secretária senador senadora treinador treinadora"""
    ),
    genitives=words("de do da dos das"),
    definite=words("o a"),
    reflexives=words("mesmo mesma"),
    dialogue_dash=True,
    labels=UNIVERSAL,
)
