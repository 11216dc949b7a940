"""Finds the lines of a text that are not part of the article, and the rule that applies."""

from collections.abc import Collection, Sequence

from clippings.clean.lines.above_article import find_start, label_head
from clippings.clean.lines.below_article import label_body
from clippings.clean.lines.learned import find_unlikely
from clippings.clean.rules.neighbors import refine_marks
from clippings.clean.rules.places import SURROUNDINGS, TITLE
from clippings.clean.rules.rows import RULES
from clippings.clean.rules.rule import Rule, compile_rules
from clippings.clean.text.line import MeasuredLine, measure_line

_MATCHER = compile_rules(RULES)


def label_lines(
    lines: Sequence[str], *, title: str | None, flattened: bool = True, column: Collection[int] = ()
) -> list[str | None]:
    """Return, for each line, the label of the rule that cuts it; None for a line that is kept.

    The lines that hold the headline, the byline and the date are cut under `title`, `byline` and `date`. Without a
    `title` the headline is looked for. Labeling the kept lines again, with the cut title, cuts nothing more.
    `flattened`: no page structure shows what is around the article, so threads of comments are found by their shape,
    and the learned model is asked as well. `column`: the lines that the page puts right where the article's paragraphs
    are, and not into a box among them.
    """
    labels: list[str | None] = [None] * len(lines)
    kept = [(i, measure_line(stripped)) for i, text in enumerate(lines) if (stripped := text.strip())]
    marks = {i: _MATCHER.match(line) for i, line in kept}
    while True:
        measured = [line for _, line in kept]
        in_column = {k for k, (i, _) in enumerate(kept) if i in column}
        own = [marks[i] for i, _ in kept]
        refined, found = _label_by_rules(measured, own, title, flattened=flattened, column=in_column)
        if flattened:
            found |= dict.fromkeys(find_unlikely(measured, refined, found), SURROUNDINGS)
        if not found:
            return labels
        for k, rule in found.items():
            labels[kept[k][0]] = rule.label
            if rule is TITLE and title is None:
                title = kept[k][1].text
        kept = [pair for k, pair in enumerate(kept) if k not in found]


def mark_lines(lines: Sequence[MeasuredLine]) -> list[Rule | None]:
    """Return the rule that applies to each line by itself or among its neighbors, wherever it is in the text."""
    return refine_marks(lines, [_MATCHER.match(line) for line in lines])


def is_marked(line: MeasuredLine) -> bool:
    """Whether a rule applies to the line by itself."""
    return _MATCHER.match(line) is not None


def label_by_rules(lines: Sequence[MeasuredLine]) -> tuple[list[Rule | None], dict[int, Rule]]:
    """Return the marks of the lines, and what the rules cut in the first round: the input of the learned model."""
    return _label_by_rules(lines, [_MATCHER.match(line) for line in lines], None, flattened=True)


def _label_by_rules(
    lines: Sequence[MeasuredLine],
    marks: Sequence[Rule | None],
    title: str | None,
    *,
    flattened: bool,
    column: Collection[int] = (),
) -> tuple[list[Rule | None], dict[int, Rule]]:
    refined = refine_marks(lines, marks, flattened=flattened)
    start = find_start(lines, refined)
    if start is None:
        return refined, {i: mark for i, mark in enumerate(refined) if mark is not None and mark.where == "anywhere"}
    return refined, label_head(lines, refined, start, title) | label_body(lines, refined, start, column)
