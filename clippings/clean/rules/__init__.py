"""The rules for lines that are no part of an article: for single lines, among neighbours, by their place."""
