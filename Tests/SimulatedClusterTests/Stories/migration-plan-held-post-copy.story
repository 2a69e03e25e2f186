# Post-copy is a switch-over too: it waits, and a machine that waits can be taken back.
rule qemu
at 0 s, plan migrations: hold, at most 60 MiB/s
at 0 s, migrate cache-01 to quay3
when cache-01 begins holding, cancel cache-01

---
   0.000 > plan migrations: hold, at most 60 MiB/s
   0.000 > migrate cache-01 to quay3
   0.000 forecast: Will not converge by itself: it writes up to 200 MiB/s over 640 MiB, more than the 60 MiB/s it may send. Plan: one pass over the memory, then post-copy; about 37 s, pause about 70 ms. While the rest is fetched, for about 5.8 s, losing either node loses the machine. The switch-over waits until you let it go.
   0.000 cache-01: setup over Live Migration
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 quay3 is Up, 16.5 GiB free
   0.214 cache-01: pass 1
  30.964 cache-01: pass 2
  30.964 cache-01: holds before the switch-over
  30.964 > cancel cache-01
  30.964 cache-01: cancel requested
  30.964 cache-01: clean-up
  31.417 cache-01: cancelled
  31.417 Information: The live migration of 'cache-01' to 'quay3' was cancelled. cache-01 still runs on quay2.
  31.417 quay3 is Up, 18.5 GiB free
