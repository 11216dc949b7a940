"""Compares the speed of label_lines with that of jusText on the same lines, in one run on one core.

    python -m benchmarks.clean_text [FOLDER]     text files of the folder (default: those of seeds/)

Both process the lines of the files, repeated many times. jusText gets them as paragraphs of a page, since it reads
nothing else. The ratio is the result; absolute figures depend on the machine.
"""

import html
import sys
import time
from collections.abc import Callable
from pathlib import Path

import justext  # type: ignore[import-untyped]

from clippings.clean.lines.boilerplate import label_lines
from clippings.settings import ROOT

NEEDED = 0.5  # of jusText's speed
REPEAT = 40
ROUNDS = 3


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "seeds"
    texts = [path.read_bytes().decode("utf-8", "replace").split("\n") for path in sorted(folder.glob("*.txt"))]
    pages = [f"<html><body>{''.join(f'<p>{html.escape(line)}</p>' for line in lines)}</body></html>" for lines in texts]
    stopwords = justext.get_stoplist("English")
    ours = measure(lambda: [label_lines(lines, title=None) for lines in texts])
    theirs = measure(lambda: [justext.justext(page, stopwords) for page in pages])
    megabytes = REPEAT * sum(len(line) for lines in texts for line in lines) / 1e6
    print(f"label_lines {megabytes / ours:6.2f} million characters a second")
    print(f"jusText     {megabytes / theirs:6.2f}")
    print(f"ratio       {theirs / ours:6.2f} (needed {NEEDED})")


def measure(work: Callable[[], object]) -> float:
    """Return the seconds of the fastest of several rounds."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(REPEAT):
            work()
        rounds.append(time.process_time() - start)
    return min(rounds)


if __name__ == "__main__":
    main()
