"""What label_lines cuts, keeps and calls by which rule."""

from clippings.clean.lines import label_lines

BODY = [
    "The council approved the new bridge on Monday after a debate that lasted nine hours.",
    "Opponents said they would go to court, because the river bank belongs to a nature reserve.",
    "Work is to begin in spring and to be finished within three years, the mayor told reporters.",
]


def test_prose_is_kept() -> None:
    assert label_lines(BODY, title=None) == [None, None, None]


def test_a_comment_form_below_the_article_is_cut() -> None:
    lines = [*BODY, "", "Leave a Reply", "Your email address will not be published.", "Name", "Website"]
    assert label_lines(lines, title=None) == [None] * 4 + ["comments"] * 4
