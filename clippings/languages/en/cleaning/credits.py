"""English: who made, owns, supplied or is responsible for an article, and when it was published."""

from clippings.languages.cleaning_words import Phrase

CREDITS: dict[str, tuple[Phrase, ...]] = {
    "copyright": (
        Phrase(
            r"^copyright (?:©|\(c\)|\d{4}|notice)",
            example="Copyright notice",
            near="Copyright by itself does not protect a recipe, the judge said.",
        ),
        Phrase(
            r"\ball rights? reserved\b(?! (?:for|to|in)\b)",
            example="All rights reserved.",
            near="All rights reserved for the crown were sold in 1822 to a merchant.",
        ),
        Phrase(
            r"\bmay not be (?:published|reproduced|copied|reprinted)"
            r"\b.{0,60}\b(?:rewritten|redistributed|broadcast|rebroadcast|without)\b",
            example="This material may not be published, broadcast, rewritten or redistributed.",
            near="The names of the minors may not be published under Canadian law.",
        ),
        Phrase(
            r"^(?:copyright )?(?:©|\(c\)) ?(?:copyright )?\d{4}",
            example="(c) 2024 The River Courier",
            near="Copyright law was changed in 2024.",
        ),
        Phrase(
            r"^copyright @ ?\d{4}",
            example="Copyright @2024 The River Courier",
            near="Copyright cases fill the court of the harbour town.",
        ),
        Phrase(
            r"\b(?:is|are) (?:licensed|released) under (?:a |an |the )?(?:creative commons|cc)\b",
            example="This work is licensed under a Creative Commons licence.",
            near="She released her songs under the name of her aunt.",
        ),
    ),
    "agency": (
        Phrase(
            r"^[(\[–—-] ?(?:additional )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|translated|"
            r"translation|graphics?)(?: and \w+)? by [^.]{3,240}[.)\]]*$",
            example="(Reporting by Ann Smith; Editing by John Brown)",
            near="(Reporting a crime took her nine hours, she said.)",
        ),
        Phrase(
            r"^(?:additional )?(?:reporting|writing|editing|translation|graphics?)(?: and \w+)?"
            r" by [^.;]{3,120};[^.]{3,160}\.?$",
            example="Reporting by Ann Smith; editing by John Brown",
            near="Writing by hand helps children to learn, the study says; typing does not. It is free.",
        ),
        Phrase(
            r"^(?:additional )?(?:reporting|editing|translation|graphics?)(?: and \w+)? by [^.,;]{3,60}\.?$",
            example="Additional reporting by Ann Smith",
            near="Reporting by night, without lamps, the two men learned how the town lives.",
        ),
        Phrase(
            r"^(?:reported|written|edited|compiled|translated|researched)(?: and \w+)? by [^.,;]{3,40}$",
            example="Edited by John Brown",
            near="Edited by his daughter, the letters show a shy and funny man.",
        ),
        Phrase(
            r"^(?:researched|edited|written|reported|translated|fact[- ]checked|reviewed|produced|compiled) by ?:",
            example="Produced by: Ann Smith",
            near="Produced by hand, the ropes of the valley last a hundred years.",
        ),
        Phrase(
            r"\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,60}$",
            example="Ann Smith contributed to this report.",
            near="Three firms contributed to the report, which the council will publish in May.",
        ),
        Phrase(
            r"^-* ?(?:with )?additional (?:reporting|writing) (?:by|from)\b",
            example="With additional reporting from Ann Smith",
            near="With additional pumps the town could have been saved.",
        ),
        Phrase(
            r"^[(\[]?with (?:inputs?|agency inputs|files|reporting|material) (?:from|by)\b.{0,60}$",
            example="With inputs from Reuters",
            near="With material that nobody had tested, the firm built the dam in nine weeks.",
        ),
        Phrase(
            r"^(?:source|sources) ?[:/] ?(?!the )\S[^.]{0,50}\.?$",
            example="Source: River Courier",
            near="Sources say that the deal is dead.",
        ),
    ),
    "disclaimer": (
        Phrase(
            r"^(?:the )?(?:views|opinions)(?: and opinions| or opinions| and views)?"
            r" (?:expressed|of the author|in this)\b",
            example="The views expressed here are the author's own.",
            near="The views from the bridge are the best of the whole valley.",
        ),
        Phrase(
            r"^this (?:article|story|post|content|piece|column) (?:was|is|has been|first|originally)"
            r" (?:originally |first )?(?:published|appeared|republished|provided|produced|generated|auto)",
            example="This article was first published in the River Courier.",
            near="This article of the law was struck down in May.",
        ),
        Phrase(
            r"^a version of this (?:article|story|column|essay|review|obituary|profile)"
            r" (?:appears|appeared|will appear|ran|runs|was published|is published) (?:in|on)\b",
            example="A version of this article appears in print on May 3, 2024, on Page 7.",
            near="A version of this story is told in both towns, and it ends badly in each.",
        ),
        Phrase(
            r"^(?:disclaimer|disclosure) ?:",
            example="Disclosure: The author owns a boat.",
            near="Disclosure of the papers was refused by the minister.",
        ),
        Phrase(
            r"^(?:this|our) (?:web ?site|newspaper)s?\b.{0,60}\badheres? to\b",
            example="This website adheres to the code of the press council.",
            near="This glue adheres to wood and to stone, the carpenter of the town said.",
        ),
        Phrase(
            r"^why you can trust\b.{0,40}$",
            example="Why you can trust the Courier",
            near="Why you can swim faster in salt water is easily told.",
        ),
        Phrase(
            r"^(?:this|the) (?:article|story|post|page|site|website) (?:may )?contains? affiliate links?\b",
            example="This page contains affiliate links.",
            near="This page of the diary contains links to three other crimes, the police say.",
        ),
        Phrase(
            r"\bmay (?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?(?:commissions?|compensation|"
            r"share of the sale)\b",
            example="We may earn a small commission when you buy.",
            near="The dealers may earn a fortune, the commission of the council found.",
        ),
        Phrase(
            r"^letters (?:to the editor )?(?:should|must|may|are|will) (?:not )?(?:be|have|include|contain|exceed|"
            r"run)\b"
            r".{0,80}\b(?:words|edited|signed|address|phone|name)\b.{0,160}$",
            example="Letters should be under 250 words and must be signed.",
            near="Letters should be answered on the day they come, her mother used to say to the girls.",
        ),
        Phrase(
            r"^(?:the editors? |we )reserves? the right to (?:edit|shorten|cut|refuse|reject)\b.{0,100}$",
            example="We reserve the right to edit letters.",
            near="We reserve the right to cross the bridge on foot, the farmers wrote.",
        ),
    ),
    "press-label": (
        Phrase(
            r"^(?:(?:press|media|news) (?:release|statement)|for immediate release)\W*$",
            example="PRESS RELEASE",
            near="Press releases from the mill are read aloud in the tavern.",
        ),
    ),
    "press-contact": (
        Phrase(
            r"^(?:for )?(?:press|media|news media)(?: and \w+)? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries|"
            r"relations)\W*(?:[:|–—-] ?[^!?]{0,120})?$",
            example="Media contact: Ann Smith, River Council",
            near="Media contacts with both towns ended that winter, the clerk told the court.",
        ),
    ),
    "update": (
        Phrase(
            r"^(?:last )?updated at \d{1,2}[.:]\d\d\b.{0,12}$",
            example="Updated at 11.52 GMT",
            near="Updated at great cost, the lift stopped again.",
        ),
        Phrase(
            r"^(?:first |originally )?(?:published|updated|posted|last (?:updated|modified)|created|modified)"
            r" ?(?:on |at |[:|-] ?)?(?!in )(?:\w+,? )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|"
            r"yesterday)\.?(?:[^.!?]|\b\w{3,4}\.(?= ?\d)|[ap]\.m\.){0,70}$",
            example="Published 3 May 2024",
            near="Published in 1984, the novel was a success at once.",
        ),
        Phrase(
            r"^last update\w* ?[:|-]? ?[^.!?]{3,50}$",
            example="Last updated: Friday at noon",
            near="Last updates from the pumps came at noon. Then the line went dead.",
        ),
    ),
    "counter": (
        Phrase(
            r"^\d{1,3} ?of ?\d{1,3}$",
            example="3 of 12",
            near="3 of 12 boats came back.",
        ),
    ),
}
CREDIT_CUES: dict[str, tuple[str, ...]] = {
    "disclaimer": ("commission", "compensation", "share of the sale"),
    "copyright": (
        "under ",
        "right",
        "may not be",
    ),
}
