"""Runs servers on this machine without Docker: a real Elasticsearch and a Prefect server, from packages alone."""
