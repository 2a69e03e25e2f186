# A file share votes like a disk; while it does not answer the cluster bears less, and a loss more is
# one too many.
at 0 s, let the nodes and share \\files\witness vote
at 1 s, fail node quay4
at 20 s, fail node quay3
at 40 s, fail the share

---
   0.000 > let the nodes and share \\files\witness vote
   0.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node and File Share Majority
   0.000 Witness is Online, available, owner quay1
   0.000 5 of 5 votes, can sustain 2 more
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
   7.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
   7.000 dc-02 is Failed on quay3 (quay4 went down)
   7.000 dc-02 is Starting on quay3
   7.000 quay2 is Up, 13.5 GiB free
   7.000 quay3 is Up, 14 GiB free
  12.200 build-01 is Running on quay3
  12.737 queue-01 is Running on quay2
  13.413 dc-02 is Running on quay3
  20.000 > fail node quay3
  20.000 quay3 is Up, 14 GiB free, without power
  20.000 build-01 is Unknown on quay3 (quay3 does not answer)
  20.000 dc-02 is Unknown on quay3 (quay3 does not answer)
  20.000 file-01 is Unknown on quay3 (quay3 does not answer)
  20.000 mail-01 is Unknown on quay3 (quay3 does not answer)
  20.000 web-03 is Unknown on quay3 (quay3 does not answer)
  20.000 quay3 is Up, 23 GiB free, without power
  25.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
  25.000 quay3 is Down, 23 GiB free, without power
  25.000 build-01 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
  25.000 dc-02 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  25.000 file-01 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
  25.000 mail-01 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
  25.000 web-03 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
  25.000 3 of 5 votes, can sustain 0 more
  26.000 Information: Clustered role 'build-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  26.000 build-01 is Failed on quay2 (quay3 went down)
  26.000 build-01 is Starting on quay2
  26.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  26.000 mail-01 is Failed on quay1 (quay3 went down)
  26.000 mail-01 is Starting on quay1
  26.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  26.000 file-01 is Failed on quay1 (quay3 went down)
  26.000 file-01 is Starting on quay1
  26.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  26.000 web-03 is Failed on quay1 (quay3 went down)
  26.000 web-03 is Starting on quay1
  26.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay3' to cluster node 'quay2'.
  26.000 dc-02 is Failed on quay2 (quay3 went down)
  26.000 dc-02 is Starting on quay2
  26.000 quay1 is Up, 8.5 GiB free, current host
  26.000 quay2 is Up, 9 GiB free
  26.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
  26.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
  30.833 build-01 is Running on quay2
  30.833 mail-01 is Running on quay1
  31.069 dc-02 is Running on quay2
  31.789 file-01 is Running on quay1
  32.132 web-03 is Running on quay1
  40.000 > fail the share
  40.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node and File Share Majority
  40.000 Error: The file share witness '\\files\witness' does not answer.
  40.000 Critical: The Cluster service is shutting down because quorum was lost.
  40.000 quay1 is Down, 8.5 GiB free (Its cluster service stopped: quorum was lost)
  40.000 Critical: The Cluster service is shutting down because quorum was lost.
  40.000 quay2 is Down, 9 GiB free (Its cluster service stopped: quorum was lost)
  40.000 build-01 is Failed on quay2 (the cluster service of quay2 stopped)
  40.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
  40.000 cache-01 is Failed on quay2 (the cluster service of quay2 stopped)
  40.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  40.000 dc-01 is Failed on quay1 (the cluster service of quay1 stopped)
  40.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  40.000 dc-02 is Failed on quay2 (the cluster service of quay2 stopped)
  40.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  40.000 file-01 is Failed on quay1 (the cluster service of quay1 stopped)
  40.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
  40.000 lone-01 is Failed on quay2 (the cluster service of quay2 stopped)
  40.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  40.000 mail-01 is Failed on quay1 (the cluster service of quay1 stopped)
  40.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
  40.000 old-01 is Failed on quay1 (the cluster service of quay1 stopped)
  40.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  40.000 queue-01 is Failed on quay2 (the cluster service of quay2 stopped)
  40.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
  40.000 sql-01 is Failed on quay1 (the cluster service of quay1 stopped)
  40.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  40.000 sql-02 is Failed on quay2 (the cluster service of quay2 stopped)
  40.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  40.000 web-01 is Failed on quay1 (the cluster service of quay1 stopped)
  40.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  40.000 web-02 is Failed on quay2 (the cluster service of quay2 stopped)
  40.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  40.000 web-03 is Failed on quay1 (the cluster service of quay1 stopped)
  40.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
  40.000 2 of 5 votes, quorum lost
