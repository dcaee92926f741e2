# Everything here sets up what it needs: Python 3.11+, git and make are enough. Node is used where it is there.
.DEFAULT_GOAL := help
.PHONY: help setup generate test check drift lint format types build bench conformance faults-peers clean

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PEERS  := .venv-peers
PRISM  := tests/support/prism
SUITE  := .conformance
PAGES  ?= $(wildcard ../shared/docs/pages/* ../shared/reference/vendor-openapi/apps/calendars.json)

help:  ## Show what there is to run
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

setup: $(VENV)/.ready  ## Set up .venv, and Prism if npm is there

$(VENV)/.ready: pyproject.toml constraints.txt $(PRISM)/package-lock.json
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@if command -v npm >/dev/null; then cd $(PRISM) && npm ci --no-audit --no-fund --silent; \
	else echo 'npm is missing: the tests against Prism will be skipped'; fi
	@touch $@

generate: setup  ## Generate the package from spec/
	$(BIN)/python -m generator generate

test: setup $(SUITE)/.ready  ## Run every test
	$(BIN)/python -m pytest -n auto

lint: setup  ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/black --check --quiet generator tests templates generated/src
	$(BIN)/mypy generator generated/src
	$(BIN)/pyright --pythonpath $(BIN)/python generator generated/src

format: setup  ## Rewrite the sources as black and ruff want them
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/black --quiet generator tests templates

check: lint  ## What CI runs: style, types, tests, and that generated/ is up to date
	$(BIN)/python -m generator generate --check
	$(MAKE) drift test

drift: setup  ## Compare the spec with the saved pages that are there: make drift PAGES="…"
	@if [ -n "$(PAGES)" ]; then $(BIN)/python -m generator drift $(PAGES); \
	else echo 'no saved pages are there: the spec is compared with nothing'; fi

build: setup  ## Build the wheel and the sdist of the package into generated/dist
	$(BIN)/python -m build --outdir generated/dist generated

bench: setup  ## Measure generation, import and calls
	$(BIN)/python -m benchmarks

conformance: setup $(SUITE)/.ready  ## Play the public conformance suite: make conformance VERSION=3.1 ONLY=Type_Union
	$(BIN)/python -m tests.conformance $(if $(VERSION),--version $(VERSION)) --only '$(ONLY)'

$(SUITE)/.ready: $(wildcard tests/conformance/node/* tests/conformance/spector/*) | setup
	@if command -v npm >/dev/null; then $(BIN)/python -m tests.conformance.corpus; \
	else echo 'npm is missing: the conformance suite will be skipped'; fi

faults-peers: setup $(PEERS)/.ready  ## Run the table of faults on this package, the official SDK and openapi-python-client
	$(BIN)/python -m tests.peers

$(PEERS)/.ready: tests/peers/requirements.txt
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

clean:  ## Remove what is built and installed
	rm -rf $(VENV) $(PEERS) generated/dist generated/build generated/src/*.egg-info $(PRISM)/node_modules $(SUITE)
