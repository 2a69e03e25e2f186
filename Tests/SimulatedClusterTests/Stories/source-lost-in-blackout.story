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
   8.748 web-01: blackout
   9.000 > fail node quay1
   9.000 quay1 is Up, 13 GiB free, current host, without power
   9.000 dc-01 is Unknown on quay1 (quay1 does not answer)
   9.000 old-01 is Unknown on quay1 (quay1 does not answer)
   9.000 sql-01 is Unknown on quay1 (quay1 does not answer)
   9.000 web-01 is Unknown on quay1 (quay1 does not answer)
   9.000 web-01: clean-up
   9.000 quay1 is Up, 23 GiB free, current host, without power
   9.435 web-01: failed (sourceLost): web-01 does not run: quay1 does not answer. quay1 went down during blackout.
   9.435 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: quay1 does not answer. quay1 went down during blackout.
   9.435 quay2 is Up, 15.5 GiB free
  14.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  14.000 quay1 is Down, 23 GiB free, without power
  14.000 dc-01 is Failed on quay1 (quay1 went down)
  14.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  14.000 old-01 is Failed on quay1 (quay1 went down)
  14.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  14.000 sql-01 is Failed on quay1 (quay1 went down)
  14.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  14.000 web-01 is Failed on quay1 (quay1 went down)
  14.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  14.000 quay2 is Up, 15.5 GiB free, current host
  14.000 4 of 5 votes, can sustain 1 more
  15.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  15.000 sql-01 is Failed on quay3 (quay1 went down)
  15.000 sql-01 is Starting on quay3
  15.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  15.000 web-01 is Failed on quay2 (quay1 went down)
  15.000 web-01 is Starting on quay2
  15.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  15.000 dc-01 is Failed on quay2 (quay1 went down)
  15.000 dc-01 is Starting on quay2
  15.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  15.000 old-01 is Failed on quay2 (quay1 went down)
  15.000 old-01 is Starting on quay2
  15.000 quay2 is Up, 13.5 GiB free, current host
  15.000 quay3 is Up, 10.5 GiB free
  15.000 Cluster Disk 1 is Online, shared as Volume1, owner quay2
  15.000 Cluster Disk 4 is Online, available, owner quay2
  15.000 Witness is Online, the witness, owner quay2
  15.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  19.833 dc-01 is Running on quay2
  19.833 old-01 is Running on quay2
  20.737 sql-01 is Running on quay3
  21.413 web-01 is Running on quay2
