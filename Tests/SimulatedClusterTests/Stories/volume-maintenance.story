# Nothing starts on a volume that was taken out of use for maintenance, until it is taken back.
at 0 s, add disk Cluster Disk 4 to the shared volumes
at 1 s, create new-01 on quay1 with 512 MiB in Volume4
at 2 s, take Volume4 into maintenance
at 3 s, start new-01
at 4 s, take Volume4 out of maintenance
at 5 s, start new-01

---
   0.000 > add disk Cluster Disk 4 to the shared volumes
   0.000 Cluster Disk 4 is Online, shared as Volume4, owner quay1
   0.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   0.000 Information: Cluster Disk 4 was added to the Cluster Shared Volumes as C:\ClusterStorage\Volume4.
   0.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   1.000 > create new-01 on quay1 with 512 MiB in Volume4
   1.000 new-01 is Off on quay1
   1.000 Information: Virtual machine 'new-01' was created.
   2.000 > take Volume4 into maintenance
   2.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   2.000 Information: Volume4 was taken out of use for maintenance.
   2.000 Volume4 is Online (Maintenance) at C:\ClusterStorage\Volume4, coordinator quay1
   3.000 > start new-01
   3.000 refused: new-01 is off on quay1. Volume4, which holds its files, is in maintenance. Nothing was changed.
   4.000 > take Volume4 out of maintenance
   4.000 Volume4 is Online (Maintenance) at C:\ClusterStorage\Volume4, coordinator quay1
   4.000 Information: Volume4 is in use again.
   4.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   5.000 > start new-01
   5.000 new-01 is Starting on quay1
   5.000 quay1 is Up, 12.5 GiB free, current host
   9.700 new-01 is Running on quay1
