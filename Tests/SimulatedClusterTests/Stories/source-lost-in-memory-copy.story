# The machine's memory is lost with its source; returning brings the node back, not the machine.
at 0 s, migrate web-01 to quay2
when web-01 begins pass 1, fail node quay1
at 60 s, return node quay1

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   1.947 > fail node quay1
   1.947 quay1 is Down, 13 GiB free
   1.947 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
   1.947 dc-01 is Failed on quay1 (quay1 went down)
   1.947 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   1.947 old-01 is Failed on quay1 (quay1 went down)
   1.947 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   1.947 sql-01 is Failed on quay1 (quay1 went down)
   1.947 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   1.947 web-01 is Failed on quay1 (quay1 went down)
   1.947 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   1.947 web-01: clean-up
   1.947 Cluster Disk 4 is Online, available, owner quay2
   1.947 Information: quay2 owns Cluster Disk 4.
   1.947 Witness is Online, the witness, owner quay2
   1.947 Information: quay2 owns Witness.
   1.947 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
   1.947 Cluster Disk 1 is Online, shared as Volume1, owner quay4
   1.947 Information: quay4 coordinates Volume1.
   1.947 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
   1.947 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
   1.947 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
   1.947 quay1 is Down, 23 GiB free
   1.947 quay2 is Up, 14.5 GiB free, current host
   1.947 4 of 5 votes
   2.421 web-01: failed (sourceLost): web-01 does not run: it failed on quay1. quay1 went down during memory copy, pass 1.
   2.421 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: it failed on quay1. quay1 went down during memory copy, pass 1.
   2.421 quay2 is Up, 15.5 GiB free, current host
  60.000 > return node quay1
  60.000 quay1 is Up, 23 GiB free
  60.000 Information: Cluster node 'quay1' joined the cluster.
  60.000 dc-01 is Off on quay1
  60.000 old-01 is Off on quay1
  60.000 sql-01 is Off on quay1
  60.000 web-01 is Off on quay1
  60.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
  60.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
  60.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
  60.000 quay1 is Up, 23 GiB free, current host
  60.000 quay2 is Up, 15.5 GiB free
  60.000 5 of 5 votes
