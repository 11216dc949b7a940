"""What cleaning and enrichment know of Russian."""
