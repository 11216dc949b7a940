"""Takes the marks of Markdown out of a text, so that they are in no name and in no quote (pure).

What marks a line as a list or as the title stays: other rules read it, in plain texts too.
"""

import re

_ADDRESS = r"(?:<[^<>\n]*>|(?:https?://|mailto:|[./#])\S*)"
_ITS_TITLE = r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?"
_DEFINED = re.compile(  # "[1]: https://a.example/b", not "[Lee]: Yes."
    rf"^ {{0,3}}\[([^\[\]\n^][^\[\]\n]{{0,99}})\]:[ \t]*{_ADDRESS}{_ITS_TITLE}[ \t]*$", re.MULTILINE
)
_REFERENCE = re.compile(r"(?<!\\)(!?)\[([^\[\]\n]{1,300})\](?: ?\[([^\[\]\n]{0,100})\])?")
_TARGET = r"\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
_IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,300}}\]{_TARGET}")
_LINK = re.compile(rf"(?<!\\)\[((?:[^\[\]\n]|\[[^\[\]\n]{{0,300}}\]){{0,300}}+)\]{_TARGET}")  # "[Notes [sic]](b)"
_STRESSED = re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])([^*\n]+)(?<=[^\s\\])\1(?!\*)")
_UNDERLINED = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_\n]+)(?<=[^\s\\])\1(?!\w)")
_CITED = re.compile(r"^[ \t]*>(?:[ \t]*>)*[ \t]?", re.MULTILINE)
_SUBHEAD = re.compile(r"^#{2,6}[ \t]+(?=\S)", re.MULTILINE)
_BROKEN = re.compile(r"\\$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~])")
_DEPTH = 3  # "***bold and italic***", or one within the other


def strip_marks(document: str) -> str:
    """Return `document` with the words of links and of stressed words alone, without pictures, marks of citations and
    of subheads. Each line stays a line.
    """
    text = _follow_references(_SUBHEAD.sub("", _CITED.sub("", document)))
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    for _ in range(_DEPTH):
        text = _UNDERLINED.sub(r"\2", _STRESSED.sub(r"\2", text))
    return _ESCAPED.sub(r"\1", _BROKEN.sub("", text))


def _follow_references(text: str) -> str:
    """Take out the addresses that are defined on lines of their own, and the marks of links to them."""
    defined = {found[1].casefold() for found in _DEFINED.finditer(text)}
    if not defined:
        return text

    def strip(found: re.Match[str]) -> str:
        is_image, words, label = found.groups()
        if (label or words).casefold() not in defined:
            return found[0]
        return "" if is_image else words

    return _REFERENCE.sub(strip, _DEFINED.sub("", text))
