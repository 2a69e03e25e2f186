# No path is left: the machines on the volume stand still, and run on when one is back. Those on other
# volumes notice nothing (G5).
at 0 s, fail path of quay1 to Cluster Disk 3
at 0 s, fail path of quay2 to Cluster Disk 3
at 0 s, fail path of quay3 to Cluster Disk 3
at 1 s, fail path of quay4 to Cluster Disk 3
at 2 s, migrate sql-01 to quay3
at 3 s, return path of quay4 to Cluster Disk 3

---
   0.000 > fail path of quay1 to Cluster Disk 3
   0.000 Cluster Disk 3 is Online, shared as Volume3, owner quay3, not from quay1
   0.000 Volume3 is Online (Redirected Access) at C:\ClusterStorage\Volume3, coordinator quay3, over Cluster and CSV, quay1 Redirected
   0.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   0.000 > fail path of quay2 to Cluster Disk 3
   0.000 Cluster Disk 3 is Online, shared as Volume3, owner quay3, not from quay1, not from quay2
   0.000 Volume3 is Online (Redirected Access) at C:\ClusterStorage\Volume3, coordinator quay3, over Cluster and CSV, quay1 Redirected, quay2 Redirected
   0.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   0.000 > fail path of quay3 to Cluster Disk 3
   0.000 Cluster Disk 3 is Online, shared as Volume3, owner quay3, not from quay1, not from quay2, not from quay3
   0.000 Volume3 is Online (Redirected Access) at C:\ClusterStorage\Volume3, coordinator quay4, over Cluster and CSV, quay1 Redirected, quay2 Redirected
   0.000 Cluster Disk 3 is Online, shared as Volume3, owner quay4, not from quay1, not from quay2, not from quay3
   0.000 Information: quay4 coordinates Volume3.
   0.000 Volume3 is Online (Redirected Access) at C:\ClusterStorage\Volume3, coordinator quay4, over Cluster and CSV, quay1 Redirected, quay2 Redirected, quay3 Redirected
   0.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   1.000 > fail path of quay4 to Cluster Disk 3
   1.000 Cluster Disk 3 is Online, shared as Volume3, owner quay4, not from quay1, not from quay2, not from quay3, not from quay4
   1.000 Cluster Disk 3 is Failed, shared as Volume3, owner quay4, not from quay1, not from quay2, not from quay3, not from quay4
   1.000 Volume3 is Offline at C:\ClusterStorage\Volume3, coordinator quay4, quay1 No access, quay2 No access, quay3 No access, quay4 No access
   1.000 Error: Cluster Shared Volume 'Volume3' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
   1.000 Error: Cluster Shared Volume 'Volume3' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
   1.000 Error: Cluster Shared Volume 'Volume3' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
   1.000 Error: Cluster Shared Volume 'Volume3' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
   1.000 file-01 is Paused-Critical on quay3 (Volume3 can't be reached from quay3)
   1.000 Critical: file-01 was paused: Volume3 can't be reached.
   1.000 sql-01 is Paused-Critical on quay1 (Volume3 can't be reached from quay1)
   1.000 Critical: sql-01 was paused: Volume3 can't be reached.
   1.000 sql-02 is Paused-Critical on quay2 (Volume3 can't be reached from quay2)
   1.000 Critical: sql-02 was paused: Volume3 can't be reached.
   1.000 web-03 is Paused-Critical on quay3 (Volume3 can't be reached from quay3)
   1.000 Critical: web-03 was paused: Volume3 can't be reached.
   2.000 > migrate sql-01 to quay3
   2.000 refused (refused): sql-01 is paused-critical on quay1. sql-01 is paused-critical: only a running machine migrates live.
   3.000 > return path of quay4 to Cluster Disk 3
   3.000 Cluster Disk 3 is Failed, shared as Volume3, owner quay4, not from quay1, not from quay2, not from quay3
   3.000 Cluster Disk 3 is Online, shared as Volume3, owner quay4, not from quay1, not from quay2, not from quay3
   3.000 Volume3 is Online (Redirected Access) at C:\ClusterStorage\Volume3, coordinator quay4, over Cluster and CSV, quay1 Redirected, quay2 Redirected, quay3 Redirected
   3.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   3.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   3.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   3.000 Information: quay4 reads and writes Volume3 directly.
   3.000 file-01 is Running on quay3
   3.000 Information: file-01 runs on: its files can be reached again.
   3.000 sql-01 is Running on quay1
   3.000 Information: sql-01 runs on: its files can be reached again.
   3.000 sql-02 is Running on quay2
   3.000 Information: sql-02 runs on: its files can be reached again.
   3.000 web-03 is Running on quay3
   3.000 Information: web-03 runs on: its files can be reached again.
