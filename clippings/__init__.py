"""Turns raw news text into a searchable archive: RAW -> CLEANED -> ENRICHED -> INDEXED."""
