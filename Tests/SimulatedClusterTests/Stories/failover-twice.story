# The second node is lost while machines of the first are starting on it.
at 0 s, fail node quay4
at 10 s, fail node quay1

---
   0.000 > fail node quay4
   0.000 quay4 is Up, 512 MiB free, without power
   0.000 build-01 is Unknown on quay4 (quay4 does not answer)
   0.000 dc-02 is Unknown on quay4 (quay4 does not answer)
   0.000 queue-01 is Unknown on quay4 (quay4 does not answer)
   0.000 quay4 is Up, 7 GiB free, without power
   5.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
   5.000 quay4 is Down, 7 GiB free, without power
   5.000 build-01 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   5.000 dc-02 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   5.000 queue-01 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   5.000 4 of 5 votes, can sustain 1 more
   6.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   6.000 build-01 is Failed on quay3 (quay4 went down)
   6.000 build-01 is Starting on quay3
   6.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   6.000 queue-01 is Failed on quay2 (quay4 went down)
   6.000 queue-01 is Starting on quay2
   6.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
   6.000 dc-02 is Failed on quay3 (quay4 went down)
   6.000 dc-02 is Starting on quay3
   6.000 quay2 is Up, 13.5 GiB free
   6.000 quay3 is Up, 14 GiB free
  10.000 > fail node quay1
  10.000 quay1 is Up, 13 GiB free, current host, without power
  10.000 dc-01 is Unknown on quay1 (quay1 does not answer)
  10.000 old-01 is Unknown on quay1 (quay1 does not answer)
  10.000 sql-01 is Unknown on quay1 (quay1 does not answer)
  10.000 web-01 is Unknown on quay1 (quay1 does not answer)
  10.000 quay1 is Up, 23 GiB free, current host, without power
  11.200 build-01 is Running on quay3
  11.737 queue-01 is Running on quay2
  12.413 dc-02 is Running on quay3
  15.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  15.000 quay1 is Down, 23 GiB free, without power
  15.000 dc-01 is Failed on quay1 (quay1 went down)
  15.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  15.000 old-01 is Failed on quay1 (quay1 went down)
  15.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  15.000 sql-01 is Failed on quay1 (quay1 went down)
  15.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  15.000 web-01 is Failed on quay1 (quay1 went down)
  15.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  15.000 quay2 is Up, 13.5 GiB free, current host
  15.000 3 of 5 votes, can sustain 0 more
  16.000 Cluster Disk 1 is Online, shared as Volume1, owner quay2
  16.000 Cluster Disk 4 is Online, available, owner quay2
  16.000 Witness is Online, the witness, owner quay2
  16.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  16.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  16.000 sql-01 is Failed on quay3 (quay1 went down)
  16.000 sql-01 is Starting on quay3
  16.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  16.000 web-01 is Failed on quay2 (quay1 went down)
  16.000 web-01 is Starting on quay2
  16.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  16.000 dc-01 is Failed on quay2 (quay1 went down)
  16.000 dc-01 is Starting on quay2
  16.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  16.000 old-01 is Failed on quay2 (quay1 went down)
  16.000 old-01 is Starting on quay2
  16.000 quay2 is Up, 11.5 GiB free, current host
  16.000 quay3 is Up, 6 GiB free
  20.833 sql-01 is Running on quay3
  20.833 web-01 is Running on quay2
  21.789 dc-01 is Running on quay2
  22.132 old-01 is Running on quay2
