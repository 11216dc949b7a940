"""In every process of a fault test no language model is installed, so that thousands of articles take seconds.

The rest is real: language, quotes by their marks, the writer, the flows, the pool of processes, the servers. A test can
raise the version of the language stage, as a release of Clippings would, and limit the size of files, as a full disk
does.
"""

import os
import resource

from clippings.enrich import language, models

models.PIPELINES.clear()
language.VERSION = os.environ.get("CLIPPINGS_TEST_LANGUAGE_VERSION", language.VERSION)

if limit := os.environ.get("CLIPPINGS_TEST_FILE_BYTES"):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
