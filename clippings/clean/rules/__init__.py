"""The rules for lines that are not part of an article: for single lines, among neighbours, by their place."""
