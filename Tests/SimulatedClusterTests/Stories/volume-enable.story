# Cluster shared volumes come once per cluster, after the notice was accepted; until then no disk can be
# made one.
set shared volumes not enabled
at 0 s, add disk Cluster Disk 4 to the shared volumes
at 1 s, enable the shared volumes without the notice
at 2 s, enable the shared volumes
at 3 s, add disk Cluster Disk 4 to the shared volumes
at 4 s, enable the shared volumes

---
   0.000 > add disk Cluster Disk 4 to the shared volumes
   0.000 refused: Cluster Shared Volumes are not enabled in this cluster. Nothing was changed. Enable them first.
   1.000 > enable the shared volumes without the notice
   1.000 refused: The notice was not accepted. Cluster Shared Volumes are supported for the files of virtual machines only. Other files kept there may be damaged. They are enabled once per cluster, for all of its nodes; validating the cluster first is advised.. Nothing was changed. Read it and accept it.
   2.000 > enable the shared volumes
   2.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node and Disk Majority
   2.000 Information: Cluster Shared Volumes were enabled on all nodes, under C:\ClusterStorage.
   3.000 > add disk Cluster Disk 4 to the shared volumes
   3.000 Cluster Disk 4 is Online, shared as Volume4, owner quay1
   3.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   3.000 Information: Cluster Disk 4 was added to the Cluster Shared Volumes as C:\ClusterStorage\Volume4.
   3.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay1
   4.000 > enable the shared volumes
   4.000 refused: Cluster Shared Volumes are enabled already; that is done once per cluster, for all nodes. Nothing was changed.
