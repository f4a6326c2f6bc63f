# What people type. CMake does the work (CMakePresets.json); this installs what is missing first.

PREFIX ?= /usr/local
FUZZ_SECONDS ?= 600
JOBS ?= $(shell nproc)

.PHONY: help demo build test browser bench bench-check fuzz install package format tidy tsan clean setup setup-all

help:
	@echo "make demo      build hecha and check the examples"
	@echo "make build     build/release/hecha"
	@echo "make test      every test, with sanitizers; format and warnings of two compilers"
	@echo "make browser   the pages in Chromium"
	@echo "make bench     speed, memory and growth, beside other programs (a quarter of an hour)"
	@echo "make bench-check   instructions of each stage, beside the accepted ones"
	@echo "make fuzz      each fuzzer for FUZZ_SECONDS ($(FUZZ_SECONDS)) seconds"
	@echo "make install   to PREFIX ($(PREFIX)), below DESTDIR;   make package   build/release/hecha.deb"
	@echo "make format    clang-format everything;   make tidy    clang-tidy"
	@echo "make tsan      the unit tests with ThreadSanitizer"

setup:
	@scripts/setup build

setup-all:
	@scripts/setup all

build: setup
	@cmake --preset release
	@cmake --build --preset release -j $(JOBS)

demo: build
	@scripts/demo

# One run of ctest over everything: the program from build/release (g++), unit tests and fuzzers
# from build/check (clang, sanitizers); both compile with -Werror. Its summary is the last thing printed.
test: setup-all
	@cmake --preset release -DHECHA_WERROR=ON
	@cmake --build --preset release -j $(JOBS)
	@cmake --preset check -DHECHA_RELEASE=$(CURDIR)/build/release -DHECHA_FUZZERS=$(CURDIR)/build/check/bin
	@cmake --build --preset check -j $(JOBS)
	@ctest --preset check

# Only the tests that look at pages in a browser, with the release program.
browser: setup-all build
	@scripts/npm_modules tests/browser tests/browser
	@HECHA_PROGRAM=$(CURDIR)/build/release/hecha node --test $(wildcard tests/browser/*.test.mjs)

tsan: setup-all
	@cmake --preset tsan
	@cmake --build --preset tsan -j $(JOBS)
	@ctest --preset tsan

bench:
	@scripts/setup bench
	@cmake --preset bench
	@cmake --build --preset bench -j $(JOBS)
	@python3 tests/bench/bench.py build/bench

# Instructions, not seconds: the same on a busy machine. Part of `make test`.
bench-check: build setup-all
	@python3 tests/bench/instructions.py build/release/hecha

fuzz: setup-all
	@cmake --preset fuzz
	@cmake --build --preset fuzz -j $(JOBS)
	@scripts/fuzz build/fuzz/bin $(FUZZ_SECONDS)

install: build
	@cmake --install build/release --prefix $(PREFIX)

package: setup-all build
	@cd build/release && cpack

format: setup-all
	@scripts/format

tidy: setup-all
	@cmake --preset dev
	@cmake --build --preset dev -j $(JOBS)
	@scripts/tidy

clean:
	@rm -rf build
