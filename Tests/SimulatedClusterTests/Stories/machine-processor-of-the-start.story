# What counts is the host on which a machine was started: old-01 was shut down and started on quay3,
# which lacks a feature, and can move to every node with more.
at 0 s, shut down old-01
at 15 s, move machine old-01 to quay3
at 16 s, start old-01
at 30 s, migrate old-01 to quay1
at 50 s, migrate old-01 to quay3
at 70 s, forbid old-01 another processor version

---
   0.000 > shut down old-01
   0.000 old-01 is Stopping on quay1
   8.532 old-01 is Off on quay1
   8.532 quay1 is Up, 13.5 GiB free, current host
  15.000 > move machine old-01 to quay3
  15.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  15.000 old-01 is Off on quay3
  16.000 > start old-01
  16.000 old-01 is Starting on quay3
  16.000 quay3 is Up, 18 GiB free
  21.237 old-01 is Running on quay3
  30.000 > migrate old-01 to quay1
  30.000 old-01: setup over Live Migration
  30.000 Information: Clustered role 'old-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  30.000 quay1 is Up, 13 GiB free, current host
  32.061 old-01: pass 1
  36.623 old-01: blackout
  36.872 old-01: blackout is over
  36.872 old-01 is Running on quay1
  36.872 old-01: clean-up
  36.872 old-01: Hypervisor pause 249 ms
  37.978 old-01: done
  37.978 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'old-01' with a blackout time of 0.2 seconds.
  37.978 quay3 is Up, 18.5 GiB free
  50.000 > migrate old-01 to quay3
  50.000 old-01: setup over Live Migration
  50.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  50.000 quay3 is Up, 18 GiB free
  51.898 old-01: pass 1
  56.460 old-01: blackout
  56.825 old-01: blackout is over
  56.825 old-01 is Running on quay3
  56.825 old-01: clean-up
  56.825 old-01: Hypervisor pause 365 ms
  57.948 old-01: done
  57.948 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'old-01' with a blackout time of 0.4 seconds.
  57.948 quay1 is Up, 13.5 GiB free, current host
  70.000 > forbid old-01 another processor version
  70.000 refused: old-01 still runs on quay3: its processor compatibility can be changed only while it is off. Nothing was changed. Shut it down first.
