# In the blackout, in the clean-up and afterwards it is too late.
at 0 s, migrate web-01 to quay2
when web-01 begins blackout, cancel web-01
when web-01 begins clean-up, cancel web-01
at 60 s, cancel web-01
at 61 s, cancel no-such-machine

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.748 web-01: blackout
   8.748 > cancel web-01
   8.748 refused: The migration of web-01 can't be cancelled any more: it is in its blackout.
   9.144 web-01: blackout is over
   9.144 web-01 is Running on quay2
   9.144 web-01: clean-up
   9.144 web-01: Hypervisor pause 396 ms
   9.144 > cancel web-01
   9.144 refused: The migration of web-01 can't be cancelled any more: it is in its clean-up.
   9.155 web-01: Network gap 408 ms
   9.348 web-01: TCP client gap 600 ms, connection kept
  10.097 web-01: done
  10.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.097 quay1 is Up, 14 GiB free, current host
  60.000 > cancel web-01
  60.000 refused: web-01 is not migrating.
  61.000 > cancel no-such-machine
  61.000 refused: There is no virtual machine named no-such-machine in this cluster.
