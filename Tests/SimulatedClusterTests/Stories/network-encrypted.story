# IPsec costs the processors so much that a migration takes about twice as long (G3).
at 0 s, use network Encrypted as Internal
at 0 s, migrate web-01 to quay2 over Live Migration
at 30 s, migrate web-01 to quay1 over Encrypted

---
   0.000 > use network Encrypted as Internal
   0.000 Encrypted is Up, Internal
   0.000 > migrate web-01 to quay2 over Live Migration
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.748 web-01: blackout
   9.144 web-01: blackout is over
   9.144 web-01 is Running on quay2
   9.144 web-01: clean-up
   9.144 web-01: Hypervisor pause 396 ms
   9.155 web-01: Network gap 408 ms
   9.348 web-01: TCP client gap 600 ms, connection kept
  10.097 web-01: done
  10.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.097 quay1 is Up, 14 GiB free, current host
  30.000 > migrate web-01 to quay1 over Encrypted
  30.000 web-01: setup over Encrypted
  30.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  30.000 quay1 is Up, 13 GiB free, current host
  31.987 web-01: pass 1
  44.024 web-01: pass 2
  44.987 web-01: pass 3
  45.166 web-01: blackout
  45.474 web-01: blackout is over
  45.474 web-01 is Running on quay1
  45.474 web-01: clean-up
  45.474 web-01: Hypervisor pause 307 ms
  45.486 web-01: Network gap 320 ms
  45.766 web-01: TCP client gap 600 ms, connection kept
  46.504 web-01: done
  46.504 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  46.504 quay2 is Up, 15.5 GiB free
