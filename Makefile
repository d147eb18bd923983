# omkost: what can be made here
#
#   make demo       set up, build, write the sample, import it, run, and show the summary on the screen
#   make test       set up, build, and run all tests against a PostgreSQL that they start themselves
#   make faults     the fault catalogue: kills, restarts, full disks, bad networks   [ROWS="P1 D2w O"]
#   make crash      a run, an import and a migration killed at every call to the system, one after the other
#   make build      .build/release/omkost, which runs without Swift on the machine
#   make install    the program, its manual pages, completions and units    [PREFIX=/usr/local DESTDIR=]
#   make deb        the Debian package in .build/deb
#   make setup      install what the machine lacks: Debian packages, said before they are installed; for tests also
#                   pandas and pyreadstat from PyPI, into .build/python
#   make format     rewrite the Swift sources as swift format wants them
#   make lint       what swift format refuses
#   make random     the engine against the second opinion on random datasets    [SEEDS=1000 SEED=1]
#   make fuzz       hostile and nearly right values against naive readers       [LINES=1000000 SEED=1]
#   make bench      floor, run and the same in SQL side by side                 [POSTINGS=1000000 ROUNDS=3 GROWTH=1]
#   make docs       the manual as a web site in .build/docs
#   make clean      remove what was built and the demonstration

SHELL := /bin/bash
POSTINGS ?= 1000000
SEEDS ?= 1000
SEED ?= 1
# Not from the environment, where it is the height of a terminal.
LINES = 1000000
PREFIX ?= /usr/local
DESTDIR ?=
DEMO := .build/demo
OMKOST := .build/release/omkost
DEPLOYMENT := Sources/omkost/Deployment
MANUALS := .build/manuals
PYTHON := .build/python/installed
PACKAGES := postgresql libpq-dev libssl-dev libxlsxwriter-dev libreadstat-dev pkg-config make git time strace unzip \
    python3-venv systemd binutils
# Tests make hundreds of databases, some 6 GB: in memory, where twice that is to spare.
TEST_FOLDER = $(shell room=$$(df --output=avail -k /dev/shm 2>/dev/null | tail -1); \
    memory=$$(awk '/^MemAvailable/ { print $$2 }' /proc/meminfo); \
    [ -w /dev/shm ] && [ "$${room:-0}" -gt 12000000 ] && [ "$${memory:-0}" -gt 12000000 ] \
        && echo /dev/shm || echo "$${TMPDIR:-/tmp}")
# A sibling target that is imported without being declared would build; this makes it an error.
SWIFT_FLAGS := --explicit-target-dependency-import-check error

help:
	@sed -n '3,18s/^# \{0,3\}//p' Makefile

.PHONY: help demo test build install deb manuals setup packages swift format lint faults crash random fuzz bench docs clean

demo: build
	@rm -rf $(DEMO)/data
	@mkdir -p $(DEMO)
	@$(OMKOST) sample $(DEMO)/data --home $(DEMO)/home
	@$(OMKOST) import $(DEMO)/data --allow-synthetic --home $(DEMO)/home
	@$(OMKOST) run --home $(DEMO)/home
	@$(OMKOST) summary --home $(DEMO)/home

test: setup build lint
	TMPDIR=$(TEST_FOLDER) OMKOST_BINARY=$(CURDIR)/$(OMKOST) swift test $(SWIFT_FLAGS)
	TMPDIR=$(TEST_FOLDER) OMKOST_BINARY=$(CURDIR)/$(OMKOST) .build/debug/FaultTests --bounded

# The debug build: the release one has no failpoints.
faults: packages
	swift build $(SWIFT_FLAGS)
	ROWS="$(ROWS)" .build/debug/FaultTests

crash: packages
	swift build $(SWIFT_FLAGS)
	.build/debug/FaultTests --crash

# Swift's own libraries go into the binary: what is tested here runs on a machine that has no Swift.
build: packages
	swift build -c release --product omkost --static-swift-stdlib $(SWIFT_FLAGS)

install: manuals
	$(DEPLOYMENT)/install $(OMKOST) $(MANUALS) "$(DESTDIR)" $(PREFIX) $(PREFIX)/lib/systemd/system $(PREFIX)/lib
	@echo "installed below $(DESTDIR)$(PREFIX); the nightly run needs its user and folders, as root:"
	@echo "    systemd-sysusers && systemd-tmpfiles --create && install -m 0600 /dev/null /etc/omkost/pgpass"

deb: PACKAGES += dpkg-dev lintian
deb: manuals
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(DEPLOYMENT)/package $(OMKOST) $(MANUALS) .build/deb
	lintian --fail-on error,warning .build/deb/*.deb

# Pages from the commands' own help, by the parser's own generator.
manuals: build
	swift build -c release --product generate-manual --package-path .build/checkouts/swift-argument-parser \
	    --scratch-path .build/manual-generator
	$(DEPLOYMENT)/manuals .build/manual-generator/release/generate-manual $(OMKOST) $(MANUALS) $$(git log -1 --format=%cs)

setup: packages $(PYTHON)

packages: swift
	@missing=""; \
	for package in $(PACKAGES); do \
	    dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	    echo "installing with apt-get:$$missing"; \
	    sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -q -y --no-install-recommends $$missing; \
	fi

# Readers of Stata and SPSS files that are not ours. Only tests need them, so that a build asks nobody but Debian.
$(PYTHON): Tests/DataFilesTests/requirements.txt | packages
	/usr/bin/python3 -m venv --clear .build/python
	.build/python/bin/pip install --quiet --disable-pip-version-check --only-binary :all: --requirement $<
	@touch $@

swift:
	@command -v swift >/dev/null || { \
	    echo "Swift 6.3 or newer is missing. Install it with Swift's own installer:"; \
	    echo "    curl -O https://download.swift.org/swiftly/linux/swiftly-$$(uname -m).tar.gz"; \
	    echo "    tar zxf swiftly-$$(uname -m).tar.gz && ./swiftly init"; \
	    echo "(https://www.swift.org/install/linux says more), and run make again."; exit 1; }

format: swift
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint: swift
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

random:
	OMKOST_SEEDS=$(SEEDS) OMKOST_SEED=$(SEED) swift test $(SWIFT_FLAGS) --filter SecondOpinionTests

fuzz:
	OMKOST_FUZZ_LINES=$(LINES) OMKOST_SEED=$(SEED) swift test $(SWIFT_FLAGS) --filter Fuzz

bench: build
	ROUNDS=$(ROUNDS) GROWTH=$(GROWTH) sql/bench/bench.sh $(OMKOST) $(POSTINGS)

docs: swift
	docc convert Sources/omkost/Documentation.docc --fallback-display-name omkost --fallback-bundle-identifier omkost \
	    --warnings-as-errors --output-path .build/docs
	@echo "the manual is in .build/docs; show it with: docc preview Sources/omkost/Documentation.docc"

clean:
	rm -rf .build
