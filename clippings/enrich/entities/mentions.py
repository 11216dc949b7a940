"""Cuts the model's mentions to the names themselves: one name each, without title, article or possessive."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from clippings.documents import EntityType
from clippings.enrich.entities.introductions import (
    introduces_person,
    is_introduced_name,
    is_introduction,
    is_position,
)
from clippings.enrich.entities.offices import drop_office, is_office_alone, skip_office
from clippings.enrich.entities.scores import is_result
from clippings.enrich.text.models import Analysis
from clippings.enrich.text.tokens import Tokens
from clippings.languages import NAME_FORMS
from clippings.languages.name_words import NameWords
from clippings.languages.word_lists import match_any

LONGEST = 40  # most words that a model takes for one name

# Label of a name in the pipelines -> its type.
LABELS: dict[str, EntityType | None] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "law",
    "PRODUCT": "product",
    "MISC": None,  # any other thing with a name
}

NameTokens = tuple[str, ...]  # the words of one name

ACCOUNT_SIGNS = ("@", "#")  # before the name of an account or a tag, which are no names: "@orlavint"
_PLURAL_INITIALS = re.compile(r"[A-Z]{2,}s")  # "MPs" are a kind of people or things

# What may separate two words of one name: "Orla's Fund", "Jean-Luc", "St. Orla".
_INSIDE = re.compile(rf"(?:['’](?:{match_any(NAME_FORMS.possessive_endings)})?)?[ -]?|\.? ?")


class LabelledSpan(NamedTuple):
    """The characters start:end of the text, which the model took for a name."""

    start: int
    end: int
    label: str


class EntityMention(NamedTuple):
    """A name at words first:last. `type` is the model's opinion, None if it has none."""

    first: int
    last: int
    type: EntityType | None


def find_labelled_spans(analysis: Analysis) -> list[LabelledSpan]:
    """The spans that the model marked, in order."""
    return [
        LabelledSpan(paragraph.start + span.start_char, paragraph.start + span.end_char, span.label_)
        for paragraph in analysis
        for span in paragraph.doc.ents
    ]


def cut_mentions(tokens: Tokens, spans: Iterable[LabelledSpan], name_words: NameWords) -> list[EntityMention]:
    """The model's mentions in order, without overlaps."""
    mentions: list[EntityMention] = []
    end = 0
    for span in spans:
        if span.label in LABELS:
            first, last = tokens.within(span.start, span.end)
            mention = EntityMention(first, min(last, first + LONGEST), LABELS[span.label])
            for part in cut_mention(tokens, mention, name_words):
                if part.first >= end:
                    mentions.append(part)
                    end = part.last
    return mentions


