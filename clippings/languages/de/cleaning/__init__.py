"""What cleaning knows of German."""

from clippings.languages.cleaning_words import CleaningWords, Phrase
from clippings.languages.de.cleaning.appeals import APPEALS

CLEANING_WORDS = CleaningWords(
    code="de",
    titles_without_article=(
        r"^(?:anmelden|anmeldung|einloggen)(?:$| -| \|)",
        r"\bseite (?:wurde )?nicht gefunden\b",
        r"^suchergebnisse?\b",
        r"^(?:datenschutz-?einstellungen|mit werbung (?:weiter)?lesen)\b",
    ),
    months=(
        *("januar jänner", "februar", "märz", "april", "mai", "juni"),
        *("juli", "august", "september", "oktober", "november", "dezember"),
    ),
    months_short=("", "", "mrz", "", "", "", "", "", "", "okt", "", "dez"),
    weekdays="montag dienstag mittwoch donnerstag freitag samstag sonntag",
    date_words="stand aktualisiert veröffentlicht erstellt geändert",
    date_links="um uhr vom",
    clocks=(r"\b(\d\d?)[.](\d\d)(?=\s?Uhr\b)",),
    not_am=(r"(?<!\d)(?<!\d )\bam\b",),
    changed=("aktualisiert", "geändert"),
    published=("veröffentlicht", "publiziert", "erschienen", "erstveröffentlichung", r"datum(?=\s?:)"),
    bylines=("von", "ein artikel von", "beitrag von", "text von", "erstellt von", "veröffentlicht von"),
    author_labels=(
        *("geschrieben von", "verfasst von", "eingestellt von", "eingetragen von", "gepostet von", "artikel von"),
        *("gastbeitrag von", "kommentar von", "bericht von", "interview von", "autor", "autorin", "autor/in"),
        *("verfasser", "verfasserin", "text"),
    ),
    and_="und",
    after_names="mit am",
    on_behalf="für in",
    no_names="redaktion zvg meldung pressemitteilung",
    job_lines=(r"^redakteur(?:in)?$",),
    professions="""redakteur redakteurin korrespondent korrespondentin journalist journalistin autor autorin
        professor professorin dozent dozentin volontär volontärin ressort universität chefredakteur chefredakteurin
        historiker historikerin""",
    about=("über",),
    copulas="ist war leitet lehrt schreibt arbeitet studierte berichtet",
    photo_words=(
        "foto",
        "fotos",
        "bild",
        "bilder",
    ),
    reader="""ihr ihre ihren ihrem ihrer ihnen uns unser unsere unseren
        unserem unserer euch dein deine deinen deiner du dir dich""",
    reporting="sagte schrieb erklärte teilte berichtete fragte",
    speaking=("sagte", "erklärte"),
    corrections=(
        *("korrektur", "anmerkung der redaktion", "hinweis der redaktion"),
        r"in einer (?:früheren|ersten|vorherigen|älteren) (?:version|fassung) dieses",
    ),
    comment_boxes=("kommentare?",),
    author_boxes="autor",
    standfirst_boxes="vorspann untertitel",
    words={
        "comments": (
            "kommentare kommentar kommentieren antworten leserkommentare",
            """schreiben schreib hinzufügen sie einen ein eine ihr ihren dein deinen alle anzeigen hinterlassen
            verfassen zum zur artikel lesen antwort abbrechen keine noch der die das erste neueste diskutieren mit
            jetzt abgeben""",
        ),
        "comment-tools": (
            "melden",
            "# antworten bewertung gefällt mir empfehlen kommentar",
        ),
        "share": (
            "teilen drucken twittern merken versenden weiterleiten merkliste kopieren",
            """auf bei per diesen den artikel link über die folgen sie uns mit mailen empfehlen beitrag zur
            vorlesen anhören schriftgröße dies freunden""",
        ),
        "advertisement": (
            "anzeige werbung anzeigen",
            "nach der die das geht es weiter hier artikel unter text wird fortgesetzt",
        ),
        "read-also": (
            "lesen",
            "sie auch dazu",
        ),
        "related": (
            "meistgelesen meistgelesene mehr lesen verwandte ähnliche weitere meistgelesenen beliebteste",
            """auch zum zu thema themen sie dazu artikel beiträge die interessant interessieren könnte das aus diesem
            nachrichten video videos meldungen""",
        ),
        "navigation": (
            """startseite impressum datenschutz agb kontakt suche anmelden abo nutzungsbedingungen menü""",
            """newsletter und erklärung datenschutzerklärung über uns mediadaten barrierefreiheit cookie einstellungen
            hilfe abonnieren jobs karriere werben mein konto zur zurück mehr anzeigen nach oben""",
        ),
        "gallery": (
            "bildergalerie vollbild bilderstrecke bildunterschrift",
            "# von bild bilder zur anzeigen öffnen vergrößern",
        ),
        "tags": (
            "schlagwörter schlagworte stichwörter tags",
            "themen zum",
        ),
        "ticker": (
            "vor lesezeit",
            "# stunden stunde minuten tagen tag min aktualisiert lesen zeit ca",
        ),
    },
    phrases=APPEALS
    | {
        "comment-form": (
            Phrase(
                r"^(?:(?:ihre|deine) e-?mail-adresse wird nicht|erforderliche felder|schreiben sie einen kommentar|"
                r"schreibe einen kommentar|kommentar (?:schreiben|verfassen|hinterlassen)|"
                r"bitte (?:melden|loggen) sie sich (?:an|ein)\b|\d+ (?:leser)?kommentare?\W{0,6}$|"
                r"die kommentarfunktion|kommentare sind)",
                example="Erforderliche Felder sind markiert",
                near="Kommentare aus der Stadt gab es am Montag kaum.",
            ),
        ),
        "related": (
            Phrase(
                r"^(?:lesen sie mehr|mehr (?:zum|zu diesem) thema|zum thema|mehr dazu|siehe auch|"
                r"auch interessant)\b[^.!?:]{0,30}:?$",
                example="Mehr zum Thema",
                near="Zum Thema Brücke schwieg die Bürgermeisterin den ganzen Abend. Danach ging sie.",
            ),
            Phrase(
                r"^(?:verwandte (?:artikel|themen|beiträge)|ähnliche (?:artikel|beiträge)|"
                r"weitere (?:artikel|meldungen|themen|beiträge|nachrichten)|empfohlene (?:artikel|beiträge))"
                r"\b[^.!?]{0,30}:?$",
                example="Weitere Artikel",
                near="Weitere Themen waren die Brücke und der Haushalt der Stadt.",
            ),
            Phrase(
                r"^(?:das könnte (?:sie|dich)|könnte (?:sie|dich))\b[^.!?]{0,30}:?$",
                example="Das könnte Sie auch interessieren",
                near="Das könnte die letzte Fähre des Winters sein. Niemand weiß es.",
            ),
            Phrase(
                r"^(?:die )?(?:meist(?:gelesen\w*|kommentiert\w*|geklickt\w*)|beliebt\w+ (?:artikel|beiträge)|"
                r"neueste (?:artikel|beiträge|nachrichten))\b[^.!?]{0,35}$",
                example="Meistgelesen",
                near="Neueste Nachrichten vom Damm beruhigten die Leute in der Stadt kaum.",
            ),
            Phrase(
                r"^mehr (?:aus|von|zu|über) [^.!?: ]{2,30}(?: [^.!?: ]{2,30})?$",
                example="Mehr aus der Region",
                near="Mehr von dem Geld wollte niemand",
            ),
            Phrase(
                r"^(?:vorheriger|nächster) (?:artikel|beitrag)\b.{0,10}$",
                example="Nächster Artikel",
                near="Nächster Beitrag zur Rettung der alten Fähre war ein Fest.",
            ),
        ),
        "read-more": (
            Phrase(
                r"^der beitrag .{2,200} erschien zuerst auf [^,;!?]{2,60}$",
                example="Der Beitrag Alte Brücke gesperrt erschien zuerst auf Flussbote.",
                near="Der Beitrag der Stadt zum Bau erschien zuerst auf keiner Liste, und dann auf jeder.",
            ),
            Phrase(
                r"^(?:lesen sie (?:auch|hier|mehr|dazu)|auch lesen|mehr (?:dazu|zum thema|zu diesem thema|lesen)|"
                r"siehe auch|"
                r"zum thema|lesetipp|auch interessant|passend dazu) ?[:>»|]",
                example="Lesen Sie auch: Alte Brücke gesperrt",
                near="Zum Thema Brücke sagte sie: kein Wort.",
            ),
            Phrase(
                r"^(?:weiterlesen|mehr lesen|mehr erfahren|hier (?:geht es|klicken)|zum artikel|mehr anzeigen)"
                r"\b.{0,40}$",
                example="Weiterlesen",
                near="Weiter lesen konnte er nicht, denn der Strom fiel aus.",
            ),
            Phrase(
                r"^lesen sie (?:auch|hier|mehr|dazu)\b.{0,120}$",
                example="Lesen Sie dazu das Gespräch mit der Bürgermeisterin",
                near="Lesen Sie, bat der Richter den Zeugen.",
            ),
        ),
        "tags": (
            Phrase(
                r"^(?:tags?|schlagw[öo]rter|schlagworte|stichw[öo]rter|themen|thema|kategorien?|mehr zu den themen)"
                r" ?:",
                example="Schlagwörter: Brücke, Fluss",
                near="Themen der Sitzung waren die Brücke und der Haushalt.",
            ),
        ),
        "consent": (
            Phrase(
                r"\b(?:verwenden|nutzen|setzen|speichern) wir\b.{0,60}\bcookies\b",
                example="Mit Ihrer Zustimmung verwenden wir und unsere Partner Cookies.",
                near="In der Backstube verwenden wir nur Nüsse aus dem Tal.",
            ),
            Phrase(
                r"^mit (?:der|ihrer) (?:anmeldung|registrierung)\b.{0,20}\b"
                r"(?:erklären|stimmen|akzeptieren|willigen) sie\b",
                example="Mit der Anmeldung erklären Sie sich einverstanden.",
                near="Mit der Anmeldung beginnt der Kurs.",
            ),
            Phrase(
                r"\b(?:wir|diese (?:web)?s(?:ei|i)te)\b.{0,40}\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t))"
                r"\b.{0,20}\bcookies\b",
                example="Wir verwenden Cookies",
                near="Wir backen Cookies in der Form der Brücke, sagt der Bäcker.",
            ),
            Phrase(
                r"^(?:alle )?cookies? (?:akzeptieren|ablehnen|einstellungen)",
                example="Alle Cookies akzeptieren",
                near="Alle Kekse waren bis zum Mittag verkauft.",
            ),
        ),
        "photo-credit": (
            Phrase(
                r"^(?:fotos?|bild(?:er|quelle|nachweis)?|grafik|archivbild|symbolbild|symbolfoto)"
                r" ?[:/©|] ?[^!?]{2,80}$",
                example="Foto: Anna Schmidt",
                near="Fotos der Flut hingen in jedem Haus.",
            ),
            Phrase(
                r"\((?:(?:foto|bild|quelle)s? ?[:/©][^()]{1,60}|(?:archiv|symbol)(?:bild|foto)[^()]{0,60})\)\.?$",
                example="Ein Boot (Symbolbild)",
                near="Die Bilder sind im Archiv zu sehen (nur nach Anmeldung).",
            ),
        ),
        "copyright": (
            Phrase(
                r"\balle rechte vorbehalten",
                example="Alle Rechte vorbehalten",
                near="Alle Rechte der Bürger gelten auch im Notstand, sagte der Richter.",
            ),
            Phrase(
                r"\b(?:steht|stehen) unter (?:einer |der )?(?:\w+ )?(?:creative[ -]commons|cc\b)",
                example="Dieser Text steht unter einer Creative Commons Lizenz.",
                near="Das Tal steht unter einer Decke aus Nebel.",
            ),
        ),
        "agency": (
            Phrase(
                r"^quellen? ?: ?\S.{0,50}$",
                example="Quelle: Flussbote",
                near="Quellen am Berg versiegten in diesem Sommer.",
            ),
            Phrase(
                r"^(?:mit (?:material|agenturmaterial) (?:von|der)|übersetzt von)\b.{0,60}$",
                example="Mit Material von Reuters",
                near="Mit Material aus dem alten Turm bauten sie die Brücke.",
            ),
        ),
        "disclaimer": (
            Phrase(
                r"^(?:die (?:hier )?(?:geäußerte|dargestellte) meinung|"
                r"dieser (?:artikel|beitrag|text) (?:erschien|ist zuerst|wurde zuerst))\b",
                example="Dieser Artikel erschien zuerst im Flussboten",
                near="Dieser Text der alten Inschrift ist kaum noch zu lesen.",
            ),
            Phrase(
                r"^(?:leser(?:briefe|zuschriften)|zuschriften) (?:sollten|dürfen|müssen|geben|sind|werden|bitte)\b"
                r".{0,80}\b(?:zeichen|wörter|zeilen|meinung|gekürzt|anschrift|adresse|namen)\b.{0,160}$",
                example="Leserbriefe sollten höchstens 1500 Zeichen lang sein.",
                near="Leserbriefe sind selten geworden im Tal.",
            ),
            Phrase(
                r"^(?:die redaktion behält sich|wir behalten uns) (?:\w+ ){0,4}(?:kürzungen|kürzung|vor|"
                r"das recht)\b.{0,100}$",
                example="Die Redaktion behält sich Kürzungen vor.",
                near="Die Redaktion behält den alten Turm.",
            ),
        ),
        "update": (
            Phrase(
                r"^(?:veröffentlicht|aktualisiert|stand|erstellt|zuletzt (?:aktualisiert|geändert))(?: am| um| ?:)?"
                r"[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,50}$",
                example="Aktualisiert: 21. Januar 2026, 18:40 Uhr",
                near="Veröffentlicht 1984, ist das Buch längst ein Klassiker.",
            ),
        ),
        "counter": (
            Phrase(
                r"^\d{1,3} ?von ?\d{1,3}$",
                example="3 von 12",
                near="3 von 12 Booten kamen zurück.",
            ),
        ),
    },
    cues={
        "newsletter": (
            "newsletter",
            "posteingang",
            "postfach",
            "per e-mail",
            "per email",
            "via e",
        ),
        "consent": ("cookie",),
        "copyright": ("rechte", "unter "),
    },
)
