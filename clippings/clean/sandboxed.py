"""Cleans any document within limits of time and memory."""

import hashlib
from functools import partial

from clippings.clean import clean
from clippings.clean.formats import FORMATS
from clippings.documents import CleanDocument, RawDocument, Rejected
from clippings.sandbox import Problem, run_guarded, run_timed

# Up to these sizes in bytes, cleaning is quick; above them, a child process adds little to the time of cleaning.
SAFE_HTML = 256 * 1024
SAFE_TEXT = 1024 * 1024


def clean_within_limits(raw: RawDocument) -> CleanDocument | Rejected:
    """Return the result of clean(), or `too_slow`, `too_large` or `failed`. Never raises.

    A child process, stopped at the limits, cleans large documents and those that a library unpacks; a timer stops the
    cleaning of all others.
    """
    safe = SAFE_HTML if raw.media_type.startswith("text/html") else SAFE_TEXT
    run = run_timed if len(raw.content) <= safe and raw.media_type not in FORMATS else run_guarded
    try:
        return run(partial(clean, raw))
    except Problem as problem:
        reason, detail = problem.reason, problem.detail
    except MemoryError:
        reason, detail = "too_large", "Cleaning takes more memory than there is."
    except Exception as error:  # one document never stops a run
        reason, detail = "failed", f"{type(error).__name__}."
    return Rejected(raw.id, raw.origin, "clean", reason, detail, hashlib.sha256(raw.content).hexdigest())
