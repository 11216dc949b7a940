"""What cleaning knows of Portuguese."""

from clippings.languages.cleaning_words import NETWORK, CleaningWords, Phrase

CLEANING_WORDS = CleaningWords(
    code="pt",
    titles_without_article=(
        r"^(?:entrar|login)(?:$| -| \|)",
        r"\bpágina não encontrada\b",
        r"^resultados da (?:busca|pesquisa)\b",
    ),
    months=(
        *("janeiro", "fevereiro", "março", "abril", "maio", "junho"),
        *("julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
    ),
    months_short=("", "fev", "marco", "abr", "", "", "", "ago", "set", "out", "", "dez"),
    weekdays="segunda terça quarta quinta sexta feira sábado domingo",
    date_links="de às",
    ordinals="º",
    changed=("atualizad[oa]", "modificado"),
    published=("publicad[oa]",),
    bylines=("por", "escrito por", "publicado por", "postado por"),
    author_labels=("texto", "autor", "autora", "reportagem de"),
    weak_bylines=("de",),
    and_="e",
    about=("sobre",),
    photo_words=(
        "foto",
        "imagem",
    ),
    reader="você vocês seu sua te nos nosso nossa nossos",
    reporting="disse afirmou",
    corrections=("correção",),
    author_boxes="autor",
    standfirst_boxes="subtitulo linha-fina",
    words={
        "comments": (
            "comentários comentário comentar resposta",
            "deixe deixar um uma seu sua o escreva ver todos os cancelar nenhum adicionar publicar a para",
        ),
        "share": (
            "compartilhar compartilhe partilhar imprimir enviar",
            "no em por isto isso este esta artigo notícia link copiar",
        ),
        "related": (
            "relacionadas relacionados lidas recomendadas",
            "notícias artigos mais leia também veja matérias as",
        ),
        "tags": (
            "tags marcadores",
            "",
        ),
        "ticker": (
            "leitura há",
            "# horas hora minutos minuto dias tempo de min atrás",
        ),
        "advertisement": (
            "publicidade",
            "continua depois após da a",
        ),
        "navigation": (
            "home menu buscar pesquisar entrar assine contato contacto login",
            """política de privacidade termos e uso ir para o conteúdo conta minha fale conosco quem somos anuncie aviso
            legal expediente""",
        ),
    },
    phrases={
        "press-label": (
            Phrase(
                r"^(?:comunicado|nota) (?:de|à) imprensa\W*$",
                example="Comunicado de imprensa",
                near="Comunicados de imprensa do moinho ninguém lia.",
            ),
        ),
        "press-contact": (
            Phrase(
                r"^(?:contac?tos? (?:de |para |para a )?(?:imprensa|media)|assessoria de imprensa)\W*"
                r"(?:[:|–—-] ?[^!?]{0,120})?$",
                example="Contacto para imprensa: Ana Silva",
                near="Contacto com a imprensa não houve, disse o juiz.",
            ),
        ),
        "comment-form": (
            Phrase(
                r"^(?:o seu endereço de e-?mail não|deixe (?:um comentário|o seu comentário|uma resposta)|"
                r"campos obrigatórios|\d+ comentários?\W{0,6}$|(?:atenção|aviso): (?:os )?comentários)",
                example="Deixe um comentário abaixo",
                near="Comentários da prefeita não agradaram aos moradores.",
            ),
        ),
        "read-also": (
            Phrase(
                r"^(?:leia|veja) também ?:?$",
                example="Leia também",
                near="Leia também a letra miúda, aconselhou a tabeliã.",
            ),
        ),
        "related": (
            Phrase(
                r"^(?:veja|leia) (?:mais|todas as) notícias d[aeo]s?\b.{0,30}$",
                example="Veja mais notícias da região",
                near="Veja a notícia do jornal antes do jantar, pediu o pai.",
            ),
            Phrase(
                r"^vídeos? ?: (?:tudo|os mais|as|veja)\b.{0,60}$",
                example="Vídeos: tudo sobre o vale",
                near="Vídeo: uma prova que o juiz não quis ver.",
            ),
            Phrase(
                r"^(?:leia|veja) mais ?:?$",
                example="Leia mais",
                near="Leia devagar, disse a professora.",
            ),
            Phrase(
                r"^(?:as |os )?mais (?:lid[ao]s|vist[ao]s|recentes|comentadas|acessadas)\b.{0,20}$",
                example="Mais lidas",
                near="Os mais velhos do vale lembram da cheia.",
            ),
            Phrase(
                r"^(?:notícias|artigos|matérias|posts) (?:relacionad\w+|recomendad\w+)\b.{0,20}$",
                example="Notícias relacionadas",
                near="Notícias da ponte chegaram à tarde.",
            ),
        ),
        "tags": (
            Phrase(
                r"^(?:tags?|marcadores|assuntos?|categorias?|tópicos) ?:",
                example="Marcadores: ponte, rio",
                near="Assuntos da reunião foram a ponte e o orçamento.",
            ),
        ),
        "follow": (
            Phrase(
                rf"^curta\b.{{0,80}}(?:{NETWORK}|@\w+)",
                example="Curta o Correio do Rio no Facebook",
                near="Curta foi a vida da velha ponte de madeira.",
            ),
            Phrase(
                r"^siga-nos\b.{0,80}",
                example="Siga-nos no Twitter",
                near="Siga o rio até o mar.",
            ),
        ),
        "newsletter": (
            Phrase(
                r"^(?:inscreva-se|assine|receba)\b.{0,80}\b(?:newsletters?|alertas|e-?mail)\b",
                example="Assine nossa newsletter",
                near="Receba os convidados na porta, disse a avó.",
            ),
            Phrase(
                r"^(?:inscreva-se|assine)\b[^.!?]{0,40}$",
                example="Inscreva-se",
                near="Assine aqui, disse o juiz. Ela assinou.",
            ),
        ),
        "consent": (
            Phrase(
                r"\b(?:utilizamos|usamos|este site utiliza)\b.{0,40}\bcookies?\b",
                example="Este site utiliza cookies",
                near="Este forno vende cookies em forma de ponte.",
            ),
        ),
        "photo-credit": (
            Phrase(
                r"^(?:imagem|crédito da foto) ?[:/©|] ?[^!?]{2,80}$",
                example="Imagem: Ana Souza",
                near="Imagem é tudo neste negócio, disse o agente.",
            ),
            Phrase(
                r"\((?:foto|imagem)s? ?[:/©][^()]{1,60}\)\.?$",
                example="Um barco no rio (Imagem: Ana Souza)",
                near="Um barco no rio (na imagem de cima) afundou.",
            ),
            Phrase(
                r"^clique na (?:foto|imagem)\b",
                example="Clique na foto para ver o barco e as duas margens do rio cheias de moradores",
                near="Clique e pronto, dizia o anúncio da câmera.",
            ),
        ),
        "copyright": (
            Phrase(
                r"\btodos os direitos reservados",
                example="Todos os direitos reservados",
                near="Todos os direitos dos moradores valem também na crise.",
            ),
        ),
        "agency": (
            Phrase(
                r"^fontes? ?: ?\S.{0,50}$",
                example="Fonte: Correio do Rio",
                near="Fontes da polícia negam tudo.",
            ),
            Phrase(
                r"^com informações d[aeo]\b.{0,50}$",
                example="Com informações da Reuters",
                near="Com informações falsas ele enganou os moradores.",
            ),
        ),
        "disclaimer": (
            Phrase(
                r"^as opiniões expressas\b",
                example="As opiniões expressas aqui são do autor",
                near="As opiniões dos moradores sobre a ponte são muito diferentes.",
            ),
            Phrase(
                r"^(?:as cartas|os textos) (?:não )?(?:devem|podem|deverão)\b"
                r".{0,60}\b(?:palavras|caracteres|linhas|assinad[oa]s)\b.{0,160}$",
                example="As cartas não devem passar de 200 palavras.",
                near="As cartas devem chegar antes da neve, dizia o carteiro.",
            ),
            Phrase(
                r"^(?:a redação|o jornal) (?:se reserva|reserva-se)\b.{0,120}$",
                example="A redação se reserva o direito de resumir as cartas.",
                near="A redação fica em cima do mercado de peixe.",
            ),
        ),
        "update": (
            Phrase(
                r"^atualizado(?: em| ?:)?[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,60}$",
                example="Atualizado em 3 de maio de 2024",
                near="Atualizado por três juristas, o livro é um clássico.",
            ),
        ),
        "paywall": (
            Phrase(
                r"^conteúdo (?:exclusivo|reservado)? ?para assinantes",
                example="Conteúdo exclusivo para assinantes",
                near="O conteúdo da carta é um mistério para os moradores.",
            ),
            Phrase(
                r"^(?:já é assinante|assine (?:agora )?para (?:ler|continuar)|para continuar lendo|"
                r"faça login para (?:ler|continuar))"
                r"(?!\w).{0,40}$",
                example="Já é assinante? Faça login",
                near="Para continuar lendo de noite, os marinheiros acenderam todas as lâmpadas do velho navio.",
            ),
        ),
        "read-more": (
            Phrase(
                r"^(?:clique (?:aqui|no|na)|leia mais|saiba mais)\b.{0,60}$",
                example="Saiba mais",
                near="Saiba esperar, dizia a avó, e o rio trará o barco.",
            ),
            Phrase(
                r"^(?:leia|veja) (?:também|mais) ?[:>»|]",
                example="Leia também: A velha ponte está fechada",
                near="Leia a carta: ela muda tudo, disse o juiz.",
            ),
        ),
        "live-blog": (
            Phrase(
                r"^(?:(?:os )?mais (?:recentes|antigos) primeiro|(?:atualizar|recarregar)(?: a página)?|"
                r"(?:carregar|mostrar|ver) (?:mais|novas|as últimas) (?:publicações|atualizações))\W{0,3}$",
                example="Mais antigos primeiro",
                near="Mais novos primeiro, pediu o juiz no porto.",
            ),
        ),
    },
    cues={
        "consent": ("cookie",),
        "copyright": ("direitos",),
    },
)
