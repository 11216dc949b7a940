"""The points that places get, on news whose places were located by hand, with and without the homes of its sources."""

import json
from dataclasses import replace
from pathlib import Path

from clippings.cli.explanation import to_explanation
from clippings.documents import EnrichedDocument, Point, Rejected
from clippings.enrich.corrections import Corrections
from clippings.enrich.places import locate_places
from clippings.enrich.stages import code_of
from clippings.languages.gazetteer import fold, load_gazetteer
from clippings.pipeline import explain
from tests.quality.measures import Half, Scores, run_scorer, write_half, write_inputs, write_lines


def score_places(gold: Path, work: Path, half: Half) -> Scores:
    """ "TR-News given", ...; with the home of each source, "TR-News at home given", ...; for comparison, with points
    for the largest town of each name, "TR-News by size given", ...
    """
    scorer = gold / "places/score_places.py"
    answers = write_half(gold / "places/dev.jsonl", half, work / f"places-{half}-answers.jsonl")
    inputs = write_inputs(scorer, answers, to=work / f"places-{half}-inputs.jsonl")
    found = [doc for doc in explain([inputs], {}, Corrections()) if not isinstance(doc, Rejected)]
    scores: Scores = {}
    ways = {"": found, " at home": map(locate_at_home, found), " by size": map(locate_by_size, found)}
    for label, documents in ways.items():
        predicted = write_lines(work / f"places-{half}{label}.jsonl", map(to_explanation, documents))
        by_set: dict[str, Scores] = json.loads(run_scorer(scorer, answers, predicted, "--json"))
        scores |= {f"{news}{label} {name}": figure for news, row in by_set.items() for name, figure in row.items()}
    return scores


def locate_at_home(doc: EnrichedDocument) -> EnrichedDocument:
    """The article, with its places located as if its source were based in the country of its domain."""
    end = doc.article.source.rpartition(".")[2].upper()
    home = {"UK": "GB"}.get(end, end)
    return replace(doc, entities=locate_places(doc.article.text, doc.entities, code_of(doc), home))


def locate_by_size(doc: EnrichedDocument) -> EnrichedDocument:
    """The article, with each place at the largest town of that name, no matter what the text says."""
    towns = load_gazetteer().towns
    largest = {one: towns.get(fold(one.name), ())[:1] if one.type == "place" else () for one in doc.entities}
    points = {one: Point(town.lat, town.lon) for one, found in largest.items() for town in found}
    return replace(doc, entities=tuple(replace(one, point=points.get(one)) for one in doc.entities))
