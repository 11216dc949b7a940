"""What a cue reports without quotation marks."""
