"""French names."""

from clippings.enrich.naming import SHARED, Naming

NAMING = Naming(links=SHARED.links, and_=SHARED.and_)
