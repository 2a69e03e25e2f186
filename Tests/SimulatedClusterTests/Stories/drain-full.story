# A drained node is empty in the end: the running machines leave live, one at a time, the most
# important first and then the largest; those that are off leave as they are. What the cluster does
# not take care of stays. Resumed with failback, they come back.
at 0 s, policy of file-01: priority high
at 0 s, start test-01
at 0 s, turn off web-03
at 10 s, drain quay3
at 200 s, resume quay3 with failback

---
   0.000 > policy of file-01: priority high
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
  10.000 file-01: setup over Live Migration
  10.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  10.000 quay2 is Up, 14 GiB free
  11.987 file-01: pass 1
  21.576 file-01: pass 2
  22.750 file-01: pass 3
  22.966 file-01: blackout
  23.270 file-01: blackout is over
  23.270 file-01 is Running on quay2
  23.270 file-01: clean-up
  23.270 file-01: Hypervisor pause 305 ms
  23.283 file-01: Network gap 317 ms
  23.566 file-01: TCP client gap 600 ms, connection kept
  24.301 file-01: done
  24.301 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
  24.301 quay3 is Paused, 20 GiB free, Draining
  24.301 mail-01: setup over Live Migration
  24.301 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  24.301 quay2 is Up, 12 GiB free
  26.361 mail-01: pass 1
  40.057 mail-01: pass 2
  41.785 mail-01: pass 3
  42.348 mail-01: pass 4
  42.540 mail-01: blackout
  42.890 mail-01: blackout is over
  42.890 mail-01 is Running on quay2
  42.890 mail-01: clean-up
  42.890 mail-01: Hypervisor pause 351 ms
  42.890 mail-01: TCP client gap 351 ms, connection kept
  42.899 mail-01: Network gap 359 ms
  43.971 mail-01: done
  43.971 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.4 seconds.
  43.971 quay3 is Paused, 22 GiB free, Draining
  43.971 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  43.971 web-03 is Off on quay1
  43.971 quay3 is Paused, 22 GiB free, Drained
 200.000 > resume quay3 with failback
 200.000 quay3 is Up, 22 GiB free
 200.000 file-01: setup over Live Migration
 200.000 Information: Clustered role 'file-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
 200.000 quay3 is Up, 20.5 GiB free
 200.000 Information: Clustered role 'web-03' is moving from cluster node 'quay1' to cluster node 'quay3'.
 200.000 web-03 is Off on quay3
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
 214.302 quay3 is Up, 18.5 GiB free
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
