# A coordinator that loses its path hands over to a node that has one.
at 0 s, fail path of quay1 to Cluster Disk 1
at 1 s, return path of quay1 to Cluster Disk 1
at 2 s, coordinate Volume1 on quay1
at 3 s, coordinate Volume1 on quay1
at 3 s, coordinate Volume1 on quay9
at 4 s, fail path of quay2 to Cluster Disk 1
at 4 s, coordinate Volume1 on quay2

---
   0.000 > fail path of quay1 to Cluster Disk 1
   0.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1, not from quay1
   0.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
   0.000 Cluster Disk 1 is Online, shared as Volume1, owner quay4, not from quay1
   0.000 Information: quay4 coordinates Volume1.
   0.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay4, over Cluster and CSV, quay1 Redirected
   0.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   1.000 > return path of quay1 to Cluster Disk 1
   1.000 Cluster Disk 1 is Online, shared as Volume1, owner quay4
   1.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
   1.000 Information: quay1 reads and writes Volume1 directly.
   2.000 > coordinate Volume1 on quay1
   2.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   2.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1
   2.000 Information: quay1 coordinates Volume1.
   3.000 > coordinate Volume1 on quay1
   3.000 refused: quay1 already coordinates Volume1. Nothing was changed.
   3.000 > coordinate Volume1 on quay9
   3.000 refused: There is no node named quay9 in this cluster. Nothing was changed.
   4.000 > fail path of quay2 to Cluster Disk 1
   4.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1, not from quay2
   4.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Cluster and CSV, quay2 Redirected
   4.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   4.000 > coordinate Volume1 on quay2
   4.000 refused: quay2 has no path to Volume1. Nothing was changed.
