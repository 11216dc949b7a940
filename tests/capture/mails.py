"""Messages as mail programs write them, and the article that is made of one."""

from email.message import EmailMessage
from pathlib import Path

from clippings.clean.sandboxed import clean_within_limits
from clippings.documents import CleanDocument
from tests.capture.reading import read_documents

TEXT = (
    "The lock at Sandhaven opens on Friday, two months late.\n\n"
    "“We ran out of excuses,” said harbour master Ole Brandt.\n\n"
    "Boats of more than nine metres must wait until June.\n"
)
PAGE = "<html><body><h1>Lock opens</h1>" + "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n")) + "</body></html>"


def make_message(text: str | None = TEXT, page: str | None = None, number: int = 1) -> EmailMessage:
    message = EmailMessage()
    message["From"] = '"The Morning Tide" <news@tide.example>'
    message["Subject"] = "Schleuse öffnet — the lock opens"
    message["Date"] = "Tue, 2 Jun 2026 07:15:00 +0200"
    message["Message-ID"] = f"<{number}@tide.example>"
    if text is not None:
        message.set_content(text, charset="iso-8859-15" if "“" not in text else "utf-8", cte="quoted-printable")
    if page is not None:
        message.add_alternative(page, subtype="html", cte="base64") if text else message.set_content(
            page, subtype="html"
        )
    return message


def clean_only(path: Path) -> CleanDocument:
    (raw,) = read_documents(path)
    found = clean_within_limits(raw)
    assert isinstance(found, CleanDocument)
    return found
