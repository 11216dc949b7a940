"""English: offers to subscribe."""

from clippings.languages.cleaning_words import Phrase

NEWSLETTER: dict[str, tuple[Phrase, ...]] = {
    "newsletter": (
        Phrase(
            r"^(?:good (?:morning|afternoon|evening)|hello|hi)\b.{0,30}[.!,]"
            r" you(?:'re| are) (?:receiving|reading|getting) (?:this|the)\b",
            example="Good morning. You're receiving this because you signed up for The Monday Letter.",
            near="Good morning. You are reading too fast, the teacher told him.",
        ),
        Phrase(
            r"^(?:did you (?:like|enjoy)|enjoying|liked?|loved?) this (?:newsletter|e-?mail|briefing|edition)"
            r"\b.{0,120}$",
            example="Did you like this newsletter? Tell us what you think.",
            near="Did you like this, the mayor asked the children on the bridge?",
        ),
        Phrase(
            r"^(?:our|the) editor (?:selects|picks|chooses|shares)\b.{0,60}\bnewsletter\b",
            example="Our editor picks the best stories of the week in this newsletter.",
            near="Our editor picks apples in his free time.",
        ),
        Phrase(
            r"^(?:want|like|looking for|need) more\b[^.!?]{0,50}\? (?:subscribe|sign up|follow|join|check out|visit)\b",
            example="Want more stories from the valley? Subscribe to the Courier.",
            near="Want more rain? Move to the coast, the farmers say.",
        ),
        Phrase(
            r"^(?:please |click here to |you can (?:also )?)?(?:sign up|subscribe|get|receive|enter your)"
            r"\b.{0,90}\b(?:newsletters?|inbox|e-?mail (?:address|alerts?|updates?)|mailing list|"
            r"breaking news (?:alerts?|emails?)|push notifications|news alerts)\b",
            example="Sign up to receive the Courier newsletter",
            near="Receive the same treatment as everybody else, the judge ordered.",
        ),
        Phrase(
            r"\b(?:sign(?:ing)? up|subscribe|subscribing)\b.{0,60}\b(?:our|your)"
            r"\b.{0,40}\b(?:newsletters?|inbox|e-?mails?|mailing list|alerts)\b",
            example="To subscribe to our alerts, write to the desk.",
            near="Nobody would subscribe to a loan on terms that the alerts of the bank called our last chance.",
        ),
        Phrase(
            r"\b(?:our|your) (?:\w+ ){0,3}(?:newsletters?|inbox)\b.{0,60}\b(?:here|today|now|sign up|subscribe)\b",
            example="Our weekly newsletter is out now: read it today.",
            near="Our newsletter was printed in the cellar of the mill until the flood took the press.",
        ),
        Phrase(
            r"\b(?:sign up|subscribe)\b.{0,40}\bnewsletters?\b.{0,20}\bhere\b",
            example="You may subscribe to the newsletter right here.",
            near="Farmers used to subscribe to one paper, and the newsletter of the union came with it.",
        ),
        Phrase(
            r"\bunsubscribe (?:at )?any ?time\b",
            example="You can unsubscribe at any time.",
            near="They chose to unsubscribe in large numbers that winter, the email said.",
        ),
        Phrase(
            r"^(?:sign up|subscribe|stay (?:up to date|informed|connected|in the know)|never miss|don't miss an?)\b"
            r"[^.]{0,70}\W*$",
            example="Stay informed",
            near="Stay connected to the rope, the guide told the four boys. Nobody let go.",
        ),
        Phrase(
            r"^sign up to (?:get|receive)\b",
            example="Sign up to get the morning headlines",
            near="Sign up to four weeks before the race, as the rules of the rowing club have it, or stay ashore.",
        ),
        Phrase(
            r"[.!?:–—] (?:please )?(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|inbox|e-?mails?|alerts)\b",
            example="Do you love rivers? Please sign up for the newsletter",
            near="She was ill. Sign language newsletters were all that the school could offer that year.",
        ),
        Phrase(
            r"\b(?:news|stories|headlines|updates|best|latest|briefing|analysis)\b.{0,60}\bin your inbox\b",
            example="The best of the valley in your inbox",
            near="The best letters in her inbox came from people who had crossed the old bridge.",
        ),
        Phrase(
            r"\b(?:delivered|straight|directly|sent|right) (?:to|through) your (?:inbox|letterbox)\b",
            example="The day's news, sent to your inbox",
            near="The parcel was brought straight to your door in those days, she remembers.",
        ),
        Phrase(
            r"^(?:every|each) (?:day|week|morning|evening|\w+day),? we(?:'ll)? (?:send|deliver|e-?mail)\b",
            example="Every morning, we'll send five stories",
            near="Every morning, we sent a boat to the island, the old pilot said.",
        ),
        Phrase(
            r"^(?:be the first to know|never miss (?:a|an|our)|stay on top of|get our)\b.{0,120}$",
            example="Get our best stories first",
            near="Stay on the bank, the police told the crowd, and nobody moved.",
        ),
        Phrase(
            r"^by (?:signing up|subscribing|registering|clicking|submitting)\b.{0,60}\byou (?:\w+ ){0,2}"
            r"(?:agree|accept|consent|acknowledge|confirm)\b",
            example="By signing up you agree to our terms",
            near="By signing up to the treaty, the country agreed to terms that it cannot meet.",
        ),
        Phrase(
            r"^(?:you have (?:\w+ )?subscribed\b.{0,60}|you're (?:now )?subscribed\b.{0,60}|"
            r"thank(?:s| you) for subscribing\b.{0,60})$",
            example="You have successfully subscribed",
            near="Thank you for the subscription, he wrote, and never paid.",
        ),
        Phrase(
            r"^please\b.{0,60}\b(?:to|the form to|form to) subscribe\b",
            example="Please use the form to subscribe",
            near="Please do not subscribe to that view, she begged the committee.",
        ),
        Phrase(
            r"^(?:no spam|enter your e-?mail|e-?mail address\b.{0,20}$|your e-?mail\b.{0,20}$|get it$|sign me up|"
            r"no thanks$|newsletters?$|breaking news emails?$)",
            example="Enter your email",
            near="Newsletters were the last thing on her mind when the river rose.",
        ),
        Phrase(
            r"^privacy notice\b.{0,20}\bnewsletters? (?:may|can) contain\b",
            example="Privacy notice: Newsletters may contain advertisements.",
            near="Privacy notices may be longer than the contract itself, the judge found.",
        ),
        Phrase(
            r"^(?:view|read|open|see) (?:this|it|the)? ?(?:e-?mail|message|newsletter|mailing|online version)? ?"
            r"(?:in|on|from) (?:your |a |the )?(?:web )?browser\b.{0,30}$",
            example="View this email in your browser",
            near="See it in the browser of the old terminal, and the map is green.",
        ),
        Phrase(
            r"^(?:was this (?:e-?mail|newsletter|message) (?:forwarded|sent) to you|"
            r"(?:(?:were|was) you )?forwarded this (?:e-?mail|newsletter|message)\?|"
            r"did (?:someone|somebody|a friend) forward (?:this|you)\b.{0,40}\?)",
            example="Was this newsletter forwarded to you?",
            near="Was this message in a bottle the last that he sent?",
        ),
        Phrase(
            r"^join (?:the |over )?\d[\d.,]*k?\+? (?:other )?(?:readers|subscribers|people|members)\b",
            example="Join 40,000 readers who get our letter.",
            near="Join 40 boats at the quay, the poster said.",
        ),
        Phrase(
            r"^(?:forward|send|share) this (?:e-?mail|newsletter|to a friend)\b[^.!?]{0,40}\W?$",
            example="Forward this to a friend",
            near="Forward this letter to my mother. Those were his last words.",
        ),
        Phrase(
            r"^you(?:'re| are| have)? (?:receiv(?:e|ed|ing)|getting|got) this (?:e-?mail|message|newsletter|mailing)\b",
            example="You are receiving this email because you are a member.",
            near="You are receiving this prize because you jumped, the mayor told the boy.",
        ),
        Phrase(
            r"^(?:unsubscribe|opt out|(?:update|manage|change|edit) your (?:e-?mail |newsletter |subscription )?"
            r"(?:preferences|subscriptions?|settings))\b[^.!?]{0,80}$",
            example="Unsubscribe from this list | Update your preferences",
            near="Unsubscribe from the fear. That was the whole sermon.",
        ),
        Phrase(
            r"\bactivation link\b|\bcheck your (?:inbox|spam folder)\b",
            example="An activation link is on its way.",
            near="The link to the old railway is closed for good, the mailbox at the station sealed.",
        ),
        Phrase(
            r"^get (?:our|(?:all )?the (?:latest|top|best|day's)|breaking|more|top|daily|today's) (?:\w+ ){0,3}"
            r"(?:news|stories|headlines|updates|newsletter|alerts|briefing|coverage|deals|analysis)\b.{0,100}$",
            example="Get the latest news on bridges",
            near="Get the latest figures right before you publish them, the statistician told the reporters.",
        ),
    ),
}
NEWSLETTER_CUES: dict[str, tuple[str, ...]] = {
    "newsletter": (
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
    ),
}
