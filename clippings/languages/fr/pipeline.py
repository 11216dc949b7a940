"""The spaCy pipeline that reads French."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(
    ("fr_core_news_sm",),
    "LGPL-LR",
    larger=("fr_core_news_md", "fr_core_news_lg"),
)
