# Without post-copy its processors are held back, when that helps soon enough.
rule qemu
at 0 s, plan migrations: at most 68 MiB/s, without post-copy
at 0 s, migrate build-01 to quay1
