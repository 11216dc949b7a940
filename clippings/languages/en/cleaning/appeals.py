"""English: what a page asks its reader to do."""

from clippings.languages.cleaning_words import NETWORK, Phrase

APPEALS: dict[str, tuple[Phrase, ...]] = {
    "follow": (
        Phrase(
            r"^(?:have|got) (?:more |a |any )?(?:questions?|tips?|story ideas?|feedback)\b[^.!?]{0,30}\?"
            r" (?:e-?mail|write to|contact|send) (?:us|me|our|them|it|your)\b",
            example="Have more questions? Email us at tips@courier.example.",
            near="Have questions for the mayor? So do the 40 people in the queue.",
        ),
        Phrase(
            r"^[^.!?]{4,50} (?:can be (?:reached|contacted)|is reachable) (?:at|on|via|by)"
            r" (?:e-?mail )?.{0,80}(?:@|\d{3})",
            example="Ann Smith can be reached at asmith@courier.example.",
            near="The island can be reached by boat in 40 minutes, and on foot at low tide.",
        ),
        Phrase(
            r"^about the (?:authors?|writers?|reporters?)\W*$",
            example="About the author",
            near="About the author nobody in the village would say a word.",
        ),
        Phrase(
            rf"^(?:also )?follow\b.{{0,100}}(?:\b(?:on|via) {NETWORK}\b|@\w{{2,}})",
            example="Follow Ann Smith on Twitter",
            near="Follow the river on foot from the mill to the sea.",
        ),
        Phrase(
            r"^(?:find|like|join|contact|reach|e-?mail|tweet|message|connect with|write to|add)"
            r" (?:us|me|our|the (?:author|writer|reporter|editor))"
            rf"\b.{{0,100}}(?:\b(?:on|via) {NETWORK}\b|@\w{{2,}})",
            example="Find us on Facebook",
            near="Find him on Facebook, the police told the mother, and she did within an hour of asking.",
        ),
        Phrase(
            r"^(?:contact|reach|e-?mail|write to|message) (?:\w+ ){1,4}?(?:at|on|via)"
            r" (?:[\d().-]+(?: or|,) )?\S{0,40}@\w{2,}",
            example="Contact Ann Smith at ann@courier.example",
            near="Contact between the two towns ended at the river a hundred years ago.",
        ),
        Phrase(
            r"^(?:follow|like|contact) (?:us|me|the author|the writer)\b.{0,80}$",
            example="Contact the author for the whole list",
            near="Contact was lost at noon.",
        ),
        Phrase(
            r"[.!?] (?:you can )?follow (?:him|her|them|us|me) (?:on|at|@)|\bor follow (?:him|her|them|us|me) on\b",
            example="She lives in Marlow. Follow her on Twitter.",
            near="The dog ran ahead. Nobody could follow him to the river.",
        ),
        Phrase(
            r"\b(?:reporter|writer|editor|columnist|correspondent|journalist|covers|reports)\b.{0,160}[.!?]"
            r" (?:you can )?(?:reach|contact|e-?mail|write to) (?:him|her|them|me) (?:at|on|via) \S{0,40}@\w",
            example="Ann Smith covers the valley. Reach her at ann@courier.example.",
            near="The reporter left at noon. Nobody could reach her at home.",
        ),
        Phrase(
            r"^do you have (?:a |any |your )?(?:photos?|pictures?|videos?|information|story|stories|memories|tips?)\b"
            r".{0,100}(?:@\w|\bsend (?:it|them|us)\b|\b(?:tell|e-?mail|contact) us\b)",
            example="Do you have pictures of the flood? Send them to desk@courier.example",
            near="Do you have pictures of your grandparents? The museum of the valley has nine thousand.",
        ),
        Phrase(
            r"^the .{2,40} is committed to publishing\b.{0,30}\bletters\b",
            example="The Courier is committed to publishing letters from all its readers.",
            near="The poet is committed to publishing nothing before the letters of her mother are found.",
        ),
        Phrase(
            r"^follow (?:him|her|them) (?:on|at|@)",
            example="Follow him on Instagram",
            near="Follow him, the guide said, and do not look down.",
        ),
        Phrase(
            r"^(?:follow|tweet) @\w+",
            example="Follow @annsmith",
            near="Follow the heron.",
        ),
        Phrase(
            r"^follow\b.{2,60}\b(?:full |complete |live )?coverage\b",
            example="Follow our live coverage of the flood",
            near="Follow the road along the river until the town comes into view.",
        ),
        Phrase(
            r"^follow\b.{2,50}\b(?:online|topics?|this|for more|updates)\b.{0,30}$",
            example="Follow the bridge debate for more updates",
            near="Follow the money, the old reporter told his students, and look for the company's updates.",
        ),
        Phrase(
            r"^(?:have|got) (?:a|any) (?:news |story )?(?:tips?|story)\b.{0,80}$",
            example="Have a news tip? Write to us.",
            near="Have a seat, the mayor told the girls.",
        ),
        Phrase(
            r"^(?:have your say|tell us what you think|let us know (?:what|in|by|your|on|if|about))\b.{0,100}$",
            example="Let us know what you think",
            near="Let us know peace, the old woman prayed by the river.",
        ),
        Phrase(
            r"^what do you think\?(?: .{0,80})?$|^what do you think of this\b.{0,40}$",
            example="What do you think? Write to us.",
            near="What do you think he did next?",
        ),
        Phrase(
            r"^do you have (?:an opinion|a view|something to say) (?:on|about) (?:the (?:\w+ )?raised|this)\b",
            example="Do you have an opinion on the issues raised in this article?",
            near="Do you have an opinion on bridges, the judge asked the boy.",
        ),
        Phrase(
            r"^(?:share your|tell us your) (?:thoughts|story|views|opinion|experience)\b.{0,60}$",
            example="Share your thoughts",
            near="Share your bread with the birds, the sign in the park says, and they will come back.",
        ),
        Phrase(
            r"^join (?:our|the) (?:\w+ ){0,2}(?:conversation|discussion|community|forums?|channel|debate)"
            r"(?: (?:on|in|at|below|to|with us|now|here)\b.{0,80})?\W*$",
            example="Join the debate",
            near="Join the community of nations, the envoy urged the generals.",
        ),
        Phrase(
            r"^join our (?:\w+ ){0,3}(?:forums?|community|group|channel)\b",
            example="Join our Facebook group",
            near="Join our hands across the river, the poet wrote.",
        ),
        Phrase(
            r"\b(?:news tip|tips?|corrections?|comments?)\b.{0,60}\b"
            r"(?:let us know|contact us|e-?mail us|send (?:it|them) to)\b",
            example="Any comments? Please let us know.",
            near="The clerk let us know on Monday that nobody had any comments.",
        ),
        Phrase(
            r"^(?:report|spotted|found) (?:a|an) (?:typo|error|correction|mistake)\b.{0,60}$",
            example="Report a typo",
            near="Report a crime and nobody comes, the farmers of the upper valley say.",
        ),
        Phrase(
            r"^(?:was|did you find) this (?:article|page|story|information)\b.{0,40}$",
            example="Did you find this page helpful?",
            near="Was this the last winter of the old ferry?",
        ),
        Phrase(
            r"^(?:download|get) (?:our|the) .{0,40}\bapps?\b",
            example="Download our free app",
            near="Download speeds in the valley are the slowest of the whole country.",
        ),
        Phrase(
            r"^(?:send|submit) (?:us|your|tips?|news|letters?|feedback)\b.{0,140}@\w",
            example="Send us your photos: desk@courier.example",
            near="Send your children to the hills, the radio told the town before the flood.",
        ),
        Phrase(
            r"^(?:send|submit) (?:us |your )?(?:a )?(?:tips?|news|letters?|feedback)\b[^.]{0,40}$",
            example="Send us feedback",
            near="Send news to the front, the old man said. Then he sat down.",
        ),
        Phrase(
            r"^(?:check out|visit) (?:my|our|his|her) (?:website|blog|site|page)\b",
            example="Visit our website",
            near="Visit our grandmother on Sunday, the girl begged the driver.",
        ),
        Phrase(
            r"^listen to .{2,60}\b(?:podcasts?|live at|on (?:spotify|apple|itunes))\b",
            example="Listen to the Courier podcast",
            near="Listen to the river at night, and you will hear the stones move.",
        ),
        Phrase(
            r"^subscribe to .{2,60}\b(?:podcast|channel|magazine|print|digital)\b",
            example="Subscribe to the Courier podcast",
            near="Subscribe to that theory, and you must believe in ghosts, the judge said.",
        ),
    ),
    "consent": (
        Phrase(
            r"^(?:allow (?:external )?content\b.{0,40}\?|allow and continue)$",
            example="Allow content provided by a third party?",
            near="Allow content cows to graze where they are, the vet advises.",
        ),
        Phrase(
            r"^this (?:article|page|story) (?:includes|contains) (?:content|media)"
            r"\b.{0,160}\b(?:your (?:permission|consent)|cookies)\b",
            example="This article includes content from another site. We ask for your permission first.",
            near="This article includes content that nobody had seen before, the editor said.",
        ),
        Phrase(
            r"\b(?:agree|agreeing|consent|consenting) to (?:our|the|its) use of cookies\b",
            example="By continuing to browse the site you are agreeing to our use of cookies.",
            near="By nine the children had agreed to the use of cookies as money, the teacher said.",
        ),
        Phrase(
            r"^(?:privacy overview|(?:non-)?necessary(?: always enabled)?|always (?:enabled|active)|"
            r"(?:accept|reject|allow|save) (?:all|& accept|and accept)|i accept|manage (?:options|preferences)|"
            r"privacy preference center)$",
            example="Manage preferences",
            near="Always active in the town, she ran the library until she was ninety.",
        ),
        Phrase(
            r"\b(?:we|this (?:web)?site|our partners|our website)\b.{0,40}\buses? (?:\w+ )?cookies\b",
            example="This website uses cookies to count visits.",
            near="The site uses cookies to analyse visits, but it never told anybody, the regulator found.",
        ),
        Phrase(
            r"\b(?:agree|consent) to (?:our|the) use of cookies\b|"
            r"\bcookies\b.{0,80}\byour (?:experience|visit|browsing|device)\b",
            example="Cookies improve your visit to these pages.",
            near="The baker sells cookies in the shape of the bridge to all who visit the town.",
        ),
        Phrase(
            r"^(?:accept|reject|manage|allow) (?:all )?(?:cookies|consent|preferences)\b.{0,20}$",
            example="Accept all cookies",
            near="Accept the offer or leave, the owner of the mill told the workers.",
        ),
        Phrase(
            r"^by (?:continuing|using|browsing)\b.{0,60}\b(?:agree|accept|consent)\b",
            example="By continuing to browse you agree to our terms.",
            near="By continuing to dig, the miners found water below the hill.",
        ),
        Phrase(
            r"^(?:cookie (?:policy|settings|preferences|notice)|your privacy (?:choices|rights)|do not sell)"
            r"\b.{0,40}$",
            example="Your privacy choices at the Courier",
            near="Cookie factories are the largest employers of the town.",
        ),
        Phrase(
            r"^(?:please )?(?:enable|turn on) (?:javascript|cookies)\b",
            example="Please enable JavaScript",
            near="Enable the pumps at once, the engineer shouted across the water.",
        ),
        Phrase(
            r"\byour browser (?:does not|doesn't) support\b",
            example="Your browser does not support this player.",
            near="The browser of the old days did not support letters of other alphabets, he said.",
        ),
        Phrase(
            r"\b(?:ad ?blocker)\b.{0,40}\b(?:disable|turn off|detected)\b",
            example="We found an ad blocker: please disable it",
            near="The ad blocker is the most used program in the town, a survey says.",
        ),
        Phrase(
            r"^this (?:site|page|form) is protected by recaptcha\b",
            example="This site is protected by reCAPTCHA and its terms apply.",
            near="This site is protected by a wall of loose stones and two geese.",
        ),
        Phrase(
            r"\bbrowser (?:version )?with limited support\b|\byou are using an? (?:\w+ )?browser\b",
            example="You are using an outdated browser.",
            near="You are using a rope that is too short for the browser goats, the guide told the girls.",
        ),
    ),
}
APPEAL_CUES: dict[str, tuple[str, ...]] = {
    "follow": (
        "@",
        "follow ",
        "let us know",
        "contact us",
        "mail us",
        "send it",
        "send them",
    ),
    "consent": (
        "cookie",
        "browser",
        "blocker",
    ),
}
