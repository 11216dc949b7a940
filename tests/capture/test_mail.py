"""Messages, mailboxes and complete saved pages: source and day come from the headers, and one bad message stops
nothing.
"""

import tracemalloc
from email.message import EmailMessage
from pathlib import Path

import pytest

from clippings.capture import mail
from tests.capture.mails import PAGE, TEXT, clean_only, make_message
from tests.capture.reading import outcomes, read_all, read_documents


@pytest.mark.parametrize("parts", [(TEXT, None), (None, PAGE), (TEXT, PAGE), ("Read this in a browser.\n", PAGE)])
def test_a_message_becomes_an_article(tmp_path: Path, parts: tuple[str | None, str | None]) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(bytes(make_message(*parts)))
    found = clean_only(path)
    assert found.source == "tide.example"
    assert found.title == "Schleuse öffnet — the lock opens"
    assert found.published is not None
    assert found.published.value.isoformat() == "2026-06-02T07:15:00+02:00"
    assert "“We ran out of excuses,” said harbour master Ole Brandt." in found.text
    assert "browser" not in found.text


@pytest.mark.parametrize("options", ["format=flowed", "format=flowed; delsp=yes"])
def test_soft_line_breaks_of_a_sender_are_joined(tmp_path: Path, options: str) -> None:
    gap = b"  " if "delsp" in options else b" "
    flowed = b"The lock at Sandhaven opens on" + gap + b"\nFriday, two months late.\n\n From noon on, boats" + gap
    flowed += b"\nmay pass.\n-- \nThe harbour\n"
    path = tmp_path / "a.eml"
    path.write_bytes(f"Subject: Lock opens\nContent-Type: text/plain; {options}\n\n".encode() + flowed)
    (raw,) = read_documents(path)
    told = (
        b"The lock at Sandhaven opens on Friday, two months late.\n\nFrom noon on, boats may pass.\n-- \nThe harbour\n"
    )
    assert raw.content == told


def test_an_escaped_message_is_decoded_by_the_charset_that_it_states(tmp_path: Path) -> None:
    text = "港の水門が金曜日に開く。「言い訳は尽きた」と港長の大野陽子さんは語った。"
    path = tmp_path / "a.eml"
    head = b"Subject: x\nContent-Type: text/plain; charset=iso-2022-jp\n\n"
    path.write_bytes(head + text.encode("iso-2022-jp"))
    assert clean_only(path).text == text


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        ("News <a@Tide.Example>", "tide.example"),
        ("root@localhost", "news"),
        ("a@tide\u202e.example", "news"),
        ("", "news"),
    ],
)
def test_only_the_domain_of_a_sender_becomes_the_source(tmp_path: Path, sender: str, source: str) -> None:
    """Otherwise all local mail would have one source, and a sender could choose the name of it."""
    (tmp_path / "a.eml").write_bytes(f"From: {sender}\nSubject: x\n\nThe lock opens.\n".encode())
    (found,) = read_documents(tmp_path, collection="news")
    assert found.source == source


def test_attachments_are_noted_and_not_taken_for_the_text(tmp_path: Path) -> None:
    message = make_message()
    message.add_attachment("Not the article.", filename="notes.txt")
    path = tmp_path / "a.eml"
    path.write_bytes(bytes(message))
    found = clean_only(path)
    assert "attachments not read: 1" in found.remarks
    assert "Not the article" not in found.text


def test_a_forwarded_message_is_an_attachment_unless_there_is_nothing_else(tmp_path: Path) -> None:
    """Otherwise its text would stand in the archive under the sender and the date of the message around it."""
    path = tmp_path / "a.eml"
    forwarding = make_message(None, PAGE)
    forwarding.add_attachment(make_message("Another text, long enough to be an article of its own.\n" * 20, number=2))
    path.write_bytes(bytes(forwarding))
    found = clean_only(path)
    assert "attachments not read: 1" in found.remarks
    assert "harbour master Ole Brandt" in found.text
    assert "Another text" not in found.text
    only = EmailMessage()
    only["Subject"] = "Look at this"
    only.add_attachment(make_message(number=3))
    path.write_bytes(bytes(only))
    found = clean_only(path)
    assert (found.title, found.remarks) == ("Look at this", ())
    assert "harbour master Ole Brandt" in found.text


def test_a_message_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(b"\xef\xbb\xbf" + bytes(make_message()))
    assert clean_only(path).source == "tide.example"


def test_a_mailbox_is_read_message_by_message_and_escaped_from_lines_are_restored(tmp_path: Path) -> None:
    first = bytes(make_message(TEXT + "\nFrom Sandhaven to the sea it is a day.\n", number=1))
    parts = [first.replace(b"\nFrom ", b"\n>From "), b"no headers at all\n", bytes(make_message(number=3))]
    path = tmp_path / "a.mbox"
    path.write_bytes(b"".join(b"From tide Tue Jun  2 07:15:00 2026\n" + part + b"\n" for part in parts))
    results = read_all(path)
    assert outcomes(results) == ["a.mbox#1@tide.example", "a.mbox#2 bad_record", "a.mbox#3@tide.example"]
    assert b"\nFrom Sandhaven to the sea" in results[0].content  # type: ignore[union-attr]


def test_a_message_on_which_the_parser_fails_stops_no_mailbox(tmp_path: Path) -> None:
    level = "Content-Type: multipart/mixed; boundary={0}\n\n--{0}\n"
    deep = "".join(map(level.format, range(2_000))).encode() + b"Content-Type: text/plain\n\nwords"
    fine = make_message().as_bytes()
    (tmp_path / "a.mbox").write_bytes(b"\n\n".join(b"From a Tue Jun  2 2026\n" + one for one in (deep, fine)))
    assert outcomes(read_all(tmp_path)) == ["a.mbox#1 failed", "a.mbox#1@tide.example"]


