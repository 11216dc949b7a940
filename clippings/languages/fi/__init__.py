"""What cleaning and enrichment know of Finnish."""
