"""Raw news text in, a searchable archive out: RAW -> CLEANED -> ENRICHED -> INDEXED."""
