# Three without the witness outvote the one that holds it.
at 0 s, part quay1 from the others
at 60 s, join the parts

---
   0.000 > part quay1 from the others
   0.000 Cluster and CSV is Partitioned, Internal, quay1 Unreachable
   0.000 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 Live Migration is Partitioned, Internal, quay1 Unreachable
   0.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 Management is Partitioned, Enabled, quay1 Unreachable
   0.000 Warning: Cluster network 'Management' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 Virtual Machines is Partitioned, Disabled, quay1 Unreachable
   0.000 Warning: Cluster network 'Virtual Machines' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   5.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
   5.000 Critical: The Cluster service is shutting down because quorum was lost.
   5.000 quay1 is Down, 13 GiB free (Its cluster service stopped: quorum was lost)
   5.000 dc-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   5.000 old-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   5.000 sql-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   5.000 web-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   5.000 quay1 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
   5.000 quay2 is Up, 15.5 GiB free, current host
   5.000 4 of 5 votes, can sustain 1 more
   6.000 Cluster Disk 1 is Online, shared as Volume1, owner quay2
   6.000 Cluster Disk 4 is Online, available, owner quay2
   6.000 Witness is Online, the witness, owner quay2
   6.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
   6.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   6.000 sql-01 is Failed on quay3 (the cluster service of quay1 stopped)
   6.000 sql-01 is Starting on quay3
   6.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   6.000 web-01 is Failed on quay2 (the cluster service of quay1 stopped)
   6.000 web-01 is Starting on quay2
   6.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   6.000 dc-01 is Failed on quay2 (the cluster service of quay1 stopped)
   6.000 dc-01 is Starting on quay2
   6.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   6.000 old-01 is Failed on quay2 (the cluster service of quay1 stopped)
   6.000 old-01 is Starting on quay2
   6.000 quay2 is Up, 13.5 GiB free, current host
   6.000 quay3 is Up, 10.5 GiB free
  10.833 old-01 is Running on quay2
  11.200 sql-01 is Running on quay3
  11.737 web-01 is Running on quay2
  12.413 dc-01 is Running on quay2
  60.000 > join the parts
  60.000 Cluster and CSV is Up, Internal
  60.000 Information: Cluster network 'Cluster and CSV' is up.
  60.000 Live Migration is Up, Internal
  60.000 Information: Cluster network 'Live Migration' is up.
  60.000 Management is Up, Enabled
  60.000 Information: Cluster network 'Management' is up.
  60.000 Virtual Machines is Up, Disabled
  60.000 Information: Cluster network 'Virtual Machines' is up.
  60.000 quay1 is Joining, 23 GiB free
  64.000 quay1 is Up, 23 GiB free
  64.000 Information: Cluster node 'quay1' joined the cluster.
  64.000 quay1 is Up, 23 GiB free, migration networks initialising
  64.000 quay1 is Up, 23 GiB free, current host, migration networks initialising
  64.000 quay2 is Up, 13.5 GiB free
  64.000 5 of 5 votes, can sustain 2 more
  81.773 quay1 is Up, 23 GiB free, current host
