"""What a person can do about a dead letter, by its reason."""

from clippings.documents import Reason

REMEDIES: dict[Reason, str] = {
    "unreadable": "Repair or restore the file, then ingest it again.",
    "not_a_file": "Replace it by an ordinary file, or leave it out.",
    "outside_root": "Copy the file below the folder that is ingested.",
    "changing": "Ingest it again when nobody writes to it.",
    "not_text": "Convert it to text, HTML or JSON Lines first.",
    "no_text_layer": "Have its text recognized first, by ocrmypdf for example, and ingest what comes out.",
    "bad_record": "Repair the record in its file, then ingest the file again.",
    "bomb": "Unpack it by hand, if it is to be trusted, and ingest what it holds.",
    "too_large": "Cut it into several documents.",
    "too_slow": "Save the page as text, and ingest that.",
    "empty": "See with `clippings explain --diff FILE` which rule cut each of its lines.",
    "refused": "Read the detail: Elasticsearch does not take the document as it is.",
    "forgotten": "Nothing: it was forgotten on request, and is kept out.",
    "failed": "This is a fault of Clippings: please report it with the detail.",
}
# As long as the file is what it is:
HOPELESS: tuple[Reason, ...] = ("not_text", "no_text_layer", "not_a_file", "outside_root", "bomb", "too_large")
