"""Runs commands one after another in one process, which saves each of them the seconds that it takes to start.

    python -m tests.production.one_process    # reads [arguments, environment] per line, answers [status, printed]

What is logged, and what other processes print, goes to the error output of this one.
"""

import json
import os
import sys
from contextlib import redirect_stdout
from io import StringIO
from unittest.mock import patch

from clippings.cli import main


def call(arguments: list[str], environment: dict[str, str]) -> tuple[object, str]:
    printed = StringIO()
    with patch.dict(os.environ, environment), patch.object(sys, "argv", ["clippings", *arguments]):
        try:
            with redirect_stdout(printed):
                main()
        except SystemExit as end:
            return end.code, printed.getvalue()
    return 0, printed.getvalue()


if __name__ == "__main__":
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin:
        print(json.dumps(call(*json.loads(line))), file=answers, flush=True)
