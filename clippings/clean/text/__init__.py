"""Turns bytes into text, and splits it into the lines, blocks and passages that all other rooms of cleaning judge."""
