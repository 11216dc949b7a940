"""Invented news about a reservoir, for the questions that a journalist asks of an archive."""

from collections.abc import Mapping

VARGA_AND_REITER = "Elena Varga, the mayor of Aldermoor, met Tomas Reiter of the water company on {}."


def make_news() -> list[Mapping[str, str]]:
    return [
        story("n1", "2026-01-12", "Aldermoor Echo", "Reservoir to be drained for repairs", "Petra Lindqvist", "Monday",
              "“The dam is safe, but the valves are not,” said Tomas Reiter. “We drain the reservoir in spring.”"),
        story("n2", "2026-02-03", "Aldermoor Echo", "Village asks for its lake back", "Petra Lindqvist", "Tuesday",
              "“A dry reservoir is a hole in the valley,” said Elena Varga. Tomas Reiter did not comment."),
        story("n3", "2026-02-20", "Morning Courier", "Anglers count the fish", "Owen Marlow", "Friday",
              "“Nobody has counted the fish in the reservoir,” said Elena Varga. Tomas Reiter promised a count."),
        story("n4", "2026-03-09", "Morning Courier", "Reservoir is dry for the first time", "Owen Marlow", "Monday",
              "“I have waited forty years for this,” said Tomas Reiter. Elena Varga said the village was worried."),
        alone("n5", "2026-03-15", "Morning Courier", "Market moves to the square", "Owen Marlow",
              "The market moves to the square. “The stalls need room,” said Elena Varga, the mayor of Aldermoor."),
        alone("n6", "2026-04-02", "Aldermoor Echo", "Library lends tools", "Petra Lindqvist",
              "The library lends tools. “A drill is used for six minutes in its life,” said Greta Holm, a librarian."),
        alone("n7", "2026-04-20", "Aldermoor Echo", "Buses run on Sundays", "Petra Lindqvist",
              "Buses run on Sundays again. “We asked for this for years,” said Greta Holm of the Aldermoor library."),
    ]  # fmt: skip


def story(id: str, day: str, source: str, title: str, byline: str, weekday: str, said: str) -> Mapping[str, str]:
    return alone(id, day, source, title, byline, f"{VARGA_AND_REITER.format(weekday)}\n\n{said}")


def alone(id: str, day: str, source: str, title: str, byline: str, text: str) -> Mapping[str, str]:
    url = f"https://{source.lower().replace(' ', '')}.example/{id}"
    return {"id": id, "url": url, "published": day, "source": source, "title": title, "author": byline, "text": text}
