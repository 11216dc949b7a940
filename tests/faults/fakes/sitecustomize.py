"""In every process of a fault test no language model is installed, so that thousands of articles take seconds.

The rest is real: language, quotes by their marks, the writer, the flows, the pool of processes, the servers.
"""

from clippings.enrich import models

models.PIPELINES.clear()
