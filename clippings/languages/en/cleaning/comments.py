"""English: the form, the rules and the number of comments."""

from clippings.languages.cleaning_words import Phrase

COMMENTS: dict[str, tuple[Phrase, ...]] = {
    "comment-form": (
        Phrase(
            r"^leave (?:a|your) (?:reply|comment)\b[^.]{0,40}$",
            example="Leave a Reply to Ann Smith",
            near="Leave a comment on the desk. The clerk reads them all at noon.",
        ),
        Phrase(
            r"^(?:please )?(?:log in|sign in|login|register|you must be logged in|sign up)"
            r"\b.{0,40}\b(?:comments?|reply|replies)\b.{0,20}$",
            example="Sign in with your library card to comment",
            near="Sign in before noon, and the clerk will give you his reply in writing that day.",
        ),
        Phrase(
            r"\byour email address will not be published\b",
            example="Your email address will not be published.",
            near="Your letter will not be published, the editor wrote back.",
        ),
        Phrase(
            r"^(?:required fields are marked|save my name, e?mail|notify me of (?:new|follow)|"
            r"this site uses akismet)",
            example="Required fields are marked *",
            near="Required fields were left blank on half of the forms, the auditor found.",
        ),
        Phrase(
            r"^(?:when submitting|by posting|by submitting) (?:content|comments?|a comment)\b",
            example="By posting a comment you accept our rules.",
            near="By posting guards at the gate the town kept the crowd away.",
        ),
        Phrase(
            r"^comments? (?:on this (?:article|story|post)|"
            r"(?:are|is|section is|may be|will be|have been) (?:now |being |currently |not )?"
            r"(?:closed|disabled|subject|moderated|monitored|turned off|off|reviewed|welcome|edited|published|"
            r"unavailable))\b",
            example="Comments on this article are now closed.",
            near="Comments from both banks of the river reached the council on Monday.",
        ),
        Phrase(
            r"^(?:view|show|see|read|load|hide|post|add|write|submit|join)(?: \w+){0,2}"
            r" (?:comments?|discussion|conversation)\b.{0,20}$",
            example="Show older comments",
            near="Read between the lines, and the comments of the judge are a warning to the whole town.",
        ),
        Phrase(
            r"^(?:\d[\d.,]* (?:comment|response|reply)|(?:\d[\d.,]*|no) (?:comments|responses|replies))"
            r"\b(?: yet| so far)?\W{0,8}$",
            example="12 comments so far",
            near="12 comments were read aloud in the hall before the vote.",
        ),
        Phrase(
            r"^(?:\d[\d.,]*|no|one|two) (?:thoughts?|responses?|comments?|replies|reply) (?:on|to) [“\"'(«].{0,120}$",
            example="3 thoughts on “Town gets a bridge”",
            near="Two thoughts on her mind kept the mayor awake that night.",
        ),
        Phrase(
            r"^(?:comments?|responses?) ?\(?\d+\)?.{0,10}$",
            example="Comments (12) Bridge",
            near="Comments that run to 12 pages were handed to the clerk.",
        ),
        Phrase(
            r"\bplease (?:avoid|do not use|don't use|refrain from)\b.{0,30}\b"
            r"(?:obscene|vulgar|profane|abusive|offensive|defamatory)\b",
            example="Please avoid vulgar or abusive words.",
            near="Please avoid the bridge, the police told the town, and the vulgar joke on the barrier.",
        ),
        Phrase(
            r"^(?:don't threaten\. threats\b|be truthful\. don't\b|be nice\. no\b|be proactive\. use\b|"
            r"share with us\. we'd\b)",
            example="Be nice. No insults.",
            near="Be nice to the geese, the sign at the mill says.",
        ),
        Phrase(
            r"^comment(?:s|ing)?(?: ?[:|–—-])? (?:our )?(?:rules|guidelines|policy)\W*$",
            example="Comments: Our rules",
            near="Comment rules the age, the old editor sighed.",
        ),
        Phrase(
            r"^(?:we invite you to use|thank you for using|by using) our comment(?:ing|s) "
            r"(?:platform|section|system)\b",
            example="We invite you to use our commenting platform.",
            near="We invite you to use our boats, the fishermen told the council.",
        ),
        Phrase(
            r"^we want our comments to be\b|^please report any comments\b",
            example="Please report any comments that break our rules.",
            near="Please report any crime to the mill, the sign says.",
        ),
        Phrase(
            r"^be the first to\b.{0,30}$",
            example="Be the first to rate it",
            near="Be the first to cross the bridge, the poster said, and nine hundred people came.",
        ),
    ),
}
COMMENT_CUES: dict[str, tuple[str, ...]] = {
    "comment-form": ("will not be published", "please "),
}
