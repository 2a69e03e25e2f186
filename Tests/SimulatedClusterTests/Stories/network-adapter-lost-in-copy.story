# An adapter that breaks during the copy ends the migration, and the machine stays (G11). Another
# node's adapter does not matter to it.
at 0 s, migrate web-01 to quay2
when web-01 begins pass 1, fail adapter of quay3 in Live Migration
at 4 s, fail adapter of quay2 in Live Migration

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   1.947 > fail adapter of quay3 in Live Migration
   1.947 Live Migration is Partitioned, Internal, quay3 Failed
   1.947 Error: Cluster network interface 'Ethernet 2' for cluster node 'quay3' on network 'Live Migration' failed.
   1.947 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   4.000 > fail adapter of quay2 in Live Migration
   4.000 Live Migration is Partitioned, Internal, quay2 Failed, quay3 Failed
   4.000 Error: Cluster network interface 'Ethernet 2' for cluster node 'quay2' on network 'Live Migration' failed.
   4.000 web-01: clean-up
   4.473 web-01: failed (destinationLost): web-01 still runs on quay1. The connection from quay1 to quay2 over Live Migration was lost during memory copy, pass 1. Try again: Management still joins them.
   4.473 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. The connection from quay1 to quay2 over Live Migration was lost during memory copy, pass 1. Try again: Management still joins them.
   4.473 quay2 is Up, 15.5 GiB free
