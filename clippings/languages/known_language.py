"""The type of a language's folder: everything that Clippings knows of the language."""

from dataclasses import dataclass, field

from clippings.languages.cleaning_words import CleaningWords
from clippings.languages.grammar import Grammar
from clippings.languages.name_words import NameForms, NameWords
from clippings.languages.pipeline_packages import PipelinePackages


@dataclass(frozen=True, slots=True)
class KnownLanguage:
    """A folder may leave fields out: its articles are then read without them."""

    # Raise it with every change of grammar, name words or pipeline, which makes the language's articles stale. Cleaning
    # words, given names and name forms are read in texts of all languages and belong to the versions of the stages.
    version: str
    cleaning: CleaningWords | None = None
    grammar: Grammar | None = None
    small_words: frozenset[str] = frozenset()  # those besides the grammar's, which are never a topic: "very"
    name_words: NameWords | None = None
    name_forms: NameForms = field(default_factory=NameForms)
    men: frozenset[str] = frozenset()  # given names, in lower case
    women: frozenset[str] = frozenset()
    rarer_names: frozenset[str] = frozenset()  # given names that prove a person only next to a headline
    pipeline: PipelinePackages | None = None
