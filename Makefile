# make run     the console on the simulated cluster
# make test    every test; as root also those that build a real cluster
# make soak    a million random steps of the simulated cluster, each thousand with its own seed, and
#              ten thousand random keys, clicks and resizes of the console
# make lab     a real three-node cluster on this machine, and the console on it
# make bench   what the console and a journal of ten million events cost, measured
# make lint    formatting, as strict as it gets
# make ci      lint and test
# make clean   removes what was built
#
# Each installs the Debian packages it needs when they are missing and it is root; it says which
# first, and starts none of their services. ARGS are passed to ferry: make run ARGS='--cluster lab'.

build_packages := libncurses-dev libsqlite3-dev libvirt-dev libxml2-dev pkg-config
test_packages := $(build_packages) jq libevtx-utils libvterm-dev man-db procps python3-evtx
lab_packages := busybox-static ca-certificates corosync cpio gcc iproute2 iputils-ping kmod \
	libc6-dev libvirt-clients libvirt-daemon-driver-qemu libvirt-daemon-system pacemaker \
	pacemaker-cli-utils procps qemu-system-x86 qemu-utils resource-agents tcpdump util-linux xz-utils

is_root := $(filter 0,$(shell id -u))
jobs := 2
seed := 1

.PHONY: run test soak lab bench lint ci clean
.DEFAULT_GOAL := run

# Installs what is missing of $(1). A package's own start of its service is refused by a
# policy-rc.d of ours where the machine has none, taken away again afterwards.
define install
	@missing=$$(for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
	    || printf '%s ' $$package; done); \
	if [ -z "$$missing" ]; then exit 0; fi; \
	command="apt-get install --yes --no-install-recommends $$missing"; \
	if [ -z "$(is_root)" ]; then \
	  echo "These Debian packages are missing; as root run:" >&2; \
	  echo "  apt-get update && $$command" >&2; exit 1; fi; \
	echo "Installing: $$missing"; policy=/usr/sbin/policy-rc.d; ours=; \
	if [ ! -e $$policy ]; then \
	  printf '#!/bin/sh\nexit 101\n' > $$policy; chmod 755 $$policy; ours=1; fi; \
	trap '[ -z "$$ours" ] || rm -f $$policy' EXIT; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$command > /dev/null
endef

run:
	$(call install,$(build_packages))
	@swift build -c release --product ferry -j $(jobs)
	@.build/release/ferry $(ARGS)

test:
	$(call install,$(test_packages) $(if $(is_root),$(lab_packages)))
	@swift build --build-tests -j $(jobs)
	@swift test --skip-build --no-parallel

soak:
	$(call install,$(build_packages))
	@swift build -c release --product ferry -j $(jobs)
	@.build/release/ferry simulate --seed $(seed) --steps 1000000 $(ARGS)
	@.build/release/ferry simulate --seed $(seed) --input 10000

lab:
	$(call install,$(build_packages) $(lab_packages))
	@swift build -c release --product ferry -j $(jobs)
	@.build/release/ferry lab up
	@if [ -t 0 ] && [ -t 1 ]; then .build/release/ferry --cluster lab $(ARGS); \
	else echo "Open the console on it with: .build/release/ferry --cluster lab"; fi

bench:
	$(call install,$(test_packages))
	@swift build -c release --product ferry -j $(jobs)
	@swift build -c release --product ferry-bench -j $(jobs)
	@.build/release/ferry-bench
	@.build/release/ferry-bench journal

lint:
	@swift format lint --strict --recursive Package.swift Sources Tests

ci: lint test

clean:
	@swift package clean
