# The commands of this project. Everything they make is under build/ and, for a region, under
# $SETTLE_HOME (default ~/.settle).

.PHONY: up down test check bench docs fuzz campaign clean packages programs

up: programs            ## install, build, start the region, deploy the dev stack, print its outputs
	@tools/up

down:                   ## destroy the dev stack and stop the region
	@tools/down

test: packages          ## everything tested, from clean to green
	@cmake --preset dev --log-level=WARNING
	@cmake --build --preset dev
	@tools/make-nginx-image build/images
	@ctest --preset dev --output-on-failure -j $$(($$(nproc) + 1))

check: packages         ## format, clang-tidy, headers, the tests under sanitizers
	@tools/check

bench: packages         ## measure; BENCH=pattern runs some; build/bench/summary.json
	@tools/bench "$(BENCH)"

fuzz: packages          ## look for inputs that break a parser; SECONDS=n for each
	@tools/fuzz $(or $(SECONDS),30)

campaign: programs      ## kill settle at any moment of its commands, MOMENTS=n times (1000)
	@cmake --build --preset dev --target scenarios_test
	@SETTLE_MOMENTS=$(or $(MOMENTS),1000) build/scenarios_test --gtest_filter='Campaign.*'

docs: programs          ## docs/reference and manual pages (build/man), from the table of verbs
	@build/settle help --markdown docs/reference
	@build/settle help --man build/man

programs: packages
	@cmake --preset dev --log-level=WARNING
	@cmake --build --preset dev --target settle settle-region settle-cell
	@tools/make-nginx-image build/images

packages:
	@tools/install-packages

clean: down             ## remove everything that was built
	@rm -rf build
