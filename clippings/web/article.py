"""/article/ID: one article as readers see it, what was found in it and why, its revisions, and the same as JSON."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from clippings.errors import InvalidInput
from clippings.index.fields import STEMMED
from clippings.index.serialize import StoredArticle, serialize_article
from clippings.search.article import get_article
from clippings.search.in_article import find_copies, find_words
from clippings.search.revisions import compare_texts, is_changed, split_paragraphs
from clippings.web.answering import answer_json, answer_page, archive_of, route
from clippings.web.correcting import correct, token_of
from clippings.web.reading import read

DERIVED = {"sounds", "bands", *(f"text_{code}" for code in STEMMED)}  # repeat the text and the names in other forms


def show_article(request: Request) -> Response:
    article = _get(request)
    if isinstance(article, Response):
        return article
    clean, archive = article.document.article, archive_of(request)
    words = request.query_params.get("words", "").strip()
    found = find_words(archive, clean.id, clean.text, words) if words else ()
    return answer_page(
        request,
        "article.html",
        article=article,
        reading=read(article, found),
        words=words,
        copies=find_copies(archive, clean.id, article.story),
        token=token_of(request),
        was_corrected="corrected" in request.query_params,
    )


def show_revisions(request: Request) -> Response:
    article = _get(request, "/revisions")
    if isinstance(article, Response):
        return article
    texts = [
        (revision, split_paragraphs(revision.title), [(is_changed(one), one) for one in split_paragraphs(text)])
        for revision in compare_texts(article)
        for text in [revision.text or ()]
    ]
    return answer_page(request, "revisions.html", article=article, texts=texts)


def give_article(request: Request) -> Response:
    article = _get(request, ".json")
    if isinstance(article, Response):
        return article
    return answer_json(request, {k: v for k, v in serialize_article(article).items() if k not in DERIVED})


def _get(request: Request, tail: str = "") -> StoredArticle | Response:
    """The article at this address, or a redirect if the address has a former id."""
    key = request.path_params["id"]
    try:
        article = get_article(archive_of(request), key)
    except InvalidInput as error:
        message = error.message if key.strip() else "This is not the id of an article."
        return answer_page(request, "error.html", 404, message=message, remedy="Find it with the search.")
    id = article.document.article.id
    return article if id == key else RedirectResponse(request.url.replace(path=f"/article/{id}{tail}"), 302)


ROUTES = [
    route("/article/{id}.json", give_article),
    route("/article/{id}/revisions", show_revisions),
    route("/article/{id}/corrections", correct, methods=("POST",)),
    route("/article/{id}", show_article),
]
