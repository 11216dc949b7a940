"""German verbs that report something only with a noun or a particle: "äußerte die Hoffnung", "ist der Ansicht"."""

from clippings.languages.de.swiss import spell_both, words

# Words that end the clause of a verb that reports something only with them.
_OPINIONS = words("ansicht auffassung meinung überzeugung standpunkt these")
_STATES = words("überzeugt zuversichtlich besorgt enttäuscht erfreut sicher gewiss optimistisch skeptisch")
_JUDGMENTS = words("möglich unmöglich wahrscheinlich unwahrscheinlich denkbar ausgeschlossen richtig falsch nötig")
_OWN_WORDS = words(
    """ankündigung appell aufforderung aufruf befürchtung behauptung bitte drohung forderung hinweis hoffnung kritik
    mahnung rat sorge vermutung verdacht versprechen vorschlag vorwurf warnung wunsch zusage ansicht auffassung
    meinung überzeugung standpunkt these worten"""
)
_CLAUSES_END = {
    "vertritt vertrat vertraten vertreten teilt teilte teilten": _OPINIONS,
    "ist war sind waren": _OPINIONS | _STATES,
    "sei seien": _OPINIONS | _STATES - words("sicher"),  # "Der Steg sei sicher" says nothing of a mind
    "zeigt zeigte zeigten": _STATES,
    "hält hielt hielten halten": _JUDGMENTS | words("fest vor entgegen zugute"),
    "kommt kam kamen": words("schluss ergebnis urteil"),
    "macht machte machten gemacht": words("deutlich klar geltend aufmerksam vorschlag vorwurf"),
    "gegeben": words("bekannt"),
    "geht ging gingen gehen": words("aus hervor"),
    "gibt gab gaben geben": words("an bekannt zu bedenken protokoll verstehen kenntnis"),
    "lässt ließ ließen": words("verlauten wissen ausrichten mitteilen erklären durchblicken erkennen verbreiten offen"),
    """äußert äußerte äußerten geäußert erhebt erhob erhoben erneuert erneuerte erneuerten unterbreitet unterbreitete
    unterbreiteten richtet richtete richteten gerichtet formuliert formulierte formulierten""": _OWN_WORDS,
    "bringt brachte brachten gebracht": words("ausdruck"),
    "stellt stellte stellten stellen": words("fest klar aussicht dar"),
    "räumt räumte räumten": words("ein"),
    "rechnet rechnete rechnen rechneten": words("damit"),
}
SUPPORTED = {form: particles for forms, particles in _CLAUSES_END.items() for form in spell_both(forms.split())}
