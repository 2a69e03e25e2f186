# old-01 sees all features of its host, one of which quay3 lacks: it moves live to quay2 only. It is
# allowed another processor version while it is off, and then moves to quay3 as well.
at 0 s, migrate old-01 to quay3
at 0 s, quick migrate old-01 to quay3
at 0 s, move machine old-01 to quay3
at 0 s, allow old-01 another processor version
at 1 s, migrate old-01 to quay2
at 20 s, migrate old-01 to quay3
at 20 s, shut down old-01
at 33 s, allow old-01 another processor version
at 34 s, start old-01
at 45 s, migrate old-01 to quay3

---
   0.000 > migrate old-01 to quay3
   0.000 refused (refused): old-01 still runs on quay1. Virtual machine 'old-01' is using processor-specific features not supported on physical computer 'quay3': aes. Shut it down, and allow it to migrate to a physical computer with a different processor version.
   0.000 > quick migrate old-01 to quay3
   0.000 refused: old-01 still runs on quay1. Virtual machine 'old-01' is using processor-specific features not supported on physical computer 'quay3': aes. Nothing was changed. Shut it down, and allow it to migrate to a physical computer with a different processor version.
   0.000 > move machine old-01 to quay3
   0.000 refused: old-01 still runs on quay1. Virtual machine 'old-01' is using processor-specific features not supported on physical computer 'quay3': aes. Nothing was changed. Shut it down, and allow it to migrate to a physical computer with a different processor version.
   0.000 > allow old-01 another processor version
   0.000 refused: old-01 still runs on quay1: its processor compatibility can be changed only while it is off. Nothing was changed. Shut it down first.
   1.000 > migrate old-01 to quay2
   1.000 old-01: setup over Live Migration
   1.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   1.000 quay2 is Up, 15 GiB free
   2.947 old-01: pass 1
   7.509 old-01: blackout
   7.863 old-01: blackout is over
   7.863 old-01 is Running on quay2
   7.863 old-01: clean-up
   7.863 old-01: Hypervisor pause 354 ms
   8.951 old-01: done
   8.951 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'old-01' with a blackout time of 0.4 seconds.
   8.951 quay1 is Up, 13.5 GiB free, current host
  20.000 > migrate old-01 to quay3
  20.000 refused (refused): old-01 still runs on quay2. Virtual machine 'old-01' is using processor-specific features not supported on physical computer 'quay3': aes. Shut it down, and allow it to migrate to a physical computer with a different processor version.
  20.000 > shut down old-01
  20.000 old-01 is Stopping on quay2
  29.966 old-01 is Off on quay2
  29.966 quay2 is Up, 15.5 GiB free
  33.000 > allow old-01 another processor version
  33.000 old-01 is Off on quay2
  34.000 > start old-01
  34.000 old-01 is Starting on quay2
  34.000 quay2 is Up, 15 GiB free
  39.913 old-01 is Running on quay2
  45.000 > migrate old-01 to quay3
  45.000 old-01: setup over Live Migration
  45.000 Information: Clustered role 'old-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  45.000 quay3 is Up, 18 GiB free
  46.898 old-01: pass 1
  51.460 old-01: blackout
  51.825 old-01: blackout is over
  51.825 old-01 is Running on quay3
  51.825 old-01: clean-up
  51.825 old-01: Hypervisor pause 365 ms
  52.948 old-01: done
  52.948 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'old-01' with a blackout time of 0.4 seconds.
  52.948 quay2 is Up, 15.5 GiB free
