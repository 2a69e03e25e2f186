# A node is free again when the clean-up of its migration has ended, and not before (G10, G14).
at 0 s, migrate web-01 to quay2
when web-01 begins clean-up, migrate web-02 to quay3
at 12 s, migrate web-02 to quay3

---
   0.000 > migrate web-01 to quay2
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
   9.144 > migrate web-02 to quay3
   9.144 refused (nodeBusy): web-02 still runs on quay2. quay2 takes part in the live migration of web-01, which is in its clean-up.
   9.155 web-01: Network gap 408 ms
   9.348 web-01: TCP client gap 600 ms, connection kept
  10.097 web-01: done
  10.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.097 quay1 is Up, 14 GiB free, current host
  12.000 > migrate web-02 to quay3
  12.000 web-02: setup over Live Migration
  12.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  12.000 quay3 is Up, 17.5 GiB free
  13.987 web-02: pass 1
  20.379 web-02: pass 2
  20.855 web-02: blackout
  21.284 web-02: blackout is over
  21.284 web-02 is Running on quay3
  21.284 web-02: clean-up
  21.284 web-02: Hypervisor pause 429 ms
  21.293 web-02: Network gap 438 ms
  21.455 web-02: TCP client gap 600 ms, connection kept
  22.401 web-02: done
  22.401 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.4 seconds.
  22.401 quay2 is Up, 15.5 GiB free
