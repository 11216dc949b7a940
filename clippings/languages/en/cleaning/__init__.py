"""What cleaning knows of English."""

from clippings.languages.cleaning_words import CleaningWords
from clippings.languages.en.cleaning.appeals import APPEAL_CUES, APPEALS
from clippings.languages.en.cleaning.comments import COMMENT_CUES, COMMENTS
from clippings.languages.en.cleaning.credits import CREDIT_CUES, CREDITS
from clippings.languages.en.cleaning.dates import MONTHS, MONTHS_THAT_ARE_NO_NAMES, WEEKDAYS
from clippings.languages.en.cleaning.links import LINKS
from clippings.languages.en.cleaning.newsletter import NEWSLETTER, NEWSLETTER_CUES
from clippings.languages.en.cleaning.payment import PAYMENT, PAYMENT_CUES
from clippings.languages.en.cleaning.photos import PHOTOS
from clippings.languages.en.cleaning.words import WORDS

CLEANING_WORDS = CleaningWords(
    code="en",
    titles_without_article=(
        r"^(?:please )?(?:log|sign)[ -]?(?:in|on)\b",
        r"^(?:subscriber|member|customer|user)s? (?:log|sign)[ -]?in\b",
        r"\b(?:page|file|article|url) (?:was )?not found\b",
        r"\bpage can['’]t be found\b",
        r"^(?:error )?404\b",
        r"^(?:\d+ )?(?:search )?results (?:for|of)\b",
        r"^search(?: results)?(?:$| -| \|)",
        r"^(?:before you (?:continue|go on)|accept (?:or|and)|your (?:privacy|cookie) (?:choices|settings))\b",
    ),
    months=MONTHS,
    weekdays=f"{WEEKDAYS} mon tue tues wed thu thur thurs fri sat sun",
    date_words="""updated published posted first last modified original created date read hrs hours min at on of
        the""",
    ordinals="st nd rd th",
    clocks=(r"(?<=\d\d\d\d )(\d\d)[.]([0-5]\d)(?!\d)", r"\b(\d\d?)[.]([0-5]\d)(?=\s?(?:[ap]m|BST|GMT)\b)"),
    changed=("last updated", "last modified", "updated", "modified"),
    published=("first published", "published", "posted", r"date(?=\s?:)"),
    bylines=(
        "by",
        "written by",
        "posted by",
        "post author by",
        "reported by",
        "published by",
        "edited by",
        "story by",
        "text by",
        "article by",
        "guest post by",
        "contributed by",
        "submitted by",
        "words by",
        "words and photographs by",
        "words and photos by",
        "words and pictures by",
        "story and photos by",
        "text and photos by",
        "photographs and text by",
        "photos and text by",
        "photographs and words by",
        "pictures and words by",
        "interview by",
        "interviewed by",
        "as told to",
        "analysis by",
        "review by",
        "reviewed by",
        "medically reviewed by",
        "fact-checked by",
        "fact checked by",
    ),
    author_labels=("author", "authors"),
    and_="and",
    after_names="with for on",
    on_behalf="for in at",
    no_names=f"""writer editor editors correspondent reporter staff contributor columnist chief producer photographer
        analyst author updated published posted min read content sponsored {WEEKDAYS} {MONTHS_THAT_ARE_NO_NAMES}""",
    accounts="admin administrator editor webmaster user author staff guest unknown",
    job_lines=(
        r"\b(?:staff|sports?|opinion|senior|political|business|science|associate|contributing|guest|special|foreign|"
        r"news) (?:writer|contributor|columnist|reporter|correspondent|editor)s?$",
        r"\bassociated press$",
        r"^(?:contributor|columnist)$",
    ),
    professions="""reporter journalist correspondent editor columnist writer author contributor blogger critic producer
        professor lecturer fellow director analyst founder novelist historian researcher attorney consultant
        freelance""",
    about=("about", "about the author"),
    first_person=("i am", "i'm", "i write", "i cover", "i report"),
    copulas="is are was writes covers reports works has joined serves teaches",
    reader="you your yours we our us my me",
    reporting="""said says told wrote asked added warned urged ordered begged declined found explained declared
        announced""",
    speaking=("said", "says", "told", "added", "declined"),
    corrections=(
        "corrections?",
        "clarification",
        "editor's note",
        "update",
        r"an? (?:earlier|previous) version of (?:this|the) (?:article|story|report)",
        r"a correction was (?:made|published|appended)",
        r"this (?:article|story|report) (?:was|has been) (?:corrected|amended)",
    ),
    pictured=(
        "left",
        "right",
        "center",
        "centre",
        "pictured",
        "above",
        "is seen",
        "are seen",
        "poses?",
        "looks on",
        "file photo",
        rf"(?:{WEEKDAYS.replace(' ', '|')}), \w{{3,9}}\.? \d{{1,2}}, (?:19|20)\d\d",  # "Monday, May 6, 2024"
    ),
    abbreviations="Inc Co Corp Ltd Bros St No vs etc",
    words=WORDS,
    phrases=COMMENTS | LINKS | PAYMENT | APPEALS | NEWSLETTER | PHOTOS | CREDITS,
    cues=COMMENT_CUES | PAYMENT_CUES | APPEAL_CUES | NEWSLETTER_CUES | CREDIT_CUES,
)
