"""The type of a language's pipeline: the packages that hold it, and what it makes of quote marks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PipelinePackages:
    """The packages of a spaCy pipeline, the preferred first."""

    names: tuple[str, ...]
    knows_curly_marks: bool = False  # "“" and "»" are quote marks to it; others take them for words
