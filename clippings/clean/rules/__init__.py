"""The rules for lines that are not part of an article: for single lines, for neighbours, and for places on the page."""
