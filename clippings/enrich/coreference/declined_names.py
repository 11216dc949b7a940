"""Finds the base form of names in languages that decline them: "Анны Беловой" is "Анна Белова"."""

from collections.abc import Iterator, Mapping, Sequence

from clippings.languages.grammar import Grammar

Endings = Mapping[str, Sequence[str]]  # ending of the base form -> endings of all its forms


def find_base(name: str, grammar: Grammar) -> str:
    """A full name in its base form. The known given name shows whether it is a man's."""
    given, _, surname = name.partition(" ")
    for names, given_endings, surname_endings in (
        (grammar.female_given_names, grammar.forms_of_womens_names, grammar.forms_of_womens_surnames),
        (grammar.male_given_names, grammar.forms_of_mens_names, grammar.forms_of_mens_surnames),
    ):
        bases = [base for base in _read_bases(given.lower(), given_endings) if base in names]
        if bases:
            found = next(_read_bases(surname.lower(), surname_endings), surname.lower())
            return f"{bases[0].title()} {found.title() if surname.istitle() else surname}"
    return _find_base_by_surname(given, surname, grammar) or name


def _find_base_by_surname(given: str, surname: str, grammar: Grammar) -> str | None:
    """ "Самиры Ниязовой": the base form if only a woman's surname that is no base form ends so."""
    for base, forms in grammar.forms_of_womens_surnames.items():
        form = next((form for form in forms if form not in _list_mens_forms(grammar) and surname.endswith(form)), None)
        if form is not None and surname.istitle():
            bases = [
                word for word in _read_bases(given.lower(), grammar.forms_of_womens_names) if word != given.lower()
            ]
            return f"{bases[0].title()} {surname.removesuffix(form)}{base}" if bases else None
    return None


def _list_mens_forms(grammar: Grammar) -> set[str]:
    return {form for base, forms in grammar.forms_of_mens_surnames.items() for form in (base, *forms)}


def find_forms(surname: str, grammar: Grammar) -> list[str]:
    """All forms of a surname in its base form."""
    forms = [surname]
    for endings in (grammar.forms_of_womens_surnames, grammar.forms_of_mens_surnames):
        for base, others in endings.items():
            if surname.endswith(base):
                forms += [surname.removesuffix(base) + ending for ending in others]
    return sorted(set(forms), key=lambda form: (-len(form), form))


def _read_bases(word: str, endings: Endings) -> Iterator[str]:
    """The possible base forms of a word, the word itself first."""
    if any(word.endswith(base) for base in endings):
        yield word
    for base, forms in endings.items():
        yield from (
            word.removesuffix(form) + base for form in sorted(forms, key=len, reverse=True) if word.endswith(form)
        )
