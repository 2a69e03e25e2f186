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
