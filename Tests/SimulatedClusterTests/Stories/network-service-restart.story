# After a cluster service has started again, live migrations from and to its node find no network for
# up to 30 s; those of other nodes do (G15).
at 0 s, break the service of quay2
at 6 s, migrate web-01 to quay2
at 6 s, migrate web-02 to quay3
at 6 s, migrate web-01 to quay3
at 45 s, migrate web-02 to quay1

---
   0.000 > break the service of quay2
   0.000 quay2 is Joining, 15.5 GiB free (Its cluster service restarts)
   0.000 Warning: The cluster service of quay2 ended unexpectedly and starts again.
   0.000 Cluster Disk 5 is Online, available, owner quay1
   0.000 Information: quay1 owns Cluster Disk 5.
   0.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay4
   0.000 Cluster Disk 2 is Online, shared as Volume2, owner quay4
   0.000 Information: quay4 coordinates Volume2.
   3.000 quay2 is Up, 15.5 GiB free
   3.000 quay2 is Up, 15.5 GiB free, migration networks initialising
   6.000 > migrate web-01 to quay2
   6.000 refused (noMigrationNetwork): web-01 still runs on quay1. No migration network available: after the start of its cluster service, quay2 is still initialising its networks for live migration. Wait: it takes up to 30 seconds.
   6.000 > migrate web-02 to quay3
   6.000 refused (noMigrationNetwork): web-02 still runs on quay2. No migration network available: after the start of its cluster service, quay2 is still initialising its networks for live migration. Wait: it takes up to 30 seconds.
   6.000 > migrate web-01 to quay3
   6.000 web-01: setup over Live Migration
   6.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   6.000 quay3 is Up, 17.5 GiB free
   7.987 web-01: pass 1
  14.379 web-01: pass 2
  14.776 web-01: blackout
  15.174 web-01: blackout is over
  15.174 web-01 is Running on quay3
  15.174 web-01: clean-up
  15.174 web-01: Hypervisor pause 398 ms
  15.183 web-01: Network gap 407 ms
  15.376 web-01: TCP client gap 600 ms, connection kept
  16.291 web-01: done
  16.291 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  16.291 quay1 is Up, 14 GiB free, current host
  23.464 quay2 is Up, 15.5 GiB free
  45.000 > migrate web-02 to quay1
  45.000 web-02: setup over Live Migration
  45.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
  45.000 quay1 is Up, 13 GiB free, current host
  47.061 web-02: pass 1
  53.453 web-02: pass 2
  53.930 web-02: blackout
  54.275 web-02: blackout is over
  54.275 web-02 is Running on quay1
  54.275 web-02: clean-up
  54.275 web-02: Hypervisor pause 345 ms
  54.287 web-02: Network gap 357 ms
  54.530 web-02: TCP client gap 600 ms, connection kept
  55.242 web-02: done
  55.242 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-02' with a blackout time of 0.3 seconds.
  55.242 quay2 is Up, 16.5 GiB free
