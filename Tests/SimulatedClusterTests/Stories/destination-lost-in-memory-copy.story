# The machine stays where it is (G11), and moves elsewhere afterwards.
at 0 s, migrate web-01 to quay2
at 5 s, fail node quay2
at 10 s, migrate web-01 to quay2
at 11 s, migrate web-01 to quay3

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   5.000 > fail node quay2
   5.000 quay2 is Down, 14.5 GiB free
   5.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
   5.000 cache-01 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
   5.000 lone-01 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   5.000 sql-02 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   5.000 web-02 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
   5.000 web-01: clean-up
   5.000 Cluster Disk 5 is Online, available, owner quay1
   5.000 Information: quay1 owns Cluster Disk 5.
   5.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   5.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay4
   5.000 Cluster Disk 2 is Online, shared as Volume2, owner quay4
   5.000 Information: quay4 coordinates Volume2.
   5.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay4
   5.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
   5.000 quay2 is Down, 22 GiB free
   5.000 4 of 5 votes
   5.473 web-01: failed (destinationLost): web-01 still runs on quay1. quay2 went down during memory copy, pass 1.
   5.473 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. quay2 went down during memory copy, pass 1.
   5.473 quay2 is Down, 23 GiB free
  10.000 > migrate web-01 to quay2
  10.000 refused (refused): web-01 still runs on quay1. quay2 is down.
  11.000 > migrate web-01 to quay3
  11.000 web-01: setup over Live Migration
  11.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  11.000 quay3 is Up, 17.5 GiB free
  12.987 web-01: pass 1
  19.379 web-01: pass 2
  19.769 web-01: blackout
  20.167 web-01: blackout is over
  20.167 web-01 is Running on quay3
  20.167 web-01: clean-up
  20.167 web-01: Hypervisor pause 398 ms
  20.176 web-01: Network gap 407 ms
  20.369 web-01: TCP client gap 600 ms, connection kept
  21.284 web-01: done
  21.284 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  21.284 quay1 is Up, 14 GiB free, current host
