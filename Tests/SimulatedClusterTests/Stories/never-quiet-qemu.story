# The same machine with QEMU's limit of 300 ms: it never ends by itself.
rule qemu
at 0 s, migrate cache-01 to quay3
at 60 s, cancel cache-01

---
   0.000 > migrate cache-01 to quay3
   0.000 cache-01: setup over Live Migration
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 Warning: The live migration of cache-01 will never end by itself: cache-01 writes 200 MiB/s to its memory and 112 MiB/s are sent, so that the rest never fits into 300 ms. Cancel it, or ease the machine's load.
   0.000 quay3 is Up, 16.5 GiB free
   0.214 cache-01: pass 1
  16.414 cache-01: pass 2
  22.018 cache-01: pass 3
  26.572 cache-01: pass 4
  30.726 cache-01: pass 5
  34.680 cache-01: pass 6
  38.534 cache-01: pass 7
  42.438 cache-01: pass 8
  46.292 cache-01: pass 9
  50.096 cache-01: pass 10
  53.950 cache-01: pass 11
  57.704 cache-01: pass 12
  60.000 > cancel cache-01
  60.000 cache-01: cancel requested
  60.000 cache-01: clean-up
  60.464 cache-01: cancelled
  60.464 Information: The live migration of 'cache-01' to 'quay3' was cancelled. cache-01 still runs on quay2.
  60.464 quay3 is Up, 18.5 GiB free
