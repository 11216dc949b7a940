"""What is the same across the archive: a function of what is stored, whatever the order in which it came (pure)."""
