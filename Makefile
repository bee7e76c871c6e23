# The ways in. `make` alone lists them; CONTRIBUTING.md says more.

ROOT ?= .
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
LOCKED := $(VENV)/.locked
LOCKED_DEV := $(VENV)/.locked-dev
LOCKED_PDF := $(VENV)/.locked-pdf
INSTALLED := $(VENV)/.installed
# Tests start the program often, and no machine has a reason to compile it each time.
export PYTHONDONTWRITEBYTECODE :=
PIP := $(PY) -m pip --disable-pip-version-check --no-input --quiet
COMPILE := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-annotate --no-header $(if $(UPGRADE),--upgrade)

# The first Python that is new enough; PYTHON=… names another.
SUITABLE := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$python -c '$(SUITABLE)' 2>/dev/null && { echo $$python; break; }; done)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site pdf check serve test proven bench oldest fuzz sbom golden format lint lock browser pango clean distclean

help: ## list what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' \
	  | while IFS="$$(printf '\t')" read -r name does; do printf '  make %-10s %s\n' "$$name" "$$does"; done
	@echo "  ROOT=DIR makes the site of another briefing, PORT=N serves at another port"

site: $(INSTALLED) ## prove the briefing, build its pages and the website
	@$(PY) -m generator site --root "$(ROOT)"
	@echo "The site: file://$(abspath $(ROOT))/build/site/index.html"

pdf: $(LOCKED_PDF) $(INSTALLED) pango ## the whole briefing as one document for print
	@$(PY) -m generator build --pdf briefing --root "$(ROOT)"

check: $(INSTALLED) ## prove every quote, and say what is wrong; writes nothing
	@$(PY) -m generator check --root "$(ROOT)"

serve: $(INSTALLED) ## the site in the browser, rebuilt and reloaded at every change
	@$(PY) -m generator serve --root "$(ROOT)" --port $(PORT)

# The types are looked at by one core, and the site is made by another. pytest comes last, so that
# its summary is the last line. A file of tests is one worker's, so that what it makes once is made
# once; in the order of names, by which the browser, which takes longest, comes early.
SHARED := -n 2 --dist loadfile --no-loadscope-reorder
test: $(LOCKED_DEV) $(LOCKED_PDF) $(INSTALLED) browser pango ## everything that has to pass before a commit
	@$(MAKE) --no-print-directory --jobs=2 lint proven
	@$(PY) -m pytest -q $(SHARED) $(TESTS)

proven: $(INSTALLED)
	@$(PY) -m generator check --strict --root .
	@$(PY) -m generator site --root .

bench: $(INSTALLED) ## time quotes, figures, and the commands on briefings of all sizes
	@$(PY) -m bench.quotes
	@$(PY) -m bench.readings --megabytes 1
	@$(PY) -m bench.run $(BENCH)

oldest: $(LOCKED_DEV) ## the tests, without a browser, with the oldest libraries that are allowed
	@$(PY) -m uv venv --quiet --clear $(VENV)/oldest
	@$(PY) -m uv pip install --quiet --python $(VENV)/oldest --resolution lowest-direct -e ".[pdf]"
	@$(PY) -m uv pip install --quiet --python $(VENV)/oldest --group dev
	@$(VENV)/oldest/bin/python -m pytest -q $(SHARED) --ignore tests/browser $(TESTS)

fuzz: $(LOCKED_DEV) $(INSTALLED) ## look for hostile input that does harm, for an hour; FUZZ=SECONDS for less
	@$(PY) -m tests.fuzz $(FUZZ)

sbom: $(LOCKED_DEV) ## list all that the program is made of, as CycloneDX: build/sbom.json
	@mkdir -p build
	@$(PY) -m uv tool run --quiet --from cyclonedx-bom==7.5.0 cyclonedx-py requirements \
	  requirements.lock --output-format JSON --output-reproducible --output-file build/sbom.json
	@echo "build/sbom.json"

