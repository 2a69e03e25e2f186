# A witness disk that no node reaches does not vote: the cluster bears less, until it has a path again.
at 0 s, fail node quay4
at 20 s, fail path of quay1 to Witness
at 21 s, fail path of quay2 to Witness
at 22 s, fail path of quay3 to Witness
at 23 s, return path of quay3 to Witness
at 30 s, fail path of quay3 to Witness
at 31 s, fail node quay3
at 60 s, return path of quay1 to Witness

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
  20.000 > fail path of quay1 to Witness
  20.000 Witness is Online, the witness, owner quay1, not from quay1
  20.000 Witness is Online, the witness, owner quay2, not from quay1
  20.000 Information: quay2 owns Witness.
  21.000 > fail path of quay2 to Witness
  21.000 Witness is Online, the witness, owner quay2, not from quay1, not from quay2
  21.000 Witness is Online, the witness, owner quay3, not from quay1, not from quay2
  21.000 Information: quay3 owns Witness.
  22.000 > fail path of quay3 to Witness
  22.000 Witness is Online, the witness, owner quay3, not from quay1, not from quay2, not from quay3
  22.000 Witness is Failed, the witness, owner quay3, not from quay1, not from quay2, not from quay3
  22.000 3 of 5 votes, can sustain 0 more
  23.000 > return path of quay3 to Witness
  23.000 Witness is Failed, the witness, owner quay3, not from quay1, not from quay2
  23.000 Witness is Online, the witness, owner quay3, not from quay1, not from quay2
  23.000 4 of 5 votes, can sustain 1 more
  30.000 > fail path of quay3 to Witness
  30.000 Witness is Online, the witness, owner quay3, not from quay1, not from quay2, not from quay3
  30.000 Witness is Failed, the witness, owner quay3, not from quay1, not from quay2, not from quay3
  30.000 3 of 5 votes, can sustain 0 more
  31.000 > fail node quay3
  31.000 quay3 is Up, 14 GiB free, without power
  31.000 build-01 is Unknown on quay3 (quay3 does not answer)
  31.000 dc-02 is Unknown on quay3 (quay3 does not answer)
  31.000 file-01 is Unknown on quay3 (quay3 does not answer)
  31.000 mail-01 is Unknown on quay3 (quay3 does not answer)
  31.000 web-03 is Unknown on quay3 (quay3 does not answer)
  31.000 quay3 is Up, 23 GiB free, without power
  36.000 Critical: The Cluster service is shutting down because quorum was lost.
  36.000 quay1 is Down, 13 GiB free (Its cluster service stopped: quorum was lost)
  36.000 Critical: The Cluster service is shutting down because quorum was lost.
  36.000 quay2 is Down, 13.5 GiB free (Its cluster service stopped: quorum was lost)
  36.000 quay3 is Down, 23 GiB free, without power
  36.000 build-01 is Failed on quay3 (quay3 went down)
  36.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
  36.000 cache-01 is Failed on quay2 (the cluster service of quay2 stopped)
  36.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  36.000 dc-01 is Failed on quay1 (the cluster service of quay1 stopped)
  36.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  36.000 dc-02 is Failed on quay3 (quay3 went down)
  36.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  36.000 file-01 is Failed on quay3 (quay3 went down)
  36.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
  36.000 lone-01 is Failed on quay2 (the cluster service of quay2 stopped)
  36.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  36.000 mail-01 is Failed on quay3 (quay3 went down)
  36.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
  36.000 old-01 is Failed on quay1 (the cluster service of quay1 stopped)
  36.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  36.000 queue-01 is Failed on quay2 (the cluster service of quay2 stopped)
  36.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
  36.000 sql-01 is Failed on quay1 (the cluster service of quay1 stopped)
  36.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  36.000 sql-02 is Failed on quay2 (the cluster service of quay2 stopped)
  36.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  36.000 web-01 is Failed on quay1 (the cluster service of quay1 stopped)
  36.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  36.000 web-02 is Failed on quay2 (the cluster service of quay2 stopped)
  36.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  36.000 web-03 is Failed on quay3 (quay3 went down)
  36.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
  36.000 Cluster Disk 1 is Failed, shared as Volume1, owner quay1
  36.000 Cluster Disk 2 is Failed, shared as Volume2, owner quay2
  36.000 Cluster Disk 3 is Failed, shared as Volume3, owner quay3
  36.000 Cluster Disk 4 is Failed, available, owner quay1
  36.000 Cluster Disk 5 is Failed, available, owner quay2
  36.000 Volume1 is Offline at C:\ClusterStorage\Volume1, coordinator quay1
  36.000 Volume2 is Offline at C:\ClusterStorage\Volume2, coordinator quay2
  36.000 Volume3 is Offline at C:\ClusterStorage\Volume3, coordinator quay3
  36.000 quay1 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
  36.000 quay2 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
  36.000 2 of 5 votes, quorum lost
  60.000 > return path of quay1 to Witness
  60.000 Witness is Failed, the witness, owner quay3, not from quay2, not from quay3
  60.000 quay1 is Joining, 23 GiB free
  60.000 quay2 is Joining, 23 GiB free
  60.000 3 of 5 votes, quorum lost
  64.000 quay1 is Joining, 23 GiB free (Waiting for enough nodes to form a quorum)
  64.000 quay1 is Up, 23 GiB free
  64.000 Information: Cluster node 'quay1' joined the cluster.
  64.000 quay1 is Up, 23 GiB free, migration networks initialising
  64.000 quay2 is Up, 23 GiB free
  64.000 Information: Cluster node 'quay2' joined the cluster.
  64.000 quay2 is Up, 23 GiB free, migration networks initialising
  64.000 Information: The cluster has quorum again, with 2 nodes.
  64.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1
  64.000 Cluster Disk 2 is Online, shared as Volume2, owner quay2
  64.000 Cluster Disk 3 is Online, shared as Volume3, owner quay3
  64.000 Cluster Disk 4 is Online, available, owner quay1
  64.000 Cluster Disk 5 is Online, available, owner quay2
  64.000 Witness is Online, the witness, owner quay1, not from quay2, not from quay3
  64.000 Information: quay1 owns Witness.
  64.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
  64.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
  64.000 Volume3 is Offline at C:\ClusterStorage\Volume3, coordinator quay1
  64.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
  64.000 Information: quay1 coordinates Volume3.
  64.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
  64.000 quay1 is Up, 23 GiB free, current host, migration networks initialising
  64.000 3 of 5 votes, can sustain 0 more
  65.000 sql-01 is Starting on quay1
  65.000 Information: Clustered role 'build-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  65.000 build-01 is Failed on quay2 (quay3 went down)
  65.000 build-01 is Starting on quay2
  65.000 sql-02 is Starting on quay2
  65.000 cache-01 is Starting on quay2
  65.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  65.000 mail-01 is Failed on quay1 (quay3 went down)
  65.000 mail-01 is Starting on quay1
  65.000 queue-01 is Starting on quay2
  65.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  65.000 file-01 is Failed on quay1 (quay3 went down)
  65.000 file-01 is Starting on quay1
  65.000 web-01 is Starting on quay1
  65.000 web-02 is Starting on quay2
  65.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  65.000 web-03 is Failed on quay1 (quay3 went down)
  65.000 web-03 is Starting on quay1
  65.000 dc-01 is Starting on quay1
  65.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay3' to cluster node 'quay2'.
  65.000 dc-02 is Failed on quay2 (quay3 went down)
  65.000 dc-02 is Starting on quay2
  65.000 lone-01 is Starting on quay2
  65.000 old-01 is Starting on quay1
  65.000 quay1 is Up, 8.5 GiB free, current host, migration networks initialising
  65.000 quay2 is Up, 9 GiB free, migration networks initialising
  68.501 dc-01 is Running on quay1
  68.857 cache-01 is Running on quay2
  69.212 queue-01 is Running on quay2
  69.365 web-01 is Running on quay1
  69.569 sql-02 is Running on quay2
  69.590 web-02 is Running on quay2
  69.808 web-03 is Running on quay1
  70.045 old-01 is Running on quay1
  70.289 sql-01 is Running on quay1
  70.316 file-01 is Running on quay1
  70.436 dc-02 is Running on quay2
  70.446 lone-01 is Running on quay2
  70.882 mail-01 is Running on quay1
  71.132 build-01 is Running on quay2
  81.773 quay2 is Up, 9 GiB free
  81.775 quay1 is Up, 8.5 GiB free, current host
