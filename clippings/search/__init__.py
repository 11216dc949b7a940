"""The reading side: articles, quotes and speakers. Users' words reach Elasticsearch only through queries.py."""
