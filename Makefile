PYTHON ?= python3
BIN := .venv/bin

# The virtual environment, from the locked requirements; made again when they change.
.venv/installed: requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

check: .venv/installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

.PHONY: check

# Every figure of quality, on the gold sets in the folder that CLIPPINGS_GOLD names.
eval: .venv/installed
	$(BIN)/python -m tests.quality.evaluate

.PHONY: eval
