"""The archive's pages: `clippings web` answers browsers with HTML, and programs with .json, .csv, .jsonl and .atom.

Each family of pages has one module with its ROUTES; app.py combines them. They read the archive only through search/.
"""
