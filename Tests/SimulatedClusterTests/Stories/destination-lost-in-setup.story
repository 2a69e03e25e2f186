# The machine stays where it is (G11).
at 0 s, migrate web-01 to quay2
at 1 s, fail node quay2

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.000 > fail node quay2
   1.000 quay2 is Up, 14.5 GiB free, without power
   1.000 cache-01 is Unknown on quay2 (quay2 does not answer)
   1.000 lone-01 is Unknown on quay2 (quay2 does not answer)
   1.000 sql-02 is Unknown on quay2 (quay2 does not answer)
   1.000 web-02 is Unknown on quay2 (quay2 does not answer)
   1.000 web-01: clean-up
   1.000 quay2 is Up, 22 GiB free, without power
   1.473 web-01: failed (destinationLost): web-01 still runs on quay1. quay2 went down during setup.
   1.473 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. quay2 went down during setup.
   1.473 quay2 is Up, 23 GiB free, without power
   6.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
   6.000 quay2 is Down, 23 GiB free, without power
   6.000 cache-01 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
   6.000 lone-01 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   6.000 sql-02 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   6.000 web-02 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
   6.000 4 of 5 votes, can sustain 1 more
   7.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
   7.000 sql-02 is Failed on quay3 (quay2 went down)
   7.000 sql-02 is Starting on quay3
   7.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   7.000 cache-01 is Failed on quay3 (quay2 went down)
   7.000 cache-01 is Starting on quay3
   7.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
   7.000 web-02 is Failed on quay1 (quay2 went down)
   7.000 web-02 is Starting on quay1
   7.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   7.000 lone-01 is Failed on quay3 (quay2 went down)
   7.000 Cluster Disk 6 is Online, of lone-01, owner quay3
   7.000 lone-01 is Starting on quay3
   7.000 quay1 is Up, 12 GiB free, current host
   7.000 quay3 is Up, 12 GiB free
   7.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
   7.000 Cluster Disk 5 is Online, available, owner quay1
   7.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
  11.833 web-02 is Running on quay1
  12.737 sql-02 is Running on quay3
  13.413 cache-01 is Running on quay3
  13.833 lone-01 is Running on quay3
