"""The spaCy pipeline that reads Italian."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(("it_core_news_sm",))
