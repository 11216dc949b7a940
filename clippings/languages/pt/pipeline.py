"""The spaCy pipeline that reads Portuguese."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(
    ("pt_core_news_sm",),
    "CC BY-SA 4.0",
    larger=("pt_core_news_md", "pt_core_news_lg"),
)
