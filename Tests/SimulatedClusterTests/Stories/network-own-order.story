# The networks that were chosen are tried first and in the order chosen; those that were not named
# come after them. The choice holds for all machines (G7).
at 0 s, choose migration networks Cluster and CSV, Management
at 0 s, migrate web-01 to quay2
at 0 s, migrate queue-01 to quay3
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
   0.000 > migrate queue-01 to quay3
   0.000 queue-01: setup over Cluster and CSV
   0.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   0.000 quay3 is Up, 16.5 GiB free
   1.947 web-01: pass 1
   1.987 queue-01: pass 1
  14.693 web-01: pass 2
  15.746 web-01: pass 3
  15.955 web-01: blackout
  16.285 web-01: blackout is over
  16.285 web-01 is Running on quay2
  16.285 web-01: clean-up
  16.285 web-01: Hypervisor pause 330 ms
  16.291 web-01: Network gap 337 ms
  16.555 web-01: TCP client gap 600 ms, connection kept
  17.369 web-01: done
  17.369 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  17.369 quay1 is Up, 14 GiB free, current host
  21.921 queue-01: pass 2
  22.785 queue-01: pass 3
  23.072 queue-01: pass 4
  23.182 queue-01: blackout
  23.501 queue-01: blackout is over
  23.501 queue-01 is Running on quay3
  23.501 queue-01: clean-up
  23.501 queue-01: Hypervisor pause 319 ms
  23.510 queue-01: Network gap 328 ms
  23.782 queue-01: TCP client gap 600 ms, connection kept
  24.632 queue-01: done
  24.632 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.3 seconds.
  24.632 quay4 is Up, 2.5 GiB free
  30.000 > fail network Cluster and CSV
  30.000 Cluster and CSV is Down, Internal
  30.000 Error: Cluster network 'Cluster and CSV' is down.
  30.000 > migrate web-01 to quay3
  30.000 web-01: setup over Management
  30.000 Warning: quay3 can't be reached from quay2 over Cluster and CSV for the live migration of web-01.
  30.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  30.000 quay3 is Up, 15.5 GiB free
  32.061 web-01: pass 1
  38.453 web-01: pass 2
  38.852 web-01: blackout
  39.167 web-01: blackout is over
  39.167 web-01 is Running on quay3
  39.167 web-01: clean-up
  39.167 web-01: Hypervisor pause 315 ms
  39.179 web-01: Network gap 327 ms
  39.452 web-01: TCP client gap 600 ms, connection kept
  40.135 web-01: done
  40.135 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  40.135 quay2 is Up, 15.5 GiB free
  60.000 > fail network Management
  60.000 Management is Down, Enabled
  60.000 Error: Cluster network 'Management' is down.
  60.000 > migrate web-01 to quay1
  60.000 web-01: setup over Live Migration
  60.000 Warning: quay1 can't be reached from quay3 over Cluster and CSV for the live migration of web-01.
  60.000 Warning: quay1 can't be reached from quay3 over Management for the live migration of web-01.
  60.000 Information: Clustered role 'web-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  60.000 quay1 is Up, 13 GiB free, current host
  61.898 web-01: pass 1
  68.291 web-01: pass 2
  68.695 web-01: blackout
  69.033 web-01: blackout is over
  69.033 web-01 is Running on quay1
  69.033 web-01: clean-up
  69.033 web-01: Hypervisor pause 337 ms
  69.046 web-01: Network gap 350 ms
  69.295 web-01: TCP client gap 600 ms, connection kept
  69.950 web-01: done
  69.950 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  69.950 quay3 is Up, 16.5 GiB free
  90.000 > return network Cluster and CSV
  90.000 Cluster and CSV is Up, Internal
  90.000 Information: Cluster network 'Cluster and CSV' is up.
  90.000 > choose the default migration networks
  90.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node and Disk Majority
  90.000 > migrate web-01 to quay2
  90.000 web-01: setup over Live Migration
  90.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  90.000 quay2 is Up, 14.5 GiB free
  91.900 web-01: pass 1
  98.293 web-01: pass 2
  98.691 web-01: blackout
  99.113 web-01: blackout is over
  99.113 web-01 is Running on quay2
  99.113 web-01: clean-up
  99.113 web-01: Hypervisor pause 422 ms
  99.113 web-01: TCP client gap 422 ms, connection kept
  99.123 web-01: Network gap 432 ms
 100.261 web-01: done
 100.261 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
 100.261 quay1 is Up, 14 GiB free, current host
 120.000 > choose migration networks Storage
 120.000 refused: There is no network named Storage in this cluster. Nothing was changed.
 120.000 > choose migration networks Management, Management
 120.000 refused: Management is named twice. Nothing was changed.
 120.000 > choose migration networks Management without Management
 120.000 refused: Management is named twice. Nothing was changed.
