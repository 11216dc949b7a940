"""/pronouns: how many women and men are quoted, by how the articles refer to them."""

from dataclasses import asdict
from typing import get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from clippings.search.pronouns import By, count_pronouns
from clippings.search.questions import PRONOUNS, QuoteQuestion
from clippings.web.addresses import choose, read_asked, take, to_address
from clippings.web.answering import answer, answer_page, archive_of, route
from clippings.web.forms import MEDIA_TYPES, write_csv, write_json
from clippings.web.narrowing import list_chips, name_value

PARTS: tuple[By, ...] = get_args(By)


def show_pronouns(request: Request) -> Response:
    given, wanted = take(request.query_params, "by")
    asked = read_asked(QuoteQuestion, given)
    by: By = choose("by", wanted, PARTS) or "source"
    stated = asked.stated
    found = count_pronouns(archive_of(request), asked.question, by=by, size=asked.size)

    def quotes_of(name: str, pronoun: str) -> str:
        part: dict[str, list[str]] = {"since": [name], "until": [name]} if by == "month" else {by: [name]}
        return to_address("/quotes", {**stated, **(part if name else {}), "pronoun": [pronoun]})

    return answer_page(
        request,
        "pronouns.html",
        asked=asked,
        by=by,
        parts_of=PARTS,
        found=found,
        rows=[*found.parts, found.all],
        chips=list_chips("/pronouns", stated),
        name_of=lambda name: name_value(by, name),
        quotes_of=quotes_of,
        forms=[(form, to_address(f"/pronouns.{form}", {**stated, "by": by})) for form in ("json", "csv")],
    )


def write_pronouns(request: Request) -> Response:
    given, wanted = take(request.query_params, "by")
    asked = read_asked(QuoteQuestion, given)
    by: By = choose("by", wanted, PARTS) or "source"
    form = request.path_params["form"]
    found = count_pronouns(archive_of(request), asked.question, by=by, size=asked.size)
    if form == "json":
        text = write_json(asdict(found))
    elif form == "csv":
        rows = [
            {str(by): one.name or "all"}
            | {name: getattr(one.quotes, name) for name in PRONOUNS}
            | {f"speakers_{name}": getattr(one.speakers, name) for name in PRONOUNS}
            for one in (*found.parts, found.all)
        ]
        text = write_csv(list(rows[0]), rows)
    else:
        raise HTTPException(404)
    return answer(request, text.encode(), MEDIA_TYPES[form])


ROUTES = [route("/pronouns", show_pronouns), route("/pronouns.{form}", write_pronouns)]
