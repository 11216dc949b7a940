"""The person that a mention refers to: the full name within the article, or nobody."""

import pytest

from clippings.documents import Entity, EntityType, Span
from clippings.enrich.coreference import resolve_mention
from clippings.enrich.coreference.candidates import collect_candidates
from clippings.enrich.text.models import Models, find_paragraphs
from clippings.languages import find_grammar
from tests.enrich.saying import said


def entity(text: str, name: str, type_: EntityType = "person", also: str = "") -> Entity:
    """An entity with a span for every occurrence of its name, and for occurrences of a shorter form outside those."""
    spans: list[Span] = []
    for form in (name, also):
        at = text.find(form) if form else -1
        while at >= 0:
            if not any(span.start <= at < span.end for span in spans):
                spans.append(Span(at, at + len(form)))
            at = text.find(form, at + 1)
    return Entity(name, type_, tuple(sorted(spans)))


def name_of(text: str, mention: str, *entities: Entity, code: str = "en") -> str | None:
    """The person that the last such mention refers to."""
    candidates = collect_candidates(text, entities, find_grammar(code), [], list(find_paragraphs(text)))
    at = text.rindex(mention)
    return resolve_mention(candidates, at, at + len(mention))


def people(text: str) -> list[Entity]:
    return [entity(text, "Sarah Lind", also="Lind"), entity(text, "Peter Reyes", also="Reyes")]


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        pytest.param("Sarah Lind left. Lind was tired.", "Lind", "Sarah Lind", id="surname"),
        pytest.param("Sarah Lind left. Senator Lind was tired.", "Senator Lind", "Sarah Lind", id="title and surname"),
        pytest.param("Sarah Lind left. She was tired.", "She", "Sarah Lind", id="she"),
        pytest.param("Peter Reyes left. He was tired.", "He", "Peter Reyes", id="he"),
        pytest.param("Sarah Lind met Peter Reyes. She was tired.", "She", "Sarah Lind", id="she, of two"),
        pytest.param("Peter Reyes met Sarah Lind. He was tired.", "He", "Peter Reyes", id="he, of two"),
        pytest.param("Sarah Lind, who was tired, left.", "who", "Sarah Lind", id="who"),
        pytest.param("Sarah Lind, a law professor, left. The professor", "The professor", "Sarah Lind", id="role"),
        pytest.param("The minister, Sarah Lind, left. The minister slept.", "The minister", "Sarah Lind", id="before"),
        pytest.param("Mayor Peter Reyes left. The mayor was tired.", "The mayor", "Peter Reyes", id="title as role"),
        pytest.param("Minister Sarah Lind and finance minister Peter Reyes left. The finance minister slept.",
                     "The finance minister", "Peter Reyes", id="the role that fits best"),
        pytest.param("Sen. Peter Reyes left. The senator slept.", "The senator", "Peter Reyes", id="a short title"),
        pytest.param("A man left. Peter Reyes saw Sarah Lind. The senator slept.", "The senator", "Peter Reyes",
                     id="a role that nobody has goes to the subject"),
        pytest.param("He came with his partner, Sarah Lind. His partner left.", "His partner", "Sarah Lind",
                     id="somebody of a person, known by name"),
        pytest.param("Peter Reyes, now head of the Lind group, who left", "who", "Peter Reyes", id="who, after a role"),
        pytest.param("His teacher, Mrs. Sarah Lind, left.", "His teacher", "Sarah Lind", id="a name and title after"),
        pytest.param("Sarah Lind left. LIND: I am tired.", "LIND", "Sarah Lind", id="capitals"),
    ],
)  # fmt: skip
def test_mention_refers_to_a_person(text: str, mention: str, name: str) -> None:
    assert name_of(text, mention, *people(text)) == name


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        pytest.param("A doctor left. She was tired.", "She", id="nobody is named"),
        pytest.param("Sarah Lind left. Lind’s lawyer was tired.", "Lind’s lawyer", id="somebody of a person"),
        pytest.param("Sarah Lind left. The Lind campaign was tired.", "The Lind campaign", id="something of a person"),
        pytest.param("Sarah Lind left. A friend of Lind was tired.", "A friend of Lind", id="a friend"),
        pytest.param("Sarah Lind left. The lawyer of Lind was tired.", "The lawyer of Lind", id="her lawyer"),
        pytest.param("A lawyer of Lind left. The lawyer was tired.", "The lawyer", id="not the lawyer of somebody"),
        pytest.param("Sarah Lind left. The baker was tired.", "The baker", id="a role of nobody here"),
        pytest.param("Sarah Lind left. A professor was tired.", "A professor", id="an indefinite role"),
        pytest.param("Sarah Lind and Peter Reyes left. They were tired.", "They", id="several"),
        pytest.param("Sarah Lind and Peter Reyes left.", "Sarah Lind and Peter Reyes", id="two names"),
        pytest.param("Sarah Lind left. I was tired.", "I", id="the author"),
        pytest.param("Peter Reyes left. She was tired.", "She", id="a man is not she"),
    ],
)
def test_mention_that_refers_to_nobody_known(text: str, mention: str) -> None:
    assert name_of(text, mention, *people(text)) is None


