# The connection is gone with its network; the machine stays where it is (G11).
at 0 s, migrate web-01 to quay2 over Live Migration, Management
at 4 s, fail network Live Migration
at 10 s, migrate web-01 to quay2 over Live Migration, Management

---
   0.000 > migrate web-01 to quay2 over Live Migration, Management
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   4.000 > fail network Live Migration
   4.000 Live Migration is Down, Internal
   4.000 Error: Cluster network 'Live Migration' is down.
   4.000 web-01: clean-up
   4.473 web-01: failed (destinationLost): web-01 still runs on quay1. The connection from quay1 to quay2 over Live Migration was lost during memory copy, pass 1. Try again: Management still joins them.
   4.473 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. The connection from quay1 to quay2 over Live Migration was lost during memory copy, pass 1. Try again: Management still joins them.
   4.473 quay2 is Up, 15.5 GiB free
  10.000 > migrate web-01 to quay2 over Live Migration, Management
  10.000 web-01: setup over Management
  10.000 Warning: quay2 can't be reached from quay1 over Live Migration for the live migration of web-01.
  10.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  10.000 quay2 is Up, 14.5 GiB free
  11.987 web-01: pass 1
  18.379 web-01: pass 2
  18.776 web-01: blackout
  19.174 web-01: blackout is over
  19.174 web-01 is Running on quay2
  19.174 web-01: clean-up
  19.174 web-01: Hypervisor pause 398 ms
  19.183 web-01: Network gap 407 ms
  19.376 web-01: TCP client gap 600 ms, connection kept
  20.291 web-01: done
  20.291 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  20.291 quay1 is Up, 14 GiB free, current host
