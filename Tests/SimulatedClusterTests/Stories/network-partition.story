# A migration between the parts of a cluster ends where they part, and the machine stays (G11); one
# within a part goes on.
at 0 s, migrate queue-01 to quay1
at 0 s, migrate web-02 to quay3
when queue-01 begins pass 1, part quay4 from the others
at 5 s, join the parts

---
   0.000 > migrate queue-01 to quay1
   0.000 queue-01: setup over Live Migration
   0.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
   0.000 quay1 is Up, 11 GiB free, current host
   0.000 > migrate web-02 to quay3
   0.000 web-02: setup over Live Migration
   0.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 quay3 is Up, 17.5 GiB free
   1.947 queue-01: pass 1
   1.947 > part quay4 from the others
   1.947 Cluster and CSV is Partitioned, Internal, quay4 Unreachable
   1.947 Warning: Cluster network 'Cluster and CSV' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.947 Encrypted is Partitioned, Disabled, quay4 Unreachable
   1.947 Warning: Cluster network 'Encrypted' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.947 Live Migration is Partitioned, Internal, quay4 Unreachable
   1.947 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.947 Management is Partitioned, Enabled, quay4 Unreachable
   1.947 Warning: Cluster network 'Management' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.947 Tagged is Partitioned, Disabled, quay4 Unreachable
   1.947 Warning: Cluster network 'Tagged' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.947 Virtual Machines is Partitioned, Disabled, quay4 Unreachable
   1.947 Warning: Cluster network 'Virtual Machines' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.947 queue-01: clean-up
   1.987 web-02: pass 1
   2.421 queue-01: failed (destinationLost): queue-01 still runs on quay4. The connection from quay4 to quay1 over Live Migration was lost during memory copy, pass 1.
   2.421 Error: Virtual machine migration operation for 'queue-01' failed at migration source 'quay4'. queue-01 still runs on quay4. The connection from quay4 to quay1 over Live Migration was lost during memory copy, pass 1.
   2.421 quay1 is Up, 13 GiB free, current host
   5.000 > join the parts
   5.000 Cluster and CSV is Up, Internal
   5.000 Information: Cluster network 'Cluster and CSV' is up.
   5.000 Encrypted is Up, Disabled
   5.000 Information: Cluster network 'Encrypted' is up.
   5.000 Live Migration is Up, Internal
   5.000 Information: Cluster network 'Live Migration' is up.
   5.000 Management is Up, Enabled
   5.000 Information: Cluster network 'Management' is up.
   5.000 Tagged is Up, Disabled
   5.000 Information: Cluster network 'Tagged' is up.
   5.000 Virtual Machines is Up, Disabled
   5.000 Information: Cluster network 'Virtual Machines' is up.
   8.379 web-02: pass 2
   8.855 web-02: blackout
   9.284 web-02: blackout is over
   9.284 web-02 is Running on quay3
   9.284 web-02: clean-up
   9.284 web-02: Hypervisor pause 429 ms
   9.293 web-02: Network gap 438 ms
   9.455 web-02: TCP client gap 600 ms, connection kept
  10.401 web-02: done
  10.401 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.4 seconds.
  10.401 quay2 is Up, 16.5 GiB free
