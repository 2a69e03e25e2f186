# A disk and a volume whose owner is evicted while nobody else reaches them have no owner until
# somebody does. Seed 314 of a million steps found them owned by a node that was gone.
at 0 s, fail path of quay1 to Cluster Disk 3
at 0 s, fail path of quay2 to Cluster Disk 3
at 0 s, fail path of quay4 to Cluster Disk 3
at 10 s, drain quay3
at 200 s, move machine test-01 to quay1
at 201 s, stop the service of quay3
at 260 s, evict quay3
at 300 s, return path of quay2 to Cluster Disk 3

---
   0.000 > fail path of quay1 to Cluster Disk 3
   0.000 Cluster Disk 3 is Online, shared as Volume3, owner quay3, not from quay1
   0.000 Volume3 is Online (Redirected Access) at C:\ClusterStorage\Volume3, coordinator quay3, over Cluster and CSV, quay1 Redirected
   0.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   0.000 > fail path of quay2 to Cluster Disk 3
   0.000 Cluster Disk 3 is Online, shared as Volume3, owner quay3, not from quay1, not from quay2
   0.000 Volume3 is Online (Redirected Access) at C:\ClusterStorage\Volume3, coordinator quay3, over Cluster and CSV, quay1 Redirected, quay2 Redirected
   0.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
   0.000 > fail path of quay4 to Cluster Disk 3
   0.000 Cluster Disk 3 is Online, shared as Volume3, owner quay3, not from quay1, not from quay2, not from quay4
   0.000 Volume3 is Online (Redirected Access) at C:\ClusterStorage\Volume3, coordinator quay3, over Cluster and CSV, quay1 Redirected, quay2 Redirected, quay4 Redirected
   0.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
  10.000 > drain quay3
  10.000 quay3 is Paused, 18.5 GiB free, Draining
  10.000 mail-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 19 s, pause about 380 ms.
  10.000 mail-01: setup over Live Migration
  10.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  10.000 quay2 is Up, 13.5 GiB free
  11.947 mail-01: pass 1
  25.643 mail-01: pass 2
  27.370 mail-01: pass 3
  28.001 mail-01: pass 4
  28.230 mail-01: blackout
  28.588 mail-01: blackout is over
  28.588 mail-01 is Running on quay2
  28.588 mail-01: clean-up
  28.588 mail-01: Hypervisor pause 358 ms
  28.588 mail-01: TCP client gap 358 ms, connection kept
  28.599 mail-01: Network gap 369 ms
  29.532 mail-01: done
  29.532 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.4 seconds.
  29.532 quay3 is Paused, 20.5 GiB free, Draining
  29.532 file-01: forecast: Converges by itself, after at most 10 passes. Three passes over the memory, about 13 s, pause about 340 ms.
  29.532 file-01: setup over Live Migration
  29.532 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  29.532 quay2 is Up, 12 GiB free
  31.519 file-01: pass 1
  41.108 file-01: pass 2
  42.260 file-01: pass 3
  42.467 file-01: blackout
  42.768 file-01: blackout is over
  42.768 file-01 is Running on quay2
  42.768 file-01: clean-up
  42.768 file-01: Hypervisor pause 301 ms
  42.780 file-01: Network gap 314 ms
  43.067 file-01: TCP client gap 600 ms, connection kept
  43.798 file-01: done
  43.798 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
  43.798 quay3 is Paused, 22 GiB free, Draining
  43.798 web-03: forecast: Converges by itself, after at most 10 passes. Two passes over the memory, about 8.6 s, pause about 320 ms.
  43.798 web-03: setup over Live Migration
  43.798 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  43.798 quay1 is Up, 12 GiB free, current host
  45.859 web-03: pass 1
  51.796 web-03: pass 2
  52.119 web-03: blackout
  52.419 web-03: blackout is over
  52.419 web-03 is Running on quay1
  52.419 web-03: clean-up
  52.419 web-03: Hypervisor pause 300 ms
  52.431 web-03: Network gap 312 ms
  52.719 web-03: TCP client gap 600 ms, connection kept
  53.386 web-03: done
  53.386 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-03' with a blackout time of 0.3 seconds.
  53.386 quay3 is Paused, 23 GiB free, Draining
  53.386 quay3 is Paused, 23 GiB free, Drained
 200.000 > move machine test-01 to quay1
 200.000 refused: test-01 is off on quay3. test-01 is not highly available: the cluster has no role for it. Nothing was changed. Make it highly available first.
 201.000 > stop the service of quay3
 201.000 quay3 is Paused, 23 GiB free (Its cluster service is stopping)
 201.000 quay3 is Down, 23 GiB free (Its cluster service was stopped)
 201.000 Information: The cluster service of quay3 was stopped.
 201.000 Cluster Disk 3 is Failed, shared as Volume3, owner quay3, not from quay1, not from quay2, not from quay4
 201.000 Volume3 is Offline at C:\ClusterStorage\Volume3, coordinator quay3, quay1 No access, quay2 No access, quay4 No access
 201.000 Error: Cluster Shared Volume 'Volume3' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
 201.000 Error: Cluster Shared Volume 'Volume3' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
 201.000 Error: Cluster Shared Volume 'Volume3' is no longer available on this node because of 'no path to the disk'. All I/O will temporarily be queued until a path to the volume is reestablished.
 201.000 file-01 is Paused-Critical on quay2 (Volume3 can't be reached from quay2)
 201.000 Critical: file-01 was paused: Volume3 can't be reached.
 201.000 sql-01 is Paused-Critical on quay1 (Volume3 can't be reached from quay1)
 201.000 Critical: sql-01 was paused: Volume3 can't be reached.
 201.000 sql-02 is Paused-Critical on quay2 (Volume3 can't be reached from quay2)
 201.000 Critical: sql-02 was paused: Volume3 can't be reached.
 201.000 web-03 is Paused-Critical on quay1 (Volume3 can't be reached from quay1)
 201.000 Critical: web-03 was paused: Volume3 can't be reached.
 201.000 4 of 5 votes, can sustain 1 more
 260.000 > evict quay3
 260.000 test-01 is gone
 260.000 Cluster and CSV is Up, Internal
 260.000 Encrypted is Up, Disabled
 260.000 Live Migration is Up, Internal
 260.000 Management is Up, Enabled
 260.000 Tagged is Up, Disabled
 260.000 Virtual Machines is Up, Disabled
 260.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
 260.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
 260.000 Volume3 is Offline at C:\ClusterStorage\Volume3, coordinator quay3, quay1 No access, quay2 No access, quay4 No access
 260.000 quay3 has left
 260.000 Cluster Disk 3 is Failed, shared as Volume3, owner none, not from quay1, not from quay2, not from quay4
 260.000 Volume3 is Offline at C:\ClusterStorage\Volume3, quay1 No access, quay2 No access, quay4 No access
 260.000 4 of 4 votes, can sustain 1 more
 300.000 > return path of quay2 to Cluster Disk 3
 300.000 Cluster Disk 3 is Failed, shared as Volume3, owner none, not from quay1, not from quay4
 300.000 Cluster Disk 3 is Online, shared as Volume3, owner none, not from quay1, not from quay4
 300.000 Volume3 is Offline at C:\ClusterStorage\Volume3, coordinator quay2, quay1 No access, quay2 No access, quay4 No access
 300.000 Cluster Disk 3 is Online, shared as Volume3, owner quay2, not from quay1, not from quay4
 300.000 Information: quay2 coordinates Volume3.
 300.000 Volume3 is Online (Redirected Access) at C:\ClusterStorage\Volume3, coordinator quay2, over Cluster and CSV, quay1 Redirected, quay4 Redirected
 300.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
 300.000 Information: quay2 reads and writes Volume3 directly.
 300.000 Error: Cluster Shared Volume 'Volume3' is no longer directly accessible from this cluster node. I/O access will be redirected to the storage device over the network through the node that owns the volume.
 300.000 file-01 is Running on quay2
 300.000 Information: file-01 runs on: its files can be reached again.
 300.000 sql-01 is Running on quay1
 300.000 Information: sql-01 runs on: its files can be reached again.
 300.000 sql-02 is Running on quay2
 300.000 Information: sql-02 runs on: its files can be reached again.
 300.000 web-03 is Running on quay1
 300.000 Information: web-03 runs on: its files can be reached again.
