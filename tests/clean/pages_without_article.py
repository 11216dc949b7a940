"""Thirty pages without an article: login, consent, missing pages, section fronts, search results."""

from collections.abc import Iterator

NAV = (
    "<header><a href='/'>Ardle Post</a>"
    "<nav><ul><li><a href='/news'>News</a><li><a href='/sport'>Sport</a></ul></nav></header>"
)
FOOT = (
    "<footer><ul><li><a href='/terms'>Terms of use</a><li><a href='/privacy'>Privacy policy</a></ul>"
    "<p>© 2024 Ardle Post Ltd.</p></footer>"
)

# language, title, content between header and footer
LOGIN = {
    "login-form": (
        "en",
        "Log in | Ardle Post",
        "<main><h1>Log in</h1><form><label>E-mail<input></label><label>Password<input></label><button>Log in</button>"
        "<p>Forgot your password? <a href='/r'>Reset it here.</a></p><p>By logging in you accept our terms of use and"
        " our privacy policy, which tell you what we keep.</p></form></main>",
    ),
    "login-two-ways": (
        "en",
        "Sign in",
        "<div class='signin-box'><h2>Welcome back</h2><p>Sign in with your account to read, save and share.</p>"
        "<a class='btn' href='/g'>Continue with your phone</a><a class='btn' href='/m'>Continue with e-mail</a>"
        "<p>New here? <a href='/new'>Create a free account</a> in less than a minute.</p></div>",
    ),
    "login-subscribers": (
        "en",
        "Subscriber login - Ardle Post",
        "<section id='login'><h1>Subscribers</h1><p>To read this page you have to be a subscriber of the Post.</p>"
        "<form><input name='user'><input name='word'><button>Enter</button></form>"
        "<ul><li><a href='/h'>Help with your account</a><li><a href='/s'>Subscribe from 1 crown a week</a></ul>"
        "</section>",
    ),
    "login-de": (
        "de",
        "Anmelden",
        "<main><h1>Anmelden</h1><form><p>Bitte geben Sie Ihre E-Mail-Adresse und Ihr Passwort ein.</p><input><input>"
        "<button>Anmelden</button></form><p><a href='/p'>Passwort vergessen?</a></p>"
        "<p>Noch kein Konto? <a href='/r'>Jetzt kostenlos registrieren</a></p></main>",
    ),
    "login-fr": (
        "fr",
        "Connexion",
        "<main><h1>Connexion</h1><form><p>Saisissez votre adresse électronique et votre mot de passe.</p><input><input>"
        "<button>Se connecter</button></form><p><a href='/p'>Mot de passe oublié ?</a></p>"
        "<p>Pas encore de compte ? <a href='/r'>Créez un compte gratuit</a></p></main>",
    ),
    "login-es": (
        "es",
        "Iniciar sesión",
        "<main><h1>Inicia sesión</h1><form><p>Introduce tu correo electrónico y tu contraseña.</p><input><input>"
        "<button>Entrar</button></form><p><a href='/p'>¿Has olvidado la contraseña?</a></p>"
        "<p>¿No tienes cuenta? <a href='/r'>Regístrate gratis</a></p></main>",
    ),
}
CONSENT = {
    "consent-wall": (
        "en",
        "Before you continue",
        "<div class='cookie-consent'><h1>Before you continue</h1><p>We and our 214 partners store cookies on your"
        " device to measure our audience and to show you advertising that fits you.</p><p>You can change your"
        " choice at any time in the settings at the foot of each page.</p>"
        "<button>Accept all</button><button>Reject all</button></div>",
    ),
    "consent-plain": (
        "en",
        "Your privacy",
        "<div id='cookies'><h2>Your privacy matters to us</h2><p>This site uses cookies. By going on you agree to their"
        " use, as our policy explains.</p><button>OK</button></div>",
    ),
    "consent-or-pay": (
        "en",
        "Accept or subscribe",
        "<div class='consent-modal'><h1>Read with advertising or subscribe</h1><p>Visit us as usual with advertising"
        " and tracking. You can withdraw your consent at any time.</p><button>Accept and go on</button>"
        "<p>Use our site without tracking for 3 crowns a month.</p><button>Subscribe</button></div>",
    ),
    "consent-de": (
        "de",
        "Datenschutz-Einstellungen",
        "<div class='consent'><h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking."
        " Ihre Einwilligung können Sie jederzeit widerrufen.</p><button>Akzeptieren und weiter</button></div>",
    ),
    "consent-fr": (
        "fr",
        "Vos choix",
        "<div class='cookie-banner'><h1>Vos choix sur les cookies</h1><p>Nos partenaires et nous déposons des cookies"
        " afin de mesurer notre audience et de vous proposer des publicités adaptées.</p><button>Accepter</button>"
        "<button>Refuser</button></div>",
    ),
    "consent-nl": (
        "nl",
        "Cookies",
        "<div class='cookie-wall'><h1>Wij gebruiken cookies</h1><p>Met cookies meten wij het bezoek en tonen wij u"
        " advertenties die bij u passen.</p><button>Akkoord</button><button>Instellingen</button></div>",
    ),
}
MISSING = {
    "404-short": ("en", "404 Not Found", "<h1>404 Not Found</h1><hr><p>nginx</p>"),
    "404-sorry": (
        "en",
        "Page not found | Ardle Post",
        "<main><h1>Page not found</h1><p>Sorry, the page that you are looking for does not exist or has been moved.</p>"
        "<p>You can go back to the <a href='/'>front page</a> or search our archive.</p></main>",
    ),
    "404-latest": (
        "en",
        "404 - Ardle Post",
        "<main><article><h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location."
        " Maybe try one of the links below or a search?</p><form><input><button>Search</button></form></article>"
        "<aside><h2>Latest</h2><ul><li><a href='/1'>Ferry to cross the firth again</a>"
        "<li><a href='/2'>School roof lost in the storm</a></ul></aside></main>",
    ),
    "404-de": (
        "de",
        "Seite nicht gefunden",
        "<main><h1>Seite nicht gefunden</h1>"
        "<p>Die gewünschte Seite gibt es nicht oder nicht mehr unter dieser Adresse.</p>"
        "<p><a href='/'>Zur Startseite</a></p></main>",
    ),
    "404-fr": (
        "fr",
        "Erreur 404",
        "<main><h1>Erreur 404</h1><p>La page que vous recherchez n’existe pas ou a été déplacée.</p>"
        "<p><a href='/'>Retour à l’accueil</a></p></main>",
    ),
    "404-ru": (
        "ru",
        "Страница не найдена",
        "<main><h1>404</h1><p>К сожалению, запрошенная страница не найдена или была удалена.</p>"
        "<p><a href='/'>На главную</a></p></main>",
    ),
}
HEADLINES = (
    ("Ferry to cross the firth again", "The council votes for a new boat after nine years."),
    ("School roof lost in the storm", "Two hundred pupils will learn in the town hall until spring."),
    ("Baker wins the prize of the coast", "Her rye bread takes three days and a wooden trough."),
    ("Herring season opens late", "Fishermen blame the warm water and wait for the cold."),
    ("Library bus stolen and returned", "Whoever took it has read eleven books and left a note."),
    ("Lighthouse painted red once more", "The old white is said to have been a mistake of 1951."),
    ("Bridge toll to rise in June", "Cars will pay four crowns, bicycles nothing as before."),
)


