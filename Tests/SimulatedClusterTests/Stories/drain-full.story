# A drained node is empty in the end: the running machines leave live, one at a time, the most
# important first and then the largest; those that are off leave as they are. What the cluster does
# not take care of stays. Resumed with failback, they come back.
at 0 s, set policy of file-01: priority High
at 0 s, start test-01
at 0 s, turn off web-03
at 10 s, drain quay3
at 200 s, resume quay3 with failback

---
   0.000 > set policy of file-01: priority High
   0.000 file-01 is Running on quay3
   0.000 > start test-01
   0.000 test-01 is Starting on quay3
   0.000 quay3 is Up, 17.5 GiB free
   0.000 > turn off web-03
   0.000 web-03 is Off on quay3
   0.000 quay3 is Up, 18.5 GiB free
   4.700 test-01 is Running on quay3
  10.000 > drain quay3
  10.000 quay3 is Paused, 18.5 GiB free, Draining
  10.000 file-01: forecast: Converges by itself, after at most 10 passes. Three passes over the memory, about 13 s, pause about 340 ms.
  10.000 file-01: setup over Live Migration
  10.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  10.000 quay2 is Up, 14 GiB free
  11.987 file-01: pass 1
  21.576 file-01: pass 2
  22.727 file-01: pass 3
  22.935 file-01: blackout
  23.235 file-01: blackout is over
  23.235 file-01 is Running on quay2
  23.235 file-01: clean-up
  23.235 file-01: Hypervisor pause 301 ms
  23.248 file-01: Network gap 314 ms
  23.535 file-01: TCP client gap 600 ms, connection kept
  24.266 file-01: done
  24.266 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
  24.266 quay3 is Paused, 20 GiB free, Draining
  24.266 mail-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 19 s, pause about 380 ms.
  24.266 mail-01: setup over Live Migration
  24.266 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  24.266 quay2 is Up, 12 GiB free
  26.326 mail-01: pass 1
  40.022 mail-01: pass 2
  41.738 mail-01: pass 3
  42.335 mail-01: pass 4
  42.544 mail-01: blackout
  42.900 mail-01: blackout is over
  42.900 mail-01 is Running on quay2
  42.900 mail-01: clean-up
  42.900 mail-01: Hypervisor pause 356 ms
  42.900 mail-01: TCP client gap 356 ms, connection kept
  42.909 mail-01: Network gap 365 ms
  43.981 mail-01: done
  43.981 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.4 seconds.
  43.981 quay3 is Paused, 22 GiB free, Draining
  43.981 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  43.981 web-03 is Off on quay1
  43.981 quay3 is Paused, 22 GiB free, Drained
 200.000 > resume quay3 with failback
 200.000 quay3 is Up, 22 GiB free
 200.000 file-01: forecast: Converges by itself, after at most 10 passes. Three passes over the memory, about 13 s, pause about 340 ms.
 200.000 file-01: setup over Live Migration
 200.000 Information: Clustered role 'file-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
 200.000 quay3 is Up, 20.5 GiB free
 200.000 Information: Clustered role 'web-03' is moving from cluster node 'quay1' to cluster node 'quay3'.
 200.000 web-03 is Off on quay3
 201.898 file-01: pass 1
 211.487 file-01: pass 2
 212.637 file-01: pass 3
 212.847 file-01: blackout
 213.182 file-01: blackout is over
 213.182 file-01 is Running on quay3
 213.182 file-01: clean-up
 213.182 file-01: Hypervisor pause 336 ms
 213.187 file-01: Network gap 340 ms
 213.447 file-01: TCP client gap 600 ms, connection kept
 214.266 file-01: done
 214.266 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
 214.266 quay2 is Up, 13.5 GiB free
 214.266 mail-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 19 s, pause about 380 ms.
 214.266 mail-01: setup over Live Migration
 214.266 Information: Clustered role 'mail-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
 214.266 quay3 is Up, 18.5 GiB free
 216.166 mail-01: pass 1
 229.862 mail-01: pass 2
 231.574 mail-01: pass 3
 232.192 mail-01: pass 4
 232.419 mail-01: blackout
 232.873 mail-01: blackout is over
 232.873 mail-01 is Running on quay3
 232.873 mail-01: clean-up
 232.873 mail-01: Hypervisor pause 453 ms
 232.888 mail-01: Network gap 469 ms
 233.019 mail-01: TCP client gap 600 ms, connection kept
 233.968 mail-01: done
 233.968 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.5 seconds.
 233.968 quay2 is Up, 15.5 GiB free
