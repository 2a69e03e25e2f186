# Four nodes and no witness: three must be there.
at 0 s, let the nodes vote
at 1 s, fail node quay4
at 20 s, fail node quay3

---
   0.000 > let the nodes vote
   0.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node Majority
   0.000 Witness is Online, available, owner quay1
   0.000 4 of 4 votes, can sustain 1 more
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
   6.000 3 of 4 votes, can sustain 0 more
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
  25.000 Critical: The Cluster service is shutting down because quorum was lost.
  25.000 quay1 is Down, 13 GiB free (Its cluster service stopped: quorum was lost)
  25.000 Critical: The Cluster service is shutting down because quorum was lost.
  25.000 quay2 is Down, 13.5 GiB free (Its cluster service stopped: quorum was lost)
  25.000 quay3 is Down, 23 GiB free, without power
  25.000 build-01 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
  25.000 cache-01 is Failed on quay2 (the cluster service of quay2 stopped)
  25.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  25.000 dc-01 is Failed on quay1 (the cluster service of quay1 stopped)
  25.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  25.000 dc-02 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  25.000 file-01 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
  25.000 lone-01 is Failed on quay2 (the cluster service of quay2 stopped)
  25.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  25.000 mail-01 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
  25.000 old-01 is Failed on quay1 (the cluster service of quay1 stopped)
  25.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  25.000 queue-01 is Failed on quay2 (the cluster service of quay2 stopped)
  25.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
  25.000 sql-01 is Failed on quay1 (the cluster service of quay1 stopped)
  25.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  25.000 sql-02 is Failed on quay2 (the cluster service of quay2 stopped)
  25.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  25.000 web-01 is Failed on quay1 (the cluster service of quay1 stopped)
  25.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  25.000 web-02 is Failed on quay2 (the cluster service of quay2 stopped)
  25.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  25.000 web-03 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
  25.000 quay1 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
  25.000 quay2 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
  25.000 2 of 4 votes, quorum lost
