# The source runs the machine on (G11).
at 0 s, migrate web-01 to quay2 over Live Migration
at 9 s, fail network Live Migration

---
   0.000 > migrate web-01 to quay2 over Live Migration
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.748 web-01: blackout
   9.000 > fail network Live Migration
   9.000 Live Migration is Down, Internal
   9.000 Error: Cluster network 'Live Migration' is down.
   9.000 web-01: blackout is over
   9.000 web-01: clean-up
   9.000 web-01: Hypervisor pause 252 ms
   9.012 web-01: Network gap 264 ms
   9.348 web-01: TCP client gap 600 ms, connection kept
   9.381 web-01: failed (destinationLost): web-01 still runs on quay1. The connection from quay1 to quay2 over Live Migration was lost during blackout.
   9.381 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. The connection from quay1 to quay2 over Live Migration was lost during blackout.
   9.381 quay2 is Up, 15.5 GiB free
