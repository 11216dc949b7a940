"""The words of pages are cut in five languages; sentences of articles that begin like them are not."""

import pytest

from clippings.clean.lines.boilerplate import label_lines
from tests.clean.articles import BODY, EN, kept

BELOW = {  # language -> (rule, lines below the article) ...
    "en": [
        ("comments", ["Leave a Reply", "Your email address will not be published.", "Name", "Website"]),
        ("comments", ["12 Comments", "Old Miller", "I was there and it was loud.", "Reply"]),
        ("share", ["Share this:", "• Twitter", "• Facebook", "• WhatsApp"]),
        ("newsletter", ["Sign up for our daily newsletter", "The best stories in your inbox.", "Sign up"]),
        ("related", ["Related articles", "Old bridge closed to lorries", "Why ferries are late in winter"]),
        ("related", ["Read also", "Old bridge closed to lorries", "Why ferries are late in winter"]),
        ("related", ["Most Popular", "• 1", "Town hall clock stops again"]),
        ("tags", ["Tags: bridges, rivers, town council"]),
        ("copyright", ["© 2024 The River Courier. All rights reserved.", "Contact", "Imprint"]),
        ("agency", ["(Reporting by Ann Smith; Editing by John Brown)"]),
        ("follow", ["Follow Ann Smith on Twitter @annsmith"]),
        ("donation", ["Support our journalism with a donation from five dollars a month."]),
        ("paywall", ["Subscribe now to continue reading"]),
        ("live-blog", ["Oldest first"]),
        ("live-blog", ["Jump to the latest update"]),
        ("comments", ["Keep it clean. Please avoid vulgar or abusive words.", "Be nice. No insults of any kind."]),
        ("read-more", ["The post Town says yes to its bridge appeared first on The River Courier."]),
        ("disclaimer", ["A version of this article appears in print on May 3, 2024, on Page 7."]),
        ("follow", ["Ann Smith covers the valley. Reach her at ann@courier.example or 555-0134."]),
        ("newsletter", ["Was this email forwarded to you? Sign up here", "You are receiving this email as a member."]),
        (
            "newsletter",
            ["Unsubscribe <https://courier.example/u/1> | Manage your preferences <https://courier.example/m>"],
        ),
        ("disclaimer", ["Letters must be signed and may be edited for length; include your address."]),
        ("paywall", ["Already a subscriber? Sign in"]),
        ("copyright", ["This work is licensed under a Creative Commons licence."]),
    ],
    "fr": [
        ("comments", ["Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée."]),
        ("share", ["Partager sur Facebook", "Partager sur Twitter"]),
        ("newsletter", ["Inscrivez-vous à notre newsletter quotidienne"]),
        ("related", ["À lire également", "Le vieux pont fermé aux camions"]),
        ("related", ["Sur le même sujet", "Le vieux pont fermé aux camions"]),
        ("read-more", ["À lire aussi : Le vieux pont est fermé aux camions"]),
        ("tags", ["Mots-clés : pont, rivière"]),
        ("copyright", ["Tous droits réservés"]),
        ("live-blog", ["Les plus anciens d'abord"]),
        ("read-more", ["L’article Le vieux pont est fermé est apparu en premier sur Le Courrier."]),
        ("newsletter", ["Vous recevez cet e-mail car vous êtes inscrit.", "Se désabonner"]),
        ("disclaimer", ["Vos lettres ne doivent pas dépasser 1500 signes."]),
        ("paywall", ["Je suis déjà abonné"]),
    ],
    "de": [
        ("comments", ["Kommentar schreiben", "Ihre E-Mail-Adresse wird nicht veröffentlicht."]),
        ("share", ["Auf Facebook teilen", "Auf Twitter teilen"]),
        ("newsletter", ["Jetzt unseren Newsletter abonnieren"]),
        ("related", ["Lesen Sie auch", "Alte Brücke für Lastwagen gesperrt"]),
        ("related", ["Mehr zum Thema", "Alte Brücke für Lastwagen gesperrt"]),
        ("read-more", ["Lesen Sie auch: Die alte Brücke ist für Lastwagen gesperrt"]),
        ("read-more", ["Lesen Sie auch: Alte Brücke gesperrt"]),
        ("tags", ["Schlagwörter: Brücke, Fluss"]),
        ("copyright", ["Alle Rechte vorbehalten"]),
        ("live-blog", ["Neueste zuerst"]),
        ("read-more", ["Der Beitrag Alte Brücke gesperrt erschien zuerst auf Flussbote."]),
        ("newsletter", ["Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.", "Newsletter abbestellen"]),
        ("disclaimer", ["Die Redaktion behält sich vor, Leserbriefe zu kürzen."]),
        ("paywall", ["Ich bin bereits Abonnentin"]),
        ("comments", ["Schreib einen Kommentar"]),
        ("share", ["Mit Freunden teilen", "Drucken"]),
        ("copyright", ["Alle Texte stehen unter der Creative-Commons-Lizenz CC BY 4.0."]),
    ],
    "es": [
        ("comments", ["Deja un comentario", "Tu dirección de correo electrónico no será publicada."]),
        ("share", ["Compartir en Facebook", "Compartir en Twitter"]),
        ("share", ["Comparte esto:", "Twitter", "Facebook"]),
        ("newsletter", ["Suscríbete a nuestro boletín diario"]),
        ("related", ["Lea también", "El viejo puente, cerrado a los camiones"]),
        ("related", ["Noticias relacionadas", "El viejo puente, cerrado a los camiones"]),
        ("read-more", ["Lea también: El viejo puente, cerrado a los camiones"]),
        ("tags", ["Etiquetas: puente, río"]),
        ("copyright", ["Todos los derechos reservados"]),
        ("live-blog", ["Cargar más entradas"]),
        ("disclaimer", ["El periódico se reserva el derecho de publicar las cartas."]),
        ("paywall", ["Ya soy suscriptor"]),
    ],
    "ru": [
        ("comments", ["Добавить комментарий", "Ваш адрес email не будет опубликован."]),
        ("share", ["Поделиться в Facebook", "Поделиться ВКонтакте"]),
        ("newsletter", ["Подпишитесь на нашу рассылку"]),
        ("related", ["Материалы по теме", "Старый мост закрыли для грузовиков"]),
        ("read-more", ["Читайте также: Старый мост закрыли для грузовиков"]),
        ("tags", ["Теги: мост, река"]),
        ("copyright", ["Все права защищены"]),
        ("live-blog", ["Показать новые сообщения"]),
        ("disclaimer", ["Редакция не вступает в переписку с авторами писем."]),
        ("paywall", ["Войдите, чтобы читать дальше"]),
    ],
}
CASES = [
    pytest.param(language, rule, lines, id=f"{language}-{rule}-{lines[0][:20]}")
    for language, cases in BELOW.items()
    for rule, lines in cases
]


