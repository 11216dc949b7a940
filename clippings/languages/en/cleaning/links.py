"""English: links to other articles and to topics."""

from clippings.languages.cleaning_words import Phrase

LINKS: dict[str, tuple[Phrase, ...]] = {
    "read-also": (
        Phrase(
            r"^(?:see also|also read|read also)(?: \W)? ?:?$",
            example="See also:",
            near="See also what the children see, the painter advises.",
        ),
    ),
    "advertisement": (
        Phrase(
            r"^(?:today's|this week's|this) (?:newsletter|briefing|edition|e-?mail|podcast|story)"
            r" (?:is|was) (?:brought to you|sponsored|supported|presented) by\b",
            example="Today's newsletter is brought to you by River Insurance.",
            near="This week's flood was brought to the town by the melting snow.",
        ),
        Phrase(
            r"^(?:article|story|text) continues below\W*$",
            example="Article continues below",
            near="Article continues to anger the mayor, the clerk said.",
        ),
    ),
    "share": (
        Phrase(
            r"^(?:like )?loading ?(?:\.{3}|…)$",
            example="Like Loading...",
            near="Like loading hay, it takes two people.",
        ),
    ),
    "related": (
        Phrase(
            r"^more (?:sports?|news|politics|business|opinion|culture|weather|headlines|top stories)\W*$",
            example="More Sports",
            near="More news came at night, and none of it was good.",
        ),
        Phrase(
            r"^(?:related|more|read more|recommended|trending|popular|must[- ]reads?)"
            r" ?:?$",
            example="Must-reads:",
            near="More rain fell in the hills.",
        ),
        Phrase(
            r"^(?!related (?:video|story|article|post) ?: ?\w)"
            r"(?:more|latest|popular|trending|top|related|recommended|featured|recent|other|best) (?:\w+ ){0,2}"
            r"(?:stories|articles?|posts?|headlines|videos?|picks|coverage|reads|content)\b[^.!?…\"]{0,40}:?$",
            example="More stories from the valley",
            near="More stories were built on top of the old mill, which is now the tallest house in the valley.",
        ),
        Phrase(
            r"^(?:more|latest|popular|trending|featured|recommended) (?:in|on|about|by|now|today|news)"
            r"\b[^.!?…:\"]{0,30}:?$",
            example="Latest news from the valley",
            near="More about bridges can be learned in the museum of the town.",
        ),
        Phrase(
            r"^(?:more|latest|top|related|other|recommended) from\b[^.!?…\"]{0,40}:?$",
            example="More from the Courier",
            near="More from habit than from hunger, she went to the bakery every morning.",
        ),
        Phrase(
            r"^related (?:\w+ )?(?:roundups?|forums?|guides?|topics?|tags?|pages?|reading|items?|links?)\b.{0,40}$",
            example="Related forum discussions",
            near="Related firms paid for the work, which the council had not been told.",
        ),
        Phrase(
            r"^most (?:read|popular|viewed|shared|commented|watched|discussed)\b[^.!?\"]{0,30}$",
            example="Most read this week",
            near="Most read the letter to the end, and then nobody spoke.",
        ),
        Phrase(
            r"^you (?:may|might|could|will)(?: also)? (?:be interested|like|enjoy|have missed)\b.{0,30}$",
            example="You may also like",
            near="You may like the bridge or not, but you will have to cross it every day.",
        ),
        Phrase(
            r"^(?:may|might) also (?:be of interest|interest you|like)\b.{0,20}$",
            example="Might also interest you",
            near="Might also be a mistake, the engineer said.",
        ),
        Phrase(
            r"^(?:what to )?read (?:this |these )?next\b.{0,20}$",
            example="What to read next",
            near="Read next to the stove, the letters lost their colour.",
        ),
        Phrase(
            r"^don't miss(?: out)?$",
            example="Don't miss out",
            near="Don't miss the ferry, her father used to say.",
        ),
        Phrase(
            r"^(?:editors?'?s?|staff|our|[\w ]{2,16}) picks?$",
            example="Editor's picks",
            near="The editor picks apples in his garden at weekends.",
        ),
        Phrase(
            r"^(?:in case you missed it|more like this|more to explore|keep reading|explore more|"
            r"what others are reading)\b.{0,20}$",
            example="In case you missed it",
            near="Keep reading to your children every evening, the doctor told the parents of the valley.",
        ),
        Phrase(
            r"^(?:(?:from )?around|elsewhere on|also on|on|from) the web$",
            example="From around the web",
            near="On the web of canals behind the town, boats still carry the milk.",
        ),
        Phrase(
            r"^(?:next|previous|older|newer|prev)(?: \w+)? (?:articles?|posts?|stor(?:y|ies)|news)\b.{0,12}$",
            example="Next article",
            near="Next spring the news from the site was no better.",
        ),
        Phrase(
            r"^(?:promoted|sponsored) (?:content|stories|links|posts?)\b.{0,30}$",
            example="Promoted stories",
            near="Sponsored by nobody, the two sisters rowed to the sea.",
        ),
        Phrase(
            r"^post navigation$",
            example="Post navigation",
            near="Post offices will close at noon.",
        ),
        Phrase(
            r"^(?:previous|prev)\W{1,3}next$",
            example="Previous | Next",
            near="Previous owners knew of the leak.",
        ),
        Phrase(
            r"^(?:want|looking for|hungry for) more\b.{0,60}\?$",
            example="Want more stories like this?",
            near="Want more bridges? The minister does, and he will pay for two of them.",
        ),
        Phrase(
            r"^(?:explore|find|discover) more (?:on|about|of|from)\b.{0,40}$",
            example="Explore more on bridges",
            near="Find more of the missing papers, the judge told the clerk, or face a fine of nine hundred crowns.",
        ),
        Phrase(
            r"^(?:next up|now (?:playing|reading)|playing now|just watched|must watch|more to read|top stories)$",
            example="Now reading",
            near="Top stories of the tower were lost in the fire.",
        ),
    ),
    "read-more": (
        Phrase(
            r"^you can (?:now )?find this (?:story|article|post) in\b.{0,40}\b(?:bookmarks|saved|list|library)\b",
            example="You can find this story in your bookmarks.",
            near="You can find this in every bookshop of the valley.",
        ),
        Phrase(
            r"^(?:also )?(?:read|see|watch|learn|find out|discover|listen)"
            r" (?:more|also|next|here|this|now|full story|the full story)"
            r"(?: (?:about|at|on|here|story|stories|articles?|from|of this))?(?: ?[:>»|]|$)",
            example="Read also: Ferries are late again",
            near="Read more slowly, the teacher said.",
        ),
        Phrase(
            r"^(?:related|see also|also see|must[- ]read|don't miss|recommended|trending|more like this|"
            r"previous post|next post|previous article|next article|previous story|next story|in case you missed it|"
            r"icymi) ?[:>»|]",
            example="Previous article: Ferries are late again",
            near="Recommended by three doctors: sleep.",
        ),
        Phrase(
            r"^(?:related|recommended|more) (?:article|story|stories|content|coverage|posts?|news|video|reading|"
            r"links?|on this|from \w+) ?[:>»|]",
            example="Related story: Ferries are late again",
            near="More news came in the evening: the dam had held.",
        ),
        Phrase(
            r"^(?:read|watch|more) ?[:>»|] ?[^\"]{0,160}[^.\"]$",
            example="Watch: The night of the flood",
            near="Watch: it will happen again.",
        ),
        Phrase(
            r"^(?:for )?more\b[^.!?]{0,40}: ?https?://",
            example="More on the bridge: https://courier.example/bridge",
            near="For more than a year she waited: nobody wrote.",
        ),
        Phrase(
            r"^(?:click|tap) (?:on )?(?:here|the link|the image|the photo)(?: (?:to|for|and)\b[^.!?,]{0,80})?\W*$",
            example="Click here to see the map",
            near="Click here, the message said, and he did.",
        ),
        Phrase(
            r"^(?:click|tap) (?:here|through)? ?to \w+[^.!?,]{0,60}[.!]?$",
            example="Tap to enlarge the map",
            near="Click beetles live to be four years old in the woods above the town.",
        ),
        Phrase(
            r"^(?:view|see|show|browse) (?:all|full|the full|more) ?(?:\w+ ){0,3}\W{0,3}\d{0,4}\W{0,2}$",
            example="View all photos (12)",
            near="See the whole valley from here on a clear day, and the sea behind it.",
        ),
        Phrase(
            r"^(?:video|videos|photos|audio|infographic|interactive|play|watch|listen|live|transcript|embed|"
            r"download|gallery) ?:?$",
            example="Infographic:",
            near="Video evidence was shown to the jury.",
        ),
        Phrase(
            r"^(?:watch|read|listen|see|video|photos) ?\| ?.{3,140}$",
            example="Watch | The night of the flood",
            near="Watch the river | it rises, the sign at the mill says in two languages, and nobody ever laughs.",
        ),
        Phrase(
            r"^thanks? (?:you )?for (?:watching|reading|visiting|subscribing|listening|your (?:interest|support))"
            r"\b.{0,30}$",
            example="Thanks for reading!",
            near="Thanks for reading my mother's letters to me, she told the nurse on the last evening.",
        ),
        Phrase(
            r"^(?:thanks|thank you) for reading\b[^.!?]{0,60}!"
            r" (?:this (?:post|article) is public|subscribe|please share)\b",
            example="Thanks for reading The Courier! This post is public so feel free to share it.",
            near="Thanks for reading to her every night! She told the volunteers so on the last day.",
        ),
        Phrase(
            r"^the post .{2,200} (?:first appeared|appeared first) on [^,;!?]{2,60}$",
            example="The post Town gets a bridge appeared first on The Courier.",
            near="The post of mayor first appeared in the laws of the town in 1702.",
        ),
        Phrase(
            r"^continue (?:reading|to (?:article|site|story|content))(?: \w+){0,5}\W*$",
            example="Continue reading the main story",
            near="Continue reading, the judge told the witness.",
        ),
        Phrase(
            r"^(?:read|see|view|watch) (?:the )?(?:rest|full|whole|original|complete|entire)"
            r"\b.{0,40}\b(?:here|article|story|post|interview|report|statement|list|video)\b.{0,20}$",
            example="Read the full report here",
            near="Read the full moon as a sign, the fishermen say, and stay at home.",
        ),
        Phrase(
            r"^(?:show|load|see|view|learn|find out|read|watch)"
            r" more(?: (?:about|on|from|of|here|at|in|stories|news|articles|posts|comments|videos)\b.{0,40})?\W*$",
            example="Load more",
            near="Learn more than one language, the old sailor told the girls of the harbour.",
        ),
    ),
    "tags": (
        Phrase(
            r"^(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|labels?|tagged(?: with| in| as)?|"
            r"related topics?|in this article|posted in|hashtags?)(?: ?[:|•]|$)",
            example="Filed under: bridges, rivers",
            near="Topics for the exam were drawn from a hat.",
        ),
        Phrase(
            r"^(?:topics|tags|filed under|posted in) (?!.*[.!?]$)[^:]{3,200}$",
            example="Topics bridges, rivers, town council",
            near="Topics range from cooking to war.",
        ),
        Phrase(
            r"^this (?:article|story|entry|post) (?:is|was) (?:related to|filed|tagged|posted)\b",
            example="This article was tagged bridges",
            near="This article was read by nine hundred people in the first hour.",
        ),
    ),
    "gallery": (
        Phrase(
            r"^listen to (?:this|the) (?:article|story)\W*(?:\d{1,3} ?min\w*\W*)?$",
            example="Listen to this article • 8 min",
            near="Listen to this story, the old pilot said.",
        ),
    ),
    "live-blog": (
        Phrase(
            r"^(?:this|our) live (?:blog|coverage|page|feed) (?:is|has) (?:now |been )?(?:closed|ended|paused)\b",
            example="This live blog is now closed. Thank you for reading.",
            near="This live animal market is now closed.",
        ),
        Phrase(
            r"^(?:(?:newest|oldest|latest) (?:posts? |updates? |entries )?first|auto-?(?:refresh|update)(?:s|"
            r"d)?(?: on| off)?|"
            r"refresh(?: page| this page)?|show (?:key events only|(?:\d{1,3} )?new (?:posts?|updates?))|(?:jump|skip|"
            r"back) to (?:the )?(?:latest|newest|first) (?:post|update|entry)|"
            r"(?:load|see|view) (?:more|newer|older|new) (?:posts|updates|entries))\W{0,3}$",
            example="Oldest first",
            near="Oldest first, the captain told the boys in the boat.",
        ),
    ),
}
