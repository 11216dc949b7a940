"""What you can do about a dead letter, by its reason."""

from clippings.documents import Reason
from clippings.index.dead_letters import DeadLetter

REMEDIES: dict[Reason, str] = {
    "unreadable": "Repair or restore the file, then ingest it again.",
    "not_a_file": "Replace it with a regular file, or leave it out.",
    "outside_root": "Copy the file into the folder that you ingest.",
    "changing": "Ingest it again when nothing is writing to it.",
    "not_text": "Convert it to text, HTML or JSON Lines first.",
    "no_text_layer": "Run text recognition first, for example with ocrmypdf, then ingest the result.",
    "bad_record": "Repair the record in its file, then ingest the file again.",
    "bomb": "If you trust it, unpack it by hand and ingest its contents.",
    "too_large": "Split it into several documents.",
    "too_slow": "Save the page as text and ingest that.",
    "empty": "If it is an article, `clippings explain --diff FILE` shows which rule cut each line. "
    "If the file itself is empty, save it again.",
    "refused": "Read the detail: Elasticsearch rejects the document as it is.",
    "forgotten": "Nothing to do: it was forgotten on request and stays out.",
    "failed": "This is a bug in Clippings: please report it with the detail.",
}
# As long as the file does not change:
HOPELESS: tuple[Reason, ...] = ("not_text", "no_text_layer", "not_a_file", "outside_root", "bomb", "too_large")


def write_state(letter: DeadLetter) -> str:
    """How people read a letter's state: only a changed file is worth another attempt if its reason is hopeless."""
    if letter.state == "waiting" and letter.reason in HOPELESS:
        return "not read"
    return letter.state.replace("_", " ")
