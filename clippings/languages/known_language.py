"""The type of a language's folder: all that Clippings knows of the language."""

from dataclasses import dataclass, field

from clippings.languages.cleaning_words import CleaningWords
from clippings.languages.grammar import Grammar
from clippings.languages.name_words import NameForms, NameWords
from clippings.languages.pipeline import PipelinePackages


@dataclass(frozen=True, slots=True)
class KnownLanguage:
    """What a folder does not know is left out: its articles are read without it."""

    version: str  # raised with every change that may change what is found in the language's articles
    cleaning: CleaningWords | None = None
    grammar: Grammar | None = None
    name_words: NameWords | None = None
    name_forms: NameForms = field(default_factory=NameForms)
    men: frozenset[str] = frozenset()  # given names, in lower case
    women: frozenset[str] = frozenset()
    pipeline: PipelinePackages | None = None
