"""Entities from invented model output, which tests each rule by itself; other tests use the model."""

import string
from functools import cache

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Span as Found

from clippings.documents import Entity, EntityType
from clippings.enrich.entities import find_entities
from clippings.enrich.text.models import Analysis, Paragraph

Labels = dict[str, str]
blank = cache(spacy.blank)  # French takes seconds, so load it only once, and not while tests are collected


def analyse(text: str, labels: Labels, code: str = "en") -> Analysis:
    """One paragraph per line; each name in `labels` is marked wherever it occurs, longest first."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            doc = blank(code)(line)
            found: list[Found] = []
            for name in sorted(labels, key=len, reverse=True):
                at = line.find(name)
                while at >= 0:
                    span = doc.char_span(at, at + len(name), label=labels[name], alignment_mode="expand")
                    if span is not None and not any(s.start < span.end and span.start < s.end for s in found):
                        found.append(span)
                    at = line.find(name, at + len(name))
            doc.set_ents(found)
            paragraphs.append(Paragraph(start, start + len(line), doc, False))
        start += len(line) + 1
    return tuple(paragraphs)


def find(text: str, labels: Labels, code: str = "en") -> dict[str, tuple[EntityType, list[str]]]:
    """Name -> type, and the texts of its spans."""
    entities = find_entities(text, analyse(text, labels, code), code)
    assert len({entity.name for entity in entities}) == len(entities)
    return {e.name: (e.type, [text[span.start : span.end] for span in e.spans]) for e in entities}


def names(text: str, labels: Labels) -> dict[str, EntityType]:
    return {name: type_ for name, (type_, _) in find(text, labels).items()}


def test_surname_joins_the_full_name_with_all_its_spans() -> None:
    text = "President Ines Okafor spoke. Okafor’s plan pleased many.\nMs. Okafor left."
    found = find(text, {"Ines Okafor": "PERSON", "President Ines Okafor": "PERSON", "Okafor’s": "PERSON"})
    assert found == {"Ines Okafor": ("person", ["Ines Okafor", "Okafor", "Okafor"])}


def test_surname_in_a_headline_finds_the_person_introduced_later() -> None:
    text = "Okafor resigns\n\nInes Okafor, the mayor, resigned on Monday."
    assert find(text, {"Okafor": "PERSON", "Ines Okafor": "PERSON"}) == {
        "Ines Okafor": ("person", ["Okafor", "Ines Okafor"])
    }


def test_people_with_the_same_surname_are_distinguished() -> None:
    text = (
        "Tom Reed met his sister Clara Reed. Reed said he was glad. Ms. Reed smiled. Clara left and Mr. Reed followed."
    )
    found = find(text, {"Tom Reed": "PERSON", "Clara Reed": "PERSON", "Reed": "PERSON", "Clara": "PERSON"})
    assert found["Tom Reed"] == ("person", ["Tom Reed", "Reed", "Reed"])
    assert found["Clara Reed"] == ("person", ["Clara Reed", "Reed", "Clara"])


def test_family_name_that_comes_first() -> None:
    text = "Han Soo Min arrived. Han spoke to reporters."
    assert find(text, {"Han Soo Min": "PERSON", "Han": "ORG"}) == {"Han Soo Min": ("person", ["Han Soo Min", "Han"])}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert Lane", "Bob Lane"),
        ("Robert J. Lane", "Robert Lane"),
        ("Robert Lane Jr.", "Robert Lane"),
        ("R. Lane", "Robert Lane"),
        ("Marie Van Buren", "Van Buren"),
        ("Christopher Lane", "Chris Lane"),
    ],
)
def test_forms_of_one_persons_name(one: str, other: str) -> None:
    found = names(f"They saw {one} there. Then {other} left.", {one: "PERSON", other: "PERSON"})
    assert list(found.values()) == ["person"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("George W. Lane", "George P. Lane"), ("Mark Lane", "Mary Lane"), ("Paul Lane", "Paula Lane")],
)
def test_names_of_two_persons(one: str, other: str) -> None:
    found = names(f"They saw {one} there. Then {other} left.", {one: "PERSON", other: "PERSON"})
    assert found == {one: "person", other: "person"}


def test_nickname_in_quote_marks() -> None:
    text = "Sen. Robert “Bob” Lane spoke. Lane left."
    assert find(text, {"Robert": "PERSON", "Lane": "PERSON"}) == {
        "Robert “Bob” Lane": ("person", ["Robert “Bob” Lane", "Lane"])
    }


def test_titles_articles_and_possessives_are_cut_from_names() -> None:
    text = "The Baltic Times wrote of Prime Minister Lena Falk's visit."
    labels = {"The Baltic Times": "ORG", "Prime Minister Lena Falk's": "PERSON"}
    assert names(text, labels) == {"Baltic Times": "organization", "Lena Falk": "person"}


def test_office_inside_a_mention_splits_it() -> None:
    assert names("It pleased Springfield Mayor Lena Falk much.", {"Springfield Mayor Lena Falk": "WORK_OF_ART"}) == {
        "Lena Falk": "person"
    }


def test_states_have_one_name() -> None:
    text = "The U.S. and the United States, the DPRK and North Korea, and a town in Calif."
    labels = {"U.S.": "GPE", "United States": "GPE", "DPRK": "ORG", "North Korea": "GPE", "Calif.": "GPE"}
    assert names(text, labels) == {"United States": "place", "North Korea": "place", "California": "place"}


def test_state_of_several_words_is_found_without_the_model() -> None:
    assert names("War came to Bosnia and Herzegovina.", {"Bosnia": "GPE"}) == {"Bosnia and Herzegovina": "place"}


def test_initials_join_their_expansion() -> None:
    text = "The Federal Harbor Board (FHB) met. FHB officials left."
    assert find(text, {"the Federal Harbor Board": "ORG", "FHB": "GPE"}) == {
        "Federal Harbor Board": ("organization", ["Federal Harbor Board", "FHB", "FHB"])
    }


def test_short_forms_of_an_organization() -> None:
    text = "Falk Energy and the Department of Labor met. Falk left the Labor Department, the U.S. Labor Department."
    labels = {"Falk Energy": "PERSON", "Falk": "PERSON", "Labor Department": "ORG", "U.S. Labor Department": "ORG"}
    found = find(text, labels)
    assert found["Falk Energy"] == ("organization", ["Falk Energy", "Falk"])
    assert found["U.S. Labor Department"][1] == ["Department of Labor", "Labor Department", "U.S. Labor Department"]


def test_the_whole_article_decides_the_type() -> None:
    text = "Marek Dorn runs a bakery. Dorn bakes. They like Dorn."
    assert find(text, {"Marek Dorn": "PERSON", "Dorn": "ORG"}) == {
        "Marek Dorn": ("person", ["Marek Dorn", "Dorn", "Dorn"])
    }


@pytest.mark.parametrize(
    ("text", "name", "label", "type_"),
    [
        ("They swam in the Orla River.", "Orla River", "PERSON", "place"),
        ("It came from Orla University.", "Orla University", "GPE", "organization"),
        ("The town of Orla burned.", "Orla", "PERSON", "place"),
        ("They moved to Orla, Ohio.", "Orla", "PERSON", "place"),
        ("Orla is a small Welsh village.", "Orla", "ORG", "place"),
        ("The lawyer Orla agreed.", "Orla", "ORG", "person"),
        ("Orla’s wife agreed.", "Orla", "ORG", "person"),
        ("Orla said so.", "Orla", "ORG", "person"),
        ("Orla sold his house. Orla lost her hat.", "Orla", "ORG", "person"),
        ("The band Orla Grey played.", "Orla Grey", "PERSON", "organization"),
        ("Orla (born 1950) paints.", "Orla", "ORG", "person"),
        ("Orla was founded in 1990.", "Orla", "PERSON", "organization"),
        ("They saw the Orla of old.", "Orla", "ORG", "organization"),
        ("The Battle of Orla was lost.", "Battle of Orla", "ORG", "event"),
        ("They passed the Orla Act.", "Orla Act", "ORG", "law"),
        ("A Republican spoke.", "Republican", "PERSON", "group"),
        ("Orla & Grey sued.", "Orla & Grey", "PERSON", "organization"),
    ],
)
def test_the_context_and_the_form_of_a_name_decide_its_type(
    text: str, name: str, label: str, type_: EntityType
) -> None:
    assert names(text, {name: label})[name] == type_


def test_names_in_a_list_are_of_one_type() -> None:
    text = "There were Ann Bell, Orla Vint, and Cy Moss."
    labels = {"Ann Bell": "PERSON", "Orla Vint": "ORG", "Cy Moss": "PERSON"}
    assert set(names(text, labels).values()) == {"person"}


def test_mentions_that_the_model_missed_are_found_again() -> None:
    text = "Marek Dorn runs Velox.\nVelox grew, and then Dorn left Velox."
    first = len("Marek Dorn runs Velox.")
    analysis = (*analyse(text[:first], {"Marek Dorn": "PERSON", "Velox": "ORG"}), *analyse("", {}))
    found = {entity.name: len(entity.spans) for entity in find_entities(text, analysis, "en")}
    assert found == {"Marek Dorn": 2, "Velox": 3}


def test_common_word_at_the_start_of_a_sentence_is_not_a_surname() -> None:
    text = "Jim Banks won. Banks are closed, and the banks stay closed. Then Banks left."
    assert find(text, {"Jim Banks": "PERSON"})["Jim Banks"][1] == ["Jim Banks", "Banks"]


def test_joined_names_are_separated() -> None:
    text = "From Orla to Vint they ran; Ann Bell and Cy Moss lost near Orla. They liked Ann Bell’s House of Tea."
    labels = {"Orla to Vint": "ORG", "Orla": "GPE", "Ann Bell and Cy Moss": "PERSON", "Ann Bell’s House of Tea": "ORG"}
    found = names(text, labels)
    assert {"Orla", "Vint", "Ann Bell", "Cy Moss"} <= found.keys()


def test_two_small_words_between_names_separate_them() -> None:
    text = "They saw Steps up to Vint. Then they left Steps and went on to Vint."
    found = find(text, {"Steps up to Vint": "ORG", "Steps": "ORG", "Vint": "GPE"})
    assert {name: len(spans) for name, (_, spans) in found.items()} == {"Steps": 2, "Vint": 2}


def test_organization_with_small_words_stays_whole() -> None:
    assert names("They heard Nine Steps to Vint.", {"Nine Steps to Vint": "ORG"}) == {
        "Nine Steps to Vint": "organization"
    }


@pytest.mark.parametrize(
    "text",
    [
        "on the second monday of may",
        "Monday was cold.",
        "Read More",
        "They met The.",
        "in 1999 and 2000",
        "the lawyers",
    ],
)
def test_noise_is_dropped(text: str) -> None:
    assert names(text, {text.rstrip("."): "ORG", "Monday": "PERSON"}) == {}


def test_headings_do_not_create_false_names() -> None:
    heading = "Angry Voters Reject Harbor Plan Again"
    assert names(f"{heading}\n\nThe vote was held on Monday.", {heading: "ORG"}) == {}


def test_a_class_word_alone_belongs_to_the_longer_name() -> None:
    text = "The Orla Institute opened. The Institute has ten rooms, and a Foundation exists."
    labels = {"Orla Institute": "ORG", "Institute": "ORG", "Foundation": "ORG"}
    assert find(text, labels) == {"Orla Institute": ("organization", ["Orla Institute", "Institute"])}


def test_hyphens_belong_to_names_or_separate_them() -> None:
    text = "Ban Ki-moon, a Seoul-based envoy, saw the Seoul-Tokyo line and pro-Seoul voters."
    labels = {"Ban Ki-moon": "PERSON", "Seoul": "GPE", "Tokyo": "GPE"}
    found = find(text, labels)
    assert found["Ban Ki-moon"] == ("person", ["Ban Ki-moon"])
    assert len(found["Seoul"][1]) == 3
    assert "Tokyo" in found


def test_language_without_word_lists_keeps_the_model_and_merges() -> None:
    text = "Frau Anna Berg sprach. Berg ging nach Ulm."
    found = find(text, {"Frau Anna Berg": "PER", "Berg": "PER", "Ulm": "LOC"}, "de")
    assert found == {"Anna Berg": ("person", ["Anna Berg", "Berg"]), "Ulm": ("place", ["Ulm"])}


def test_entities_come_in_the_order_of_the_text() -> None:
    text = "Ulm and Anna Berg. Zoe Falk in Ulm."
    found = find_entities(text, analyse(text, {"Anna Berg": "PERSON", "Ulm": "GPE", "Zoe Falk": "PERSON"}), "en")
    assert [entity.name for entity in found] == ["Ulm", "Anna Berg", "Zoe Falk"]


def check_spans(text: str, entities: tuple[Entity, ...]) -> None:
    taken: set[int] = set()
    for entity in entities:
        assert entity.spans == tuple(sorted(entity.spans))
        for span in entity.spans:
            assert 0 <= span.start < span.end <= len(text)
            assert any(letter.isupper() for letter in text[span.start : span.end])
            assert taken.isdisjoint(range(span.start, span.end))
            taken.update(range(span.start, span.end))


PIECES = """Ann Bell Bell’s the and of Bank U.S. FBI (FBI) said Jr. , . “ ” Orla-Vint Mr. University d’Orves 10 he Sen.
Democratic ( ) - – in Kim"""
WORDS = st.sampled_from([*PIECES.split(), "\n"])


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", "", "PERSON", "ORG", "GPE", "WORK_OF_ART"])), max_size=40))
def test_spans_never_overlap_and_always_contain_a_name(pieces: list[tuple[str, str]]) -> None:
    text = " ".join(word for word, _ in pieces)
    labels = {word: label for word, label in pieces if label and word.strip()}
    check_spans(text, find_entities(text, analyse(text, labels), "en"))


@given(st.text(alphabet=string.printable + "éÀß’“”中本", max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    labels = {piece: "ORG" for piece in text.split()[:3]}
    check_spans(text, find_entities(text, analyse(text, labels), "en"))