def _cards(form: str, count: int = 7) -> str:
    return "".join(form.format(n=n, head=head, text=text) for n, (head, text) in enumerate(HEADLINES[:count]))


FRONTS = {
    "front-cards": (
        "en",
        "News | Ardle Post",
        "<main><h1>News</h1><div class='grid'>"
        + _cards("<article class='card'><h2><a href='/{n}'>{head}</a></h2><p>{text}</p></article>")
        + "</div></main>",
    ),
    "front-list": (
        "en",
        "Local news",
        "<main><h1>Local</h1><ul class='list'>"
        + _cards("<li><a href='/{n}'>{head}</a><p>{text}</p></li>")
        + "</ul></main>",
    ),
    "front-linked-cards": (
        "en",
        "Ardle Post",
        "<main>"
        + _cards("<a class='teaser' href='/{n}'><h3>{head}</h3><p>{text}</p><span>{n} hours ago</span></a>")
        + "</main>",
    ),
    "front-blog": (
        "en",
        "The harbour blog",
        "<div id='posts'>"
        + _cards("<div class='post'><h2><a href='/{n}'>{head}</a></h2><p>{text} <a href='/{n}'>Read more</a></p></div>")
        + "</div>",
    ),
    "front-headlines": (
        "en",
        "Sport",
        "<main><h1>Sport</h1>" + _cards("<div><a href='/{n}'>{head}</a></div>") + "</main>",
    ),
    "front-dated": (
        "en",
        "Archive of June",
        "<main><h1>June 2024</h1>" + _cards("<p><span>{n} June</span> <a href='/{n}'>{head}</a></p>") + "</main>",
    ),
}
SEARCHES = {
    "search-list": (
        "en",
        "Search results for ferry",
        "<main><h1>7 results for “ferry”</h1><ol>"
        + _cards("<li><h3><a href='/{n}'>{head}</a></h3><p>{text}</p><time>{n} June 2024</time></li>")
        + "</ol></main>",
    ),
    "search-none": (
        "en",
        "Search",
        "<main><h1>Search</h1><p>Nothing was found for “fery”. Did you mean <a href='/s'>ferry</a>?</p>"
        "<form><input><button>Search</button></form></main>",
    ),
    "search-snippets": (
        "en",
        "ferry - Ardle Post",
        "<div class='search-results'>"
        + _cards("<div class='result'><a href='/{n}'>{head}</a><div class='snippet'>… {text} …</div></div>")
        + "</div><p>Page 1 of 9</p>",
    ),
    "search-tag": (
        "en",
        "Topic: harbour",
        "<main><h1>Harbour</h1><p>All that we have written about the harbour.</p>"
        + _cards("<article><a href='/{n}'><h2>{head}</h2></a><p>{text}</p></article>")
        + "<a href='/2'>Older posts</a></main>",
    ),
    "search-table": (
        "en",
        "Results",
        "<table>" + _cards("<tr><td><a href='/{n}'>{head}</a></td><td>{n} June 2024</td></tr>") + "</table>",
    ),
    "search-author": (
        "en",
        "Marit Holm, Author at Ardle Post",
        "<main><h1>Marit Holm</h1>"
        + _cards(
            "<article class='post'><h2><a href='/{n}'>{head}</a></h2>"
            "<div class='entry-summary'><p>{text}</p></div></article>"
        )
        + "</main>",
    ),
}
PAGES_WITHOUT_ARTICLE = LOGIN | CONSENT | MISSING | FRONTS | SEARCHES


def iterate_pages() -> Iterator[tuple[str, str]]:
    """Yield the name and the HTML of each page."""
    for name, (language, title, body) in PAGES_WITHOUT_ARTICLE.items():
        head = f"<head><meta charset='utf-8'><title>{title}</title></head>"
        yield name, f"<!doctype html><html lang='{language}'>{head}<body>{NAV}{body}{FOOT}</body></html>"
