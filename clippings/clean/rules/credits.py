"""Rules of patterns for who made, owns, supplied or answers for something, and when it was published.

Patterns see Line.plain; every repeat in them is bounded.
"""

from clippings.clean.rules.rule import Rule

_AGENCY = (
    r"(?:getty(?: images)?|afp|ap|ap photo|epa|reuters|shutterstock|i ?stock|alamy|pa|bloomberg|xinhua|"
    r"adobe ?stock|picture[ -]alliance|imago(?: images)?|keystone|ansa|efe|zuma(?: press)?|"
    r"dpa|pixabay|unsplash|flickr|tass|тасс|риа новости)"
)

CREDIT_RULES = (
    Rule(
        "photo-credit",
        "anywhere",
        "line",
        "who took or owns a photo, alone or in brackets behind its caption",
        patterns={
            "en": (
                r"^(?:main |cover |featured |lead |top |header )?(?:photos?|photographs?|images?|pictures?|"
                r"pics?|illustrations?|graphics?|credits?)(?: (?:credits?|by|courtesy|via|source|copyright))? ?"
                r"[:/|©] ?[^!?]{2,90}$",
                r"^(?:photo|image|picture|illustration|photograph)s? (?:by|courtesy|credit|via|copyright|"
                r"caption)\b.{0,70}$",
                r"[(\[](?:photo|image|picture|credit|pic|photograph|illustration)s? ?(?:(?:by|courtesy|credits?|"
                r"via)\b ?:?|[:/©])"
                r"[^()\[\]]{1,70}[)\]]\.?$",
                rf"[(\[](?:[^()\[\]]{{2,50}}[/,] ?{_AGENCY}|ap photo[^()\[\]]{{0,40}}|{_AGENCY} (?:photo|"
                rf"images?|file))[)\]]\.?$",
                rf"^{_AGENCY}(?: ?[/|,-] ?[\w .]{{2,40}})?\.?$",
                rf"^[\w.' -]{{4,40}} ?[,/|] ?{_AGENCY}\.?$",
                r"^(?:file photo|handout|stock image|courtesy (?:of )?[\w .]{2,40}|photo by [\w .]{2,40})\.?$",
                r"\b(?:photograph|photo|credit|illustration|composite)s? ?: ?[^.!?:]{3,60}$",
                r"[.!?)’”\"] ?(?:image|picture)s? ?: ?[^.!?:]{3,60}$",
                rf"[^.!?\"”] ?/ ?{_AGENCY}$",
                r"[a-z]credit ?: ?[^.!?:]{2,60}$",
                r"^©(?! ?\d{4}| ?copyright)[^!?]{2,260}$",
                r"^this .{0,50}\b(?:photo|image|picture|combination|frame grab|video)\b,? .{0,30}\b(?:provided|"
                r"released|taken) (?:by|on|in)\b",
                r"^this .{0,30}\b\d{4},? (?:file )?(?:photo|image|picture|combination|frame)\b",
                r"^\d{1,3}of\d{1,3}\D",
                r"^in this .{0,40}\b(?:\d{4}|mon|tues|wednes|thurs|fri|satur|sun)\w*,? (?:file )?(?:photo|image|"
                r"frame)\b,",
                r"^in this .{0,30}\b(?:\w{3,9}\.? \d{1,2}, \d{4}|file),? (?:file )?(?:photo|image|frame)\b",
                rf"^[\w.' &-]{{4,70}} via {_AGENCY}\.?$",
                r"^(?:enlarge this image|(?:toggle|hide|show) caption)$",
                r"\S ?© ?(?!\d{4})[^.!?©]{2,60}$",
                r"^©(?! ?(?:copyright )?\d{4}).{0,40}$",
            ),
            "fr": (
                r"^(?:photos?|crédits?|images?|illustrations?)(?: (?:photo|d'illustration|"
                r"d'archives?))? ?[:/©|] ?[^!?]{2,80}$",
                r"\((?:photo|crédit|image)s? ?(?:[:/©]|d'illustration|d'archives?|par\b|afp)[^()]{0,60}\)\.?$",
            ),
            "de": (
                r"^(?:fotos?|bild(?:er|quelle|nachweis)?|grafik|archivbild|symbolbild|"
                r"symbolfoto) ?[:/©|] ?[^!?]{2,80}$",
                r"\((?:(?:foto|bild|quelle)s? ?[:/©][^()]{1,60}|(?:archiv|symbol)(?:bild|foto)[^()]{0,60})\)\.?$",
            ),
            "es": (
                r"^(?:fotos?|fotografías?|imagen|crédito|imagem|crédito da foto|foto di) ?[:/©|] ?[^!?]{2,80}$",
                r"\((?:foto|imagen|fotografía|imagem)s? ?[:/©][^()]{1,60}\)\.?$",
                r"^clique na (?:foto|imagem)\b",
            ),
            "ru": (
                r"^(?:фото|фотографии|изображение|иллюстрация|источник фото|фотограф)(?: ?[:/©|]|$).{0,80}$",
                r"\((?:фото|иллюстрация) ?[:/©][^()]{1,60}\)\.?$",
            ),
        },
        reports=True,
        max_words=60,
        within=True,
        credits_photo=True,
    ),
    Rule(
        "copyright",
        "anywhere",
        "list",
        "a claim of copyright, which stands below an article",
        cues=(
            "©",
            "right",
            "may not be",
            "droits",
            "rechte",
            "oikeudet",
            "derechos",
            "direitos",
            "diritti",
            "права",
        ),
        patterns={
            "*": (
                r"^(?:copyright )?(?:©|\(c\)) ?(?:copyright )?\d{4}",
                r"^copyright @ ?\d{4}",
                r"©.{0,20}\b(?:19|20)\d\d\b",
                r"\b(?:19|20)\d\d ?©",
            ),
            "en": (
                r"^copyright (?:©|\(c\)|\d{4}|notice)",
                r"\ball rights? reserved\b(?! (?:for|to|in)\b)",
                r"\bmay not be (?:published|reproduced|copied|reprinted)\b.{0,60}\b(?:rewritten|redistributed|"
                r"broadcast|rebroadcast|"
                r"without)\b",
            ),
            "fr": (r"\btous droits (?:de reproduction )?réservés", r"^reproduction (?:totale|interdite)"),
            "de": (r"\balle rechte vorbehalten",),
            "es": (
                r"\btodos los derechos reservados",
                r"\btodos os direitos reservados",
                r"\btutti i diritti riservati",
            ),
            "nl": (r"\balle rechten voorbehouden",),
            "fi": (r"\bkaikki oikeudet pidätetään",),
            "ru": (r"\bвсе права защищены", r"^при (?:перепечатке|цитировании|использовании) материалов"),
        },
        reports=True,
        max_words=50,
    ),
    Rule(
        "agency",
        "anywhere",
        "list",
        "who reported, wrote, edited or supplied the article",
        patterns={
            "en": (
                r"^[(\[–—-] ?(?:additional )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|"
                r"translated|translation|"
                r"graphics?)(?: and \w+)? by [^.]{3,240}[.)\]]*$",
                r"^(?:additional )?(?:reporting|writing|editing|translation|"
                r"graphics?)(?: and \w+)? by [^.;]{3,120};[^.]{3,160}\.?$",
                r"^(?:additional )?(?:reporting|editing|translation|graphics?)(?: and \w+)? by [^.,;]{3,60}\.?$",
                r"^(?:reported|written|edited|compiled|translated|researched)(?: and \w+)? by [^.,;]{3,40}$",
                r"^(?:researched|edited|written|reported|translated|fact[- ]checked|reviewed|produced|"
                r"compiled) by ?:",
                r"\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,60}$",
                r"^-* ?(?:with )?additional (?:reporting|writing) (?:by|from)\b",
                r"^[(\[]?with (?:inputs?|agency inputs|files|reporting|material) (?:from|by)\b.{0,60}$",
                r"^(?:source|sources) ?[:/] ?(?!the )\S[^.]{0,50}\.?$",
                r"^(?:the )?associated press (?:writers?|reporters?|journalists?)\b.{0,140}\bcontributed\b",
            ),
            "fr": (
                r"^sources? ?: ?\S.{0,50}$",
                r"^\(?avec (?:afp|reuters|ap|agences?)\b.{0,30}$",
                r"^\(?(?:rédigé|édité|traduit|édition|version française) (?:par )?[^.]{3,100}\)?$",
            ),
            "de": (
                r"^quellen? ?: ?\S.{0,50}$",
                r"^(?:mit (?:material|agenturmaterial) (?:von|der)|übersetzt von)\b.{0,60}$",
            ),
            "es": (
                r"^(?:fuentes?|fontes?|fonti?) ?: ?\S.{0,50}$",
                r"^(?:con información de|com informações d[aeo])\b.{0,50}$",
                r"^\(?(?:reporte|reportaje|editado|traducido) (?:de|por)\b[^.]{0,100}\)?$",
            ),
            "ru": (
                r"^источники? ?: ?\S.{0,50}$",
                r"^(?:по материалам|подготовила?|редактор|перевод)\b ?:? ?[^.]{2,50}$",
            ),
        },
        max_words=40,
    ),
    Rule(
        "disclaimer",
        "anywhere",
        "line",
        "whose opinion it is, or who is responsible, in the page's own words",
        cues=("commission",),
        patterns={
            "en": (
                r"^(?:the )?(?:views|opinions)(?: and opinions| or opinions| and views)? (?:expressed|"
                r"of the author|in this)\b",
                r"^this (?:article|story|post|content|piece|column) (?:was|is|has been|first|"
                r"originally) (?:originally |first )?(?:published|appeared|republished|provided|produced|"
                r"generated|auto)",
                r"^(?:disclaimer|disclosure) ?:",
                r"^why you can trust\b.{0,40}$",
                r"^(?:this|the) (?:article|story|post|page|site|website) (?:may )?contains? affiliate links?\b",
                r"\bmay (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commissions?\b",
            ),
            "fr": (
                r"^(?:les (?:propos|opinions) (?:exprimés|tenus|exprimées)|cet article (?:a été publié|"
                r"est paru))\b",
            ),
            "de": (
                r"^(?:die (?:hier )?(?:geäußerte|dargestellte) meinung|dieser (?:artikel|beitrag|"
                r"text) (?:erschien|ist zuerst|wurde zuerst))\b",
            ),
            "es": (
                r"^(?:las opiniones (?:expresadas|vertidas)|este artículo (?:fue publicado|se publicó)|"
                r"as opiniões expressas)\b",
            ),
            "ru": (r"^(?:мнение (?:автора|редакции)|точка зрения (?:автора|редакции))\b.{0,60}\bне\b",),
        },
        max_words=50,
        within=True,
    ),
    Rule(
        "update",
        "anywhere",
        "line",
        "when the page was published or updated",
        patterns={
            "en": (
                r"^(?:first |originally )?(?:published|updated|posted|last (?:updated|modified)|created|"
                r"modified) ?(?:on |at |[:|-] ?)?(?!in )(?:\w+,? )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
                r"nov|dec|today|yesterday)\.?(?:[^.!?]|\b\w{3,4}\.(?= ?\d)|[ap]\.m\.){0,70}$",
                r"^last update\w* ?[:|-]? ?[^.!?]{3,50}$",
            ),
            "fr": (
                r"^(?:publié(?! en)|mis à jour|modifié|mise à jour|créé)(?: le| à|"
                r" :)?[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,60}$",
            ),
            "de": (
                r"^(?:veröffentlicht|aktualisiert|stand|erstellt|zuletzt (?:aktualisiert|geändert))(?: am| um|"
                r" ?:)?[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,50}$",
            ),
            "nl": (
                r"^(?:gepubliceerd|bijgewerkt|laatst gewijzigd)(?: op| ?:)?[^.!?]{0,12}\d(?:[^.!?]|"
                r"\.(?=\s?\w)){0,50}$",
            ),
            "fi": (r"^(?:julkaistu|päivitetty)(?: ?:)?[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,50}$",),
            "es": (
                r"^(?:publicad[oa](?! en)|actualizad[oa]|última actualización|atualizado|pubblicato|"
                r"aggiornato)(?: el|"
                r" em| il| ?:)?[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,60}$",
            ),
            "ru": (
                r"^(?:опубликован\w*|обновлен\w*|обновлён\w*|дата (?:публикации|"
                r"обновления))[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,50}$",
            ),
        },
        max_words=16,
        states_date=True,
    ),
    Rule(
        "counter",
        "edges",
        "line",
        "a code, a path or a counter that stands alone",
        patterns={
            "*": (
                r"^\W{0,3}\d{1,4}\W{0,2}$",
                r"^\d{1,3} ?/ ?\d{1,3}$",
                r"^\d{1,3} ?(?:/|of|von|sur|de|из) ?\d{1,3}$",
                r"^arrow_\w+$",
                r"^[a-z]+_[a-z_]+$",
            )
        },
        max_words=3,
    ),
    Rule(
        "code",
        "anywhere",
        "line",
        "a number or a path of a machine that stands alone",
        patterns={
            "*": (
                r"^\d{11,}$",
                r"^%\w\w\S{8,}$",
                r"^<[a-z-]{1,20} [^<>]{1,300}=[^<>]{1,300}>\W{0,2}(?:<[^<>]{1,40}>\W{0,2})?$",
            )
        },
        max_words=60,
        within=True,
    ),
)
