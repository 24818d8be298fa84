# Everything here needs only make and a Python of at least 3.11; the rest goes into .venv/.
# `make PYTHON=/path/to/python demo` takes a given Python.
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check
LOOK := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	"$$p" -c '$(LOOK)' >/dev/null 2>&1 && { echo "$$p"; break; }; done)

.PHONY: help demo install test lint check floors train clean requirements
.DEFAULT_GOAL := help

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.run ## install, build the speech in seeds/ into out/, say what came out and what to try next
	@$(BIN)/kg build seeds/ -o out/
	@$(BIN)/kg verify out/
	@printf '\nTry next (after: . $(BIN)/activate)\n'
	@printf '  %s\n' 'kg show out/ "Alliance of Industrial Internet"' 'kg query out/ --list' 'kg query out/ who-spoke-where' \
		'kg query out/ commitments --by "Ministry of Industry and Information Technology"' \
		'kg export out/ --format turtle -o -' 'kg view out/ -o graph.html'

install: $(VENV)/.run ## install kg into .venv

test: $(VENV)/.dev ## run the tests
	@$(BIN)/python -m pytest -q

lint: $(VENV)/.dev ## style, types and layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

check: lint test ## lint and test

floors: $(VENV)/.dev ## pin the figures on the gold documents of the repository as floors; a lower one is refused
	@for part in dev train; do $(BIN)/python -m kg.evaluate.gate tests/gold/$$part tests/floors/gold-$$part.json --raise; done

train: $(VENV)/.dev ## learn kg/trained/ again from the annotated documents of the repository
	@$(BIN)/python -m kg.train tests/gold/train training

clean: ## remove what was made here
	rm -rf $(VENV) out graph.html build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

COMPILE := $(BIN)/python -m piptools compile --quiet --upgrade --generate-hashes --no-header --no-emit-index-url \
	--no-emit-find-links --no-emit-trusted-host --no-emit-options --strip-extras --allow-unsafe --annotation-style=line \
	--build-deps-for editable
requirements: $(VENV)/.dev ## pin again what pyproject.toml asks for (with Python 3.11, whose pins hold for later ones)
	@$(PIP) pip-tools
	@$(COMPILE) -o requirements/run.txt pyproject.toml
	@$(COMPILE) -c requirements/run.txt --extra dev -o requirements/dev.txt pyproject.toml

# The stamps keep the installs from running again until what they install from changes.
$(VENV)/pyvenv.cfg:
	@test -n "$(PYTHON)" || { echo 'kg needs Python 3.11 or later, and none is on the PATH: install one, or name it with make PYTHON=/path/to/python' >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { echo 'The virtual environment could not be made: install the venv module of your Python (Debian: apt install python3-venv)' >&2; exit 2; }

$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/pyvenv.cfg
	@echo 'Installing kg into $(VENV) ...'
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@echo 'Installing the tools for tests and checks ...'
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@
