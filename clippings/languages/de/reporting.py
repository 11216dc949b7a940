"""German words that tell a report from what only looks like one."""

from clippings.languages.de.swiss import words
from clippings.languages.de.verbs import PARTICIPLES
from clippings.languages.reporting import ReportingWords

REPORTED = ReportingWords(
    document_prepositions=words("aus"),
    owned_adjective_endings=("en",),
    plain_particles=words("bekannt"),
    opening_adverb_endings=("lich", "erweise", "end"),
    adverb_endings=("lich", "isch", "ig", "weise", "end", "ens", "falls", "mals"),
    own_adjectives=words("eigenen eigener eigenem"),
    negative_subjects=words("kein keine keinem keinen keiner keines niemand"),
    state_auxiliaries=words("ist sind war waren sei seien wäre wären"),
    participles=PARTICIPLES,
    opining_verbs=words("findet finden fand fanden"),
    first_person_words=words(
        """ich mir mich mein meine meinem meinen meiner meines wir uns unser unsere unserem unseren unserer unseres"""
    ),
    claim_nouns=words(
        """angaben anklage ankündigung ankündigungen annahme anschuldigung anschuldigungen appell appelle
        argument argumente aufruf aussage aussagen befürchtung befürchtungen begründung behauptung
        behauptungen bericht berichte berichten darstellung drohung drohungen einwand erkenntnisse forderung
        forderungen gerücht gerüchte gerüchten gutachten hinweis hinweise hinweisen informationen kritik
        medienbericht medienberichte medienberichten meldung meldungen mitteilung mutmaßung mutmaßungen
        prognose prognosen spekulation spekulationen studie studien these umfrage umfragen unterstellung
        unterstellungen verdacht vermutung vermutungen versprechen versprechung versprechungen vorwurf
        vorwürfe vorwürfen warnung warnungen zusage zusagen zusicherung äußerung äußerungen"""
    ),
    claim_relatives=words("wonach"),
    question_words=words("wer was wo wann woher wohin welche welcher welches welchen welchem"),
)
