"""Names that sound alike have the same code."""

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
def test_spellings_that_sound_the_same_have_the_same_code(asked: str, name: str) -> None:
    assert sound(asked) == sound(name) != ""


@pytest.mark.parametrize(("one", "other"), [("Novak", "Novotny"), ("Holt", "Hall"), ("Berg", "Burns"), ("Ada", "Eva")])
def test_different_names_have_different_codes(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize("word", ["", "a", "I", "Oh", "!"])
def test_a_name_that_is_too_short_has_no_code(word: str) -> None:
    assert sound(word) == ""


def test_adjacent_words_are_found_as_one() -> None:
    assert sound("Lebihan") in find_sounds(["Enora Le Bihan"])
    assert sound("Annanovak") not in find_sounds(["Anna", "Novak"])


def test_letters_of_other_scripts_are_kept() -> None:
    assert find_sounds(["金正恩"]) == ["金正恩"]
