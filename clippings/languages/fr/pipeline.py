"""The spaCy pipeline that reads French."""

from clippings.languages.pipeline import PipelinePackages

PIPELINE = PipelinePackages(("fr_core_news_sm",))
