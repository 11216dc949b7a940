"""People are counted by stories, and a surname alone is one person in all copies of its article: whatever came first or
left, and whatever was killed between two writes.
"""

import random
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from clippings.documents import Dated, Entity, Language, Point, Quote, Span, Speaker, SpeakerPronoun
from clippings.index import lease
from clippings.index.articles import Change, fetch, remove, write
from clippings.index.serialize import StoredArticle
from clippings.runs import linking
from clippings.runs.audit import audit
from clippings.runs.linking import link, removing
from clippings.runs.resources import Resources
from tests.archives import stored
from tests.index.articles import digest, make_article
from tests.linking.stories import draw_words, write_text
from tests.runs.test_moved_files import Killed, kill_at, restore

pytestmark = pytest.mark.integration

Picture = dict[str, Any]
SAID = "“We never saw such a {word} before,” {name} said."


def report(id: str, words: Sequence[str], day: int, *names: str) -> StoredArticle:
    """An article with these words in which each of these people says something of their own."""
    said = [
        SAID.format(word=names[number].casefold().replace(" ", "-"), name=name) for number, name in enumerate(names)
    ]
    text = "\n\n".join([*said, write_text(list(words))])
    marks = [(text.index(one), text.index("”", text.index(one))) for one in said]
    quotes = tuple(
        Quote(
            text[start + 1 : end],
            Span(start + 1, end),
            "direct",
            Speaker(name, None, name),
            "said",
            "subject after",
            0.9,
            number,
            pronoun=SpeakerPronoun("she", "title", "mrs", 0.99),
        )
        for number, (name, (start, end)) in enumerate(zip(names, marks, strict=True))
    )
    places = [(name, text.index(f"{name} said")) for name in names]  # of their names
    entities = tuple(Entity(name, "person", (Span(start, start + len(name)),)) for name, start in places)
    entities = (*entities, Entity("Split", "place", (Span(0, 1),), country="HR", point=Point(43.51, 16.44)))
    made = make_article(
        digest(id)[:40], text=text, published=Dated(datetime(2026, 3, day, tzinfo=UTC), "record", "day")
    )
    language, now = Language("en", 0.99, "text"), datetime.now(UTC)
    document = replace(
        made.document,
        language=language,
        entities=entities,
        quotes=quotes,
        entity_count=len(names),
        quote_count=len(names),
    )
    return replace(made, document=document, enriched_at=now)


FLOOD, STORM, MILL = (draw_words(240, seed) for seed in (31_000, 32_000, 33_000))
# A surname alone that fits nobody, in copies of one story that are not all copies of one another; people whom two of
# these name, but not the one that holds the story together; a surname that another copy gives in full; one of a person
# whom five other stories name; and exact copies.
ARTICLES = [
    report("flood-whole", FLOOD, 1, "Tremblay"),
    report("flood-cut", FLOOD[:140], 2, "Tremblay", "Ida Krog", "Brandt"),
    report("flood-more", [*FLOOD, *draw_words(100, 31_001)], 3, "Tremblay"),
    report("flood-late", [*draw_words(80, 31_002), *FLOOD[110:]], 4, "Tremblay", "Di Reed", "Ida Krog", "Brandt"),
    report("storm-1", STORM, 5, "Marc Voss", "Quill"),
    report("storm-2", STORM[:150], 6, "Voss", "Quill"),
    report("storm-3", [*STORM, *draw_words(60, 32_001)], 7, "Marc Voss", "Quill"),
    report("mill-1", MILL, 8, "Di Reed"),
    report("mill-2", MILL, 9, "Di Reed"),
    *(report(f"quill-{number}", draw_words(60, 34_000 + number), 10 + number, "Ada Quill") for number in range(5)),
    report("alone", draw_words(60, 35_000), 16, "Tremblay"),
]
IDS = [one.document.article.id for one in ARTICLES]
NAMED = ("flood-whole", "flood-late", "storm-1")


