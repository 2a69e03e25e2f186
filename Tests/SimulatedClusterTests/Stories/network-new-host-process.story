# A machine that got a new host process finds no network for up to 30 s; others do. Of two in a row
# the later one counts (G15).
at 0 s, new host process for web-01
at 1 s, migrate web-01 to quay2
at 1 s, migrate dc-01 to quay2
at 20 s, new host process for web-01
at 22 s, migrate web-01 to quay3
at 51 s, migrate web-01 to quay3

---
   0.000 > new host process for web-01
   0.000 web-01 is Running on quay1, migration networks initialising
   1.000 > migrate web-01 to quay2
   1.000 refused (noMigrationNetwork): web-01 still runs on quay1. No migration network available: the networks for live migration are still being initialised for web-01, which has a new host process. Wait: it takes up to 30 seconds.
   1.000 > migrate dc-01 to quay2
   1.000 dc-01: setup over Live Migration
   1.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   1.000 quay2 is Up, 15 GiB free
   2.987 dc-01: pass 1
   6.638 dc-01: blackout
   6.990 dc-01: blackout is over
   6.990 dc-01 is Running on quay2
   6.990 dc-01: clean-up
   6.990 dc-01: Hypervisor pause 351 ms
   6.990 dc-01: TCP client gap 351 ms, connection kept
   6.998 dc-01: Network gap 360 ms
   8.015 dc-01: done
   8.015 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-01' with a blackout time of 0.4 seconds.
   8.015 quay1 is Up, 13.5 GiB free, current host
  20.000 > new host process for web-01
  22.000 > migrate web-01 to quay3
  22.000 refused (noMigrationNetwork): web-01 still runs on quay1. No migration network available: the networks for live migration are still being initialised for web-01, which has a new host process. Wait: it takes up to 30 seconds.
  49.362 web-01 is Running on quay1
  51.000 > migrate web-01 to quay3
  51.000 web-01: setup over Live Migration
  51.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  51.000 quay3 is Up, 17.5 GiB free
  52.898 web-01: pass 1
  59.291 web-01: pass 2
  59.695 web-01: blackout
  60.033 web-01: blackout is over
  60.033 web-01 is Running on quay3
  60.033 web-01: clean-up
  60.033 web-01: Hypervisor pause 337 ms
  60.046 web-01: Network gap 350 ms
  60.295 web-01: TCP client gap 600 ms, connection kept
  60.950 web-01: done
  60.950 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  60.950 quay1 is Up, 14.5 GiB free, current host
