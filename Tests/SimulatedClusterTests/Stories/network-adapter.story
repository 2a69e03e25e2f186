# One broken adapter parts a network: who has it uses the next network, the others go on. With one
# adapter left nobody reaches anybody.
at 0 s, fail adapter of quay2 in Live Migration
at 1 s, migrate web-01 to quay2
at 30 s, migrate dc-01 to quay3
at 60 s, fail adapter of quay3 in Live Migration
at 60 s, fail adapter of quay4 in Live Migration
at 61 s, return adapter of quay4 in Live Migration
at 62 s, return adapter of quay3 in Live Migration
at 63 s, return adapter of quay2 in Live Migration
at 63 s, fail adapter of quay9 in Live Migration

---
   0.000 > fail adapter of quay2 in Live Migration
   0.000 Live Migration is Partitioned, Internal, quay2 Failed
   0.000 Error: Cluster network interface 'Ethernet 2' for cluster node 'quay2' on network 'Live Migration' failed.
   0.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
   1.000 > migrate web-01 to quay2
   1.000 web-01: setup over Management
   1.000 Warning: quay2 can't be reached from quay1 over Live Migration for the live migration of web-01.
   1.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   1.000 quay2 is Up, 14.5 GiB free
   2.947 web-01: pass 1
   9.340 web-01: pass 2
   9.748 web-01: blackout
  10.144 web-01: blackout is over
  10.144 web-01 is Running on quay2
  10.144 web-01: clean-up
  10.144 web-01: Hypervisor pause 396 ms
  10.155 web-01: Network gap 408 ms
  10.348 web-01: TCP client gap 600 ms, connection kept
  11.097 web-01: done
  11.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  11.097 quay1 is Up, 14 GiB free, current host
  30.000 > migrate dc-01 to quay3
  30.000 dc-01: setup over Live Migration
  30.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  30.000 quay3 is Up, 18 GiB free
  31.987 dc-01: pass 1
  35.638 dc-01: blackout
  35.990 dc-01: blackout is over
  35.990 dc-01 is Running on quay3
  35.990 dc-01: clean-up
  35.990 dc-01: Hypervisor pause 351 ms
  35.990 dc-01: TCP client gap 351 ms, connection kept
  35.998 dc-01: Network gap 360 ms
  37.015 dc-01: done
  37.015 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-01' with a blackout time of 0.4 seconds.
  37.015 quay1 is Up, 14.5 GiB free, current host
  60.000 > fail adapter of quay3 in Live Migration
  60.000 Live Migration is Partitioned, Internal, quay2 Failed, quay3 Failed
  60.000 Error: Cluster network interface 'Ethernet 2' for cluster node 'quay3' on network 'Live Migration' failed.
  60.000 > fail adapter of quay4 in Live Migration
  60.000 Live Migration is Down, Internal, quay2 Failed, quay3 Failed, quay4 Failed
  60.000 Error: Cluster network interface 'Ethernet 2' for cluster node 'quay4' on network 'Live Migration' failed.
  60.000 Error: Cluster network 'Live Migration' is down.
  61.000 > return adapter of quay4 in Live Migration
  61.000 Live Migration is Partitioned, Internal, quay2 Failed, quay3 Failed
  61.000 Warning: Cluster network 'Live Migration' is partitioned. Some attached failover cluster nodes cannot communicate with each other over the network.
  62.000 > return adapter of quay3 in Live Migration
  62.000 Live Migration is Partitioned, Internal, quay2 Failed
  63.000 > return adapter of quay2 in Live Migration
  63.000 Live Migration is Up, Internal
  63.000 Information: Cluster network 'Live Migration' is up.
  63.000 > fail adapter of quay9 in Live Migration
  63.000 refused: quay9 has no adapter in Live Migration.
