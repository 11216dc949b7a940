"""Links across the archive (pure): which texts are copies of one story, and which names mean the same person.

Linking is a separate pass over the stored articles (runs/linking.py). Its result depends only on the set of articles,
not on the order in which they arrived.
"""
