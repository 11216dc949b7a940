"""What cleaning and enrichment know of Portuguese."""
