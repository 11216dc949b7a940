"""Rules of patterns: lines that begin or end in a way that no sentence of an article does.

Patterns see the line in lower case, with straight apostrophes, single spaces and without its list mark. Every repeat
in them is bounded, so that a line costs no more than its length.
"""

from clippings.clean.rules import Rule

_NETWORK = r"(?:twitter|facebook|instagram|linkedin|youtube|telegram|tiktok|threads|google\+?)"

PATTERN_RULES = (
    Rule(
        "copyright",
        "anywhere",
        "end",
        "a claim of copyright stands below an article",
        patterns={
            "*": r"^(?:copyright )?(?:©|\(c\))|^copyright\b|(?:©|\(c\)) ?(?:copyright )?(?:19|20)\d\d",
            "en": r"\ball rights? reserved\b|may not be (?:published, broadcast|reproduced)|material may not be",
            "fr": r"\btous droits (?:de reproduction )?réservés|reproduction (?:totale|interdite)",
            "de": r"\balle rechte vorbehalten",
            "es": r"\btodos los derechos reservados|\btodos os direitos reservados",
            "ru": r"\bвсе права защищены|при (?:перепечатке|цитировании|использовании) материалов",
        },
    ),
    Rule(
        "read-more",
        "anywhere",
        "line",
        "a link to another article, announced by a word and a colon",
        patterns={
            "en": r"^(?:read|see|watch|learn|find out|discover) (?:more|also|next|the full|full|it here|here|this|now)"
            r"(?: (?:about|at|on|here|story|stories|article|report|from))*(?: ?[:>»|–—-]| ?…?$)|^(?:also )?(?:related|see also|"
            r"also read|also see|must[- ]read|don't miss|recommended|more|read|watch|listen|trending|more like this|"
            r"related (?:article|story|stories|content|coverage|posts?|news|video)|previous(?:ly)?|next|previous post|"
            r"next post|previous article|next article|read more here|opinion|explainer|analysis|in pictures|photos|video|"
            r"click here|update)(?: ?[:>»|]| ?$)(?!.{0,300}[”\"']$)|^(?:read|click here|click through) (?:to|for) |"
            r"^continue reading|^click (?:on )?here\b|^read the (?:rest|full|whole|original|article|story)\b.{0,60}$",
            "fr": r"^(?:à )?(?:lire|voir|écouter|découvrir|regarder)(?: (?:aussi|également|plus|la suite|notre .{0,30}))?(?: ?[:>»]| ?$)|"
            r"^(?:lire|voir) (?:aussi|également|la suite)\b|^(?:sur le même sujet|cliquez ici|en savoir plus)",
            "de": r"^(?:lesen sie|mehr dazu|mehr zum thema|siehe auch|lesen sie auch|weiterlesen|zum thema|mehr|lesetipp|"
            r"das könnte sie|sehen sie|hier (?:geht es|klicken))\b.{0,40}(?: ?[:>»]| ?$)|^(?:lesen sie (?:auch|hier|mehr|dazu))",
            "es": r"^(?:lea?|ver|vea|leer|mira|mire) (?:también|además|más)\b|^(?:te puede interesar|le puede interesar|"
            r"puede leer|sigue leyendo|haga clic|haz clic|leia (?:também|mais)|leggi anche|clique)",
            "ru": r"^(?:читайте|читать|смотрите|смотри|подробнее|узнайте)(?: (?:также|ещё|еще|далее|подробнее|тут|здесь))?(?: ?[:>»]| ?$)|"
            r"^(?:читайте|смотрите) (?:также|нас|ещё|еще)",
        },
    ),
    Rule(
        "related",
        "anywhere",
        "list",
        "the head of a list of other articles",
        patterns={
            "en": r"^(?:more|latest|popular|trending|most (?:read|popular|viewed|shared|commented)|top|related|recommended|"
            r"featured|best) (?:from|in|on|stories|news|articles|posts|headlines|videos|picks|by|now|today|reads)\b.{0,30}[^.!?…\"]$|"
            r"^(?:you (?:may|might|could|will)(?: also)?|(?:may|might) also|also of) (?:be interested|like|enjoy|interest).{0,30}$|"
            r"^(?:read|up) next\b.{0,20}$|^(?:don't|do not) miss(?: .{0,10})?$|^(?:latest|breaking) .{0,20}(?:news|videos|stories)$|"
            r"^(?:editors?'?s?|staff|our|.{2,12}) picks?$|^must reads?\b.{0,24}$|^(?:most|more) (?:\w+ )?(?:popular|read|viewed)\b.{0,30}$|"
            r"^(?:around|elsewhere on|also on|on|from) the web$|^what to read next$|^(?:latest|recent|other) (?:stories|posts|articles|news)\b.{0,20}$",
            "fr": r"^(?:les )?(?:plus lus|articles? (?:les plus|similaires|recommandés|liés|associés))|^(?:à lire|à la une|sur le même thème|"
            r"dans la même (?:rubrique|catégorie)|nos autres|vous (?:aimerez|pourriez)|ça peut vous)\b.{0,40}[^.!?]$",
            "de": r"^(?:das könnte (?:sie|dich)|die meistgelesenen|meistgelesen|mehr (?:zum thema|aus|von|zu)|neueste|aktuelle|"
            r"top[- ](?:artikel|themen)|empfohlene)\b.{0,40}[^.!?]$",
            "es": r"^(?:lo más|las más|los más|más (?:noticias|de|en|sobre)|noticias relacionadas|te (?:puede|podría) interesar|"
            r"últimas noticias|também|mais (?:lidas|notícias)|le più|ultime notizie)\b.{0,40}[^.!?]$",
            "ru": r"^(?:материалы|новости|статьи|ещё|еще|другие|все|главн\w+|последние|популярн\w+|самое|самые|вам (?:также )?может)"
            r" (?:по теме|партн[её]ров|на тему|по этой|новости|статьи|быть|понравит|читаемое|популярное|обсуждаемое|читаемые).{0,30}[^.!?]?$",
        },
        max_words=9,
    ),
    Rule(
        "tags",
        "anywhere",
        "line",
        "the tags or topics of an article in one line",
        patterns={
            "en": r"^(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|labels?|sections?|in this article|tagged(?: with| in)?|"
            r"more on|more about|related topics?)(?: ?[:|•]| (?!.*[.!?]$)[^:]{3,200}$)|^this article is (?:related|filed|tagged)",
            "fr": r"^(?:tags?|mots[- ]clés|étiquettes|thèmes?|catégories?|rubriques?) ?:",
            "de": r"^(?:tags?|schlagw[öo]rter|schlagworte|stichw[öo]rter|themen|thema|kategorien?) ?:",
            "es": r"^(?:etiquetas?|temas?|categorías?|archivado en|tags?|palabras clave|assuntos?) ?:",
            "ru": r"^(?:теги|метки|тэги|темы|тема|рубрики|рубрика|ключевые слова|категории) ?:",
        },
        max_words=40,
    ),
    Rule(
        "newsletter",
        "anywhere",
        "card",
        "an offer to subscribe, which speaks to the reader and not about the subject",
        patterns={
            "en": r"\b(?:sign(?:ing)? up|subscribe|subscribing|register|get|receive|join|delivered|enter your|download)\b.{0,90}"
            r"\b(?:newsletters?|inbox|e-?mail (?:address|alerts?|updates?|newsletters?|list)|mailing list|breaking news (?:alerts?|emails?)|"
            r"daily briefing|news alerts|push notifications|our (?:free )?app)\b|\bour (?:\w+ ){0,3}newsletters?\b|"
            r"^(?:sign up|subscribe|stay (?:up to date|informed|connected|in the know|tuned)|join us)\b.{0,80}$|"
            r"\bunsubscribe (?:at )?any ?time\b|^(?:breaking news emails?|newsletters?|get it|subscribe now|sign me up)$|"
            r"\bby (?:signing up|subscribing|registering|clicking)\b.{0,120}\b(?:agree|terms|policy|privacy)\b|"
            r"^(?:you have|you're|you are|thanks? (?:you )?for|please|an e?mail).{0,60}\b(?:subscri\w+|e-?mail address|activation link)\b|"
            r"^no spam\b|^email address\b.{0,40}$|^enter your e-?mail|\bdelivered (?:through|to) your (?:letterbox|inbox|door)",
            "fr": r"\b(?:inscrivez|abonnez|recevez|s'inscrire|s'abonner|recevoir)\b.{0,90}\b(?:newsletters?|lettre d'information|infolettre|boîte mail|"
            r"alertes?|par e-?mail|courriel)|^(?:s'abonner|abonnez-vous|inscrivez-vous|votre (?:adresse )?e-?mail)\b.{0,60}$|\bvous désinscrire\b",
            "de": r"\b(?:newsletter|posteingang)\b.{0,60}\b(?:abonnieren|anmelden|bestellen|erhalten|an)\b|\b(?:abonnieren|erhalten|melden|bestellen|anmelden)\b"
            r".{0,80}\b(?:newsletter|posteingang|per e-?mail)\b|^(?:jetzt abonnieren|jetzt anmelden|ihre e-?mail)\b.{0,40}$",
            "es": r"\b(?:suscríbe\w*|recibe|reciba|regístrate|inscreva-se|assine|receba|iscriviti|ricevi)\b.{0,90}"
            r"\b(?:newsletters?|boletín|boletines|correo|alertas|e-?mail|bandeja)\b|^suscríbe(?:te|ase)\b.{0,60}$",
            "ru": r"\b(?:подпи(?:шитесь|сывайтесь|саться|сывайся)|получайте)\b.{0,90}(?:рассылк|новост|канал|почт|нас|телеграм|telegram|дзен|группу|страниц)",
        },
    ),
    Rule(
        "follow",
        "anywhere",
        "line",
        "an invitation to follow, like, write or listen to the page or its author",
        patterns={
            "en": rf"^(?:also )?(?:follow|find|like|join|connect with|contact|reach|email|e-mail|tweet|visit|check out|listen to|watch|add|get|send)\b.{{0,120}}"
            rf"(?:\bon {_NETWORK}\b|@\w{{3,}})|^follow (?:us|me|him|her|them|along|@?\w+ \w+)\b.{{0,60}}$|\bfollow (?:him|her|them|us|me) (?:on|at|@)|"
            rf"^(?:like|follow) us\b|^have (?:a|your) (?:tip|say|story|news tip)\b|^got (?:a|any) (?:tip|story|news)|^tell us (?:what|about|your)\b|"
            r"^(?:share your (?:thoughts|story|views|opinion)|what do you think|let us know|join the (?:conversation|discussion)|have your say)\b.{0,140}$|"
            r"^(?:if you have|do you have) (?:a|any|an) .{0,20}(?:story|tip|news|correction|comment|question).{0,80}(?:@|email|contact|let us)|"
            r"^report (?:a|an) (?:typo|error|correction|mistake)|^(?:was|did you find) this (?:article|page|story).{0,40}$|"
            r"^download (?:our|the) .{0,30}\bapp\b|^send (?:us|tips|your|news)\b.{0,80}|^(?:these are )?external links\b|^read more about sharing",
            "fr": rf"^(?:suivez|retrouvez|rejoignez|likez)\b.{{0,80}}(?:{_NETWORK}|nous|@\w+)|^suivez[- ]nous|^réagissez\b|^(?:signaler|proposer) une (?:erreur|correction)",
            "de": rf"^(?:folgen|folge|besuchen|diskutieren) (?:sie|uns|mit)\b.{{0,80}}(?:{_NETWORK}|uns|$)|^fehler (?:gefunden|melden)",
            "es": rf"^(?:síguenos|sigue|siga|seguir|únete|siga-nos|curta|seguici)\b.{{0,80}}(?:{_NETWORK}|@\w+|$)",
            "ru": r"^(?:следите|присоединяйтесь|подписывайтесь|нашли ошибку|если вы (?:нашли|заметили)|выделите (?:текст|ошибку)|"
            r"поделитесь)\b.{0,120}|\bctrl ?\+ ?enter\b",
        },
    ),
    Rule(
        "consent",
        "anywhere",
        "line",
        "a notice about cookies or consent",
        patterns={
            "en": r"\b(?:we|this (?:web)?site|our partners)\b.{0,60}\buses? cookies\b|\b(?:accept|reject|manage|allow) (?:all )?(?:cookies|consent|preferences)\b|"
            r"\bby (?:continuing|using|browsing)\b.{0,60}\b(?:agree|accept|consent)\b|\bcookie (?:policy|settings|preferences)\b|your privacy (?:choices|rights)",
            "fr": r"\b(?:nous utilis\w+|ce site utilise|en poursuivant)\b.{0,80}\bcookies\b|(?:accepter|refuser|paramétrer) (?:les |tous les )?cookies",
            "de": r"\b(?:wir|diese (?:web)?s(?:ei|i)te)\b.{0,60}\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t))\b.{0,20}\bcookies\b|cookies? (?:akzeptieren|ablehnen|einstellungen)",
            "es": r"\b(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa)|utilizza)\b.{0,40}\bcookies?\b|aceptar (?:todas las )?cookies",
            "ru": r"\b(?:мы используем|сайт использует|продолжая (?:использовать|пользоваться)|использу\w+)\b.{0,60}(?:cookie|куки)",
        },
    ),
    Rule(
        "comments",
        "anywhere",
        "end",
        "the rules, the form or the head of the comments",
        patterns={
            "en": r"^(?:please )?(?:log in|sign in|login|register|you must be logged in)\b.{0,40}\b(?:comment|comments|reply)\b|\bcomments? (?:are|is|section) "
            r"(?:closed|subject|moderated|now closed|turned off|off|disabled|not available)|\byour email address will not be published|^required fields are marked|"
            r"^leave (?:a|your) (?:reply|comment)\b.{0,40}$|^save my name, e?mail|^when submitting (?:content|comments)|\b(?:our|the) (?:community|comment(?:ing)?) "
            r"(?:guidelines|policy|rules)\b|^(?:view|show|see|read|load|hide) (?:all )?(?:\d+ )?comments?\b.{0,20}$|^(?:\d+|no|0) (?:comments?|responses?|repl(?:y|ies))\b.{0,40}$|"
            r"^(?:comments?|responses?) \(?\d+\)?.{0,20}$|^loading comments|^post (?:a )?comment|^this site uses akismet|^(?:notify me of|subscribe to) (?:new|follow)",
            "fr": r"^(?:vous devez être connecté|connectez-vous|votre adresse (?:e-?mail|de messagerie) ne sera pas|les champs obligatoires|laisser un commentaire|"
            r"les commentaires sont|\d+ commentaires?\b)",
            "de": r"^(?:ihre e-?mail-adresse wird nicht|erforderliche felder|schreiben sie einen kommentar|bitte (?:melden|loggen) sie sich|\d+ kommentare?\b|"
            r"die kommentarfunktion|kommentare sind)",
            "es": r"^(?:tu dirección de correo|los campos (?:obligatorios|necesarios)|deja (?:una respuesta|un comentario|tu comentario)|\d+ comentarios?\b|"
            r"inicia sesión para|o seu endereço|deixe (?:um|o seu|uma))|^(?:atenção|aviso|atención): ?(?:os )?comentários",
            "ru": r"^(?:ваш (?:e-?mail|адрес)|обязательные поля|добавить комментарий|оставить комментарий|отменить ответ|чтобы (?:оставить|оставлять)|"
            r"\d+ комментари(?:й|я|ев)\b|комментарии \(?\d)",
        },
    ),
    Rule(
        "paywall",
        "anywhere",
        "line",
        "the words at a wall before the rest of an article",
        patterns={
            "en": r"^to (?:read|continue|view|see|access)\b.{0,40}\b(?:full|story|article|reading|rest|more|subscribe|please)\b.{0,40}$|"
            r"^(?:already (?:a|an) (?:subscriber|member|registered)|subscribe (?:now )?(?:to|for|and) (?:continue|read|keep|unlimited|full)|this (?:article|content|story) is "
            r"(?:for|only|available|reserved|exclusive)|you(?:'ve| have) (?:reached|read|used) (?:your|all|the)|(?:want|keep|continue) (?:to )?read(?:ing)?|"
            r"unlock (?:this|full|unlimited)|support quality journalism|log in to (?:read|continue))\b.{0,100}$",
            "fr": r"\b(?:article|contenu|lecture|suite)\b.{0,30}\b(?:réservée?s?|est réservée?) (?:à nos|aux) abonné|^(?:déjà abonné|il vous reste \d+|pour lire la suite)\b",
            "de": r"^(?:dieser (?:artikel|inhalt|text) ist|sie möchten weiterlesen|weiterlesen mit|bereits (?:abonnent|registriert|kunde)|jetzt weiterlesen|exklusiv für abonnenten)\b",
            "es": r"^(?:contenido|artículo) (?:exclusivo|solo|reservado) para (?:suscriptores|socios)|^(?:ya eres suscriptor|suscríbete para|para seguir leyendo|conteúdo exclusivo)",
            "ru": r"^(?:полный текст|статья|материал) доступ(?:ен|на) (?:только )?(?:подписчикам|по подписке)|^оформите подписку|^чтобы (?:читать|прочитать) (?:дальше|полностью)",
        },
    ),
    Rule(
        "donation",
        "anywhere",
        "card",
        "an appeal for money for the page itself",
        patterns={
            "en": r"\b(?:support|help|fund|donate to|contribute to)\b.{0,40}\b(?:our (?:journalism|work|reporting|newsroom|mission)|independent journalism|quality journalism|"
            r"us (?:today|continue|keep))\b|^(?:donate|please (?:donate|consider|support)|make a (?:donation|contribution)|become a (?:member|supporter|patron)|"
            r"do you rely on|if you (?:value|like|enjoy|appreciate) (?:our|this|what)|a word to our|we (?:need|rely on) your (?:help|support)|your (?:support|donation|contribution) )",
            "fr": r"^(?:soutenez|faites un don|aidez-nous|faire un don)\b|\bsoutenez (?:notre|une presse|le journalisme|un média)",
            "de": r"^(?:unterstützen sie (?:uns|unsere)|jetzt spenden|spenden sie)\b|\bunterstützen sie (?:unabhängigen|unsere)",
            "es": r"^(?:apoya|apóyanos|haz una donación|haga una donación|dona ahora|hazte socio)\b.{0,120}",
            "ru": r"^(?:поддержите|поддержать|помогите) (?:нас|наш|редакцию|проект|издание)|^сделать пожертвование",
        },
    ),
    Rule(
        "agency",
        "anywhere",
        "line",
        "who reported, wrote, edited or supplied the article",
        patterns={
            "en": r"^[(\[–—-]* ?(?:additional )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|produced|translat(?:ed|ion)|graphics?)(?: and \w+)? by [^.]{3,200}[.)\]]*$|"
            r"\b(?:contributed (?:to this|reporting|from)|contributed to (?:this|the) (?:report|story|article))\b.{0,60}$|^(?:with )?(?:additional )?reporting (?:by|from)\b|"
            r"^(?:source|sources|via|with (?:inputs|agency inputs|files) from)(?: ?[:/] ?| )\S.{0,60}$|^-+ ?(?:additional )?(?:reporting|with) (?:by|from)",
            "fr": r"^(?:source|sources|avec) ?: ?\S.{0,60}$|^\(?avec (?:afp|reuters|ap|agences?)\b.{0,30}$|^\(?(?:reportage|rédigé|édité|traduit) (?:de|par)\b.{0,120}$",
            "de": r"^(?:quellen?) ?: ?\S.{0,60}$|^(?:mit (?:material|agenturmaterial) (?:von|der)|redaktion:|übersetzt von)",
            "es": r"^(?:fuentes?|con información de|fonte|fonti?) ?:? ?\S.{0,40}$|^(?:reporte|reportaje|editado|traducido|traducción|información) (?:de|por)\b.{0,120}$",
            "ru": r"^(?:источник|по материалам|по информации) ?:? ?\S.{0,60}$|^(?:перевод|подготовил\w?|редактор) ?:",
        },
        max_words=45,
    ),
    Rule(
        "disclaimer",
        "anywhere",
        "line",
        "whose opinion it is, or who is responsible, in the page's own words",
        patterns={
            "en": r"^(?:the )?(?:views|opinions)(?: and opinions| or opinions)? expressed\b|^this (?:article|story|post|content|piece) (?:was|is|has been|first|originally) "
            r"(?:originally |first )?(?:published|appeared|republished|provided|produced|generated|auto)|^disclaimer\b|^disclosure ?:|"
            r"\bmay (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commissions?\b|^(?:more|for more) (?:ap |reuters )?\w+ ?(?:nfl|nba|coverage)? ?: ?https?://",
            "fr": r"^(?:les (?:propos|opinions) (?:exprimés|tenus)|cet article (?:a été publié|est paru))",
            "de": r"^(?:die (?:hier )?(?:geäußerte|dargestellte) meinung|dieser (?:artikel|beitrag|text) (?:erschien|wurde zuerst))",
            "es": r"^(?:las opiniones|este artículo fue publicado|as opiniões)",
            "ru": r"^(?:мнение (?:автора|редакции)|точка зрения)\b.{0,40}\b(?:не|может)\b",
        },
    ),
    Rule(
        "photo-credit",
        "anywhere",
        "line",
        "who took or owns a photo, or its caption with the owner in brackets at the end",
        patterns={
            "en": r"^(?:main |cover |featured |lead )?(?:photos?|photographs?|images?|pictures?|pic|video|illustrations?|graphics?|credits?|file)"
            r"(?: (?:credits?|by|courtesy|via|source|copyright|caption))? ?[:/|] ?[^.!?]{2,80}$|^(?:photo|image|picture|video|illustration)s? (?:by|courtesy|credit|via|caption)\b.{0,70}$|"
            r"[(\[](?:[^()\[\]]{0,60}\b)?(?:photo|image|picture|credit|pic|getty|file|afp|reuters|ap photo|ap|epa|shutterstock|istock|source|handout)\b ?[:/©]?[^()\[\]]{0,60}[)\]]?\.?$|"
            r"^(?:getty images|getty|shutterstock|istock|afp|epa|ap photo|reuters|file photo|pixabay|unsplash)(?: ?[/|,-] ?[\w .]{2,40})?\.?$|^[\w.' -]{4,40}, (?:ap|afp|reuters|epa|getty images)$|"
            r"[|/] ?(?:getty|ap|afp|reuters|epa|shutterstock|getty images|ap photo)\b.{0,25}$|^scroll down for (?:video|more)|^click (?:image|photo|picture)|\b(?:file photo|getty images)\.?$",
            "fr": r"^(?:photos?|crédits?|image|illustration|légende)(?: (?:photo|d'illustration|d'archives?))? ?[:/©] ?[^.!?]{2,80}$|\((?:photo|crédit|image)\b.{1,60}\)\.?$",
            "de": r"^(?:fotos?|bild(?:er|quelle|nachweis)?|quelle|grafik|archivbild|symbolbild) ?[:/©] ?[^.!?]{2,80}$|\((?:foto|bild|archivbild|symbolbild|archivfoto)\b.{1,60}\)\.?$",
            "es": r"^(?:fotos?|fotografía|imagen|crédito|imagem|crédito da foto|foto di) ?[:/©] ?[^.!?]{2,80}$|\((?:foto|imagen|fotografía|imagem|ap foto)\b.{1,60}\)\.?$|^clique na (?:foto|imagem)\b",
            "ru": r"^(?:фото|фотографии|изображение|иллюстрация|видео|источник фото|легенда)(?: ?[:/©]| ?$).{0,80}$|\((?:фото|иллюстрация)\b.{1,60}\)\.?$|^фото:$",
        },
        max_words=60,
    ),
    Rule(
        "update",
        "anywhere",
        "line",
        "when the page was published or updated",
        patterns={
            "en": r"^(?:first )?(?:published|updated?|posted|last (?:updated|modified)|last update|created|modified|originally published)\b ?(?:on|at|:|-|\|)? ?.{0,12}"
            r"(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|yesterday|ago).{0,80}$",
            "fr": r"^(?:publié|mis à jour|modifié|mise à jour|créé)\b.{0,20}\d.{0,80}$",
            "de": r"^(?:veröffentlicht|aktualisiert|stand|erstellt|zuletzt)\b ?(?:am|:|um)?.{0,14}\d.{0,60}$",
            "es": r"^(?:publicad[oa]|actualizad[oa]|última actualización|atualizado|publicado|pubblicato|aggiornato)\b.{0,20}\d.{0,80}$",
            "ru": r"^(?:опубликован\w*|обновлен\w*|обновлён\w*|добавлен\w*|изменен\w*|дата)\b.{0,20}\d.{0,60}$",
        },
        max_words=20,
    ),
    Rule(
        "list-noise",
        "anywhere",
        "line",
        "a code, an address or a counter that stands alone",
        patterns={
            "*": r"^[^\w]{0,3}\d{11,}$|^%\w\w%?\S{8,}$|^\d{1,3} ?/ ?(?:\d{1,3})?$|^arrow_\w+$|^[a-z]+_[a-z_]+$|^\[?\+?\]?$"
        },
        max_words=3,
    ),
)
