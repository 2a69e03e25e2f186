# A machine that is off, and of which the cluster takes no care, still keeps its node from leaving.
at 0 s, drain quay3
at 100 s, evict quay3
at 101 s, delete test-01
at 102 s, evict quay3

---
   0.000 > drain quay3
   0.000 quay3 is Paused, 18.5 GiB free, Draining
   0.000 mail-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 19 s, pause about 380 ms.
   0.000 mail-01: setup over Live Migration
   0.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
   0.000 quay2 is Up, 13.5 GiB free
   1.947 mail-01: pass 1
  15.643 mail-01: pass 2
  17.370 mail-01: pass 3
  18.001 mail-01: pass 4
  18.230 mail-01: blackout
  18.588 mail-01: blackout is over
  18.588 mail-01 is Running on quay2
  18.588 mail-01: clean-up
  18.588 mail-01: Hypervisor pause 358 ms
  18.588 mail-01: TCP client gap 358 ms, connection kept
  18.599 mail-01: Network gap 369 ms
  19.532 mail-01: done
  19.532 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.4 seconds.
  19.532 quay3 is Paused, 20.5 GiB free, Draining
  19.532 file-01: forecast: Converges by itself, after at most 10 passes. Three passes over the memory, about 13 s, pause about 340 ms.
  19.532 file-01: setup over Live Migration
  19.532 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  19.532 quay2 is Up, 12 GiB free
  21.519 file-01: pass 1
  31.108 file-01: pass 2
  32.260 file-01: pass 3
  32.467 file-01: blackout
  32.768 file-01: blackout is over
  32.768 file-01 is Running on quay2
  32.768 file-01: clean-up
  32.768 file-01: Hypervisor pause 301 ms
  32.780 file-01: Network gap 314 ms
  33.067 file-01: TCP client gap 600 ms, connection kept
  33.798 file-01: done
  33.798 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
  33.798 quay3 is Paused, 22 GiB free, Draining
  33.798 web-03: forecast: Converges by itself, after at most 10 passes. Two passes over the memory, about 8.6 s, pause about 320 ms.
  33.798 web-03: setup over Live Migration
  33.798 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  33.798 quay1 is Up, 12 GiB free, current host
  35.859 web-03: pass 1
  41.796 web-03: pass 2
  42.119 web-03: blackout
  42.419 web-03: blackout is over
  42.419 web-03 is Running on quay1
  42.419 web-03: clean-up
  42.419 web-03: Hypervisor pause 300 ms
  42.431 web-03: Network gap 312 ms
  42.719 web-03: TCP client gap 600 ms, connection kept
  43.386 web-03: done
  43.386 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-03' with a blackout time of 0.3 seconds.
  43.386 quay3 is Paused, 23 GiB free, Draining
  43.386 quay3 is Paused, 23 GiB free, Drained
 100.000 > evict quay3
 100.000 refused: quay3 still holds test-01: a node is evicted empty. Nothing was changed. Drain it first, and stop what can't move.
 101.000 > delete test-01
 101.000 test-01 is gone
 101.000 Information: Virtual machine 'test-01' was deleted. Its files stay where they are.
 102.000 > evict quay3
 102.000 Information: Cluster node 'quay3' was removed from the active failover cluster membership.
 102.000 Cluster and CSV is Up, Internal
 102.000 Encrypted is Up, Disabled
 102.000 Live Migration is Up, Internal
 102.000 Management is Up, Enabled
 102.000 Tagged is Up, Disabled
 102.000 Virtual Machines is Up, Disabled
 102.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
 102.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
 102.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
 102.000 quay3 has left
 102.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay4
 102.000 Cluster Disk 3 is Online, shared as Volume3, owner quay4
 102.000 Information: quay4 coordinates Volume3.
 102.000 4 of 4 votes, can sustain 1 more
