"""For the process from which the pools of this test process are forked: it loads each pipeline once for all of them."""

from functools import cache

from clippings.enrich.text import models
from clippings.enrich.text.installed import find_pipeline
from clippings.languages import PIPELINES

models._load = cache(models._load)
for name in filter(None, map(find_pipeline, PIPELINES)):
    models._load(name)
