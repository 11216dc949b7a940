"""Tables: each row is a record, whichever spreadsheet wrote it."""

from io import BufferedReader, RawIOBase
from pathlib import Path

import pytest

from clippings.capture import table
from clippings.capture.json_keys import read_by
from clippings.capture.starts import BEGINNING
from clippings.charsets import is_macintosh
from clippings.documents import Origin, Rejected
from tests.capture.reading import outcomes, read_all, read_documents

ROWS = [
    ["title", "text", "url", "published", "author", "shelf"],
    [
        "Café closed",
        'The mayor said: "We are\nopen again."',
        "https://tide.example/cafe",
        "2026-06-02",
        "Ole Brandt",
        "7",
    ],
    ["Lock opens", "Boats; large, small", "", "", "", ""],
]


def write_table(path: Path, separator: str, charset: str, end: str = "\r\n") -> Path:
    quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row] for row in ROWS]
    path.write_bytes(end.join(separator.join(row) for row in quoted).encode(charset))
    return path


@pytest.mark.parametrize(
    ("name", "separator", "charset"),
    [
        ("a.csv", ",", "utf-8"),
        ("a.csv", ";", "cp1252"),
        ("a.csv", ";", "utf-8-sig"),
        ("a.tsv", "\t", "utf-8"),
        ("a.csv", "\t", "utf-16"),
    ],
)
def test_rows_become_records_by_their_column_names(tmp_path: Path, name: str, separator: str, charset: str) -> None:
    first, second = read_documents(write_table(tmp_path / name, separator, charset))
    assert first.content.decode() == 'The mayor said: "We are\nopen again."'
    assert (first.declared.title, first.declared.byline, first.url) == (
        "Café closed",
        "Ole Brandt",
        "https://tide.example/cafe",
    )
    assert first.unread == ("shelf",)
    assert (second.content, second.origin.record, second.url) == (b"Boats; large, small", "2", None)


def test_escaped_line_breaks_and_plain_quotation_marks_of_a_database_export_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(
        'title\ttext\turl\n"Late," he said\tThe lock opens.\\n\\n"At last!" C:\\\\new\t\\N\nTwo\tBoats\\tpass\t\n'
    )
    first, second = read_documents(tmp_path / "a.tsv")
    assert (first.declared.title, first.url) == ('"Late," he said', None)
    assert first.content == b'The lock opens.\n\n"At last!" C:\\new'
    assert second.content == b"Boats\tpass"


def test_a_stated_separator_is_used_and_the_charset_is_detected(tmp_path: Path) -> None:
    text = "В понедельник утром в посёлке снова открылась почта; жители ждали её два года."
    (tmp_path / "a.csv").write_bytes(f'sep=;\r\ntitle;text\r\nПочта открыта;"{text}"\r\n'.encode("cp1251"))
    (only,) = read_documents(tmp_path / "a.csv")
    assert (only.declared.title, only.content.decode()) == ("Почта открыта", text)


@pytest.mark.parametrize("end", ["\r", "\n"])
@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke bleibt gesperrt. Der Bürgermeister sagte: „Wir müssen größer denken.“",
        "La ministra dijo que el plan seguirá adelante. «Mañana habrá más árboles», añadió.",
        "L’école a fermé ses portes à midi ; la mairie s’est dite « très étonnée ».",
        "Staden öppnar en ny bro över ån på måndag, säger kommunalrådet.",
        "Borgmesteren åbner broen på fredag, og søen får frisk vand.",
        "A câmara não aprovou o orçamento; “amanhã haverá reunião”, disse.",
        "The mayor said: “We don’t know.” The café was closed — for good.",
    ],
)
def test_a_table_of_a_macintosh_has_its_letters(tmp_path: Path, text: str, end: str) -> None:
    table = f'title;text{end}"{text[:12]}";"{text}"{end}'
    (tmp_path / "a.csv").write_bytes(table.encode("mac-roman"))
    (only,) = read_documents(tmp_path / "a.csv")
    assert (only.declared.title, only.content.decode()) == (text[:12].strip(), text)
    assert not is_macintosh(table.encode("cp1252"))


