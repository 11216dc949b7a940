"""What cleaning knows of Finnish."""

from clippings.languages.cleaning_words import CleaningWords, Phrase

CLEANING_WORDS = CleaningWords(
    code="fi",
    months=(
        *("tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta"),
        *("heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"),
    ),
    date_words="julkaistu päivitetty klo",
    clocks=(r"(?<=\bklo )(\d\d?)[.](\d\d)\b",),
    changed=("päivitetty", "muokattu"),
    published=("julkaistu",),
    author_labels=("teksti",),
    photo_words=("kuva",),
    reader="sinun teidän meidän sinä",
    words={
        "comments": (
            "kommentoi kommentit kommentti",
            "lue kirjoita kaikki jätä",
        ),
        "share": (
            "jaa jaettu",
            "facebookissa twitterissä sähköpostilla whatsappissa artikkeli tämä juttu linkki kopioi",
        ),
        "advertisement": (
            "mainos",
            "juttu jatkuu mainoksen jälkeen",
        ),
    },
    phrases={
        "comment-form": (
            Phrase(
                r"^(?:sähköpostiosoitettasi ei|\d+ kommenttia?\W{0,6}$|kirjoita kommentti|jätä kommentti)",
                example="Jätä kommentti tähän",
                near="Kommentti tuli pormestarilta vasta illalla.",
            ),
        ),
        "read-also": (
            Phrase(
                r"^(?:lue|katso) myös\b[^.!?:]{0,20}:?$",
                example="Lue myös",
                near="Katso myös kattoa, muurari neuvoi poikaa.",
            ),
        ),
        "related": (
            Phrase(
                r"^(?:lue lisää|luetuimmat|aiheesta lisää|lisää aiheesta)\b[^.!?:]{0,20}:?$",
                example="Luetuimmat",
                near="Lue kirje loppuun, äiti pyysi poikaa.",
            ),
        ),
        "read-more": (
            Phrase(
                r"^(?:lue (?:myös|lisää)|katso myös|aiheesta lisää|lisää aiheesta) ?[:>»|]",
                example="Lue myös: Vanha silta suljettiin",
                near="Lue kirje: se muuttaa kaiken, äiti sanoi.",
            ),
        ),
        "tags": (
            Phrase(
                r"^(?:avainsanat|aiheet|tunnisteet) ?:",
                example="Avainsanat: silta, joki",
                near="Aiheet vaihtuivat nopeasti sinä iltana.",
            ),
        ),
        "newsletter": (
            Phrase(
                r"^tilaa\b.{0,60}\b(?:uutiskir\w+|sähköposti\w*)$",
                example="Tilaa uutiskirje",
                near="Tilaa on sillalla kaikille, pormestari sanoi.",
            ),
            Phrase(
                r"^saat\b.{0,80}\bsähköpostiisi\b",
                example="Saat uutiset sähköpostiisi",
                near="Saat nähdä, että joki nousee, vanha mies sanoi.",
            ),
        ),
        "copyright": (
            Phrase(
                r"\bkaikki oikeudet pidätetään",
                example="Kaikki oikeudet pidätetään",
                near="Kaikki oikeudet kuuluvat myös lapsille, tuomari sanoi.",
            ),
        ),
        "update": (
            Phrase(
                r"^(?:julkaistu|päivitetty)(?: ?:)?[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,50}$",
                example="Päivitetty 3.5.2024",
                near="Julkaistu kirja on klassikko koko kaupungissa.",
            ),
        ),
        "paywall": (
            Phrase(
                r"^(?:(?:tämä )?(?:artikkeli|juttu|sisältö) on (?:vain |tarkoitettu )?tilaajille|(?:oletko|"
                r"olet) jo tilaaja|"
                r"jatka lukemista tilaamalla|kirjaudu ja lue)(?!\w).{0,40}$",
                example="Oletko jo tilaaja? Kirjaudu",
                near="Oletko jo syönyt, äiti kysyi pojalta.",
            ),
        ),
    },
    cues={
        "copyright": ("oikeudet",),
    },
)
