"""The people of an archive are the same, no matter who links them, in which order, and after which kill."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from elasticsearch import Elasticsearch

from clippings.documents import Dated, Entity, Quote, Span, Speaker, SpeakerPronoun
from clippings.enrich.corrections.file import NamedPerson, PersonDecision
from clippings.index import people as linking
from clippings.index.archive import Archive
from clippings.index.articles import Change, fetch, remove, repair_quotes, write
from clippings.index.bulk import Action
from clippings.index.fields import Json
from clippings.index.paging import EVERYTHING, refresh, scan
from clippings.index.people import PeopleLinked, link_people
from clippings.index.person_links import PersonLink
from clippings.index.serialize import StoredArticle
from clippings.index.writer import write_all
from clippings.linking.sightings import key_of
from clippings.search.articles import search_articles
from clippings.search.facets import find_values
from clippings.search.people import find_by_spelling, find_mention, find_people
from clippings.search.questions import ArticleQuestion, QuoteQuestion
from clippings.search.quotes import search_quotes
from clippings.search.values import list_values
from tests.index.articles import make_article
from tests.library import hold

pytestmark = pytest.mark.integration


def article(id: str, day: int, *names: str, role: str = "", ending: str = "") -> StoredArticle:
    """An article in which each of these people says something. Those with the same people and ending are copies."""
    text = " ".join(f"{role.capitalize()} {name} came. “I am {name},” {name} said." for name in names) + ending
    quotes = tuple(
        Quote(
            f"I am {name},",
            Span(text.index(f"I am {name}"), text.index(f"I am {name}") + len(name) + 6),
            "direct",
            Speaker(name, None, name),
            "said",
            "after",
            0.9,
            number,
            pronoun=SpeakerPronoun("she", "title", "mrs", 0.99),
        )
        for number, name in enumerate(names)
    )
    entities = tuple(Entity(name, "person", (Span(text.index(name), text.index(name) + len(name)),)) for name in names)
    made = make_article(id, text=text, published=Dated(datetime(2026, 1, day, tzinfo=UTC), "record", "day"))
    return replace(made, document=replace(made.document, entities=entities, quotes=quotes, quote_count=len(quotes)))


def stand(archive: Archive) -> tuple[dict[str, Json], dict[str, Json]]:
    """The people, and what the articles say about them."""
    refresh(archive, archive.alias("people"), archive.alias("articles"), archive.alias("quotes"))
    people = {hit["_id"]: hit["_source"] for hit in scan(archive, archive.alias("people"), EVERYTHING)}
    articles = {hit["_id"]: hit["_source"] for hit in scan(archive, archive.alias("articles"), EVERYTHING)}
    return people, {
        id: {link["name"]: link["id"] for link in one.get("person_links", ())} for id, one in articles.items()
    }


NAMES = ["Ada Quill, Bert Moor", "Ada M. Quill", "ADA QUILL", "Ada Quill", "Ada Quill", "Quill", "Cy Quill"]
ARTICLES = [
    article(f"a{day}", day, *names.split(", "), role="senator" if day == 2 else "", ending=f" It was day {day}.")
    for day, names in enumerate(NAMES, 1)
]
ADA = key_of("a1", "ada quill")


@pytest.fixture
def archive(es: Elasticsearch) -> Iterator[Archive]:
    with hold(es, ARTICLES, people=False) as archive:
        yield archive


def test_spellings_become_one_person_in_articles_and_quotes(archive: Archive) -> None:
    link_people(archive, None)
    people, links = stand(archive)
    ada = people[ADA]
    assert (ada["name"], ada["articles"], ada["quotes"], ada["pronoun"]) == ("Ada Quill", 6, 6, "she")
    assert {one["name"]: one["articles"] for one in ada["spellings"]} == {
        "Ada Quill": 3,
        "ADA QUILL": 1,
        "Ada M. Quill": 1,
        "Quill": 1,
    }
    assert [(one["role"], one["first_day"]) for one in ada["roles"]] == [("senator", "2026-01-02")]
    assert (ada["first_day"], ada["last_day"], len(ada["keys"])) == ("2026-01-01", "2026-01-05", 5)
    assert links["a3"] == {"ADA QUILL": ADA}
    (surname,) = fetch(archive, ["a6"])["a6"].article.people
    assert (surname.id, surname.is_probable) == (ADA, True)
    assert search_quotes(archive, QuoteQuestion(person_id=(ADA,))).quotes == 6
    assert search_quotes(archive, QuoteQuestion(person_id=(ADA,), certain=True)).quotes == 5
    assert search_articles(archive, ArticleQuestion(person_id=(ADA,))).articles == 6
    assert [one.id for one in find_people(archive, "Ada M. Quill")] == [ADA]
    assert [one.id for one in find_people(archive, key_of("a3", "ada quill")[:12])] == [ADA]
    assert [one.name for one in find_people(archive, "quill")] == ["Ada Quill", "Cy Quill"]


def test_linking_in_any_order_gives_the_same_and_linking_again_writes_nothing(archive: Archive) -> None:
    ids = [f"a{number}" for number in range(1, 8)]
    for id in reversed(ids):
        link_people(archive, [id])
    one_by_one = stand(archive)
    assert link_people(archive, ids) == PeopleLinked(0, 0)
    assert stand(archive) == one_by_one


@pytest.mark.parametrize("limit", ["AT_ONCE", "MANY", "TERMS", "WRITE_BATCH", "BATCH"])
def test_limits_of_memory_change_nothing_and_an_article_is_written_once(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    """Of a1, the people are found in different groups."""
    monkeypatch.setattr(linking, limit, 1)
    ids = [f"a{number}" for number in range(1, 8)]
    assert link_people(archive, ids) == PeopleLinked(3, 7)
    by_ids = stand(archive)
    assert link_people(archive, ["a1", "a7"]) == link_people(archive, None) == PeopleLinked(0, 0)
    monkeypatch.undo()
    assert link_people(archive, None) == PeopleLinked(0, 0)
    assert stand(archive) == by_ids


def test_surnames_that_decisions_link_are_in_one_group_and_each_is_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "AT_ONCE", 2)
    same = PersonDecision(same=(NamedPerson(article="a", name="Bo Adder"), NamedPerson(article="a", name="Bo Crow")))
    counted = [(name, 1) for name in ("adder", "bell", "crow", "dorn", "elm")]
    assert list(linking._group(counted, [same])) == [{"adder", "bell", "crow"}, {"dorn"}, {"elm"}]
    assert list(linking._group(counted, [])) == [{"adder", "bell"}, {"crow", "dorn"}, {"elm"}]


def test_a_pass_that_was_killed_is_done_again(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(linking, "_write_links", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            link_people(archive, None)
    link_people(archive, None)
    people, links = stand(archive)
    assert all(id in people for of in links.values() for id in of.values())
    assert links["a5"] == {"Ada Quill": ADA}


def test_a_person_no_longer_mentioned_is_removed_and_the_next_smallest_article_gives_the_id(archive: Archive) -> None:
    link_people(archive, None)
    link_people(archive, ["a1"], without=["a1"])
    remove(archive, {"a1": fetch(archive, ["a1"])["a1"].guard})
    people, links = stand(archive)
    next_id = key_of("a2", "ada m quill")
    assert ADA not in people
    assert not any("moor" in one["surname"] for one in people.values())
    assert links["a5"] == {"Ada Quill": next_id}
    assert all(key_of("a1", "ada quill") not in one["keys"] for one in people.values())


def test_an_article_with_changed_names_is_linked_by_the_new_ones(archive: Archive) -> None:
    link_people(archive, None)
    held = fetch(archive, ["a7"])["a7"]
    other = article("a7", 7, "Di Reed")
    write(archive, [Change(replace(other, people=held.article.people), held)])
    refresh(archive, archive.alias("articles"))
    link_people(archive, ["a7"])
    people, links = stand(archive)
    assert links["a7"] == {"Di Reed": key_of("a7", "di reed")}
    assert key_of("a7", "cy quill") not in people


def test_a_decision_reaches_index_and_articles_and_can_be_taken_back(archive: Archive) -> None:
    link_people(archive, None)
    before = stand(archive)
    (ada,), (cy,) = find_people(archive, "Ada"), find_people(archive, "Cy")
    same = PersonDecision(same=(find_mention(archive, ada), find_mention(archive, cy)))
    link_people(archive, ["a7"], [same])
    people, links = stand(archive)
    assert links["a7"] == {"Cy Quill": ADA}
    assert people[ADA]["articles"] == 7
    link_people(archive, ["a7"])
    assert stand(archive) == before
    apart = PersonDecision(apart=(find_mention(archive, ada, "a5"),))
    link_people(archive, ["a5"], [apart])
    assert stand(archive)[1]["a5"] == {"Ada Quill": key_of("a5", "ada quill")}


def test_linking_writes_an_article_once_and_keeps_its_other_fields(archive: Archive) -> None:
    before = {hit["_id"]: hit for hit in scan(archive, archive.alias("articles"), EVERYTHING)}
    assert link_people(archive, None) == PeopleLinked(3, 7)
    links = {"person_links", "people_ids", "people_shown", "speaker_shown"}
    for hit in scan(archive, archive.alias("articles"), EVERYTHING):
        former = before[hit["_id"]]["_source"]
        assert {name: value for name, value in hit["_source"].items() if name not in links} == {
            name: value for name, value in former.items() if name not in links
        }
        assert hit["_seq_no"] <= max(one["_seq_no"] for one in before.values()) + len(before)
    assert repair_quotes(archive, list(before)) == 0


def test_a_pass_over_everything_removes_people_that_are_no_longer_mentioned(archive: Archive) -> None:
    link_people(archive, None)
    expected = stand(archive)
    lost = {"id": "0" * 40, "surname": ["gone"], "name": "Al Gone"}
    write_all(archive, [Action("index", archive.write_alias("people"), "0" * 40, lost)])
    link_people(archive, None)
    assert stand(archive) == expected


def test_links_are_written_next_to_another_writer(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the faster writer stay, and they are linked as well."""
    whole = linking._write_links

    def write_late(*given: Any) -> int:
        held = fetch(archive, ["a7"])["a7"]
        assert write(archive, [Change(replace(held.article, revision=2), held)])[0].status == "written"
        return whole(*given)

    monkeypatch.setattr(linking, "_write_links", write_late)
    link_people(archive, ["a7"])
    assert fetch(archive, ["a7"])["a7"].article.revision == 2
    assert stand(archive)[1]["a7"] == {"Cy Quill": key_of("a7", "cy quill")}
    assert repair_quotes(archive, ["a7"]) == 0


