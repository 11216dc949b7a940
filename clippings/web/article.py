"""/article/ID: one article, as it reads."""

from starlette.requests import Request
from starlette.responses import Response

from clippings.search.articles import get_article
from clippings.web.answering import answer_page, archive_of, route


def show_article(request: Request) -> Response:
    stored = get_article(archive_of(request), request.path_params["id"])
    return answer_page(request, "article.html", stored=stored)


ROUTES = [route("/article/{id}", show_article)]
