# "make help" says what there is.

PREFIX ?= /usr/local
DESTDIR ?=
# What "make run" hands to greenroom, such as ARGS="practice --exam".
ARGS ?=

binary := .build/release/greenroom
sources := Package.swift $(shell find Sources -type f)
swift_files := Package.swift Sources Tests

# A library of its own for each program is what Linux has to offer for a quick start.
ifeq ($(shell uname -s),Linux)
release_flags := --static-swift-stdlib
endif

.DEFAULT_GOAL := help
.PHONY: help run build test bench bench-answers lint format install uninstall deps fresh clean

help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1 \2/p' Makefile | \
	  awk '{ printf "  make %-14s", $$2; $$1 = $$2 = ""; sub(/^ +/, ""); print }'

run: $(binary) ## build and start greenroom; ARGS="practice --exam" hands words to it
	@$(binary) $(ARGS)

build: $(binary) ## build greenroom as it is installed

# No build when nothing has changed: that makes the second "make run" start at once, and "sudo
# make install" work where root knows no Swift.
$(binary): $(sources)
	@tools/deps
	@tools/fresh
	swift build --configuration release $(release_flags) --product greenroom
	@touch $@

test: deps fresh ## build everything and run all tests
	swift build --build-tests
	swift test --skip-build --disable-xctest

bench: $(binary) ## measure it beside nano, vim and tig, its choices, diagrams; BENCH=--quick is short
	swift build --configuration release $(release_flags) --product SchedulingBench
	swift build --configuration release $(release_flags) --product WhiteboardBench
	@tools/bench $(BENCH)

bench-answers: $(binary) ## measure what ten thousand past answers cost, beside rg
	swift build --configuration release $(release_flags) --product AnswersBench
	@tools/bench-answers $(BENCH)

lint: ## check the style, the sizes and who knows whom
	swift format lint --strict --recursive $(swift_files)
	tools/sizes
	tools/floors

format: ## bring all Swift files into their form
	swift format format --in-place --recursive $(swift_files)

install: $(binary) ## install below PREFIX=/usr/local; DESTDIR= goes before it
	@tools/install "$(DESTDIR)$(PREFIX)" $(binary)

uninstall: ## remove what install has put below PREFIX
	@tools/uninstall "$(DESTDIR)$(PREFIX)"

deps: ## install what greenroom is built with, where it is missing
	@tools/deps

fresh:
	@tools/fresh

clean: ## remove what was built
	rm -rf .build
