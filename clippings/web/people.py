"""/people/NAME: what one person said, where, with whom, and what was written about them."""

from starlette.requests import Request
from starlette.responses import Response

from clippings.search.questions import QuoteQuestion
from clippings.search.quotes import search_quotes
from clippings.web.addresses import SIZE, whole
from clippings.web.answering import answer_page, archive_of, route


def show_person(request: Request) -> Response:
    name = request.path_params["name"]
    found = search_quotes(archive_of(request), QuoteQuestion(speaker=(whole(name),), sort="newest"), size=SIZE)
    return answer_page(request, "person.html", name=name, found=found)


ROUTES = [route("/people/{name:path}", show_person)]
