"""An array of records, or one record over many lines, is read as a stream, with little memory, up to an error."""

import gzip
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clippings.capture import Part, SourceFile, find_files, json_values, read
from clippings.documents import Rejected
from clippings.settings import ROOT
from tests.capture.hostility import MB, within_limits, write
from tests.capture.reading import outcomes, read_all, read_documents

RECORDS = [{"id": f"r{number}", "text": f'He said "no" [{number}], {{really}}: \\ é 😀 \n'} for number in range(5)]
IDS = [f"a.json#r{number}" for number in range(5)]
PEAK = """
import sys
from pathlib import Path
from clippings.capture import Part, find_files, read
from clippings.documents import RawDocument
for path in sys.argv[1:]:
    (source,) = find_files([Path(path)], None)
    number = sum(isinstance(record, RawDocument) for record in read(Part(source)))
    peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(number, peak)
"""


@pytest.mark.parametrize("indent", [None, 0, 2])
@pytest.mark.parametrize("ascii", [True, False])
def test_an_array_gives_the_same_as_its_records_on_lines(tmp_path: Path, indent: int | None, ascii: bool) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(RECORDS, indent=indent, ensure_ascii=ascii), encoding="utf-8")
    lines = tmp_path / "lines" / "a.json"
    lines.parent.mkdir()
    lines.write_text("".join(json.dumps(record) + "\n" for record in RECORDS))
    assert read_documents(path, collection="c") == read_documents(lines, collection="c")
    assert outcomes(read_all(path)) == IDS


def test_one_or_several_records_over_many_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(RECORDS[0], indent=2))
    assert outcomes(read_all(path)) == IDS[:1]
    path.write_text("\ufeff" + "\n".join(json.dumps(record, indent=2) for record in RECORDS))
    assert outcomes(read_all(path)) == IDS


def test_arrays_in_archives_and_without_a_suffix(tmp_path: Path) -> None:
    content = json.dumps(RECORDS).encode()
    (tmp_path / "a").write_bytes(content)
    (tmp_path / "b.json.gz").write_bytes(gzip.compress(content))
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("d.json", content)
    assert outcomes(read_all(tmp_path)) == [
        f"{file}#r{n}" for file in ("a", "b.json.gz", "c.zip/d.json") for n in range(5)
    ]


def test_values_that_are_not_records_are_rejected_and_their_neighbors_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    deep = b"[" * 100_000 + b"]" * 100_000
    values = [
        b'{"text": "a"}',
        b"null",
        b"-1.5e3",
        b'"word"',
        b"[1]",
        b'{"text": "\xe9"}',
        b'{"n": ' + b"1" * 9_000 + b"}",
    ]
    path.write_bytes(b" [" + b" ,\n".join([*values, b'{"deep": ' + deep + b"}", b'{"text": "b"}']) + b"]\n")
    expected = ["a.json#1", *(f"a.json#{number} bad_record" for number in range(2, 9)), "a.json#9"]
    assert outcomes(read_all(path)) == expected


