# A machine starts on its preferred owner, though another node has more memory free, and on the next
# one when that is gone.
at 0 s, policy of dc-02: preferred quay4 quay1 quay2
at 1 s, fail node quay4
at 30 s, fail node quay1

---
   0.000 > policy of dc-02: preferred quay4 quay1 quay2
   0.000 dc-02 is Running on quay4
   1.000 > fail node quay4
   1.000 quay4 is Up, 512 MiB free, without power
   1.000 build-01 is Unknown on quay4 (quay4 does not answer)
   1.000 dc-02 is Unknown on quay4 (quay4 does not answer)
   1.000 queue-01 is Unknown on quay4 (quay4 does not answer)
   1.000 quay4 is Up, 7 GiB free, without power
   6.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
   6.000 quay4 is Down, 7 GiB free, without power
   6.000 build-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   6.000 dc-02 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   6.000 queue-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   6.000 4 of 5 votes, can sustain 1 more
   7.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   7.000 build-01 is Failed on quay3 (quay4 went down)
   7.000 build-01 is Starting on quay3
   7.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   7.000 queue-01 is Failed on quay2 (quay4 went down)
   7.000 queue-01 is Starting on quay2
   7.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay1'.
   7.000 dc-02 is Failed on quay1 (quay4 went down)
   7.000 dc-02 is Starting on quay1
   7.000 quay1 is Up, 12.5 GiB free, current host
   7.000 quay2 is Up, 13.5 GiB free
   7.000 quay3 is Up, 14.5 GiB free
  12.200 build-01 is Running on quay3
  12.737 queue-01 is Running on quay2
  13.413 dc-02 is Running on quay1
  30.000 > fail node quay1
  30.000 quay1 is Up, 12.5 GiB free, current host, without power
  30.000 dc-01 is Unknown on quay1 (quay1 does not answer)
  30.000 dc-02 is Unknown on quay1 (quay1 does not answer)
  30.000 old-01 is Unknown on quay1 (quay1 does not answer)
  30.000 sql-01 is Unknown on quay1 (quay1 does not answer)
  30.000 web-01 is Unknown on quay1 (quay1 does not answer)
  30.000 quay1 is Up, 23 GiB free, current host, without power
  35.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  35.000 quay1 is Down, 23 GiB free, without power
  35.000 dc-01 is Failed on quay1 (quay1 went down)
  35.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  35.000 dc-02 is Failed on quay1 (quay1 went down)
  35.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  35.000 old-01 is Failed on quay1 (quay1 went down)
  35.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  35.000 sql-01 is Failed on quay1 (quay1 went down)
  35.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  35.000 web-01 is Failed on quay1 (quay1 went down)
  35.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  35.000 quay2 is Up, 13.5 GiB free, current host
  35.000 3 of 5 votes, can sustain 0 more
  36.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  36.000 sql-01 is Failed on quay3 (quay1 went down)
  36.000 sql-01 is Starting on quay3
  36.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  36.000 web-01 is Failed on quay2 (quay1 went down)
  36.000 web-01 is Starting on quay2
  36.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  36.000 dc-01 is Failed on quay2 (quay1 went down)
  36.000 dc-01 is Starting on quay2
  36.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay1' to cluster node 'quay2'.
  36.000 dc-02 is Failed on quay2 (quay1 went down)
  36.000 dc-02 is Starting on quay2
  36.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  36.000 old-01 is Failed on quay2 (quay1 went down)
  36.000 old-01 is Starting on quay2
  36.000 quay2 is Up, 11 GiB free, current host
  36.000 quay3 is Up, 6.5 GiB free
  36.000 Cluster Disk 1 is Online, shared as Volume1, owner quay2
  36.000 Cluster Disk 4 is Online, available, owner quay2
  36.000 Witness is Online, the witness, owner quay2
  36.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  40.833 sql-01 is Running on quay3
  40.833 web-01 is Running on quay2
  41.069 old-01 is Running on quay2
  41.789 dc-01 is Running on quay2
  42.132 dc-02 is Running on quay2
