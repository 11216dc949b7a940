"""Finds the speaker named right after a quote: "...," said the minister."""

from dataclasses import replace

from clippings.enrich.quotes.attribution import (
    Attribution,
    QuotePosition,
    ends_open,
    find_last_sign,
    locate_mention,
    make_attribution,
)
from clippings.enrich.quotes.clauses.clauses import is_title_inside
from clippings.enrich.quotes.clauses.name_phrases import find_name_after, leads_to_noun
from clippings.enrich.quotes.clauses.times import skip_time
from clippings.enrich.quotes.cue import Cue
from clippings.enrich.quotes.cues.cues import count_further_words, has_subject, read_verb_cue
from clippings.enrich.quotes.cues.owners_unparsed import find_owner_inside
from clippings.enrich.quotes.cues.verb_first import skip_complement
from clippings.enrich.quotes.speakers.described_behind import find_speaker_described
from clippings.enrich.text.punctuation import ASIDES, DASHES, LEADS
from clippings.enrich.text.sentence_view import SentenceView, WordRange
from clippings.languages.given_names import GIVEN
from clippings.languages.grammar import Grammar


def find_speaker_right_after(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """ "...," said the minister; "...," the minister said."""
    first = position.last
    while first < position.end and view.is_outside_quotes(first) and view.texts[first] in ASIDES:
        first += 1
    if first == position.last and view.texts[first : first + 1] == ["."] and first + 1 < position.end:
        verbal = grammar.speech_verbs | grammar.auxiliaries_and_adverbs  # «Il ponte è chiuso». ha detto Doe
        first += view.texts[first + 1] in verbal
    if first >= position.end or not view.is_outside_quotes(first) or _begins_another_clause(view, first, grammar):
        return None
    dash = view.texts[position.last]
    signed = dash in DASHES or (dash[0] in DASHES and dash[1].isupper())  # "-Jane Doe"
    if signed and (name := _find_signature(view, first, position.end, grammar)):
        return Attribution(locate_mention(view, name), dash if dash in DASHES else dash[0], "signature")
    inside = (i for i in range(first, position.end) if not view.is_outside_quotes(i) and not is_title_inside(view, i))
    stop = next(inside, position.end)  # past the nickname in "said Robert (Bob) Roe"
    if not view.heads and view.lower[max(0, position.first - 1)] in grammar.oblique_determiners:
        return None  # "In der Runde, dem „Pokal der Inseln“, siegte Doe"
    parted = position.first == position.begin or first > position.last or ends_open(view, position)
    cue = (_read_adverb(view, first, grammar) or _find_inverted(view, first, stop, grammar)) if parted else None
    if cue is not None:
        return make_attribution(view, cue, "after")
    for cue in cues:
        if position.last <= cue.first <= first + 1 and cue.word[0] < stop and cue.subject and cue.kind != "source":
            if cue.kind == "statement" and view.lower[cue.first - 1] in grammar.prepositions:
                continue  # "..." in their call on Monday
            return make_attribution(view, cue, "after")
    if not ends_open(view, position) or position.first > position.begin:
        return None
    if (described := find_speaker_described(view, position, first, stop, grammar)) is not None:
        return described
    for verb in range(first, stop if view.heads else first):
        if has_subject(view, verb, grammar):
            cue = read_verb_cue(view, verb, grammar)
            spoken = cue and cue.subject and view.lower[cue.subject[1] - 1] in grammar.statement_nouns
            if cue and cue.subject and cue.first <= first + 1 and not spoken:
                return make_attribution(view, cue, "after-other")
    return None


def _begins_another_clause(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether the words after a quote begin a separate clause: "...," while the minister said the contrary."""
    word = view.lower[i]
    return word in grammar.conjunctions or word in grammar.subordinators


def _find_inverted(view: SentenceView, first: int, stop: int, grammar: Grammar) -> Cue | None:
    """ "said the minister", "a déclaré la ministre", "a-t-elle dit", "so die Ministerin"."""
    verb = first
    while verb < stop - 1 and view.lower[verb] in grammar.auxiliaries_and_adverbs:
        verb += 1
    asked = first
    while asked < stop - 1 and (
        view.lower[asked] in grammar.auxiliaries_and_adverbs
        or (asked == first and view.lower[asked] in grammar.speech_verbs)
    ):
        asked += 1
    if view.lower[asked] in grammar.clitics:
        spoken = next(
            (i for i in (verb, asked + 1, asked + 2) if i < stop and view.lower[i] in grammar.speech_verbs), None
        )
        if (
            spoken is None
            and asked > first
            and asked + 1 < stop
            and view.lower[asked - 1] in grammar.auxiliaries_and_adverbs
        ):
            spoken = asked + 1  # "a-t-elle concédé": the pronoun tied to an auxiliary is enough
        return Cue("speech", (spoken, spoken + 1), (asked, asked + 1), first, asked + 1) if spoken is not None else None
    word = view.lower[verb]
    if word in grammar.quote_tags:
        subject = find_name_after(view, verb + 1, grammar)
        return Cue("speech", (verb, verb + 1), subject, first, subject[1]) if subject else None
    if grammar.is_active_participle(word):
        return None  # "...," comparing him with others: a name after a participle is its object
    if count_further_words(view, verb, grammar) and verb + 2 < stop:  # "chimed in her aunt, Jane Doe"
        subject = find_name_after(view, verb + 2, grammar)
        return Cue("speech", (verb, verb + 1), subject, first, subject[1]) if subject else None
    if word not in grammar.speech_verbs and word not in grammar.naming_verbs:
        return _find_any_verb(view, verb, stop, grammar)
    later = _skip_to_subject(view, verb + 1, stop, grammar)
    if later == verb + 1:
        cue = read_verb_cue(view, verb, grammar, inverted=True)
        return cue if cue and cue.subject else None
    subject = find_name_after(view, later, grammar)
    return Cue("speech", (verb, verb + 1), subject, first, subject[1]) if subject else None


def _read_adverb(view: SentenceView, adverb: int, grammar: Grammar) -> Cue | None:
    """«Basta», così il sindaco Doe: a person right behind the adverb, without a verb."""
    tag = view.lower[adverb] in grammar.summing_adverbs and view.texts[adverb - 1] in ASIDES and not view.heads
    subject = find_name_after(view, adverb + 1, grammar) if tag else None
    words = view.lower[slice(*subject)] if subject else []
    known = any(grammar.is_role(word) or word in GIVEN | grammar.own_given_names for word in words)
    return Cue("speech", (adverb, adverb + 1), subject, adverb, subject[1]) if subject and known else None


def _skip_to_subject(view: SentenceView, first: int, stop: int, grammar: Grammar) -> int:
    """The place after words between a verb and its subject: a day, an aside, "de son côté", "à la presse"."""
    while first < stop - 1:
        word = view.lower[first]
        phrase = next(
            (p for p in grammar.phrases_before_subject if " ".join(view.lower[first:stop]).startswith(p + " ")), None
        )
        if phrase:
            first += phrase.count(" ") + 1
        elif grammar.verb_second and word in grammar.summing_pronouns and _opens_noun_phrase(view, first + 1, grammar):
            first += 1  # "nennt das der Chef"
        elif word in grammar.auxiliaries_and_adverbs and not leads_to_noun(view, first, grammar):
            first += 1
        else:
            aside = skip_time(view, first, stop, grammar) or _skip_aside(view, first, stop, grammar)
            past = aside or skip_complement(view, first, stop, grammar)
            if not past:
                break
            first = past
    return first


def _opens_noun_phrase(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether an article begins a noun phrase, or a role before a full name: "der Chef", "Anwohner Jan Doe"."""
    return view.lower[i] in grammar.determiners or "".join(view.lower[i + 1 : i + 2]) in GIVEN


def _skip_aside(view: SentenceView, first: int, stop: int, grammar: Grammar) -> int | None:
    """The place after one or two words, or a known phrase, between commas: "résume, amer, un voisin"."""
    if view.texts[first] != ",":
        return None
    for phrase in grammar.phrases_before_subject:
        last = first + phrase.count(" ") + 2
        if last < stop - 1 and view.texts[last] == "," and view.ends_with(last, phrase):
            return last + 1  # "lamenta, por su parte, Doe"
    return next((i + 1 for i in range(first + 2, min(first + 4, stop - 1)) if view.texts[i] == ","), None)


def _find_any_verb(view: SentenceView, verb: int, stop: int, grammar: Grammar) -> Cue | None:
    """ "...," corrected Beatrice; "...", schwärmt er: its place and a name after it are enough for any verb."""
    word, comma = view.lower[verb], verb - 1
    while comma > 0 and view.is_outside_quotes(comma) and view.lower[comma] in grammar.auxiliaries_and_adverbs:
        comma -= 1
    open_sign = view.texts[comma] in ASIDES - {"-", "--"} or view.texts[comma - 1 : comma] in ([","], ["?"], ["!"])
    beside = grammar.verb_second and grammar.pronouns.get("".join(view.lower[verb + 1 : verb + 2])) in {"m", "f"}
    finite = beside or word in grammar.particle_verbs or word.endswith(grammar.finite_endings or ("",))
    shape = word.isalpha() and view.texts[verb].islower() and finite
    small = (
        grammar.prepositions,
        grammar.agent_prepositions,
        grammar.determiners,
        grammar.conjunctions,
        grammar.relative_pronouns,
        grammar.complementizers,
    )
    if not open_sign or not shape or any(word in words for words in small) or word in grammar.pronouns:
        return None
    if verb + 1 >= stop:
        return None
    after = next((i for i in range(verb + 1, stop) if view.lower[i] not in grammar.auxiliaries_and_adverbs), verb + 1)
    # "повторил в суде Артём Шилов"
    after = _skip_aside(view, after, stop, grammar) or skip_complement(view, after, stop, grammar) or after
    if view.lower[after] in grammar.clitics:
        return Cue("other", (verb, verb + 1), (after, after + 1), verb, after + 1)
    pronoun = grammar.pronouns.get(view.lower[after]) in {"m", "f", "p"}
    capital = view.texts[after][0].isupper() or grammar.is_role(view.lower[after])
    capital = capital or (grammar.verb_second and view.texts[after].isalpha() and _is_full_name(view, after + 1, stop))
    if not (pronoun or capital or view.lower[after] in grammar.determiners):
        return None
    subject = find_name_after(view, after, grammar)
    if subject is None or (view.heads and view.lower[subject[1] - 1] in grammar.statement_nouns):
        return None  # "No," came the answer
    return Cue("other", (verb, verb + 1), find_owner_inside(view, subject, grammar), verb, subject[1])


def _is_full_name(view: SentenceView, first: int, stop: int) -> bool:
    """Whether two capitalized words begin at a word: "briest huurster Jane Doe"."""
    return first + 1 < stop and all(view.texts[i][0].isupper() for i in (first, first + 1))


def _find_signature(view: SentenceView, first: int, end: int, grammar: Grammar) -> WordRange | None:
    """A name alone after a dash: "..." — Jane Doe."""
    last = first
    while last < end and view.is_outside_quotes(last) and (last == first or _continues_with_word(view, last, grammar)):
        last += 1
    words = [word.lstrip("".join(DASHES)) for word in view.texts[first:last]]
    names = [word for word in words if word and word != "." and word.lower() not in grammar.titles]
    alone = last == end or view.texts[last] in {",", ".", "(", ";"}
    topic = next((i for i in range(first + 2, last) if view.lower[i] in grammar.prepositions), last)
    if all(word[0].isupper() for word in view.texts[first:topic]) and first + 2 <= topic < last:
        return first, topic  # "..." - Jane Doe on the vote
    return (first, last) if alone and 0 < len(names) <= 6 and names[0][0].isupper() and names[-1][0].isupper() else None


def _continues_with_word(view: SentenceView, i: int, grammar: Grammar) -> bool:
    """Whether a signature continues with a word: also after the full stop of a title, as in "Sgt. Doe"."""
    title = view.texts[i] == "." and view.lower[i - 1] + "." in grammar.titles
    return view.texts[i][0].isalnum() or title


def find_speaker_after_question(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """ "Why?" the minister asked: the sentence continues although the quote ends like a sentence."""
    if not view.is_outside_quotes(position.last) or position.end > position.last:
        return None
    if grammar.verb_second and not view.texts[position.last].islower():
        return None  # the verb would follow: "Why?" asked the minister
    end = view.sentence_around(position.last).stop
    cue = next((c for c in cues if position.last <= c.word[0] < end and c.kind == "speech"), None)
    if cue is None:
        return None
    quote = next((i for i in range(cue.word[0], end) if not view.is_outside_quotes(i)), None)
    if quote is not None and view.texts[quote - 1] in LEADS:
        return None
    if find_last_sign(view, position) not in {"?", "!"} and end - cue.word[0] > 3:
        return None
    return find_speaker_right_after(view, replace(position, end=end), cues, grammar)


def find_speaker_after_as(
    view: SentenceView, position: QuotePosition, cues: list[Cue], grammar: Grammar
) -> Attribution | None:
    """They need a "source of income," as a memo put it."""
    after = position.last + (view.texts[position.last : position.last + 1] == [","])
    if (put := _find_after_how(view, position.last, cues, grammar)) is not None:
        return make_attribution(view, put, "after")
    if after >= position.end or view.lower[after] not in grammar.likening_words:
        return None
    kinds = {"speech", "naming"} if grammar.verb_second else {"speech"}
    last = after + 2 if grammar.verb_second else after + 1  # "wie ihn Doe nennt"
    cue = next((c for c in cues if after < c.first <= last and c.kind in kinds and c.subject), None)
    return make_attribution(view, cue, "after") if cue else None


def _find_after_how(view: SentenceView, first: int, cues: list[Cue], grammar: Grammar) -> Cue | None:
    """ "A mess" was how the memo described it."""
    if first + 2 >= len(view) or not view.heads or view.lower[first] not in grammar.auxiliaries_and_adverbs:
        return None
    how = view.lower[first + 1] in grammar.complementizers and view.heads[first] == first
    kinds = {"speech", "naming"}
    return next((c for c in cues if how and c.first == first + 2 and c.kind in kinds and c.subject), None)