def cut_mention(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> Iterator[EntityMention]:
    """The names in what the model took for one name, each without the words that do not belong to it."""
    mention = _take_type_of_head(tokens, mention, name_words)
    if (start := skip_office(tokens, mention.first, mention.last, name_words)) > mention.first:
        mention = EntityMention(start, mention.last, mention.type if mention.type == "place" else None)
    for part in _split_names(tokens, mention, name_words):
        name = trim(tokens, part, name_words)
        if (end := drop_office(tokens, name.first, name.last, name_words)) < name.last:
            name = EntityMention(name.first, end, None if name.type == "person" else name.type)
        if name.first < name.last:
            yield name._replace(first=name.first - 1) if _has_article(tokens, name, name_words) else name


def _has_article(tokens: Tokens, name: EntityMention, name_words: NameWords) -> bool:
    """Whether a body's name begins with the capitalized article before it: "Les Verts" within a sentence."""
    if not name_words.articles_in_names or name.type != "organization" or not tokens.joined(name.first):
        return False
    i = name.first - 1
    article = tokens.capital[i] and tokens.lower[i] in name_words.articles
    return article and (not tokens.opens(i) or tokens.gaps[i] == " (")


def _take_type_of_head(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> EntityMention:
    """The mention with the type of its first word, where that states one: "Institut ...", "lycée ..."."""
    if not name_words.heads_written_small:
        return mention
    first = mention.first
    while first < mention.last and tokens.lower[first] in name_words.articles:
        first += 1
    head = name_words.head_types.get(tokens.lower[first]) if first + 1 < mention.last else None
    return mention._replace(type=head) if head == "organization" else mention


def trim(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> EntityMention:
    """The mention without the articles, titles and lower-case words around the name; empty if nothing is left."""
    first, last, type_ = mention
    if tokens.gaps[first].endswith(ACCOUNT_SIGNS):
        return EntityMention(first, first, type_)
    if _begins_with_title(tokens, mention, name_words) or _begins_with_introduction(tokens, mention, name_words):
        type_ = "person"
    while first < last and _cannot_begin_name(tokens, first, last, type_, name_words):
        first += 1
    while first < last and is_result(tokens.texts[last - 1], type_):
        last -= 1
    while first < last and not (tokens.capital[last - 1] or tokens.texts[last - 1][0].isdigit()):
        if type_ == "organization" and first + 1 < last and _is_lower_case_part(tokens, first, last - 1, name_words):
            break
        last -= 1
    if not any(tokens.capital[i] and len(tokens.texts[i]) > 1 for i in range(first, last)):
        return EntityMention(first, first, type_)
    no_names = name_words.not_names | NAME_FORMS.generations
    alone = is_office_alone(tokens, first, last, type_ == "person", name_words)
    if alone or no_names.issuperset(tokens.bare[first:last]):
        return EntityMention(first, first, type_)
    if _PLURAL_INITIALS.fullmatch(" ".join(tokens.texts[first:last])):
        return EntityMention(first, first, type_)
    return EntityMention(first, last, type_)


def _begins_with_title(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> bool:
    """Whether a title shows that the name is a person's, whatever the model took it for: "Mr Vint"."""
    first, last, type_ = mention
    if first == last or tokens.bare[first] not in name_words.certain_titles:
        return False
    if " ".join(tokens.lower[first:last]) in name_words.usual_names:
        return False  # "DR Congo"
    body = tokens.bare[last - 1] in name_words.last_word_types
    return type_ is None or (type_ in {"organization", "place"} and not body)


def _begins_with_introduction(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> bool:
    """Whether what the model took for something else is a person by form: "Defender Ann Reed"."""
    first, last, type_ = mention
    if (
        type_ in {"person", "work", "law"}
        or not 2 < last - first < 5
        or tokens.bare[last - 1] in name_words.last_word_types
    ):
        return False
    return all(tokens.capital[first:last]) and introduces_person(tokens, first, last, name_words)


def _is_lower_case_part(tokens: Tokens, first: int, i: int, name_words: NameWords) -> bool:
    """Whether a small word at the end belongs to the name, as adjectives and nouns do: "Parti socialiste"."""
    head = tokens.capital[first] or tokens.texts[first] in name_words.head_types
    describes = tokens.texts[i].isalpha() and tokens.texts[i] not in name_words.function_words
    return name_words.heads_written_small and head and describes


def _cannot_begin_name(tokens: Tokens, i: int, last: int, type_: EntityType | None, name_words: NameWords) -> bool:
    word, lower = tokens.texts[i], tokens.bare[i]
    if lower in name_words.articles and not word.endswith("."):  # "A. Reed" begins with an initial
        return not (name_words.articles_in_names and tokens.capital[i]) or tokens.opens(i)
    if lower in name_words.not_names and tokens.opens(i):
        return True
    if type_ == "person":
        if lower in name_words.linking_words and i + 1 < last:
            return lower in name_words.links_not_of_people
        if lower in name_words.apposition_openers and i + 2 < last and tokens.bare[i + 1] in name_words.titles:
            return True  # "Senior Sergeant Ann Reed"
        if tokens.opens(i) and is_introduction(tokens, i, last, name_words):
            return True
        introduction = introduces_person(tokens, i, last, name_words) or is_position(tokens, i, last, name_words)
        title = lower in name_words.titles and not is_introduced_name(tokens, i, last, name_words)
        return introduction or title or not tokens.capital[i]
    if name_words.heads_written_small and lower in name_words.head_types and i + 1 < last:
        follows = tokens.texts[i + 1]
        kept = follows in name_words.head_links or lower in name_words.heads_kept_in_names
        if kept or (type_ == "organization" and follows.islower()):
            return False
    return not tokens.capital[i] and not (word[0].isdigit() and i + 1 < last)


def _split_names(tokens: Tokens, mention: EntityMention, name_words: NameWords) -> Iterator[EntityMention]:
    """The mention split where the text or a word shows that one name ends and the next begins."""
    start, type_ = mention.first, mention.type
    for i in range(mention.first + 1, mention.last):
        if _is_office(tokens, mention, i, name_words):
            yield EntityMention(start, _drop_final_titles(tokens, start, i, name_words), None)
            start, type_ = i + 1, "person"
        elif start < i < mention.last - 1 and tokens.capital[i] and tokens.bare[i] in name_words.honors:
            yield EntityMention(start, i, None)
            start = i + 1
        elif (left_out := _find_new_name(tokens, mention, start, i, name_words)) is not None:
            yield EntityMention(start, i, type_)
            start = i + left_out
    yield EntityMention(start, mention.last, type_)


def _drop_final_titles(tokens: Tokens, first: int, last: int, name_words: NameWords) -> int:
    """The end of a name without the titles that follow it: "Dutch" of "Dutch Prime", nothing of "Detective Senior"."""
    while last > first:
        word = tokens.bare[last - 1]
        if word not in name_words.titles and word not in name_words.apposition_openers:
            break
        last -= 1
    return last


def _find_new_name(tokens: Tokens, mention: EntityMention, start: int, i: int, name_words: NameWords) -> int | None:
    """How many words to leave out if a new name begins at or after word i; None if word i continues the name."""
    gap, word = tokens.gaps[i], tokens.texts[i]
    if tokens.ends_headline(i - 1) or (
        gap != " "
        and not _INSIDE.fullmatch(gap)
        and not (gap == ", " and _has_comma_inside(tokens, mention, i, name_words))
    ):
        return 0
    if mention.type in {"work", "law"}:
        return None
    if is_small(word, name_words) and (mention.type != "organization" or word in name_words.never_inside):
        return 1
    if word in name_words.conjunctions and _joins_two_names(tokens, mention, start, i, name_words):
        return 1
    return None


def _is_office(tokens: Tokens, mention: EntityMention, i: int, name_words: NameWords) -> bool:
    """Whether word i is an office or position before a person's name: "Phoenix Mayor Ann Reed"."""
    post = tokens.bare[i] in name_words.offices or is_position(tokens, i, mention.last, name_words)
    return (
        post
        and tokens.capital[i]
        and 1 < mention.last - i <= 4
        and all(tokens.capital[i + 1 : mention.last])
        and tokens.lower[mention.last - 1] not in name_words.last_word_types
    )


def is_small(word: str, name_words: NameWords) -> bool:
    """Whether a word is in lower case and is not one that links the words of names."""
    return word.islower() and word not in name_words.linking_words


def _has_comma_inside(tokens: Tokens, mention: EntityMention, i: int, name_words: NameWords) -> bool:
    """Whether the comma before word i is part of a name: "Doe, Roe & Co", "Doe Jr."; others separate a list."""
    if tokens.bare[i] in NAME_FORMS.generations | NAME_FORMS.district_suffixes | name_words.company_forms:
        return True
    goes_on = not name_words.conjunctions.isdisjoint(tokens.texts[i : mention.last])
    return mention.type == "law" or (mention.type in {"organization", "work"} and goes_on)


def _joins_two_names(tokens: Tokens, mention: EntityMention, start: int, i: int, name_words: NameWords) -> bool:
    """Whether "and" at word i joins two names: two persons, or two names of at least two words."""
    if tokens.texts[i] == "&":
        return False
    if mention.type in {"person", "group", "place"}:
        return True
    before = [word for word in tokens.texts[start:i] if word.lower() not in name_words.articles]
    return len(before) > 1 and mention.last - i > 2 and NAME_FORMS.joining_links.isdisjoint(before)
