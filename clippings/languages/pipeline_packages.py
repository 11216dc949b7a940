"""The type of a language's pipeline: the packages that hold it, and how it reads quotation marks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PipelinePackages:
    """The packages of a spaCy pipeline, in a closed table, so that no other package name is ever requested."""

    names: tuple[str, ...]  # those used if they are installed, the preferred one first
    license: str  # the license of the official packages
    larger: tuple[str, ...] = ()  # official packages that are used only if a setting asks for them
    abbreviations: frozenset[str] = frozenset()  # as written; to it, their full stop would end a sentence: "Sgt"
    knows_curly_marks: bool = False  # "“" and "»" are quotation marks to it; others take them for words

    @property
    def all_names(self) -> tuple[str, ...]:
        return (*self.names, *self.larger)
