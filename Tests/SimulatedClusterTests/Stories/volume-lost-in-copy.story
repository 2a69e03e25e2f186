# A migration fails when its destination loses the machine's files, and the machine runs on (G11).
at 0 s, fail adapter of quay3 in Cluster and CSV
at 0 s, fail adapter of quay3 in Live Migration
at 0 s, migrate web-01 to quay3
at 5 s, use network Management as Disabled
at 6 s, fail path of quay3 to Cluster Disk 1

---
   0.000 > fail adapter of quay3 in Cluster and CSV
   0.000 Cluster and CSV is Partitioned, Internal, quay3 Failed
   0.000 Error: Cluster network interface 'Ethernet 3' for cluster node 'quay3' on network 'Cluster and CSV' failed.
   0.000 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 > fail adapter of quay3 in Live Migration
   0.000 Live Migration is Partitioned, Internal, quay3 Failed
   0.000 Error: Cluster network interface 'Ethernet 2' for cluster node 'quay3' on network 'Live Migration' failed.
   0.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 > migrate web-01 to quay3
   0.000 web-01: setup over Management
   0.000 Warning: quay3 can't be reached from quay1 over Live Migration for the live migration of web-01.
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   0.000 quay3 is Up, 17.5 GiB free
   1.947 web-01: pass 1
   5.000 > use network Management as Disabled
   5.000 Management is Up, Disabled
   6.000 > fail path of quay3 to Cluster Disk 1
   6.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1, not from quay3
   6.000 Volume1 is Degraded at C:\ClusterStorage\Volume1, coordinator quay1, quay3 No access
   6.000 Error: Cluster Shared Volume 'Volume1' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
   6.000 web-01: clean-up
   6.000 mail-01 is Paused-Critical on quay3 (Volume1 can't be reached from quay3)
   6.000 Critical: mail-01 was paused: Volume1 can't be reached.
   6.473 web-01: failed (hypervisor): web-01 still runs on quay1. quay3 lost its access to Volume1 during memory copy, pass 1.
   6.473 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. quay3 lost its access to Volume1 during memory copy, pass 1.
   6.473 quay3 is Up, 18.5 GiB free
  10.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
  10.000 Critical: The Cluster service is shutting down because quorum was lost.
  10.000 quay3 is Down, 18.5 GiB free (Its cluster service stopped: quorum was lost)
  10.000 file-01 is Failed on quay3 (the cluster service of quay3 stopped)
  10.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
  10.000 mail-01 is Failed on quay3 (the cluster service of quay3 stopped)
  10.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
  10.000 web-03 is Failed on quay3 (the cluster service of quay3 stopped)
  10.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
  10.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
  10.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
  10.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay4
  10.000 Cluster Disk 3 is Online, shared as Volume3, owner quay4
  10.000 Information: quay4 coordinates Volume3.
  10.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay4
  10.000 quay3 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
  10.000 4 of 5 votes, can sustain 1 more
  11.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  11.000 mail-01 is Failed on quay2 (the cluster service of quay3 stopped)
  11.000 mail-01 is Starting on quay2
  11.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  11.000 file-01 is Failed on quay2 (the cluster service of quay3 stopped)
  11.000 file-01 is Starting on quay2
  11.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  11.000 web-03 is Failed on quay1 (the cluster service of quay3 stopped)
  11.000 web-03 is Starting on quay1
  11.000 quay1 is Up, 12 GiB free, current host
  11.000 quay2 is Up, 12 GiB free
  15.833 web-03 is Running on quay1
  16.737 mail-01 is Running on quay2
  17.413 file-01 is Running on quay2
