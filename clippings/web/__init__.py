"""The archive's pages: what `clippings web` answers a browser, and programs as .json, .csv, .jsonl and .atom.

One module per family of pages, each with its ROUTES; app.py combines them. They ask only through search/.
"""
