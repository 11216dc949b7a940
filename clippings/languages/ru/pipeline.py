"""The spaCy pipeline that reads Russian."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(
    ("ru_core_news_sm", "natasha"),
    "MIT",
    larger=("ru_core_news_md", "ru_core_news_lg"),
)
