"""What cleaning and enrichment know of French."""
