"""make audit-dependencies: the locked requirements against an advisory database. Nothing is installed for it.

Exit status: 0 every package was looked up and none is known to be vulnerable, 1 one is, 3 not all could be looked up.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

LISTS = [Path(__file__).parent.parent / name for name in ("requirements.txt", "requirements-dev.txt")]
DATABASE = "https://api.osv.dev/v1/query"
SOUND, VULNERABLE, NOT_CHECKED = 0, 1, 3
LIMIT = 300.0  # seconds for all of it


class Unreachable(Exception):
    """The database gave no answer about every package."""


def look_up(lists: Sequence[Path], database: str, limit: float) -> list[dict[str, Any]]:
    """What pip-audit says of each package. It ends with 1 for a vulnerability and for a failure: its report decides."""
    with TemporaryDirectory() as cache:
        command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--format", "json"]
        command += ["--vulnerability-service", "osv", "--osv-url", database, "--cache-dir", cache]
        command += ["--progress-spinner", "off", *(f"--requirement={file}" for file in lists)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
        except subprocess.TimeoutExpired as error:
            raise Unreachable(f"no answer within {limit:.0f} s") from error
    try:
        packages: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except ValueError as error:
        raise Unreachable(done.stderr.strip().rpartition("\n")[2][:200]) from error
    if skipped := [package["name"] for package in packages if "skip_reason" in package]:
        raise Unreachable(f"nothing is known of {', '.join(skipped)}"[:200])
    return packages


def main(arguments: Sequence[str], lists: Sequence[Path] = LISTS, limit: float = LIMIT) -> int:
    parser = argparse.ArgumentParser(description="Look up the locked requirements in an advisory database.")
    parser.add_argument("--database", default=DATABASE, help="address of the OSV API (default: %(default)s)")
    database = parser.parse_args(arguments).database
    try:
        packages = look_up(lists, database, limit)
    except Unreachable as error:
        print(f"NOT CHECKED: no dependency was compared with the advisories of {database}: {error}", file=sys.stderr)
        return NOT_CHECKED
    vulnerable = [package for package in packages if package["vulns"]]
    for package in vulnerable:
        for found in package["vulns"]:
            names, mended = (
                ", ".join([found["id"], *found["aliases"]]),
                ", ".join(found["fix_versions"]) or "no version",
            )
            print(f"{package['name']} {package['version']}: {names}; mended in {mended}", file=sys.stderr)
    print(f"{len(packages)} packages compared with {database}, {len(vulnerable)} known to be vulnerable.")
    return VULNERABLE if vulnerable else SOUND


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
