# Two and two without a witness: nobody may go on, so that no machine runs twice.
at 0 s, let the nodes vote
at 1 s, part quay3, quay4 from the others
at 60 s, join the parts

---
   0.000 > let the nodes vote
   0.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node Majority
   0.000 Witness is Online, available, owner quay1
   0.000 4 of 4 votes, can sustain 1 more
   1.000 > part quay3, quay4 from the others
   1.000 Cluster and CSV is Partitioned, Internal, quay3 Unreachable, quay4 Unreachable
   1.000 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Live Migration is Partitioned, Internal, quay3 Unreachable, quay4 Unreachable
   1.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Management is Partitioned, Enabled, quay3 Unreachable, quay4 Unreachable
   1.000 Warning: Cluster network 'Management' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Virtual Machines is Partitioned, Disabled, quay3 Unreachable, quay4 Unreachable
   1.000 Warning: Cluster network 'Virtual Machines' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   6.000 Critical: The Cluster service is shutting down because quorum was lost.
   6.000 quay1 is Down, 13 GiB free (Its cluster service stopped: quorum was lost)
   6.000 Critical: The Cluster service is shutting down because quorum was lost.
   6.000 quay2 is Down, 15.5 GiB free (Its cluster service stopped: quorum was lost)
   6.000 Critical: The Cluster service is shutting down because quorum was lost.
   6.000 quay3 is Down, 18.5 GiB free (Its cluster service stopped: quorum was lost)
   6.000 Critical: The Cluster service is shutting down because quorum was lost.
   6.000 quay4 is Down, 512 MiB free (Its cluster service stopped: quorum was lost)
   6.000 build-01 is Failed on quay4 (the cluster service of quay4 stopped)
   6.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   6.000 cache-01 is Failed on quay2 (the cluster service of quay2 stopped)
   6.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
   6.000 dc-01 is Failed on quay1 (the cluster service of quay1 stopped)
   6.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   6.000 dc-02 is Failed on quay4 (the cluster service of quay4 stopped)
   6.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   6.000 file-01 is Failed on quay3 (the cluster service of quay3 stopped)
   6.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
   6.000 lone-01 is Failed on quay2 (the cluster service of quay2 stopped)
   6.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   6.000 mail-01 is Failed on quay3 (the cluster service of quay3 stopped)
   6.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
   6.000 old-01 is Failed on quay1 (the cluster service of quay1 stopped)
   6.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   6.000 queue-01 is Failed on quay4 (the cluster service of quay4 stopped)
   6.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   6.000 sql-01 is Failed on quay1 (the cluster service of quay1 stopped)
   6.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   6.000 sql-02 is Failed on quay2 (the cluster service of quay2 stopped)
   6.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   6.000 web-01 is Failed on quay1 (the cluster service of quay1 stopped)
   6.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   6.000 web-02 is Failed on quay2 (the cluster service of quay2 stopped)
   6.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
   6.000 web-03 is Failed on quay3 (the cluster service of quay3 stopped)
   6.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
   6.000 quay1 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
   6.000 quay2 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
   6.000 quay3 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
   6.000 quay4 is Down, 7 GiB free (Its cluster service stopped: quorum was lost)
   6.000 2 of 4 votes, quorum lost
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
  60.000 quay2 is Joining, 23 GiB free
  60.000 quay3 is Joining, 23 GiB free
  60.000 quay4 is Joining, 7 GiB free
  60.000 4 of 4 votes, quorum lost
  64.000 quay1 is Joining, 23 GiB free (Waiting for enough nodes to form a quorum)
  64.000 quay2 is Joining, 23 GiB free (Waiting for enough nodes to form a quorum)
  64.000 quay1 is Up, 23 GiB free
  64.000 Information: Cluster node 'quay1' joined the cluster.
  64.000 quay1 is Up, 23 GiB free, migration networks initialising
  64.000 quay2 is Up, 23 GiB free
  64.000 Information: Cluster node 'quay2' joined the cluster.
  64.000 quay2 is Up, 23 GiB free, migration networks initialising
  64.000 quay3 is Up, 23 GiB free
  64.000 Information: Cluster node 'quay3' joined the cluster.
  64.000 quay3 is Up, 23 GiB free, migration networks initialising
  64.000 Information: The cluster has quorum again, with 3 nodes.
  64.000 quay1 is Up, 23 GiB free, current host, migration networks initialising
  64.000 3 of 4 votes, can sustain 0 more
  64.000 quay4 is Up, 7 GiB free
  64.000 Information: Cluster node 'quay4' joined the cluster.
  64.000 quay4 is Up, 7 GiB free, migration networks initialising
  64.000 4 of 4 votes, can sustain 1 more
  65.000 sql-01 is Starting on quay1
  65.000 build-01 is Starting on quay4
  65.000 sql-02 is Starting on quay2
  65.000 cache-01 is Starting on quay2
  65.000 mail-01 is Starting on quay3
  65.000 queue-01 is Starting on quay4
  65.000 file-01 is Starting on quay3
  65.000 web-01 is Starting on quay1
  65.000 web-02 is Starting on quay2
  65.000 web-03 is Starting on quay3
  65.000 dc-01 is Starting on quay1
  65.000 dc-02 is Starting on quay4
  65.000 lone-01 is Starting on quay2
  65.000 old-01 is Starting on quay1
  65.000 quay1 is Up, 13 GiB free, current host, migration networks initialising
  65.000 quay2 is Up, 15.5 GiB free, migration networks initialising
  65.000 quay3 is Up, 18.5 GiB free, migration networks initialising
  65.000 quay4 is Up, 512 MiB free, migration networks initialising
  68.501 dc-02 is Running on quay4
  68.857 mail-01 is Running on quay3
  69.212 file-01 is Running on quay3
  69.308 dc-01 is Running on quay1
  69.333 sql-01 is Running on quay1
  69.365 web-02 is Running on quay2
  69.569 cache-01 is Running on quay2
  69.590 web-03 is Running on quay3
  69.816 web-01 is Running on quay1
  69.936 lone-01 is Running on quay2
  70.289 build-01 is Running on quay4
  70.382 queue-01 is Running on quay4
  70.446 old-01 is Running on quay1
  70.632 sql-02 is Running on quay2
  81.775 quay4 is Up, 512 MiB free
  84.464 quay1 is Up, 13 GiB free, current host
  88.407 quay2 is Up, 15.5 GiB free
  93.362 quay3 is Up, 18.5 GiB free
