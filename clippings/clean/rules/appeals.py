"""Rules of patterns for what the page asks of its reader: to subscribe, to follow, to consent.

A sentence of an article speaks about its subject; these speak to "you" about "our" offers, or are commands.
Patterns see Line.plain; every repeat in them is bounded.
"""

from clippings.clean.rules.rule import Rule

_NETWORK = (
    r"(?:twitter|facebook|instagram|linkedin|youtube|telegram|tiktok|threads|whatsapp|bluesky|mastodon|"
    r"flipboard|google\+?)"
)

APPEAL_RULES = (
    Rule(
        "follow",
        "anywhere",
        "list",
        "an invitation to follow, to write to or to listen to the page or its author",
        cues=(
            "follow ",
            "let us know",
            "contact us",
            "mail us",
            "send it",
            "send them",
            "ctrl",
        ),
        patterns={
            "en": (
                rf"^(?:also )?follow\b.{{0,100}}(?:\b(?:on|via) {_NETWORK}\b|@\w{{2,}})",
                rf"^(?:find|like|join|contact|reach|e-?mail|tweet|message|connect with|write to|add) (?:us|me|"
                rf"our|the (?:author|"
                rf"writer|reporter|editor))\b.{{0,100}}(?:\b(?:on|via) {_NETWORK}\b|@\w{{2,}})",
                r"^(?:contact|reach|e-?mail|write to|message) (?:\w+ ){1,4}?(?:at|on|via) \S{0,40}@\w{2,}",
                r"^(?:follow|like|contact) (?:us|me|the author|the writer)\b.{0,80}$",
                r"[.!?] (?:you can )?follow (?:him|her|them|us|me) (?:on|at|@)|\bor follow (?:him|her|them|us|"
                r"me) on\b",
                r"^follow (?:him|her|them) (?:on|at|@)",
                r"^(?:follow|tweet) @\w+",
                r"^follow\b.{2,60}\b(?:full |complete |live )?coverage\b",
                r"^follow\b.{2,50}\b(?:online|topics?|this|for more|updates)\b.{0,30}$",
                r"^(?:have|got) (?:a|any) (?:news |story )?(?:tips?|story)\b.{0,80}$",
                r"^(?:have your say|tell us what you think|let us know (?:what|in|by|your|on|if|about))\b.{0,100}$",
                r"^what do you think\?(?: .{0,80})?$|^what do you think of this\b.{0,40}$",
                r"^(?:share your|tell us your) (?:thoughts|story|views|opinion|experience)\b.{0,60}$",
                r"^join (?:our|the) (?:\w+ ){0,2}(?:conversation|discussion|community|forums?|channel|"
                r"debate)(?: (?:on|in|at|below|to|"
                r"with us|now|here)\b.{0,80})?\W*$",
                r"^join our (?:\w+ ){0,3}(?:forums?|community|group|channel)\b",
                r"\b(?:news tip|tips?|corrections?|comments?)\b.{0,60}\b(?:let us know|contact us|e-?mail us|"
                r"send (?:it|them) to)\b",
                r"^(?:report|spotted|found) (?:a|an) (?:typo|error|correction|mistake)\b.{0,60}$",
                r"^(?:was|did you find) this (?:article|page|story|information)\b.{0,40}$",
                r"^(?:download|get) (?:our|the) .{0,40}\bapps?\b",
                r"^(?:send|submit) (?:us|your|tips?|news|letters?|feedback)\b.{0,140}@\w",
                r"^(?:send|submit) (?:us |your )?(?:a )?(?:tips?|news|letters?|feedback)\b[^.]{0,40}$",
                r"^(?:check out|visit) (?:my|our|his|"
                r"her) (?:website|blog|site|page)\b",
                r"^listen to .{2,60}\b(?:podcasts?|live at|on (?:spotify|apple|itunes))\b",
                r"^subscribe to .{2,60}\b(?:podcast|channel|magazine|print|digital)\b",
            ),
            "fr": (
                rf"^(?:suivez|retrouvez|rejoignez|likez)\b.{{0,80}}(?:{_NETWORK}|-nous\b|@\w+)",
                r"^(?:réagissez|signaler une erreur|proposer une correction|téléchargez (?:notre|l'))\b.{0,60}",
            ),
            "de": (
                rf"^(?:folgen|folge|besuchen|diskutieren) (?:sie|uns|mit)\b.{{0,80}}(?:{_NETWORK}|\buns\b)",
                r"^(?:fehler (?:gefunden|melden|entdeckt)|haben sie einen fehler|schreiben sie uns|"
                r"laden sie (?:unsere|die))\b.{0,80}",
            ),
            "es": (
                rf"^(?:sigue|únete|curta)\b.{{0,80}}(?:{_NETWORK}|@\w+)",
                r"^(?:síguenos|siga-nos|seguici)\b.{0,80}",
            ),
            "ru": (
                r"^(?:следите за|присоединяйтесь|подписывайтесь|нашли ошибку|если вы (?:нашли|"
                r"заметили) (?:ошибку|опечатку)|выделите (?:текст|ошибку)|"
                r"поделитесь (?:с друзьями|новостью|статьей))\b.{0,120}",
                r"\bctrl ?\+ ?enter\b",
            ),
        },
        max_words=45,
    ),
    Rule(
        "newsletter",
        "anywhere",
        "list",
        "an offer to subscribe: it speaks to the reader about what will be sent",
        cues=(
            "newsletter",
            "inbox",
            "email",
            "e-mail",
            "mailing list",
            "mailbox",
            "alerts",
            "notifications",
            "sign up",
            "signing up",
            "subscribe",
            "activation link",
            "spam folder",
            "delivered",
            "lettre d'information",
            "infolettre",
            "courriel",
            "désinscrire",
            "posteingang",
            "boletín",
            "boletines",
            "correo",
            "alertas",
            "bandeja",
            "подпи",
        ),
        patterns={
            "en": (
                r"^(?:please |click here to |you can (?:also )?)?(?:sign up|subscribe|get|receive|"
                r"enter your)\b.{0,90}"
                r"\b(?:newsletters?|inbox|e-?mail (?:address|alerts?|updates?)|mailing list|"
                r"breaking news (?:alerts?|"
                r"emails?)|push notifications|news alerts)\b",
                r"\b(?:sign(?:ing)? up|subscribe|subscribing)\b.{0,60}\b(?:our|your)\b.{0,40}\b(?:newsletters?|"
                r"inbox|e-?mails?|"
                r"mailing list|alerts)\b",
                r"\b(?:our|your) (?:\w+ ){0,3}(?:newsletters?|inbox)\b.{0,60}\b(?:here|today|now|sign up|"
                r"subscribe)\b",
                r"\b(?:sign up|subscribe)\b.{0,40}\bnewsletters?\b.{0,20}\bhere\b",
                r"\bunsubscribe (?:at )?any ?time\b",
                r"^(?:sign up|subscribe|stay (?:up to date|informed|connected|in the know)|"
                r"never miss)\b[^.]{0,70}\W*$",
                r"^sign up to (?:get|receive)\b",
                r"[.!?:–—] (?:please )?(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|inbox|e-?mails?|alerts)\b",
                r"\b(?:news|stories|headlines|updates|best|latest|briefing|analysis)\b.{0,60}\bin your inbox\b",
                r"\b(?:delivered|straight|directly|sent|right) (?:to|through) your (?:inbox|letterbox)\b",
                r"^(?:every|each) (?:day|week|morning|evening|\w+day),? we(?:'ll)? (?:send|deliver|e-?mail)\b",
                r"^(?:be the first to know|never miss (?:a|an|our)|stay on top of|get our)\b.{0,120}$",
                r"\bunsubscribe (?:at )?any ?time\b",
                r"^by (?:signing up|subscribing|registering|clicking|"
                r"submitting)\b.{0,60}\byou (?:\w+ ){0,2}(?:agree|accept|"
                r"consent|acknowledge|confirm)\b",
                r"^(?:you have (?:\w+ )?subscribed\b.{0,60}|you're (?:now )?subscribed\b.{0,60}|thank(?:s|"
                r" you) for subscribing\b.{0,60})$",
                r"^please\b.{0,60}\b(?:to|the form to|form to) subscribe\b",
                r"^(?:no spam|enter your e-?mail|e-?mail address\b.{0,20}$|your e-?mail\b.{0,20}$|get it$|"
                r"sign me up|no thanks$|newsletters?$|breaking news emails?$)",
                r"\bactivation link\b|\bcheck your (?:inbox|spam folder)\b",
                r"^get (?:our|(?:all )?the (?:latest|top|best|day's)|breaking|more|top|daily|"
                r"today's) (?:\w+ ){0,3}(?:news|stories|headlines|"
                r"updates|newsletter|alerts|briefing|coverage|deals|analysis)\b.{0,100}$",
            ),
            "fr": (
                r"^(?:inscrivez-vous|abonnez-vous|recevez|s'inscrire|s'abonner|je m'abonne|je m'inscris|"
                r"newsletters?)\b.{0,120}\b"
                r"(?:newsletters?|lettre d'information|infolettre|boîte mail|alertes|e-?mail|courriel)\b",
                r"\b(?:inscrivez-vous|abonnez-vous)\b.{0,40}\b(?:notre|nos)\b",
                r"^(?:s'abonner|abonnez-vous|inscrivez-vous|votre (?:adresse )?e-?mail|je m'abonne|je m'inscris|"
                r"newsletters?)"
                r"\b[^.!?]{0,40}$",
                r"\bvous désinscrire\b",
            ),
            "de": (
                r"\b(?:unser\w*|ihr\w*|sie)\b.{0,40}\bnewsletter\b.{0,40}\b(?:abonnieren|anmelden|bestellen|"
                r"erhalten|an)\b",
                r"\b(?:abonnieren|erhalten|melden|bestellen) sie\b.{0,60}\b(?:newsletter|posteingang)\b",
                r"^newsletter ?:.{0,80}\b(?:jede[nr]?|täglich|morgens|abends|kostenlos|woche)\b",
                r"^(?:jetzt|hier|gleich)(?: \w+)? (?:abonnieren|anmelden|bestellen|registrieren)$",
                r"^(?:jetzt abonnieren|jetzt anmelden|ihre e-?mail|(?:zum )?newsletter)\b[^.!?]{0,40}$",
            ),
            "es": (
                r"^(?:suscríb\w+|recibe|reciba|regístrate|inscreva-se|assine|receba|iscriviti|"
                r"ricevi)\b.{0,80}\b(?:newsletters?|"
                r"boletín|boletines|correo|alertas|e-?mail|bandeja)\b",
                r"^(?:suscríbete|suscríbase|boletines|newsletter|inscreva-se|assine)\b[^.!?]{0,40}$",
            ),
            "nl": (
                r"^(?:meld je aan|schrijf je in|abonneer je|ontvang)\b.{0,80}\b(?:nieuwsbrief|mailbox|inbox|"
                r"e-?mail|updates)\b",
                r"\bin (?:je|uw) (?:mailbox|inbox)\b",
            ),
            "fi": (r"^tilaa\b.{0,60}\b(?:uutiskir\w+|sähköposti\w*)$", r"^saat\b.{0,80}\bsähköpostiisi\b"),
            "ru": (
                r"^(?:подпи(?:шитесь|сывайтесь|саться|сывайся|шись)|получайте)\b.{0,120}$",
                r"\bподпи(?:шитесь|сывайтесь) на\b.{0,60}(?:рассылк|новост|канал|нас|страниц|групп)",
            ),
        },
        max_words=45,
    ),
    Rule(
        "consent",
        "anywhere",
        "line",
        "a notice about cookies, consent or the browser",
        cues=(
            "cookie",
            "browser",
            "blocker",
            "куки",
        ),
        patterns={
            "en": (
                r"^(?:privacy overview|(?:non-)?necessary(?: always enabled)?|always (?:enabled|active)|"
                r"(?:accept|reject|allow|save) "
                r"(?:all|& accept|and accept)|i accept|manage (?:options|preferences)|privacy preference center)$",
                r"\b(?:we|this (?:web)?site|our partners|our website)\b.{0,40}\buses? (?:\w+ )?cookies\b",
                r"\b(?:agree|consent) to (?:our|the) use of cookies\b|\bcookies\b.{0,80}\byour (?:experience|"
                r"visit|browsing|device)\b",
                r"^(?:accept|reject|manage|allow) (?:all )?(?:cookies|consent|preferences)\b.{0,20}$",
                r"^by (?:continuing|using|browsing)\b.{0,60}\b(?:agree|accept|consent)\b",
                r"^(?:cookie (?:policy|settings|preferences|notice)|your privacy (?:choices|rights)|"
                r"do not sell)\b.{0,40}$",
                r"^(?:please )?(?:enable|turn on) (?:javascript|cookies)\b",
                r"\byour browser (?:does not|doesn't) support\b",
                r"\b(?:ad ?blocker)\b.{0,40}\b(?:disable|turn off|detected)\b",
            ),
            "fr": (
                r"\b(?:nous utilisons|ce site utilise|en poursuivant)\b.{0,80}\bcookies\b",
                r"^(?:accepter|refuser|paramétrer|gérer) (?:les |tous les |mes )?cookies",
            ),
            "de": (
                r"\b(?:wir|diese (?:web)?s(?:ei|i)te)\b.{0,40}\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en|"
                r"t))\b.{0,20}\bcookies\b",
                r"^(?:alle )?cookies? (?:akzeptieren|ablehnen|einstellungen)",
            ),
            "es": (
                r"\b(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa)|este site utiliza|"
                r"questo sito utilizza)\b.{0,40}\bcookies?\b",
                r"^aceptar (?:todas las )?cookies",
            ),
            "ru": (
                r"\b(?:мы используем|сайт использует|продолжая (?:использовать|пользоваться))\b.{0,60}(?:cookie|"
                r"куки)",
            ),
        },
        max_words=250,
    ),
)
