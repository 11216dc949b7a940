"""Made-up articles for reading in a browser: four languages, three directions, copies, revisions and hostile words."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from elasticsearch import Elasticsearch

from clippings.documents import (
    Dated,
    Entity,
    EntityType,
    Language,
    Origin,
    Quote,
    QuoteKind,
    Rejected,
    Removed,
    Span,
    Speaker,
)
from clippings.index.archive import MID_RUN, Archive
from clippings.index.articles import Change, write
from clippings.index.dead_letters import write_dead_letters
from clippings.index.mappings import apply
from clippings.index.serialize import Earlier, StoredArticle
from clippings.settings import Settings
from tests.index.articles import digest, make_article

FERRY, COPY, ARABIC, HEBREW, CHINESE, HOSTILE = (letter * 40 for letter in "abcdef")
FORMER = "9" * 40

FERRY_TEXT = """The ferry to the islands runs again from Monday, the harbour office of Lunnvik said.

“We promised a winter service,” said Ada Novak, who leads the office, “and we keep our word.” Novak travelled on the \
first boat herself.

The council called the timetable “a beginning.” A spokesperson for Norrline said that the ferry had carried four \
hundred people on its first day.

“Nobody asked us. We read of the ferry in the paper.

“Next time we want to be heard,” said Elias Bragg, a fisherman, and Ada Novak nodded."""
ARABIC_TEXT = """تعود العبّارة إلى العمل في الربيع بعد إصلاح المرسى، كما قالت ليلى حداد.

«سنعيد الخط إلى الجزر قبل نيسان»، قالت حداد أمام المرفأ.

وزارت ليلى حداد الجزيرة أمس."""
HEBREW_TEXT = """המעבורת לאיים תחזור לפעול באביב, לאחר תיקון המזח.

״אנחנו מחזירים את הקו לפני ניסן״, אמרה נעמה ברקן ליד הנמל.

ברקן ביקרה באי אתמול."""
CHINESE_TEXT = """码头修好以后，开往群岛的渡轮将在春天恢复运行。

“我们会在四月以前恢复这条航线。”林若溪在港口说。

