"""Which words of a text are somebody's speech by their form: marks, dashes, labels, signatures, headings."""
