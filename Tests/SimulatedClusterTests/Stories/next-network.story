# The first network is down, so the next in the order is tried (G7).
at 0 s, fail network Live Migration
at 1 s, migrate web-01 to quay2 over Live Migration, Cluster and CSV, Management

---
   0.000 > fail network Live Migration
   0.000 Live Migration is Down, Internal
   0.000 Error: Cluster network 'Live Migration' is down.
   1.000 > migrate web-01 to quay2 over Live Migration, Cluster and CSV, Management
   1.000 web-01: setup over Cluster and CSV
   1.000 Warning: quay2 can't be reached from quay1 over Live Migration for the live migration of web-01.
   1.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   1.000 quay2 is Up, 14.5 GiB free
   2.947 web-01: pass 1
   9.340 web-01: pass 2
   9.748 web-01: blackout
  10.144 web-01: blackout is over
  10.144 web-01 is Running on quay2
  10.144 web-01: clean-up
  10.144 web-01: Hypervisor pause 396 ms
  10.155 web-01: Network gap 408 ms
  10.348 web-01: TCP client gap 600 ms, connection kept
  11.097 web-01: done
  11.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  11.097 quay1 is Up, 14 GiB free, current host
