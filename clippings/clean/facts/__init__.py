"""Reads what a line or a source states about an article: its title, authors, days and dateline."""
