# The destination fails while the machine is being saved: it is restored where it was.
at 0 s, quick migrate web-01 to quay2
at 5 s, fail node quay2

---
   0.000 > quick migrate web-01 to quay2
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 web-01 is Saving on quay1
   0.000 quay2 is Up, 14.5 GiB free
   5.000 > fail node quay2
   5.000 quay2 is Up, 14.5 GiB free, without power
   5.000 cache-01 is Unknown on quay2 (quay2 does not answer)
   5.000 lone-01 is Unknown on quay2 (quay2 does not answer)
   5.000 sql-02 is Unknown on quay2 (quay2 does not answer)
   5.000 web-02 is Unknown on quay2 (quay2 does not answer)
   5.000 quay2 is Up, 22 GiB free, without power
  10.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
  10.000 quay2 is Down, 22 GiB free, without power
  10.000 cache-01 is Failed on quay2 (quay2 went down)
  10.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  10.000 lone-01 is Failed on quay2 (quay2 went down)
  10.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  10.000 sql-02 is Failed on quay2 (quay2 went down)
  10.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  10.000 web-02 is Failed on quay2 (quay2 went down)
  10.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  10.000 4 of 5 votes, can sustain 1 more
  10.240 web-01 is Saved on quay1
  10.240 Error: web-01 is saved on quay1. It did not move to 'quay2': quay2 is down.
  10.240 web-01 is Starting on quay1
  10.240 quay2 is Down, 23 GiB free, without power
  11.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  11.000 sql-02 is Failed on quay3 (quay2 went down)
  11.000 sql-02 is Starting on quay3
  11.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  11.000 cache-01 is Failed on quay3 (quay2 went down)
  11.000 cache-01 is Starting on quay3
  11.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
  11.000 web-02 is Failed on quay1 (quay2 went down)
  11.000 web-02 is Starting on quay1
  11.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  11.000 lone-01 is Failed on quay3 (quay2 went down)
  11.000 Cluster Disk 6 is Online, of lone-01, owner quay3
  11.000 lone-01 is Starting on quay3
  11.000 quay1 is Up, 12 GiB free, current host
  11.000 quay3 is Up, 12 GiB free
  11.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
  11.000 Cluster Disk 5 is Online, available, owner quay1
  11.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
  16.200 sql-02 is Running on quay3
  16.737 cache-01 is Running on quay3
  17.413 web-02 is Running on quay1
  17.833 lone-01 is Running on quay3
  20.680 web-01 is Running on quay1