@pytest.mark.parametrize("body", BODY.values(), ids=BODY.keys())
def test_prose_is_kept(body: list[str]) -> None:
    assert kept(body) == body


@pytest.mark.parametrize(("language", "rule", "lines"), CASES)
def test_boilerplate_below_an_article_is_cut(language: str, rule: str, lines: list[str]) -> None:
    labels = label_lines([*BODY[language], *lines], title=None)
    assert labels[:5] == [None] * 5
    assert labels[5] == rule
    assert None not in labels[5:]


@pytest.mark.parametrize(("language", "rule", "lines"), CASES)
def test_boilerplate_within_an_article_is_cut_and_the_article_continues(
    language: str, rule: str, lines: list[str]
) -> None:
    body = BODY[language]
    assert kept([*body[:2], *lines, *body[2:]]) == body


@pytest.mark.parametrize("marks", ["„{}“", "»{}«", "‚{}‘", "“{}”", "«{}»"])
def test_a_paragraph_that_ends_in_a_quotation_is_prose_below_a_list(marks: str) -> None:
    quotation = marks.format("Wir warten auf diese Brücke seit vielen Jahren.")
    article = [f"Der Bäcker vom anderen Ufer freut sich: {quotation}", f"Auch die Fischer sind froh. {quotation}"]
    more = [*article, f"Selbst die Gegner geben inzwischen nach. {quotation}"]
    assert kept([*BODY["de"], "Mehr zum Thema", "Alte Brücke für Lastwagen gesperrt", *more])[5:] == more