def test_institution_by_name_and_as_it() -> None:
    text = "The Coast Guard said it acted."
    guard = entity(text, "Coast Guard", "organization")
    candidates = collect_candidates(text, [guard], find_grammar("en"), [], list(find_paragraphs(text)))
    assert resolve_mention(candidates, 0, 15) == "Coast Guard"
    assert resolve_mention(candidates, text.index("it"), text.index("it") + 2) == "Coast Guard"


def test_spokesperson_of_an_institution_gets_no_name() -> None:
    text = "A Coast Guard spokesperson left. A spokesperson for the Coast Guard left."
    guard = entity(text, "Coast Guard", "organization")
    assert name_of(text, "A Coast Guard spokesperson", guard) is None
    assert name_of(text, "A spokesperson for the Coast Guard", guard) is None


def test_first_pronoun_after_a_name_decides_between_he_and_she() -> None:
    text = "Ansa Vey lost her keys. Ondo Brix found them in his car. She left."
    assert name_of(text, "She", entity(text, "Ansa Vey"), entity(text, "Ondo Brix")) == "Ansa Vey"


def test_company_is_the_organization_that_acted_last() -> None:
    text = "Orla Motors fell. A note from Vint Bank said so. The company slept."
    bodies = entity(text, "Orla Motors", "organization"), entity(text, "Vint Bank", "organization")
    assert name_of(text, "The company", *bodies) == "Orla Motors"


def test_single_word_after_an_article_is_not_a_surname() -> None:
    text = "Peter Reyes slept. The Norwegian, who was tired, slept. He left."
    assert name_of(text, "He", entity(text, "Peter Reyes"), entity(text, "Norwegian")) == "Peter Reyes"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Peter Reyes opened the letter that Paul Stone wrote. “No,” he said.", "Peter Reyes",
                     id="of the main clause"),
        pytest.param("Reyes adviser Paul Stone disagreed with Peter Reyes. “No,” he said.", "Paul Stone",
                     id="not whose adviser he is"),
        pytest.param("Peter Reyes sang. One voter, Paul Stone, 35, slept. “No,” he said.", "Paul Stone",
                     id="named next to a noun"),
        pytest.param("Peter Reyes sang.\n\nHis father, a baker, slept. “No,” he said.", None,
                     id="somebody without a name"),
    ],
)  # fmt: skip
def test_he_is_the_subject(models: Models, text: str, name: str | None) -> None:
    assert [quote.name for quote in said(text, models) if quote.by == "he"] == [name]


def test_he_is_the_last_speaker() -> None:
    text = "Peter Reyes met Paul Stone. Stone was tired. He left."
    cast_of = [entity(text, "Peter Reyes", also="Reyes"), entity(text, "Paul Stone", also="Stone")]
    assert name_of(text, "He", *cast_of) == "Paul Stone"


def test_french_roles_and_pronouns() -> None:
    text = "La maire de Brest, Claire Morvan, est partie. La maire était lasse. Elle a dormi."
    claire = entity(text, "Claire Morvan")
    assert name_of(text, "La maire", claire, code="fr") == "Claire Morvan"
    assert name_of(text, "Elle", claire, code="fr") == "Claire Morvan"
