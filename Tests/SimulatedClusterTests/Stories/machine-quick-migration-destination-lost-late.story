# The destination fails while the machine is being restored there.
at 0 s, quick migrate web-01 to quay2
at 15 s, fail node quay2

---
   0.000 > quick migrate web-01 to quay2
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 web-01 is Saving on quay1
   0.000 quay2 is Up, 14.5 GiB free
  10.240 web-01 is Saved on quay1
  10.240 web-01 is Saved on quay2
  10.240 web-01 is Starting on quay2
  10.240 quay1 is Up, 14 GiB free, current host
  15.000 > fail node quay2
  15.000 quay2 is Up, 14.5 GiB free, without power
  15.000 cache-01 is Unknown on quay2 (quay2 does not answer)
  15.000 lone-01 is Unknown on quay2 (quay2 does not answer)
  15.000 sql-02 is Unknown on quay2 (quay2 does not answer)
  15.000 web-01 is Unknown on quay2 (quay2 does not answer)
  15.000 web-02 is Unknown on quay2 (quay2 does not answer)
  15.000 quay2 is Up, 23 GiB free, without power
  20.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
  20.000 quay2 is Down, 23 GiB free, without power
  20.000 cache-01 is Failed on quay2 (quay2 went down)
  20.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  20.000 lone-01 is Failed on quay2 (quay2 went down)
  20.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  20.000 sql-02 is Failed on quay2 (quay2 went down)
  20.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  20.000 web-01 is Failed on quay2 (quay2 went down)
  20.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  20.000 web-02 is Failed on quay2 (quay2 went down)
  20.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  20.000 4 of 5 votes, can sustain 1 more
  21.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  21.000 sql-02 is Failed on quay3 (quay2 went down)
  21.000 sql-02 is Starting on quay3
  21.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  21.000 cache-01 is Failed on quay3 (quay2 went down)
  21.000 cache-01 is Starting on quay3
  21.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  21.000 web-01 is Failed on quay1 (quay2 went down)
  21.000 web-01 is Starting on quay1
  21.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
  21.000 web-02 is Failed on quay1 (quay2 went down)
  21.000 web-02 is Starting on quay1
  21.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  21.000 lone-01 is Failed on quay3 (quay2 went down)
  21.000 Cluster Disk 6 is Online, of lone-01, owner quay3
  21.000 lone-01 is Starting on quay3
  21.000 quay1 is Up, 12 GiB free, current host
  21.000 quay3 is Up, 12 GiB free
  21.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
  21.000 Cluster Disk 5 is Online, available, owner quay1
  21.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
  25.833 web-02 is Running on quay1
  26.200 sql-02 is Running on quay3
  26.737 cache-01 is Running on quay3
  27.413 web-01 is Running on quay1
  27.833 lone-01 is Running on quay3
