# A drain that is called off ends with the machine that is on its way.
at 0 s, drain quay3
at 5 s, resume quay3

---
   0.000 > drain quay3
   0.000 quay3 is Paused, 18.5 GiB free, Draining
   0.000 mail-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 19 s, pause about 380 ms.
   0.000 mail-01: setup over Live Migration
   0.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
   0.000 quay2 is Up, 13.5 GiB free
   1.947 mail-01: pass 1
   5.000 > resume quay3
   5.000 quay3 is Up, 18.5 GiB free
  15.643 mail-01: pass 2
  17.370 mail-01: pass 3
  18.001 mail-01: pass 4
  18.230 mail-01: blackout
  18.588 mail-01: blackout is over
  18.588 mail-01 is Running on quay2
  18.588 mail-01: clean-up
  18.588 mail-01: Hypervisor pause 358 ms
  18.588 mail-01: TCP client gap 358 ms, connection kept
  18.599 mail-01: Network gap 369 ms
  19.532 mail-01: done
  19.532 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.4 seconds.
  19.532 quay3 is Up, 20.5 GiB free
