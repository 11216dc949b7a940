"""French names."""

from clippings.languages.name_words import NameForms, NameWords, word_types
from clippings.languages.word_lists import phrases, words

STATES = words(
    """afghanistan albanie algérie allemagne andorre angola argentine arménie australie autriche azerbaïdjan bahreïn
        bangladesh belgique bénin biélorussie birmanie bolivie botswana brésil bulgarie burundi cambodge cameroun
        canada chili chine chypre colombie congo croatie cuba danemark djibouti égypte équateur érythrée espagne
        estonie éthiopie finlande france gabon gambie géorgie ghana grèce grenade guatemala guinée haïti honduras
        hongrie inde indonésie irak iran irlande islande israël italie jamaïque japon jordanie kazakhstan kenya
        kirghizistan kosovo koweït laos lesotho lettonie liban libéria libye liechtenstein lituanie luxembourg
        macédoine madagascar malaisie malawi mali malte maroc mauritanie mexique moldavie monaco mongolie monténégro
        mozambique namibie népal nicaragua niger nigeria norvège ouganda ouzbékistan pakistan palestine panama
        paraguay pérou philippines pologne portugal qatar roumanie russie rwanda sénégal serbie singapour slovaquie
        slovénie somalie soudan suède suisse syrie tadjikistan taïwan tanzanie tchad thaïlande togo tunisie
        turkménistan turquie ukraine uruguay venezuela vietnam yémen zambie zimbabwe angleterre écosse europe afrique
        asie amérique québec bretagne normandie alsace corse provence bourgogne auvergne occitanie"""
) | phrases(
    """états-unis|royaume-uni|pays-bas|pays basque|pays de galles|afrique du sud|arabie saoudite|burkina faso|cap-vert
    |côte d'ivoire|corée du nord|corée du sud|costa rica|émirats arabes unis|nouvelle-zélande|république tchèque
    |république centrafricaine|république démocratique du congo|sri lanka|union soviétique|île-de-france|hong kong"""
)

ROLES = """acteur actrice activiste agriculteur agricultrice architecte artiste astronaute athlète auteur autrice
    avocat avocate ministre banquier biologiste boulanger boxeur candidat candidate capitaine chanteur chanteuse chef
    chercheur chercheuse chimiste chirurgien coiffeuse collègue comédien comédienne compositeur conseiller conseillère
    conservateur conservatrice consultant cuisinier danseur danseuse député députée designer directeur directrice
    dirigeant écrivain écrivaine économiste éditeur élève enquêteur enseignant enseignante entraîneur épouse étudiant
    étudiante femme fille fils fondateur fondatrice footballeur frère garde général gérant gérante historien
    historienne infirmier infirmière ingénieur ingénieure instituteur inventeur journaliste juge juriste lieutenant
    maire maître mari médecin mère metteur militant militante ministre musicien négociateur officier ouvrier père
    peintre pêcheur philosophe photographe physicien pianiste pilote poète policier porte-parole préfet préfète
    premier prêtre président présidente procureur procureure producteur productrice prof professeur professeure
    psychologue réalisateur réalisatrice romancier romancière sculpteur secrétaire sénateur sénatrice sociologue sœur
    soldat syndicaliste témoin traducteur traductrice trésorier vétérinaire veuve violoniste voisin voisine"""

