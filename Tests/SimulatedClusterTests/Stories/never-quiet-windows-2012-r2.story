# The same machine with five passes: sooner over, the blackout as long.
rule windows-2012-r2
at 0 s, migrate cache-01 to quay3

---
   0.000 > migrate cache-01 to quay3
   0.000 cache-01: setup over Live Migration
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 quay3 is Up, 16.5 GiB free
   1.947 cache-01: pass 1
  18.374 cache-01: pass 2
  24.102 cache-01: pass 3
  28.918 cache-01: pass 4
  33.402 cache-01: pass 5
  37.705 cache-01: blackout
  42.282 cache-01: blackout is over
  42.282 cache-01 is Running on quay3
  42.282 cache-01: clean-up
  42.282 cache-01: Hypervisor pause 4.58 s
  42.282 cache-01: TCP client gap 4.58 s, connection kept
  42.288 cache-01: Network gap 4.58 s
  43.403 cache-01: done
  43.403 Warning: The Virtual Machine Management service successfully completed the live migration of virtual machine 'cache-01' with an unexpectedly long blackout time of 4.6 seconds.
  43.403 quay2 is Up, 17.5 GiB free
