"""The type of a language's pipeline: the packages that hold it, and what it makes of quote marks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PipelinePackages:
    """The packages of a spaCy pipeline: a closed table, so that no other name is asked for anywhere."""

    names: tuple[str, ...]  # those used when they are installed, the preferred first
    license: str  # of the official ones
    larger: tuple[str, ...] = ()  # official ones that are used only when a setting asks for them
    knows_curly_marks: bool = False  # "“" and "»" are quote marks to it; others take them for words

    @property
    def all_names(self) -> tuple[str, ...]:
        return (*self.names, *self.larger)