def test_an_empty_array_holds_no_records(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for content in (b"[]", b"\xef\xbb\xbf [ \n ] \n"):
        path.write_bytes(content)
        assert outcomes(read_all(path)) == ["a.json empty"]


@pytest.mark.parametrize("size", [1, 2])
def test_a_byte_order_mark_may_be_in_two_streams_of_a_compressed_file(tmp_path: Path, size: int) -> None:
    content = b"\xef\xbb\xbf" + json.dumps(RECORDS).encode()
    write(tmp_path / "a.json.gz", gzip.compress(content[:size]), gzip.compress(content[size:]))
    assert outcomes(read_all(tmp_path)) == [f"a.json.gz#r{number}" for number in range(5)]


GOOD = b'[{"text": "a"}, {"text": "b"}'


@pytest.mark.parametrize(
    ("rest", "outcome", "byte"),
    [
        (b', {"text": c}, {"text": "d"}]', "a.json#3 bad_record", 40),
        (b', {"text": "\xc3\xa9", 7}, {"text": "d"}]', "a.json#3 bad_record", 46),
        (b', {"text": "c', "a.json#3 bad_record", 40),
        (b', {"text": {"x": [1, ', "a.json#3 bad_record", 50),
        (b', {"text": "c, "id": 3}, {"text": "d"}]', "a.json#3 bad_record", 45),
        (b"", "a.json bad_record", 29),
        (b"\n", "a.json bad_record", 30),
        (b', {"text": "c"} {"text": "d"}]', "a.json bad_record", 45),
        (b', {"text": "c"}}', "a.json bad_record", 44),
        (b", ]", "a.json bad_record", 31),
        (b",,", "a.json#3 bad_record", 30),
        (b", hello]", "a.json#3 bad_record", 31),
        (b'] {"text": "c"}', "a.json bad_record", 31),
    ],
)
def test_a_broken_array_keeps_what_came_before_and_names_the_byte(
    tmp_path: Path, rest: bytes, outcome: str, byte: int
) -> None:
    path = write(tmp_path / "a.json", GOOD, rest)
    results = read_all(path)
    found = outcomes(results)
    assert found[:2] == ["a.json#1", "a.json#2"]
    assert found[-1] == outcome
    assert len([result for result in results if isinstance(result, Rejected)]) == 1
    assert isinstance(results[-1], Rejected)
    assert f"byte {byte}" in results[-1].detail
    assert results[-1].capture


@pytest.mark.parametrize("content", [b"{", b"hello", b"}", b'{"text": "a"', b"[", b'"', b"\\", b'["\\'])
def test_files_that_are_not_json(tmp_path: Path, content: bytes) -> None:
    assert outcomes(read_all(write(tmp_path / "a.json", content))) == ["a.json#1 bad_record"]


def test_utf16_is_rejected_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(json.dumps(RECORDS).encode("utf-16"))
    assert outcomes(read_all(tmp_path)) == ["a.json bad_record"]


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(VALUES, min_size=1), block=st.integers(1, 40), indent=st.sampled_from([None, 1]))
def test_every_value_is_found_with_any_content_and_across_any_block_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, values: list[object], block: int, indent: int | None
) -> None:
    monkeypatch.setattr(json_values, "_BLOCK", block)
    records = [{"id": str(number), "text": "Words.", "value": value} for number, value in enumerate(values)]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(records, indent=indent, ensure_ascii=block % 2 == 0), encoding="utf-8")
    assert outcomes(read_all(path)) == [f"a.json#{number}" for number in range(len(values))]


@pytest.mark.slow
def test_a_huge_record_is_rejected_and_its_neighbors_are_kept(tmp_path: Path) -> None:
    fine = b'{"text": "The plan goes ahead."}'
    path = write(tmp_path / "a.json", b"[", fine, b', {"text": "', *[b"x" * MB] * 100, b'"}, ', fine, b"]")
    assert within_limits(path) == ["a.json# article", "a.json# too_large", "a.json# article"]


def test_a_file_that_grows_while_it_is_read_is_reported(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", json.dumps(RECORDS).encode())
    (source,) = find_files([path], None)
    assert isinstance(source, SourceFile)
    records = read(Part(source))
    first = next(records)
    with path.open("ab") as stream:
        stream.write(b" ")
    assert outcomes([first, *records]) == [*IDS, "a.json changing"]


@pytest.mark.slow
def test_a_large_array_is_read_in_constant_memory(tmp_path: Path) -> None:
    """300 MB, in a separate process; as one value, they would take more memory than that."""
    record = json.dumps(
        {"id": "%", "url": "https://courier.example/%", "text": "The bridge is closed. " * 1_000}
    ).encode()
    paths = []
    for name, number in (("small", 100), ("large", 100 * MB // len(record))):
        paths.append(tmp_path / f"{name}.json")
        lines = (record.replace(b"%", str(n).encode()) for n in range(number))
        write(paths[-1], b"[", *(line + b"," for line in lines), record, b"]")
    done = subprocess.run([sys.executable, "-c", PEAK, *map(str, paths)], cwd=ROOT, capture_output=True, check=True)
    (_, small), (number, large) = (map(int, line.split()) for line in done.stdout.splitlines())
    assert number > 4_000
    assert large - small < 32 * 1024  # KB
