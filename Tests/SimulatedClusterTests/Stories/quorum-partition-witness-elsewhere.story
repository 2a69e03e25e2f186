# Two and two: not the first side goes on, but the one that holds the witness.
at 0 s, move disk Witness to quay4
at 10 s, part quay3, quay4 from the others

---
   0.000 > move disk Witness to quay4
   2.000 Witness is Online, the witness, owner quay4
   2.000 Information: quay4 owns Witness.
  10.000 > part quay3, quay4 from the others
  10.000 Cluster and CSV is Partitioned, Internal, quay3 Unreachable, quay4 Unreachable
  10.000 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
  10.000 Encrypted is Partitioned, Disabled, quay3 Unreachable, quay4 Unreachable
  10.000 Warning: Cluster network 'Encrypted' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
  10.000 Live Migration is Partitioned, Internal, quay3 Unreachable, quay4 Unreachable
  10.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
  10.000 Management is Partitioned, Enabled, quay3 Unreachable, quay4 Unreachable
  10.000 Warning: Cluster network 'Management' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
  10.000 Tagged is Partitioned, Disabled, quay3 Unreachable, quay4 Unreachable
  10.000 Warning: Cluster network 'Tagged' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
  10.000 Virtual Machines is Partitioned, Disabled, quay3 Unreachable, quay4 Unreachable
  10.000 Warning: Cluster network 'Virtual Machines' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
  15.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  15.000 Critical: The Cluster service is shutting down because quorum was lost.
  15.000 quay1 is Down, 13 GiB free (Its cluster service stopped: quorum was lost)
  15.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
  15.000 Critical: The Cluster service is shutting down because quorum was lost.
  15.000 quay2 is Down, 15.5 GiB free (Its cluster service stopped: quorum was lost)
  15.000 cache-01 is Failed on quay2 (the cluster service of quay2 stopped)
  15.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  15.000 dc-01 is Failed on quay1 (the cluster service of quay1 stopped)
  15.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  15.000 lone-01 is Failed on quay2 (the cluster service of quay2 stopped)
  15.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  15.000 old-01 is Failed on quay1 (the cluster service of quay1 stopped)
  15.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  15.000 sql-01 is Failed on quay1 (the cluster service of quay1 stopped)
  15.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  15.000 sql-02 is Failed on quay2 (the cluster service of quay2 stopped)
  15.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  15.000 web-01 is Failed on quay1 (the cluster service of quay1 stopped)
  15.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  15.000 web-02 is Failed on quay2 (the cluster service of quay2 stopped)
  15.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  15.000 Cluster Disk 4 is Online, available, owner quay3
  15.000 Information: quay3 owns Cluster Disk 4.
  15.000 Cluster Disk 5 is Online, available, owner quay3
  15.000 Information: quay3 owns Cluster Disk 5.
  15.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
  15.000 Cluster Disk 1 is Online, shared as Volume1, owner quay4
  15.000 Information: quay4 coordinates Volume1.
  15.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay3
  15.000 Cluster Disk 2 is Online, shared as Volume2, owner quay3
  15.000 Information: quay3 coordinates Volume2.
  15.000 quay1 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
  15.000 quay2 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
  15.000 quay3 is Up, 18.5 GiB free, current host
  15.000 3 of 5 votes, can sustain 0 more
  16.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  16.000 sql-01 is Failed on quay3 (the cluster service of quay1 stopped)
  16.000 sql-01 is Starting on quay3
  16.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  16.000 sql-02 is Failed on quay3 (the cluster service of quay2 stopped)
  16.000 sql-02 is Starting on quay3
  16.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  16.000 cache-01 is Failed on quay3 (the cluster service of quay2 stopped)
  16.000 cache-01 is Starting on quay3
  16.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  16.000 web-01 is Failed on quay3 (the cluster service of quay1 stopped)
  16.000 web-01 is Starting on quay3
  16.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  16.000 web-02 is Failed on quay3 (the cluster service of quay2 stopped)
  16.000 web-02 is Starting on quay3
  16.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  16.000 dc-01 is Failed on quay3 (the cluster service of quay1 stopped)
  16.000 dc-01 is Starting on quay3
  16.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  16.000 lone-01 is Failed on quay3 (the cluster service of quay2 stopped)
  16.000 Cluster Disk 6 is Online, of lone-01, owner quay3
  16.000 lone-01 is Starting on quay3
  16.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  16.000 old-01 is Failed on quay3 (the cluster service of quay1 stopped)
  16.000 old-01 is Starting on quay3
  16.000 quay3 is Up, 1 GiB free, current host
  20.833 web-01 is Running on quay3
  20.833 web-02 is Running on quay3
  21.069 old-01 is Running on quay3
  21.200 sql-01 is Running on quay3
  21.737 sql-02 is Running on quay3
  21.789 dc-01 is Running on quay3
  22.413 cache-01 is Running on quay3
  24.132 lone-01 is Running on quay3
