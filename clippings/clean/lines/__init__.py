"""Judges the lines of a flattened text: which ones are the article, and what those around its headline state."""
