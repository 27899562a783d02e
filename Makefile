# Short targets; `make test` is what CI runs.
SWIFT ?= swift
VENV := .venv-tools
PACKAGES := libncurses-dev libsqlite3-dev libqrencode-dev libzip-dev libxlsxwriter-dev pkg-config ncurses-bin
# What the tests drive: a terminal, a browser, a reader of QR codes.
TEST_PACKAGES := tmux python3 python3-venv chromium chromium-driver libzbar0
# What makes and reads the formats of a report.
DOCUMENT_PACKAGES := libreoffice-writer-nogui pandoc poppler-utils fonts-liberation2 libpango-1.0-0 libpangoft2-1.0-0
TEST_MODULES := jsonschema selenium axe-core-python esprima pyzbar weasyprint>=70 openpyxl pikepdf html5lib

.DEFAULT_GOAL := help
.PHONY: help deps test-deps build release run demo lint test bench load screenshots install clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1	/'

deps: ## system packages that the program needs
	@sh scripts/install-packages.sh $(PACKAGES)

test-deps: deps
	@sh scripts/install-packages.sh $(TEST_PACKAGES)
	@sh scripts/install-packages.sh $(DOCUMENT_PACKAGES)
	@test -x $(VENV)/bin/python || python3 -m venv $(VENV)
	@$(VENV)/bin/python -c 'import jsonschema, selenium, axe_core_python, esprima, pyzbar, weasyprint, openpyxl, pikepdf, html5lib' 2>/dev/null || \
	  $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check $(foreach module,$(TEST_MODULES),'$(module)')

build: deps ## debug build
	$(SWIFT) build --product goedwerk

# Types of the standard library with parameters of ours are found through the linker: a search by name through all conformances of the
# program, once for each such type, took a third of the time until a session was on the screen again.
RELEASE_FLAGS := --static-swift-stdlib -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

release: deps
	$(SWIFT) build -c release --product goedwerk $(RELEASE_FLAGS)

run: release ## opens the start screen
	@.build/release/goedwerk

demo: release ## rehearses the programme with ten simulated participants; needs no terminal
	@.build/release/goedwerk repetitie --deelnemers 10

lint: ## format and style
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

test: test-deps lint ## all tests
	$(SWIFT) build --build-tests
	@GOEDWERK_PYTHON=$(CURDIR)/$(VENV)/bin/python SWIFT='$(SWIFT)' bash scripts/test.sh

bench: release ## figures against mdp, patat and htop
	@sh Benchmarks/run.sh

load: ## simulated phones over loopback, beside nginx
	@sh Benchmarks/load.sh

screenshots: build ## pictures of the README
	@sh scripts/screenshots.sh

install: release ## program and its files under /usr/local (PREFIX=...)
	install -Dm755 .build/release/goedwerk $(DESTDIR)$(or $(PREFIX),/usr/local)/bin/goedwerk
	mkdir -p $(DESTDIR)$(or $(PREFIX),/usr/local)/share/goedwerk
	cp -R assets/. $(DESTDIR)$(or $(PREFIX),/usr/local)/share/goedwerk/

clean:
	rm -rf .build
