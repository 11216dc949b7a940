"""The text of a message is read to its end, whatever divides it; files and other messages are not its text."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.capture.mails import PAGE, TEXT, clean_only, make_message


def write_mixed(path: Path, *parts: EmailMessage) -> None:
    message = make_message(None)
    message.make_mixed()
    for part in parts:
        message.attach(part)
    path.write_bytes(bytes(message))


def make_part(text: str, subtype: str = "plain", charset: str = "utf-8", filename: str | None = None) -> EmailMessage:
    part = EmailMessage()
    part.set_content(text, subtype=subtype, charset=charset, disposition="inline", filename=filename)
    return part


def make_picture() -> EmailMessage:
    part = EmailMessage()
    part.set_content(b"picture", "image", "png", disposition="inline", filename="lock.png")
    return part


MORE = "The café at the lock serves nothing but tea until then, says Ada Kern.\n"


@pytest.mark.parametrize("subtypes", [("plain", "plain"), ("html", "html"), ("plain", "html"), ("html", "plain")])
def test_a_text_goes_on_below_a_picture(tmp_path: Path, subtypes: tuple[str, str]) -> None:
    """Some mail programs write a part for what stands before each picture, and one for what follows."""
    path = tmp_path / "a.eml"
    parts = [
        make_part(text if subtype == "plain" else page, subtype, charset)
        for subtype, text, page, charset in zip(
            subtypes, (TEXT, MORE), (PAGE, f"<html><p>{MORE}</p></html>"), ("utf-8", "iso-8859-1"), strict=True
        )
    ]
    write_mixed(path, parts[0], make_picture(), parts[1])
    found = clean_only(path)
    assert found.text.endswith(f"until June.\n\n{MORE.strip()}")
    assert "harbour master Ole Brandt" in found.text
    assert not any("attachments" in remark for remark in found.remarks)


def test_a_text_file_that_is_shown_is_still_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    write_mixed(path, make_part(TEXT), make_part("Not the article.", filename="notes.txt"), make_part(MORE))
    found = clean_only(path)
    assert "Not the article" not in found.text
    assert "serves nothing but tea" in found.text
    assert "attachments not read: 1" in found.remarks
    write_mixed(path, make_part(TEXT, filename="article.txt"))
    assert "harbour master Ole Brandt" in clean_only(path).text


def test_a_text_and_its_page_are_one_text_even_if_the_sender_does_not_say_so(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    write_mixed(path, make_part(TEXT), make_part(PAGE, "html"), make_part(MORE))
    found = clean_only(path)
    assert found.text.count("harbour master Ole Brandt") == 1
    assert found.text.endswith(MORE.strip())


def test_what_follows_an_alternative_or_comes_with_a_page(tmp_path: Path) -> None:
    """A frame of a page is a part of its own, as a picture is."""
    path = tmp_path / "a.eml"
    alternative = make_part("Read this in a browser.")
    alternative.make_alternative()
    page = make_part(PAGE, "html")
    page.make_related()
    page.attach(make_part("<p>An advertisement in a frame.</p>", "html"))
    alternative.attach(page)
    write_mixed(path, alternative, make_picture(), make_part(MORE))
    found = clean_only(path)
    assert "harbour master Ole Brandt" in found.text
    assert found.text.endswith(MORE.strip())
    assert "browser" not in found.text
    assert "advertisement" not in found.text


def test_a_text_that_only_says_where_to_read_is_not_the_text_however_long_the_address(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    stub = "Read this newsletter online: https://tide.example/view?reader=" + "a1b2" * 200
    path.write_bytes(bytes(make_message(stub, PAGE)))
    found = clean_only(path)
    assert "harbour master Ole Brandt" in found.text
    assert "online" not in found.text


@pytest.mark.parametrize("first", [(TEXT, "plain"), (PAGE, "html")])
@pytest.mark.parametrize("rule", ["_" * 47, "-- "])
def test_what_a_mailing_list_adds_as_a_part_of_its_own_is_left_out(
    tmp_path: Path, first: tuple[str, str], rule: str
) -> None:
    path = tmp_path / "a.eml"
    write_mixed(path, make_part(*first), make_part(f"{rule}\nTide mailing list\nhttps://lists.example/tide\n"))
    found = clean_only(path)
    assert found.text.endswith("until June.")
    write_mixed(path, make_part(MORE), make_part(f"{rule}\n{TEXT * 9}"))
    assert "harbour master Ole Brandt" in clean_only(path).text
