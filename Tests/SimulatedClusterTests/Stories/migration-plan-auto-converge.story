# Without post-copy its processors are held back, when that helps soon enough.
rule qemu
at 0 s, plan migrations: at most 68 MiB/s, without post-copy
at 0 s, migrate build-01 to quay1

---
   0.000 > plan migrations: at most 68 MiB/s, without post-copy
   0.000 > migrate build-01 to quay1
   0.000 forecast: Will not converge by itself: it writes up to 70 MiB/s over 384 MiB, more than the 68 MiB/s it may send. Plan: its processors are held back until it writes little enough; about 1 min 14 s, pause about 240 ms.
   0.000 build-01: setup over Live Migration
   0.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
   0.000 quay1 is Up, 9 GiB free, current host
   0.214 build-01: pass 1
  42.214 build-01: pass 2
  47.768 build-01: pass 3
  51.222 build-01: pass 4
  53.776 build-01: pass 5
  55.730 build-01: pass 6
  57.334 build-01: pass 7
  58.738 build-01: pass 8
  59.992 build-01: pass 9
  61.046 build-01: pass 10
  62.000 build-01: pass 11
  62.854 build-01: pass 12
  63.608 build-01: pass 13
  64.312 build-01: pass 14
  64.966 build-01: pass 15
  65.570 build-01: pass 16
  66.124 build-01: pass 17
  66.628 build-01: pass 18
  67.132 build-01: pass 19
  67.586 build-01: pass 20
  68.040 build-01: pass 21
  68.444 build-01: pass 22
  68.848 build-01: pass 23
  69.252 build-01: pass 24
  69.606 build-01: pass 25
  69.960 build-01: pass 26
  70.314 build-01: pass 27
  70.668 build-01: pass 28
  70.972 build-01: pass 29
  71.276 build-01: pass 30
  71.580 build-01: pass 31
  71.884 build-01: pass 32
  72.138 build-01: pass 33
  72.392 build-01: pass 34
  72.646 build-01: pass 35
  72.900 build-01: pass 36
  73.154 build-01: pass 37
  73.408 build-01: pass 38
  73.662 build-01: pass 39
  73.866 build-01: pass 40
  73.920 build-01: blackout
  74.177 build-01: blackout is over
  74.177 build-01 is Running on quay1
  74.177 build-01: clean-up
  74.177 build-01: Hypervisor pause 257 ms
  74.177 build-01: TCP client gap 257 ms, connection kept
  74.188 build-01: Network gap 268 ms
  75.096 build-01: done
  75.096 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'build-01' with a blackout time of 0.3 seconds.
  75.096 quay4 is Up, 4.5 GiB free
