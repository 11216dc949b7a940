"""What cleaning and enrichment know of English."""
