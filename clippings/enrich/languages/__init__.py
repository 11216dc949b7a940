"""What the rules need to know of a language. One file a language; any other is read by its quote marks alone."""

import re
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Grammar:
    """The words of a language by which somebody is said to speak. All in lower case."""

    code: str
    speech: frozenset[str] = field(default=frozenset())  # forms of verbs of speech: "said", "told"

    @cached_property
    def _speech(self) -> re.Pattern[str]:
        return re.compile(r"\b(?:" + "|".join(sorted(self.speech)) + r")\b", re.IGNORECASE)

    def may_speak(self, text: str) -> bool:
        """Whether a paragraph may hold a quotation or reported speech, and so needs the parser."""
        return bool(self.speech) and (bool(_MARK.search(text)) or bool(self._speech.search(text)))


_MARK = re.compile("[\"“”„«»‹›]|''|``")


def find_grammar(code: str) -> Grammar:
    return {"en": Grammar("en", frozenset({"said", "says"}))}.get(code, Grammar(""))
