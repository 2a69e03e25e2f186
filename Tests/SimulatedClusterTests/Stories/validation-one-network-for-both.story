# Live migrations and cluster shared volumes on one network: the order should be changed (G7).
at 0 s, run Validate Separation of Live Migration and Cluster Shared Volume Traffic
at 1 s, choose migration networks Cluster and CSV, Live Migration
at 1 s, run Validate Separation of Live Migration and Cluster Shared Volume Traffic

---
   0.000 > run Validate Separation of Live Migration and Cluster Shared Volume Traffic
   0.000 Success: Validate Separation of Live Migration and Cluster Shared Volume Traffic
   0.000 Live Migration: Live migrations first use it, and cluster shared volumes do not
   1.000 > choose migration networks Cluster and CSV, Live Migration
   1.000 settings: shared volumes enabled at C:\ClusterStorage; migration over Cluster and CSV, Live Migration; quorum Node and Disk Majority
   1.000 > run Validate Separation of Live Migration and Cluster Shared Volume Traffic
   1.000 Warning: Validate Separation of Live Migration and Cluster Shared Volume Traffic
   1.000 Cluster and CSV: Live migrations first use the network that cluster shared volumes use. Put another network first in the order for live migration