def test_a_saved_page_has_the_address_that_it_was_saved_from(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://tide.example/lock-opens?utm_source=mail"
    message.add_related(PAGE, subtype="html", cte="quoted-printable")
    message.add_related(b"\x89PNG", "image", "png")
    path = tmp_path / "a.mhtml"
    path.write_bytes(bytes(message))
    found = clean_only(path)
    assert (found.url, found.source, found.title) == ("https://tide.example/lock-opens", "tide.example", "Lock opens")
    assert "harbour master Ole Brandt" in found.text


def test_a_saved_page_without_an_address_of_its_own_has_that_of_its_part(tmp_path: Path) -> None:
    """As older browsers save pages."""
    message = EmailMessage()
    message["Subject"] = "Lock opens"
    message.add_related(PAGE, subtype="html", cte="quoted-printable")
    (page,) = message.iter_parts()
    page["Content-Location"] = "https://tide.example/lock-opens"
    (tmp_path / "a.mht").write_bytes(bytes(message))
    (found,) = read_documents(tmp_path)
    assert (found.url, found.source) == ("https://tide.example/lock-opens", "tide.example")


def test_the_page_of_a_saved_page_is_the_part_that_it_names_and_may_be_xhtml(tmp_path: Path) -> None:
    frame = b"--x\nContent-Type: text/html\nContent-ID: <frame@x>\n\n<p>Rent a boat at the lock, from nine euros.</p>\n"
    head = b"Content-Type: %s\nContent-ID: <page@x>\nContent-Location: https://tide.example/lock-opens\n\n"
    for number, media_type in enumerate([b"text/html", b"application/xhtml+xml"]):
        page = b"--x\n" + head % media_type + PAGE.encode() + b"\n"
        start = b'Content-Type: multipart/related; start="<page@x>"; boundary=x\n\n'
        (tmp_path / f"{number}.mhtml").write_bytes(start + frame + page + b"--x--\n")
    found = read_documents(tmp_path)
    assert [one.url for one in found] == ["https://tide.example/lock-opens"] * 2
    assert all(b"harbour master" in one.content for one in found)


def test_a_saved_page_without_a_page_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.mht").write_bytes(b"Subject: Lock opens\nContent-Type: image/png\n\nx\n")
    assert outcomes(read_all(tmp_path)) == ["a.mht bad_record"]


def test_the_id_of_a_message_keeps_all_its_letters(tmp_path: Path) -> None:
    """Otherwise two messages could have one id, and the second would be taken for the first."""
    content = b"Message-ID: <X-7@tide.EXAMPLEX>\nSubject: x\n\nThe lock opens.\n"
    (tmp_path / "a.mbox").write_bytes(b"From a Tue Jun  2 2026\n" + content)
    assert outcomes(read_all(tmp_path)) == ["a.mbox#X-7@tide.EXAMPLEX"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"Subject: x\n\n", "empty"),
        (b"\n\nno headers", "bad_record"),
        (b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n", "bad_record"),
    ],
)
def test_a_message_without_text_is_rejected(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "a.eml").write_bytes(content)
    assert outcomes(read_all(tmp_path)) == [f"a.eml {reason}"]


@pytest.mark.parametrize("suffix", ["eml", "mhtml", "mbox"])
@pytest.mark.parametrize(
    "content",
    [
        b"Subject: " + b"=?utf-8?q?" * 100_000 + b"\n\nThe lock opens.\n",
        b"From: " + b"(" * 200_000 + b"\n\nThe lock opens.\n",
        b'Content-Type: multipart/mixed; boundary="a"\n\n'
        + b'--a\nContent-Type: multipart/mixed; boundary="a"\n\n' * 3_000,
        b"Date: \xff\xfe 99 Zzz\nContent-Type: text/plain; charset=\xff\n\nThe lock opens.\n",
    ],
    ids=["encoded words", "comments", "nested", "broken bytes"],
)
@pytest.mark.slow
def test_hostile_messages_become_an_article_or_are_rejected_with_a_reason(
    tmp_path: Path, content: bytes, suffix: str
) -> None:
    start = b"From tide Tue Jun  2 07:15:00 2026\n" if suffix == "mbox" else b""
    (tmp_path / f"a.{suffix}").write_bytes(start + content)
    (result,) = outcomes(read_all(tmp_path))
    name, _, reason = result.partition(" ")
    assert name == ("a.mbox#1" if suffix == "mbox" else f"a.{suffix}")
    assert reason in ("", "bad_record", "empty", "too_slow", "failed")


def test_a_message_of_millions_of_lines_takes_no_more_memory_than_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parsed, a line of two bytes takes 150, also in the process that plans a run."""
    monkeypatch.setattr(mail, "_MAX_LINES", 50_000)
    short = b"From a Tue Jun  2 2026\nMessage-ID: <1@tide.example>\n\nWords.\n\n"
    path = tmp_path / "a.mbox"
    for end in (b"\n", b"\r", b"\r\n"):
        path.write_bytes(short + b"From b Tue Jun  2 2026\nSubject: Lock\n\n" + (b"a" + end) * 50_000 + b"\n\n" + short)
        tracemalloc.start()
        found = outcomes(read_all(path))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert [one.endswith("too_large") for one in found] == [False, True, False]
        assert peak < 2 * 1024 * 1024
