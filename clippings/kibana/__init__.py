"""Makes the objects with which Kibana shows the archive from kibana/objects.yaml, and imports them."""
