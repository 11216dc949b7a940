PYTHON ?= python3
BIN := .venv/bin
SHELL := bash
.SHELLFLAGS := -o pipefail -c
# Only locked packages are installed, even to build others: so setuptools comes first.
PIP := $(BIN)/pip install --disable-pip-version-check --no-build-isolation --no-deps
# One line for every 25 packages, so that you can tell a slow network from a standstill.
STEPS = while read -r step _; do case $$step in \
	Collecting | Processing) if (( ++n % 25 == 0 )); then echo "  $$n packages fetched"; fi ;; \
	Installing) echo "  installing them ..." ;; esac; done

# The virtual environment, from the locked requirements; made again when they change.
.venv/installed: requirements-dev.txt pyproject.toml
	@echo "Installing the locked requirements into .venv (one to two minutes the first time) ..."
	@$(PYTHON) -m venv .venv
	@sed -n '/^setuptools==/,/#/p' requirements-dev.txt > .venv/first.txt
	@$(PIP) --quiet --require-hashes -r .venv/first.txt
	@$(PIP) --no-compile --require-hashes -r requirements-dev.txt | $(STEPS)      # Python compiles what is used
	@PYTHONWARNINGS=ignore $(PIP) --quiet -e .      # it would warn about editable installations
	@touch $@

demo: .venv/installed      ## start local servers, ingest the seeds, and show what the archive then knows
	@$(BIN)/clippings demo

test: check suite      ## the whole suite, including a real Elasticsearch

# Two processes, each with its own servers. The tests of a file stay together, in the order of the folders.
suite: .venv/installed
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

fast: .venv/installed      ## the tests that need no server, in about a minute
	$(BIN)/python -m pytest -q -n 2 --dist loadfile -m "not integration and not faults and not quality and not slow"

hooks:      ## have git run `make check` before each commit
	git config core.hooksPath .githooks

check: .venv/installed      ## format, lint, types, the form of the compose file
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml

golden: .venv/installed      ## store the output for the seeds, and pin it to the versions of the stages
	$(BIN)/python -m tests.golden.seeds

eval: .venv/installed      ## every figure of quality, on the gold sets in the folder that CLIPPINGS_GOLD names
	@$(MAKE) --silent .venv/weka || echo "Without Debian's package of Weka, copies in an agency's reports are left out."
	$(BIN)/python -m tests.quality.evaluate

# Its examples contain an agency's reports from 1987, some of which are editions of others.
.venv/weka:
	@cd .venv && apt-get download -qq weka && dpkg-deb -x weka_*.deb weka && rm weka_*.deb

bench: .venv/installed      ## every figure of speed, compared with baselines from the same run (twenty minutes)
	$(BIN)/python -m benchmarks

bench-search: .venv/installed      ## what questions and pages cost on 100,000 articles, made by the first run
	$(BIN)/python -m benchmarks.searching

growth: .venv/installed      ## memory and cost per document over long ingests; draws docs/growth.svg (ten minutes)
	$(BIN)/python -m benchmarks.growth

faults: .venv/installed      ## the long form of the fault tests, which prints their table at the end (an hour)
	FAULTS=long $(BIN)/python -m pytest tests/faults tests/runs/test_moved_files.py tests/runs/test_readdress.py

mutants: .venv/installed      ## put faults into the files that differ from main: the fast tests must notice (CPU for minutes)
	nice -n 15 $(BIN)/python -m tests.mutants

docs: .venv/installed      ## write the pages of docs/ that come from the code
	$(BIN)/python -m tests.rendering

# Says once for the whole release what users must do, and raises the version. Tags only if all tests pass.
release: .venv/installed      ## make a release: make release VERSION=0.5.0
	$(BIN)/python -m tests.release "$(VERSION)"
	$(BIN)/pip wheel --quiet --no-deps --no-build-isolation -w dist .
	$(MAKE) test
	git commit --quiet --all --message "Release $(VERSION)"
	git tag --annotate "v$(VERSION)" --message "Clippings $(VERSION)"
	@echo "Tagged v$(VERSION); the wheel is in dist/. Publish it with: git push --follow-tags"

lock:      ## write the requirements again from pyproject.toml (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet --extra cluster --extra s3 \
		pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet --extra dev \
		-c requirements.txt pyproject.toml -o requirements-dev.txt

audit-dependencies: .venv/installed      ## look up the locked requirements in an advisory database (needs the internet)
	@$(BIN)/python security/audit_dependencies.py

env:      ## .env with random passwords, for docker-compose.yml
	@$(PYTHON) security/write_env.py

compose-check: .venv/installed      ## test everything in docker-compose.yml that needs no Docker
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	$(BIN)/python -m pytest tests/production/test_compose.py tests/production/test_entry_commands.py

help:      ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 20

.PHONY: suite release bench bench-search growth faults mutants env compose-check demo test fast hooks check golden eval docs lock audit-dependencies help
