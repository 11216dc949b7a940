"""What is the same across the archive (pure): which texts are copies of one story, and which names are one person's.

Linking is a pass of its own over what is stored (runs/linking.py). Its result follows from the set of articles alone,
in whatever order they came.
"""
