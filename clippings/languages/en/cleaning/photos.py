"""English: who took or owns a photo."""

from clippings.languages.cleaning_words import AGENCY, Phrase

PHOTOS: dict[str, tuple[Phrase, ...]] = {
    "photo-credit": (
        Phrase(
            r"(?:^|[a-z.!?)'] ?)credit ?(?:\.{3}|…) ?[^.!?]{3,60}$",
            example="Credit... Ann Smith for the Courier",
            near="He lived on credit... and on the patience of the baker, who forgave him every month.",
        ),
        Phrase(
            r"^(?:main |cover |featured |lead |top |header )?"
            r"(?:photos?|photographs?|images?|pictures?|pics?|illustrations?|graphics?|credits?)"
            r"(?: (?:credits?|by|courtesy|via|source|copyright))? ?[:/|©] ?[^!?]{2,90}$",
            example="Photo by: Ann Smith",
            near="Photos of the flood were everywhere.",
        ),
        Phrase(
            r"^(?:photo|image|picture|illustration|photograph)s? (?:by|courtesy|credit|via|copyright|caption)"
            r"\b.{0,70}$",
            example="Photo courtesy Ann Smith",
            near="Image is everything in this trade, the agent said.",
        ),
        Phrase(
            r"[(\[](?:photo|image|picture|credit|pic|photograph|illustration)"
            r"s? ?(?:(?:by|courtesy|credits?|via)\b ?:?|[:/©])[^()\[\]]{1,70}[)\]]\.?$",
            example="A boat on the river (Photo: Ann Smith)",
            near="The plan is explained on two pages (images à l'appui).",
        ),
        Phrase(
            rf"[(\[](?:[^()\[\]]{{2,50}}[/,] ?{AGENCY}|ap photo[^()\[\]]{{0,40}}|{AGENCY} (?:photo|images?|file))"
            r"[)\]]\.?$",
            example="A boat on the river (Ann Smith/Reuters)",
            near="He thanked all who had helped him that night (the nurse as well).",
        ),
        Phrase(
            rf"^{AGENCY}(?: ?[/|,-] ?[\w .]{{2,40}})?\.?$",
            example="Reuters / Ann Smith",
            near="Reuters was the first to report the flood.",
        ),
        Phrase(
            rf"^[\w.' -]{{4,40}} ?[,/|] ?{AGENCY}\.?$",
            example="Ann Smith/AP",
            near="Ann Smith works for AP.",
        ),
        Phrase(
            r"^(?:file photo|handout|stock image|courtesy (?:of )?[\w .]{2,40}|photo by [\w .]{2,40})\.?$",
            example="File photo",
            near="Handout notes were left on every chair of the hall.",
        ),
        Phrase(
            r"\b(?:photograph|photo|credit|illustration|composite)s? ?: ?[^.!?:]{3,60}$",
            example="The old ferry on its last day. Photograph: Ann Smith",
            near="The photo was taken at dawn.",
        ),
        Phrase(
            r"[.!?)’”\"] ?(?:image|picture)s? ?: ?[^.!?:]{3,60}$",
            example="The old ferry on its last day. Image: Ann Smith",
            near="The bigger picture: nobody knows what it will cost",
        ),
        Phrase(
            rf"[^.!?\"”] ?/ ?{AGENCY}$",
            example="The old ferry on its last day / Getty Images",
            near="Nobody knew whether it was a raft and/or a boat.",
        ),
        Phrase(
            r"[a-z]credit ?: ?[^.!?:]{2,60}$",
            example="The old ferry on its last dayCredit: Ann Smith",
            near="They bought the boat on credit: the bank had asked for no papers at all.",
        ),
        Phrase(
            r"^©(?! ?\d{4}| ?copyright)[^!?]{2,260}$",
            example="© Ann Smith / River Pictures",
            near="The © sign was invented long before the web.",
        ),
        Phrase(
            r"^this .{0,50}\b(?:photo|image|picture|combination|frame grab|video)"
            r"\b,? .{0,30}\b(?:provided|released|taken) (?:by|on|in)\b",
            example="This photo provided by the town shows a boat on the river.",
            near="This photo shows how the town looked before the flood.",
        ),
        Phrase(
            r"^this .{0,30}\b\d{4},? (?:file )?(?:photo|image|picture|combination|frame)\b",
            example="This May 3, 2024, file photo shows a boat on the river.",
            near="This 2024 report shows how the town looked before the flood.",
        ),
        Phrase(
            r"^\d{1,3}of\d{1,3}\D",
            example="1of12The old ferry on its last day",
            near="12 of the 40 boats were lost in the storm.",
        ),
        Phrase(
            r"^in this .{0,40}\b(?:\d{4}|mon|tues|wednes|thurs|fri|satur|sun)\w*,? (?:file )?(?:photo|image|frame)"
            r"\b,",
            example="In this Friday, May 3, 2024, photo, a boat lies on the river bank.",
            near="In this 2019 photo he is still smiling, and nobody knows that he is ill.",
        ),
        Phrase(
            r"^in this .{0,30}\b(?:\w{3,9}\.? \d{1,2}, \d{4}|file),? (?:file )?(?:photo|image|frame)\b",
            example="In this May 3, 2024 file photo, a boat lies on the river bank.",
            near="In this file the judge found nine hundred photos of the same boat.",
        ),
        Phrase(
            rf"^[\w.' &-]{{4,70}} via {AGENCY}\.?$",
            example="Ann Smith via Getty Images",
            near="The boats came to the town via Antwerp.",
        ),
        Phrase(
            r"\S ?© ?(?!\d{4})[^.!?©]{2,60}$",
            example="The old ferry on its last day © Ann Smith",
            near="The sign © is older than most people think.",
        ),
        Phrase(
            r"^©(?! ?(?:copyright )?\d{4}).{0,40}$",
            example="© River Pictures",
            near="The letter (c) stands for the third of the four plans.",
        ),
    ),
}
