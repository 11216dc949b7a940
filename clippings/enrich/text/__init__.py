"""Reads what every stage needs of a text: its language, model, words, quotation marks and sentences."""