def shown(archive: Archive) -> dict[str, list[str]]:
    """The people shown for each article, after checking that its quotes show the same."""
    refresh(archive, archive.alias("articles"), archive.alias("quotes"))
    articles = {hit["_id"]: hit["_source"] for hit in scan(archive, archive.alias("articles"), EVERYTHING)}
    for hit in scan(archive, archive.alias("quotes"), EVERYTHING):
        assert hit["_source"]["speaker_shown"] in articles[hit["_source"]["article_id"]]["speaker_shown"]
    assert all(one["people_shown"] == one["speaker_shown"] for one in articles.values())
    return {id: one["people_shown"] for id, one in articles.items()}


def test_articles_and_quotes_show_a_person_under_one_unique_name(archive: Archive) -> None:
    assert shown(archive)["a2"] == ["Ada M. Quill"], "until a pass has linked it"
    link_people(archive, None)
    before = shown(archive)
    assert before == {id: ["Ada Quill"] for id in ("a2", "a3", "a4", "a5", "a6")} | {
        "a1": ["Ada Quill", "Bert Moor"],
        "a7": ["Cy Quill"],
    }
    (moor,) = find_people(archive, "Moor")
    renamed = PersonDecision(person=find_mention(archive, moor), name="Ada Quill")  # with another surname
    link_people(archive, ["a1"], [renamed])
    ada = f"Ada Quill ({ADA[:8]})"
    assert shown(archive)["a6"] == [ada]
    assert shown(archive)["a1"] == [ada, f"Ada Quill ({moor.id[:8]})"]
    assert link_people(archive, ["a5"], [renamed]) == PeopleLinked(0, 0)
    link_people(archive, None)
    assert shown(archive) == before


