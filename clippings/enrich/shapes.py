"""Names told by their form alone: "... University", "Department of ...", "Lake ...", initials after their expansion."""

from collections.abc import Iterator

from clippings.documents import EntityType
from clippings.enrich.mentions import Mention
from clippings.enrich.naming import Naming
from clippings.enrich.words import Words, is_capital

LONGEST = 12  # words of a name


def read_class(names: list[str], naming: Naming) -> EntityType | None:
    """The type that a name states: "Bank of X" by its head, "X River" by its end, "Lake X" by its beginning."""
    lower = [name.lower().rstrip(".") for name in names]
    if " ".join(lower) in naming.places:
        return "place"
    for i, word in enumerate(lower[1:], 1):
        if word in {"of", "for"} and (found := naming.of.get(lower[i - 1])):
            return found
    while len(lower) > 1 and (lower[-1].isdigit() or lower[-1] in {"i", "ii", "iii", "iv", "v", "vi"}):
        lower.pop()
    if len(lower) > 1:
        return naming.last.get(lower[-1]) or naming.first.get(lower[0])
    return None


def find_shapes(words: Words, naming: Naming) -> Iterator[Mention]:
    """Every name whose form states its type, in order."""
    i, count = 0, len(words.texts)
    while i < count:
        if not is_capital(words.texts[i]):
            i += 1
            continue
        end = _end_of_capitals(words, i)
        start = _skip_opening(words, i, end, naming)
        last = _with_of(words, start, end, naming)
        if start < last <= start + LONGEST and (found := read_class(words.texts[start:last], naming)):
            yield Mention(start, last, found)
        i = max(end, last)


def _end_of_capitals(words: Words, i: int) -> int:
    """The end of the unbroken row of capitalised words that begins at word i."""
    end = i + 1
    while end < len(words.texts) and is_capital(words.texts[end]) and words.joined(end):
        end += 1
    return end


def _skip_opening(words: Words, start: int, end: int, naming: Naming) -> int:
    """Past the articles, titles and sentence openings that are capitalised without being part of the name."""
    while start < end:
        lower = words.texts[start].lower()
        opening = words.opens(start) and lower in words.positions
        if not (lower.rstrip(".") in naming.never or lower in naming.articles or opening):
            break
        start += 1
    return start


def _with_of(words: Words, start: int, end: int, naming: Naming) -> int:
    """The end of the name with what follows "of": "Department" -> "Department of State"."""
    follows = end + 1
    if (
        start < end
        and follows < len(words.texts)
        and words.texts[end] in {"of", "for"}
        and words.joined(end)
        and words.texts[end - 1].lower() in naming.of
    ):
        if words.texts[follows] == "the" and follows + 1 < len(words.texts):
            follows += 1
        if is_capital(words.texts[follows]) and words.joined(follows):
            return _end_of_capitals(words, follows)
    return end
