"""What cleaning knows of Italian."""

from clippings.languages.cleaning_words import CleaningWords, Phrase

CLEANING_WORDS = CleaningWords(
    code="it",
    titles_without_article=(r"^accedi(?:$| -| \|)", r"\bpagina non trovata\b", r"^risultati (?:della|di) ricerca\b"),
    months=(
        *("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno"),
        *("luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"),
    ),
    months_short=("gen", "", "", "", "mag", "giu", "lug", "ago", "set", "ott", "", "dic"),
    date_links="ore alle",
    ordinals="º",
    changed=("ultimo aggiornamento", "aggiornato", "modificato"),
    published=("pubblicat[oa]",),
    bylines=("di", "scritto da", "pubblicato da", "postato da", "inserito da"),
    author_labels=("testo", "autore", "autrice", "articolo di", "a cura di"),
    and_="e",
    photo_words=("foto",),
    reader="ti tuo tua tuoi tue vi vostro vostra nostro nostra nostri",
    reporting="detto",
    corrections=("rettifica",),
    comment_boxes=("commenti",),
    words={
        "comments": (
            "commenti commento commenta rispondi risposta",
            "lascia un una il tuo scrivi vedi tutti i annulla aggiungi nessun pubblica leggi la",
        ),
        "share": (
            "condividi condividere stampa invia tweet",
            "su via questo articolo il link copia con seguici salva l",
        ),
        "advertisement": (
            "pubblicità",
            "continua a leggere dopo la",
        ),
        "navigation": (
            "home menu cerca accedi abbonati contatti privacy redazione",
            """salta al contenuto informativa cookie policy note legali chi siamo termini e condizioni lavora con noi la
            di mappa del sito abbonamenti newsletter""",
        ),
        "ticker": (
            "lettura fa",
            "# minuti minuto min di tempo ore ora giorni giorno aggiornato",
        ),
        "read-also": (
            "leggi",
            "anche",
        ),
        "related": (
            "correlati letti leggi correlate",
            "articoli più i anche notizie ti potrebbe interessare",
        ),
    },
    phrases={
        "press-label": (
            Phrase(
                r"^comunicato stampa\W*$",
                example="Comunicato stampa",
                near="Comunicato stampa o no, il sindaco tace.",
            ),
        ),
        "press-contact": (
            Phrase(
                r"^(?:contatti? (?:per la )?stampa|ufficio stampa|contatti per i media)\W*"
                r"(?:[:|–—-] ?[^!?]{0,120})?$",
                example="Contatti stampa: Anna Rossi",
                near="Contatto con la stampa non ne ebbe, disse il giudice.",
            ),
        ),
        "related": (
            Phrase(
                r"^(?:potrebbe interessarti|ti potrebbe interessare|articoli (?:correlati|recenti)|"
                r"i più letti|le più lette|ultime notizie)\b.{0,20}$",
                example="I più letti",
                near="Ultime notizie dal ponte non ce ne sono, ha detto la sindaca ai giornalisti.",
            ),
        ),
        "comment-form": (
            Phrase(
                r"^(?:il tuo indirizzo email non|lascia un commento|i campi obbligatori)",
                example="I campi obbligatori sono contrassegnati",
                near="Lascia il porto all'alba e torna con il pesce.",
            ),
        ),
        "follow": (
            Phrase(
                r"^seguici\b.{0,80}",
                example="Seguici sul nostro canale",
                near="Seguite il fiume fino al mare.",
            ),
        ),
        "newsletter": (
            Phrase(
                r"^(?:iscriviti|ricevi)\b.{0,80}\b(?:newsletters?|e-?mail)\b",
                example="Iscriviti alla newsletter",
                near="Ricevi gli ospiti alla porta, disse la nonna.",
            ),
        ),
        "consent": (
            Phrase(
                r"\b(?:questo sito (?:utilizza|usa)|utilizziamo|usiamo)\b.{0,40}\bcookies?\b",
                example="Questo sito utilizza i cookie",
                near="Questo forno vende cookie a forma di ponte.",
            ),
        ),
        "photo-credit": (
            Phrase(
                r"^foto di ?[:/©|] ?[^!?]{2,80}$",
                example="Foto di: Anna Bianchi",
                near="Foto di famiglia coprono il muro della cucina.",
            ),
        ),
        "copyright": (
            Phrase(
                r"\btutti i diritti riservati",
                example="Tutti i diritti riservati",
                near="Tutti i diritti dei cittadini valgono anche nella crisi.",
            ),
        ),
        "agency": (
            Phrase(
                r"^font[ei] ?: ?\S.{0,50}$",
                example="Fonte: Corriere del Fiume",
                near="Fonti della polizia lo negano.",
            ),
        ),
        "update": (
            Phrase(
                r"^(?:pubblicato|aggiornato)(?: il| ?:)?[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,60}$",
                example="Pubblicato il 3 maggio 2024",
                near="Pubblicato a Torino da una piccola casa, il libro è un classico.",
            ),
        ),
        "read-more": (
            Phrase(
                r"^continua a leggere\b.{0,60}$",
                example="Continua a leggere",
                near="Continua a leggere, disse il giudice al testimone, e non fermarti prima della fine della carta.",
            ),
            Phrase(
                r"^leggi anche ?[:>»|]",
                example="Leggi anche: Il vecchio ponte è chiuso",
                near="Leggi la lettera: cambia tutto, disse lei.",
            ),
        ),
        "tags": (
            Phrase(
                r"^(?:tag|argomenti|categorie) ?:",
                example="Argomenti: ponte, fiume",
                near="Argomenti a favore del ponte ce ne sono molti.",
            ),
        ),
        "live-blog": (
            Phrase(
                r"^(?:(?:i )?(?:più|meno) recenti prima|prima i (?:più|meno) recenti|aggiorna(?: la pagina)?|"
                r"(?:carica|mostra) (?:altri|nuovi) (?:aggiornamenti|post)|vai all'ultimo aggiornamento)\W{0,3}$",
                example="Prima i più recenti",
                near="Prima i più recenti, chiese il giudice ai testimoni.",
            ),
        ),
        "paywall": (
            Phrase(
                r"^(?:(?:contenuto|articolo) (?:riservato|esclusivo|solo) (?:agli|per gli|per) abbonati|"
                r"(?:sei )?già abbonat[oa]|"
                r"abbonati (?:ora )?per (?:leggere|continuare)|per continuare a leggere)(?!\w).{0,40}$",
                example="Sei già abbonato? Accedi",
                near="Per continuare a leggere di notte accesero tutte le lampade della vecchia nave nel porto.",
            ),
        ),
        "disclaimer": (
            Phrase(
                r"^(?:le lettere|i testi) (?:non )?(?:devono|possono|dovranno)\b"
                r".{0,60}\b(?:parole|battute|caratteri|firmat[ei])\b.{0,160}$",
                example="Le lettere non devono superare le 200 parole.",
                near="Le lettere devono arrivare prima della neve, diceva il postino.",
            ),
            Phrase(
                r"^la redazione si riserva\b.{0,120}$",
                example="La redazione si riserva il diritto di abbreviare i testi.",
                near="La redazione si trova sopra il mercato del pesce.",
            ),
        ),
    },
    cues={
        "consent": ("cookie",),
        "copyright": ("diritti",),
    },
)
