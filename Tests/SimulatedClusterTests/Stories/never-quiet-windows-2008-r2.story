# A machine that writes faster than the link sends: ten passes, then a long blackout.
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
  37.705 cache-01: pass 6
  41.906 cache-01: pass 7
  46.162 cache-01: pass 8
  50.401 cache-01: pass 9
  54.570 cache-01: pass 10
  58.781 cache-01: blackout
  63.182 cache-01: blackout is over
  63.182 cache-01 is Running on quay3
  63.182 cache-01: clean-up
  63.182 cache-01: Hypervisor pause 4.40 s
  63.182 cache-01: TCP client gap 4.40 s, connection kept
  63.195 cache-01: Network gap 4.41 s
  64.148 cache-01: done
  64.148 Warning: The Virtual Machine Management service successfully completed the live migration of virtual machine 'cache-01' with an unexpectedly long blackout time of 4.4 seconds.
  64.148 quay2 is Up, 17.5 GiB free