golden: $(LOCKED_DEV) $(INSTALLED) ## write the expected output of the tests anew, to be reviewed
	@$(PY) -m pytest -q -k golden --golden
	@git status --short -- tests

format: $(LOCKED_DEV) ## put the code into its one form
	@$(PY) -m ruff check --fix --quiet .
	@$(PY) -m ruff format --quiet .

lint: $(LOCKED_DEV) $(INSTALLED) ## form, faults, types, and the direction of imports
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy --no-error-summary
	@$(VENV)/bin/lint-imports --config pyproject.toml > $(VENV)/imports.txt || { cat $(VENV)/imports.txt; exit 1; }

# The second and third lock hold only what the first has not; and not docopt, which comes as source
# alone, and which num2words has for a command line that we do not use.
BEYOND := --no-emit-package docopt $$(sed -nE 's/^([a-z0-9.-]+)==.*/--no-emit-package \1/p' requirements.lock) -c requirements.lock
lock: $(LOCKED_DEV) ## choose the versions of all requirements; UPGRADE=1: the newest
	@$(COMPILE) pyproject.toml --group build -o requirements.lock
	@$(COMPILE) pyproject.toml --group dev $(BEYOND) -o requirements-dev.lock
	@$(COMPILE) pyproject.toml --extra pdf $(BEYOND) -c requirements-dev.lock -o requirements-pdf.lock

clean: ## remove everything that was generated
	@rm -rf build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find generator tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## … and the environment
	@rm -rf $(VENV)

# --- the environment ---------------------------------------------------------------------------

$(PY):
	@test -n "$(PYTHON)" || { echo "make: Python 3.11 or newer is needed, and there is none; install it, or name it by PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -c '$(SUITABLE)' || { echo "make: $(PYTHON) is not Python 3.11 or newer; name another by PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "make: $(PYTHON) cannot make environments; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "making $(VENV) …"
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)

# Every distribution is the very one that was locked, or none is installed.
$(LOCKED): requirements.lock | $(PY)
	@echo "installing what the program needs …"
	@$(PIP) install --require-hashes --only-binary :all: -r requirements.lock
	@touch $@

$(LOCKED_DEV): requirements-dev.lock $(LOCKED)
	@echo "installing what the tests need …"
	@$(PIP) install --require-hashes --no-deps --only-binary :all: -r requirements-dev.lock
	@touch $@

$(LOCKED_PDF): requirements-pdf.lock $(LOCKED)
	@echo "installing what the print edition needs …"
	@$(PIP) install --require-hashes --no-deps --only-binary :all: -r requirements-pdf.lock
	@touch $@

$(INSTALLED): pyproject.toml $(LOCKED)
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The tests that read the site as people do need a browser: Debian's, where there is none yet.
browser:
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do \
	  command -v $$name >/dev/null && exit 0; done; \
	command -v apt-get >/dev/null || { echo "make: the tests need chromium or google-chrome in PATH" >&2; exit 1; }; \
	echo "installing chromium …"; \
	if [ "$$(id -u)" = 0 ]; then as_root=; else as_root="sudo -n"; fi; \
	{ $$as_root apt-get update -qq; DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq \
	  --no-install-recommends chromium fonts-liberation; } >/dev/null \
	|| { echo "make: the tests need chromium, and apt-get could not install it" >&2; exit 1; }

# The print edition is laid out by Pango, in fonts that every Debian has; the style sheet names them.
PRINTS := $(PY) -c 'import weasyprint' >/dev/null 2>&1
pango: $(LOCKED_PDF)
	@if $(PRINTS) && fc-match 'Liberation Serif' 2>/dev/null | grep -q Liberation; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  echo "installing Pango and fonts …"; \
	  if [ "$$(id -u)" = 0 ]; then as_root=; else as_root="sudo -n"; fi; \
	  { $$as_root apt-get update -qq; DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq \
	    --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig \
	    fonts-liberation fonts-dejavu-core; } >/dev/null 2>&1 || true; \
	fi; \
	$(PRINTS) || { echo "make: the print edition needs Pango; install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" >&2; exit 1; }
