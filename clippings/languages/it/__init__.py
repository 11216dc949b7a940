"""What cleaning and enrichment know of Italian."""
