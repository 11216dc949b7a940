"""The words that show who speaks, each with its subject."""
