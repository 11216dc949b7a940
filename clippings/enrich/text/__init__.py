"""What all of enrichment needs of a text: its language, its model, its words, quote marks and sentences."""
