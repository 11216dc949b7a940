"""Rules for comments: their head, their form and rules, and what a reader can do with them."""

from clippings.clean.rules.rule import Rule

COMMENT_RULES = (
    Rule(
        "comments",
        "anywhere",
        "list",
        "the head of the comments, their number or their form; an article does not talk about its own comments",
        words={
            "*": (
                "",
                "# facebook disqus",
            ),
            "en": (
                "comments reply replies comment cancel",
                "leave a an add post view show all your write read see hide load more be first to the join "
                "conversation discussion loading on this article story please log in sign up or register about "
                "have "
                "say share thoughts thought start newest oldest sort by yet and with us what do you think let know "
                "below",
            ),
            "fr": (
                "commentaires commentaire réagir réactions répondre",
                "laisser un une des les votre poster écrire publier ajouter voir tous lire aucun soyez le "
                "premier à "
                "l article cet sur annuler la réponse de afficher vos connectez vous pour",
            ),
            "de": (
                "kommentare kommentar kommentieren antworten leserkommentare",
                "schreiben sie einen ein eine ihr ihren dein deinen alle anzeigen hinterlassen verfassen zum zur "
                "artikel lesen antwort abbrechen keine noch der die das erste neueste diskutieren mit jetzt "
                "abgeben",
            ),
            "nl": (
                "reageer reacties reactie reageren",
                "plaats een op dit artikel geef je uw de alle bekijk",
            ),
            "fi": (
                "kommentoi kommentit kommentti",
                "lue kirjoita kaikki jätä",
            ),
            "es": (
                "comentarios comentario comentar respuesta responder",
                "deja dejar un una tu su escribe escribir ver todos los añadir publicar cancelar la el en sin "
                "hay no "
                "iniciar sesión para este artículo cargar más",
            ),
            "pt": (
                "comentários comentário comentar resposta",
                "deixe deixar um uma seu sua o escreva ver todos os cancelar nenhum adicionar publicar a para",
            ),
            "it": (
                "commenti commento commenta rispondi risposta",
                "lascia un una il tuo scrivi vedi tutti i annulla aggiungi nessun pubblica leggi la",
            ),
            "ru": (
                "комментарии комментариев комментарий комментария комментировать отзывы ответить",
                "добавить оставить написать ваш отменить ответ показать все нет к статье записи новости читать и",
            ),
        },
        has_items=True,
        leads_down=True,
    ),
    Rule(
        "comment-tools",
        "edges",
        "list",
        "what a reader can do with another reader's comment",
        stored="comments",
        words={
            "en": (
                "votes vote upvote downvote permalink flag report",
                "rating # points point up down like dislike likes reply share this comment edited score by delete edit",
            ),
            "fr": (
                "signaler",
                "# votes j aime répondre ce commentaire un abus",
            ),
            "de": (
                "melden",
                "# antworten bewertung gefällt mir empfehlen kommentar",
            ),
            "es": (
                "denunciar",
                "# votos responder me gusta comentario este",
            ),
            "ru": (
                "пожаловаться",
                "# нравится ответить рейтинг",
            ),
        },
        has_items=True,
        leads_down=True,
        in_thread=True,
    ),
    Rule(
        "comment-form",
        "anywhere",
        "end",
        "the form, the rules or the number of the comments",
        stored="comments",
        cues=("will not be published",),
        patterns={
            "en": (
                r"^leave (?:a|your) (?:reply|comment)\b[^.]{0,40}$",
                r"^(?:please )?(?:log in|sign in|login|register|you must be logged in|"
                r"sign up)\b.{0,40}\b(?:comments?|reply|replies)\b.{0,20}$",
                r"\byour email address will not be published\b",
                r"^(?:required fields are marked|save my name, e?mail|notify me of (?:new|follow)|"
                r"this site uses akismet)",
                r"^(?:when submitting|by posting|by submitting) (?:content|comments?|a comment)\b",
                r"^comments? (?:on this (?:article|story|post)|(?:are|is|section is|may be|will be|"
                r"have been) (?:now |being |currently |"
                r"not )?(?:closed|disabled|subject|moderated|monitored|turned off|off|reviewed|welcome|edited|"
                r"published|unavailable))\b",
                r"^(?:view|show|see|read|load|hide|post|add|write|submit|join)(?: \w+){0,2} (?:comments?|"
                r"discussion|conversation)\b.{0,20}$",
                r"^(?:\d[\d.,]* (?:comment|response|reply)|(?:\d[\d.,]*|no) (?:comments|responses|"
                r"replies))\b(?: yet| so far)?\W{0,8}$",
                r"^(?:\d[\d.,]*|no|one|two) (?:thoughts?|responses?|comments?|replies|reply) (?:on|"
                r"to) [“\"'(«].{0,120}$",
                r"^(?:comments?|responses?) ?\(?\d+\)?.{0,10}$",
                r"^be the first to\b.{0,30}$",
            ),
            "fr": (
                r"^(?:vous devez (?:être connecté|vous connecter)|connectez-vous pour|votre adresse (?:e-?mail|"
                r"de messagerie) ne sera pas|les champs obligatoires|"
                r"laisser un commentaire|laissez un commentaire|les commentaires sont|"
                r"\d+ (?:commentaires?|réactions?)\W{0,6}$)",
            ),
            "de": (
                r"^(?:(?:ihre|deine) e-?mail-adresse wird nicht|erforderliche felder|"
                r"schreiben sie einen kommentar|schreibe einen kommentar|kommentar (?:schreiben|"
                r"verfassen|hinterlassen)|bitte (?:melden|loggen) sie sich (?:an|ein)\b|"
                r"\d+ (?:leser)?kommentare?\W{0,6}$|"
                r"die kommentarfunktion|kommentare sind)",
            ),
            "es": (
                r"^(?:tu dirección de correo|los campos (?:obligatorios|necesarios)|deja (?:una respuesta|"
                r"un comentario|tu comentario)|\d+ comentarios?\W{0,6}$|"
                r"inicia sesión para (?:comentar|dejar))",
            ),
            "pt": (
                r"^(?:o seu endereço de e-?mail não|deixe (?:um comentário|o seu comentário|uma resposta)|"
                r"campos obrigatórios|\d+ comentários?\W{0,6}$|(?:atenção|aviso): (?:os )?comentários)",
                r"^(?:il tuo indirizzo email non|lascia un commento|i campi obbligatori)",
            ),
            "nl": (
                r"^(?:(?:je|uw) e-?mailadres wordt niet|\d+ reacties?\W{0,6}$|plaats een reactie|geef (?:een|"
                r"je) reactie)",
            ),
            "fi": (r"^(?:sähköpostiosoitettasi ei|\d+ kommenttia?\W{0,6}$|kirjoita kommentti|jätä kommentti)",),
            "ru": (
                r"^(?:ваш (?:e-?mail|адрес)|обязательные поля|добавить комментарий|оставить комментарий|"
                r"отменить ответ|чтобы (?:оставить|оставлять) комментар|"
                r"\d+ комментари(?:й|я|ев)\W{0,6}$|комментарии ?\(?\d|комментировать могут)",
            ),
        },
        has_items=True,
        leads_down=True,
    ),
)
