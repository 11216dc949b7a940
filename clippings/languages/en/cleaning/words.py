"""English: lines that only have words for the controls of a page."""

WORDS: dict[str, tuple[str, str]] = {
    "comments": (
        "comments reply replies comment cancel",
        """leave a an add post view show all your write read see hide load more be first to the join conversation
        discussion loading on this article story please log in sign up or register about have say share thoughts
        thought start newest oldest sort by yet and with us what do you think let know below""",
    ),
    "comment-tools": (
        "votes vote upvote downvote permalink flag report",
        """rating # points point up down like dislike likes reply share this comment edited score by delete edit""",
    ),
    "share": (
        "share shares gift tweet print copy email copied permalink save bookmark sharing reprints",
        """this on via to the a an with friends it link url page article story post us me our follow by click opens
        new window in pin send like likes total more about for later and add subscribe feed or social media plugin
        networks listen entry caring is text size font resize larger smaller default increase decrease
        bookmarked saved""",
    ),
    "advertisement": (
        "advertisement advertisements advertising advert adverts ad ads sponsored promoted",
        """story continues below this after article is ends here content continue reading scroll to skip the by main
        paid post an has not loaded yet but your text feedback remove report""",
    ),
    "related": (
        "watched replay related popular trending recommended recent latest recommends similar topics viewed",
        """just must read next previous videos most more stories story articles article posts post news content links
        link topic coverage reading video reads now today this week in on the for you from around web also see
        these and commented shared headlines items world us uk business sports sport opinion auto""",
    ),
    "navigation": (
        """home menu search login logout privacy policy terms cookie cookies sitemap advertise adchoices contact
        contacts about careers help accessibility sections register feedback jobs imprint archive archives forum videos
        podcasts shop store account profile close""",
        """subscribe newsletter newsletters us our of use service services and conditions site map info the main skip
        to content navigation toggle open sign in log up my your statement notice legal with settings preferences
        do not sell personal information data ad choices center support team staff meet page website a for here
        back top all tips tip news video photo photos gallery editorial standards ethics corrections reprints
        permissions preference california rights faqs work give get it room kit mobile apps edition digital
        e paper rules copyright guidelines community learn more scroll daily view""",
    ),
    "gallery": (
        "image caption gallery slideshow fullscreen playback enlarge thumbnails autoplay",
        """# of close open show hide view back to next previous photo photos full screen click tap the in exit all
        play video this is not supported on your device images see more loading expand unmute mute slide toggle
        zoom pause muted volume rewind""",
    ),
    "tags": (
        "tags topics keywords labels filed categories",
        "tag related in under more on this story article the category",
    ),
    "ticker": (
        "ago min",
        """# hour hours minute minutes mins day days week weeks month months year years h d m an a read reading time
        last updated published just now posted at am pm by""",
    ),
}
