# Hyper-V takes no plan: after its passes whatever is left is sent in the blackout, and that is said.
at 0 s, plan migrations: hold, pause 100 ms
at 0 s, migrate cache-01 to quay3

---
   0.000 > plan migrations: hold, pause 100 ms
   0.000 > migrate cache-01 to quay3
   0.000 forecast: Ends after 10 passes, whatever is left then is sent in the pause: it writes up to 200 MiB/s over 640 MiB, more than the 112 MiB/s the network carries. 10 passes over the memory, about 1 min 03 s, pause about 4.4 s. A pause of 100 ms is not to be had here. Its hypervisor can't hold the switch-over.
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
