"""The rules for lines that are not part of an article: for single lines, neighbors, and places on the page."""
