"""What cleaning and enrichment know of Spanish."""
