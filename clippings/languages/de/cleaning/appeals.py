"""German: what a page asks its reader to do."""

from clippings.languages.cleaning_words import NETWORK, Phrase

APPEALS: dict[str, tuple[Phrase, ...]] = {
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
        Phrase(
            r"^haben sie (?:\w+ )?(?:hinweise|fragen|fotos|informationen|anregungen|tipps)\b.{0,40}[?] ?"
            r"(?:schreiben|melden|schicken|senden) sie\b.{0,120}$",
            example="Haben Sie Hinweise für uns? Schreiben Sie an die Redaktion.",
            near="Haben Sie Fragen, wollte der Richter wissen.",
        ),
        Phrase(
            r"^(?:sie haben einen|du hast einen|ist ihnen ein) fehler"
            r" (?:entdeckt|gefunden|bemerkt|aufgefallen)\b.{0,120}$",
            example="Sie haben einen Fehler entdeckt? Schreiben Sie uns.",
            near="Sie haben einen Fehler gemacht, sagte die Wirtin.",
        ),
    ),
    "newsletter": (
        Phrase(
            r"^(?:newsletter|e-?mail|mail|diese (?:e-?mail|nachricht)|ansicht)?\W{0,2}im (?:web)?browser "
            r"(?:lesen|öffnen|ansehen|anzeigen|anschauen)\W*$",
            example="Newsletter im Browser öffnen",
            near="Im Browser lesen nur wenige die ganze Zeitung.",
        ),
        Phrase(
            r"^(?:wird diese (?:e-?mail|nachricht) nicht (?:richtig|korrekt)|"
            r"sie (?:erhalten|bekommen) diese (?:e-?mail|nachricht|mail)|"
            r"diese (?:e-?mail|nachricht) (?:wurde|ging) an)\b.{0,160}$",
            example="Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.",
            near="Sie erhalten diese Auszeichnung für Ihren Mut, sagte der Minister.",
        ),
        Phrase(
            r"^(?:(?:vom )?newsletter (?:abbestellen|abmelden)|abmelden|abbestellen)\W*$",
            example="Newsletter abbestellen",
            near="Abbestellen wollte den Strom niemand.",
        ),
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
        Phrase(
            r"\b(?:per|via) e-?mail\b.{0,90}\b(?:erhalten|informiert|benachrichtigt|benachrichtigen)\b",
            example="Um neue Beiträge per E-Mail zu erhalten, hier die Adresse eingeben.",
            near="Die Absage kam per E-Mail, und niemand hatte damit gerechnet.",
        ),
        Phrase(
            r"\bin (?:deinem|ihrem|eurem|meinem) (?:e-?mail-?)?postfach\W*$",
            example="Das Wichtigste aus dem Tal, jeden Morgen in Ihrem Postfach.",
            near="In Ihrem Postfach lag der Brief, sagte der Richter.",
        ),
        Phrase(
            r"^(?:hat (?:ihnen|dir) (?:dieser|unser) newsletter gefallen|"
            r"(?:empfehlen|leiten) sie (?:diesen|den|unseren) "
            r"newsletter)\b",
            example="Hat Ihnen dieser Newsletter gefallen?",
            near="Hat Ihnen dieser Film gefallen, fragte sie.",
        ),
        Phrase(
            r"\bin (?:dein|ihr|euer|mein) (?:e-?mail-?)?postfach\b",
            example="Jeden Morgen das Beste aus dem Tal in Ihr Postfach",
            near="Der Brief lag lange in seinem Postfach am Bahnhof.",
        ),
    ),
    "press-label": (
        Phrase(
            r"^(?:presse|medien)(?:mitteilung|information|meldung|aussendung)"
            r"(?: (?:nr\.? ?|vom )[\d./ -]{1,20})?\W*$",
            example="Pressemitteilung Nr. 12/2024",
            near="Pressemitteilungen aus der Mühle las niemand.",
        ),
    ),
    "press-contact": (
        Phrase(
            r"^(?:ihr )?(?:presse|medien)(?:kontakte?|anfragen|ansprechpartner(?:in)?)\W*"
            r"(?:[:|–—-] ?[^!?]{0,120})?$",
            example="Pressekontakt: Anna Schmidt",
            near="Pressekontakte hatte der Müller keine.",
        ),
        Phrase(
            r"^(?:kontakt|ansprechpartner(?:in)?|rückfragen) für (?:die )?(?:presse|medien|journalist)[\w*:]{0,12}"
            r"\W*(?:[:|–—-] ?[^!?]{0,120})?$",
            example="Ansprechpartnerin für die Presse:",
            near="Kontakt für die Presse war verboten, sagte der Richter.",
        ),
    ),
    "paywall": (
        Phrase(
            r"^sparen sie (?:jetzt )?(?:bis zu )?\d{1,2} ?%[^.]{0,30}\b(?:abo\w*|jahr|monate?n?)\W?$",
            example="Sparen Sie 40 % im ersten Jahr",
            near="Sparen Sie Wasser, bat die Stadt.",
        ),
        Phrase(
            r"^(?:jetzt )?(?:bis zu )?\d{1,2} ?% (?:sparen|rabatt|günstiger)\b.{0,40}\babo\b[^.]{0,60}\W?$",
            example="Jetzt 30 % sparen: das digitale Abo",
            near="30 Prozent sparen will die Stadt, sagte die Bürgermeisterin.",
        ),
        Phrase(
            r"^(?:dieser (?:artikel|inhalt|text) ist (?:nur|exklusiv)|sie möchten weiterlesen|"
            r"bereits (?:abonnent|registriert|kunde)|jetzt weiterlesen|exklusiv für abonnenten)\b",
            example="Dieser Artikel ist nur für Abonnenten",
            near="Dieser Artikel der Verfassung ist nie geändert worden.",
        ),
        Phrase(
            r"^(?:ja[.,] )?ich (?:bin (?:bereits |schon )?abonnent(?:in)?|(?:benötige|brauche|"
            r"habe) (?:noch )?k?ein abo)\W{0,3}$",
            example="Ja. Ich bin Abonnent.",
            near="Ich bin der Brücke wegen gekommen.",
        ),
        Phrase(
            r"^(?:möchten sie weiterlesen|(?:sie sind |schon |noch kein )?abonnent(?:in)?\?|"
            r"weiterlesen mit)(?!\w).{0,40}$",
            example="Möchten Sie weiterlesen?",
            near="Möchten Sie weitergehen, fragte der Richter den alten Fährmann nach der langen Pause.",
        ),
    ),
    "gallery": (
        Phrase(
            r"^(?:(?:diesen )?artikel (?:zum (?:an)?hören|(?:an)?hören|vorlesen(?: lassen)?)|zum hören)\W*"
            r"(?:\d{1,3} ?min\w*\W*)?$",
            example="Artikel zum Hören • 8 Min",
            near="Artikel hören die Schüler lieber, als sie zu lesen.",
        ),
    ),
    "live-blog": (
        Phrase(
            r"^(?:(?:neueste|älteste|neue|alte) (?:einträge |beiträge |meldungen )?zuerst|zum (?:neuesten|ersten|"
            r"letzten) (?:eintrag|beitrag)|"
            r"(?:neue|ältere|weitere) (?:einträge|beiträge|meldungen) (?:laden|anzeigen)|(?:seite |"
            r"ticker )?(?:automatisch )?aktualisieren)\W{0,3}$",
            example="Älteste zuerst",
            near="Älteste zuerst, rief der Kapitän am Boot.",
        ),
    ),
}
