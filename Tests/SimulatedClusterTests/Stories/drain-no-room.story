# What no node has room for stays, and the drain has failed.
at 0 s, pause quay2
at 0 s, pause quay3
at 1 s, drain quay1

---
   0.000 > pause quay2
   0.000 quay2 is Paused, 15.5 GiB free
   0.000 > pause quay3
   0.000 quay3 is Paused, 18.5 GiB free
   1.000 > drain quay1
   1.000 quay1 is Paused, 13 GiB free, current host, Draining
   1.000 quay1 is Paused, 13 GiB free, Draining
   1.000 quay4 is Up, 512 MiB free, current host
   1.000 dc-01: forecast: Converges by itself, after at most 10 passes. One pass over the memory, about 6.0 s, pause about 330 ms.
   1.000 dc-01: setup over Live Migration
   1.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay4'.
   1.000 quay4 is Up, 0 B free, current host
   2.947 dc-01: pass 1
   6.599 dc-01: blackout
   6.983 dc-01: blackout is over
   6.983 dc-01 is Running on quay4
   6.983 dc-01: clean-up
   6.983 dc-01: Hypervisor pause 384 ms
   6.983 dc-01: TCP client gap 384 ms, connection kept
   6.989 dc-01: Network gap 390 ms
   8.070 dc-01: done
   8.070 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-01' with a blackout time of 0.4 seconds.
   8.070 quay1 is Paused, 13.5 GiB free, Draining
   8.070 quay1 is Paused, 13.5 GiB free, Drain Failed (sql-01 could not leave: quay3 is paused; quay2 is paused; quay4 has 512 MiB of memory free, sql-01 needs 8 GiB, and 2 more)
   8.070 Error: sql-01 could not leave quay1, which is being drained: quay3 is paused; quay2 is paused; quay4 has 512 MiB of memory free, sql-01 needs 8 GiB.
   8.070 Error: web-01 could not leave quay1, which is being drained: quay3 is paused; quay2 is paused; quay4 has 512 MiB of memory free, web-01 needs 1 GiB.
   8.070 Error: old-01 could not leave quay1, which is being drained: quay3 is paused; quay2 is paused; quay4 has 0 B of memory free, old-01 needs 512 MiB.
   8.070 Error: Draining quay1 failed: 3 roles stay there.
