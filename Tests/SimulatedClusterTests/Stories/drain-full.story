# A drained node is empty in the end: the running machines leave live, one at a time, the most
# important first and then the largest; those that are off leave as they are. What the cluster does
# not take care of stays. Resumed with failback, they come back.
at 0 s, policy of file-01: priority high
at 1 s, drain quay3
at 200 s, resume quay3 with failback

---
   0.000 > policy of file-01: priority high
   0.000 file-01 is Running on quay3
   1.000 > drain quay3
   1.000 quay3 is Paused, 18.5 GiB free, Draining
   1.000 file-01: setup over Live Migration
   1.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
   1.000 quay2 is Up, 14 GiB free
   2.947 file-01: pass 1
  12.536 file-01: pass 2
  13.710 file-01: pass 3
  13.937 file-01: blackout
  14.256 file-01: blackout is over
  14.256 file-01 is Running on quay2
  14.256 file-01: clean-up
  14.256 file-01: Hypervisor pause 320 ms
  14.263 file-01: Network gap 326 ms
  14.537 file-01: TCP client gap 600 ms, connection kept
  15.341 file-01: done
  15.341 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
  15.341 quay3 is Paused, 20 GiB free, Draining
  15.341 mail-01: setup over Live Migration
  15.341 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  15.341 quay2 is Up, 12 GiB free
  17.328 mail-01: pass 1
  31.023 mail-01: pass 2
  32.785 mail-01: pass 3
  33.432 mail-01: pass 4
  33.681 mail-01: blackout
  34.041 mail-01: blackout is over
  34.041 mail-01 is Running on quay2
  34.041 mail-01: clean-up
  34.041 mail-01: Hypervisor pause 360 ms
  34.050 mail-01: Network gap 369 ms
  34.281 mail-01: TCP client gap 600 ms, connection kept
  35.172 mail-01: done
  35.172 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.4 seconds.
  35.172 quay3 is Paused, 22 GiB free, Draining
  35.172 web-03: setup over Live Migration
  35.172 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  35.172 quay1 is Up, 12 GiB free, current host
  37.232 web-03: pass 1
  43.170 web-03: pass 2
  43.493 web-03: blackout
  43.791 web-03: blackout is over
  43.791 web-03 is Running on quay1
  43.791 web-03: clean-up
  43.791 web-03: Hypervisor pause 298 ms
  43.803 web-03: Network gap 311 ms
  44.093 web-03: TCP client gap 600 ms, connection kept
  44.759 web-03: done
  44.759 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-03' with a blackout time of 0.3 seconds.
  44.759 quay3 is Paused, 23 GiB free, Draining
  44.759 quay3 is Paused, 23 GiB free, Drained
 200.000 > resume quay3 with failback
 200.000 quay3 is Up, 23 GiB free
 200.000 file-01: setup over Live Migration
 200.000 Information: Clustered role 'file-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
 200.000 quay3 is Up, 21.5 GiB free
 201.898 file-01: pass 1
 211.487 file-01: pass 2
 212.656 file-01: pass 3
 212.880 file-01: blackout
 213.218 file-01: blackout is over
 213.218 file-01 is Running on quay3
 213.218 file-01: clean-up
 213.218 file-01: Hypervisor pause 338 ms
 213.222 file-01: Network gap 343 ms
 213.480 file-01: TCP client gap 600 ms, connection kept
 214.302 file-01: done
 214.302 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
 214.302 quay2 is Up, 13.5 GiB free
 214.302 mail-01: setup over Live Migration
 214.302 Information: Clustered role 'mail-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
 214.302 quay3 is Up, 19.5 GiB free
 216.202 mail-01: pass 1
 229.898 mail-01: pass 2
 231.612 mail-01: pass 3
 232.247 mail-01: pass 4
 232.498 mail-01: blackout
 232.965 mail-01: blackout is over
 232.965 mail-01 is Running on quay3
 232.965 mail-01: clean-up
 232.965 mail-01: Hypervisor pause 467 ms
 232.980 mail-01: Network gap 482 ms
 233.098 mail-01: TCP client gap 600 ms, connection kept
 234.060 mail-01: done
 234.060 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.5 seconds.
 234.060 quay2 is Up, 15.5 GiB free
 234.060 web-03: setup over Live Migration
 234.060 Information: Clustered role 'web-03' is moving from cluster node 'quay1' to cluster node 'quay3'.
 234.060 quay3 is Up, 18.5 GiB free
 236.258 web-03: pass 1
 242.195 web-03: pass 2
 242.504 web-03: blackout
 242.910 web-03: blackout is over
 242.910 web-03 is Running on quay3
 242.910 web-03: clean-up
 242.910 web-03: Hypervisor pause 406 ms
 242.910 web-03: TCP client gap 406 ms, connection kept
 242.925 web-03: Network gap 421 ms
 244.018 web-03: done
 244.018 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-03' with a blackout time of 0.4 seconds.
 244.018 quay1 is Up, 13 GiB free, current host
