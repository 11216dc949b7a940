"""What `make release VERSION=...` writes before it tests and tags: the section of CHANGELOG.md, and the version."""

import re
import subprocess
import sys
from datetime import UTC, date, datetime

from clippings.settings import ROOT

UNRELEASED = "## Unreleased\n"
ENTRY = re.compile(r"^- .*\n(?:  .*\n)*", re.MULTILINE)
DUTIES = ("Clean again", "Enrich again", "Reindex")  # in the form that ends each entry
ANSWERS = re.compile(r"\s+" + r"\s+".join(rf"{duty}: (yes|no)\." for duty in DUTIES) + r"\n\Z")
VERSION = re.compile(r"(?<=^version = \")\d+\.\d+\.\d+(?=\"$)", re.MULTILINE)
IMAGE = re.compile(r"(?<=image: clippings:)\d+\.\d+\.\d+$", re.MULTILINE)


class Refused(Exception):
    """The reason why a release is not possible now."""


def close(changelog: str, version: str, day: date) -> str:
    """The changelog, with its unreleased entries as a release. Above them, it says once what users must do."""
    before, _, rest = changelog.partition(UNRELEASED)
    unreleased, heading, older = rest.partition("\n## ")
    unreleased = f"{unreleased.rstrip()}\n"
    entries = ENTRY.findall(unreleased)
    if not entries:
        raise Refused("CHANGELOG.md has no unreleased entries.")
    answers = [_read_answers(entry) for entry in entries]
    asked = ("yes" if "yes" in given else "no" for given in zip(*answers, strict=True))
    duties = " ".join(f"{duty}: {answer}." for duty, answer in zip(DUTIES, asked, strict=True))
    text = ENTRY.sub(lambda entry: f"{ANSWERS.sub('', entry[0])}\n", unreleased).lstrip()
    return f"{before}{UNRELEASED}\n## {version} ({day})\n\n{duties}\n\n{text}{heading}{older}"


def _read_answers(entry: str) -> tuple[str, ...]:
    found = ANSWERS.search(entry)
    if not found:
        raise Refused(f"This entry of CHANGELOG.md does not say what users must do:\n{entry}")
    return found.groups()


def raise_version(text: str, pattern: re.Pattern[str], version: str) -> str:
    """The text with this version instead of an earlier one."""
    found = pattern.search(text)
    if not found or _parts(version) <= _parts(found[0]):
        raise Refused(f"{version} is not later than {found[0] if found else 'what is there'}.")
    return pattern.sub(version, text)


def _parts(version: str) -> list[int]:
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise Refused(f"{version or 'No version'} is not a version: make release VERSION=0.5.0")
    return [int(part) for part in version.split(".")]


def main(version: str) -> None:
    if subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, check=True).stdout:
        raise Refused("There are changes that are not committed.")
    changelog, project, compose = (ROOT / name for name in ("CHANGELOG.md", "pyproject.toml", "docker-compose.yml"))
    written = {
        project: raise_version(project.read_text(encoding="utf-8"), VERSION, version),
        compose: raise_version(compose.read_text(encoding="utf-8"), IMAGE, version),
        changelog: close(changelog.read_text(encoding="utf-8"), version, datetime.now(UTC).date()),
    }
    for path, text in written.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Refused as refused:
        sys.exit(str(refused))