林若溪昨天访问了该岛。"""
HOSTILE_TEXT = (
    'It said <script>alert(1)</script> & "><img src=x onerror=alert(2)>. “{{ 7 * 7 }}</mark>,” said Bo <b>Ek</b>.'
)

MAP = Rejected(
    "map", Origin("maps", "maps/harbor and islands.png", "1"), "capture", "not_text", "This is an image of the harbor."
)
Said = tuple[str, str | None, str, QuoteKind, int]  # words, name, mention, kind, group
Named = tuple[EntityType, str, str]  # type, name, and a pattern for its mentions


def make_news() -> list[StoredArticle]:
    ferry = _make(
        FERRY,
        "Ferry to the islands runs again",
        FERRY_TEXT,
        "en",
        datetime(2026, 1, 12, tzinfo=UTC),
        said=[
            ("The ferry to the islands runs again from Monday", None, "the harbour office", "indirect", 0),
            ("We promised a winter service,", "Ada Novak", "Ada Novak", "direct", 1),
            ("and we keep our word.", "Ada Novak", "Ada Novak", "direct", 1),
            ("a beginning.", None, "", "unattributed", 2),
            ("Nobody asked us. We read of the ferry in the paper.\n\n“Next time we want to be heard,", "Elias Bragg",
             "Elias Bragg", "direct", 3),
        ],
        named=[
            ("person", "Ada Novak", r"(Ada )?Novak"),
            ("person", "Elias Bragg", "Elias Bragg"),
            ("organization", "Norrline", "Norrline"),
            ("place", "Lunnvik", "Lunnvik"),
        ],
    )  # fmt: skip
    earlier = Earlier("Ferry may run again", FERRY_TEXT.replace("four", "three"), "0", "0" * 64, None, ferry.indexed_at)
    clean = ferry.document.article
    removed = (Removed("Share this page", "sharing", 3, 0, 0), Removed("Leave a Reply", "comments", 12, 0, 0))
    ferry = replace(
        ferry,
        document=replace(ferry.document, article=replace(clean, removed=removed, extracted_by="structure")),
        earlier=(earlier,),
        revision=2,
        former_ids=(FORMER,),
    )
    copied = replace(clean, id=COPY, source="Island Paper", url="https://island.example/ferry")
    copy = replace(ferry, document=replace(ferry.document, article=copied), duplicate_of=FERRY, earlier=(), revision=1)
    copy = replace(copy, former_ids=())
    return [ferry, copy, *_make_foreign(), _make_hostile(), *_make_more()]


def _make_foreign() -> list[StoredArticle]:
    spring = datetime(2026, 2, 20, tzinfo=UTC)
    return [
        _make(
            ARABIC, "عودة العبّارة إلى الجزر", ARABIC_TEXT, "ar", spring,
            said=[("سنعيد الخط إلى الجزر قبل نيسان", "ليلى حداد", "حداد", "direct", 0)],
            named=[("person", "ليلى حداد", "(ليلى )?حداد")],
        ),
        _make(
            HEBREW, "המעבורת חוזרת", HEBREW_TEXT, "he", spring,
            said=[("אנחנו מחזירים את הקו לפני ניסן", "נעמה ברקן", "נעמה ברקן", "direct", 0)],
            named=[("person", "נעמה ברקן", "(נעמה )?ברקן")],
        ),
        _make(
            CHINESE, "渡轮恢复运行", CHINESE_TEXT, "zh-cn", spring,
            said=[("我们会在四月以前恢复这条航线。", "林若溪", "林若溪", "direct", 0)],
            named=[("person", "林若溪", "林若溪")],
        ),
    ]  # fmt: skip


def _make_hostile() -> StoredArticle:
    made = _make(
        HOSTILE,
        "</title><script>alert(3)</script>",
        HOSTILE_TEXT,
        "en",
        None,
        said=[("{{ 7 * 7 }}</mark>,", 'Bo "><b>Ek', "Bo", "direct", 0)],
        named=[("person", 'Bo "><b>Ek', "Bo"), ("organization", "'; DROP", "It")],
    )
    article = replace(
        made.document.article,
        url="javascript:alert(4)",
        source='"><script>alert(5)</script>',
        byline=("<i>me</i>",),
        removed=(Removed("<form action=//evil.example><button>", "<b>", 9, 0, 0),),
    )
    return replace(made, document=replace(made.document, article=article))


def _make_more() -> Iterator[StoredArticle]:
    """One article per month, so that there is something to narrow."""
    for month in range(1, 7):
        text = f"The lighthouse was painted in part {month}. “The paint holds,” said Ada Novak."
        yield _make(
            f"{month:040x}",
            f"Lighthouse, part {month}",
            text,
            "en",
            datetime(2026, month, 3, tzinfo=UTC),
            said=[("The paint holds,", "Ada Novak", "Ada Novak", "direct", 0)],
            named=[("person", "Ada Novak", "Ada Novak")],
            source="Island Paper" if month % 2 else "lighthousekeepersquarterly.example",
        )


def _make(
    id: str,
    title: str,
    text: str,
    language: str,
    day: datetime | None,
    *,
    said: Sequence[Said],
    named: Sequence[Named],
    source: str = "North Post",
) -> StoredArticle:
    published = Dated(day, "record", "day") if day else None
    made = make_article(
        id, text=text, title=title, source=source, published=published, removed=(), content_hash=digest(text)
    )
    quotes = tuple(_quote(text, *one) for one in said)
    entities = tuple(
        Entity(name, type, tuple(Span(*match.span()) for match in re.finditer(pattern, text)))
        for type, name, pattern in named
    )
    doc = replace(
        made.document,
        language=Language(language, 0.99, "text"),
        entities=entities,
        entity_count=len(entities),
        quotes=quotes,
        quote_count=len(quotes),
    )
    return replace(made, document=doc)


def _quote(text: str, words: str, name: str | None, mention: str, kind: QuoteKind, group: int) -> Quote:
    speaker = Speaker(mention, None, name) if mention else None
    return Quote(words, _find(text, words), kind, speaker, "said", "subject after", 0.9, group)


def _find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@contextmanager
def open_newsroom(es: Elasticsearch) -> Iterator[Archive]:
    """An archive with these articles, which exists during the block."""
    prefix = f"test-{uuid4().hex[:12]}"
    archive = Archive(es, prefix, MID_RUN)
    apply(archive, Settings(prefix=prefix))
    assert {result.status for result in write(archive, [Change(one, None) for one in make_news()])} == {"written"}
    write_dead_letters(archive, [MAP], {}, datetime.now(UTC))
    es.indices.refresh(index=f"{prefix}-*")
    yield archive
    es.indices.delete(index=list(es.indices.get(index=f"{prefix}*")))
    es.indices.delete_index_template(name=f"{prefix}*")
