# The same machine with QEMU's limit of 300 ms: it never ends by itself.
rule qemu
at 0 s, migrate cache-01 to quay3
at 60 s, cancel cache-01

---
   0.000 > migrate cache-01 to quay3
   0.000 cache-01: setup over Live Migration
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 quay3 is Up, 16.5 GiB free
   0.214 cache-01: pass 1
  16.414 cache-01: pass 2
  22.118 cache-01: pass 3
  26.822 cache-01: pass 4
  31.176 cache-01: pass 5
  35.230 cache-01: pass 6
  39.084 cache-01: pass 7
  43.138 cache-01: pass 8
  47.192 cache-01: pass 9
  51.046 cache-01: pass 10
  55.050 cache-01: pass 11
  58.804 cache-01: pass 12
  60.000 > cancel cache-01
  60.000 cache-01: cancel requested
  60.000 cache-01: clean-up
  60.464 cache-01: cancelled
  60.464 Information: The live migration of 'cache-01' to 'quay3' was cancelled. cache-01 still runs on quay2.
  60.464 quay3 is Up, 18.5 GiB free
