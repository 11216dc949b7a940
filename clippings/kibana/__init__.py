"""What Kibana shows of the archive: its objects, made from kibana/objects.yaml, and their import."""
