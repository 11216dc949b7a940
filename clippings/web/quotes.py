"""/quotes: who said what."""

from starlette.requests import Request
from starlette.responses import Response

from clippings.search.questions import QuoteQuestion
from clippings.search.quotes import search_quotes
from clippings.web.addresses import read_asked
from clippings.web.answering import answer_page, archive_of, route


def show_quotes(request: Request) -> Response:
    asked = read_asked(QuoteQuestion, request.query_params)
    found = search_quotes(archive_of(request), asked.question, size=asked.size)
    return answer_page(request, "quotes.html", asked=asked, found=found)


ROUTES = [route("/quotes", show_quotes)]
