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
   8.825 web-02: blackout
   9.252 web-02: blackout is over
   9.252 web-02 is Running on quay3
   9.252 web-02: clean-up
   9.252 web-02: Hypervisor pause 428 ms
   9.264 web-02: Network gap 439 ms
   9.425 web-02: TCP client gap 600 ms, connection kept
  10.206 web-02: done
  10.206 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.4 seconds.
  10.206 quay2 is Up, 16.5 GiB free
  30.000 > redirect Volume1
  30.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
  30.000 Information: Cluster Shared Volume 'Volume1' redirected access was turned on. Access to the storage device will be redirected over the network from all cluster nodes that are accessing this volume.
  30.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Cluster and CSV, quay2 Redirected, quay3 Redirected, quay4 Redirected
  30.000 > migrate web-02 to quay2 over Cluster and CSV
  30.000 web-02: setup over Cluster and CSV
  30.000 Information: Clustered role 'web-02' is moving from cluster node 'quay3' to cluster node 'quay2'.
  30.000 quay2 is Up, 15.5 GiB free
  31.987 web-02: pass 1
  51.165 web-02: pass 2
  52.883 web-02: pass 3
  53.544 web-02: pass 4
  53.841 web-02: pass 5
  53.976 web-02: blackout
  54.310 web-02: blackout is over
  54.310 web-02 is Running on quay2
  54.310 web-02: clean-up
  54.310 web-02: Hypervisor pause 334 ms
  54.323 web-02: Network gap 347 ms
  54.576 web-02: TCP client gap 600 ms, connection kept
  55.491 web-02: done
  55.491 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.3 seconds.
  55.491 quay3 is Up, 18.5 GiB free
  60.000 > migrate web-02 to quay3 over Live Migration
  60.000 web-02: setup over Live Migration
  60.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
  60.000 quay3 is Up, 17.5 GiB free
  62.061 web-02: pass 1
  68.453 web-02: pass 2
  68.930 web-02: blackout
  69.275 web-02: blackout is over
  69.275 web-02 is Running on quay3
  69.275 web-02: clean-up
  69.275 web-02: Hypervisor pause 345 ms
  69.287 web-02: Network gap 357 ms
  69.530 web-02: TCP client gap 600 ms, connection kept
  70.242 web-02: done
  70.242 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.3 seconds.
  70.242 quay2 is Up, 16.5 GiB free
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
  98.773 web-02: blackout
  99.142 web-02: blackout is over
  99.142 web-02 is Running on quay2
  99.142 web-02: clean-up
  99.142 web-02: Hypervisor pause 368 ms
  99.154 web-02: Network gap 381 ms
  99.373 web-02: TCP client gap 600 ms, connection kept
 100.059 web-02: done
 100.059 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.4 seconds.
 100.059 quay3 is Up, 18.5 GiB free
