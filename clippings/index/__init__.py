"""INDEXED: the archive in Elasticsearch. Only this folder and search/ speak to the server.

- connect.py      the client; waiting for the server
- archive.py      the archive that is handed down: client, names of its indices, patience
- mappings.py     plan, apply and check the indices and their aliases
- serialize.py    an article as the archive stores it; deserialize.py is the way back (pure)
- outcomes.py     what an incoming article is to the stored one: new, changed, unchanged ... (pure)
- writer.py       bulk writing that loses nothing
- articles.py     articles and their quotes: fetch, write under guard, repair
- stale.py        which articles another version of the code wrote
- duplicates.py   exact copies, linked to the earliest
- sources.py dead_letters.py spool.py lease.py   the books that a run keeps
- accounts.py     who may do what on a server with security
- bulk.py paging.py   how it is written and read through
- extend.py rebuild.py   how it gets more fields in place, and how it is copied into a new index
"""
