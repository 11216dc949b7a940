"""What Kibana shows of the archive: its objects, made of kibana/objects.yaml, and their way into Kibana."""
