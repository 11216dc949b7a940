"""Finds the language of a text: langdetect reads it, and the statements of page and source count as votes."""

import re
from functools import cache

from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException
from langdetect.language import Language as Judgment

from clippings.documents import Language

VERSION = "2"

SAMPLE = 1_000  # characters that are read, no matter how long the text is
PIECES = 4  # the sample of a long text comes from this many places, so that one foreign quotation does not decide
ENOUGH = 100  # letters; a shorter text is too short to overrule a declaration
LONG = 500  # from this many letters on, two of langdetect's trials are enough if they are almost certain
TRIALS = 7  # langdetect's own number; each trial judges by random sequences of letters from the sample
CERTAIN = 0.99
SURE = 0.9  # probability from which the text overrules a declaration
FLOOR = 0.5  # no language is named below this confidence
# How often the language that a page or source declares is right: templates are copied.
TRUST = {"page": 0.85, "source": 0.8}
SEED = 0

_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+")  # of mail or of a page, neither of which is in a language
_TAG = re.compile(r"[a-z]{2,3}(?![a-z])")  # the code that begins a tag: "pt" of "pt-br"
# The rest is about codes and langdetect's own mistakes, not about what is known of a language.
_OTHER_CODES = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl"}  # other codes for its languages
_NO_LANGUAGE = {"und", "mul", "mis", "zxx", "xx"}  # codes that name no language
_NO_NEIGHBOR = {"en"}  # langdetect does not take unknown languages for one of these
_TRADITIONAL = re.compile(r"-(hant|tw|hk|mo)\b")  # follows "zh" in tags that langdetect calls "zh-tw"


def detect_language(text: str, declared: str | None, source_language: str | None) -> Language:
    """The language of `text`, and what decided it: the text, the page or record, or the source's setting.

    The declarations are BCP 47 tags as found ("en-US"). A text that is long enough and clear decides, and a declaration
    that agrees makes the result more certain. A declaration decides if the text is short or unclear, or if it names a
    language that langdetect does not know and would take for a related one. Never raises.
    """
    sample = _ADDRESS.sub(" ", take_sample(text))
    letters = len(_LETTER.findall(sample))
    code, confidence = _judge_sample(sample, letters)
    votes = (("page", parse_tag(declared)), ("source", parse_tag(source_language)))
    for voter, vote in votes:
        if letters and vote == code:
            return Language(code, _round(1 - (1 - confidence) * (1 - TRUST[voter])), "text")
    clear = letters >= ENOUGH and confidence >= SURE
    for voter, vote in votes:
        if letters and vote and (not clear or (vote not in _languages() and code not in _NO_NEIGHBOR)):
            return Language(vote, TRUST[voter], "page" if voter == "page" else "source")
    if confidence < FLOOR:
        return Language("und", 0.0, "nothing")
    return Language(code, _round(confidence), "text")


def take_sample(text: str) -> str:
    """At most SAMPLE characters: all of a short text, or pieces from the beginning to the end of a long one."""
    if len(text) <= SAMPLE:
        return text
    size = SAMPLE // PIECES
    step = (len(text) - size) // (PIECES - 1)
    return "\n".join(text[start : start + size] for start in range(0, step * PIECES, step))


def parse_tag(tag: str | None) -> str | None:
    """The code of a declared language in langdetect's form: "en_US" -> "en", "zh-Hant" -> "zh-tw"."""
    found = _TAG.match((tag or "").strip().lower().replace("_", "-"))
    if found is None or found.group() in _NO_LANGUAGE:
        return None
    code = found.group()
    if code == "zh":
        return "zh-tw" if _TRADITIONAL.search(found.string) else "zh-cn"
    return _OTHER_CODES.get(code, code)


def _judge_sample(sample: str, letters: int) -> tuple[str, float]:
    """The likeliest language. About 2/n of texts with n letters are misjudged, no matter how certain langdetect is."""
    best = _judge(sample, 2) if letters >= LONG else []
    if letters and not (best and best[0].prob >= CERTAIN):
        best = _judge(sample, TRIALS)
    return (best[0].lang, best[0].prob * max(0.0, 1 - 2 / letters)) if best else ("und", 0.0)


def _judge(sample: str, trials: int) -> list[Judgment]:
    detector = _factory().create()
    detector.n_trial = trials
    detector.append(sample)
    try:
        found: list[Judgment] = detector.get_probabilities()
    except LangDetectException:  # the text has no sequence of letters from any of its languages
        return []
    return found


@cache
def _factory() -> DetectorFactory:
    """Our own factory, filled before it is shared: threads could see langdetect's global one half loaded."""
    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.set_seed(SEED)
    return factory


@cache
def _languages() -> frozenset[str]:
    return frozenset(_factory().get_lang_list())


def _round(confidence: float) -> float:
    return round(min(confidence, 1.0), 3)
