# The same commands for a person and for CI. `make help` lists them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= 2
PYTEST := $(BIN)/pytest -q
TOOLS := .tools
# Writes the layers' bytecode: as Lambda's Python, found wherever uv finds interpreters.
LAMBDA_PYTHON ?= $(shell $(BIN)/uv python find --no-project 3.13 2> /dev/null || echo python3.13)
# No function has more than all layers, so their sum is the most that any unpacks.
SIZES := {total += $$1; print "  " $$2 ": " $$1 " MB"} \
	END {print "  all together: " total " MB of the 250 that Lambda unpacks"; exit total > 250}
FUNCTIONS := {if ($$1 > own) {own = $$1; largest = $$2}} \
	END {print "  with the largest of " NR " functions, " largest ": " own + layers " MB"; exit own + layers > 250}

.PHONY: help setup setup-dev setup-ui chromium run stop reset logs test test-long check lint ui-check bench \
	openapi lock package scan build-layers

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.local ## Make .venv with what running needs
setup-dev: .venv/.dev ui/node_modules/.ready ## Make .venv and the UI's packages with what testing needs

.venv/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; $$($(PYTHON) --version) was found. Set PYTHON=…"; exit 3; }
	@echo "· making .venv"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

# The lock of running is part of the lock of testing, so a .venv for tests serves both.
.venv/.local: .venv/bin/uv requirements/local.txt pyproject.toml
	@if [ -e .venv/.dev ]; then $(MAKE) --no-print-directory .venv/.dev; else \
		echo "· installing the packages"; \
		$(BIN)/uv pip install --quiet --python .venv --require-hashes -r requirements/local.txt; \
		$(BIN)/uv pip install --quiet --python .venv --no-deps --editable .; \
	fi
	@touch $@

.venv/.dev: .venv/bin/uv requirements/dev.txt pyproject.toml
	@echo "· installing the packages for tests"
	@$(BIN)/uv pip install --quiet --python .venv --require-hashes -r requirements/dev.txt
	@$(BIN)/uv pip install --quiet --python .venv --no-deps --editable .
	@touch $@

ui/node_modules/.ready: ui/package-lock.json | .venv/.dev
	@$(BIN)/python -m proofgraph.local.app_build
	@echo "· installing the app's packages"
	@cd ui && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

run: setup ## Start everything on this machine and show the sample organisation
	@$(BIN)/proofgraph local run $(ARGS)

stop: setup ## Stop what run started; its state is kept
	@$(BIN)/proofgraph local stop $(ARGS)

reset: setup ## Stop, and forget everything that run made
	@$(BIN)/proofgraph local reset $(ARGS)

logs: setup ## Show what the deployed functions logged (ARGS=--follow goes on)
	@$(BIN)/proofgraph local logs $(ARGS)

lint: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/cfn-lint template.yaml infrastructure/*.yaml infrastructure/sample/*.yaml

# Built as the browser tests look for it, so that it is built once; its size is checked in passing.
ui-check: .venv/.dev ui/node_modules/.ready
	cd ui && npm run check
	$(BIN)/python -c "from pathlib import Path; from proofgraph.local.app_build import built; built(Path('.'), print)"

check: lint ## The quick part of test: format, lint, types, import contracts, templates

# Cheap parts first, so that most mistakes are told within a minute; each of them keeps to one core.
test: .venv/.dev ui/node_modules/.ready ## Everything CI runs
	+$(MAKE) --no-print-directory --jobs=2 lint ui-check chromium
	$(PYTEST) -n $(WORKERS) -m "not long" tests --ignore=tests/integration --ignore=tests/browser
	$(PYTEST) -n $(WORKERS) -m "not long" tests/integration
	if [ -d tests/browser ]; then $(PYTEST) -m "not long" tests/browser; fi

test-long: .venv/.dev ## The tests that take long: random kills, large graphs
	$(PYTEST) -n $(WORKERS) -m long tests

chromium: ## Find Chromium for the browser tests, or install Debian's
	@if command -v chromium chromium-browser google-chrome > /dev/null; then exit 0; fi; \
	if command -v apt-get > /dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "· installing Debian's Chromium"; \
		apt-get -qq update; apt-get -qq install -y --no-install-recommends chromium > /dev/null; \
	else \
		echo "The browser tests need Chromium, which was not found. Install it (on Debian or Ubuntu:"; \
		echo "sudo apt-get install chromium; on macOS: brew install --cask chromium) and repeat."; exit 3; \
	fi

.venv/.bench: .venv/.dev requirements/bench.txt
	@echo "· installing what the benchmarks are compared with"
	@$(BIN)/uv pip install --quiet --python .venv --require-hashes -r requirements/bench.txt
	@touch $@

bench: .venv/.bench ## Measure, beside what it is compared with
	$(BIN)/python -m bench $(ARGS)

openapi: .venv/.dev ## Write what is generated from the API's routes
	$(BIN)/python -m proofgraph.api.gateway infrastructure/openapi.json
	$(BIN)/python -m proofgraph.api.openapi docs/openapi.json

lock: .venv/bin/uv ## Write the locked requirements anew
	sh requirements/lock.sh

build-layers: .venv/bin/uv ## Build the layers for Lambda, and say how big they are
	@rm -rf .aws-sam/layers
	@for layer in runtime:Runtime engine:Engine pdf:Pdf core:Core; do \
		$(MAKE) --no-print-directory -C layers/$${layer%%:*} build-$${layer##*:}Layer \
			PIP="$(CURDIR)/$(BIN)/python -m pip" LAMBDA_PYTHON="$(LAMBDA_PYTHON)" \
			ARTIFACTS_DIR=$(CURDIR)/.aws-sam/layers/$${layer%%:*} > /dev/null; \
	done
	@$(MAKE) --no-print-directory -C frameworks build-ContentLayer \
		ARTIFACTS_DIR=$(CURDIR)/.aws-sam/layers/content > /dev/null
	@du -sm .aws-sam/layers/* | awk '$(SIZES)'

$(TOOLS)/.ready: .venv/bin/uv requirements/tools.txt
	$(BIN)/uv venv --quiet --seed --allow-existing $(TOOLS)
	$(BIN)/uv pip install --quiet --python $(TOOLS) --require-hashes -r requirements/tools.txt
	@touch $@

package: $(TOOLS)/.ready ## Build what is deployed to AWS, by `sam build`, and say how big it is
	PATH="$(CURDIR)/$(TOOLS)/bin:$$PATH" LAMBDA_PYTHON="$(LAMBDA_PYTHON)" $(TOOLS)/bin/sam build
	@# SAM keeps to itself what a layer says of this.
	@$(LAMBDA_PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2> /dev/null \
		|| echo "  No Python 3.13 here: the layers have no bytecode, and each cold start takes a second longer."
	@du -sm .aws-sam/build/*Layer | awk '$(SIZES)'
	@layers=$$(du -scm .aws-sam/build/*Layer | awk 'END {print $$1}'); \
		find .aws-sam/build -path '*Layer' -prune -o -name app.py -exec dirname {} + | xargs du -sm \
		| awk -v layers="$$layers" '$(FUNCTIONS)'

scan: $(TOOLS)/.ready ## Scan the templates with checkov
	$(TOOLS)/bin/checkov --quiet --compact --config-file .checkov.yaml
