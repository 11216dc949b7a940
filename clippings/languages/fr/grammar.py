"""French."""

from clippings.languages.fr.fields_of_work import FIELDS_OF_WORK
from clippings.languages.grammar import Grammar
from clippings.languages.labels import UNIVERSAL
from clippings.languages.reporting import ReportingWords
from clippings.languages.word_lists import phrases, words


def _forms(stems: str) -> frozenset[str]:
    """The forms of verbs of speech in -er. In "rappel/rappell", the second stem comes before silent endings."""
    found: set[str] = set()
    for stem in stems.split():
        open_, _, silent = stem.partition("/")
        silent = silent or open_
        soft = open_ + "e" if open_.endswith("g") else open_[:-1] + "ç" if open_.endswith("c") else open_
        found |= {silent + ending for ending in ("e", "ent", "era")}
        found |= {open_ + ending for ending in ("é", "ée", "és", "ées", "er", "èrent")}
        found |= {soft + ending for ending in ("ait", "aient", "a", "ant")}
    return frozenset(found)


SPEECH = words(
    """dit disent disait disaient dirent disant dire dira redit répond répondent répondu répondait répondit répondant
    écrit écrivent écrivait écrivit écrivant prévient préviennent prévenu prévenait prévint soutient soutiennent
    soutenu soutenait soutint soutenant reconnaît reconnait reconnaissent reconnu reconnaissait reconnut
    reconnaissant admet admettent admis admettait admettant promet promettent promis promettait promettant avertit
    avertissent averti avertissait conclut concluent conclu concluait concluant poursuit poursuivent poursuivi
    poursuivait poursuivant prétend prétendent prétendu prétendait prétendant convient convenu entend sourit
    surenchérit renchérit renchéri rétorque réagit réagi réagissait réagissant garantit garanti maintient
    maintiennent maintenu maintenait défend défendent défendu défendait reprend reprennent repris reprenait définit
    admettre reconnaître répondre écrire prévenir soutenir promettre avertir conclure poursuivre prétendre
    dément démentent démentait démentit démenti nie nient niait nia nié crois croit croient croyait craint craignent
    craignait redoute redoutent fait-il lit-on relit tweete interrompt interrompu prédit
    prédisent prédisait"""
) | _forms(
    """abond accus affirm ajout alert annonc appel/appell argument articul assen assur attest avanc chuchot clam
    comment concéd/concèd condamn confess confi confirm constat conseill contest cri critiqu déclar demand déplor
    détaill dévoil dénonc encourag énonc espér/espèr estim évoqu exhort exig expliqu exprim exclam félicit grinc
    grond hurl implor indiqu inform insist interpell interrog invoqu ironis jug justifi lament lanc lâch
    martel/martèl mentionn menac minimis murmur object observ ordonn plaid plaisant précis préconis prôn proclam
    pronostiqu propos protest racont rappel/rappell rapport rassur récapitul réclam recommand récus réfut regrett
    rejet relat relativis relev/relèv remarqu répét/répèt répliqu reproch résum rétorqu révél/révèl revendiqu ripost
    salu signal signifi souhait soulign souffl soupçonn soupir suggér/suggèr témoign tempêt tonn tranch tweet
    argu stipul tacl"""
)
NAMING = words(
    "considère considéré considérait voit vu voyait décrit décrivent décrivait décrivant tient tenu"
) | _forms(
    """appell baptis évoqu parl remerci tempér/tempèr réclam caractéris compar dépeign désign étiquet fustig honor
    juge lou moqu nomm présent qualifi raill surnomm tax trait vant"""
)

STANCES = frozenset(
    word + ending
    for word in words(
        """favorable opposé prêt inquiet confiant satisfait déçu surpris convaincu persuadé préoccupé disposé consterné
        choqué scandalisé attaché conscient ravi déterminé ouvert sceptique optimiste pessimiste solidaire"""
    )
    for ending in ("", "e", "s", "es")
) | words("inquiète inquiètes")

_OPINIONS = tuple(
    f"{noun} {of}"
    for noun in ("aux dires", "de l' avis", "de l’ avis", "au dire")
    for of in ("de", "du", "des", "d'", "d’")
)

# Verbs that report words only with a reflexive pronoun: La maire "s'inquiète" : « ... »
_EXCLAIMING_S = "inquiète inquiètent indigne indignent étonne étonnent alarme alarment agace emporte insurge"
_EXCLAIMING_SE = "félicite félicitent réjouit réjouissent désole désolent plaint plaignent"

