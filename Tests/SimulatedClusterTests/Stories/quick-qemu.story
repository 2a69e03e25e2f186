# A modest writer under QEMU's rule: short passes, and a blackout within the limit.
rule qemu
at 0 s, migrate queue-01 to quay2

---
   0.000 > migrate queue-01 to quay2
   0.000 queue-01: setup over Live Migration
   0.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   0.000 quay2 is Up, 13.5 GiB free
   0.214 queue-01: pass 1
  12.814 queue-01: pass 2
  13.568 queue-01: pass 3
  13.772 queue-01: pass 4
  13.826 queue-01: blackout
  14.179 queue-01: blackout is over
  14.179 queue-01 is Running on quay2
  14.179 queue-01: clean-up
  14.179 queue-01: Hypervisor pause 353 ms
  14.179 queue-01: TCP client gap 353 ms, connection kept
  14.190 queue-01: Network gap 364 ms
  15.123 queue-01: done
  15.123 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.4 seconds.
  15.123 quay4 is Up, 2.5 GiB free
