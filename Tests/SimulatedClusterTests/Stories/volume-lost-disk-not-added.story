# A disk that no node reaches is not available (G5).
at 0 s, fail path of quay1 to Cluster Disk 4
at 0 s, fail path of quay2 to Cluster Disk 4
at 0 s, fail path of quay3 to Cluster Disk 4
at 0 s, fail path of quay4 to Cluster Disk 4
at 1 s, add disk Cluster Disk 4 to the shared volumes
at 2 s, return path of quay3 to Cluster Disk 4
at 2 s, add disk Cluster Disk 4 to the shared volumes

---
   0.000 > fail path of quay1 to Cluster Disk 4
   0.000 Cluster Disk 4 is Online, available, owner quay1, not from quay1
   0.000 Cluster Disk 4 is Online, available, owner quay2, not from quay1
   0.000 Information: quay2 owns Cluster Disk 4.
   0.000 > fail path of quay2 to Cluster Disk 4
   0.000 Cluster Disk 4 is Online, available, owner quay2, not from quay1, not from quay2
   0.000 Cluster Disk 4 is Online, available, owner quay3, not from quay1, not from quay2
   0.000 Information: quay3 owns Cluster Disk 4.
   0.000 > fail path of quay3 to Cluster Disk 4
   0.000 Cluster Disk 4 is Online, available, owner quay3, not from quay1, not from quay2, not from quay3
   0.000 Cluster Disk 4 is Online, available, owner quay4, not from quay1, not from quay2, not from quay3
   0.000 Information: quay4 owns Cluster Disk 4.
   0.000 > fail path of quay4 to Cluster Disk 4
   0.000 Cluster Disk 4 is Online, available, owner quay4, not from quay1, not from quay2, not from quay3, not from quay4
   0.000 Cluster Disk 4 is Failed, available, owner quay4, not from quay1, not from quay2, not from quay3, not from quay4
   1.000 > add disk Cluster Disk 4 to the shared volumes
   1.000 refused: Cluster Disk 4 is not available: it is failed. Nothing was changed.
   2.000 > return path of quay3 to Cluster Disk 4
   2.000 Cluster Disk 4 is Failed, available, owner quay4, not from quay1, not from quay2, not from quay4
   2.000 Cluster Disk 4 is Online, available, owner quay3, not from quay1, not from quay2, not from quay4
   2.000 Information: quay3 owns Cluster Disk 4.
   2.000 > add disk Cluster Disk 4 to the shared volumes
   2.000 Cluster Disk 4 is Online, shared as Volume4, owner quay3, not from quay1, not from quay2, not from quay4
   2.000 Volume4 is Online at C:\ClusterStorage\Volume4, coordinator quay3
   2.000 Information: Cluster Disk 4 was added to the Cluster Shared Volumes as C:\ClusterStorage\Volume4.
   2.000 Volume4 is Online (Redirected Access) at C:\ClusterStorage\Volume4, coordinator quay3, over Cluster and CSV, quay1 Redirected, quay2 Redirected, quay4 Redirected
