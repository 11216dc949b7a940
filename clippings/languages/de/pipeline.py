"""The spaCy pipeline that reads German."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(
    ("de_core_news_sm",),
    "MIT",
    larger=("de_core_news_md", "de_core_news_lg"),
)
