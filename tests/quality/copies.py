"""How many copies are found, and how many false ones, in pairs made from the articles of the gold sets.

Copies are made in seven ways. The pairs that are not copies are articles that share most of their rare words but no
long sentence, and standard forms that are filled in again (forms.py).
"""

import json
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import combinations
from math import log
from pathlib import Path

from clippings.linking.near_copies import cut, find_bands, measure
from tests.quality.forms import FORMS, fill_in
from tests.quality.measures import Scores

PER_KIND = 60
TOPICS = 300
FORM_PAIRS = 100
LONG = 60  # length of a sentence that only copies share, in characters

Text = list[str]  # paragraphs
Pair = tuple[str, str]


def cut_off(draw: random.Random, text: Text, others: Sequence[Text]) -> Text:
    """Cut the text to 50 to 70 % of its length."""
    sentences = _sentences(text)
    return sentences[: max(1, round(len(sentences) * draw.uniform(0.5, 0.7)))]


def extend(draw: random.Random, text: Text, others: Sequence[Text]) -> Text:
    """Extend the text by 30 to 60 % with sentences from another article."""
    more = _sentences(draw.choice(others))
    size, wanted = 0, draw.uniform(0.3, 0.6) * sum(map(len, text))
    added = []
    for sentence in more * 20:
        if size >= wanted:
            break
        added.append(sentence)
        size += len(sentence)
    return [*text, *added]


def reorder(draw: random.Random, text: Text, others: Sequence[Text]) -> Text:
    """Change the headline and the order of the paragraphs."""
    return [_sentences(draw.choice(others))[0], *draw.sample(text, len(text))]


def reword(draw: random.Random, text: Text, others: Sequence[Text]) -> Text:
    """Replace a tenth of the words by words of other articles."""
    pool = " ".join(draw.choice(others)).split()
    return [" ".join(draw.choice(pool) if draw.random() < 0.1 else word for word in one.split()) for one in text]


def surround(draw: random.Random, text: Text, others: Sequence[Text]) -> Text:
    """Put boilerplate of another site above and below the text: 120 words."""
    pool = " ".join(draw.choice(others)).split()
    return [" ".join(pool[:60]), *text, " ".join(pool[60:120])]


def move_quotes(draw: random.Random, text: Text, others: Sequence[Text]) -> Text:
    """Move sentences with quotation marks to the end."""
    sentences = _sentences(text)
    quoting = [one for one in sentences if "“" in one or '"' in one or "”" in one]
    return [*(one for one in sentences if one not in quoting), *draw.sample(quoting, len(quoting))]


def send_first(draw: random.Random, text: Text, others: Sequence[Text]) -> Text:
    """Keep only what an agency sends first: whole sentences, at least 60 words of them."""
    first = []
    for sentence in _sentences(text):
        first.append(sentence)
        if len(" ".join(first).split()) >= 60:
            break
    return first


KINDS: dict[str, Callable[[random.Random, Text, Sequence[Text]], Text]] = {
    "cut": cut_off,
    "extended": extend,
    "re-ordered": reorder,
    "reworded": reword,
    "boilerplate": surround,
    "quotes moved": move_quotes,
    "first sentences": send_first,
}


def score_copies(gold: Path, half: str) -> Scores:
    """Recall for each kind and in total, precision over all pairs, copies or not, and the share that stays apart."""
    texts = list(_read(gold, half))
    found: dict[str, list[bool]] = defaultdict(list)
    draw = random.Random(7)
    for kind, make in KINDS.items():
        for text in draw.sample(texts, min(PER_KIND, len(texts))):
            others = [one for one in texts if one is not text]
            found[kind].append(is_found("\n\n".join(text), "\n\n".join(make(draw, text, others))))
    topics = _find_topics(["\n\n".join(text) for text in texts])
    apart = {"same topic": [is_found(*pair) for pair in topics], "one form": [is_found(*p) for p in _forms()]}
    right = sum(map(sum, found.values()))
    wrong = sum(map(sum, apart.values()))
    scores = {f"recall {kind}": sum(ends) / len(ends) for kind, ends in found.items()}
    scores["recall"] = right / sum(map(len, found.values()))
    scores["precision"] = right / (right + wrong)
    return scores | {f"apart: {kind}": 1 - sum(ends) / len(ends) for kind, ends in apart.items()}


def is_found(one: str, other: str) -> bool:
    """Whether the archive would find the pair: the two share a band, and their shingles make them copies."""
    return not set(find_bands(one)).isdisjoint(find_bands(other)) and measure(cut(one), cut(other)) > 0


def _read(gold: Path, half: str) -> Iterator[Text]:
    """Articles of 150 words or more in this half, by their ids."""
    for line in (gold / "quotes/dev.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        is_first = int(sha256(article["id"].encode()).hexdigest()[0], 16) < 8
        if is_first == (half == "A") and len(article["text"].split()) >= 150:
            yield article["text"].split("\n\n")


def _sentences(text: Text) -> list[str]:
    return [one for paragraph in text for one in re.split(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])", paragraph) if one]


def _find_topics(texts: Sequence[str]) -> list[Pair]:
    """Among pairs without a long sentence in common, those that share most of their rare words."""
    sentences = [{one for one in _sentences([text]) if len(one) >= LONG} for text in texts]
    words = [{word for word in re.findall(r"[a-z]{4,}", text.lower())} for text in texts]
    numbers: dict[str, int] = defaultdict(int)
    for own in words:
        for word in own:
            numbers[word] += 1
    weights = {word: log(len(texts) / number) for word, number in numbers.items()}
    topics = []
    for one, other in combinations(range(len(texts)), 2):
        if sentences[one].isdisjoint(sentences[other]):
            common = sum(weights[word] for word in words[one] & words[other])
            topics.append((common / sum(weights[word] for word in words[one] | words[other]), one, other))
    nearest = sorted(topics, reverse=True)[:TOPICS]
    return [(texts[a], texts[b]) for _, a, b in nearest]


def _forms() -> list[Pair]:
    return [
        (fill_in(FORMS[n % len(FORMS)], 2 * n), fill_in(FORMS[n % len(FORMS)], 2 * n + 1)) for n in range(FORM_PAIRS)
    ]
