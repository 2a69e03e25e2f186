# A new node is built after the pattern of another, joins, and takes machines.
at 0 s, add node quay1 like quay2
at 0 s, add node quay5 like quay9
at 0 s, add node quay5 like quay4
at 40 s, migrate web-01 to quay5

---
   0.000 > add node quay1 like quay2
   0.000 refused: There is a node named quay1 already. Nothing was changed.
   0.000 > add node quay5 like quay9
   0.000 refused: There is no node named quay9 in this cluster. Nothing was changed.
   0.000 > add node quay5 like quay4
   0.000 quay5 is Joining, 0 B free
   0.000 Cluster and CSV is Up, Internal
   0.000 Live Migration is Up, Internal
   0.000 Management is Up, Enabled
   0.000 Virtual Machines is Up, Disabled
   0.000 quay5 is Joining, 0 B free
   0.000 quay5 is Joining, 7 GiB free
   0.000 5 of 6 votes, can sustain 1 more
   4.000 quay5 is Up, 7 GiB free
   4.000 Information: Cluster node 'quay5' joined the cluster.
   4.000 quay5 is Up, 7 GiB free, migration networks initialising
   4.000 6 of 6 votes, can sustain 2 more
  24.464 quay5 is Up, 7 GiB free
  40.000 > migrate web-01 to quay5
  40.000 web-01: setup over Live Migration
  40.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay5'.
  40.000 quay5 is Up, 6 GiB free
  41.987 web-01: pass 1
  48.379 web-01: pass 2
  48.769 web-01: blackout
  49.167 web-01: blackout is over
  49.167 web-01 is Running on quay5
  49.167 web-01: clean-up
  49.167 web-01: Hypervisor pause 398 ms
  49.176 web-01: Network gap 407 ms
  49.369 web-01: TCP client gap 600 ms, connection kept
  50.284 web-01: done
  50.284 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  50.284 quay1 is Up, 14 GiB free, current host
