"""/places: the places that articles name, as a list and on a small map."""

from dataclasses import asdict, dataclass

from starlette.requests import Request
from starlette.responses import Response

from clippings.search.places import PlaceCount, count_places
from clippings.search.questions import ArticleQuestion
from clippings.web.addresses import ask_in_full, read_asked, to_address
from clippings.web.answering import answer_in_form, answer_page, archive_of, route
from clippings.web.narrowing import list_chips

LISTED = 60  # places per page
SMALLEST, LARGEST = 1.2, 5.0  # radius of a dot, in degrees


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map, whose top left corner is 180° west and 90° north."""

    place: PlaceCount
    x: float
    y: float
    radius: float


def show_places(request: Request) -> Response:
    asked = read_asked(ArticleQuestion, request.query_params)
    found = count_places(archive_of(request), asked.question, size=LISTED)
    return answer_page(
        request,
        "places.html",
        asked=asked,
        chips=list_chips("/places", asked.stated),
        found=found,
        dots=draw_dots(found.places),
        articles_of=lambda name: to_address("/search", {**asked.stated, "place": ask_in_full(name)}),
        forms=[(form, to_address(f"/places.{form}", asked.stated)) for form in ("json", "csv")],
    )


def draw_dots(places: tuple[PlaceCount, ...]) -> list[Dot]:
    """The dots, largest first, so that small ones are never covered; a dot's area is proportional to its articles."""
    most = max((place.articles for place in places), default=1)
    return [
        Dot(
            place,
            round(180 + place.point.lon, 1),
            round(90 - place.point.lat, 1),
            round(max(SMALLEST, LARGEST * (place.articles / most) ** 0.5), 1),
        )
        for place in places
        if place.point
    ]


def write_places(request: Request) -> Response:
    asked = read_asked(ArticleQuestion, request.query_params)
    found = count_places(archive_of(request), asked.question, size=asked.size)
    rows = (
        {
            "name": one.name,
            "country": one.country,
            "lat": one.point.lat if one.point else None,
            "lon": one.point.lon if one.point else None,
            "articles": one.articles,
        }
        for one in found.places
    )
    return answer_in_form(request, asdict(found), ("name", "country", "lat", "lon", "articles"), rows)


ROUTES = [route("/places", show_places), route("/places.{form}", write_places)]
