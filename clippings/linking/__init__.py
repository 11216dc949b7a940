"""What belongs together across the archive (pure): which texts are copies of one story, and which names are one person.

Linking is a separate pass over what is stored (runs/linking.py). Its result follows from the set of articles alone,
in whatever order they came.
"""
