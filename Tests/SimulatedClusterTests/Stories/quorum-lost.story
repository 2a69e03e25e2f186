# With three of four nodes gone the cluster service stops and nothing may be moved. When enough are
# back the cluster forms again, and what ran before starts by priority.
at 0 s, policy of web-01: priority high
at 0 s, fail node quay4
at 0 s, fail node quay3
at 0 s, fail node quay2
at 10 s, migrate web-01 to quay4
at 20 s, pause quay1
at 30 s, return node quay2

---
   0.000 > policy of web-01: priority high
   0.000 web-01 is Running on quay1
   0.000 > fail node quay4
   0.000 quay4 is Up, 512 MiB free, without power
   0.000 build-01 is Unknown on quay4 (quay4 does not answer)
   0.000 dc-02 is Unknown on quay4 (quay4 does not answer)
   0.000 queue-01 is Unknown on quay4 (quay4 does not answer)
   0.000 quay4 is Up, 7 GiB free, without power
   0.000 > fail node quay3
   0.000 quay3 is Up, 18.5 GiB free, without power
   0.000 file-01 is Unknown on quay3 (quay3 does not answer)
   0.000 mail-01 is Unknown on quay3 (quay3 does not answer)
   0.000 web-03 is Unknown on quay3 (quay3 does not answer)
   0.000 quay3 is Up, 23 GiB free, without power
   0.000 > fail node quay2
   0.000 quay2 is Up, 15.5 GiB free, without power
   0.000 cache-01 is Unknown on quay2 (quay2 does not answer)
   0.000 lone-01 is Unknown on quay2 (quay2 does not answer)
   0.000 sql-02 is Unknown on quay2 (quay2 does not answer)
   0.000 web-02 is Unknown on quay2 (quay2 does not answer)
   0.000 quay2 is Up, 23 GiB free, without power
   5.000 Critical: The Cluster service is shutting down because quorum was lost.
   5.000 quay1 is Down, 13 GiB free (Its cluster service stopped: quorum was lost)
   5.000 quay2 is Down, 23 GiB free, without power
   5.000 quay3 is Down, 23 GiB free, without power
   5.000 quay4 is Down, 7 GiB free, without power
   5.000 build-01 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   5.000 cache-01 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
   5.000 dc-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   5.000 dc-02 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   5.000 file-01 is Failed on quay3 (quay3 went down)
   5.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
   5.000 lone-01 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   5.000 mail-01 is Failed on quay3 (quay3 went down)
   5.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
   5.000 old-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   5.000 queue-01 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   5.000 sql-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   5.000 sql-02 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   5.000 web-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   5.000 web-02 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
   5.000 web-03 is Failed on quay3 (quay3 went down)
   5.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
   5.000 quay1 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
   5.000 2 of 5 votes, quorum lost
  10.000 > migrate web-01 to quay4
  10.000 refused (refused): web-01 does not run: it failed on quay1. web-01 is failed: only a running machine migrates live.
  20.000 > pause quay1
  20.000 refused: quay1 is down: only a node that is up is paused. Nothing was changed.
  30.000 > return node quay2
  30.000 quay2 is Down, 23 GiB free, without power (Starting)
  40.000 quay2 is Down, 23 GiB free
  40.000 quay1 is Joining, 23 GiB free
  40.000 quay2 is Joining, 23 GiB free
  40.000 3 of 5 votes, quorum lost
  44.000 quay1 is Joining, 23 GiB free (Waiting for enough nodes to form a quorum)
  44.000 quay1 is Up, 23 GiB free
  44.000 Information: Cluster node 'quay1' joined the cluster.
  44.000 quay1 is Up, 23 GiB free, migration networks initialising
  44.000 quay2 is Up, 23 GiB free
  44.000 Information: Cluster node 'quay2' joined the cluster.
  44.000 quay2 is Up, 23 GiB free, migration networks initialising
  44.000 Information: The cluster has quorum again, with 2 nodes.
  44.000 quay1 is Up, 23 GiB free, current host, migration networks initialising
  44.000 3 of 5 votes, can sustain 0 more
  45.000 web-01 is Starting on quay1
  45.000 sql-01 is Starting on quay1
  45.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  45.000 build-01 is Failed on quay2 (quay4 went down)
  45.000 build-01 is Starting on quay2
  45.000 sql-02 is Starting on quay2
  45.000 cache-01 is Starting on quay2
  45.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  45.000 mail-01 is Failed on quay1 (quay3 went down)
  45.000 mail-01 is Starting on quay1
  45.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  45.000 queue-01 is Failed on quay2 (quay4 went down)
  45.000 queue-01 is Starting on quay2
  45.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  45.000 file-01 is Failed on quay1 (quay3 went down)
  45.000 file-01 is Starting on quay1
  45.000 web-02 is Starting on quay2
  45.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  45.000 web-03 is Failed on quay1 (quay3 went down)
  45.000 web-03 is Starting on quay1
  45.000 dc-01 is Starting on quay1
  45.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay2'.
  45.000 dc-02 is Failed on quay2 (quay4 went down)
  45.000 dc-02 is Starting on quay2
  45.000 lone-01 is Starting on quay2
  45.000 old-01 is Starting on quay1
  45.000 quay1 is Up, 8.5 GiB free, current host, migration networks initialising
  45.000 quay2 is Up, 9 GiB free, migration networks initialising
  45.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
  45.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
  48.501 old-01 is Running on quay1
  49.212 web-02 is Running on quay2
  49.308 lone-01 is Running on quay2
  49.333 sql-01 is Running on quay1
  49.357 queue-01 is Running on quay2
  49.365 dc-01 is Running on quay1
  49.833 build-01 is Running on quay2
  50.069 mail-01 is Running on quay1
  50.090 dc-02 is Running on quay2
  50.289 sql-02 is Running on quay2
  50.316 web-03 is Running on quay1
  50.632 cache-01 is Running on quay2
  50.882 file-01 is Running on quay1
  50.913 web-01 is Running on quay1
  64.464 quay1 is Up, 8.5 GiB free, current host
  68.407 quay2 is Up, 9 GiB free
