"""The rules for lines that are not part of an article: for single lines, neighbours, and places on the page."""
