"""German words that tell a report from what only looks like one."""

from clippings.languages.de.swiss import words
from clippings.languages.de.verbs import PARTICIPLES
from clippings.languages.reporting import ReportingWords

REPORTED = ReportingWords(
    state_auxiliaries=words("ist sind war waren sei seien wäre wären"),
    participles=PARTICIPLES,
    first_person_words=words(
        """ich mir mich mein meine meinem meinen meiner meines wir uns unser unsere unserem unseren unserer unseres"""
    ),
    question_words=words("wer was wo wann woher wohin welche welcher welches welchen welchem"),
)
