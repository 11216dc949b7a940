"""/search: the articles that answer a question."""

from starlette.requests import Request
from starlette.responses import Response

from clippings.search.articles import search_articles
from clippings.search.questions import ArticleQuestion
from clippings.web.addresses import read_asked
from clippings.web.answering import answer_page, archive_of, route


def show_articles(request: Request) -> Response:
    asked = read_asked(ArticleQuestion, request.query_params)
    found = search_articles(archive_of(request), asked.question, size=asked.size)
    return answer_page(request, "search.html", asked=asked, found=found)


ROUTES = [route("/search", show_articles)]
