"""The text of any bytes: its charset, its repair, and what is not text at all."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.clean.text.decode import decode, is_binary, strip_bidi

FRENCH = "Le préfet a signé l’arrêté lundi, à l’été, où « tout le monde » était déjà parti ; ça coûte 5 € le mètre.\n"
RUSSIAN = "Совет города решил в понедельник снова открыть паром, который закрыли девять лет назад после бури.\n" * 3


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (FRENCH.encode(), "text/plain"),
        (b"\xef\xbb\xbf" + FRENCH.encode(), "text/plain"),
        (FRENCH.encode("utf-16"), "text/plain"),
        (FRENCH.encode("utf-16-le"), "text/plain"),
        (FRENCH.encode("utf-16-be"), "text/plain"),
        (FRENCH.encode("utf-32"), "text/plain"),
        (FRENCH.encode("cp1252"), "text/plain"),
        (FRENCH.encode("cp1252"), "text/plain; charset=iso-8859-1"),
        (FRENCH.encode("cp1252"), "text/plain; charset=utf-8"),
        (FRENCH.encode(), "text/plain; charset=iso-8859-1"),
        (FRENCH.encode("cp1252"), "text/plain; charset=no-such-charset"),
        (FRENCH.encode().replace("é".encode(), b"\xe9", 1), "text/plain"),
        (FRENCH.encode().decode("cp1252", "replace").encode(), "text/plain"),
    ],
    ids=[
        "utf-8",
        "utf-8 with mark",
        "utf-16 with mark",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "cp1252",
        "cp1252 declared as latin-1",
        "cp1252 declared as utf-8",
        "utf-8 declared as latin-1",
        "cp1252 declared as nonsense",
        "cp1252 inside utf-8",
        "mojibake",
    ],
)
def test_charset_is_found(content: bytes, media_type: str) -> None:
    assert decode(content, media_type).strip() == FRENCH.strip()


@pytest.mark.parametrize("charset", ["koi8-r", "cp1251", "utf-16", "utf-8"])
def test_declared_charset_is_used(charset: str) -> None:
    assert decode(RUSSIAN.encode(charset), f"text/plain; charset={charset}") == RUSSIAN


@pytest.mark.parametrize("charset", ["koi8-r", "cp1251"])
def test_charset_of_a_page_is_read_from_its_source(charset: str) -> None:
    page = f"<html><head><meta charset='{charset}'></head><body>{RUSSIAN}</body></html>"
    assert RUSSIAN in decode(page.encode(charset), "text/html")


def test_a_pound_sign_is_not_read_in_another_charset() -> None:
    text = (
        "The fund will pay £380,000 to the council in May, and £12 million later. "
        '"It is a lot," said a member of the board, who asked for more time to read the plan.'
    )
    assert decode(text.encode("cp1252"), "text/plain") == text


def test_undeclared_charset_is_guessed() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "text/plain") == RUSSIAN


@pytest.mark.parametrize("text", ["Ã la carte, Ãland", "São Paulo â and Âme", "naïve café £5"])
def test_text_that_only_looks_like_mojibake_is_kept(text: str) -> None:
    assert decode(text.encode(), "text/plain") == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\u2028b\u2029c\x0bd\x0ce", "a\nb\nc\nd\ne"),
        ("a\x00b\x07c\x1bd\x7fe", "abcde"),
        ("\ufeffa\ufeffb", "ab"),
        ("cafe\u0301", "café"),
        ("he said \x93no\x94\x85", "he said “no”…"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_text_is_normalized_to_one_form(raw: str, text: str) -> None:
    assert decode(raw.encode(), "text/plain") == text


def test_surrogates_are_replaced() -> None:
    content = "the harbour a\ud800b was full of boats".encode("utf-16-le", "surrogatepass")
    assert decode(content, "text/plain") == "the harbour a\ufffdb was full of boats"


@given(
    st.binary(max_size=300), st.sampled_from(("text/plain", "text/html; charset=utf-16", "text/plain; charset=big5"))
)
def test_any_bytes_become_normal_text(content: bytes, media_type: str) -> None:
    text = decode(content, media_type)
    assert unicodedata.is_normalized("NFC", text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_decoding_again_changes_nothing(text: str) -> None:
    once = decode(text.encode(), "text/plain; charset=utf-8")
    assert decode(once.encode(), "text/plain; charset=utf-8") == once


def test_controls_of_writing_direction_are_taken_out_of_a_line() -> None:
    assert strip_bidi("\u202eevil\u202c \u200ftext\u2066s\u2069") == "evil texts"


@pytest.mark.parametrize(
    ("content", "binary"),
    [
        (b"plain text", False),
        (b"", False),
        (FRENCH.encode("utf-16-le"), False),
        (FRENCH.encode("cp1252"), False),
        (b"\x1b[31mred\x1b[0m in a terminal", False),
        (b"%PDF-1.4 ...", True),
        (b"PK\x03\x04....", True),
        (b"\x7fELF\x02\x01\x01", True),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", True),
        (bytes(range(256)) * 20, True),
    ],
)
def test_binaries_are_distinguished_from_text(content: bytes, binary: bool) -> None:
    assert is_binary(content) is binary
