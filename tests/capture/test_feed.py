"""RSS and Atom: each entry is a record, with its full content if the feed has it."""

from pathlib import Path

import pytest

from clippings.capture import feed
from clippings.documents import Declared, Origin, RawDocument
from tests.capture.reading import outcomes, read_all, read_documents

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Example</title><link>https://news.example/</link><language>en-gb</language>
<item>
  <title>Bridge &amp; tunnel</title><link>https://news.example/bridge?utm_source=rss</link>
  <guid isPermaLink="false">tag:7</guid><pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate>
  <dc:creator>Ann Example</dc:creator><description>Short.</description>
  <content:encoded><![CDATA[<p>The <b>full</b> text.</p><script>x()</script>]]></content:encoded>
</item>
<item><title>Only a summary</title><guid>tag:8</guid><description>&lt;p&gt;A summary.&lt;/p&gt;</description></item>
<item><title>Nothing</title><guid>tag:9</guid></item>
</channel></rss>"""

ATOM = """<?xml version="1.0" encoding="iso-8859-1"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>L'Exemple</title>
<entry>
  <id>urn:1</id><title>L'\xe9t\xe9</title><link rel="alternate" href="https://exemple.example/ete"/>
  <published>2026-11-24T08:00:00+01:00</published><updated>2026-11-24T09:00:00+01:00</updated>
  <author><name>Zo\xe9 Exemple</name></author>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le texte entier.</p></div></content>
</entry>
<entry><id>urn:2</id><title>Mots</title><summary type="text">Des mots &amp; d'autres.</summary></entry>
</feed>"""


@pytest.fixture(autouse=True)
def _parse_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse in this process, where faults of our code are visible; hostile files of other tests use a child process."""
    monkeypatch.setattr(feed, "run_guarded", lambda parse: parse())


def write(path: Path, content: str, charset: str = "utf-8") -> Path:
    path.write_bytes(content.encode(charset))
    return path


def test_rss(tmp_path: Path) -> None:
    first, second, third = read_all(write(tmp_path / "a.rss", RSS), collection="c")
    assert first == RawDocument(
        id=first.id,
        origin=Origin("c", "a.rss", "tag:7"),
        source="news.example",
        url="https://news.example/bridge",
        media_type="text/html; charset=utf-8",
        content=b"<p>The <b>full</b> text.</p><script>x()</script>",
        declared=Declared("Bridge & tunnel", "Tue, 24 Nov 2026 08:00:00 +0100", None, "Ann Example", "en-gb"),
    )
    assert isinstance(second, RawDocument)
    assert second.content == b"<p>A summary.</p>"
    assert second.source == "The Example"  # no address: the feed names it
    assert outcomes([third]) == ["a.rss#tag:9 bad_record"]


def test_atom(tmp_path: Path) -> None:
    first, second = read_documents(write(tmp_path / "a.xml", ATOM, "latin-1"), collection="c")
    assert b"<p>Le texte entier.</p>" in first.content
    assert (first.url, first.origin.record) == ("https://exemple.example/ete", "urn:1")
    assert first.declared == Declared(
        "L'été", "2026-11-24T08:00:00+01:00", "2026-11-24T09:00:00+01:00", "Zoé Exemple", "fr"
    )
    assert (second.content, second.media_type) == (b"Des mots & d'autres.", "text/plain; charset=utf-8")


def test_entries_without_an_id_are_told_apart_by_their_content(tmp_path: Path) -> None:
    items = "".join(f"<item><description>Text {number}.</description></item>" for number in range(3))
    documents = read_documents(write(tmp_path / "a.rss", f"<rss><channel>{items}</channel></rss>"))
    assert len({document.id for document in documents}) == 3
    assert [document.origin.record for document in documents] == ["1", "2", "3"]


def test_broken_feed_gives_its_readable_entries(tmp_path: Path) -> None:
    path = write(tmp_path / "a.rss", RSS[: RSS.index("<item><title>Nothing")])
    assert [document.origin.record for document in read_documents(path)] == ["tag:7", "tag:8"]


@pytest.mark.parametrize("content", ["<rss></rss>", "no feed at all", "http://127.0.0.1:9/feed.xml", "\n<a"])
def test_files_that_are_not_feeds(tmp_path: Path, content: str) -> None:
    assert outcomes(read_all(write(tmp_path / "a.rss", content))) == ["a.rss empty"]


def test_large_feed_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "MAX_FEED_BYTES", 500)
    assert outcomes(read_all(write(tmp_path / "a.rss", RSS))) == ["a.rss too_large"]
