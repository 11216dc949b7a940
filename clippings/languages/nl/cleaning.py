"""What cleaning knows of Dutch."""

from clippings.languages.cleaning_words import CleaningWords, Phrase

CLEANING_WORDS = CleaningWords(
    code="nl",
    titles_without_article=(r"^inloggen(?:$| -| \|)", r"\bpagina niet gevonden\b", r"^zoekresultaten\b"),
    months=(
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    months_short=("", "", "mrt", "", "", "", "", "", "", "okt", "", ""),
    date_words="gepubliceerd bijgewerkt op uur",
    clocks=(r"\b(\d\d?)[.](\d\d)(?=\s?uur\b)",),
    changed=("bijgewerkt", "laatst gewijzigd"),
    published=("gepubliceerd", "geplaatst"),
    bylines=("door", "geschreven door", "geplaatst door", "gepubliceerd door"),
    author_labels=("tekst", "auteur"),
    and_="en",
    photo_words=(
        "foto",
        "beeld",
    ),
    reader="je jij jouw u uw ons onze",
    comment_boxes=("reacties",),
    words={
        "comments": (
            "reageer reacties reactie reageren",
            "plaats een op dit artikel geef je uw de alle bekijk",
        ),
        "share": (
            "deel delen bewaar bewaren beluister afdrukken",
            "dit artikel op via met vrienden per het # min",
        ),
        "advertisement": (
            "advertentie",
            "lees verder na de",
        ),
        "navigation": (
            "home menu zoeken inloggen colofon contact voorpagina adverteren vacatures",
            """ga naar hoofdinhoud de en algemene voorwaarden privacy cookies gebruiksvoorwaarden mijn account word
            abonnee over ons naar boven terug instellingen veelgestelde vragen uitloggen""",
        ),
        "ticker": (
            "geleden leestijd aangepast",
            "# uur minuten minuut min dagen dag gisteren vandaag laatst",
        ),
    },
    phrases={
        "press-label": (
            Phrase(
                r"^persbericht\W*$",
                example="Persbericht",
                near="Persberichten van de molen las niemand.",
            ),
        ),
        "press-contact": (
            Phrase(
                r"^(?:perscontact|contact voor (?:de )?(?:pers|media))\W*(?:[:|–—-] ?[^!?]{0,120})?$",
                example="Perscontact: Anna Smit",
                near="Perscontacten had de molenaar niet.",
            ),
        ),
        "comment-form": (
            Phrase(
                r"^(?:(?:je|uw) e-?mailadres wordt niet|\d+ reacties?\W{0,6}$|plaats een reactie|"
                r"geef (?:een|je) reactie)",
                example="Plaats een reactie hieronder",
                near="Reacties uit de stad kwamen er maandag nauwelijks.",
            ),
        ),
        "read-also": (
            Phrase(
                r"^(?:lees|bekijk) (?:ook|dan ook)\b[^.!?:]{0,20}:?$",
                example="Lees ook",
                near="Bekijk ook de achterkant, zei de antiquair.",
            ),
        ),
        "related": (
            Phrase(
                r"^(?:lees (?:meer|verder)|gerelateerd\w*|meest gelezen|"
                r"meer (?:nieuws|over dit onderwerp))\b[^.!?:]{0,20}:?$",
                example="Meest gelezen",
                near="Meer nieuws uit het dorp kwam er die avond niet. Het bleef stil.",
            ),
        ),
        "read-more": (
            Phrase(
                r"^(?:lees (?:ook|meer|verder)|bekijk ook|zie ook|meer (?:nieuws|over dit onderwerp)) ?[:>»|]",
                example="Lees ook: Oude brug dicht voor vrachtwagens",
                near="Lees de brief: hij verandert alles, zei ze.",
            ),
        ),
        "tags": (
            Phrase(
                r"^(?:tags?|onderwerpen|meer over|trefwoorden) ?:",
                example="Trefwoorden: brug, rivier",
                near="Meer over de brug wilde de burgemeester niet zeggen.",
            ),
        ),
        "newsletter": (
            Phrase(
                r"^(?:meld je aan|schrijf je in|abonneer je|ontvang)"
                r"\b.{0,80}\b(?:nieuwsbrief|mailbox|inbox|e-?mail|updates)\b",
                example="Schrijf je in voor de nieuwsbrief",
                near="Ontvang de gasten aan de deur, zei de oma.",
            ),
            Phrase(
                r"\bin (?:je|uw) (?:mailbox|inbox)\b",
                example="Elke ochtend het nieuws in je mailbox",
                near="In de mailbox van de burgemeester zat geen enkele brief.",
            ),
        ),
        "copyright": (
            Phrase(
                r"\balle rechten voorbehouden",
                example="Alle rechten voorbehouden",
                near="Alle rechten van de burgers gelden ook in een crisis.",
            ),
        ),
        "update": (
            Phrase(
                r"^(?:gepubliceerd|bijgewerkt|laatst gewijzigd)(?: op| ?:)?"
                r"[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,50}$",
                example="Bijgewerkt op 3 mei 2024",
                near="Gepubliceerd werk van de dichter is er nauwelijks.",
            ),
        ),
        "live-blog": (
            Phrase(
                r"^(?:(?:nieuwste|oudste) (?:berichten )?(?:eerst|bovenaan)|(?:pagina )?(?:verversen|vernieuwen)|"
                r"(?:laad|toon) (?:meer|nieuwe|oudere) (?:berichten|updates)|naar het (?:laatste|"
                r"nieuwste) bericht)\W{0,3}$",
                example="Nieuwste eerst",
                near="Nieuwste eerst, riep de schipper naar de kade.",
            ),
        ),
        "paywall": (
            Phrase(
                r"^(?:dit artikel is (?:alleen|exclusief|enkel) (?:voor|toegankelijk voor) abonnees|(?:al|bent u|"
                r"ben je al) abonnee|"
                r"(?:om )?verder (?:te )?lezen\?)(?!\w).{0,40}$",
                example="Al abonnee? Log in",
                near="Dit artikel van de wet is nooit veranderd.",
            ),
        ),
        "gallery": (
            Phrase(
                r"^(?:de )?(?:tekst|het artikel|artikel) gaat (?:verder|door) (?:onder|na) (?:de|het)\b.{0,30}$",
                example="Tekst gaat verder onder de foto",
                near="Het artikel gaat over de brug.",
            ),
        ),
        "consent": (
            Phrase(
                r"\b(?:wij|we|deze (?:web)?site)\b.{0,40}\b(?:gebruik(?:en|t)|plaats(?:en|t))\b.{0,20}\bcookies\b",
                example="Deze website gebruikt cookies",
                near="Wij bakken cookies in de vorm van de brug, zegt de bakker.",
            ),
        ),
        "disclaimer": (
            Phrase(
                r"^(?:ingezonden )?(?:lezers)?brieven (?:mogen|moeten|kunnen|van)\b"
                r".{0,80}\b(?:woorden|ingekort|naam|adres)\b.{0,160}$",
                example="Brieven mogen niet langer zijn dan 200 woorden.",
                near="Brieven moeten voor de sneeuw komen, vond de postbode.",
            ),
            Phrase(
                r"^de redactie behoudt zich\b.{0,120}$",
                example="De redactie behoudt zich het recht voor brieven in te korten.",
                near="De redactie behoudt de oude toren.",
            ),
        ),
    },
    cues={
        "consent": ("cookie",),
        "newsletter": (
            "inbox",
            "mailbox",
        ),
        "copyright": ("rechten",),
    },
)
