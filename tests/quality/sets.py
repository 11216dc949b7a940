"""The sets that are scored, by the tests of floors and by `make eval`."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.quality import measures
from tests.quality.copies import score_copies
from tests.quality.flattened import score_flattened
from tests.quality.measures import HALVES, Scores
from tests.quality.people import score_people
from tests.quality.places import score_places
from tests.quality.pronouns import score_pronouns
from tests.quality.real_pairs import score_real_pairs


def list_sets(gold: Path, work: Path) -> dict[str, Callable[[], Scores]]:
    """Name -> what scores the set. `work` is the folder for the predictions."""
    return {
        "quotes": partial(measures.score_quotes, gold, work),
        "pronouns": partial(score_pronouns, gold, work),
        "people": partial(score_people, gold, work),
        **{f"quotes {half}": partial(measures.score_quotes_by_half, gold, work, half) for half in HALVES},
        **{f"quotes de {half}": partial(measures.score_german, gold, work, half) for half in HALVES},
        **{f"own quotes {code}": partial(measures.score_golden, gold, work, code) for code in ("en", "fr", "de", "nl")},
        "entities": partial(measures.score_entities, gold, work),
        **{f"places {half}": partial(score_places, gold, work, half) for half in HALVES},
        **{f"own entities {code}": partial(measures.score_entities, gold, work, code) for code in ("en", "fr")},
        "text": partial(measures.score_text, gold, work),
        **{f"flattened html {half}": partial(score_flattened, gold, work, half) for half in HALVES},
        "html": partial(measures.score_html, gold, work),
        **{
            f"{form} {half}": partial(measures.score_pages, gold, work, half, flat=form == "flattened")
            for form in ("pages", "flattened")
            for half in HALVES
        },
        **{f"copies {half}": partial(score_copies, gold, half) for half in HALVES},
        "real pairs": partial(score_real_pairs, gold),
        "language": measures.score_language,
    }
