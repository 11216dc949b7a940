"""Reads the archive: articles, quotes and speakers. Users' words reach Elasticsearch only through queries.py."""
