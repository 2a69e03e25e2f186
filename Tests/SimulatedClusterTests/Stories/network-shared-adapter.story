# A VLAN shares its adapter with what else runs over it: two migrations take turns there, where over
# two adapters neither minds the other (G3).
at 0 s, use network Tagged as Internal
at 0 s, migrate web-01 to quay2 over Live Migration
at 0 s, migrate queue-01 to quay3 over Tagged
at 60 s, migrate web-01 to quay1 over Live Migration
at 60 s, migrate queue-01 to quay4 over Management

---
   0.000 > use network Tagged as Internal
   0.000 Tagged is Up, Internal
   0.000 > migrate web-01 to quay2 over Live Migration
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   0.000 > migrate queue-01 to quay3 over Tagged
   0.000 queue-01: setup over Tagged
   0.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   0.000 quay3 is Up, 16.5 GiB free
   1.947 web-01: pass 1
   1.987 queue-01: pass 1
  14.693 web-01: pass 2
  15.746 web-01: pass 3
  15.955 web-01: blackout
  16.285 web-01: blackout is over
  16.285 web-01 is Running on quay2
  16.285 web-01: clean-up
  16.285 web-01: Hypervisor pause 330 ms
  16.291 web-01: Network gap 337 ms
  16.555 web-01: TCP client gap 600 ms, connection kept
  17.369 web-01: done
  17.369 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  17.369 quay1 is Up, 14 GiB free, current host
  21.955 queue-01: pass 2
  22.820 queue-01: pass 3
  23.109 queue-01: pass 4
  23.220 queue-01: blackout
  23.539 queue-01: blackout is over
  23.539 queue-01 is Running on quay3
  23.539 queue-01: clean-up
  23.539 queue-01: Hypervisor pause 319 ms
  23.549 queue-01: Network gap 329 ms
  23.820 queue-01: TCP client gap 600 ms, connection kept
  24.670 queue-01: done
  24.670 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.3 seconds.
  24.670 quay4 is Up, 2.5 GiB free
  60.000 > migrate web-01 to quay1 over Live Migration
  60.000 web-01: setup over Live Migration
  60.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  60.000 quay1 is Up, 13 GiB free, current host
  60.000 > migrate queue-01 to quay4 over Management
  60.000 queue-01: setup over Management
  60.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay3' to cluster node 'quay4'.
  60.000 quay4 is Up, 512 MiB free
  61.898 queue-01: pass 1
  62.061 web-01: pass 1
  68.453 web-01: pass 2
  68.852 web-01: blackout
  69.167 web-01: blackout is over
  69.167 web-01 is Running on quay1
  69.167 web-01: clean-up
  69.167 web-01: Hypervisor pause 315 ms
  69.179 web-01: Network gap 327 ms
  69.452 web-01: TCP client gap 600 ms, connection kept
  70.135 web-01: done
  70.135 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  70.135 quay2 is Up, 15.5 GiB free
  74.684 queue-01: pass 2
  75.544 queue-01: pass 3
  75.833 queue-01: pass 4
  75.941 queue-01: blackout
  76.262 queue-01: blackout is over
  76.262 queue-01 is Running on quay4
  76.262 queue-01: clean-up
  76.262 queue-01: Hypervisor pause 321 ms
  76.273 queue-01: Network gap 332 ms
  76.541 queue-01: TCP client gap 600 ms, connection kept
  77.297 queue-01: done
  77.297 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.3 seconds.
  77.297 quay3 is Up, 18.5 GiB free
