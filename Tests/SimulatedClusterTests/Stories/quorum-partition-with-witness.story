# Two and two: the side that holds the witness goes on. The others stop their cluster service, and
# their machines with it, before any is started again; when the parts are joined they join again.
at 0 s, part quay3, quay4 from the others
at 60 s, join the parts

---
   0.000 > part quay3, quay4 from the others
   0.000 Cluster and CSV is Partitioned, Internal, quay3 Unreachable, quay4 Unreachable
   0.000 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 Live Migration is Partitioned, Internal, quay3 Unreachable, quay4 Unreachable
   0.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 Management is Partitioned, Enabled, quay3 Unreachable, quay4 Unreachable
   0.000 Warning: Cluster network 'Management' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 Virtual Machines is Partitioned, Disabled, quay3 Unreachable, quay4 Unreachable
   0.000 Warning: Cluster network 'Virtual Machines' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   5.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
   5.000 Critical: The Cluster service is shutting down because quorum was lost.
   5.000 quay3 is Down, 18.5 GiB free (Its cluster service stopped: quorum was lost)
   5.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
   5.000 Critical: The Cluster service is shutting down because quorum was lost.
   5.000 quay4 is Down, 512 MiB free (Its cluster service stopped: quorum was lost)
   5.000 build-01 is Failed on quay4 (the cluster service of quay4 stopped)
   5.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   5.000 dc-02 is Failed on quay4 (the cluster service of quay4 stopped)
   5.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   5.000 file-01 is Failed on quay3 (the cluster service of quay3 stopped)
   5.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
   5.000 mail-01 is Failed on quay3 (the cluster service of quay3 stopped)
   5.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
   5.000 queue-01 is Failed on quay4 (the cluster service of quay4 stopped)
   5.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   5.000 web-03 is Failed on quay3 (the cluster service of quay3 stopped)
   5.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
   5.000 quay3 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
   5.000 quay4 is Down, 7 GiB free (Its cluster service stopped: quorum was lost)
   5.000 3 of 5 votes, can sustain 0 more
   6.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
   6.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
   6.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   6.000 build-01 is Failed on quay2 (the cluster service of quay4 stopped)
   6.000 build-01 is Starting on quay2
   6.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
   6.000 mail-01 is Failed on quay1 (the cluster service of quay3 stopped)
   6.000 mail-01 is Starting on quay1
   6.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   6.000 queue-01 is Failed on quay2 (the cluster service of quay4 stopped)
   6.000 queue-01 is Starting on quay2
   6.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
   6.000 file-01 is Failed on quay1 (the cluster service of quay3 stopped)
   6.000 file-01 is Starting on quay1
   6.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
   6.000 web-03 is Failed on quay1 (the cluster service of quay3 stopped)
   6.000 web-03 is Starting on quay1
   6.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay2'.
   6.000 dc-02 is Failed on quay2 (the cluster service of quay4 stopped)
   6.000 dc-02 is Starting on quay2
   6.000 quay1 is Up, 8.5 GiB free, current host
   6.000 quay2 is Up, 9 GiB free
  10.833 file-01 is Running on quay1
  10.833 web-03 is Running on quay1
  11.200 build-01 is Running on quay2
  11.737 mail-01 is Running on quay1
  11.789 dc-02 is Running on quay2
  12.413 queue-01 is Running on quay2
  60.000 > join the parts
  60.000 Cluster and CSV is Up, Internal
  60.000 Information: Cluster network 'Cluster and CSV' is up.
  60.000 Live Migration is Up, Internal
  60.000 Information: Cluster network 'Live Migration' is up.
  60.000 Management is Up, Enabled
  60.000 Information: Cluster network 'Management' is up.
  60.000 Virtual Machines is Up, Disabled
  60.000 Information: Cluster network 'Virtual Machines' is up.
  60.000 quay3 is Joining, 23 GiB free
  60.000 quay4 is Joining, 7 GiB free
  64.000 quay3 is Up, 23 GiB free
  64.000 Information: Cluster node 'quay3' joined the cluster.
  64.000 quay3 is Up, 23 GiB free, migration networks initialising
  64.000 4 of 5 votes, can sustain 1 more
  64.000 quay4 is Up, 7 GiB free
  64.000 Information: Cluster node 'quay4' joined the cluster.
  64.000 quay4 is Up, 7 GiB free, migration networks initialising
  64.000 5 of 5 votes, can sustain 2 more
  83.507 quay4 is Up, 7 GiB free
  91.301 quay3 is Up, 23 GiB free
