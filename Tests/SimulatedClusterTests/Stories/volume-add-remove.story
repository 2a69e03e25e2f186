# A disk becomes a shared volume with a folder of its own on all nodes when it is available, and only
# then; a volume is removed when no machine lies on it (G5).
at 0 s, enable the shared volumes
at 1 s, add disk Cluster Disk 4 to the shared volumes
at 2 s, add disk Cluster Disk 4 to the shared volumes
at 2 s, add disk Witness to the shared volumes
at 2 s, add disk Cluster Disk 6 to the shared volumes
at 2 s, add disk Cluster Disk 9 to the shared volumes
at 3 s, remove volume Volume1
at 3 s, remove volume Volume9
at 4 s, remove volume Volume4
at 5 s, add disk Cluster Disk 4 to the shared volumes

---
   0.000 > enable the shared volumes
   0.000 refused: Cluster Shared Volumes are enabled already; that is done once per cluster, for all nodes. Nothing was changed.
   1.000 > add disk Cluster Disk 4 to the shared volumes
   1.000 Cluster Disk 4 is Online, shared as Volume4, owner quay1
   1.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   1.000 Information: Cluster Disk 4 was added to the Cluster Shared Volumes as C:\ClusterStorage\Volume4.
   1.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   2.000 > add disk Cluster Disk 4 to the shared volumes
   2.000 refused: Cluster Disk 4 is not available: it holds Volume4. Nothing was changed.
   2.000 > add disk Witness to the shared volumes
   2.000 refused: Witness is not available: it has a vote in the quorum. Nothing was changed.
   2.000 > add disk Cluster Disk 6 to the shared volumes
   2.000 refused: Cluster Disk 6 is not available: it holds the files of lone-01. Nothing was changed.
   2.000 > add disk Cluster Disk 9 to the shared volumes
   2.000 refused: There is no disk named Cluster Disk 9 in this cluster. Nothing was changed.
   3.000 > remove volume Volume1
   3.000 refused: Volume1 holds the files of dc-01 and of 5 more. Nothing was changed. Move or delete these machines first.
   3.000 > remove volume Volume9
   3.000 refused: There is no shared volume named Volume9 in this cluster. Nothing was changed.
   4.000 > remove volume Volume4
   4.000 Volume4 is gone
   4.000 Cluster Disk 4 is Online, available, owner quay1
   4.000 Information: Volume4 was removed from the Cluster Shared Volumes.
   5.000 > add disk Cluster Disk 4 to the shared volumes
   5.000 Cluster Disk 4 is Online, shared as Volume4, owner quay1
   5.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   5.000 Information: Cluster Disk 4 was added to the Cluster Shared Volumes as C:\ClusterStorage\Volume4.
   5.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