def test_where_two_charsets_fit_the_ends_of_lines_decide(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("title;text\rKöln;Die Bahn nach Köln steht.\r".encode("mac-roman"))
    (only,) = read_documents(tmp_path / "a.csv")
    assert (only.declared.title, only.content.decode()) == ("Köln", "Die Bahn nach Köln steht.")


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("cp1251", "В понедельник утром в посёлке снова открылась почта; жители ждали её два года."),
        ("koi8-r", "В понедельник утром в посёлке снова открылась почта; жители ждали её два года."),
        ("shift_jis", "橋は月曜日に閉鎖されると市長は語った。新しい道は来年まで開かない。"),
        ("gb18030", "桥梁将于周一关闭，市长说。新的道路明年才会开放，居民很失望。"),
        ("cp1250", "Książka została wydana w poniedziałek, mówi żona pisarza. Łódź jest piękna."),
        ("cp1254", "Köprü bugün kapalı, dedi başkan; çalışma sürüyor ve yağmur yağıyor."),
    ],
)
def test_other_charsets_are_not_taken_for_that_of_a_macintosh(charset: str, text: str) -> None:
    assert not is_macintosh(f"title;text\nTitle;{text}\n".encode(charset) * 3)


def test_lines_of_a_macintosh_end_with_a_return(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("title;text\rCafé;Boats, large, small, and rafts, too\r".encode("mac-roman"))
    (tmp_path / "b.csv").write_bytes(b"sep=|\rtitle|text\rLock|Boats, large\r")
    (tmp_path / "c.tsv").write_bytes(b'title\ttext\r"Lock\ttwo"\t"Boats ""pass"""\r')
    contents = [read_documents(tmp_path / name)[0].content for name in ("a.csv", "b.csv", "c.tsv")]
    assert contents == [b"Boats, large, small, and rafts, too", b"Boats, large", b'Boats "pass"']


def test_a_separator_inside_quotes_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('"shelf, room, floor";"text"\n"7, 2, 1";"Boats pass"\n')
    (only,) = read_documents(tmp_path / "a.csv")
    assert (only.content, only.unread) == (b"Boats pass", ("shelf, room, floor",))


class Endless(RawIOBase):
    """A row that goes on for ever."""

    def __init__(self) -> None:
        self.left = 50

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self.left -= 1
        assert self.left, "read on and on"
        buffer[:] = (b"word," * len(buffer))[: len(buffer)]
        return len(buffer)


def test_a_line_without_an_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "_MAX_LINE", 300_000)
    stream = BufferedReader(Endless(), buffer_size=64 * 1024)
    (found,) = table.read_table(stream, Origin("made-up", "a.csv"), read_by(""), BEGINNING, None)
    only = found[1]
    assert isinstance(only, Rejected)
    assert (only.reason, only.origin.record) == ("bad_record", "1")


def test_a_row_too_long_or_without_text_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("title,text\none,first\ntwo,second,third\nthree,\n\nfive,last\n")
    assert outcomes(read_all(tmp_path)) == ["a.csv#1", "a.csv#2 bad_record", "a.csv#3 bad_record", "a.csv#5"]


def test_an_unclosed_quotation_mark_is_reported_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b'title,text\none,first\ntwo,"' + b"second\n" * 1_300_000)
    assert outcomes(read_all(tmp_path)) == ["a.csv#1", "a.csv#2 bad_record"]


@pytest.mark.parametrize("content", [b"just words\nand more\n", b"\n\n"])
def test_a_file_without_column_names_is_not_a_table(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    assert outcomes(read_all(tmp_path)) == ["a.csv bad_record"]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_few_broken_bytes_do_not_make_a_table_another_charset(tmp_path: Path, mark: bytes) -> None:
    """A program that cuts a cell within a letter leaves them. The names of the columns would begin with the mark."""
    text = "Zoé Müller a déclaré que l’écluse était fermée “définitivement”."
    path = tmp_path / "a.csv"
    path.write_bytes(mark + f"id,title,text\nown,Fermée\ufffd,{text}\n".encode().replace("\ufffd".encode(), b"\xc3"))
    (found,) = read_documents(path)
    assert (found.origin.record, found.content.decode()) == ("own", text)