NAME_WORDS = NameWords(
    titles=words(
        """m mm mme mmes mlle me dr pr monsieur madame mademoiselle maître docteur professeur président présidente
            premier première ministre général colonel capitaine lieutenant commandant amiral sénateur sénatrice député
            députée maire préfet préfète juge procureur procureure roi reine prince princesse duc duchesse comte
            comtesse baron pape cardinal abbé évêque père sœur frère saint sainte chancelier chancelière ambassadeur
            ambassadrice directeur directrice ex ancien ancienne"""
    ),
    certain_titles=words("m mm mme mmes mlle me dr pr monsieur madame maître"),
    linking_words=words(
        "de du des la le les l' l’ d' d’ et en au aux à sur sous pour von van der den di da dos y e & lès"
    ),
    conjunctions=words("et &"),
    never_inside=words(
        "avec par depuis contre après avant pendant qui que dont où est était sont a ont avait dans chez"
    ),
    head_links=words("de du des d' d’ pour"),
    articles=words("le la les l' l’ un une"),
    articles_in_names=True,
    not_names=words(
        """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
            septembre octobre novembre décembre je il elle on nous vous ils elles ce cet cette ces c' ça cela mon ma
            mes ton ta tes son sa ses notre nos votre vos leur leurs mais et ou donc or ni car si quand lorsque comme
            que qui quoi dont où pourquoi comment oui non pas plus tout tous toute toutes chaque autre autres puis
            ensuite alors ainsi aussi enfin ici là hier demain aujourd'hui dans en à au aux de du des par pour sans
            sous sur vers chez entre avec avant après depuis pendant selon d'après moi toi lui eux dieu internet
            photo photos vidéo lire partager suite moins encore déjà parmi malgré outre dès lors puisque afin rien
            personne aucun aucune plusieurs certains certaines quelques deux trois quatre cinq six sept huit neuf dix
            onze douze quinze vingt trente quarante cinquante soixante cent mille beaucoup trop très bien mal faut
            faites voici voilà est était sont merci bonjour sera"""
    ),
    last_word_types=word_types(
        organization="""sa sarl sas groupe airlines banque télévision presse magazine""",
        event="""mondial open""",
    ),
    first_word_types=word_types(
        place="lac mont fort port cap golfe île rue avenue boulevard place pont château",
        organization="fc as ac rc olympique",
        event="opération ouragan cyclone",
    ),
    head_types=word_types(
        organization="""université institut école lycée collège académie ministère banque bureau conseil comité
            commission association société ligue fédération union cour tribunal centre église armée ordre faculté musée
            bibliothèque chambre agence confédération parti syndicat hôpital théâtre opéra orchestre journal
            compagnie office assemblée préfecture mairie rectorat fondation collectif cabinet club brigade
            caisse régie maison observatoire confédération organisation réunion force groupement union
            conservatoire cinémathèque clinique tribunal rédaction""",
        place="""ville commune village district province république royaume île lac golfe baie cap port département
            région pays vallée forêt pont château phare aéroport gare rue avenue place boulevard quai mont col rivière
            parc abbaye canal plage quartier stade prison canton comté tour palais passage cimetière""",
        event="""bataille guerre siège festival fête foire coupe tour championnat jeux journée salon nuit sommet
            conférence congrès révolution grand-prix prix marche attentat attentats massacre""",
        law="""loi traité déclaration constitution code charte convention accord accords décret pacte""",
    ),
    heads_written_small=True,
    heads_kept_in_names=words("université lycée collège institut fondation musée hôpital clinique théâtre tribunal"),
    noun_types=word_types(
        person=ROLES,
        place="""fleuve rivière lac montagne colline vallée île désert route rue pont ville village bourg hameau
            commune municipalité département région canton pays quartier port""",
        organization="""entreprise société groupe club équipe parti agence association journal université école banque
            marque compagnie start-up fabricant fédération syndicat constructeur collectif cabinet""",
        work="""chanson album film roman livre série pièce poème opéra spectacle documentaire tableau émission""",
        event="tournoi championnat festival course fête concours",
        product="logiciel missile fusil avion médicament",
        group="tribu peuple",
    ),
    apposition_openers=words(
        "un une le la l' l’ son sa leur ancien ancienne directeur directrice président présidente maire"
    ),
    copulas=words("est était sont étaient"),
    phrase_ends=words(
        "de du des d' d’ dans en à au aux par pour sur avec qui que dont où et ou mais situé située basé basée"
    ),
    place_prepositions=words("en dans"),
    loose_prepositions=words("à vers depuis"),
    governing_words=words(
        "selon dit répond répondu parle parlé écrit écrite demande demandé confié appartient face grâce quant"
    ),
    speech_verbs=words(
        """dit déclare explique affirme ajoute estime raconte précise assure répond confie lance souligne annonce
            indique rappelle regrette poursuit conclut promet reconnaît admet juge insiste calcule note observe résume
            soupire plaide prévient rapporte écrit commente témoigne sourit tranche détaille glisse nuance"""
    ),
    relative_pronouns=words("qui"),
    place_relatives=words("où"),
    role_endings=("iste", "logue", "graphe", "teur", "trice", "euse"),
    nouns_before_place=words(
        "habitants maire environs autour nord sud est ouest mairie centre port préfet évêque près loin"
    ),
    participle_types=word_types(
        person="né née élu élue nommé nommée marié mariée mort morte arrêté arrêtée condamné condamnée",
        organization="fondé fondée créé créée rachetée",
        place="situé située bordé bordée peuplé peuplée",
    ),
    usual_names={
        "usa": "États-Unis",
        "etats-unis": "États-Unis",
        "états-unis d'amérique": "États-Unis",
        "grande-bretagne": "Royaume-Uni",
        "rdc": "République démocratique du Congo",
        "ue": "Union européenne",
        "onu": "Nations unies",
        "organisation des nations unies": "Nations unies",
    },
    known_places=STATES | {"usa", "etats-unis", "états-unis d'amérique", "grande-bretagne"},
    known_groups=words(
        """américain américains français françaises socialiste socialistes républicain républicains écologistes
            musulman musulmans chrétien chrétiens juif juifs catholique catholiques protestants européens"""
    ),
)

NAME_FORMS = NameForms(
    abbreviations=words("St Ste Dr Mme Mlle MM M Me Pr"),
    elided_words=words("d l n s j m t c"),
    particles=words("de la du des d' d’"),
    titles_of_men=words("m monsieur"),
    titles_of_women=words("mme mlle madame"),
    birth_words=words("né née"),
    age_words=words("ans"),
    plural_endings=words("s"),
)
