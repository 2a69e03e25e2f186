# Services leave a node that is drained when its machines have left, each to a node with few of them;
# one that is offline moves as it is. They do not come back with the machines.
set service print-01 on quay3
set offline service dhcp-01 on quay3
set service web-proxy on quay1
at 0 s, turn off web-03
at 10 s, drain quay3
at 100 s, resume quay3 with failback

---
   0.000 > turn off web-03
   0.000 web-03 is Off on quay3
   0.000 quay3 is Up, 19.5 GiB free
  10.000 > drain quay3
  10.000 quay3 is Paused, 19.5 GiB free, Draining
  10.000 mail-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 19 s, pause about 380 ms.
  10.000 mail-01: setup over Live Migration
  10.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  10.000 quay2 is Up, 13.5 GiB free
  11.947 mail-01: pass 1
  25.643 mail-01: pass 2
  27.370 mail-01: pass 3
  28.001 mail-01: pass 4
  28.230 mail-01: blackout
  28.588 mail-01: blackout is over
  28.588 mail-01 is Running on quay2
  28.588 mail-01: clean-up
  28.588 mail-01: Hypervisor pause 358 ms
  28.588 mail-01: TCP client gap 358 ms, connection kept
  28.599 mail-01: Network gap 369 ms
  29.532 mail-01: done
  29.532 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.4 seconds.
  29.532 quay3 is Paused, 21.5 GiB free, Draining
  29.532 file-01: forecast: Converges by itself, after at most 10 passes. Three passes over the memory, about 13 s, pause about 340 ms.
  29.532 file-01: setup over Live Migration
  29.532 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  29.532 quay2 is Up, 12 GiB free
  31.519 file-01: pass 1
  41.108 file-01: pass 2
  42.260 file-01: pass 3
  42.467 file-01: blackout
  42.768 file-01: blackout is over
  42.768 file-01 is Running on quay2
  42.768 file-01: clean-up
  42.768 file-01: Hypervisor pause 301 ms
  42.780 file-01: Network gap 314 ms
  43.067 file-01: TCP client gap 600 ms, connection kept
  43.798 file-01: done
  43.798 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
  43.798 quay3 is Paused, 23 GiB free, Draining
  43.798 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  43.798 web-03 is Off on quay1
  43.798 Information: Clustered role 'dhcp-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  43.798 dhcp-01 is Offline on quay2
  43.798 Information: Clustered role 'print-01' is moving from cluster node 'quay3' to cluster node 'quay4'.
  43.798 print-01 is Pending on quay4
  43.798 quay3 is Paused, 23 GiB free, Drained
  45.798 print-01 is Online on quay4
 100.000 > resume quay3 with failback
 100.000 quay3 is Up, 23 GiB free
 100.000 mail-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 19 s, pause about 380 ms.
 100.000 mail-01: setup over Live Migration
 100.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
 100.000 quay3 is Up, 21 GiB free
 100.000 Information: Clustered role 'web-03' is moving from cluster node 'quay1' to cluster node 'quay3'.
 100.000 web-03 is Off on quay3
 102.061 mail-01: pass 1
 115.756 mail-01: pass 2
 117.473 mail-01: pass 3
 118.069 mail-01: pass 4
 118.279 mail-01: blackout
 118.635 mail-01: blackout is over
 118.635 mail-01 is Running on quay3
 118.635 mail-01: clean-up
 118.635 mail-01: Hypervisor pause 356 ms
 118.635 mail-01: TCP client gap 356 ms, connection kept
 118.644 mail-01: Network gap 365 ms
 119.716 mail-01: done
 119.716 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'mail-01' with a blackout time of 0.4 seconds.
 119.716 quay2 is Up, 14 GiB free
 119.716 file-01: forecast: Converges by itself, after at most 10 passes. Three passes over the memory, about 13 s, pause about 340 ms.
 119.716 file-01: setup over Live Migration
 119.716 Information: Clustered role 'file-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
 119.716 quay3 is Up, 19.5 GiB free
 121.614 file-01: pass 1
 131.203 file-01: pass 2
 132.353 file-01: pass 3
 132.562 file-01: blackout
 132.898 file-01: blackout is over
 132.898 file-01 is Running on quay3
 132.898 file-01: clean-up
 132.898 file-01: Hypervisor pause 336 ms
 132.903 file-01: Network gap 340 ms
 133.162 file-01: TCP client gap 600 ms, connection kept
 133.982 file-01: done
 133.982 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
 133.982 quay2 is Up, 15.5 GiB free
