"""Who is meant by a name with an office and its field before it, or by a name that several people share (pure)."""

import pytest

from clippings.enrich.coreference import resolve_mention
from clippings.enrich.coreference.candidates import collect_candidates
from clippings.enrich.text.models import find_paragraphs
from clippings.languages import find_grammar
from tests.enrich.coreference.test_candidates import entity, name_of


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        pytest.param("Minister of Education Sarah Lind", "Sarah Lind", id="with the full name"),
        pytest.param("Minister for Transport Ms. Lind", "Sarah Lind", id="with a title and the surname"),
        pytest.param("The Minister of the Interior Sarah Lind", "Sarah Lind", id="with an article before the field"),
        pytest.param("Minister of the Interior and Sports Sarah Lind", "Sarah Lind", id="with two fields"),
        pytest.param("Minister of State Security Sarah Lind", "Sarah Lind", id="with a field of two words"),
        pytest.param("minister of Education Sarah Lind", "Sarah Lind", id="with a small office"),
        pytest.param("Minister of Education Peter Stone", "Peter Stone", id="somebody whom the entities missed"),
        pytest.param("Minister for Transport Mr. Stone", "Stone", id="with a title, whom the entities missed"),
        pytest.param("a lawyer of Minister Sarah Lind", None, id="somebody of the minister"),
        pytest.param("a lawyer of Sarah Lind", None, id="somebody of a person"),
    ],
)
def test_an_office_and_its_field_are_not_part_of_the_name(mention: str, name: str | None) -> None:
    """Otherwise, what the minister says is lost for whoever looks for her by name."""
    text = f"Sarah Lind left. {mention} was tired."
    assert name_of(text, mention, entity(text, "Sarah Lind", also="Lind")) == name


@pytest.mark.parametrize(
    ("mention", "found", "name"),
    [
        pytest.param("Minister for Transport Ms. Lind", "Sarah Lind", "Sarah Lind", id="a surname shortens nothing"),
        pytest.param("Minister for Transport Sarah Lind", "Transport Sarah Lind", "Sarah Lind", id="a field is cut"),
    ],
)
def test_the_full_name_stays_after_a_mention_with_an_office(mention: str, found: str, name: str) -> None:
    text = f"{found} left. {mention} was tired. Lind slept."
    grammar = find_grammar("en")
    candidates = collect_candidates(text, [entity(text, found, also="Lind")], grammar, [], list(find_paragraphs(text)))
    for words in (mention, "Lind"):
        at = text.rindex(words)
        assert resolve_mention(candidates, at, at + len(words)) == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        pytest.param("Anna Doe met Peter Doe. Mrs. Doe left.", "Mrs. Doe", "Anna Doe", id="a woman"),
        pytest.param("Peter Doe met Anna Doe. Mr. Doe left.", "Mr. Doe", "Peter Doe", id="a man"),
        pytest.param("Anna Doe met Peter Doe. Doe left.", "Doe", None, id="either of them"),
        pytest.param("Peter Doe Sr. met Peter Doe Jr. The elder Doe left.", "elder Doe", "Peter Doe Sr.", id="elder"),
        pytest.param("Peter Doe Sr. met Peter Doe Jr. Then Doe Jr. left.", "Doe Jr.", "Peter Doe Jr.", id="junior"),
        pytest.param("Peter Doe met Paul Doe. Mr. Doe left.", "Mr. Doe", None, id="either of two men"),
    ],
)
def test_a_shared_surname_is_told_apart_by_title_and_generation(text: str, mention: str, name: str | None) -> None:
    full = ("Peter Doe Sr.", "Peter Doe Jr.") if "Sr." in text else ("Anna Doe", "Peter Doe", "Paul Doe")
    assert name_of(text, mention, *(entity(text, one) for one in full if one in text)) == name
