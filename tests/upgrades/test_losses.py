"""Each loss that an upgrade could cause is found: made by hand, one at a time, in a kept archive."""

import copy
from collections.abc import Callable

import pytest

from tests.upgrades.kept import ARCHIVES, Documents, Json, load
from tests.upgrades.losses import find_losses

Damage = Callable[[Documents], object]


@pytest.fixture(scope="module")
def kept() -> Documents:
    return load(ARCHIVES / "0.1.0").by_name()


def first(documents: dict[str, Json], field: str, value: object = None) -> Json:
    """The first document that has something in the field, or this value."""
    return next(one for one in documents.values() if (one.get(field) == value if value else one.get(field)))


def corrected(now: Documents, name: str) -> Json:
    found: Json = next(one for article in now["articles"].values() for one in article.get(name, ()) if one["corrected"])
    return found


DAMAGES: dict[str, Damage] = {
    "an article is gone": lambda now: now["articles"].popitem(),
    "an article is there twice": lambda now: now["articles"].update(again=first(now["articles"], "id")),
    "a text is another one": lambda now: first(now["articles"], "text").update(text="Another text."),
    "a title is gone": lambda now: first(now["articles"], "title").pop("title"),
    "an earlier text is gone": lambda now: first(now["articles"], "earlier").pop("earlier"),
    "an earlier text is empty": lambda now: first(now["articles"], "earlier")["earlier"][0].pop("text"),
    "a copy is no copy any more": lambda now: first(now["articles"], "duplicate_of").pop("duplicate_of"),
    "a quote is gone": lambda now: now["quotes"].popitem(),
    "a quote is there twice": lambda now: now["quotes"].update(again=first(now["quotes"], "id")),
    "a quote is another's": lambda now: first(now["quotes"], "speaker").update(speaker="Nobody"),
    "a dead letter is gone": lambda now: now["dead-letters"].popitem(),
    "a dropped letter waits": lambda now: first(now["dead-letters"], "state", "dropped").update(state="waiting"),
    "a file is unknown": lambda now: now["sources"].popitem(),
    "a file counts as unread": lambda now: first(now["sources"], "read_at").update(read_at=None),
    "a corrected quote is as it was": lambda now: corrected(now, "quotes").update(corrected=False),
    "a corrected speaker is another": lambda now: corrected(now, "quotes").update(speaker="Nobody"),
    "a corrected name is as it was": lambda now: corrected(now, "entities").update(corrected=False),
}
CLEANED_AGAIN: dict[str, Damage] = {
    "an article is gone": lambda now: now["articles"].popitem(),
    "a quote is gone": lambda now: now["quotes"].popitem(),
    "a quote is nobody's": lambda now: first(now["quotes"], "id").update(article_id="0"),
    "an earlier text is gone": lambda now: first(now["articles"], "earlier").pop("earlier"),
    "a replaced text is not kept": lambda now: first(now["articles"], "text").update(text="Other.", content_hash="0"),
    "a revision went back": lambda now: first(now["articles"], "revision").update(revision=0),
    "a copy is no copy any more": lambda now: first(now["articles"], "duplicate_of").pop("duplicate_of"),
    "bytes are another's": lambda now: first(now["articles"], "capture").update(capture={}),
}


def test_an_archive_compared_with_itself_has_lost_nothing(kept: Documents) -> None:
    assert find_losses(kept, copy.deepcopy(kept)) == []
    assert find_losses(kept, copy.deepcopy(kept), cleaned_again=True) == []


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_loss_is_found(kept: Documents, damage: Damage) -> None:
    now = copy.deepcopy(kept)
    damage(now)
    assert find_losses(kept, now)


@pytest.mark.parametrize("damage", CLEANED_AGAIN.values(), ids=CLEANED_AGAIN)
def test_a_loss_is_found_after_cleaning_again(kept: Documents, damage: Damage) -> None:
    now = copy.deepcopy(kept)
    damage(now)
    assert find_losses(kept, now, cleaned_again=True)
