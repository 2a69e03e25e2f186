# Without a choice: networks without a gateway first, those of cluster and shared volume traffic last,
# what the cluster may not use never. What fails is a warning, the next one is tried, until none is
# left (G7).
at 0 s, migrate web-01 to quay2
at 30 s, fail network Live Migration
at 30 s, migrate web-01 to quay3
at 60 s, fail network Management
at 60 s, migrate web-01 to quay1
at 90 s, fail network Cluster and CSV
at 90 s, migrate web-01 to quay2

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.748 web-01: blackout
   9.144 web-01: blackout is over
   9.144 web-01 is Running on quay2
   9.144 web-01: clean-up
   9.144 web-01: Hypervisor pause 396 ms
   9.155 web-01: Network gap 408 ms
   9.348 web-01: TCP client gap 600 ms, connection kept
  10.097 web-01: done
  10.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.097 quay1 is Up, 14 GiB free, current host
  30.000 > fail network Live Migration
  30.000 Live Migration is Down, Internal
  30.000 Error: Cluster network 'Live Migration' is down.
  30.000 > migrate web-01 to quay3
  30.000 web-01: setup over Management
  30.000 Warning: quay3 can't be reached from quay2 over Live Migration for the live migration of web-01.
  30.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  30.000 quay3 is Up, 17.5 GiB free
  31.987 web-01: pass 1
  38.379 web-01: pass 2
  38.776 web-01: blackout
  39.174 web-01: blackout is over
  39.174 web-01 is Running on quay3
  39.174 web-01: clean-up
  39.174 web-01: Hypervisor pause 398 ms
  39.183 web-01: Network gap 407 ms
  39.376 web-01: TCP client gap 600 ms, connection kept
  40.291 web-01: done
  40.291 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  40.291 quay2 is Up, 15.5 GiB free
  60.000 > fail network Management
  60.000 Management is Down, Enabled
  60.000 Error: Cluster network 'Management' is down.
  60.000 > migrate web-01 to quay1
  60.000 web-01: setup over Cluster and CSV
  60.000 Warning: quay1 can't be reached from quay3 over Live Migration for the live migration of web-01.
  60.000 Warning: quay1 can't be reached from quay3 over Management for the live migration of web-01.
  60.000 Information: Clustered role 'web-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  60.000 quay1 is Up, 13 GiB free, current host
  62.061 web-01: pass 1
  68.453 web-01: pass 2
  68.852 web-01: blackout
  69.167 web-01: blackout is over
  69.167 web-01 is Running on quay1
  69.167 web-01: clean-up
  69.167 web-01: Hypervisor pause 315 ms
  69.179 web-01: Network gap 327 ms
  69.452 web-01: TCP client gap 600 ms, connection kept
  70.135 web-01: done
  70.135 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  70.135 quay3 is Up, 18.5 GiB free
  90.000 > fail network Cluster and CSV
  90.000 Cluster and CSV is Down, Internal
  90.000 Error: Cluster network 'Cluster and CSV' is down.
  90.000 > migrate web-01 to quay2
  90.000 web-01: setup over no network
  90.000 Warning: quay2 can't be reached from quay1 over Live Migration for the live migration of web-01.
  90.000 Warning: quay2 can't be reached from quay1 over Management for the live migration of web-01.
  90.000 Warning: quay2 can't be reached from quay1 over Cluster and CSV for the live migration of web-01.
  90.000 web-01: clean-up
  90.000 quay2 is Up, 14.5 GiB free
  90.450 web-01: failed (noMigrationNetwork): web-01 still runs on quay1. No migration network available between quay1 and quay2. Bring one of the networks for live migration up, or choose another.
  90.450 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. No migration network available between quay1 and quay2. Bring one of the networks for live migration up, or choose another.
  90.450 quay2 is Up, 15.5 GiB free
