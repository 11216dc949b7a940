"""What cleaning and enrichment know of each language: one folder a language.

A language without a folder is read by its quote marks alone, and by the words that all languages share.
"""

from dataclasses import replace
from functools import cache

from clippings.languages.de import grammar as de
from clippings.languages.de import name_words as de_names
from clippings.languages.de import pipeline as de_pipeline
from clippings.languages.en import grammar as en
from clippings.languages.en import name_words as en_names
from clippings.languages.en import pipeline as en_pipeline
from clippings.languages.es import grammar as es
from clippings.languages.es import name_words as es_names
from clippings.languages.es import pipeline as es_pipeline
from clippings.languages.fr import grammar as fr
from clippings.languages.fr import name_words as fr_names
from clippings.languages.fr import pipeline as fr_pipeline
from clippings.languages.grammar import Grammar
from clippings.languages.it import grammar as it
from clippings.languages.it import name_words as it_names
from clippings.languages.it import pipeline as it_pipeline
from clippings.languages.name_words import SHARED, NameForms, NameWords, join_name_forms
from clippings.languages.nl import name_words as nl_names
from clippings.languages.pipeline import PipelinePackages
from clippings.languages.pt import grammar as pt
from clippings.languages.pt import name_words as pt_names
from clippings.languages.pt import pipeline as pt_pipeline
from clippings.languages.ru import grammar as ru
from clippings.languages.ru import pipeline as ru_pipeline
from clippings.languages.word_lists import words

_GRAMMARS: dict[str, Grammar] = {module.GRAMMAR.code: module.GRAMMAR for module in (en, fr, de, es, ru, it, pt)}
_NAME_WORDS = {"en": en_names.NAME_WORDS, "fr": fr_names.NAME_WORDS}
_ARABIC = NameForms(particles=words("bin ibn al"))  # a language that has no folder
NAME_FORMS = join_name_forms(
    [
        *(module.NAME_FORMS for module in (en_names, fr_names, de_names, es_names, it_names, pt_names, nl_names)),
        _ARABIC,
    ]
)
PIPELINES: dict[str, PipelinePackages] = {
    "en": en_pipeline.PIPELINE,
    "fr": fr_pipeline.PIPELINE,
    "de": de_pipeline.PIPELINE,
    "es": es_pipeline.PIPELINE,
    "ru": ru_pipeline.PIPELINE,
    "it": it_pipeline.PIPELINE,
    "pt": pt_pipeline.PIPELINE,
}
_NO_GRAMMAR = Grammar("")


def find_grammar(code: str) -> Grammar:
    """The grammar of a language; an empty one where none is written."""
    return _GRAMMARS.get(code, _NO_GRAMMAR)


@cache
def find_name_words(code: str) -> NameWords:
    """The name words of a language; one without them has what all share, and its grammar's titles."""
    titles = frozenset(title.rstrip(".") for title in find_grammar(code).titles)
    return _NAME_WORDS.get(code) or replace(SHARED, titles=titles)
