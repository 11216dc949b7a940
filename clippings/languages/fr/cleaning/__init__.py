"""What cleaning knows of French."""

from clippings.languages.cleaning_words import CleaningWords, Phrase
from clippings.languages.fr.cleaning.appeals import APPEALS

CLEANING_WORDS = CleaningWords(
    code="fr",
    titles_without_article=(
        r"^(?:connexion|se connecter|identification)(?:$| -| \|)",
        r"\bpage (?:introuvable|non trouvée)\b|^erreur 404\b",
        r"^résultats? (?:de la|de) recherche\b",
    ),
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    months_short=("janv", "févr fevrier", "", "avr", "", "", "juil", "aout", "", "", "", "déc decembre"),
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    date_words="du publié mis jour",
    date_links="le à h de",
    ordinals="er",
    clocks=(r"\b(\d\d?)\s?h\s?(\d\d)\b",),
    changed=("mise? à jour", "modifié"),
    published=("publiée?", "paru", "posté"),
    bylines=("par", "propos recueillis par", "publié par", "écrit par", "rédigé par", "posté par"),
    author_labels=("texte", "auteur", "autrice", "auteure", "article de"),
    weak_bylines=("de",),
    and_="et",
    after_names="avec le",
    on_behalf="pour",
    no_names="rédaction",
    job_lines=("^journaliste?$",),
    professions="journaliste rédacteur rédactrice correspondant auteur chroniqueur",
    about=("à propos de",),
    copulas="est",
    photo_words=("crédit photo",),
    reader="vous votre vos nous notre nos tu ton ta tes",
    reporting="dit écrit déclaré expliqué affirmé demandé",
    speaking=("a déclaré", "a dit"),
    corrections=(
        *("note de la rédaction", "rectificatif", "erratum"),
        r"une (?:première|précédente) version de (?:cet article|ce texte)",
    ),
    comment_boxes=("commentaires?",),
    author_boxes="auteur",
    standfirst_boxes="chapo chapeau sous-titre",
    words={
        "comments": (
            "commentaires commentaire notez réagir réactions répondre",
            """laisser un une des les votre poster écrire publier ajouter voir tous lire aucun soyez le premier à l
            article recette cette cet sur annuler la réponse de afficher vos connectez vous pour""",
        ),
        "comment-tools": (
            "signaler",
            "# votes j aime répondre ce commentaire un abus",
        ),
        "share": (
            "copier partager partagez imprimer tweeter envoyer partages",
            """cet article sur par l le la les lien un ami à via suivre suivez nous email courriel offrir plus tard
            lire imprimez mail favoris ajouter vos sélections""",
        ),
        "advertisement": (
            "publicité",
            "la lecture continue après suite de l article ci dessous passer votre",
        ),
        "read-also": (
            "lire voir",
            "à a aussi également",
        ),
        "related": (
            "lire voir lus associés populaires similaires connexes lues commentés liés suivant précédent",
            """aussi à sur le les plus articles article même sujet également et la suite de nos en ce moment derniers
            dossier vidéos recettes""",
        ),
        "navigation": (
            """accueil menu recherche rechercher connexion contact contacts mentions confidentialité cookies
            abonnements""",
            """légales nous politique de la des les conditions générales générale d utilisation vente plan du site
            données personnelles gestion l se connecter s abonner mon compte qui sommes""",
        ),
        "gallery": (
            "diaporama agrandir légende plein",
            "l image la écran voir cliquez pour photo photos # sur fermer le",
        ),
        "tags": (
            "tags mots étiquettes thèmes thématiques",
            "clés associés",
        ),
        "ticker": (
            "il lecture",
            "y a # heures heure minutes jours min jour de temps mis à lire écouter article l",
        ),
    },
    phrases=APPEALS
    | {
        "comment-form": (
            Phrase(
                r"^(?:vos|les) (?:réactions|commentaires) doivent respecter\b.{0,60}$",
                example="Vos réactions doivent respecter notre charte.",
                near="Les réactions doivent venir de la mairie.",
            ),
            Phrase(
                r"^(?:vous devez (?:être connecté|vous connecter)|connectez-vous pour|"
                r"votre adresse (?:e-?mail|de messagerie) ne sera pas|les champs obligatoires|"
                r"laisse[rz] un commentaire|les commentaires sont|\d+ (?:commentaires?|réactions?)\W{0,6}$)",
                example="Les commentaires sont fermés",
                near="Les commentaires du maire n'ont pas plu aux habitants.",
            ),
        ),
        "related": (
            Phrase(
                r"^(?:l'info|l'actu|toute l'actu|les infos?) en (?:continu|direct)\W*$",
                example="L'info en continu",
                near="L'info en continu fatigue, dit le maire.",
            ),
            Phrase(
                r"^(?:à lire|lire|à voir|voir)(?: (?:aussi|également|plus|ensuite))? ?:?$",
                example="À lire ensuite",
                near="Lire plus lentement aide les enfants, dit l'étude.",
            ),
            Phrase(
                r"^(?:les )?(?:articles? )?(?:les )?plus (?:lus?|lues|commentés|populaires|partagés|vus)\b.{0,30}$",
                example="Les plus lus",
                near="Les plus vieux de la vallée se souviennent de la crue.",
            ),
            Phrase(
                r"^(?:sur le même (?:sujet|thème)|dans la même (?:rubrique|catégorie)|à la une|en ce moment|"
                r"à découvrir)\b.{0,30}$",
                example="Sur le même sujet",
                near="En ce moment de l'année, la rivière est basse et les bateaux restent au port.",
            ),
            Phrase(
                r"^(?:nos |les )?(?:autres |derniers |dernières )?(?:articles|actualités|vidéos)"
                r" (?:similaires|recommandés|liés|associés|connexes|populaires|récents|récentes)\b.{0,20}$",
                example="Articles similaires",
                near="Les articles du journal sur le pont sont gardés à la mairie.",
            ),
            Phrase(
                r"^(?:vous (?:aimerez|pourriez)|ça peut vous|cela peut vous)\b[^.!?]{0,40}:?$",
                example="Vous aimerez aussi",
                near="Vous pourriez attendre un pont toute votre vie, disait la boulangère. Elle riait.",
            ),
            Phrase(
                r"^articles? (?:suivant|précédent|similaires?|recommandés?)\b.{0,20}$",
                example="Article suivant",
                near="Article après article, la loi fut votée dans la nuit.",
            ),
        ),
        "read-more": (
            Phrase(
                r"^l'article .{2,200} est apparu en premier sur [^,;!?]{2,60}$",
                example="L’article Le vieux pont est fermé est apparu en premier sur Le Courrier.",
                near="L’article de la loi est apparu en premier sur une liste du ministre, puis il a disparu.",
            ),
            Phrase(
                r"^(?:à )?(?:lire|voir|relire|revoir|écouter|découvrir|regarder)"
                r"(?: (?:aussi|également|plus|la suite|notre \w+|l'article))? ?[:>»|]",
                example="À lire aussi : Le vieux pont est fermé aux camions",
                near="Lire à voix haute : voilà ce que demande la maîtresse.",
            ),
            Phrase(
                r"^(?:lire|voir|afficher) (?:la suite|plus|l'article|davantage)\b.{0,30}$",
                example="Lire l'article complet",
                near="Voir plus loin que la rivière est impossible ce matin de brouillard.",
            ),
            Phrase(
                r"^(?:cliquez ici|en savoir plus|sur le même sujet ?:|lire aussi|à lire aussi)\b.{0,120}$",
                example="En savoir plus",
                near="En savoir davantage sur le pont, voilà ce que veulent les habitants.",
            ),
        ),
        "tags": (
            Phrase(
                r"^(?:tags?|mots[- ]clés|étiquettes|thèmes?|thématiques?|catégories?|rubriques?|dossiers?) ?:",
                example="Mots-clés : pont, rivière",
                near="Thèmes et chansons de la vallée remplissent la soirée.",
            ),
        ),
        "consent": (
            Phrase(
                r"\b(?:nous utilisons|ce site utilise|en poursuivant)\b.{0,80}\bcookies\b",
                example="Nous utilisons des cookies",
                near="Nous mangeons des cookies en forme de pont, disent les enfants.",
            ),
            Phrase(
                r"^(?:accepter|refuser|paramétrer|gérer) (?:les |tous les |mes )?cookies",
                example="Accepter tous les cookies",
                near="Accepter l'offre fut une erreur, a dit le maire.",
            ),
        ),
        "photo-credit": (
            Phrase(
                r"^(?:photos?|crédits?|images?|illustrations?)(?: (?:photo|d'illustration|d'archives?))?"
                r" ?[:/©|] ?[^!?]{2,80}$",
                example="Photo : Anne Martin",
                near="Photos de la crue et du pont ornent la mairie.",
            ),
            Phrase(
                r"\((?:photo|crédit|image)s? ?(?:[:/©]|d'illustration|d'archives?|par\b|afp)[^()]{0,60}\)\.?$",
                example="Un bateau (Photo d'illustration)",
                near="Un bateau (sur la photo du haut) a coulé.",
            ),
        ),
        "copyright": (
            Phrase(
                r"\btous droits (?:de reproduction )?réservés",
                example="Tous droits réservés",
                near="Tous les droits des habitants valent aussi pendant la crise.",
            ),
            Phrase(
                r"^reproduction (?:totale|interdite)",
                example="Reproduction interdite",
                near="Reproduction et mort du saumon restent un mystère.",
            ),
            Phrase(
                r"\b(?:est|sont) (?:mise?s?|publiée?s?|diffusée?s?) (?:à disposition )?(?:sous|"
                r"selon).{0,30}\bcreative commons\b",
                example="Ce texte est mis à disposition sous licence Creative Commons.",
                near="Le pont est mis à disposition des piétons.",
            ),
        ),
        "agency": (
            Phrase(
                r"^sources? ?: ?\S.{0,50}$",
                example="Source : Courrier du fleuve",
                near="Sources et ruisseaux sont à sec depuis le mois de mai.",
            ),
            Phrase(
                r"^\(?avec (?:afp|reuters|ap|agences?)\b.{0,30}$",
                example="(avec Reuters)",
                near="Avec l'agence de l'eau, la ville a sauvé la rive.",
            ),
            Phrase(
                r"^\(?(?:rédigé|édité|traduit|édition|version française) (?:par )?[^.]{3,100}\)?$",
                example="Traduit par Anne Martin",
                near="Traduit devant le juge, il a tout nié. Puis il a pleuré.",
            ),
        ),
        "disclaimer": (
            Phrase(
                r"^(?:les (?:propos|opinions) (?:exprimés|tenus|exprimées)|cet article (?:a été publié|est paru))\b",
                example="Cet article a été publié par le Courrier du fleuve",
                near="Cet article de la loi a été supprimé en mai.",
            ),
            Phrase(
                r"^(?:les|vos) (?:lettres|courriers|textes) (?:ne )?(?:doivent|devront|peuvent)\b"
                r".{0,60}\b(?:mots|signes|caractères|signée?s|abrégée?s|adresse)\b.{0,160}$",
                example="Les lettres ne doivent pas dépasser 200 mots.",
                near="Les lettres doivent arriver avant la neige, disait le facteur.",
            ),
            Phrase(
                r"^la rédaction se réserve le droit\b.{0,120}$",
                example="La rédaction se réserve le droit d'abréger les textes.",
                near="La rédaction se réserve une surprise pour la fin.",
            ),
        ),
        "press-label": (
            Phrase(
                r"^communiqué(?: de presse)?\W*$",
                example="Communiqué de presse",
                near="Communiqué à la presse trop tard, le chiffre était faux.",
            ),
        ),
        "press-contact": (
            Phrase(
                r"^(?:vos |nos )?(?:contacts?|relations|service) (?:de )?(?:presse|médias?)\W*"
                r"(?:[:|–—-] ?[^!?]{0,120})?$",
                example="Contact presse : Anne Martin",
                near="Contacts de presse ou pas, le maire refuse de parler du pont.",
            ),
        ),
        "update": (
            Phrase(
                r"^(?:publié(?! en)|mis à jour|modifié|mise à jour|créé)(?: le| à| :)?"
                r"[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,60}$",
                example="Publié le 9 janvier 2026 à 08h12",
                near="Publié en 1984, le livre est un classique de la région.",
            ),
        ),
        "counter": (
            Phrase(
                r"^\d{1,3} ?(?:sur|de) ?\d{1,3}$",
                example="3 sur 12",
                near="3 sur 12 sont revenus.",
            ),
        ),
    },
    cues={
        "paywall": ("réservé",),
        "newsletter": (
            "newsletter",
            "lettre d'information",
            "infolettre",
            "courriel",
            "désinscrire",
        ),
        "consent": ("cookie",),
        "copyright": ("droits", "creative commons"),
    },
)
