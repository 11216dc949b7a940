"""How well people are told apart and put together across articles: the names of the quote set that share a surname or a
spelling with another, grouped by hand before there was a rule. `people.jsonl`: article, hash of the name, group.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from hashlib import sha256
from pathlib import Path

from clippings.cli.explanation import record_label
from clippings.documents import EnrichedDocument
from clippings.linking.people import link_people
from clippings.linking.sightings import read_sightings
from tests.quality.measures import Scores, enrich_quote_set, read_lines

GROUPS = Path(__file__).parent / "people.jsonl"
QUOTED_MOST = 100
Mention = tuple[str, str]  # the article's label, and the hash of the name


def score_people(gold: Path, work: Path) -> Scores:
    """B-cubed F1 of the grouped names and of equal strings alone, and how many of the most quoted people are wrong."""
    return score_links(enrich_quote_set(gold, work))


def score_links(documents: list[EnrichedDocument]) -> Scores:
    labels = {doc.article.id: record_label(doc.article.origin) for doc in documents}
    sightings = [one for doc in documents for one in read_sightings(doc)]
    groups = {(row["id"], row["name"]): row["person"] for row in read_lines(GROUPS)}
    certain, probable, strings = dict[Mention, Hashable](), dict[Mention, Hashable](), dict[Mention, Hashable]()
    quotes, names = Counter[Hashable](), defaultdict[Hashable, set[int]](set)
    for person in link_people(sightings).people:
        for one in (*person.certain, *(likely for likely, _ in person.probable)):
            mention = labels[one.article], hash_name(one.name)
            probable[mention], strings[mention] = person.id, one.name
            certain[mention] = person.id if one in person.certain else one.place
            quotes[person.id] += len(one.said)
            names[person.id] |= {groups[mention]} if mention in groups else set()
    return {
        "mentions": len(groups.keys() & strings.keys()),
        "F1": measure(groups, probable),
        "F1 of the certain": measure(groups, certain),
        "F1 of the same string": measure(groups, strings),
        "wrong of the most quoted": sum(len(names[person]) > 1 for person, _ in quotes.most_common(QUOTED_MOST)),
    }


def measure(groups: Mapping[Mention, int], clusters: Mapping[Mention, Hashable]) -> float:
    """B-cubed F1 over the mentions that occur in both."""
    shared = groups.keys() & clusters.keys()
    both = Counter((clusters[one], groups[one]) for one in shared)
    of_cluster, of_group = Counter(clusters[one] for one in shared), Counter(groups[one] for one in shared)
    precision = sum(count * count / of_cluster[cluster] for (cluster, _), count in both.items()) / len(shared)
    recall = sum(count * count / of_group[group] for (_, group), count in both.items()) / len(shared)
    return 2 * precision * recall / (precision + recall)


def hash_name(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())
    return sha256(bare.encode()).hexdigest()[:12]
