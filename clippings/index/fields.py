"""The names of stored fields, for code that only asks. Importing it does not import the code that writes documents."""

from typing import Any

Json = dict[str, Any]

STEMMED = ("en", "fr", "de", "es", "ru", "it", "pt")  # languages with a field of their own: text_en, text_fr, ...
STEMMED_TEXTS = ["text_*"]  # which are left out of what is fetched
CONTEXT = ["context*"]  # of quotes: long, and the same wherever their `copy_key` is
