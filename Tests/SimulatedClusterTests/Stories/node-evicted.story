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
   1.000 build-01: setup over Live Migration
   1.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   1.000 quay3 is Up, 14.5 GiB free
   2.947 build-01: pass 1
  28.518 build-01: pass 2
  32.018 build-01: pass 3
  33.735 build-01: pass 4
  34.708 build-01: pass 5
  35.252 build-01: pass 6
  35.563 build-01: pass 7
  35.772 build-01: pass 8
  35.908 build-01: blackout
  36.347 build-01: blackout is over
  36.347 build-01 is Running on quay3
  36.347 build-01: clean-up
  36.347 build-01: Hypervisor pause 438 ms
  36.357 build-01: Network gap 448 ms
  36.508 build-01: TCP client gap 600 ms, connection kept
  37.431 build-01: done
  37.431 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'build-01' with a blackout time of 0.4 seconds.
  37.431 quay4 is Paused, 4.5 GiB free, Draining
  37.431 queue-01: setup over Live Migration
  37.431 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  37.431 quay2 is Up, 13.5 GiB free
  39.417 queue-01: pass 1
  52.203 queue-01: pass 2
  53.080 queue-01: pass 3
  53.376 queue-01: pass 4
  53.495 queue-01: blackout
  53.816 queue-01: blackout is over
  53.816 queue-01 is Running on quay2
  53.816 queue-01: clean-up
  53.816 queue-01: Hypervisor pause 320 ms
  53.825 queue-01: Network gap 330 ms
  54.095 queue-01: TCP client gap 600 ms, connection kept
  54.947 queue-01: done
  54.947 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.3 seconds.
  54.947 quay4 is Paused, 6.5 GiB free, Draining
  54.947 dc-02: setup over Live Migration
  54.947 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
  54.947 quay3 is Up, 14 GiB free
  57.007 dc-02: pass 1
  60.659 dc-02: blackout
  60.937 dc-02: blackout is over
  60.937 dc-02 is Running on quay3
  60.937 dc-02: clean-up
  60.937 dc-02: Hypervisor pause 278 ms
  60.952 dc-02: Network gap 293 ms
  61.259 dc-02: TCP client gap 600 ms, connection kept
  62.043 dc-02: done
  62.043 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-02' with a blackout time of 0.3 seconds.
  62.043 quay4 is Paused, 7 GiB free, Draining
  62.043 quay4 is Paused, 7 GiB free, Drained
 100.000 > evict quay4
 100.000 Information: Cluster node 'quay4' was removed from the active failover cluster membership.
 100.000 Cluster and CSV is Up, Internal
 100.000 Live Migration is Up, Internal
 100.000 Management is Up, Enabled
 100.000 Virtual Machines is Up, Disabled
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
 107.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
 107.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
 111.833 build-01 is Running on quay2
 111.833 mail-01 is Running on quay1
 112.069 dc-02 is Running on quay2
 112.789 file-01 is Running on quay1
 113.132 web-03 is Running on quay1
 120.000 > evict quay3
 120.000 test-01 is gone
 120.000 Cluster and CSV is Up, Internal
 120.000 Live Migration is Up, Internal
 120.000 Management is Up, Enabled
 120.000 Virtual Machines is Up, Disabled
 120.000 quay3 has left
 120.000 3 of 3 votes, can sustain 1 more
 121.000 > evict quay2
 121.000 refused: quay2 still holds build-01 and 6 more: a node is evicted empty. Nothing was changed. Drain it first, and stop what can't move.
 122.000 > evict quay9
 122.000 refused: There is no node named quay9 in this cluster. Nothing was changed.
