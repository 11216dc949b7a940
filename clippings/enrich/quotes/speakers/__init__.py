"""Whose words a quote is: by the cue next to it, else by what was said before it."""
