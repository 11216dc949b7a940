"""Rules that cut a passage because of its place on the page, not because of its words."""

from clippings.clean.rules.rule import Rule


def _by_place(name: str, reason: str, *, stored: str = "") -> Rule:
    return Rule(name, "anywhere", "line", reason, stored=stored)


TITLE = _by_place("title", "the headline; it becomes the field `title`")
BYLINE = _by_place("byline", "who wrote the article; becomes the field `byline`")
DATE = _by_place("date", "when it was published; becomes the field `published` if nothing more certain states it")
STANDFIRST = _by_place("standfirst", "prose above the byline or date that sums the article up")
HEADER = _by_place("header", "other short lines above the byline or date")
MENU_ITEM = _by_place("menu-item", "other lines with a list mark above the byline or date", stored="navigation")
LINK = _by_place("link", "HTML: a text block that is nothing but links")
WIDGET = _by_place("widget", "HTML: a box whose name on the page says what it is: share, newsletter, biography, ...")
OUTSIDE = _by_place("outside-article", "HTML: text blocks of the page that are not part of its article")
PAGE_EDGE = _by_place("page-edge", "PDF: lines that the pages repeat at their edges, and page numbers")
SURROUNDINGS = _by_place(
    "surroundings", "lines that a learned model places among menus, lists or comments, by what is around them"
)
PLACE_RULES = (TITLE, BYLINE, DATE, STANDFIRST, HEADER, MENU_ITEM, LINK, WIDGET, OUTSIDE, PAGE_EDGE, SURROUNDINGS)
FIELD_RULES = (TITLE, BYLINE, DATE)  # their lines are read as fields of the article
