# Two pairs of nodes at once (G10); while both send, each has half of the network.
at 0 s, migrate sql-02 to quay1
at 6 s, migrate dc-02 to quay3
at 16 s, migrate dc-02 to quay4
at 17 s, migrate dc-02 to quay4

---
   0.000 > migrate sql-02 to quay1
   0.000 sql-02: setup over Live Migration
   0.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
   0.000 quay1 is Up, 9 GiB free, current host
   1.947 sql-02: pass 1
   6.000 > migrate dc-02 to quay3
   6.000 dc-02: setup over Live Migration
   6.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
   6.000 quay3 is Up, 18 GiB free
   7.987 dc-02: pass 1
  15.290 dc-02: pass 2
  15.393 dc-02: blackout
  15.761 dc-02: blackout is over
  15.761 dc-02 is Running on quay3
  15.761 dc-02: clean-up
  15.761 dc-02: Hypervisor pause 368 ms
  15.770 dc-02: Network gap 377 ms
  15.993 dc-02: TCP client gap 600 ms, connection kept
  16.000 > migrate dc-02 to quay4
  16.000 refused (nodeBusy): dc-02 still runs on quay3. quay3 takes part in the live migration of dc-02, which is in its clean-up.
  16.878 dc-02: done
  16.878 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-02' with a blackout time of 0.4 seconds.
  16.878 quay4 is Up, 1 GiB free
  17.000 > migrate dc-02 to quay4
  17.000 dc-02: setup over Live Migration
  17.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay3' to cluster node 'quay4'.
  17.000 quay4 is Up, 512 MiB free
  19.061 dc-02: pass 1
  26.364 dc-02: pass 2
  26.468 dc-02: blackout
  26.754 dc-02: blackout is over
  26.754 dc-02 is Running on quay4
  26.754 dc-02: clean-up
  26.754 dc-02: Hypervisor pause 286 ms
  26.766 dc-02: Network gap 298 ms
  27.068 dc-02: TCP client gap 600 ms, connection kept
  27.722 dc-02: done
  27.722 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-02' with a blackout time of 0.3 seconds.
  27.722 quay3 is Up, 18.5 GiB free
  29.789 sql-02: pass 2
  32.901 sql-02: pass 3
  33.701 sql-02: pass 4
  33.945 sql-02: blackout
  34.298 sql-02: blackout is over
  34.298 sql-02 is Running on quay1
  34.298 sql-02: clean-up
  34.298 sql-02: Hypervisor pause 353 ms
  34.298 sql-02: TCP client gap 353 ms, connection kept
  34.309 sql-02: Network gap 364 ms
  35.242 sql-02: done
  35.242 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'sql-02' with a blackout time of 0.4 seconds.
  35.242 quay2 is Up, 19.5 GiB free