def test_a_person_is_found_by_the_name_that_somebody_chose(archive: Archive) -> None:
    link_people(archive, None)
    (cy,) = find_people(archive, "Cy")
    link_people(archive, ["a7"], [PersonDecision(person=find_mention(archive, cy), name="Zora Klee")])
    for name in ("Zora Klee", "klee", '"zora klee"', "Cy Quill"):
        assert search_quotes(archive, QuoteQuestion(speaker=(name,))).quotes == 1, name
        assert search_articles(archive, ArticleQuestion(person=(name,))).articles == 1, name
    assert [one.id for one in find_by_spelling(archive, "Zora Klee")] == [cy.id]
    (value,) = find_values(archive, ArticleQuestion(), "person", "kle", size=5).values
    assert list_values(archive, "people", "zor") == ["Zora Klee"] == [value.name]


def test_a_decision_names_an_article_with_the_full_name_wherever_it_stands(
    es: Elasticsearch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clippings.search.people.MENTIONS", 1)
    with hold(es, [article("a0", 6, "Quill"), *ARTICLES[:5]]) as archive:
        (ada,) = find_people(archive, "Ada")
        assert find_mention(archive, ada) == NamedPerson(article="a1", name="Ada Quill")
        assert find_mention(archive, ada, "a0") == NamedPerson(article="a0", name="Quill")


def as_named(link: PersonLink) -> PersonLink:
    """The link as `mappings apply` reads it from an archive that is older than `shown`."""
    return replace(link, shown=link.name)


def test_a_pass_over_everything_adds_shown_names_to_an_older_archive(archive: Archive) -> None:
    link_people(archive, None)
    after, stood = shown(archive), stand(archive)
    held = fetch(archive, list(after))
    former = [replace(one.article, people=tuple(map(as_named, one.article.people))) for one in held.values()]
    changes = [Change(one, held[one.document.article.id]) for one in former]
    assert {result.status for result in write(archive, changes)} == {"written"}
    unlabeled = [hit["_source"] for hit in scan(archive, archive.alias("people"), EVERYTHING)]
    for one in unlabeled:
        del one["label"]
    write_all(archive, [Action("index", archive.write_alias("people"), one["id"], one) for one in unlabeled])
    assert shown(archive)["a2"] == ["Ada M. Quill"]
    link_people(archive, None)
    assert (shown(archive), stand(archive)) == (after, stood)
