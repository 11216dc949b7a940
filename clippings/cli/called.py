"""The command as it was called, so that hints can be typed as they are."""

import shutil
import sys
from pathlib import Path


def as_called(text: str) -> str:
    """The text with `clippings ...` replaced by the command that started this process, such as `.venv/bin/clippings
    ...`.
    """
    return text.replace("`clippings ", f"`{_called(sys.argv[0])} ")


def _called(program: str) -> str:
    name = Path(program).name
    if name == "__main__.py":
        return "python -m clippings"
    found = shutil.which("clippings")
    is_in_path = found is not None and Path(found).absolute() == Path(program).absolute()
    return program if name == "clippings" and "/" in program and not is_in_path else "clippings"
