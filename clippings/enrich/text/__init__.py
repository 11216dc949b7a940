"""What every stage of enrichment needs of a text: its language, its model, its words, quotation marks and sentences."""
