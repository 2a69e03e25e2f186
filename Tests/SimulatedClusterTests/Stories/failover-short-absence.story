# A node that is cut off for less than five heartbeats is missed by nobody.
at 0 s, part quay4 from the others
at 4.9 s, join the parts

---
   0.000 > part quay4 from the others
   0.000 Cluster and CSV is Partitioned, Internal, quay4 Unreachable
   0.000 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 Live Migration is Partitioned, Internal, quay4 Unreachable
   0.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 Management is Partitioned, Enabled, quay4 Unreachable
   0.000 Warning: Cluster network 'Management' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   0.000 Virtual Machines is Partitioned, Disabled, quay4 Unreachable
   0.000 Warning: Cluster network 'Virtual Machines' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   4.900 > join the parts
   4.900 Cluster and CSV is Up, Internal
   4.900 Information: Cluster network 'Cluster and CSV' is up.
   4.900 Live Migration is Up, Internal
   4.900 Information: Cluster network 'Live Migration' is up.
   4.900 Management is Up, Enabled
   4.900 Information: Cluster network 'Management' is up.
   4.900 Virtual Machines is Up, Disabled
   4.900 Information: Cluster network 'Virtual Machines' is up.
