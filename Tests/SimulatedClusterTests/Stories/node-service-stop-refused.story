# The cluster service of a node without which there would be no quorum is not stopped.
at 0 s, fail node quay4
at 20 s, fail node quay3
at 40 s, stop the service of quay2
at 40 s, start the service of quay3

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
  11.200 build-01 is Running on quay3
  11.737 queue-01 is Running on quay2
  12.413 dc-02 is Running on quay3
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
  40.000 > stop the service of quay2
  40.000 refused: Without quay2 the cluster would have 2 of 5 votes and lose its quorum. Nothing was changed. Bring another node back first.
  40.000 > start the service of quay3
  40.000 refused: quay3 has no power. Nothing was changed. Switch the computer on.
