# Where the disk alone decides, a cluster that lost it, because no node was there, forms again with the
# first node that reaches it.
at 0 s, let disk Witness decide
at 1 s, part quay1 from the others
at 2 s, fail node quay1
at 2 s, fail node quay2
at 2 s, fail node quay3
at 2 s, fail node quay4
at 60 s, return node quay2

---
   0.000 > let disk Witness decide
   0.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum No Majority: Disk Only
   0.000 1 of 1 votes, can sustain 3 more
   1.000 > part quay1 from the others
   1.000 Cluster and CSV is Partitioned, Internal, quay1 Unreachable
   1.000 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Encrypted is Partitioned, Disabled, quay1 Unreachable
   1.000 Warning: Cluster network 'Encrypted' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Live Migration is Partitioned, Internal, quay1 Unreachable
   1.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Management is Partitioned, Enabled, quay1 Unreachable
   1.000 Warning: Cluster network 'Management' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Tagged is Partitioned, Disabled, quay1 Unreachable
   1.000 Warning: Cluster network 'Tagged' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Virtual Machines is Partitioned, Disabled, quay1 Unreachable
   1.000 Warning: Cluster network 'Virtual Machines' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   2.000 > fail node quay1
   2.000 quay1 is Up, 13 GiB free, current host, without power
   2.000 dc-01 is Unknown on quay1 (quay1 does not answer)
   2.000 old-01 is Unknown on quay1 (quay1 does not answer)
   2.000 sql-01 is Unknown on quay1 (quay1 does not answer)
   2.000 web-01 is Unknown on quay1 (quay1 does not answer)
   2.000 quay1 is Up, 23 GiB free, current host, without power
   2.000 > fail node quay2
   2.000 quay2 is Up, 15.5 GiB free, without power
   2.000 cache-01 is Unknown on quay2 (quay2 does not answer)
   2.000 lone-01 is Unknown on quay2 (quay2 does not answer)
   2.000 sql-02 is Unknown on quay2 (quay2 does not answer)
   2.000 web-02 is Unknown on quay2 (quay2 does not answer)
   2.000 quay2 is Up, 23 GiB free, without power
   2.000 > fail node quay3
   2.000 quay3 is Up, 18.5 GiB free, without power
   2.000 file-01 is Unknown on quay3 (quay3 does not answer)
   2.000 mail-01 is Unknown on quay3 (quay3 does not answer)
   2.000 web-03 is Unknown on quay3 (quay3 does not answer)
   2.000 quay3 is Up, 23 GiB free, without power
   2.000 > fail node quay4
   2.000 quay4 is Up, 512 MiB free, without power
   2.000 build-01 is Unknown on quay4 (quay4 does not answer)
   2.000 dc-02 is Unknown on quay4 (quay4 does not answer)
   2.000 queue-01 is Unknown on quay4 (quay4 does not answer)
   2.000 quay4 is Up, 7 GiB free, without power
   6.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
   6.000 quay2 is Down, 23 GiB free, without power
   6.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
   6.000 quay3 is Down, 23 GiB free, without power
   6.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
   6.000 quay4 is Down, 7 GiB free, without power
   6.000 build-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   6.000 cache-01 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
   6.000 dc-02 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   6.000 file-01 is Failed on quay3 (quay3 went down)
   6.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
   6.000 lone-01 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   6.000 mail-01 is Failed on quay3 (quay3 went down)
   6.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
   6.000 queue-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   6.000 sql-02 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   6.000 web-02 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
   6.000 web-03 is Failed on quay3 (quay3 went down)
   6.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
   6.000 Cluster Disk 5 is Online, available, owner quay1
   6.000 Information: quay1 owns Cluster Disk 5.
   6.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
   6.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
   6.000 Information: quay1 coordinates Volume2.
   6.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
   6.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
   6.000 Information: quay1 coordinates Volume3.
   6.000 1 of 1 votes, can sustain 0 more
   7.000 quay1 is Down, 23 GiB free, without power
   7.000 dc-01 is Failed on quay1 (quay1 went down)
   7.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   7.000 old-01 is Failed on quay1 (quay1 went down)
   7.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   7.000 sql-01 is Failed on quay1 (quay1 went down)
   7.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   7.000 web-01 is Failed on quay1 (quay1 went down)
   7.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   7.000 Cluster Disk 1 is Failed, shared as Volume1, owner quay1
   7.000 Cluster Disk 2 is Failed, shared as Volume2, owner quay1
   7.000 Cluster Disk 3 is Failed, shared as Volume3, owner quay1
   7.000 Cluster Disk 4 is Failed, available, owner quay1
   7.000 Cluster Disk 5 is Failed, available, owner quay1
   7.000 Witness is Failed, the witness, owner quay1
   7.000 Volume1 is Offline at C:\ClusterStorage\Volume1, coordinator quay1
   7.000 Volume2 is Offline at C:\ClusterStorage\Volume2, coordinator quay1
   7.000 Volume3 is Offline at C:\ClusterStorage\Volume3, coordinator quay1
   7.000 0 of 1 votes, quorum lost
  60.000 > return node quay2
  60.000 quay2 is Down, 23 GiB free, without power (Starting)
  70.000 quay2 is Down, 23 GiB free
  70.000 quay2 is Joining, 23 GiB free
  70.000 1 of 1 votes, quorum lost
  74.000 quay2 is Up, 23 GiB free
  74.000 Information: Cluster node 'quay2' joined the cluster.
  74.000 quay2 is Up, 23 GiB free, migration networks initialising
  74.000 Information: The cluster has quorum again, with 1 node.
  74.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1
  74.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
  74.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
  74.000 Cluster Disk 4 is Online, available, owner quay2
  74.000 Information: quay2 owns Cluster Disk 4.
  74.000 Cluster Disk 5 is Online, available, owner quay2
  74.000 Information: quay2 owns Cluster Disk 5.
  74.000 Witness is Online, the witness, owner quay2
  74.000 Information: quay2 owns Witness.
  74.000 Volume1 is Offline at C:\ClusterStorage\Volume1, coordinator quay2
  74.000 Cluster Disk 1 is Online, shared as Volume1, owner quay2
  74.000 Information: quay2 coordinates Volume1.
  74.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  74.000 Volume2 is Offline at C:\ClusterStorage\Volume2, coordinator quay2
  74.000 Cluster Disk 2 is Online, shared as Volume2, owner quay2
  74.000 Information: quay2 coordinates Volume2.
  74.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
  74.000 Volume3 is Offline at C:\ClusterStorage\Volume3, coordinator quay2
  74.000 Cluster Disk 3 is Online, shared as Volume3, owner quay2
  74.000 Information: quay2 coordinates Volume3.
  74.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay2
  74.000 quay2 is Up, 23 GiB free, current host, migration networks initialising
  74.000 1 of 1 votes, can sustain 0 more
  75.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  75.000 sql-01 is Failed on quay2 (quay1 went down)
  75.000 sql-01 is Starting on quay2
  75.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  75.000 build-01 is Failed on quay2 (quay4 went down)
  75.000 build-01 is Starting on quay2
  75.000 sql-02 is Starting on quay2
  75.000 cache-01 is Starting on quay2
  75.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  75.000 mail-01 is Failed on quay2 (quay3 went down)
  75.000 mail-01 is Starting on quay2
  75.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  75.000 queue-01 is Failed on quay2 (quay4 went down)
  75.000 queue-01 is Starting on quay2
  75.000 file-01 is Failed on quay3 (no node can take it: quay1 is down; quay3 is down; quay4 is down; quay2 has 1 GiB of memory free, file-01 needs 1.5 GiB)
  75.000 Error: The Cluster service failed to bring clustered role 'file-01' completely online or offline.
  75.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  75.000 web-01 is Failed on quay2 (quay1 went down)
  75.000 web-01 is Starting on quay2
  75.000 web-02 is Failed on quay2 (no node can take it: quay1 is down; quay3 is down; quay4 is down; quay2 has 0 B of memory free, web-02 needs 1 GiB)
  75.000 Error: The Cluster service failed to bring clustered role 'web-02' completely online or offline.
  75.000 web-03 is Failed on quay3 (no node can take it: quay1 is down; quay3 is down; quay4 is down; quay2 has 0 B of memory free, web-03 needs 1 GiB)
  75.000 Error: The Cluster service failed to bring clustered role 'web-03' completely online or offline.
  75.000 dc-01 is Failed on quay1 (no node can take it: quay1 is down; quay3 is down; quay4 is down; quay2 has 0 B of memory free, dc-01 needs 512 MiB)
  75.000 Error: The Cluster service failed to bring clustered role 'dc-01' completely online or offline.
  75.000 dc-02 is Failed on quay4 (no node can take it: quay1 is down; quay3 is down; quay4 is down; quay2 has 0 B of memory free, dc-02 needs 512 MiB)
  75.000 Error: The Cluster service failed to bring clustered role 'dc-02' completely online or offline.
  75.000 lone-01 is Failed on quay2 (no node can take it: quay1 is down; quay3 is down; quay4 is down; quay2 has 0 B of memory free, lone-01 needs 512 MiB)
  75.000 Error: The Cluster service failed to bring clustered role 'lone-01' completely online or offline.
  75.000 old-01 is Failed on quay1 (no node can take it: quay1 is down; quay3 is down; quay4 is down; quay2 has 0 B of memory free, old-01 needs 512 MiB)
  75.000 Error: The Cluster service failed to bring clustered role 'old-01' completely online or offline.
  75.000 quay2 is Up, 0 B free, current host, migration networks initialising
  79.333 sql-02 is Running on quay2
  79.333 cache-01 is Running on quay2
  80.069 web-01 is Running on quay2
  80.737 sql-01 is Running on quay2
  80.789 mail-01 is Running on quay2
  81.132 queue-01 is Running on quay2
  81.413 build-01 is Running on quay2
  94.464 quay2 is Up, 0 B free, current host
