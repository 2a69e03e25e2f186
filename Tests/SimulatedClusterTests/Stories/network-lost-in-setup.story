# Before memory flows, another network does as well (G7).
at 0 s, migrate web-01 to quay2 over Live Migration, Management
at 1 s, fail network Live Migration

---
   0.000 > migrate web-01 to quay2 over Live Migration, Management
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.000 > fail network Live Migration
   1.000 Live Migration is Down, Internal
   1.000 Error: Cluster network 'Live Migration' is down.
   1.000 Warning: quay2 can't be reached from quay1 over Live Migration for the live migration of web-01.
   1.000 web-01: setup over Management
   3.000 web-01: pass 1
   9.393 web-01: pass 2
   9.800 web-01: blackout
  10.196 web-01: blackout is over
  10.196 web-01 is Running on quay2
  10.196 web-01: clean-up
  10.196 web-01: Hypervisor pause 396 ms
  10.208 web-01: Network gap 408 ms
  10.400 web-01: TCP client gap 600 ms, connection kept
  11.150 web-01: done
  11.150 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  11.150 quay1 is Up, 14 GiB free, current host
