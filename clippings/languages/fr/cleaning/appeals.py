"""French: what a page asks its reader to do."""

from clippings.languages.cleaning_words import NETWORK, Phrase

APPEALS: dict[str, tuple[Phrase, ...]] = {
    "donation": (
        Phrase(
            r"^(?:soutenez(?:-nous| notre| un média| une presse)|faites un don|faire un don|aidez-nous à)"
            r"\b.{0,120}$",
            example="Faites un don",
            near="Soutenez le mur avec deux poutres, dit le maçon.",
        ),
    ),
    "follow": (
        Phrase(
            rf"^(?:suivez|retrouvez|rejoignez|likez)\b.{{0,80}}(?:{NETWORK}|-nous\b|@\w+)",
            example="Suivez la rédaction sur Facebook",
            near="Suivez la rivière à pied jusqu'à la mer.",
        ),
        Phrase(
            r"^(?:réagissez|signaler une erreur|proposer une correction|téléchargez (?:notre|l'))\b.{0,60}",
            example="Signaler une erreur",
            near="Signaler un incendie prenait neuf minutes dans la vallée.",
        ),
    ),
    "newsletter": (
        Phrase(
            r"^(?:voir|lire|ouvrir|afficher|consulter)(?: [\w-]+){0,4} dans (?:le|votre|un) navigateur\W*$",
            example="Voir cet e-mail dans votre navigateur",
            near="Lire dans le navigateur fatigue les yeux des enfants.",
        ),
        Phrase(
            r"^vous (?:recevez|avez reçu)"
            r" (?:cet? (?:e-?mail|mail|message|courriel)|cette (?:newsletter|lettre))\b.{0,160}$",
            example="Vous recevez cet e-mail car vous êtes inscrit.",
            near="Vous recevez cette médaille pour votre courage, dit le maire.",
        ),
        Phrase(
            r"^(?:se désabonner|se désinscrire|me désabonner|me désinscrire|désabonnement|désinscription)\W*$",
            example="Se désabonner",
            near="Se désabonner ne suffit pas.",
        ),
        Phrase(
            r"^(?:inscrivez-vous|abonnez-vous|recevez|s'inscrire|s'abonner|je m'abonne|je m'inscris|"
            r"newsletters?)\b.{0,120}\b(?:newsletters?|lettre d'information|infolettre|boîte mail|alertes|"
            r"e-?mail|courriel)\b",
            example="Recevez notre newsletter",
            near="Recevez les enfants à la porte, dit la directrice.",
        ),
        Phrase(
            r"\b(?:inscrivez-vous|abonnez-vous)\b.{0,40}\b(?:notre|nos)\b",
            example="Pour ne rien manquer, abonnez-vous à notre newsletter",
            near="Les deux journaux disaient à leurs lecteurs de recevoir moins de courriel.",
        ),
        Phrase(
            r"^(?:s'abonner|abonnez-vous|inscrivez-vous|votre (?:adresse )?e-?mail|je m'abonne|je m'inscris|"
            r"newsletters?)\b[^.!?]{0,40}$",
            example="S'abonner",
            near="S'abonner à la thèse du complot serait une erreur, répondit le juge. Il avait raison.",
        ),
        Phrase(
            r"\bvous désinscrire\b",
            example="Vous pouvez vous désinscrire par courriel",
            near="Elle a voulu se désinscrire du club par courriel, en vain.",
        ),
    ),
    "paywall": (
        Phrase(
            r"^(?:offre|promo\w*)\b.{0,40}\babonne\w+\b[^.]{0,40}$|"
            r"^(?:profitez|je profite) de (?:l'|cette )offre\W*$",
            example="Offre spéciale : -50 % sur l'abonnement",
            near="Offre après offre, le maire a refusé.",
        ),
        Phrase(
            r"\b(?:article|contenu|lecture|suite)\b.{0,30}\bréservée?s? (?:à nos|aux) abonné",
            example="Cet article est réservé aux abonnés",
            near="La suite de l'hôtel était réservée aux deux ministres.",
        ),
        Phrase(
            r"^(?:déjà abonné|il vous reste \d+|pour lire la suite|abonnez-vous pour)\b.{0,80}$",
            example="Il vous reste 60 % de cet article à lire",
            near="Il vous reste à traverser la rivière, dit le guide.",
        ),
        Phrase(
            r"^(?:vous êtes (?:déjà )?abonné|je suis (?:déjà )?abonné|contenu (?:réservé|"
            r"exclusif))\w{0,2}(?!\w).{0,40}$",
            example="Vous êtes déjà abonné ? Connectez-vous",
            near="Vous êtes déjà nombreux sur le pont, dit le guide.",
        ),
    ),
    "gallery": (
        Phrase(
            r"^écoute[rz] (?:cet |l')article\W*(?:\d{1,3} ?min\w*\W*)?$",
            example="Écouter cet article (4 min)",
            near="Écouter la rivière est le métier du garde.",
        ),
    ),
    "live-blog": (
        Phrase(
            r"^(?:(?:les )?plus (?:récent|ancien)e?s d'abord|actualiser(?: la page)?|rafraîchir(?: la page)?|"
            r"(?:afficher|charger|voir) (?:les |plus de )?(?:nouve\w+|anci\w+|derni\w+|autres )? ?(?:messages|"
            r"publications|mises à jour))\W{0,3}$",
            example="Les plus récents d'abord",
            near="Les plus récents d'abord, criait le marin près du bateau.",
        ),
    ),
}
