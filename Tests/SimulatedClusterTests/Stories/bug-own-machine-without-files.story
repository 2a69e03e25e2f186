# A machine that is not highly available is held when its volume goes offline, like all others on it.
at 0 s, start test-01
at 20 s, fail path of quay1 to Cluster Disk 1
at 20 s, fail path of quay2 to Cluster Disk 1
at 20 s, fail path of quay3 to Cluster Disk 1
at 20 s, fail path of quay4 to Cluster Disk 1
at 40 s, return path of quay3 to Cluster Disk 1

---
   0.000 > start test-01
   0.000 test-01 is Starting on quay3
   0.000 quay3 is Up, 17.5 GiB free
   4.700 test-01 is Running on quay3
  20.000 > fail path of quay1 to Cluster Disk 1
  20.000 Cluster Disk 1 is Online, shared as Volume1, owner quay1, not from quay1
  20.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
  20.000 Cluster Disk 1 is Online, shared as Volume1, owner quay4, not from quay1
  20.000 Information: quay4 coordinates Volume1.
  20.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay4, over Cluster and CSV, quay1 Redirected
  20.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
  20.000 > fail path of quay2 to Cluster Disk 1
  20.000 Cluster Disk 1 is Online, shared as Volume1, owner quay4, not from quay1, not from quay2
  20.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay4, over Cluster and CSV, quay1 Redirected, quay2 Redirected
  20.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
  20.000 > fail path of quay3 to Cluster Disk 1
  20.000 Cluster Disk 1 is Online, shared as Volume1, owner quay4, not from quay1, not from quay2, not from quay3
  20.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay4, over Cluster and CSV, quay1 Redirected, quay2 Redirected, quay3 Redirected
  20.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
  20.000 > fail path of quay4 to Cluster Disk 1
  20.000 Cluster Disk 1 is Online, shared as Volume1, owner quay4, not from quay1, not from quay2, not from quay3, not from quay4
  20.000 Cluster Disk 1 is Failed, shared as Volume1, owner quay4, not from quay1, not from quay2, not from quay3, not from quay4
  20.000 Volume1 is Offline at C:\ClusterStorage\Volume1, coordinator quay4, quay1 No access, quay2 No access, quay3 No access, quay4 No access
  20.000 Error: Cluster Shared Volume 'Volume1' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
  20.000 Error: Cluster Shared Volume 'Volume1' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
  20.000 Error: Cluster Shared Volume 'Volume1' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
  20.000 Error: Cluster Shared Volume 'Volume1' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
  20.000 dc-01 is Paused-Critical on quay1 (Volume1 can't be reached from quay1)
  20.000 Critical: dc-01 was paused: Volume1 can't be reached.
  20.000 mail-01 is Paused-Critical on quay3 (Volume1 can't be reached from quay3)
  20.000 Critical: mail-01 was paused: Volume1 can't be reached.
  20.000 old-01 is Paused-Critical on quay1 (Volume1 can't be reached from quay1)
  20.000 Critical: old-01 was paused: Volume1 can't be reached.
  20.000 queue-01 is Paused-Critical on quay4 (Volume1 can't be reached from quay4)
  20.000 Critical: queue-01 was paused: Volume1 can't be reached.
  20.000 test-01 is Paused-Critical on quay3 (Volume1 can't be reached from quay3)
  20.000 Critical: test-01 was paused: Volume1 can't be reached.
  20.000 web-01 is Paused-Critical on quay1 (Volume1 can't be reached from quay1)
  20.000 Critical: web-01 was paused: Volume1 can't be reached.
  40.000 > return path of quay3 to Cluster Disk 1
  40.000 Cluster Disk 1 is Failed, shared as Volume1, owner quay4, not from quay1, not from quay2, not from quay4
  40.000 Cluster Disk 1 is Online, shared as Volume1, owner quay4, not from quay1, not from quay2, not from quay4
  40.000 Volume1 is Offline at C:\ClusterStorage\Volume1, coordinator quay3, quay1 No access, quay2 No access, quay3 No access, quay4 No access
  40.000 Cluster Disk 1 is Online, shared as Volume1, owner quay3, not from quay1, not from quay2, not from quay4
  40.000 Information: quay3 coordinates Volume1.
  40.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay3, over Cluster and CSV, quay1 Redirected, quay2 Redirected, quay4 Redirected
  40.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
  40.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
  40.000 Information: quay3 reads and writes Volume1 directly.
  40.000 Error: Cluster Shared Volume 'Volume1' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
  40.000 dc-01 is Running on quay1
  40.000 Information: dc-01 runs on: its files can be reached again.
  40.000 mail-01 is Running on quay3
  40.000 Information: mail-01 runs on: its files can be reached again.
  40.000 old-01 is Running on quay1
  40.000 Information: old-01 runs on: its files can be reached again.
  40.000 queue-01 is Running on quay4
  40.000 Information: queue-01 runs on: its files can be reached again.
  40.000 test-01 is Running on quay3
  40.000 Information: test-01 runs on: its files can be reached again.
  40.000 web-01 is Running on quay1
  40.000 Information: web-01 runs on: its files can be reached again.
