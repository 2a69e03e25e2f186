# A network without a default gateway comes before one with, whatever they cost: Live Migration is tried
# first though it is made the dearer one. Among networks that are alike the cheaper one comes first.
at 0 s, give network Live Migration metric 20000
at 1 s, migrate web-01 to quay2
at 30 s, use network Tagged as Internal
at 31 s, migrate web-01 to quay1

---
   0.000 > give network Live Migration metric 20000
   0.000 Live Migration is Up, Internal
   1.000 > migrate web-01 to quay2
   1.000 web-01: setup over Live Migration
   1.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   1.000 quay2 is Up, 14.5 GiB free
   2.947 web-01: pass 1
   9.340 web-01: pass 2
   9.748 web-01: blackout
  10.144 web-01: blackout is over
  10.144 web-01 is Running on quay2
  10.144 web-01: clean-up
  10.144 web-01: Hypervisor pause 396 ms
  10.155 web-01: Network gap 408 ms
  10.348 web-01: TCP client gap 600 ms, connection kept
  11.097 web-01: done
  11.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  11.097 quay1 is Up, 14 GiB free, current host
  30.000 > use network Tagged as Internal
  30.000 Tagged is Up, Internal
  31.000 > migrate web-01 to quay1
  31.000 web-01: setup over Tagged
  31.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  31.000 quay1 is Up, 13 GiB free, current host
  32.987 web-01: pass 1
  39.396 web-01: pass 2
  39.794 web-01: blackout
  40.192 web-01: blackout is over
  40.192 web-01 is Running on quay1
  40.192 web-01: clean-up
  40.192 web-01: Hypervisor pause 398 ms
  40.201 web-01: Network gap 407 ms
  40.394 web-01: TCP client gap 600 ms, connection kept
  41.309 web-01: done
  41.309 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  41.309 quay2 is Up, 15.5 GiB free
