"""Rules that cut a passage because of its place on the page, not because of its words."""

from clippings.clean.rules.rule import Rule


def _make_rule(name: str, reason: str, *, stored: str = "") -> Rule:
    return Rule(name, "anywhere", "line", reason, stored=stored)


TITLE = _make_rule("title", "the headline; it becomes the field `title`")
BYLINE = _make_rule("byline", "who wrote the article; becomes the field `byline`")
DATE = _make_rule("date", "when it was published; becomes the field `published` if nothing more certain states it")
STANDFIRST = _make_rule("standfirst", "prose above the byline or date that sums the article up")
HEADER = _make_rule("header", "other short lines above the byline or date")
MENU_ITEM = _make_rule("menu-item", "other lines with a list mark above the byline or date", stored="navigation")
LINK = _make_rule("link", "HTML: a text block that is nothing but links")
WIDGET = _make_rule("widget", "HTML: a box whose name on the page says what it is: share, newsletter, biography, ...")
OUTSIDE = _make_rule("outside-article", "HTML: text blocks of the page that are not part of its article")
PAGE_EDGE = _make_rule("page-edge", "PDF: lines that the pages repeat at their edges, and page numbers")
SURROUNDINGS = _make_rule(
    "surroundings", "lines that a learned model places among menus, lists or comments, by what is around them"
)
PLACE_RULES = (TITLE, BYLINE, DATE, STANDFIRST, HEADER, MENU_ITEM, LINK, WIDGET, OUTSIDE, PAGE_EDGE, SURROUNDINGS)
FIELD_RULES = (TITLE, BYLINE, DATE)  # their lines are read as fields of the article
