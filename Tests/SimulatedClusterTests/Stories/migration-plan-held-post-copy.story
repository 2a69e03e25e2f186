# Post-copy is a switch-over too: it waits, and a machine that waits can be taken back.
rule qemu
at 0 s, plan migrations: hold, at most 60 MiB/s
at 0 s, migrate cache-01 to quay3
when cache-01 begins holding, cancel cache-01
