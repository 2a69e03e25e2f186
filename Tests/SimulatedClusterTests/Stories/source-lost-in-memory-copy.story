# The machine's memory is lost with its source; it starts anew elsewhere, and stays there when the
# source returns.
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
   1.947 quay1 is Up, 13 GiB free, current host, without power
   1.947 dc-01 is Unknown on quay1 (quay1 does not answer)
   1.947 old-01 is Unknown on quay1 (quay1 does not answer)
   1.947 sql-01 is Unknown on quay1 (quay1 does not answer)
   1.947 web-01 is Unknown on quay1 (quay1 does not answer)
   1.947 web-01: clean-up
   1.947 quay1 is Up, 23 GiB free, current host, without power
   2.421 web-01: failed (sourceLost): web-01 does not run: quay1 does not answer. quay1 went down during memory copy, pass 1.
   2.421 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: quay1 does not answer. quay1 went down during memory copy, pass 1.
   2.421 quay2 is Up, 15.5 GiB free
   6.947 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
   6.947 quay1 is Down, 23 GiB free, without power
   6.947 dc-01 is Failed on quay1 (quay1 went down)
   6.947 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   6.947 old-01 is Failed on quay1 (quay1 went down)
   6.947 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   6.947 sql-01 is Failed on quay1 (quay1 went down)
   6.947 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   6.947 web-01 is Failed on quay1 (quay1 went down)
   6.947 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   6.947 quay2 is Up, 15.5 GiB free, current host
   6.947 4 of 5 votes, can sustain 1 more
   7.947 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   7.947 sql-01 is Failed on quay3 (quay1 went down)
   7.947 sql-01 is Starting on quay3
   7.947 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   7.947 web-01 is Failed on quay2 (quay1 went down)
   7.947 web-01 is Starting on quay2
   7.947 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   7.947 dc-01 is Failed on quay2 (quay1 went down)
   7.947 dc-01 is Starting on quay2
   7.947 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   7.947 old-01 is Failed on quay2 (quay1 went down)
   7.947 old-01 is Starting on quay2
   7.947 quay2 is Up, 13.5 GiB free, current host
   7.947 quay3 is Up, 10.5 GiB free
   7.947 Cluster Disk 1 is Online, shared as Volume1, owner quay2
   7.947 Cluster Disk 4 is Online, available, owner quay2
   7.947 Witness is Online, the witness, owner quay2
   7.947 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  12.780 dc-01 is Running on quay2
  12.780 old-01 is Running on quay2
  13.684 sql-01 is Running on quay3
  14.360 web-01 is Running on quay2
  60.000 > return node quay1
  60.000 quay1 is Down, 23 GiB free, without power (Starting)
  70.000 quay1 is Down, 23 GiB free
  70.000 quay1 is Joining, 23 GiB free
  74.000 quay1 is Up, 23 GiB free
  74.000 Information: Cluster node 'quay1' joined the cluster.
  74.000 quay1 is Up, 23 GiB free, migration networks initialising
  74.000 quay1 is Up, 23 GiB free, current host, migration networks initialising
  74.000 quay2 is Up, 13.5 GiB free
  74.000 5 of 5 votes, can sustain 2 more
  98.783 quay1 is Up, 23 GiB free, current host
