"""The spaCy pipeline that reads Italian."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(
    ("it_core_news_sm",),
    "CC BY-NC-SA 3.0",
    larger=("it_core_news_md", "it_core_news_lg"),
)
