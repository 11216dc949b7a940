"""The archive's pages: what `clippings web` answers a browser, and programs as .json, .csv, .jsonl and .atom.

One module a family of pages, each with its ROUTES; app.py puts them together. They ask through search/ alone.
"""
