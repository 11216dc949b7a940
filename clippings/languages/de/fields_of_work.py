"""German words for what somebody does, by field of work; a word with several senses stands in several fields."""

from collections.abc import Mapping

FIELDS_OF_WORK: Mapping[str, str] = {
    "politics": """minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin präsident präsidentin
        bürgermeister bürgermeisterin abgeordneter abgeordnete abgeordneten senator senatorin landrat landrätin
        stadtrat stadträtin gemeinderat gemeinderätin staatssekretär staatssekretärin botschafter botschafterin
        diplomat diplomatin politiker politikerin gouverneur gouverneurin kandidat kandidatin""",
    "law": """richter richterin staatsanwalt staatsanwältin anwalt anwältin rechtsanwalt rechtsanwältin jurist
        juristin notar notarin verteidiger verteidigerin""",
    "arts": """schauspieler schauspielerin sänger sängerin musiker musikerin künstler künstlerin maler malerin
        regisseur regisseurin dirigent dirigentin komponist komponistin schriftsteller schriftstellerin autor
        autorin dichter dichterin tänzer tänzerin pianist pianistin geiger geigerin cellist cellistin bildhauer
        bildhauerin fotograf fotografin produzent produzentin kabarettist kabarettistin intendant intendantin""",
    "media": """journalist journalistin reporter reporterin redakteur redakteurin moderator moderatorin
        korrespondent korrespondentin kolumnist kolumnistin autor autorin fotograf fotografin verleger verlegerin""",
    "sport": """trainer trainerin torwart torhüter torhüterin stürmer stürmerin spieler spielerin kapitän kapitänin
        verteidiger verteidigerin sportler sportlerin athlet athletin boxer boxerin läufer läuferin schwimmer
        schwimmerin radfahrer radfahrerin fußballer fußballerin turner turnerin rennfahrer rennfahrerin
        schiedsrichter schiedsrichterin""",
    "science": """professor professorin forscher forscherin wissenschaftler wissenschaftlerin biologe biologin
        chemiker chemikerin physiker physikerin historiker historikerin soziologe soziologin politologe politologin
        psychologe psychologin virologe virologin geologe geologin astronom astronomin ökonom ökonomin philosoph
        philosophin meteorologe meteorologin autor autorin ingenieur ingenieurin theologe theologin""",
    "business": """unternehmer unternehmerin manager managerin geschäftsführer geschäftsführerin vorstand vorständin
        banker bankerin investor investorin kaufmann kauffrau wirt wirtin verleger verlegerin ökonom ökonomin
        ingenieur ingenieurin präsident präsidentin""",
    "forces": """general generalin offizier offizierin soldat soldatin oberst hauptmann polizist polizistin
        kommandant kommandantin pilot pilotin kapitän kapitänin""",
    "space": """astronaut astronautin raumfahrer raumfahrerin kommandant kommandantin pilot pilotin ingenieur
        ingenieurin""",
    "faith": """pfarrer pfarrerin bischof bischöfin kardinal papst priester priesterin imam rabbiner rabbinerin
        theologe theologin""",
    "throne": "könig königin prinz prinzessin herzog herzogin",
    "medicine": """arzt ärztin chirurg chirurgin mediziner medizinerin psychiater psychiaterin hebamme pfleger
        pflegerin virologe virologin tierarzt tierärztin""",
    "building": "architekt architektin ingenieur ingenieurin handwerker handwerkerin",
    "land": "landwirt landwirtin bauer bäuerin förster försterin winzer winzerin",
    "kitchen": "koch köchin bäcker bäckerin wirt wirtin",
}
