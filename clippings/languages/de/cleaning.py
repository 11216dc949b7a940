"""What cleaning knows of German."""

from clippings.languages.cleaning_words import NETWORK, CleaningWords, Phrase

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
    published=("veröffentlicht", "erschienen", "erstveröffentlichung", r"datum(?=\s?:)"),
    bylines=("von", "ein artikel von", "beitrag von", "text von", "erstellt von", "veröffentlicht von"),
    author_labels=("geschrieben von", "verfasst von", "eingestellt von", "artikel von", "autor", "autorin"),
    and_="und",
    after_names="mit am",
    on_behalf="für in",
    no_names="redaktion zvg",
    job_lines=(r"^redakteur(?:in)?$",),
    professions="redakteur redakteurin korrespondent journalistin autor autorin",
    about=("über",),
    copulas="ist",
    reader="""ihr ihre ihren ihrem ihrer ihnen uns unser unsere unseren
        unserem unserer euch dein deine deinen deiner du dir dich""",
    reporting="sagte schrieb erklärte teilte berichtete fragte",
    speaking=("sagte", "erklärte"),
    corrections=("korrektur", "anmerkung der redaktion"),
    comment_boxes=("kommentare?",),
    author_boxes="autor",
    words={
        "comments": (
            "kommentare kommentar kommentieren antworten leserkommentare",
            """schreiben sie einen ein eine ihr ihren dein deinen alle anzeigen hinterlassen verfassen zum zur
            artikel lesen antwort abbrechen keine noch der die das erste neueste diskutieren mit jetzt abgeben""",
        ),
        "comment-tools": (
            "melden",
            "# antworten bewertung gefällt mir empfehlen kommentar",
        ),
        "share": (
            "teilen drucken twittern merken versenden weiterleiten merkliste",
            """auf bei per diesen den artikel link kopieren über die folgen sie uns mit mailen empfehlen beitrag zur
            vorlesen anhören schriftgröße""",
        ),
        "advertisement": (
            "anzeige werbung anzeigen",
            "nach der die das geht es weiter hier artikel unter text wird fortgesetzt",
        ),
        "related": (
            "meistgelesen meistgelesene mehr lesen verwandte ähnliche weitere meistgelesenen beliebteste",
            """auch zum zu thema themen sie dazu artikel beiträge die interessant interessieren könnte das aus diesem
            nachrichten video videos meldungen""",
        ),
        "navigation": (
            """startseite impressum datenschutz agb kontakt suche anmelden abo newsletter nutzungsbedingungen menü""",
            """und erklärung datenschutzerklärung über uns mediadaten barrierefreiheit cookie einstellungen hilfe
            abonnieren jobs karriere werben mein konto zur zurück mehr anzeigen nach oben""",
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
    phrases={
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
                r"^(?:lesen sie (?:auch|mehr)|mehr (?:zum|zu diesem) thema|zum thema|mehr dazu|siehe auch|"
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
                r"^(?:die )?(?:meist(?:gelesen\w*|kommentiert\w*|geklickt\w*)|beliebt\w+ artikel|"
                r"neueste (?:artikel|beiträge|nachrichten))\b.{0,20}$",
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
                r"^(?:lesen sie (?:auch|hier|mehr|dazu)|mehr (?:dazu|zum thema|zu diesem thema|lesen)|siehe auch|"
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
        "paywall": (
            Phrase(
                r"^(?:dieser (?:artikel|inhalt|text) ist (?:nur|exklusiv)|sie möchten weiterlesen|"
                r"bereits (?:abonnent|registriert|kunde)|jetzt weiterlesen|exklusiv für abonnenten)\b",
                example="Dieser Artikel ist nur für Abonnenten",
                near="Dieser Artikel der Verfassung ist nie geändert worden.",
            ),
        ),
        "donation": (
            Phrase(
                r"^(?:unterstützen sie (?:uns|unsere|unabhängigen)(?! nicht)|jetzt spenden|spenden sie)\b.{0,120}$",
                example="Jetzt spenden",
                near="Unterstützen Sie uns nicht, schrieb der Verein an den Minister.",
            ),
        ),
        "follow": (
            Phrase(
                rf"^(?:folgen|folge|besuchen|diskutieren) (?:sie|uns|mit)\b.{{0,80}}(?:{NETWORK}|\buns\b)",
                example="Folgen Sie der Redaktion auf Facebook",
                near="Besuchen Sie die Ausstellung, solange sie noch im Museum zu sehen ist.",
            ),
            Phrase(
                r"^(?:fehler (?:gefunden|melden|entdeckt)|haben sie einen fehler|schreiben sie uns|"
                r"laden sie (?:unsere|die))\b.{0,80}",
                example="Fehler gefunden? Wir freuen uns über Hinweise.",
                near="Fehler machte die Mannschaft an diesem Abend kaum.",
            ),
        ),
        "newsletter": (
            Phrase(
                r"\b(?:unser\w*|ihr\w*|sie)\b.{0,40}\bnewsletter\b.{0,40}\b"
                r"(?:abonnieren|anmelden|bestellen|erhalten|an)\b",
                example="Sie können unseren Newsletter hier abonnieren",
                near="Einen Newsletter zu schreiben, war die Idee der Schüler.",
            ),
            Phrase(
                r"\b(?:abonnieren|erhalten|melden|bestellen) sie\b.{0,60}\b(?:newsletter|posteingang)\b",
                example="Melden Sie sich für den Newsletter an",
                near="Melden Sie sich bei der Polizei, wenn Sie den Unfall gesehen haben.",
            ),
            Phrase(
                r"^newsletter ?:.{0,80}\b(?:jede[nr]?|täglich|morgens|abends|kostenlos|woche)\b",
                example="Newsletter: jeden Morgen das Wichtigste",
                near="Newsletter: Das Wort kannte im Tal vor der Flut niemand.",
            ),
            Phrase(
                r"^(?:jetzt|hier|gleich)(?: \w+)? (?:abonnieren|anmelden|bestellen|registrieren)$",
                example="Jetzt kostenlos anmelden",
                near="Jetzt anmelden, sagte die Lehrerin, sonst ist der Kurs voll.",
            ),
            Phrase(
                r"^(?:jetzt abonnieren|jetzt anmelden|ihre e-?mail|(?:zum )?newsletter)\b[^.!?]{0,40}$",
                example="Zum Newsletter",
                near="Newsletter waren das Letzte, woran sie dachte. Der Fluss stieg.",
            ),
        ),
        "consent": (
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
        ),
        "consent": ("cookie",),
        "copyright": ("rechte",),
    },
)
