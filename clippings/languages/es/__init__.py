"""What cleaning and enrichment know of Spanish."""

VERSION = "1"  # raised with every change that may change what is found in its articles
