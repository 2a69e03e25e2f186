# Redirected access shares the network with a migration: two nodes have machines on Volume1 and
# send, so that a third is left. Another network does not mind (G5, G7).
at 0 s, migrate web-02 to quay3 over Cluster and CSV
at 30 s, redirect Volume1
at 30 s, migrate web-02 to quay2 over Cluster and CSV
at 60 s, migrate web-02 to quay3 over Live Migration
at 90 s, redirect Volume1 no more
at 90 s, migrate web-02 to quay2 over Cluster and CSV

---
   0.000 > migrate web-02 to quay3 over Cluster and CSV
   0.000 web-02: setup over Cluster and CSV
   0.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 quay3 is Up, 17.5 GiB free
   1.947 web-02: pass 1
   8.340 web-02: pass 2
   8.844 web-02: blackout
   9.279 web-02: blackout is over
   9.279 web-02 is Running on quay3
   9.279 web-02: clean-up
   9.279 web-02: Hypervisor pause 435 ms
   9.290 web-02: Network gap 446 ms
   9.444 web-02: TCP client gap 600 ms, connection kept
  10.232 web-02: done
  10.232 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.4 seconds.
  10.232 quay2 is Up, 16.5 GiB free
  30.000 > redirect Volume1
  30.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
  30.000 Warning: Cluster Shared Volume 'Volume1' redirected access was turned on. Access to the storage device will be redirected over the network from all cluster nodes that are accessing this volume.
  30.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Cluster and CSV, quay2 Redirected, quay3 Redirected, quay4 Redirected
  30.000 > migrate web-02 to quay2 over Cluster and CSV
  30.000 web-02: setup over Cluster and CSV
  30.000 Information: Clustered role 'web-02' is moving from cluster node 'quay3' to cluster node 'quay2'.
  30.000 quay2 is Up, 15.5 GiB free
  31.987 web-02: pass 1
  51.165 web-02: pass 2
  52.913 web-02: pass 3
  53.596 web-02: pass 4
  53.917 web-02: pass 5
  54.056 web-02: blackout
  54.391 web-02: blackout is over
  54.391 web-02 is Running on quay2
  54.391 web-02: clean-up
  54.391 web-02: Hypervisor pause 335 ms
  54.404 web-02: Network gap 348 ms
  54.656 web-02: TCP client gap 600 ms, connection kept
  55.572 web-02: done
  55.572 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.3 seconds.
  55.572 quay3 is Up, 18.5 GiB free
  60.000 > migrate web-02 to quay3 over Live Migration
  60.000 web-02: setup over Live Migration
  60.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  60.000 quay3 is Up, 17.5 GiB free
  62.061 web-02: pass 1
  68.453 web-02: pass 2
  68.931 web-02: blackout
  69.272 web-02: blackout is over
  69.272 web-02 is Running on quay3
  69.272 web-02: clean-up
  69.272 web-02: Hypervisor pause 341 ms
  69.285 web-02: Network gap 353 ms
  69.531 web-02: TCP client gap 600 ms, connection kept
  70.240 web-02: done
  70.240 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.3 seconds.
  70.240 quay2 is Up, 16.5 GiB free
  90.000 > redirect Volume1 no more
  90.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Cluster and CSV, quay2 Redirected, quay3 Redirected, quay4 Redirected
  90.000 Information: Redirected access to Volume1 was turned off.
  90.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
  90.000 Information: quay2 reads and writes Volume1 directly.
  90.000 Information: quay3 reads and writes Volume1 directly.
  90.000 Information: quay4 reads and writes Volume1 directly.
  90.000 > migrate web-02 to quay2 over Cluster and CSV
  90.000 web-02: setup over Cluster and CSV
  90.000 Information: Clustered role 'web-02' is moving from cluster node 'quay3' to cluster node 'quay2'.
  90.000 quay2 is Up, 15.5 GiB free
  91.898 web-02: pass 1
  98.291 web-02: pass 2
  98.787 web-02: blackout
  99.161 web-02: blackout is over
  99.161 web-02 is Running on quay2
  99.161 web-02: clean-up
  99.161 web-02: Hypervisor pause 374 ms
  99.174 web-02: Network gap 387 ms
  99.387 web-02: TCP client gap 600 ms, connection kept
 100.079 web-02: done
 100.079 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.4 seconds.
 100.079 quay3 is Up, 18.5 GiB free
