# A machine whose live migration is cancelled stays, and the drain has failed.
at 0 s, drain quay3
when mail-01 begins pass 1, cancel mail-01

---
   0.000 > drain quay3
   0.000 quay3 is Paused, 18.5 GiB free, Draining
   0.000 mail-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 19 s, pause about 380 ms.
   0.000 mail-01: setup over Live Migration
   0.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
   0.000 quay2 is Up, 13.5 GiB free
   1.947 mail-01: pass 1
   1.947 > cancel mail-01
   1.947 mail-01: cancel requested
   1.947 mail-01: clean-up
   2.421 mail-01: cancelled
   2.421 Information: The live migration of 'mail-01' to 'quay2' was cancelled. mail-01 still runs on quay3.
   2.421 quay2 is Up, 15.5 GiB free
   2.421 file-01: forecast: Converges by itself, after at most 10 passes. Three passes over the memory, about 13 s, pause about 340 ms.
   2.421 file-01: setup over Live Migration
   2.421 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
   2.421 quay2 is Up, 14 GiB free
   4.407 file-01: pass 1
  13.996 file-01: pass 2
  15.148 file-01: pass 3
  15.355 file-01: blackout
  15.656 file-01: blackout is over
  15.656 file-01 is Running on quay2
  15.656 file-01: clean-up
  15.656 file-01: Hypervisor pause 301 ms
  15.669 file-01: Network gap 314 ms
  15.955 file-01: TCP client gap 600 ms, connection kept
  16.686 file-01: done
  16.686 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'file-01' with a blackout time of 0.3 seconds.
  16.686 quay3 is Paused, 20 GiB free, Draining
  16.686 web-03: forecast: Converges by itself, after at most 10 passes. Two passes over the memory, about 8.6 s, pause about 320 ms.
  16.686 web-03: setup over Live Migration
  16.686 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  16.686 quay1 is Up, 12 GiB free, current host
  18.747 web-03: pass 1
  24.684 web-03: pass 2
  25.007 web-03: blackout
  25.307 web-03: blackout is over
  25.307 web-03 is Running on quay1
  25.307 web-03: clean-up
  25.307 web-03: Hypervisor pause 300 ms
  25.319 web-03: Network gap 312 ms
  25.607 web-03: TCP client gap 600 ms, connection kept
  26.275 web-03: done
  26.275 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-03' with a blackout time of 0.3 seconds.
  26.275 quay3 is Paused, 21 GiB free, Draining
  26.275 quay3 is Paused, 21 GiB free, Drain Failed (mail-01 could not leave: its live migration was cancelled)
  26.275 Error: mail-01 could not leave quay3, which is being drained: its live migration was cancelled.
  26.275 Error: Draining quay3 failed: 1 role stays there.
