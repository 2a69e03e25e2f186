# A VLAN shares its adapter with what else runs over it: two migrations take turns there, where over
# two adapters neither minds the other (G3).
at 0 s, use network Tagged as Internal
at 0 s, migrate web-01 to quay2 over Live Migration
at 0 s, migrate web-03 to quay4 over Tagged
at 60 s, migrate web-01 to quay1 over Live Migration
at 60 s, migrate web-03 to quay3 over Management

---
   0.000 > use network Tagged as Internal
   0.000 Tagged is Up, Internal
   0.000 > migrate web-01 to quay2 over Live Migration
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   0.000 > migrate web-03 to quay4 over Tagged
   0.000 refused (refused): web-03 still runs on quay3. quay4 has 512 MiB of memory free, web-03 needs 1 GiB.
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.768 web-01: blackout
   9.169 web-01: blackout is over
   9.169 web-01 is Running on quay2
   9.169 web-01: clean-up
   9.169 web-01: Hypervisor pause 401 ms
   9.180 web-01: Network gap 412 ms
   9.368 web-01: TCP client gap 600 ms, connection kept
  10.122 web-01: done
  10.122 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.122 quay1 is Up, 14 GiB free, current host
  60.000 > migrate web-01 to quay1 over Live Migration
  60.000 web-01: setup over Live Migration
  60.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  60.000 quay1 is Up, 13 GiB free, current host
  60.000 > migrate web-03 to quay3 over Management
  60.000 refused (refused): web-03 still runs on quay3. web-03 already runs on quay3.
  61.987 web-01: pass 1
  68.379 web-01: pass 2
  68.769 web-01: blackout
  69.167 web-01: blackout is over
  69.167 web-01 is Running on quay1
  69.167 web-01: clean-up
  69.167 web-01: Hypervisor pause 398 ms
  69.176 web-01: Network gap 407 ms
  69.369 web-01: TCP client gap 600 ms, connection kept
  70.284 web-01: done
  70.284 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  70.284 quay2 is Up, 15.5 GiB free
