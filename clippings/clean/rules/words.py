"""Rules of words: lines that are made of the words of a page's machinery and of nothing else."""

from clippings.clean.rules.rule import Rule

WORD_RULES = (
    Rule(
        "share",
        "edges",
        "list",
        "share and follow bars: names of networks and what can be done there",
        words={
            "*": (
                "x shortlink facebook twitter linkedin whatsapp pinterest reddit telegram tumblr instagram youtube "
                "messenger flipboard vkontakte vk viber skype snapchat tiktok threads bluesky mastodon xing weibo "
                "rss digg stumbleupon mail email pocket sms google вконтакте одноклассники line hatena",
                "# e k m g in fb ok",
            ),
            "en": (
                "share shares tweet print copy email copied permalink save bookmark sharing reprints",
                "this on via to the a an with friends it link url page article story post us me our follow by "
                "click "
                "opens new window in pin send like likes total more about for later and add subscribe feed or "
                "social "
                "media plugin networks listen gift entry caring is text size font resize larger smaller default "
                "increase decrease bookmarked saved",
            ),
            "fr": (
                "copier partager partagez imprimer tweeter envoyer partages",
                "cet article sur par l le la les lien un ami à via suivre suivez nous email courriel offrir plus "
                "tard lire imprimez mail favoris ajouter vos",
            ),
            "de": (
                "teilen drucken twittern merken versenden weiterleiten merkliste",
                "auf bei per diesen den artikel link kopieren über die folgen sie uns mit mailen empfehlen beitrag "
                "zur vorlesen anhören schriftgröße",
            ),
            "es": (
                "compartir comparte imprimir tuitear enviar guardar",
                "en por esto este esta el la artículo noticia enlace copiar correo electrónico síguenos con un amigo "
                "whatsapp mail más tarde para leer",
            ),
            "pt": (
                "compartilhar compartilhe partilhar imprimir enviar",
                "no em por isto isso este esta artigo notícia link copiar",
            ),
            "nl": (
                "deel delen",
                "dit artikel op via met vrienden per",
            ),
            "fi": (
                "jaa jaettu",
                "facebookissa twitterissä sähköpostilla whatsappissa artikkeli tämä juttu linkki kopioi",
            ),
            "it": (
                "condividi condividere stampa invia tweet",
                "su via questo articolo il link copia con seguici",
            ),
            "ru": (
                "поделиться распечатать отправить твитнуть сохранить",
                "в на с друзьями ссылкой ссылку скопировать статьей новостью новость через печать по почте версия "
                "для печати статью материал",
            ),
        },
    ),
    Rule(
        "advertisement",
        "anywhere",
        "line",
        "the label of an advertisement",
        words={
            "en": (
                "advertisement advertisements advertising advert adverts ad ads sponsored promoted",
                "story continues below this after article is ends here content continue reading scroll to skip the "
                "by main paid post an has not loaded yet but your text feedback remove report",
            ),
            "fr": (
                "publicité",
                "la lecture continue après suite de l article ci dessous passer votre",
            ),
            "de": (
                "anzeige werbung anzeigen",
                "nach der die das geht es weiter hier artikel unter text wird fortgesetzt",
            ),
            "es": (
                "publicidad anuncio publicidade",
                "continúa leyendo sigue después de la el",
            ),
            "nl": (
                "advertentie",
                "lees verder na de",
            ),
            "fi": (
                "mainos",
                "juttu jatkuu mainoksen jälkeen",
            ),
            "it": (
                "pubblicità",
                "continua a leggere dopo la",
            ),
            "ru": (
                "реклама",
                "на правах рекламы продолжение после",
            ),
        },
        within=True,
    ),
    Rule(
        "related",
        "anywhere",
        "list",
        "the head of a list of other articles",
        words={
            "en": (
                "watched replay related popular trending recommended recent latest recommends similar topics viewed",
                "just must read next previous videos most more stories story articles article posts post news "
                "content links link "
                "topic "
                "coverage reading video reads now today this week in on the for you from around web also see these "
                "and commented shared headlines items world us uk business sports sport opinion auto",
            ),
            "fr": (
                "lire voir lus associés populaires similaires connexes lues commentés liés suivant précédent",
                "aussi à sur le les plus articles article même sujet également et la suite de nos en ce moment "
                "derniers dossier vidéos",
            ),
            "de": (
                "meistgelesen meistgelesene mehr lesen verwandte ähnliche weitere meistgelesenen beliebteste",
                "auch zum zu thema themen sie dazu artikel beiträge die interessant interessieren könnte das "
                "aus diesem "
                "nachrichten video videos meldungen",
            ),
            "es": (
                "relacionadas relacionados leídas leído vistas visto leídos relacionada relacionado populares "
                "recomendados recomendadas",
                "noticias noticia artículos artículo lo más los las te puede interesar también temas contenido "
                "entradas vídeos ver",
            ),
            "pt": (
                "relacionadas relacionados lidas recomendadas",
                "notícias artigos mais leia também veja matérias as",
            ),
            "it": (
                "correlati letti leggi correlate",
                "articoli più i anche notizie ti potrebbe interessare",
            ),
            "ru": (
                "похожие популярное теме также популярные свежие рекомендуем темы интересное читаемое",
                "материалы по статьи новости записи читайте читать еще ещё вам может быть самое посты сегодня "
                "смотрите вас заинтересовать последние другие на эту все эта тема интересно",
            ),
        },
        has_items=True,
        boxed=True,
    ),
    Rule(
        "navigation",
        "edges",
        "list",
        "the menu, the foot and the buttons of a page",
        words={
            "*": (
                "",
                "# faq rss en fr de es ru",
            ),
            "en": (
                "home menu search login logout privacy policy terms cookie cookies sitemap advertise adchoices "
                "contact about careers help accessibility sections register feedback jobs imprint archive archives "
                "forum videos podcasts shop store account profile close",
                "subscribe newsletter newsletters us our of use service services and conditions site map info the "
                "main skip to content navigation toggle open sign in log up my your statement notice legal with "
                "settings preferences do not sell personal information data ad choices center support team staff "
                "meet page website a for here back top all tips tip news video photo photos gallery editorial "
                "standards ethics corrections reprints permissions preference california rights faqs work give get "
                "it press room kit mobile apps edition digital e paper rules copyright guidelines community "
                "learn more scroll daily view",
            ),
            "fr": (
                "accueil menu recherche rechercher connexion contact contacts mentions confidentialité cookies "
                "abonnements",
                "légales nous politique de la des les conditions générales générale d utilisation vente plan du "
                "site "
                "données personnelles gestion l se connecter s abonner mon compte qui sommes",
            ),
            "de": (
                "startseite impressum datenschutz agb kontakt suche anmelden abo newsletter nutzungsbedingungen menü",
                "und erklärung datenschutzerklärung über uns mediadaten barrierefreiheit cookie einstellungen "
                "hilfe "
                "abonnieren jobs karriere werben mein konto zur zurück mehr anzeigen nach oben",
            ),
            "es": (
                "inicio menú buscar contacto suscríbete privacidad cookies legal suscripciones",
                "aviso política de términos y condiciones uso quiénes somos iniciar sesión mapa del sitio publicidad",
            ),
            "ru": (
                "главная меню поиск войти регистрация контакты рассылка подписка наверх",
                "на о нас проекте политика конфиденциальности пользовательское соглашение условия использования "
                "правила реклама карта сайта вход и в редакция подписаться вернуться к началу",
            ),
        },
    ),
    Rule(
        "gallery",
        "anywhere",
        "line",
        "the controls of a gallery, a player or a map",
        words={
            "en": (
                "image caption gallery slideshow fullscreen playback enlarge thumbnails autoplay",
                "# of close open show hide view back to next previous photo photos full screen click tap the in "
                "exit "
                "all play video this is not supported on your device images see more loading expand unmute mute "
                "slide toggle zoom pause muted volume rewind",
            ),
            "fr": (
                "diaporama agrandir légende plein",
                "l image la écran voir cliquez pour photo photos # sur fermer le",
            ),
            "de": (
                "bildergalerie vollbild bilderstrecke bildunterschrift",
                "# von bild bilder zur anzeigen öffnen vergrößern",
            ),
            "es": (
                "galería ampliar",
                "# de foto fotos imagen ver la pantalla completa",
            ),
            "ru": (
                "фотогалерея",
                "# из фото смотреть открыть увеличить",
            ),
        },
        within=True,
    ),
    Rule(
        "tags",
        "anywhere",
        "list",
        "the head of the tags or topics of an article",
        words={
            "en": (
                "tags topics keywords labels filed categories",
                "tag related in under more on this story article the category",
            ),
            "fr": (
                "tags mots étiquettes thèmes thématiques",
                "clés associés",
            ),
            "de": (
                "schlagwörter schlagworte stichwörter tags",
                "themen zum",
            ),
            "es": (
                "etiquetas etiqueta",
                "temas",
            ),
            "pt": (
                "tags marcadores",
                "",
            ),
            "ru": (
                "теги метки тэги",
                "ключевые слова",
            ),
        },
        has_items=True,
    ),
    Rule(
        "ticker",
        "edges",
        "list",
        "how long ago something appeared, or how long it takes to read",
        words={
            "en": (
                "ago min",
                "# hour hours minute minutes mins day days week weeks month months year years h d m an a read "
                "reading time last updated published just now posted at am pm by",
            ),
            "fr": (
                "il lecture",
                "y a # heures heure minutes jours min jour de temps mis à lire écouter article l",
            ),
            "de": (
                "vor lesezeit",
                "# stunden stunde minuten tagen tag min aktualisiert lesen zeit ca",
            ),
            "es": (
                "hace lectura",
                "# horas hora minutos días min de tiempo",
            ),
            "ru": (
                "назад чтения",
                "# часов часа час минут минуты дней дня день мин время просмотров на",
            ),
            "pt": (
                "leitura há",
                "# horas hora minutos minuto dias tempo de min atrás",
            ),
        },
        in_thread=True,
    ),
)
