"""The reading side: articles, quotes and who said them. Words of users reach Elasticsearch only through queries.py."""
