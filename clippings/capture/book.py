"""EPUB: each chapter is a record, an HTML page, in the order of the book."""

import posixpath
import zipfile
from collections.abc import Iterator
from io import BytesIO
from urllib.parse import unquote, urldefrag
from zlib import error as ZlibError

from lxml import etree

from clippings.capture.problem import Problem, reject
from clippings.capture.records import clean_string, make_document
from clippings.capture.unpack import check_packed
from clippings.documents import Declared, Origin, RawDocument, Rejected

_MAX_STATED = 10_000
_LOCKS = {f"META-INF/{name}" for name in ("rights.xml", "license.lcpl", "sinf.xml")}  # of Adobe, Readium and Apple
_ABOUT = ("nav", "cover", "toc", "titlepage", "title_page")  # what a chapter's id or name says of a page that is none


def read_book(content: bytes, file: Origin) -> Iterator[RawDocument | Rejected]:
    """Every chapter of the book, by the name of its file in it. Raises Problem if it is not a book."""
    check_packed(content)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        if _LOCKS & set(archive.namelist()):
            raise Problem("unreadable", "The book is copy-protected.")
        place, package = _read_package(archive)
        stated = _read_statements(package)
        # Each once: else a small book that lists its only chapter a million times would never end.
        for name in dict.fromkeys(_list_chapters(package, posixpath.dirname(place))):
            at = Origin(file.collection, file.file, name)
            try:
                chapter = archive.read(name)
            except (KeyError, EOFError, zipfile.BadZipFile, ZlibError, NotImplementedError) as error:
                yield reject(at, "unreadable", f"The chapter is damaged or missing ({type(error).__name__}).")
                continue
            yield make_document(at, chapter, "text/html", declared=stated)


def _read_package(archive: zipfile.ZipFile) -> tuple[str, etree._Element]:
    """The place of the book's list of contents, and that list."""
    try:
        container = _parse(archive.read("META-INF/container.xml"))
        place = next(element.get("full-path", "") for element in container.iter("{*}rootfile"))
        return place, _parse(archive.read(place))
    except (KeyError, StopIteration, etree.XMLSyntaxError, zipfile.BadZipFile) as error:
        raise Problem("unreadable", f"The book has no list of its contents ({type(error).__name__}).") from error


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _list_chapters(package: etree._Element, folder: str) -> Iterator[str]:
    """The names of the files in the order in which they are read, without the contents and the cover."""
    items = {item.get("id", ""): item for item in package.iter("{*}item")}
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or "html" not in item.get("media-type", "") or "nav" in item.get("properties", "").split():
            continue
        href = unquote(urldefrag(item.get("href", "")).url)
        name = posixpath.normpath(posixpath.join(folder, href)).lstrip("/")
        if posixpath.splitext(posixpath.basename(name))[0].lower() not in _ABOUT:
            yield name


def _read_statements(package: etree._Element) -> Declared:
    """What the book states for all its chapters; its title is not theirs."""
    said = {
        name: next((text for element in package.iter(f"{{*}}{name}") if (text := (element.text or "").strip())), None)
        for name in ("creator", "date", "language")
    }
    said = {name: clean_string(text)[:_MAX_STATED] if text else None for name, text in said.items()}
    return Declared(published=said["date"], byline=said["creator"], language=said["language"])
