"""The spaCy pipeline that reads Russian."""

from clippings.languages.pipeline import PipelinePackages

PIPELINE = PipelinePackages(("ru_core_news_sm",))
