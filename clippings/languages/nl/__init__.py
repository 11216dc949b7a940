"""What cleaning and enrichment know of Dutch."""
