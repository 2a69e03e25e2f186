# Found at random: the source dies while a failed migration is tidied. What is reported at its end is
# what the machine does then, not what it did when the migration failed.
at 0 s, migrate web-01 to quay2
at 5 s, fail node quay2
at 5.2 s, fail node quay1

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   5.000 > fail node quay2
   5.000 quay2 is Up, 14.5 GiB free, without power
   5.000 cache-01 is Unknown on quay2 (quay2 does not answer)
   5.000 lone-01 is Unknown on quay2 (quay2 does not answer)
   5.000 sql-02 is Unknown on quay2 (quay2 does not answer)
   5.000 web-02 is Unknown on quay2 (quay2 does not answer)
   5.000 web-01: clean-up
   5.000 quay2 is Up, 22 GiB free, without power
   5.200 > fail node quay1
   5.200 quay1 is Up, 13 GiB free, current host, without power
   5.200 dc-01 is Unknown on quay1 (quay1 does not answer)
   5.200 old-01 is Unknown on quay1 (quay1 does not answer)
   5.200 sql-01 is Unknown on quay1 (quay1 does not answer)
   5.200 web-01 is Unknown on quay1 (quay1 does not answer)
   5.200 quay1 is Up, 23 GiB free, current host, without power
   5.473 web-01: failed (destinationLost): web-01 does not run: quay1 does not answer. quay2 went down during memory copy, pass 1.
   5.473 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 does not run: quay1 does not answer. quay2 went down during memory copy, pass 1.
   5.473 quay2 is Up, 23 GiB free, without power
  10.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
  10.000 quay2 is Down, 23 GiB free, without power
  10.000 cache-01 is Failed on quay2 (quay2 went down)
  10.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  10.000 lone-01 is Failed on quay2 (quay2 went down)
  10.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  10.000 sql-02 is Failed on quay2 (quay2 went down)
  10.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  10.000 web-02 is Failed on quay2 (quay2 went down)
  10.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  10.000 Cluster Disk 5 is Online, available, owner quay1
  10.000 Information: quay1 owns Cluster Disk 5.
  10.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay4
  10.000 Cluster Disk 2 is Online, shared as Volume2, owner quay4
  10.000 Information: quay4 coordinates Volume2.
  10.000 4 of 5 votes, can sustain 1 more
  10.200 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  10.200 quay1 is Down, 23 GiB free, without power
  10.200 dc-01 is Failed on quay1 (quay1 went down)
  10.200 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  10.200 old-01 is Failed on quay1 (quay1 went down)
  10.200 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  10.200 sql-01 is Failed on quay1 (quay1 went down)
  10.200 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  10.200 web-01 is Failed on quay1 (quay1 went down)
  10.200 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  10.200 Cluster Disk 4 is Online, available, owner quay3
  10.200 Information: quay3 owns Cluster Disk 4.
  10.200 Cluster Disk 5 is Online, available, owner quay3
  10.200 Information: quay3 owns Cluster Disk 5.
  10.200 Witness is Online, the witness, owner quay3
  10.200 Information: quay3 owns Witness.
  10.200 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay3
  10.200 Cluster Disk 1 is Online, shared as Volume1, owner quay3
  10.200 Information: quay3 coordinates Volume1.
  10.200 quay3 is Up, 18.5 GiB free, current host
  10.200 3 of 5 votes, can sustain 0 more
  11.200 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  11.200 sql-01 is Failed on quay3 (quay1 went down)
  11.200 sql-01 is Starting on quay3
  11.200 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  11.200 sql-02 is Failed on quay3 (quay2 went down)
  11.200 sql-02 is Starting on quay3
  11.200 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  11.200 cache-01 is Failed on quay3 (quay2 went down)
  11.200 cache-01 is Starting on quay3
  11.200 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  11.200 web-01 is Failed on quay3 (quay1 went down)
  11.200 web-01 is Starting on quay3
  11.200 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  11.200 web-02 is Failed on quay3 (quay2 went down)
  11.200 web-02 is Starting on quay3
  11.200 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  11.200 dc-01 is Failed on quay3 (quay1 went down)
  11.200 dc-01 is Starting on quay3
  11.200 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  11.200 lone-01 is Failed on quay3 (quay2 went down)
  11.200 Cluster Disk 6 is Online, of lone-01, owner quay3
  11.200 lone-01 is Starting on quay3
  11.200 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  11.200 old-01 is Failed on quay3 (quay1 went down)
  11.200 old-01 is Starting on quay3
  11.200 quay3 is Up, 1 GiB free, current host
  15.557 old-01 is Running on quay3
  16.033 cache-01 is Running on quay3
  16.033 web-01 is Running on quay3
  16.937 sql-01 is Running on quay3
  16.989 web-02 is Running on quay3
  17.332 dc-01 is Running on quay3
  17.613 sql-02 is Running on quay3
  18.269 lone-01 is Running on quay3
