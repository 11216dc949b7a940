"""Rules of patterns for links: to other articles, to topics, to what else the page offers.

Patterns see the line in lower case, with straight apostrophes, single spaces and without its list mark (Line.plain).
Every repeat in them is bounded.
"""

from clippings.clean.rules.rule import Rule

LINK_RULES = (
    Rule(
        "related-heads",
        "anywhere",
        "list",
        "the head of a list of other articles",
        stored="related",
        patterns={
            "en": (
                r"^(?:related|more|read more|see also|also read|read also|recommended|trending|popular|"
                r"must[- ]reads?) ?:?$",
                r"^(?:more|latest|popular|trending|top|related|recommended|featured|recent|other|"
                r"best) (?:\w+ ){0,2}"
                r"(?:stories|articles?|posts?|headlines|videos?|picks|coverage|reads|"
                r"content)\b[^.!?…\"]{0,40}:?$",
                r"^(?:more|latest|popular|trending|featured|recommended) (?:in|on|about|by|now|today|"
                r"news)\b[^.!?…:\"]{0,30}:?$",
                r"^(?:more|latest|top|related|other|recommended) from\b[^.!?…\"]{0,40}:?$",
                r"^related (?:\w+ )?(?:roundups?|forums?|guides?|topics?|tags?|pages?|reading|items?|"
                r"links?)\b.{0,40}$",
                r"^most (?:read|popular|viewed|shared|commented|watched|discussed)\b[^.!?\"]{0,30}$",
                r"^you (?:may|might|could|will)(?: also)? (?:be interested|like|enjoy|have missed)\b.{0,30}$",
                r"^(?:may|might) also (?:be of interest|interest you|like)\b.{0,20}$",
                r"^(?:what to )?read (?:this |these )?next\b.{0,20}$",
                r"^don't miss(?: out)?$",
                r"^(?:editors?'?s?|staff|our|[\w ]{2,16}) picks?$",
                r"^(?:in case you missed it|more like this|more to explore|keep reading|explore more|"
                r"what others are reading)\b.{0,20}$",
                r"^(?:(?:from )?around|elsewhere on|also on|on|from) the web$",
                r"^(?:next|previous|older|newer|prev)(?: \w+)? (?:articles?|posts?|stor(?:y|ies)|news)\b.{0,12}$",
                r"^(?:promoted|sponsored) (?:content|stories|links|posts?)\b.{0,30}$",
                r"^post navigation$",
                r"^(?:previous|prev)\W{1,3}next$",
                r"^(?:want|looking for|hungry for) more\b.{0,60}\?$",
                r"^(?:explore|find|discover) more (?:on|about|of|from)\b.{0,40}$",
                r"^(?:next up|now (?:playing|reading)|playing now|just watched|must watch|more to read|"
                r"top stories)$",
            ),
            "fr": (
                r"^(?:à lire|lire|à voir|voir)(?: (?:aussi|également|plus|ensuite))? ?:?$",
                r"^(?:les )?(?:articles? )?(?:les )?plus (?:lus?|lues|commentés|populaires|partagés|vus)\b.{0,30}$",
                r"^(?:sur le même (?:sujet|thème)|dans la même (?:rubrique|catégorie)|à la une|en ce moment|"
                r"à découvrir)\b.{0,30}$",
                r"^(?:nos |les )?(?:autres |derniers |dernières )?(?:articles|actualités|vidéos) (?:similaires|"
                r"recommandés|liés|associés|"
                r"connexes|populaires|récents|récentes)\b.{0,20}$",
                r"^(?:vous (?:aimerez|pourriez)|ça peut vous|cela peut vous)\b[^.!?]{0,40}:?$",
                r"^articles? (?:suivant|précédent|similaires?|recommandés?)\b.{0,20}$",
            ),
            "de": (
                r"^(?:lesen sie (?:auch|mehr)|mehr (?:zum|zu diesem) thema|zum thema|mehr dazu|siehe auch|"
                r"auch interessant)\b[^.!?:]{0,30}:?$",  # behind a colon stands one link: read-more
                r"^(?:verwandte (?:artikel|themen|beiträge)|"
                r"ähnliche (?:artikel|beiträge)|weitere (?:artikel|meldungen|themen|beiträge|nachrichten)|"
                r"empfohlene (?:artikel|beiträge))\b[^.!?]{0,30}:?$",
                r"^(?:das könnte (?:sie|dich)|könnte (?:sie|dich))\b[^.!?]{0,30}:?$",
                r"^(?:die )?(?:meist(?:gelesen\w*|kommentiert\w*|geklickt\w*)|beliebt\w+ artikel|"
                r"neueste (?:artikel|beiträge|nachrichten))\b.{0,20}$",
                r"^mehr (?:aus|von|zu|über) [^.!?: ]{2,30}(?: [^.!?: ]{2,30})?$",
                r"^(?:vorheriger|nächster) (?:artikel|beitrag)\b.{0,10}$",
            ),
            "es": (
                r"^(?:lea|lee|leer|vea|ver|mira) (?:también|además|más) ?:?$",
                r"^(?:lo|las|los) más (?:leíd\w+|vist\w+|popular\w*|comentad\w+|reciente)\b.{0,20}$",
                r"^(?:noticias|artículos|contenidos?|entradas|temas|notas) (?:relacionad\w+|recomendad\w+|"
                r"destacad\w+|recientes)\b.{0,20}$",
                r"^(?:te|le) (?:puede|podría) interesar\b.{0,20}$",
                r"^(?:también te puede interesar|últimas noticias|más (?:noticias|información|sobre|"
                r"en))\b[^.!?:]{0,30}:?$",
            ),
            "nl": (
                r"^(?:lees (?:ook|meer|verder)|bekijk ook|gerelateerd\w*|meest gelezen|meer (?:nieuws|"
                r"over dit onderwerp))\b[^.!?:]{0,20}:?$",
            ),
            "fi": (
                r"^(?:lue (?:myös|lisää)|katso myös|luetuimmat|aiheesta lisää|"
                r"lisää aiheesta)\b[^.!?:]{0,20}:?$",
            ),
            "pt": (
                r"^(?:leia|veja) (?:também|mais) ?:?$",
                r"^(?:as |os )?mais (?:lid[ao]s|vist[ao]s|recentes|comentadas|acessadas)\b.{0,20}$",
                r"^(?:notícias|artigos|matérias|posts) (?:relacionad\w+|recomendad\w+)\b.{0,20}$",
            ),
            "it": (
                r"^(?:leggi anche|potrebbe interessarti|ti potrebbe interessare|articoli (?:correlati|recenti)|"
                r"i più letti|le più lette|ultime notizie)\b.{0,20}$",
            ),
            "ja": (r"^(?:関連(?:記事|リンク)|新着記事|人気記事|おすすめ記事|あわせて読みたい|最新記事)",),
            "zh": (
                r"^(?:相关(?:阅读|文章|新闻|报道|推荐)|相關(?:閱讀|文章|新聞|報導)|推荐阅读|延伸閱讀|热门(?:文章|新闻)|熱門(?:文章|新聞)|猜你喜欢)",
            ),
            "ru": (
                r"^(?:читайте|смотрите) (?:также|ещё|еще|далее)[^.!?:]{0,20}:?$",
                r"^(?:материалы|новости|статьи|публикации|видео) (?:по теме|партн[её]ров|на тему|сегодня|дня|"
                r"по этой теме)\b.{0,10}$",
                r"^(?:ещё|еще) (?:по теме|новости|на эту тему|статьи|материалы)\b.{0,10}$",
                r"^(?:похожие|популярные|последние|свежие|другие|связанные|главные) (?:материалы|новости|статьи|"
                r"записи|публикации)\b.{0,10}$",
                r"^(?:самое|самые) (?:читаемое|популярное|обсуждаемое|читаемые|интересное)\b.{0,10}$",
                r"^(?:вам|вас) (?:также )?(?:может|могут|будет)\b[^.!?]{0,30}$",
                r"^(?:по теме|на эту тему|читать по теме|рекомендуем|популярное|главное)(?: ?:)?$",
            ),
        },
        max_words=9,
        has_items=True,
        boxed=True,
    ),
    Rule(
        "read-more",
        "anywhere",
        "line",
        "a link to another article, announced before a colon, or a button that leads there",
        patterns={
            "en": (
                r"^(?:also )?(?:read|see|watch|learn|find out|discover|listen) (?:more|also|next|here|this|now|"
                r"full story|the full story)(?: (?:about|at|on|here|"
                r"story|stories|articles?|from|of this))?(?: ?[:>»|]|$)",
                r"^(?:related|see also|also see|must[- ]read|don't miss|recommended|trending|more like this|"
                r"previous post|next post|"
                r"previous article|next article|previous story|next story|in case you missed it|icymi) ?[:>»|]",
                r"^(?:related|recommended|more) (?:article|story|stories|content|coverage|posts?|news|video|"
                r"reading|links?|on this|from \w+) ?[:>»|]",
                r"^(?:read|watch|more) ?[:>»|] ?[^\"]{0,160}[^.\"]$",
                r"^(?:for )?more\b[^.!?]{0,40}: ?https?://",
                r"^(?:click|tap) (?:on )?(?:here|the link|the image|the photo)(?: (?:to|for|and)\b.{0,80})?\W*$",
                r"^(?:click|tap) (?:here|through)? ?to \w+.{0,60}$",
                r"^(?:view|see|show|browse) (?:all|full|the full|more) ?(?:\w+ ){0,3}\W{0,3}\d{0,4}\W{0,2}$",
                r"^(?:video|videos|photos|audio|infographic|interactive|play|watch|listen|live|transcript|embed|"
                r"download|gallery) ?:?$",
                r"^(?:watch|read|listen|see|video|photos) ?\| ?.{3,140}$",
                r"^thanks? (?:you )?for (?:watching|reading|visiting|subscribing|listening|your (?:interest|"
                r"support))\b.{0,30}$",
                r"^continue (?:reading|to (?:article|site|story|content))(?: \w+){0,5}\W*$",
                r"^(?:read|see|view|watch) (?:the )?(?:rest|full|whole|original|complete|"
                r"entire)\b.{0,40}\b(?:here|article|story|post|interview|report|statement|list|video)\b.{0,20}$",
                r"^(?:show|load|see|view|learn|find out|read|watch) more(?: (?:about|on|from|of|here|at|in|"
                r"stories|news|articles|"
                r"posts|comments|videos)\b.{0,40})?\W*$",
            ),
            "fr": (
                r"^(?:à )?(?:lire|voir|relire|revoir|écouter|découvrir|regarder)(?: (?:aussi|également|plus|"
                r"la suite|notre \w+|l'article))? ?[:>»|]",
                r"^(?:lire|voir|afficher) (?:la suite|plus|l'article|davantage)\b.{0,30}$",
                r"^(?:cliquez ici|en savoir plus|sur le même sujet ?:|lire aussi|à lire aussi)\b.{0,120}$",
            ),
            "de": (
                r"^(?:lesen sie (?:auch|hier|mehr|dazu)|mehr (?:dazu|zum thema|zu diesem thema|lesen)|siehe auch|"
                r"zum thema|lesetipp|auch interessant|passend dazu) ?[:>»|]",
                r"^(?:weiterlesen|mehr lesen|mehr erfahren|hier (?:geht es|klicken)|zum artikel|"
                r"mehr anzeigen)\b.{0,40}$",
                r"^lesen sie (?:auch|hier|mehr|dazu)\b.{0,120}$",
            ),
            "es": (
                r"^(?:lea?|leer|ver|vea|mira|mire|te puede interesar|le puede interesar|puede leer|"
                r"lee)(?: (?:también|además|más))? ?[:>»|]",
                r"^(?:seguir leyendo|sigue leyendo|leer más|ver más|haga clic|haz clic|clique (?:aqui|no|na)|"
                r"leia mais|saiba mais|continua a leggere)\b.{0,60}$",
                r"^(?:leia|veja) (?:também|mais) ?[:>»|]",
                r"^leggi anche ?[:>»|]",
            ),
            "nl": (r"^(?:lees (?:ook|meer|verder)|bekijk ook|zie ook|meer (?:nieuws|over dit onderwerp)) ?[:>»|]",),
            "fi": (r"^(?:lue (?:myös|lisää)|katso myös|aiheesta lisää|lisää aiheesta) ?[:>»|]",),
            "ru": (
                r"^(?:читайте|читать|смотрите|подробнее|по теме|ещё по теме|еще по теме)(?: (?:также|ещё|еще|"
                r"далее|тут|здесь|в материале))? ?[:>»|]",
                r"^(?:читать (?:далее|дальше|полностью|ещё|еще)|подробнее|показать (?:ещё|еще)|узнать больше|"
                r"читайте также)\b.{0,40}$",
            ),
        },
        reports=True,
        max_words=32,
        within=True,
    ),
    Rule(
        "tag-lists",
        "anywhere",
        "list",
        "the tags or topics of an article",
        stored="tags",
        patterns={
            "en": (
                r"^(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|labels?|tagged(?: with| in| as)?|"
                r"related topics?|in this article|posted in|hashtags?)(?: ?[:|•]|$)",
                r"^(?:topics|tags|filed under|posted in) (?!.*[.!?]$)[^:]{3,200}$",
                r"^this (?:article|story|entry|post) (?:is|was) (?:related to|filed|tagged|posted)\b",
            ),
            "fr": (r"^(?:tags?|mots[- ]clés|étiquettes|thèmes?|thématiques?|catégories?|rubriques?|dossiers?) ?:",),
            "de": (
                r"^(?:tags?|schlagw[öo]rter|schlagworte|stichw[öo]rter|themen|thema|kategorien?|"
                r"mehr zu den themen) ?:",
            ),
            "es": (
                r"^(?:etiquetas?|temas?|categorías?|archivado en|tags?|palabras clave|en este artículo) ?:",
                r"^(?:archivado en|temas relacionados)\b.{0,80}$",
            ),
            "pt": (r"^(?:tags?|marcadores|assuntos?|categorias?|tópicos) ?:", r"^(?:tag|argomenti|categorie) ?:"),
            "nl": (r"^(?:tags?|onderwerpen|meer over|trefwoorden) ?:",),
            "fi": (r"^(?:avainsanat|aiheet|tunnisteet) ?:",),
            "ru": (
                r"^(?:теги|метки|тэги|темы|тема|рубрики|рубрика|ключевые слова|категории|категория|"
                r"сюжеты?) ?:",
            ),
        },
        reports=True,
        max_words=40,
        has_items=True,
    ),
    Rule(
        "breadcrumbs",
        "edges",
        "line",
        "the path of sections to the article, parted by arrows",
        stored="navigation",
        patterns={"*": (r"^[^.!?:«»›<>]{1,40}(?: ?[»›>] ?[^.!?«»›<>]{1,70}){1,6}$",)},
        max_words=24,
    ),
)
