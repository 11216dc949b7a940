"""Messages that collect others: each of these is read or rejected, and none is lost."""

from email.message import EmailMessage, MIMEPart
from functools import partial
from pathlib import Path

import pytest

from clippings.capture import mail
from clippings.capture.mail_text import choose_parts
from clippings.documents import RawDocument
from clippings.sandbox import run_timed
from tests.capture.mails import TEXT, make_message
from tests.capture.reading import outcomes, read_all, read_documents
from tests.enrich.coreference.test_time import grows_linearly

OPENS = b"From: list@tide.example\nSubject: Digest 7\nMessage-ID: <digest@tide.example>\n"
CONTENTS = "In this digest: the lock opens; the lock closes; what harbour masters say about both.\n"


def make_digest(*parts: bytes, subtype: str = "digest", contents: str = "") -> bytes:
    """As programs for mailing lists write it: in a digest, a part is a message unless it says something else."""
    head = b"" if subtype == "digest" else b"Content-Type: message/rfc822\n"
    told = [b"--b\nContent-Type: text/plain; charset=utf-8\n\n" + contents.encode()] if contents else []
    held = [b"--b\n" + head + b"\n" + part for part in parts]
    opens = OPENS + b"MIME-Version: 1.0\nContent-Type: multipart/" + subtype.encode() + b"; boundary=b\n\n"
    return opens + b"\n".join([*told, *held]) + b"\n--b--\n"


def write(folder: Path, content: bytes, kind: str) -> Path:
    path = folder / f"a.{kind}"
    path.write_bytes((b"From a Tue Jun  2 2026\n" if kind == "mbox" else b"") + content)
    return path


@pytest.mark.parametrize("kind", ["eml", "mbox"])
@pytest.mark.parametrize("subtype", ["digest", "mixed"])
def test_each_message_of_a_digest_is_a_record_as_if_it_came_alone(tmp_path: Path, kind: str, subtype: str) -> None:
    parts = [bytes(make_message(TEXT + f"\nNumber {number}.\n", number=number)) for number in (1, 2, 3)]
    found = read_documents(write(tmp_path, make_digest(*parts, subtype=subtype), kind))
    assert outcomes([*found]) == [f"a.{kind}#{number}@tide.example" for number in (1, 2, 3)]
    for number, one in enumerate(found, start=1):
        alone = tmp_path / str(number) / f"a.{kind}"
        alone.parent.mkdir()
        (same,) = read_documents(write(alone.parent, parts[number - 1], kind))
        assert (one.content, one.declared, one.source) == (same.content, same.declared, same.source)
        assert one.remarks == ()


@pytest.mark.parametrize(("kind", "first"), [("eml", ""), ("mbox", "1.")])
def test_a_message_that_cannot_be_read_is_rejected_with_its_number_and_stops_no_other(
    tmp_path: Path, kind: str, first: str
) -> None:
    parts = [bytes(make_message()), b"no headers at all\n", b"Subject: blank\n\n   \n", b"Subject: Lock\n\nIt opens.\n"]
    found = read_all(write(tmp_path, make_digest(*parts), kind))
    numbers = [f"{first}2 bad_record", f"{first}3 empty", f"{first}4"]
    assert outcomes(found) == [f"a.{kind}#{one}" for one in ("1@tide.example", *numbers)]
    assert len({one.id for one in found}) == 4


@pytest.mark.parametrize("kind", ["eml", "mbox"])
def test_what_a_digest_says_itself_and_what_others_collect_in_it_is_read_too(tmp_path: Path, kind: str) -> None:
    inner = make_digest(bytes(make_message(number=2)), b"Subject: Lock\n\nIt closes.\n").replace(b"=b", b"=c")
    inner = inner.replace(b"--b", b"--c").replace(b"<digest@", b"<inner@")
    content = make_digest(bytes(make_message()), inner, subtype="digest", contents=CONTENTS)
    found = read_documents(write(tmp_path, content, kind))
    itself = "a.mbox#digest@tide.example" if kind == "mbox" else "a.eml"
    numbered = "1.2.2" if kind == "mbox" else "2.2"
    ids = [itself, *(f"a.{kind}#{one}" for one in ("1@tide.example", "2@tide.example", numbered))]
    assert outcomes([*found]) == ids
    assert found[0].content.decode().strip() == CONTENTS.strip()
    assert (found[0].declared.title, found[0].remarks) == ("Digest 7", ())


def test_messages_that_are_attached_to_a_text_stay_attachments(tmp_path: Path) -> None:
    message = make_message()
    message.add_attachment(make_message(number=2))
    message.add_attachment(make_message(number=3))
    (found,) = read_documents(write(tmp_path, bytes(message), "eml"))
    assert found.remarks == ("attachments not read: 2",)


def test_a_blank_text_above_a_digest_is_no_text(tmp_path: Path) -> None:
    whole = EmailMessage()
    whole["Subject"] = "Digest 8"
    whole.set_content("\n \n")
    for number in (1, 2):
        whole.add_attachment(make_message(number=number))
    assert outcomes(read_all(write(tmp_path, bytes(whole), "eml"))) == ["a.eml#1@tide.example", "a.eml#2@tide.example"]


def test_digests_of_a_mailbox_are_read_once_however_it_is_cut(tmp_path: Path) -> None:
    """The first messages of all of them share an id, which only the first of these may keep."""
    same = [f"Subject: Lock {box}\nMessage-ID: <same@tide.example>\n\nIt opens.\n".encode() for box in range(6)]
    parts = [[same[box], *(bytes(make_message(number=10 * box + one)) for one in range(1, 9))] for box in range(6)]
    whole = b"\n".join(b"From a Tue Jun  2 2026\n" + make_digest(*some) + b"\n" for some in parts)
    (tmp_path / "a.mbox").write_bytes(whole)
    at_once = read_all(tmp_path)
    assert len(at_once) == len({one.id for one in at_once}) == 54
    assert read_all(tmp_path, max_bytes=1) == at_once
    assert {type(one) for one in at_once} == {RawDocument}


def test_a_message_that_takes_too_long_stops_no_other_of_its_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose_slowly(message: MIMEPart) -> tuple[list[MIMEPart], list[MIMEPart]]:
        while message["Subject"] == "Slow":
            pass
        return choose_parts(message)

    monkeypatch.setattr(mail, "run_timed", partial(run_timed, seconds=0.5))
    monkeypatch.setattr(mail, "choose_parts", choose_slowly)
    slow = b"Subject: Slow\n\nThe lock opens.\n"
    parts = [bytes(make_message()), slow, bytes(make_message(number=3))]
    found = read_all(write(tmp_path, make_digest(*parts), "mbox"))
    assert outcomes(found) == ["a.mbox#1@tide.example", "a.mbox#1.2 too_slow", "a.mbox#3@tide.example"]


@pytest.mark.slow
def test_ten_thousand_messages_of_one_digest_are_read_in_time_that_grows_with_their_number(tmp_path: Path) -> None:
    message = bytes(make_message())

    def read_digest(number: int) -> list[RawDocument]:
        (tmp_path / str(number)).mkdir(exist_ok=True)
        parts = [message.replace(b"<1@", b"<%d@" % one) for one in range(number)]
        return read_documents(write(tmp_path / str(number), make_digest(*parts), "eml"))

    assert len(read_digest(10_000)) == 10_000
    assert grows_linearly(read_digest, 500)
