# A drain waits while its node, or the one it sends to, is in another live migration.
at 0 s, migrate web-01 to quay2
at 1 s, drain quay4
at 1 s, drain quay1

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.000 > drain quay4
   1.000 quay4 is Paused, 512 MiB free, Draining
   1.000 build-01: setup over Live Migration
   1.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   1.000 quay3 is Up, 14.5 GiB free
   1.000 > drain quay1
   1.000 quay1 is Paused, 13 GiB free, current host, Draining
   1.000 quay1 is Paused, 13 GiB free, Draining
   1.000 quay2 is Up, 14.5 GiB free, current host
   1.947 web-01: pass 1
   2.987 build-01: pass 1
  13.693 web-01: pass 2
  14.761 web-01: pass 3
  14.983 web-01: blackout
  15.318 web-01: blackout is over
  15.318 web-01 is Running on quay2
  15.318 web-01: clean-up
  15.318 web-01: Hypervisor pause 335 ms
  15.324 web-01: Network gap 342 ms
  15.583 web-01: TCP client gap 600 ms, connection kept
  16.403 web-01: done
  16.403 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  16.403 quay1 is Paused, 14 GiB free, Draining
  34.723 build-01: pass 2
  38.227 build-01: pass 3
  39.887 build-01: pass 4
  40.842 build-01: pass 5
  41.358 build-01: pass 6
  41.655 build-01: pass 7
  41.822 build-01: pass 8
  41.923 build-01: blackout
  42.351 build-01: blackout is over
  42.351 build-01 is Running on quay3
  42.351 build-01: clean-up
  42.351 build-01: Hypervisor pause 428 ms
  42.361 build-01: Network gap 439 ms
  42.523 build-01: TCP client gap 600 ms, connection kept
  43.491 build-01: done
  43.491 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'build-01' with a blackout time of 0.4 seconds.
  43.491 quay4 is Paused, 4.5 GiB free, Draining
  43.491 sql-01: setup over Live Migration
  43.491 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  43.491 quay3 is Up, 6.5 GiB free
  43.491 queue-01: setup over Live Migration
  43.491 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  43.491 quay2 is Up, 12.5 GiB free, current host
  45.390 queue-01: pass 1
  45.552 sql-01: pass 1
  70.798 queue-01: pass 2
  72.551 queue-01: pass 3
  73.557 queue-01: pass 4
  74.192 queue-01: pass 5
  74.637 queue-01: pass 6
  74.948 queue-01: pass 7
  75.165 queue-01: pass 8
  75.318 queue-01: pass 9
  75.433 queue-01: blackout
  75.783 queue-01: blackout is over
  75.783 queue-01 is Running on quay2
  75.783 queue-01: clean-up
  75.783 queue-01: Hypervisor pause 350 ms
  75.783 queue-01: TCP client gap 350 ms, connection kept
  75.787 queue-01: Network gap 354 ms
  76.712 queue-01: done
  76.712 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.3 seconds.
  76.712 quay4 is Paused, 6.5 GiB free, Draining
 104.526 sql-01: pass 2
 112.664 sql-01: pass 3
 115.122 sql-01: pass 4
 116.115 sql-01: pass 5
 116.579 sql-01: pass 6
 116.793 sql-01: pass 7
 116.907 sql-01: blackout
 117.235 sql-01: blackout is over
 117.235 sql-01 is Running on quay3
 117.235 sql-01: clean-up
 117.235 sql-01: Hypervisor pause 328 ms
 117.243 sql-01: Network gap 335 ms
 117.507 sql-01: TCP client gap 600 ms, connection kept
 118.335 sql-01: done
 118.335 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'sql-01' with a blackout time of 0.3 seconds.
 118.335 quay1 is Paused, 22 GiB free, Draining
 118.335 dc-01: setup over Live Migration
 118.335 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
 118.335 quay2 is Up, 12 GiB free, current host
 118.335 dc-02: setup over Live Migration
 118.335 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
 118.335 quay3 is Up, 6 GiB free
 120.235 dc-01: pass 1
 120.533 dc-02: pass 1
 127.241 dc-01: pass 2
 127.342 dc-01: blackout
 127.733 dc-01: blackout is over
 127.733 dc-01 is Running on quay2
 127.733 dc-01: clean-up
 127.733 dc-01: Hypervisor pause 392 ms
 127.733 dc-01: TCP client gap 392 ms, connection kept
 127.743 dc-01: Network gap 402 ms
 127.785 dc-02: blackout
 128.150 dc-02: blackout is over
 128.150 dc-02 is Running on quay3
 128.150 dc-02: clean-up
 128.150 dc-02: Hypervisor pause 366 ms
 128.150 dc-02: TCP client gap 366 ms, connection kept
 128.161 dc-02: Network gap 376 ms
 128.881 dc-01: done
 128.881 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-01' with a blackout time of 0.4 seconds.
 128.881 quay1 is Paused, 22.5 GiB free, Draining
 128.881 old-01: setup over Live Migration
 128.881 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
 128.881 quay2 is Up, 11.5 GiB free, current host
 129.332 dc-02: done
 129.332 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-02' with a blackout time of 0.4 seconds.
 129.332 quay4 is Paused, 7 GiB free, Draining
 129.332 quay4 is Paused, 7 GiB free, Drained
 131.064 old-01: pass 1
 135.626 old-01: blackout
 136.008 old-01: blackout is over
 136.008 old-01 is Running on quay2
 136.008 old-01: clean-up
 136.008 old-01: Hypervisor pause 382 ms
 137.024 old-01: done
 137.024 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'old-01' with a blackout time of 0.4 seconds.
 137.024 quay1 is Paused, 23 GiB free, Draining
 137.024 quay1 is Paused, 23 GiB free, Drained
