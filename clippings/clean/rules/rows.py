"""The table of rules for single lines, in the order they are tried.

A row cuts lines by its words and phrases. Each language keeps them in clippings/languages under the name of the row;
those that belong to no language are here.
"""

from clippings.clean.rules.rule import Rule
from clippings.languages.all_cleaning_words import CLEANING_WORDS, alternatives
from clippings.languages.cleaning_words import Phrase

_NETWORKS = """
    x shortlink facebook twitter linkedin whatsapp pinterest reddit telegram tumblr instagram youtube messenger
    flipboard vkontakte vk viber skype snapchat tiktok threads bluesky mastodon xing weibo rss digg stumbleupon mail
    email pocket sms google вконтакте одноклассники line hatena
"""
_CODES = " ".join(language.code for language in CLEANING_WORDS)  # links to the page in other languages
_PHOTO = alternatives(lambda language: language.photo_words)

RULES = (
    Rule(
        "comments",
        "anywhere",
        "list",
        "the heading of the comments, their number or their form; an article does not mention its own comments",
        words=("", "# facebook disqus"),
        has_items=True,
        leads_down=True,
    ),
    Rule(
        "comment-tools",
        "edges",
        "list",
        "what a reader can do with another reader's comment",
        stored="comments",
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
        max_words=110,
        has_items=True,
        leads_down=True,
    ),
    Rule(
        "share",
        "edges",
        "list",
        "share and follow bars: names of networks and what can be done there",
        inset=True,
        words=(_NETWORKS, "# e k m g in fb ok"),
    ),
    Rule("advertisement", "anywhere", "line", "the label of an advertisement", within=True),
    Rule(
        "read-also",
        "anywhere",
        "list",
        "the heading of a few links between paragraphs, which asks the reader to read these as well",
        stored="related",
        max_words=9,
        has_items=True,
        boxed=True,
        inset=True,
        bare_links=True,
    ),
    Rule(
        "related",
        "anywhere",
        "list",
        "the heading of a list of other articles",
        max_words=9,
        has_items=True,
        boxed=True,
        inset=True,
    ),
    Rule(
        "read-more",
        "anywhere",
        "line",
        "a link to another article, announced before a colon, a button that leads there, or where a feed's entry is",
        max_words=32,
        reports=True,
        within=True,
    ),
    Rule(
        "navigation",
        "edges",
        "list",
        "the menu, the foot and the buttons of a page",
        words=("", f"# faq rss {_CODES}"),
    ),
    Rule("gallery", "anywhere", "line", "the controls of a gallery, a player or a map", within=True),
    Rule(
        "live-blog",
        "anywhere",
        "line",
        "the buttons of a live blog: which entries first, newer ones, older ones; and that it has ended",
        max_words=14,
        within=True,
    ),
    Rule(
        "tags",
        "anywhere",
        "list",
        "the tags or topics of an article, or their heading",
        max_words=40,
        reports=True,
        has_items=True,
    ),
    Rule(
        "ticker",
        "edges",
        "list",
        "how long ago something appeared, or how long it takes to read",
        inset=True,
        in_thread=True,
    ),
    Rule(
        "breadcrumbs",
        "edges",
        "line",
        "the path of sections to the article, separated by arrows",
        stored="navigation",
        phrases=(
            Phrase(
                r"^[^.!?:«»›<>]{1,40}(?: ?[»›>] ?[^.!?«»›<>]{1,70}){1,6}$",
                example="Home » Town » Bridge",
                near="The town: nine hundred people, one bridge.",
            ),
        ),
        max_words=24,
    ),
    Rule("paywall", "anywhere", "list", "the words at a paywall before the rest of an article", inset=True),
    Rule("donation", "anywhere", "list", "an appeal for money for the page itself", max_words=90, inset=True),
    Rule(
        "follow",
        "anywhere",
        "list",
        "an invitation to follow, write to or listen to the page or its author",
        max_words=45,
    ),
    Rule(
        "newsletter",
        "anywhere",
        "list",
        "an offer to subscribe, which tells the reader what will be sent",
        inset=True,
        max_words=45,
    ),
    Rule("consent", "anywhere", "line", "a notice about cookies, consent or the browser", max_words=250),
    Rule(
        "photo-credit",
        "anywhere",
        "line",
        "who took or owns a photo, alone or in brackets after its caption",
        phrases=(
            Phrase(
                rf"(?:^|[.!?)'\"”“»—–|·-] ?)©? ?{_PHOTO} ?[:©/] ?[^.!?:]{{3,60}}$",
                example="Das alte Boot im Hafen. Foto: Anna Schmidt",
                near="Am Ende blieb von der alten Mühle nur ein Foto: es zeigt das Rad.",
            ),
        ),
        reports=True,
        within=True,
        credits_photo=True,
    ),
    Rule(
        "copyright",
        "anywhere",
        "list",
        "a copyright notice below an article",
        phrases=(
            Phrase(
                r"©.{0,20}\b(?:19|20)\d\d\b",
                example="The River Courier ©2024",
                near="The © sign is older than the web, which began in 1990.",
            ),
            Phrase(
                r"\b(?:19|20)\d\d ?©",
                example="The River Courier 2024 ©",
                near="The year 2024 was the wettest of the valley.",
            ),
        ),
        cues=("©",),
        max_words=50,
        reports=True,
    ),
    Rule("agency", "anywhere", "list", "who reported, wrote, edited or supplied the article", max_words=40),
    Rule(
        "disclaimer",
        "anywhere",
        "line",
        "whose opinion it is, or who is responsible, in the page's own words",
        max_words=50,
        within=True,
    ),
    Rule(
        "press-label",
        "anywhere",
        "line",
        "that a text is a press release, above its headline",
        in_release=True,
    ),
    Rule(
        "press-contact",
        "anywhere",
        "list",
        "whom journalists may ask, below a press release",
        in_release=True,
        max_words=30,
    ),
    Rule("update", "anywhere", "line", "when the page was published or updated", max_words=16, states_date=True),
    Rule(
        "counter",
        "edges",
        "line",
        "a code, a path or a counter on a separate line",
        phrases=(
            Phrase(r"^\W{0,3}\d{1,4}\W{0,2}$", example="12", near="12 boats"),
            Phrase(r"^\d{1,3} ?/ ?\d{1,3}$", example="3/12", near="3/12 of the boats came back"),
            Phrase(r"^arrow_\w+$", example="arrow_forward", near="The arrow points forward"),
            Phrase(r"^[a-z]+_[a-z_]+$", example="share_button", near="A button under_stood by all"),
        ),
        max_words=3,
    ),
    Rule(
        "code",
        "anywhere",
        "line",
        "a number, a file path or an address on a separate line",
        phrases=(
            Phrase(r"^\d{11,}$", example="202405031015", near="20240503 boats"),
            Phrase(
                r"^[\w+.-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}$",
                example="letters@courier.example",
                near="Write to letters@courier.example by Friday",
            ),
            Phrase(
                r"^\[(?:/[a-z][\w-]{1,30}|[a-z][\w-]{1,30}(?: [\w-]{1,30}=[^\[\]]{1,200}){1,4})\]$",
                example='[gallery ids="12,13"]',
                near="[Applause in the hall]",
            ),
            Phrase(r"^\([a-zäöü]{2,3}(?:/[a-zäöü]{2,3})?\)$", example="(abc)", near="(Yes.)"),
            Phrase(r"^%\w\w\S{8,}$", example="%PDF-1.7stream", near="% of the boats"),
            Phrase(
                r"^<[a-z-]{1,20} [^<>]{1,300}=[^<>]{1,300}>\W{0,2}(?:<[^<>]{1,40}>\W{0,2})?$",
                example='<amp-ad width="300">',
                near="The sign < means that the left side is less.",
            ),
        ),
        within=True,
    ),
)
