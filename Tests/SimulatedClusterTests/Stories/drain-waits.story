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
   1.000 build-01: forecast: Converges by itself, after at most 10 passes. 8 passes over the memory, about 35 s, pause about 370 ms.
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
  14.725 web-01: pass 3
  14.930 web-01: blackout
  15.259 web-01: blackout is over
  15.259 web-01 is Running on quay2
  15.259 web-01: clean-up
  15.259 web-01: Hypervisor pause 330 ms
  15.265 web-01: Network gap 336 ms
  15.530 web-01: TCP client gap 600 ms, connection kept
  16.344 web-01: done
  16.344 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  16.344 quay1 is Paused, 14 GiB free, Draining
  34.694 build-01: pass 2
  38.136 build-01: pass 3
  39.744 build-01: pass 4
  40.632 build-01: pass 5
  41.135 build-01: pass 6
  41.432 build-01: pass 7
  41.609 build-01: pass 8
  41.716 build-01: blackout
  42.150 build-01: blackout is over
  42.150 build-01 is Running on quay3
  42.150 build-01: clean-up
  42.150 build-01: Hypervisor pause 434 ms
  42.161 build-01: Network gap 445 ms
  42.316 build-01: TCP client gap 600 ms, connection kept
  43.291 build-01: done
  43.291 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'build-01' with a blackout time of 0.4 seconds.
  43.291 quay4 is Paused, 4.5 GiB free, Draining
  43.291 sql-01: forecast: Converges by itself, after at most 10 passes. 7 passes over the memory, about 58 s, pause about 350 ms.
  43.291 sql-01: setup over Live Migration
  43.291 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  43.291 quay3 is Up, 6.5 GiB free
  43.291 queue-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 16 s, pause about 340 ms.
  43.291 queue-01: setup over Live Migration
  43.291 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  43.291 quay2 is Up, 12.5 GiB free, current host
  45.189 queue-01: pass 1
  45.351 sql-01: pass 1
  70.598 queue-01: pass 2
  72.322 queue-01: pass 3
  73.285 queue-01: pass 4
  73.904 queue-01: pass 5
  74.337 queue-01: pass 6
  74.648 queue-01: pass 7
  74.876 queue-01: pass 8
  75.045 queue-01: pass 9
  75.175 queue-01: blackout
  75.541 queue-01: blackout is over
  75.541 queue-01 is Running on quay2
  75.541 queue-01: clean-up
  75.541 queue-01: Hypervisor pause 366 ms
  75.541 queue-01: TCP client gap 366 ms, connection kept
  75.545 queue-01: Network gap 371 ms
  76.470 queue-01: done
  76.470 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.4 seconds.
  76.470 quay4 is Paused, 6.5 GiB free, Draining
 104.305 sql-01: pass 2
 112.419 sql-01: pass 3
 114.983 sql-01: pass 4
 116.041 sql-01: pass 5
 116.527 sql-01: pass 6
 116.755 sql-01: pass 7
 116.869 sql-01: blackout
 117.200 sql-01: blackout is over
 117.200 sql-01 is Running on quay3
 117.200 sql-01: clean-up
 117.200 sql-01: Hypervisor pause 331 ms
 117.207 sql-01: Network gap 338 ms
 117.469 sql-01: TCP client gap 600 ms, connection kept
 118.300 sql-01: done
 118.300 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'sql-01' with a blackout time of 0.3 seconds.
 118.300 quay1 is Paused, 22 GiB free, Draining
 118.300 dc-01: forecast: Converges by itself, after at most 10 passes. One pass over the memory, about 6.0 s, pause about 330 ms.
 118.300 dc-01: setup over Live Migration
 118.300 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
 118.300 quay2 is Up, 12 GiB free, current host
 118.300 dc-02: forecast: Converges by itself, after at most 10 passes. One pass over the memory, about 6.0 s, pause about 330 ms.
 118.300 dc-02: setup over Live Migration
 118.300 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
 118.300 quay3 is Up, 6 GiB free
 120.200 dc-01: pass 1
 120.497 dc-02: pass 1
 127.205 dc-01: pass 2
 127.306 dc-01: blackout
 127.697 dc-01: blackout is over
 127.697 dc-01 is Running on quay2
 127.697 dc-01: clean-up
 127.697 dc-01: Hypervisor pause 391 ms
 127.697 dc-01: TCP client gap 391 ms, connection kept
 127.707 dc-01: Network gap 401 ms
 127.749 dc-02: blackout
 128.117 dc-02: blackout is over
 128.117 dc-02 is Running on quay3
 128.117 dc-02: clean-up
 128.117 dc-02: Hypervisor pause 368 ms
 128.117 dc-02: TCP client gap 368 ms, connection kept
 128.127 dc-02: Network gap 378 ms
 128.846 dc-01: done
 128.846 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-01' with a blackout time of 0.4 seconds.
 128.846 quay1 is Paused, 22.5 GiB free, Draining
 128.846 old-01: forecast: Converges by itself, after at most 10 passes. One pass over the memory, about 6.9 s, pause about 300 ms.
 128.846 old-01: setup over Live Migration
 128.846 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
 128.846 quay2 is Up, 11.5 GiB free, current host
 129.298 dc-02: done
 129.298 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-02' with a blackout time of 0.4 seconds.
 129.298 quay4 is Paused, 7 GiB free, Draining
 129.298 quay4 is Paused, 7 GiB free, Drained
 131.029 old-01: pass 1
 135.591 old-01: blackout
 135.972 old-01: blackout is over
 135.972 old-01 is Running on quay2
 135.972 old-01: clean-up
 135.972 old-01: Hypervisor pause 381 ms
 136.988 old-01: done
 136.988 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'old-01' with a blackout time of 0.4 seconds.
 136.988 quay1 is Paused, 23 GiB free, Draining
 136.988 quay1 is Paused, 23 GiB free, Drained
