# Two commands: `make run` opens the window with sample data, `make test` checks everything. Each sets itself up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test words clean

run: $(VENV)/ready
	$(BIN)/python main.py --sample --data out/store

test: $(VENV)/ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	PYTHONPATH=. $(BIN)/lint-imports
	$(BIN)/mypy
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --cov --cov-report=term

# Gather the screen texts of the sources into the catalogue, then compile what is translated.
words: $(VENV)/ready-dev
	$(BIN)/pybabel -q extract -k N_ --no-wrap --sort-output --omit-header --no-location \
		-o translations/messages.pot ui models forms commands main.py
	$(BIN)/pybabel -q update --no-wrap --no-fuzzy-matching --ignore-obsolete -l vi -D bangvang \
		-i translations/messages.pot -d translations
	$(BIN)/pybabel -q compile -D bangvang -d translations

$(VENV)/ready: requirements.txt .ci/system-libraries
	sh .ci/system-libraries $(PYTHON)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage*
