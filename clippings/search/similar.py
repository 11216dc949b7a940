"""Finds articles that are similar to a given one."""

from clippings.index.archive import Archive
from clippings.index.fields import STEMMED
from clippings.search.article import get_article
from clippings.search.articles import FIELDS, ArticleHits, read_hit
from clippings.search.listing import list_rows
from clippings.search.requests import bounded_size

WORDS = 40  # words of the article that best distinguish it from others
SHARE = "3<-65%"  # another article may lack two thirds of these words, but none if there are three or fewer
ALONE = (
    "No other story has a third of the words that set this article apart from most. This needs articles on the same "
    "subject: add more news, or search for some of its words."
)


def find_similar(archive: Archive, key: str, *, size: int = 10) -> ArticleHits:
    """The articles that share most of what is particular to this one; its copies are left out.

    key: an id or address. Takes and raises the same as get_article.
    """
    article = get_article(archive, key)
    document = article.document
    language = document.language.code if document.language else ""
    text = f"text_{language}" if language in STEMMED else "text"
    like = {
        "fields": ["title", text],
        "like": [{"_index": archive.alias("articles"), "_id": document.article.id}],
        "min_term_freq": 1,
        "min_doc_freq": 2,
        "min_word_length": 3,
        "max_query_terms": WORDS,
        "minimum_should_match": SHARE,
    }
    same = {"term": {"story": article.story}}
    request = {
        "query": {"bool": {"must": [{"more_like_this": like}], "must_not": [same]}},
        "sort": [{"_score": {"order": "desc"}}, {"id": "asc"}],
        "track_total_hits": True,
    }
    found = list_rows(
        archive,
        "articles",
        request,
        size=bounded_size(size),
        page=1,
        fold=True,
        fields={"source_includes": FIELDS},
    )
    hits = tuple(read_hit(hit, copies) for hit, copies in zip(found.hits, found.copies, strict=True))
    remarks = found.remarks if hits else (*found.remarks, ALONE)
    return ArticleHits(found.total, found.is_exact, found.counted, 1, remarks, hits)
