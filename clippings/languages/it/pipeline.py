"""The spaCy pipeline that reads Italian."""

from clippings.languages.pipeline import PipelinePackages

PIPELINE = PipelinePackages(("it_core_news_sm",))