GRAMMAR = Grammar(
    code="fr",
    speech_verbs=SPEECH
    - words("commence commencent commencé commencer commençait livre livrent note notes ignore point pointe"),
    announcing_verbs=_forms("annonc réclam exig demand propos préconis recommand dénonc condamn regrett déplor exprim"),
    asking_verbs=words("demande demandait demanda demandé interroge interroga interrogé"),
    naming_verbs=NAMING,
    source_phrases=("selon", "d' après", "d’ après", "d'après", "d’après", "dixit", "à en croire", *_OPINIONS),
    viewpoint_prepositions=words("pour"),
    general_pronouns=words("on -on"),
    reporting=ReportingWords(
        prepositions_before_verb=words("en dans à au aux lors devant chez sur avec pour contre"),
        negative_subjects=words("personne rien aucun aucune"),
        bare_infinitives=True,
        state_auxiliaries=words("est sont était étaient fut furent été sera seront serait"),
        hearer_prepositions=words("à au aux"),
        summing_phrases=("c'est ce qu'", "c’est ce qu’"),
        stances=STANCES,
        stance_verbs=words("dit dite dits dites disent disait disaient déclare déclarent déclaré déclarée déclarés"),
        reflexive_clitics=words("se s' s’"),
    ),
    infinitive_linkers=words("de d' d’"),
    speech_phrases=phrases("fait savoir|font savoir|fit savoir|faisait savoir")
    | frozenset(
        f"{clitic} {verb}"
        for clitics, verbs in (("s' s’", _EXCLAIMING_S), ("se", _EXCLAIMING_SE))
        for clitic in clitics.split()
        for verb in verbs.split()
    ),
    statement_nouns=words(
        """accusation affirmation allocution annonce appel argument avertissement aveu commentaire communiqué
        conclusion consigne critique déclaration déclarations démenti discours explication expression formule injonction
        interview lettre message mot mots phrase plaidoyer promesse propos réaction réponse slogan témoignage tribune
        tweet"""
    ),
    document_nouns=words(
        """affiche article avis banderole billet communiqué constitution courriel document dossier enquête étude
        journal lettre livre loi mail manifeste message note panneau pancarte pétition publication quotidien
        rapport sondage texte titre tract tribune tweet"""
    ),
    likening_words=words("comme de d' d’"),
    doubting_words=words("soi-disant prétendu prétendue prétendus"),
    naming_participles=words(
        "nommé nommée nommés nommées baptisé baptisée surnommé surnommée appelé appelée dit dite dénommé dénommée"
    ),
    work_nouns=words(
        """album article chanson chapitre comédie documentaire émission essai exposition film intitulé intitulée
        journal livre magazine opéra pièce poème programme recueil revue roman série spectacle tableau titre tube"""
    ),
    complementizers=words("que qu' qu’ si comment pourquoi"),
    declarative_complementizers=words("que qu' qu’"),
    pronouns={
        "il": "m",
        "-il": "m",
        "elle": "f",
        "-elle": "f",
        "lui": "m",
        "ils": "p",
        "-ils": "p",
        "elles": "p",
        "-elles": "p",
        "eux": "p",
        "on": "p",
        "-on": "p",
        "je": "1",
        "-je": "1",
        "nous": "1",
        "qui": "p",
        "ce": "n",
        "celui-ci": "m",
        "celle-ci": "f",
        "ce dernier": "m",
        "cette dernière": "f",
    },
    clitics=words("-il -elle -on -ils -elles -je -t-il -t-elle"),
    plural_pronouns=words("ils -ils elles -elles eux"),
    relative_pronouns=words("qui que qu' qu’ dont lequel laquelle où"),
    conjunctions=words("et ou ni mais or"),
    subordinators=words("car"),
    active_participle_endings=("ant",),
    phrases_before_subject=(
        "d' emblée",
        "d’ emblée",
        "de son côté",
        "de leur côté",
        "pour sa part",
        "à son tour",
        "quant à lui",
        "quant à elle",
    ),
    time_nouns=words(
        "matin soir nuit midi après-midi matinée soirée semaine mois année week-end dernier dernière prochain prochaine"
    ),
    time_words=words("lundi mardi mercredi jeudi vendredi samedi dimanche hier"),
    determiners=words("le la les l' l’ un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos"),
    negations=words("ne n' n’"),
    only="seulement",
    auxiliaries_and_adverbs=words(
        """a ont avait avaient est sont était aurait auraient ait -t -t- t y en n' n’ ne pas s' s’ se lui leur nous
        vous m' m’ d'abord également aussi ensuite encore déjà enfin même ainsi notamment alors bien toutefois
        récemment toujours souvent"""
    ),
    prepositions=words(
        """auprès à au aux dans sur sous par pour avec sans lors après avant depuis pendant devant face quand lorsque
        comme en chez vers lundi mardi mercredi jeudi vendredi samedi dimanche hier
        début"""
    ),
    article_genders={"le": "m", "la": "f"},
    titles=words(
        """m. mm. mme mmes mlle monsieur madame me dr pr docteur professeur président présidente premier première
        ministre secrétaire sénateur sénatrice député députée maire préfet préfète roi reine prince princesse pape
        général colonel capitaine commandant juge procureur procureure directeur directrice chef cheffe ambassadeur
        ambassadrice chancelier chancelière gouverneur gouverneure"""
    ),
    masculine_roles=words(
        """m. monsieur président sénateur député préfet roi prince pape procureur directeur chef ambassadeur
        chancelier gouverneur père frère fils mari oncle homme garçon acteur chanteur avocat candidat écrivain
        entraîneur chercheur agriculteur patron fondateur conseiller"""
    ),
    feminine_roles=words(
        """mme madame mlle présidente sénatrice députée préfète reine princesse procureure directrice cheffe
        ambassadrice chancelière gouverneure mère sœur fille épouse femme tante actrice chanteuse avocate candidate
        écrivaine entraîneuse chercheuse agricultrice patronne fondatrice conseillère"""
    ),
    male_given_names=words(
        """alain albert alexandre alexis andré antoine arnaud arthur bastien benjamin benoît bernard bertrand bruno
        cédric charles christian christophe claude clément daniel david denis didier dominique édouard emmanuel
        éric étienne fabien fabrice florent florian françois franck frédéric gabriel georges gérald gérard gilles
        grégory guillaume guy henri hervé hugo jacques jean jean-claude jean-françois jean-luc jean-marie jean-
        michel jean-paul jean-pierre jérémy jérôme joël jonathan joseph julien kevin laurent léo louis luc lucas
        marc marcel mathieu matthieu maurice maxime nicolas olivier pascal patrick paul philippe pierre
        quentin raphaël raymond rémi rené robert roger romain samuel sébastien serge simon stéphane sylvain théo
        thibault thierry thomas victor vincent xavier yann yves"""
    ),
    female_given_names=words(
        """adèle agathe agnès alice amandine amélie anaïs anne anne-marie annick annie audrey aurélie aurore béatrice
        bénédicte brigitte camille capucine carine caroline catherine cécile céline chantal charlotte chloé
        christelle christiane christine claire clara clémence corinne danielle delphine denise diane dominique
        édith élise élodie elisabeth élisabeth emma estelle eva évelyne fabienne fanny florence françoise gabrielle
        geneviève ginette hélène inès irène isabelle jacqueline jeanne jeannine joëlle josiane juliette julie
        justine karine laetitia laure laurence léa louise lucie lydie madeleine manon marguerite marie marie-france
        martine mathilde maud mélanie michèle micheline monique muriel myriam nadine nathalie nicole noémie océane
        odile pascale patricia pauline rachel renée rose sabine sabrina sandrine sarah ségolène simone solène sonia
        sophie stéphanie suzanne sylvie valérie véronique virginie viviane yvette yvonne zoé"""
    ),
    roles=words(
        """accusé accusée acteur actrice adjoint adjointe agricultrice agriculteur analyste auteur auteure avocat
        avocate cadre candidat candidate chanteur chanteuse chef cheffe chercheur chercheuse conseiller conseillère
        consultant coordinateur coordinatrice député députée directeur directrice dirigeant dirigeante écrivain
        écrivaine économiste élu élue enseignant enseignante entraîneur entraîneuse expert experte fondateur
        fondatrice gérant gérante habitant habitante historien historienne ingénieur journaliste juge maire médecin
        metteur ministre musicien musicienne patron patronne pharmacien pharmacienne philosophe politologue
        porte-parole président présidente procureur procureure professeur professeure réalisateur réalisatrice
        magistrat magistrate militant militante policier policière gendarme pompier agent agente témoin victime
        plaignant
        plaignante prévenu prévenue suspect suspecte psychiatre psychologue infirmier infirmière éleveur
        éleveuse pêcheur pêcheuse ouvrier ouvrière retraité retraitée étudiant étudiante lycéen lycéenne élève parent
        biologiste physicien physicienne chimiste climatologue géologue météorologue virologue épidémiologiste astronome
        joueur joueuse gardien gardienne attaquant attaquante défenseur défenseure milieu buteur buteuse capitaine
        sélectionneur sélectionneuse arbitre cycliste nageur nageuse athlète pilote éditeur éditrice libraire poète
        cinéaste producteur productrice scénariste comédien comédienne photographe architecte urbaniste cuisinier
        cuisinière boulanger boulangère restaurateur restauratrice commerçant commerçante propriétaire locataire
        riverain riveraine voisin voisine édile ambassadeur ambassadrice chancelier chancelière
        commissaire commandant commandante lieutenant lieutenante colonel général avocat-général curé évêque
        responsable romancier romancière secrétaire sénateur sénatrice sociologue syndicaliste vétérinaire
        viticulteur viticultrice"""
    ),
    narrower_roles={
        "élu": words("conseiller maire député sénateur adjoint président"),
        "élue": words("conseillère maire députée sénatrice adjointe présidente"),
        "édile": words("maire"),
        "magistrat": words("juge procureur président général"),
        "magistrate": words("juge procureure présidente générale"),
        "avocat": words("me défenseur bâtonnier"),
        "avocate": words("me défenseure bâtonnière"),
        "parlementaire": words("député députée sénateur sénatrice"),
        "dirigeant": words("président directeur patron fondateur gérant"),
        "dirigeante": words("présidente directrice patronne fondatrice gérante"),
        "scientifique": words("biologiste physicien physicienne chimiste climatologue chercheur chercheuse géologue"),
        "chercheur": words("biologiste physicien chimiste climatologue géologue historien sociologue économiste"),
        "chercheuse": words("biologiste physicienne chimiste climatologue géologue historienne sociologue économiste"),
        "militaire": words("colonel général capitaine commandant lieutenant sergent soldat"),
        "gendarme": words("adjudant brigadier commandant capitaine colonel lieutenant maréchal"),
        "policier": words("commissaire brigadier commandant capitaine lieutenant"),
        "policière": words("commissaire brigadière commandante capitaine lieutenante"),
        "sportif": words("joueur footballeur nageur coureur cycliste gardien buteur"),
        "sportive": words("joueuse footballeuse nageuse coureuse cycliste gardienne buteuse"),
    },
    generic_person_nouns={
        **dict.fromkeys(words("homme garçon monsieur intéressé trentenaire quadragénaire quinquagénaire"), "m"),
        **dict.fromkeys(words("femme dame fille intéressée"), "f"),
        **dict.fromkeys(words("sexagénaire septuagénaire octogénaire nonagénaire adolescent"), "m"),
    },
    fields_of_work={field: words(of) for field, of in FIELDS_OF_WORK.items()},
    generations={"junior": "junior", "jr": "junior", "senior": "senior", "sr": "senior"},
    genitive_markers=words("de du des d' d’"),
    indefinite_determiners=words("un une des certains certaines plusieurs quelques deux trois"),
    definite_articles=words("le la l' l’"),
    reflexive_pronouns=words("lui-même elle-même eux-mêmes"),
    subject_after_verb=True,
    complement_before_subject=True,
    nouns_need_determiners=True,
    names_take_complements=True,
    bare_apposition=True,
    asking_labels=words("question"),
    answering_labels=words("réponse r"),
    dialogue_dash=True,
    asides_in_marks=True,
    contracted_articles=words("du des au aux"),
    speaking_bodies=words(
        """police gendarmerie parquet préfecture préfet mairie procureur procureure région département gouvernement
        ministère tribunal justice syndicat association entreprise société groupe club fédération agence hôpital commune
        métropole collectivité défense accusation direction compagnie constructeur fabricant ligue ong élysée matignon
        chancellerie présidence opposition majorité parti commission banque institut observatoire organisation pompiers
        secours syndicats avocats médecins enseignants organisateurs enquêteurs habitants riverains experts salariés
        agriculteurs éleveurs chercheurs autorités élus soignants parents assureur exploitant transporteur opérateur
        cabinet rectorat évêché église armée coopérative collectif mouvement coalition confédération assemblée sénat
        parlement exécutif chambre"""
    ),
    bare_sources=words("sources témoins experts riverains proches"),
    narrating_infinitive=words("de d' d’"),
    summing_adverbs=words("ainsi"),
    viewpoint_pronouns=words("lui elle eux elles"),
    object_clitics=words("l' l’ le"),
    infinitive_endings=("er", "ir", "oir", "être", "dre", "ttre"),
    labels=UNIVERSAL,
)
