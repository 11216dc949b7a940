"""make env: .env from .env.example, with a random value for each empty password and key. Needs Python alone."""

import os
import re
import secrets
import sys
from pathlib import Path


def fill(example: str) -> str:
    """Letters and digits only: they need no quotes anywhere."""
    return re.sub(
        r"^([A-Z_]+(?:PASSWORD|KEY))=$",
        lambda match: f"{match[1]}={secrets.token_hex(24)}",
        example,
        flags=re.MULTILINE,
    )


def main(folder: Path) -> int:
    try:
        file = os.open(folder / ".env", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        print("There is a .env already; it stays as it is. Remove it first to have new passwords.", file=sys.stderr)
        return 1
    with os.fdopen(file, "w") as out:
        out.write(fill((folder / ".env.example").read_text()))
    print("Wrote .env with new passwords. The one with which you read the archive in Kibana is READER_PASSWORD.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).parent.parent))
