# Not all of the memory had arrived: the machine is lost.
at 0 s, migrate web-01 to quay2
at 9 s, fail node quay1

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.768 web-01: blackout
   9.000 > fail node quay1
   9.000 quay1 is Down, 13 GiB free
   9.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
   9.000 dc-01 is Failed on quay1 (quay1 went down)
   9.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   9.000 old-01 is Failed on quay1 (quay1 went down)
   9.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   9.000 sql-01 is Failed on quay1 (quay1 went down)
   9.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   9.000 web-01 is Failed on quay1 (quay1 went down)
   9.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   9.000 web-01: clean-up
   9.000 Cluster Disk 4 is Online, available, owner quay2
   9.000 Information: quay2 owns Cluster Disk 4.
   9.000 Witness is Online, the witness, owner quay2
   9.000 Information: quay2 owns Witness.
   9.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
   9.000 Cluster Disk 1 is Online, shared as Volume1, owner quay4
   9.000 Information: quay4 coordinates Volume1.
   9.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
   9.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
   9.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
   9.000 quay1 is Down, 23 GiB free
   9.000 quay2 is Up, 14.5 GiB free, current host
   9.000 4 of 5 votes
   9.435 web-01: failed (sourceLost): web-01 does not run: it failed on quay1. quay1 went down during blackout.
   9.435 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: it failed on quay1. quay1 went down during blackout.
   9.435 quay2 is Up, 15.5 GiB free, current host
