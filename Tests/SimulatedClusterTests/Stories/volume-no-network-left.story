# Redirected access needs a network: without one only who has no path loses access.
at 0 s, fail path of quay3 to Cluster Disk 1
at 1 s, fail adapter of quay3 in Cluster and CSV
at 1 s, fail adapter of quay3 in Live Migration
at 2 s, fail adapter of quay3 in Management
at 3 s, migrate web-01 to quay3
at 4 s, return adapter of quay3 in Management
at 5 s, migrate web-01 to quay3

---
   0.000 > fail path of quay3 to Cluster Disk 1
   0.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1, not from quay3
   0.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Cluster and CSV, quay3 Redirected
   0.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   1.000 > fail adapter of quay3 in Cluster and CSV
   1.000 Cluster and CSV is Partitioned, Internal, quay3 Failed
   1.000 Error: Cluster network interface 'Ethernet 3' for cluster node 'quay3' on network 'Cluster and CSV' failed.
   1.000 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Live Migration, quay3 Redirected
   1.000 Warning: Redirected access to Volume1 goes over Live Migration instead of Cluster and CSV.
   1.000 > fail adapter of quay3 in Live Migration
   1.000 Live Migration is Partitioned, Internal, quay3 Failed
   1.000 Error: Cluster network interface 'Ethernet 2' for cluster node 'quay3' on network 'Live Migration' failed.
   1.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Management, quay3 Redirected
   1.000 Warning: Redirected access to Volume1 goes over Management instead of Live Migration.
   2.000 > fail adapter of quay3 in Management
   2.000 Management is Partitioned, Enabled, quay3 Failed
   2.000 Error: Cluster network interface 'Ethernet 1' for cluster node 'quay3' on network 'Management' failed.
   2.000 Warning: Cluster network 'Management' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   2.000 Volume1 is Degraded at C:\ClusterStorage\Volume1, coordinator quay1, quay3 No access
   2.000 Error: Cluster Shared Volume 'Volume1' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
   2.000 mail-01 is Paused-Critical on quay3 (Volume1 can't be reached from quay3)
   2.000 Critical: mail-01 was paused: Volume1 can't be reached.
   3.000 > migrate web-01 to quay3
   3.000 refused (refused): web-01 still runs on quay1. quay3 has no access to Volume1, which holds its files.
   4.000 > return adapter of quay3 in Management
   4.000 Management is Up, Enabled
   4.000 Information: Cluster network 'Management' is up.
   4.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Management, quay3 Redirected
   4.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   4.000 mail-01 is Running on quay3
   4.000 Information: mail-01 runs on: its files can be reached again.
   5.000 > migrate web-01 to quay3
   5.000 web-01: setup over Management
   5.000 Warning: quay3 can't be reached from quay1 over Live Migration for the live migration of web-01.
   5.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   5.000 quay3 is Up, 17.5 GiB free
   6.947 web-01: pass 1
  19.733 web-01: pass 2
  20.786 web-01: pass 3
  20.995 web-01: blackout
  21.325 web-01: blackout is over
  21.325 web-01 is Running on quay3
  21.325 web-01: clean-up
  21.325 web-01: Hypervisor pause 330 ms
  21.331 web-01: Network gap 337 ms
  21.595 web-01: TCP client gap 600 ms, connection kept
  22.410 web-01: done
  22.410 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  22.410 quay1 is Up, 14 GiB free, current host
