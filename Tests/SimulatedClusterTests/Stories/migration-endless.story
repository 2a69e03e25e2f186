# By QEMU's rule a machine that writes faster than the network sends never moves: that is said at once,
# and again when the network slows down under another one. Who converges hears nothing.
rule qemu
at 0 s, migrate cache-01 to quay3
at 5 s, cancel cache-01
at 10 s, migrate build-01 to quay1
at 12 s, slow network Live Migration to 60 %
at 15 s, cancel build-01

---
   0.000 > migrate cache-01 to quay3
   0.000 cache-01: setup over Live Migration
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 Warning: The live migration of cache-01 will never end by itself: cache-01 writes 200 MiB/s to its memory and 112 MiB/s are sent, so that the rest never fits into 300 ms. Cancel it, or ease the machine's load.
   0.000 quay3 is Up, 16.5 GiB free
   0.214 cache-01: pass 1
   5.000 > cancel cache-01
   5.000 cache-01: cancel requested
   5.000 cache-01: clean-up
   5.473 cache-01: cancelled
   5.473 Information: The live migration of 'cache-01' to 'quay3' was cancelled. cache-01 still runs on quay2.
   5.473 quay3 is Up, 18.5 GiB free
  10.000 > migrate build-01 to quay1
  10.000 build-01: setup over Live Migration
  10.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
  10.000 quay1 is Up, 9 GiB free, current host
  10.219 build-01: pass 1
  12.000 > slow network Live Migration to 60 %
  12.000 Warning: Live Migration carries only 60 % of its speed.
  12.000 Warning: The live migration of build-01 will never end by itself: build-01 writes 70 MiB/s to its memory and 67 MiB/s are sent, so that the rest never fits into 300 ms. Cancel it, or ease the machine's load.
  15.000 > cancel build-01
  15.000 build-01: cancel requested
  15.000 build-01: clean-up
  15.364 build-01: cancelled
  15.364 Information: The live migration of 'build-01' to 'quay1' was cancelled. build-01 still runs on quay4.
  15.364 quay1 is Up, 13 GiB free, current host
