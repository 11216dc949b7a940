"""Rules of patterns for what the page wants to be paid: walls before the rest of an article, appeals for money.

Patterns see Line.plain; every repeat in them is bounded.
"""

from clippings.clean.rules.rule import Rule

PAYMENT_RULES = (
    Rule(
        "paywall",
        "anywhere",
        "list",
        "the words at a wall before the rest of an article",
        cues=("réservé",),
        patterns={
            "en": (
                r"^to (?:read|continue|view|access|keep)\b.{0,30}\b(?:full story|this article|full article|"
                r"reading|the rest|subscribe|log ?in|sign in)\b.{0,40}$",
                r"^(?:already (?:a|an) (?:\w+ )?(?:subscriber|member)|already (?:subscribed|registered))\b.{0,40}$",
                r"^(?:subscribe (?:now )?(?:to (?:continue|read|keep|unlock|get)|for (?:full|"
                r"unlimited)))\b.{0,80}$",
                r"^this (?:article|content|story|post|video) is (?:for|only (?:for|available)|"
                r"available (?:only )?to|reserved for|exclusive to) (?:\w+ )?(?:subscribers|members)(?: only)?\W*$",
                r"^you(?:'ve| have) (?:reached|read|used) (?:your|all|the)\b.{0,60}\b(?:articles?|limit|stories)\b",
                r"^(?:unlock (?:this|full|unlimited)|(?:want to |keep |continue )read(?:ing)?|log in to (?:read|"
                r"continue)|start your (?:free )?(?:trial|subscription))\b.{0,60}$",
            ),
            "fr": (
                r"\b(?:article|contenu|lecture|suite)\b.{0,30}\bréservée?s? (?:à nos|aux) abonné",
                r"^(?:déjà abonné|il vous reste \d+|pour lire la suite|abonnez-vous pour)\b.{0,80}$",
            ),
            "de": (
                r"^(?:dieser (?:artikel|inhalt|text) ist (?:nur|exklusiv)|sie möchten weiterlesen|"
                r"bereits (?:abonnent|registriert|kunde)|jetzt weiterlesen|exklusiv für abonnenten)\b",
            ),
            "es": (
                r"^(?:contenido|artículo|conteúdo) (?:exclusivo|solo|reservado)? ?para (?:suscriptores|socios|"
                r"assinantes)",
                r"^(?:ya eres suscriptor|suscríbete para|para seguir leyendo)\b.{0,60}$",
            ),
            "ru": (
                r"^(?:полный текст|статья|материал) доступ(?:ен|на) (?:только )?(?:подписчикам|по подписке)",
                r"^(?:оформите подписку|чтобы (?:читать|прочитать) (?:дальше|полностью))\b.{0,60}$",
            ),
        },
        max_words=30,
    ),
    Rule(
        "donation",
        "anywhere",
        "list",
        "an appeal for money for the page itself",
        cues=(
            "journalism",
            "our work",
            "our reporting",
            "our newsroom",
            "our mission",
            "our site",
            "click here to",
        ),
        patterns={
            "en": (
                r"\b(?:support|help fund|donate to|contribute to|fund)\b.{0,30}\bour (?:journalism|work|"
                r"reporting|newsroom|"
                r"mission|site)\b",
                r"^(?:please |help us |help )?(?:support|fund)\b.{0,20}\b(?:independent|quality|local|"
                r"nonprofit) journalism\b",
                r"\bclick here to (?:support|donate|give|contribute|help)\b",
                r"^please (?:donate|consider (?:supporting|donating|a donation|making))\b.{0,100}$",
                r"^(?:donate|make a (?:donation|contribution)|become a (?:member|supporter|patron))(?: (?:now|"
                r"today|here|to|for)\b.{0,80})?"
                r"\W*$",
                r"^(?:if you (?:value|like|enjoy|enjoyed|appreciate) (?:our|this (?:article|"
                r"story|site|post|podcast|content)|what we)|"
                r"a message from our)\b.{0,400}$",
                r"^(?:we (?:need|rely on) your (?:help|support)|your (?:support|donation|contribution) (?:helps|"
                r"makes|keeps)) (?:us|it|our|to "
                r"keep|this)\b",
            ),
            "fr": (
                r"^(?:soutenez(?:-nous| notre| un média| une presse)|faites un don|faire un don|"
                r"aidez-nous à)\b.{0,120}$",
            ),
            "de": (
                r"^(?:unterstützen sie (?:uns|unsere|unabhängigen)(?! nicht)|jetzt spenden|"
                r"spenden sie)\b.{0,120}$",
            ),
            "es": (
                r"^(?:apóyanos|apoya (?:el|nuestro|a) (?:periodismo|trabajo)|haz una donación|haga una donación|"
                r"dona ahora|hazte socio)\b.{0,120}$",
            ),
            "ru": (
                r"^(?:поддержите|поддержать|помогите) (?:нас|наш|нашу|редакцию|проект|издание)\b.{0,120}$",
                r"^сделать пожертвование",
            ),
        },
        max_words=90,
    ),
)
