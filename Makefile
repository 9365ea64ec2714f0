# make sample: audit the sample report · make test: every test · make check: what CI runs
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAMPLE := datasets/anju-2020/report-with-errors.md
JOBS ?= 2

# Needs pip, but neither ensurepip nor virtualenv: Debian ships them apart.
install = $(PYTHON) -m pip --disable-pip-version-check --python $(BIN)/python install --quiet

.PHONY: sample test lint types contracts check readme docs scores clean

sample: $(VENV)/core  ## the report with errors: its findings, which are what we want to see (exit code 1)
	@$(BIN)/reportcheck audit $(SAMPLE) || test $$? -eq 1

test: $(VENV)/dev
	$(BIN)/python -m pytest -n $(JOBS)

lint: $(VENV)/dev
	$(BIN)/ruff check src tests

types: $(VENV)/dev
	$(BIN)/mypy

contracts: $(VENV)/dev
	$(BIN)/lint-imports

check: lint types contracts test

readme: $(VENV)/dev  ## print the output of the README's commands anew
	$(BIN)/python tests/test_readme.py

docs: $(VENV)/dev  ## write docs/checks and docs/packs, and the output of the tutorials' commands, anew
	$(BIN)/python docs/generate
	$(BIN)/python tests/docs/test_tutorial.py

scores: $(VENV)/dev  ## measure everything in ../shared anew: scores/README.md and scores/scores.json
	$(BIN)/python -m scores

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is older than 3.11. Name another: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/core: pyproject.toml | $(VENV)/bin/python
	$(install) --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/dev: pyproject.toml | $(VENV)/bin/python
	$(install) --editable '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/core

clean:
	rm -rf $(VENV) build dist
