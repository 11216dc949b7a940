"""The spaCy pipeline that reads Portuguese."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(("pt_core_news_sm",))
