"""The type of a treebank's labels: the names that its parses use for the role of a word in its sentence."""

from dataclasses import dataclass
from functools import cached_property

from clippings.languages.word_lists import words

_NONE: frozenset[str] = frozenset()
PUNCTUATION = "punct"  # in the parses of every pipeline, with any treebank


@dataclass(frozen=True)
class Labels:
    """The names of dependencies in a language's treebank."""

    # Who speaks
    subject: frozenset[str]  # "the minister" in "the minister said"
    passive_subject: frozenset[str]  # the one that something was done to: "the minister" in "the minister was told"
    subject_sharing: frozenset[str]  # a verb that shares the subject of its head: "said" in "smiled and said"
    agent: frozenset[str]  # "by critics" in "it was called by critics a mess"
    owner: frozenset[str]  # "of the minister" in "a remark of the minister"
    # What is said
    reported_clause: frozenset[str]  # "it is late" in "she said it is late"
    not_reported: frozenset[str]  # next to a verb of speech, but not what it reports
    open_complement: frozenset[str]  # "waiting" in "she suggested waiting"
    object: frozenset[str]  # "cuts" in "she announced cuts"
    # Noun phrases
    clausal_modifier: frozenset[str]  # a clause that describes a noun
    participle_modifier: frozenset[str]  # one of them without a subject: "a note saying"
    relative_clause: frozenset[str]  # one of them with its own: "a note that says"
    within_name: frozenset[str]  # what belongs to the noun phrase: "the old" in "the old minister"
    after_name: frozenset[str]  # what follows a name without being part of it: "who left" in "Doe, who left"
    noun: frozenset[str] = _NONE  # a word that is a noun, though it looks like a verb: "claims" in "his claims"
    source_object: frozenset[str] = _NONE  # "lawyers" in "according to her lawyers"
    agent_object: frozenset[str] = _NONE  # "critics" in "by critics", if the preposition is the agent
    possessor: frozenset[str] = _NONE  # "his" in "his remark"
    noun_complement: frozenset[str] = _NONE  # "of goods" in "imports of goods", its preposition and its noun
    object_complement: frozenset[str] = _NONE  # "a mistake" in "they called the plan a mistake"
    apposition: frozenset[str] = _NONE  # "a lawyer" in "Doe, a lawyer"
    adverbial_noun: frozenset[str] = _NONE  # "month" in "she left this month"
    adjective: frozenset[str] = _NONE  # "old" in "an old mill"
    conjunct: frozenset[str] = _NONE  # "Roe" in "Doe and Roe"
    passive_auxiliary: frozenset[str] = _NONE  # "are" in "they are said to be old"
    adverbial_clause: frozenset[str] = _NONE  # "asked" in "asked about it, he left"

    @cached_property
    def any_subject(self) -> frozenset[str]:
        return self.subject | self.passive_subject

    @cached_property
    def same_role(self) -> frozenset[str]:
        """The labels of a word with the same role in its sentence as its head."""
        return self.apposition | self.conjunct


# What the treebanks of Universal Dependencies share: https://universaldependencies.org/u/dep/
UNIVERSAL = Labels(
    subject=words("nsubj csubj nsubj:outer expl:subj"),
    passive_subject=words("nsubj:pass csubj:pass"),
    subject_sharing=words("conj xcomp advcl"),
    agent=words("obl:agent"),
    owner=words("nmod"),
    noun_complement=words("nmod"),
    reported_clause=words("ccomp parataxis"),
    not_reported=words("nsubj nsubj:pass csubj advcl conj parataxis"),
    open_complement=words("xcomp"),
    object=words("obj"),
    clausal_modifier=words("acl acl:relcl"),
    participle_modifier=words("acl"),
    relative_clause=words("acl:relcl"),
    within_name=words("det amod nummod nmod compound flat flat:name flat:foreign case advmod nmod:poss"),
    after_name=words("acl acl:relcl punct parataxis advcl dep"),
    noun=words("compound nsubj amod nmod obj obl iobj det appos"),
    source_object=words("obl nmod obj obl:arg obl:mod dep"),
    apposition=words("appos"),
    adjective=words("amod"),
    conjunct=words("conj"),
    adverbial_clause=words("advcl"),
)
