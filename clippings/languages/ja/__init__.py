"""What cleaning and enrichment know of Japanese."""
