import pytest

from clippings.linking.sounds import find_sounds, sound


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Krutcher", "Crutcher"),
        ("Murfy", "Murphy"),
        ("Witlok", "Whitlock"),
        ("Sarandan", "Sarandon"),
        ("Konsuelo", "Consuelo"),
        ("Ellery", "Allery"),
        ("Shmidt", "Schmidt"),
        ("Sadik", "Zadik"),
        ("Аглоблин", "Оглоблин"),
    ],
)
def test_spellings_of_one_sound_have_one_code(asked: str, name: str) -> None:
    assert sound(asked) == sound(name) != ""


@pytest.mark.parametrize(("one", "other"), [("Novak", "Novotny"), ("Holt", "Hall"), ("Berg", "Burns"), ("Ada", "Eva")])
def test_other_names_have_another(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize("word", ["", "a", "I", "Oh", "!"])
def test_what_is_too_short_has_none(word: str) -> None:
    assert sound(word) == ""


def test_words_beside_each_other_are_found_as_one() -> None:
    assert sound("Lebihan") in find_sounds(["Enora Le Bihan"])
    assert sound("Annanovak") not in find_sounds(["Anna", "Novak"])


def test_letters_of_other_writings_are_kept() -> None:
    assert find_sounds(["金正恩"]) == ["金正恩"]
