# A node is evicted when it is empty, or is down and holds nothing of the cluster's; what it has of
# its own leaves with it.
at 0 s, evict quay4
at 1 s, drain quay4
at 100 s, evict quay4
at 101 s, fail node quay3
at 120 s, evict quay3
at 121 s, evict quay2
at 122 s, evict quay9

---
   0.000 > evict quay4
   0.000 refused: quay4 still holds build-01 and 2 more: a node is evicted empty. Nothing was changed. Drain it first, and stop what can't move.
   1.000 > drain quay4
   1.000 quay4 is Paused, 512 MiB free, Draining
   1.000 build-01: forecast: Converges by itself, after at most 10 passes. 8 passes over the memory, about 35 s, pause about 370 ms.
   1.000 build-01: setup over Live Migration
   1.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   1.000 quay3 is Up, 14.5 GiB free
   2.947 build-01: pass 1
  28.518 build-01: pass 2
  31.944 build-01: pass 3
  33.564 build-01: pass 4
  34.455 build-01: pass 5
  34.965 build-01: pass 6
  35.265 build-01: pass 7
  35.454 build-01: pass 8
  35.572 build-01: blackout
  36.001 build-01: blackout is over
  36.001 build-01 is Running on quay3
  36.001 build-01: clean-up
  36.001 build-01: Hypervisor pause 429 ms
  36.010 build-01: Network gap 439 ms
  36.172 build-01: TCP client gap 600 ms, connection kept
  37.084 build-01: done
  37.084 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'build-01' with a blackout time of 0.4 seconds.
  37.084 quay4 is Paused, 4.5 GiB free, Draining
  37.084 queue-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 16 s, pause about 340 ms.
  37.084 queue-01: setup over Live Migration
  37.084 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  37.084 quay2 is Up, 13.5 GiB free
  39.071 queue-01: pass 1
  51.857 queue-01: pass 2
  52.718 queue-01: pass 3
  53.004 queue-01: pass 4
  53.114 queue-01: blackout
  53.433 queue-01: blackout is over
  53.433 queue-01 is Running on quay2
  53.433 queue-01: clean-up
  53.433 queue-01: Hypervisor pause 319 ms
  53.442 queue-01: Network gap 328 ms
  53.714 queue-01: TCP client gap 600 ms, connection kept
  54.564 queue-01: done
  54.564 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.3 seconds.
  54.564 quay4 is Paused, 6.5 GiB free, Draining
  54.564 dc-02: forecast: Converges by itself, after at most 10 passes. One pass over the memory, about 6.0 s, pause about 330 ms.
  54.564 dc-02: setup over Live Migration
  54.564 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
  54.564 quay3 is Up, 14 GiB free
  56.625 dc-02: pass 1
  60.276 dc-02: blackout
  60.555 dc-02: blackout is over
  60.555 dc-02 is Running on quay3
  60.555 dc-02: clean-up
  60.555 dc-02: Hypervisor pause 278 ms
  60.570 dc-02: Network gap 293 ms
  60.876 dc-02: TCP client gap 600 ms, connection kept
  61.661 dc-02: done
  61.661 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-02' with a blackout time of 0.3 seconds.
  61.661 quay4 is Paused, 7 GiB free, Draining
  61.661 quay4 is Paused, 7 GiB free, Drained
 100.000 > evict quay4
 100.000 Information: Cluster node 'quay4' was removed from the active failover cluster membership.
 100.000 Cluster and CSV is Up, Internal
 100.000 Encrypted is Up, Disabled
 100.000 Live Migration is Up, Internal
 100.000 Management is Up, Enabled
 100.000 Tagged is Up, Disabled
 100.000 Virtual Machines is Up, Disabled
 100.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
 100.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
 100.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
 100.000 quay4 has left
 100.000 4 of 4 votes, can sustain 1 more
 101.000 > fail node quay3
 101.000 quay3 is Up, 14 GiB free, without power
 101.000 build-01 is Unknown on quay3 (quay3 does not answer)
 101.000 dc-02 is Unknown on quay3 (quay3 does not answer)
 101.000 file-01 is Unknown on quay3 (quay3 does not answer)
 101.000 mail-01 is Unknown on quay3 (quay3 does not answer)
 101.000 web-03 is Unknown on quay3 (quay3 does not answer)
 101.000 quay3 is Up, 23 GiB free, without power
 106.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
 106.000 quay3 is Down, 23 GiB free, without power
 106.000 build-01 is Failed on quay3 (quay3 went down)
 106.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
 106.000 dc-02 is Failed on quay3 (quay3 went down)
 106.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
 106.000 file-01 is Failed on quay3 (quay3 went down)
 106.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
 106.000 mail-01 is Failed on quay3 (quay3 went down)
 106.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
 106.000 web-03 is Failed on quay3 (quay3 went down)
 106.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
 106.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
 106.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
 106.000 Information: quay1 coordinates Volume3.
 106.000 3 of 4 votes, can sustain 0 more
 107.000 Information: Clustered role 'build-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
 107.000 build-01 is Failed on quay2 (quay3 went down)
 107.000 build-01 is Starting on quay2
 107.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
 107.000 mail-01 is Failed on quay1 (quay3 went down)
 107.000 mail-01 is Starting on quay1
 107.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
 107.000 file-01 is Failed on quay1 (quay3 went down)
 107.000 file-01 is Starting on quay1
 107.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
 107.000 web-03 is Failed on quay1 (quay3 went down)
 107.000 web-03 is Starting on quay1
 107.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay3' to cluster node 'quay2'.
 107.000 dc-02 is Failed on quay2 (quay3 went down)
 107.000 dc-02 is Starting on quay2
 107.000 quay1 is Up, 8.5 GiB free, current host
 107.000 quay2 is Up, 9 GiB free
 111.833 build-01 is Running on quay2
 111.833 mail-01 is Running on quay1
 112.069 dc-02 is Running on quay2
 112.789 file-01 is Running on quay1
 113.132 web-03 is Running on quay1
 120.000 > evict quay3
 120.000 test-01 is gone
 120.000 Cluster and CSV is Up, Internal
 120.000 Encrypted is Up, Disabled
 120.000 Live Migration is Up, Internal
 120.000 Management is Up, Enabled
 120.000 Tagged is Up, Disabled
 120.000 Virtual Machines is Up, Disabled
 120.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
 120.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
 120.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
 120.000 quay3 has left
 120.000 3 of 3 votes, can sustain 1 more
 121.000 > evict quay2
 121.000 refused: quay2 still holds build-01 and 6 more: a node is evicted empty. Nothing was changed. Drain it first, and stop what can't move.
 122.000 > evict quay9
 122.000 refused: There is no node named quay9 in this cluster. Nothing was changed.
