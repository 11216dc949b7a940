"""Articles for the tests of cleaning: five sentences each, in five languages."""

from clippings.clean.lines.boilerplate import label_lines

BODY = {
    "en": [
        "The council approved the new bridge on Monday after a debate that lasted nine hours.",
        "Opponents said they would go to court, because the river bank belongs to a nature reserve.",
        "Work is to begin in spring and to be finished within three years, the mayor told reporters.",
        "“We have waited for this bridge since my grandmother was a girl,” said a baker from the other bank.",
        "The state pays one half of the costs, and the town has to find the other half by the end of June.",
    ],
    "fr": [
        "Le conseil municipal a approuvé lundi le nouveau pont après un débat qui a duré neuf heures.",
        "Les opposants ont annoncé un recours, car la rive appartient à une réserve naturelle protégée.",
        "Les travaux doivent commencer au printemps et durer trois ans, a déclaré le maire aux journalistes.",
        "« Nous attendons ce pont depuis l'enfance de ma grand-mère », a raconté une boulangère de l'autre rive.",
        "L'État paie la moitié des coûts, et la ville doit trouver l'autre moitié avant la fin du mois de juin.",
    ],
    "de": [
        "Der Stadtrat hat am Montag nach neunstündiger Debatte den Bau der neuen Brücke über den Fluss beschlossen.",
        "Die Gegner kündigten eine Klage an, weil das Ufer zu einem geschützten Naturgebiet der Region gehört.",
        "Die Arbeiten sollen im Frühling beginnen und drei Jahre dauern, sagte die Bürgermeisterin vor der Presse.",
        "„Auf diese Brücke warten wir, seit meine Großmutter ein Mädchen war“, sagte ein Bäcker vom anderen Ufer.",
        "Das Land zahlt die Hälfte der Kosten, und die Stadt muss die andere Hälfte bis Ende Juni auftreiben.",
    ],
    "es": [
        "El ayuntamiento aprobó el lunes el nuevo puente después de un debate que duró más de nueve horas.",
        "Los opositores anunciaron que irán a los tribunales, porque la orilla pertenece a una reserva natural.",
        "Las obras deben empezar en primavera y durar tres años, explicó la alcaldesa a los periodistas.",
        "«Esperamos este puente desde que mi abuela era una niña», contó un panadero de la otra orilla del río.",
        "El Estado paga la mitad de los costes, y la ciudad debe encontrar la otra mitad antes de fines de junio.",
    ],
    "ru": [
        "Городской совет в понедельник после девяти часов споров одобрил строительство нового моста через реку.",
        "Противники моста заявили, что обратятся в суд, потому что берег входит в состав природного заповедника.",
        "Работы должны начаться весной и продлиться три года, рассказала журналистам мэр этого города.",
        "«Мы ждём этот мост с тех пор, как моя бабушка была девочкой», — сказал пекарь с другого берега реки.",
        "Половину расходов оплачивает государство, а вторую половину город должен найти до конца июня.",
    ],
}
EN = BODY["en"]


def kept(lines: list[str], title: str | None = None) -> list[str]:
    return [line for line, rule in zip(lines, label_lines(lines, title=title), strict=True) if rule is None]
