"""The regular forms of English verbs and nouns."""

from clippings.languages.word_lists import words


def form_verbs(stems: str) -> frozenset[str]:
    """All forms of regular verbs. A stem in "-e", or in a consonant and "y", changes; "+" doubles the last letter."""
    found: set[str] = set()
    for stem in stems.split():
        verb = stem.rstrip("+")
        if stem.endswith("+"):
            base = verb + verb[-1]
            found |= {verb, verb + "s", base + "ed", base + "ing"}
        elif verb.endswith("e"):
            found |= {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            found |= {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
        else:
            s = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
            found |= {verb, verb + s, verb + "ed", verb + "ing"}
    return frozenset(found)


def with_plurals(nouns: str) -> frozenset[str]:
    return words(nouns) | {noun + "s" for noun in nouns.split()}


def with_each(verbs: str, after: str) -> frozenset[str]:
    """Each form of each verb with each of the words after it: "called for"."""
    return frozenset(f"{verb} {word}" for verb in form_verbs(verbs) for word in after.split())
