"""What a run does around the path, one module each; flows/ wraps them in tasks.

- planning.py     which files are new, and the slices that a task each is worth
- pruning.py      what the archive holds of files that are gone
- renewal.py      the archive enriched anew, in place
- preview.py      what that would change, on a sample
- audit.py        whether the archive adds up
- report.py       how the inputs of a run ended and where its time went
"""
