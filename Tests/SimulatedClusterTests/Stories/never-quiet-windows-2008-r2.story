# A machine that writes faster than the link sends: ten passes, then a long blackout.
at 0 s, migrate cache-01 to quay3

---
   0.000 > migrate cache-01 to quay3
   0.000 cache-01: setup over Live Migration
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 quay3 is Up, 16.5 GiB free
   1.947 cache-01: pass 1
  18.374 cache-01: pass 2
  24.223 cache-01: pass 3
  29.214 cache-01: pass 4
  33.868 cache-01: pass 5
  38.245 cache-01: pass 6
  42.438 cache-01: pass 7
  46.879 cache-01: pass 8
  51.301 cache-01: pass 9
  55.515 cache-01: pass 10
  59.873 cache-01: blackout
  64.252 cache-01: blackout is over
  64.252 cache-01 is Running on quay3
  64.252 cache-01: clean-up
  64.252 cache-01: Hypervisor pause 4.38 s
  64.252 cache-01: TCP client gap 4.38 s, connection kept
  64.265 cache-01: Network gap 4.39 s
  65.218 cache-01: done
  65.218 Warning: The Virtual Machine Management service successfully completed the live migration of virtual machine 'cache-01' with an unexpectedly long blackout time of 4.4 seconds.
  65.218 quay2 is Up, 17.5 GiB free
