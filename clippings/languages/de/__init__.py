"""What cleaning and enrichment know of German."""
