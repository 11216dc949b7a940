"""Where clauses and names begin and end in a sentence."""
