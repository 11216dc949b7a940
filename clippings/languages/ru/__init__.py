"""What cleaning and enrichment know of Russian."""

VERSION = "1"  # raised with every change that may change what is found in its articles