@pytest.mark.parametrize(("language", "rule", "lines"), [case for case in CASES if case.values[1] != "comments"])
def test_boilerplate_above_an_article_is_cut(language: str, rule: str, lines: list[str]) -> None:
    assert kept([*lines, *BODY[language]]) == BODY[language]


@pytest.mark.parametrize(
    "line",
    [
        "Like many others on Twitter, she thought the joke was over when the minister resigned.",
        "Find him on Facebook, the police told the mother, and she did within an hour of asking.",
        "Contact was made on Facebook and later by letter, the court heard on Tuesday morning.",
        "He asked his fans to follow him on Instagram and to forget the whole affair by summer.",
        "Reach for the stars on YouTube, the advertisement of the school had told her parents.",
        "5 comments from the debate that mattered",
        "12 replies were received by the committee before the end of the week.",
        "Comments are pouring in from around the world after the decision of the court.",
        "Comments on this were harsh, and the minister knew that they would not end soon.",
        "120 réactions chimiques ont été observées dans le laboratoire de la ville.",
        "50 Kommentare gingen bis Montag bei der Behörde ein und wurden alle gelesen.",
        "Bitte melden Sie sich bei der Polizei, wenn Sie den Unfall gesehen haben.",
        "Besuchen Sie die Ausstellung, solange sie noch im Museum zu sehen ist.",
        "Sigue la búsqueda de los tres pescadores desaparecidos en la costa.",
        "Published in 1984, the novel was a success at once.",
        "Created in 2003, the agency employs forty people today.",
        "Updated in 2019, the law no longer allows such payments.",
        "Publicado en 1984, el libro es un clásico de la ciudad.",
        "Publié en 1984, le livre est un classique de la région.",
        "Опубликованные в 2019 году данные показывают рост цен.",
        "Veröffentlicht 1984, ist das Buch längst ein Klassiker.",
        "Written by a team of doctors, the report warns of more floods in the valley.",
        "Writing by hand helps children to learn, the study says.",
        "Edited by his daughter, the letters show a shy and funny man.",
        "Three firms contributed to the report, which the council will publish in May.",
        "He contributed research to the project until he left the university.",
        "The names of the minors may not be published under Canadian law.",
        "He thanked all who had helped him that night (credit where credit is due).",
        "The plan is explained on two pages (images à l'appui).",
        "The bigger picture: nobody knows what it will cost",
        "The foundation gives grants to support independent journalism in small towns.",
        "They want to support quality journalism and pay for it with a tax on screens.",
        "Be careful with messages from your bank in your inbox, the police warned.",
        "The parcel was brought straight to your door in those days, she remembers.",
        "The site uses cookies to analyse visits, but it never told anybody, the regulator found.",
        "Next week",
        "Auch das.",
        "The Pub",
        "Most recent attack",
        "More people from the north",
        "Other people from the islands",
        "Register to vote by e-mail address or by post until the end of the month, the town says.",
        "Receive the same treatment and the same newsletters as everybody else, the judge ordered.",
        "Get the latest figures right before you publish them, the statistician told the reporters.",
        "Join the fight, the newsletter of the union told its members in March.",
        "You have subscribed to a theory that nobody can prove, he told the senator.",
        "Please do not subscribe to that view, she begged the committee.",
        "Thank you for the subscription, he wrote, and never paid.",
        "In this 2019 photo he is still smiling, and nobody knows that he is ill.",
        "This photo shows how the town looked before the flood.",
        "Watch: it will happen again.",
        "Sources say that the deal is dead.",
        "By signing up to the treaty, the country agreed to terms that it cannot meet.",
        "By registering the boat abroad, the owner avoided the terms of the local tax policy.",
        "This story is for subscribers to hope everywhere.",
        "Support the farmers and make a difference, the banner said.",
        "Become a member of the crew, the captain told the boy, and he never went home.",
        "Donate blood, the hospital asks everybody in the valley.",
        "We need your help, the mayor told the young people of the town.",
        "Your support makes no difference, the general told the crowd.",
        "Send news to the front, the old man said, and wait.",
        "Join the community of nations, the envoy urged the generals.",
        "What do you think he did next?",
        "Have a question? Ask the river.",
        "Let us know peace, the old woman prayed by the river.",
        "Advertising is expensive.",
        "More about this in a moment, the chairman said.",
        "Topics range from cooking to war.",
        "Click here, the message said, and he did.",
        "Continue reading, the judge told the witness.",
        "Photos of the flood were everywhere.",
        "Image is everything in this trade, the agent said.",
        "Follow the money, the old reporter told his students, and look for the company's updates.",
        "Watch this space.",
        "Read this letter to the end, she wrote.",
        "Hide comments like that and nobody will trust you, she told the editor.",
        "Copyright by itself does not protect a recipe, the judge said.",
        "All rights reserved for the crown were sold in 1822 to a merchant.",
        "Newsletter: a word that nobody used in the valley before the flood.",
        "Mehr von dem Geld wollte niemand",
        "Weitere Themen waren die Brücke und der Haushalt der Stadt.",
        "Unterstützen Sie uns nicht, schrieb der Verein an den Minister.",
        "Подготовил проект министр финансов области, сообщили в пресс-службе.",
    ],
)
def test_sentences_that_begin_like_an_appeal_are_kept(line: str) -> None:
    lines = [*EN[:3], line, *EN[3:]]
    assert kept(lines) == lines


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Twitter",
        "Follow Ann Smith on Twitter @annsmith.",
        "Follow him on Instagram: @annsmith",
        "Like us on Facebook",
        "Find us on Facebook",
        "Email Ann Smith at ann@courier.example",
        "Contact the author at ann@courier.example or follow her on Twitter.",
        "Reach Ann Smith at ann@courier.example",
        "She lives in Marlow. Follow her on Twitter @annsmith.",
        "12 Comments",
        "No comments yet",
        "3 thoughts on “Town gets a bridge”",
        "Comments are closed.",
        "Comments are subject to our community guidelines, which can be viewed here.",
        "4 commentaires",
        "12 Kommentare",
        "Bitte melden Sie sich an, um zu kommentieren.",
        "Published 3 May 2024",
        "Updated: May 3, 2024 at 10:15 a.m.",
        "Published 11:34 PM EST Nov 19, 2019",
        "Posted on Nov. 19, 2019",
        "Aktualisiert: 21. Januar 2026, 18:40 Uhr",
        "Publié le 9 janvier 2026 à 08h12",
        "Опубликовано 12 апреля 2026, 10:20",
        "Reporting by Ann Smith; editing by John Brown",
        "(Reporting by Ann Smith; Editing by John Brown.)",
        "Edited by John Brown",
        "Ann Smith contributed to this report.",
        "Ann Smith contributed reporting from Marlow.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "A boat on the river. (Photo: Ann Smith)",
        "A boat on the river (Credit: Ann Smith)",
        "Un bateau (Photo d'illustration)",
        "Ein Boot (Symbolbild)",
        "Support our journalism",
        "Please support our work with a donation.",
        "Support independent journalism from two dollars a month",
        "The best stories of the day in your inbox.",
        "Get the top news delivered to your inbox",
        "This website uses cookies to improve your experience while you browse.",
        "By signing up you agree to our terms and privacy policy.",
        "Next article",
        "Recent posts",
        "More from The Courier",
        "Sign up for our newsletter",
        "Subscribe to our newsletter here.",
        "Síguenos en Twitter",
        "Sigue a El Correo en Facebook",
        "Folgen Sie uns auf Twitter",
        "Thank you for subscribing!",
        "Please enter your email to subscribe",
        "Have a tip? Write to us.",
        "In this May 3, 2024, photo, a boat lies on the river bank near Marlow.",
        "This photo provided by the town shows a boat on the river.",
        "More stories",
        "Other stories from the valley",
        "Click here to subscribe",
        "Watch: The night of the flood",
        "Source: Reuters",
        "Share your thoughts",
        "Become a member",
    ],
)
def test_the_words_of_pages_are_cut_below_an_article(line: str) -> None:
    assert kept([*EN, line]) == EN
