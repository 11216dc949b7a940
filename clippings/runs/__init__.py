"""What a run does around the path, one module each; flows/ wraps them in tasks.

- planning.py     which files are new, and the slices that a task each is worth
- gone_files.py   what the archive knows of files that are gone; vanished.py of records that left their files
- moved_files.py  articles of a file that was moved continue under their new ids
- pruning.py      what is gone is removed
- ingest_slice.py what one task of an ingest does; store.py its writing
- forget.py       an article removed with all its traces (traces.py), and refused from then on (refuse.py)
- reenrich.py     the archive re-enriched, in place
- reenrich_preview.py  what that would change, on a sample
- audit.py        whether the archive adds up; audit_file.py a file that does not
- settling.py     what differs while others write
- resources.py    what a process holds open; pool.py the processes
- report.py       how the inputs of a run ended and where its time went
"""
