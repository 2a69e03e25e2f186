# Redirected access and maintenance are turned on and off by hand; maintenance only while no machine
# uses the volume.
at 0 s, redirect Volume1
at 1 s, redirect Volume1
at 2 s, redirect Volume1 no more
at 2 s, redirect Volume1 no more
at 3 s, take Volume1 into maintenance
at 3 s, add disk Cluster Disk 4 to the shared volumes
at 4 s, take Volume4 into maintenance
at 4 s, take Volume4 into maintenance
at 5 s, redirect Volume4
at 6 s, take Volume4 out of maintenance
at 6 s, take Volume4 out of maintenance

---
   0.000 > redirect Volume1
   0.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   0.000 Information: Cluster Shared Volume 'Volume1' redirected access was turned on. Access to the storage device will be redirected over the network from all cluster nodes that are accessing this volume.
   0.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Cluster and CSV, quay2 Redirected, quay3 Redirected, quay4 Redirected
   1.000 > redirect Volume1
   1.000 refused: Redirected access to Volume1 is already turned on by hand. Nothing was changed.
   2.000 > redirect Volume1 no more
   2.000 Volume1 is Online (Redirected Access) at C:\ClusterStorage\Volume1, coordinator quay1, over Cluster and CSV, quay2 Redirected, quay3 Redirected, quay4 Redirected
   2.000 Information: Redirected access to Volume1 was turned off.
   2.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   2.000 Information: quay2 reads and writes Volume1 directly.
   2.000 Information: quay3 reads and writes Volume1 directly.
   2.000 Information: quay4 reads and writes Volume1 directly.
   2.000 > redirect Volume1 no more
   2.000 refused: Redirected access to Volume1 is not turned on by hand. Nothing was changed.
   3.000 > take Volume1 into maintenance
   3.000 refused: dc-01, whose files lie on Volume1, is running. Nothing was changed. Save or shut down the machines on it first.
   3.000 > add disk Cluster Disk 4 to the shared volumes
   3.000 Cluster Disk 4 is Online, shared as Volume4, owner quay1
   3.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   3.000 Information: Cluster Disk 4 was added to the Cluster Shared Volumes as C:\ClusterStorage\Volume4.
   3.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   4.000 > take Volume4 into maintenance
   4.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   4.000 Information: Volume4 was taken out of use for maintenance.
   4.000 Volume4 is Online (Maintenance) at C:\ClusterStorage\Volume4, coordinator quay1
   4.000 > take Volume4 into maintenance
   4.000 refused: Volume4 is already in maintenance. Nothing was changed.
   5.000 > redirect Volume4
   5.000 refused: Volume4 is in maintenance. Nothing was changed.
   6.000 > take Volume4 out of maintenance
   6.000 Volume4 is Online (Maintenance) at C:\ClusterStorage\Volume4, coordinator quay1
   6.000 Information: Volume4 is in use again.
   6.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   6.000 > take Volume4 out of maintenance
   6.000 refused: Volume4 is not in maintenance. Nothing was changed.
