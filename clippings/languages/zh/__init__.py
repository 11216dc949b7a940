"""What cleaning and enrichment know of Chinese."""
