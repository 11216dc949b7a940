"""The spaCy pipeline that reads Portuguese."""

from clippings.languages.pipeline import PipelinePackages

PIPELINE = PipelinePackages(("pt_core_news_sm",))
