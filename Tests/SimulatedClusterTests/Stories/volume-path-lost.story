# A node without a path reads and writes through the coordinator, slower, over the network with the
# cluster's traffic; machines run on. When that network fails the traffic takes another (G5).
at 0 s, fail path of quay3 to Cluster Disk 1
at 1 s, fail network Cluster and CSV
at 2 s, return network Cluster and CSV
at 3 s, fail adapter of quay3 in Cluster and CSV
at 4 s, return path of quay3 to Cluster Disk 1

---
   0.000 > fail path of quay3 to Cluster Disk 1
   0.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1, not from quay3
   0.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Cluster and CSV, quay3 Redirected
   0.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   1.000 > fail network Cluster and CSV
   1.000 Cluster and CSV is Down, Internal
   1.000 Error: Cluster network 'Cluster and CSV' is down.
   1.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Live Migration, quay3 Redirected
   1.000 Warning: Redirected access to Volume1 goes over Live Migration instead of Cluster and CSV.
   2.000 > return network Cluster and CSV
   2.000 Cluster and CSV is Up, Internal
   2.000 Information: Cluster network 'Cluster and CSV' is up.
   2.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Cluster and CSV, quay3 Redirected
   2.000 Warning: Redirected access to Volume1 goes over Cluster and CSV instead of Live Migration.
   3.000 > fail adapter of quay3 in Cluster and CSV
   3.000 Cluster and CSV is Partitioned, Internal, quay3 Failed
   3.000 Error: Cluster network interface 'Ethernet 3' for cluster node 'quay3' on network 'Cluster and CSV' failed.
   3.000 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   3.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Live Migration, quay3 Redirected
   3.000 Warning: Redirected access to Volume1 goes over Live Migration instead of Cluster and CSV.
   4.000 > return path of quay3 to Cluster Disk 1
   4.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1
   4.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   4.000 Information: quay3 reads and writes Volume1 directly.
