"""Titles: the headline alone, without the site's name, in one line."""

import re
from collections.abc import Sequence

from clippings.clean.decode import strip_bidi

_SEPARATOR = re.compile(r"\s+[|•·»›–—:-]\s+|\s*[|»]\s*")


def tidy(title: str) -> str | None:
    """Return the title in one line, without controls of writing direction and without a final full stop."""
    line = strip_bidi(" ".join(title.split()))
    if line.endswith(".") and not line.endswith("..") and line.count(".") == 1:
        line = line[:-1]
    return line[:1000] or None


def strip_site(title: str, site_names: Sequence[str], headline: str | None = None) -> str:
    """Return the title without the site's name before or after a separator.

    A part is the site's name when it is one of `site_names` (letters alone compared), or when what is left is the
    page's `headline`.
    """
    sites = {_letters(name) for name in site_names} - {""}
    wanted = _letters(headline or "")
    for cut in _SEPARATOR.finditer(title):
        left, right = title[: cut.start()], title[cut.end() :]
        if wanted and wanted in (_letters(left), _letters(right)):
            return left if _letters(left) == wanted else right
        if left and _letters(right) in sites:
            return strip_site(left, site_names)
        if right and _letters(left) in sites:
            return strip_site(right, site_names)
    return title


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
