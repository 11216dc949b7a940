"""The folder or address under which inputs are entered, which is where a run looks for moved files."""

from pathlib import Path

from clippings.capture.bucket import Bucket


def test_a_link_belongs_to_its_own_folder_and_an_object_to_the_prefix_of_its_key(tmp_path: Path) -> None:
    from flows.ingest import _list_roots

    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "a.txt").touch()
    (tmp_path / "here").mkdir()
    link = tmp_path / "here" / "a.txt"
    link.symlink_to(tmp_path / "there" / "a.txt")
    assert _list_roots([link, tmp_path / "there"]) == {str(tmp_path / "here"), str(tmp_path / "there")}
    assert _list_roots([Bucket("b", "x/a.txt", is_object=True)]) == _list_roots([Bucket("b", "x")]) == {"s3://b/x"}
    assert _list_roots([Bucket("b", "a.txt", is_object=True)]) == _list_roots([Bucket("b")]) == {"s3://b"}
