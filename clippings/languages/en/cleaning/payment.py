"""English: requests for payment."""

from clippings.languages.cleaning_words import Phrase

PAYMENT: dict[str, tuple[Phrase, ...]] = {
    "paywall": (
        Phrase(
            r"^unlock\b[^.!?]{0,40}\bfor free\W*$",
            example="Unlock the weekly letter for free",
            near="Unlock the gate, and the sheep are gone.",
        ),
        Phrase(
            r"^to (?:read|continue|view|access|keep)\b.{0,30}\b"
            r"(?:full story|this article|full article|reading|the rest|subscribe|log ?in|sign in)\b.{0,40}$",
            example="To continue reading, subscribe or log in",
            near="To read the full story of the bridge, the pupils went to the archive of the town in May.",
        ),
        Phrase(
            r"^(?:already (?:a|an) (?:\w+ )?(?:subscriber|member)|already (?:subscribed|registered))\b.{0,40}$",
            example="Already a subscriber? Log in",
            near="Already a legend, the old ferry was sold to a museum.",
        ),
        Phrase(
            r"^(?:subscribe (?:now )?(?:to (?:continue|read|keep|unlock|get)|for (?:full|unlimited)))\b.{0,80}$",
            example="Subscribe now to continue reading",
            near="Subscribe to the view that nothing can be done, the judge told the court, and nothing ever will be.",
        ),
        Phrase(
            r"^this (?:article|content|story|post|video) is "
            r"(?:for|only (?:for|available)|available (?:only )?to|reserved for|exclusive to) (?:\w+ )?"
            r"(?:subscribers|members)(?: only)?\W*$",
            example="This article is only available to subscribers.",
            near="This article is for those who doubt that bridges can be beautiful.",
        ),
        Phrase(
            r"^you(?:'ve| have) (?:reached|read|used) (?:your|all|the)\b.{0,60}\b(?:articles?|limit|stories)\b",
            example="You have reached your limit of free articles",
            near="You have reached the far bank when the noise stops.",
        ),
        Phrase(
            r"^(?:unlock (?:this|full|unlimited)|(?:want to |keep |continue )read(?:ing)?|"
            r"log in to (?:read|continue)|start your (?:free )?(?:trial|subscription))\b.{0,60}$",
            example="Unlock full access to the Courier",
            near="Unlock the gate at night and the cows will walk to the river.",
        ),
        Phrase(
            r"^(?:save|get) (?:up to |over )?\d{1,2} ?%(?: off)?(?!\w).{0,60}\b"
            r"(?:subscri\w+|membership|digital access)\b[^.]{0,60}\W?$",
            example="Save 30% on a subscription",
            near="Save 30% of the water, the mayor told the town, and a subscription to the pool is yours. It worked.",
        ),
        Phrase(
            r"[€$£] ?\d[\d.,]* ?(?:/|a |per )(?:day|week|month|mo|year)\b.{0,120}\b(?:cancel any ?time|digital access|"
            r"subscribe|free trial|during your trial)\b",
            example="Then £9 per month. Digital access on any device.",
            near="The room costs $90 a month, and the landlord may cancel the lease at any time, she said.",
        ),
        Phrase(
            r"^(?:unlimited|full|premium|complete) (?:digital )?access\b.{0,30}[€$£] ?\d[\d.,]*[^.]{0,60}\W?$",
            example="Unlimited digital access for just $1 a week",
            near="Full access to the bridge will cost the town another $2 million. Nobody has it.",
        ),
        Phrase(
            r"^explore (?:all|our)\b[^.]{0,30}\bsubscriptions?\W*$",
            example="Explore our range of subscriptions.",
            near="Explore our caves before you buy subscriptions to that theory, the guide told them.",
        ),
    ),
    "donation": (
        Phrase(
            r"^if you(?:'ve| have)? (?:enjoyed?|liked?|appreciated?|valued?) (?:reading )?this "
            r"(?:piece|post|newsletter|essay|interview|read)\b.{0,200}\b"
            r"(?:share|heart|like button|subscribe|subscribing|support|consider|comment|tell)\b",
            example="If you enjoyed this piece, please share it with a friend.",
            near="If you liked this piece of cake, wait for the next one, said the baker.",
        ),
        Phrase(
            r"\bbuy (?:us|me) an? (?:coffee|beer)\b",
            example="Enjoyed this? Buy us a coffee",
            near="Nobody would buy the town a coffee, she said.",
        ),
        Phrase(
            r"\b(?:small|tiny|quick) favou?r to ask\b|\bas you(?:'re| are) joining us (?:today )?from\b",
            example="As you're joining us from Marlow, we have a small favour to ask.",
            near="She did him a small favour and left to ask for her coat.",
        ),
        Phrase(
            r"\b(?:support|help fund|donate to|contribute to|fund)"
            r"\b.{0,30}\bour (?:journalism|work|reporting|newsroom|mission|site)\b",
            example="Please help fund our journalism.",
            near="She gave up her support for our town a year before the vote.",
        ),
        Phrase(
            r"^(?:please |help us |help )?(?:support|fund)\b.{0,20}\b(?:independent|quality|local|nonprofit)"
            r" journalism\b",
            example="Please support independent journalism",
            near="Support for the independent candidate grew in the valley and in both towns.",
        ),
        Phrase(
            r"\bclick here to (?:support|donate|give|contribute|help)\b",
            example="If you can, click here to donate",
            near="Our work begins with a click here and a click there, the watchmaker said.",
        ),
        Phrase(
            r"^please (?:donate|consider (?:supporting|donating|a donation|making))\b.{0,100}$",
            example="Please consider making a donation",
            near="Please consider the river, the fishermen wrote to the minister.",
        ),
        Phrase(
            r"^(?:donate|make a (?:donation|contribution)|become a (?:member|supporter|patron))"
            r"(?: (?:now|today|here|to|for)\b.{0,80})?\W*$",
            example="Become a member today",
            near="Become a member of the crew, the captain told the boy, and he never went home.",
        ),
        Phrase(
            r"^(?:if you (?:value|like|enjoy|enjoyed|appreciate)"
            r" (?:our|this (?:article|story|site|post|podcast|content)|what we)|a message from our)\b.{0,400}$",
            example="If you like our work, tell your friends.",
            near="If you like the river, you will love the sea, the captain said.",
        ),
        Phrase(
            r"^(?:we (?:need|rely on) your (?:help|support)|"
            r"your (?:support|donation|contribution) (?:helps|makes|keeps)) (?:us|it|our|to keep|this)\b",
            example="Your support keeps us independent.",
            near="Your support helps nobody, the general told the crowd.",
        ),
    ),
}
PAYMENT_CUES: dict[str, tuple[str, ...]] = {
    "paywall": ("$", "€", "£"),
    "donation": (
        "coffee",
        "beer",
        "favour",
        "favor",
        "joining us",
        "journalism",
        "our work",
        "our reporting",
        "our newsroom",
        "our mission",
        "our site",
        "click here to",
    ),
}
