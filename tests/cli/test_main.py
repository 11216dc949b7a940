import pytest

from clippings.cli import main


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("CLIPPINGS_WORKERS", "many", "a valid integer"),
        ("CLIPPINGS_SOURCE_LANGUAGES", "lemonde.fr=fr", "no JSON"),
        ("CLIPPINGS_INDEX_CODEC", "zip", "'default' or 'best_compression'"),
        ("CLIPPINGS_ELASTICSEARCH_URL", "http://reader:secret@127.0.0.1:port", "no number"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_without_its_value(
    name: str, value: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.argv", ["clippings", "status"])
    with pytest.raises(SystemExit) as end:
        main()
    said = capsys.readouterr().err
    assert end.value.code == 1
    assert f"{name}: " in said
    assert told in said
    assert "docs/settings.md" in " ".join(said.split())
    assert value not in said
