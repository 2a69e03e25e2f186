# The networks that were chosen are tried first and in the order chosen; those that were not named
# come after them. The choice holds for all machines (G7).
at 0 s, choose migration networks Cluster and CSV, Management
at 0 s, migrate web-01 to quay2
at 0 s, migrate web-03 to quay4
at 30 s, fail network Cluster and CSV
at 30 s, migrate web-01 to quay3
at 60 s, fail network Management
at 60 s, migrate web-01 to quay1
at 90 s, return network Cluster and CSV
at 90 s, choose the default migration networks
at 90 s, migrate web-01 to quay2
at 120 s, choose migration networks Storage
at 120 s, choose migration networks Management, Management
at 120 s, choose migration networks Management without Management

---
   0.000 > choose migration networks Cluster and CSV, Management
   0.000 settings: shared volumes enabled at C:\ClusterStorage; migration over Cluster and CSV, Management; quorum Node and Disk Majority
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Cluster and CSV
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   0.000 > migrate web-03 to quay4
   0.000 refused (refused): web-03 still runs on quay3. quay4 has 512 MiB of memory free, web-03 needs 1 GiB.
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.768 web-01: blackout
   9.169 web-01: blackout is over
   9.169 web-01 is Running on quay2
   9.169 web-01: clean-up
   9.169 web-01: Hypervisor pause 401 ms
   9.180 web-01: Network gap 412 ms
   9.368 web-01: TCP client gap 600 ms, connection kept
  10.122 web-01: done
  10.122 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.122 quay1 is Up, 14 GiB free, current host
  30.000 > fail network Cluster and CSV
  30.000 Cluster and CSV is Down, Internal
  30.000 Error: Cluster network 'Cluster and CSV' is down.
  30.000 > migrate web-01 to quay3
  30.000 web-01: setup over Management
  30.000 Warning: quay3 can't be reached from quay2 over Cluster and CSV for the live migration of web-01.
  30.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  30.000 quay3 is Up, 17.5 GiB free
  31.987 web-01: pass 1
  38.379 web-01: pass 2
  38.769 web-01: blackout
  39.167 web-01: blackout is over
  39.167 web-01 is Running on quay3
  39.167 web-01: clean-up
  39.167 web-01: Hypervisor pause 398 ms
  39.176 web-01: Network gap 407 ms
  39.369 web-01: TCP client gap 600 ms, connection kept
  40.284 web-01: done
  40.284 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  40.284 quay2 is Up, 15.5 GiB free
  60.000 > fail network Management
  60.000 Management is Down, Enabled
  60.000 Error: Cluster network 'Management' is down.
  60.000 > migrate web-01 to quay1
  60.000 web-01: setup over Live Migration
  60.000 Warning: quay1 can't be reached from quay3 over Cluster and CSV for the live migration of web-01.
  60.000 Warning: quay1 can't be reached from quay3 over Management for the live migration of web-01.
  60.000 Information: Clustered role 'web-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  60.000 quay1 is Up, 13 GiB free, current host
  62.061 web-01: pass 1
  68.453 web-01: pass 2
  68.853 web-01: blackout
  69.165 web-01: blackout is over
  69.165 web-01 is Running on quay1
  69.165 web-01: clean-up
  69.165 web-01: Hypervisor pause 313 ms
  69.178 web-01: Network gap 325 ms
  69.453 web-01: TCP client gap 600 ms, connection kept
  70.133 web-01: done
  70.133 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  70.133 quay3 is Up, 18.5 GiB free
  90.000 > return network Cluster and CSV
  90.000 Cluster and CSV is Up, Internal
  90.000 Information: Cluster network 'Cluster and CSV' is up.
  90.000 > choose the default migration networks
  90.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node and Disk Majority
  90.000 > migrate web-01 to quay2
  90.000 web-01: setup over Live Migration
  90.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  90.000 quay2 is Up, 14.5 GiB free
  91.898 web-01: pass 1
  98.291 web-01: pass 2
  98.709 web-01: blackout
  99.050 web-01: blackout is over
  99.050 web-01 is Running on quay2
  99.050 web-01: clean-up
  99.050 web-01: Hypervisor pause 341 ms
  99.063 web-01: Network gap 354 ms
  99.309 web-01: TCP client gap 600 ms, connection kept
  99.968 web-01: done
  99.968 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  99.968 quay1 is Up, 14 GiB free, current host
 120.000 > choose migration networks Storage
 120.000 refused: There is no network named Storage in this cluster. Nothing was changed.
 120.000 > choose migration networks Management, Management
 120.000 refused: Management is named twice. Nothing was changed.
 120.000 > choose migration networks Management without Management
 120.000 refused: Management is named twice. Nothing was changed.
