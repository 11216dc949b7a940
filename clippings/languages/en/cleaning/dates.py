"""English: the names of months and days."""

MONTHS = (
    *("january jan", "february feb", "march mar", "april apr", "may", "june jun"),
    *("july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"),
)
MONTHS_THAT_ARE_NO_NAMES = "january february march july september october november december"  # but "April Jones"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