@pytest.fixture
def resources(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> Resources:
    """Resources whose passes look only at what has changed since the last one, and not also at the hour before."""
    monkeypatch.setattr(linking, "OVERLAP", timedelta())
    return resources


def add(resources: Resources, ids: Collection[str]) -> None:
    now = datetime.now(UTC)
    held = fetch(resources.archive, list(ids))
    arrived = [replace(one, enriched_at=now) for one in ARTICLES if one.document.article.id in ids]
    done = write(resources.archive, [Change(one, held.get(one.document.article.id)) for one in arrived])
    assert {one.status for one in done} <= {"written"}


def take_away(resources: Resources, ids: Collection[str]) -> None:
    with removing(resources, ids):
        remove(resources.archive, {id: held.guard for id, held in fetch(resources.archive, list(ids)).items()})


def describe(resources: Resources) -> Picture:
    fields = ("story", "duplicate_of", "person_links", "people_ids", "people_shown", "speaker_shown")
    of_quotes = ("story", "copy_key", "speaker_id", "speaker_shown")
    return {
        "articles": {id: {name: one.get(name) for name in fields} for id, one in stored(resources).items()},
        "quotes": {id: {name: one[name] for name in of_quotes} for id, one in stored(resources, "quotes").items()},
        "people": {id: one | {"_seq_no": 0} for id, one in stored(resources, "people").items()},
    }


def lose_links(resources: Resources) -> None:
    linked = {"story", "duplicate_of", "story_changed_at", "person_links", "people_ids"}
    articles = {
        id: {name: value for name, value in one.items() if name not in linked} | {"story": id}
        for id, one in stored(resources).items()
    }
    restore(resources, {"articles": articles, "people": {}})


def do_killed(monkeypatch: pytest.MonkeyPatch, number: int, work: Callable[[], object]) -> bool:
    """Do the work, kill it at this write and do it again; return whether it had come to that write."""
    with monkeypatch.context() as patch:
        sent = kill_at(patch, number)
        with suppress(Killed):
            work()
        is_over = sent() < number
    with monkeypatch.context() as patch:
        patch.setattr(lease, "_has_died", lambda holder: True)
        work()
    return not is_over


def count(resources: Resources) -> dict[str, tuple[int, int, int, int]]:
    numbers = ("articles", "articles_with_copies", "quotes", "quotes_with_copies")
    people = stored(resources, "people").values()
    return {one["label"]: tuple(one[name] for name in numbers) for one in people}


def test_a_surname_alone_is_one_person_in_near_copies_and_numbers_count_a_story_once(resources: Resources) -> None:
    add(resources, IDS)
    link(resources)
    counted = {label.partition(" (")[0] + str(number[1]): number for label, number in count(resources).items()}
    assert counted == {
        "Tremblay4": (1, 4, 1, 4),
        "Tremblay1": (1, 1, 1, 1),
        "Marc Voss3": (1, 3, 2, 3),
        "Ada Quill8": (6, 8, 6, 8),
        "Di Reed3": (2, 3, 2, 3),
        "Ida Krog2": (1, 2, 1, 2),
        "Brandt2": (1, 2, 1, 2),
    }
    (quill,) = (one for one in stored(resources, "people").values() if one["name"] == "Ada Quill")
    assert (quill["probable_articles"], len(quill["probable"])) == (1, 3)
    assert quill["spellings"] == [{"name": "Ada Quill", "articles": 5}, {"name": "Quill", "articles": 1}]
    assert quill["pronouns"] == [{"pronoun": "she", "articles": 5}]
    (voss,) = (one for one in stored(resources, "people").values() if one["name"] == "Marc Voss")
    assert voss["probable"][0]["reason"] == "a copy of the article names this one in full"
    assert audit(resources).wrong_people == ()


@pytest.mark.parametrize("last", [digest(name)[:40] for name in NAMED], ids=NAMED)
def test_an_article_that_joins_or_leaves_a_story_moves_the_people_of_all_whatever_write_is_the_last_before_a_kill(
    resources: Resources, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    others = [id for id in IDS if id != last]
    add(resources, others)
    link(resources)
    without = describe(resources)
    add(resources, [last])
    link(resources)
    whole = describe(resources)
    link(resources, everything=True)
    assert describe(resources) == whole
    assert without["people"].keys() != whole["people"].keys() or last == digest("storm-1")[:40]
    for work, before, after in (("leave", whole, without), ("join", without, whole)):
        number, is_killed = 0, True
        while is_killed:
            assert describe(resources) == before
            if work == "leave":
                is_killed = do_killed(monkeypatch, number, lambda: take_away(resources, [last]))
                assert describe(resources) == after, number
                add(resources, [last])
                link(resources)
            else:
                take_away(resources, [last]) if last in stored(resources) else None
                add(resources, [last])
                is_killed = do_killed(monkeypatch, number, lambda: link(resources))
                assert describe(resources) == after, number
                take_away(resources, [last])
            number += 1
        assert number > 3
        if work == "leave":
            take_away(resources, [last])


def test_a_removal_that_is_killed_and_never_repeated_leaves_people_that_the_next_pass_sets_right(
    resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed at each of its writes: an article that stays is linked as before, one that has gone is in no link."""
    going = [digest(name)[:40] for name in (*NAMED, "quill-1")]
    add(resources, IDS)
    link(resources)
    whole = describe(resources)
    monkeypatch.setattr(lease, "_has_died", lambda holder: True)
    outcomes, number = set[int](), 0
    while True:
        with monkeypatch.context() as patch:
            sent = kill_at(patch, number)
            with suppress(Killed):
                take_away(resources, going)
        if sent() < number:
            break
        link(resources)
        left = describe(resources)
        outcomes.add(len(left["articles"]))
        if len(left["articles"]) == len(IDS):
            assert (left["articles"], left["people"]) == (whole["articles"], whole["people"]), number
        found = audit(resources)
        assert (found.wrong_people, found.wrong_stories) == ((), ()), number
        assert lease.find_covered(resources.archive, "linking", linking.name_rules(resources.corrections))
        link(resources, everything=True)
        assert describe(resources) == left, number
        add(resources, going)
        link(resources)
        assert describe(resources) == whole, number
        number += 1
    assert outcomes == {len(IDS), len(IDS) - len(going)}
    assert number > 5


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_people_follow_from_the_set_in_any_order_after_kills_and_after_a_rebuild(
    resources: Resources, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    draw = random.Random(seed)
    add(resources, IDS)
    link(resources)
    wanted = describe(resources)
    take_away(resources, IDS)
    assert stored(resources, "people") == {}
    waiting, there = draw.sample(IDS, len(IDS)), set[str]()
    while waiting:
        size = draw.randrange(1, 4)
        some, waiting = waiting[:size], waiting[size:]
        add(resources, some)
        there |= {*some}
        do_killed(monkeypatch, draw.randrange(9), lambda: link(resources))
        if draw.random() < 0.5:
            gone = draw.sample(sorted(there), min(len(there), 2))
            do_killed(monkeypatch, draw.randrange(9), lambda gone=gone: take_away(resources, gone))  # type: ignore[misc]
            waiting += gone
            there -= {*gone}
            draw.random() < 0.5 and waiting and link(resources)
        if draw.random() < 0.2 and len(waiting) < 3:
            draw.shuffle(waiting)
    assert describe(resources) == wanted
    assert audit(resources).wrong_people == ()
    lose_links(resources)
    link(resources, everything=True)
    assert describe(resources) == wanted
    assert audit(resources).wrong_people == ()
