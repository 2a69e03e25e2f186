# All is ready, and the machine runs on at its source until somebody says go. Who says it where nothing
# waits is told so.
rule qemu
at 0 s, plan migrations: hold
at 0 s, migrate dc-01 to quay2
at 1 s, let dc-01 go
when dc-01 begins holding, fail network Management
at 45 s, let dc-01 go

---
   0.000 > plan migrations: hold
   0.000 > migrate dc-01 to quay2
   0.000 forecast: Converges by itself. Two passes over the memory, about 4.0 s, pause about 100 ms. The switch-over waits until you let it go.
   0.000 dc-01: setup over Live Migration
   0.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 15 GiB free
   0.214 dc-01: pass 1
   1.000 > let dc-01 go
   1.000 refused: No switch-over of dc-01 waits to be let go.
   3.914 dc-01: pass 2
   3.914 dc-01: holds before the switch-over
   3.914 > fail network Management
   3.914 Management is Down, Enabled
   3.914 Error: Cluster network 'Management' is down.
   4.918 dc-01: pass 3
   5.922 dc-01: pass 4
   6.926 dc-01: pass 5
   7.930 dc-01: pass 6
   8.934 dc-01: pass 7
   9.938 dc-01: pass 8
  10.942 dc-01: pass 9
  11.946 dc-01: pass 10
  12.950 dc-01: pass 11
  13.954 dc-01: pass 12
  14.958 dc-01: pass 13
  15.962 dc-01: pass 14
  16.966 dc-01: pass 15
  17.970 dc-01: pass 16
  18.974 dc-01: pass 17
  19.978 dc-01: pass 18
  20.982 dc-01: pass 19
  21.986 dc-01: pass 20
  22.990 dc-01: pass 21
  23.994 dc-01: pass 22
  24.998 dc-01: pass 23
  26.002 dc-01: pass 24
  27.006 dc-01: pass 25
  28.010 dc-01: pass 26
  29.014 dc-01: pass 27
  30.018 dc-01: pass 28
  31.022 dc-01: pass 29
  32.026 dc-01: pass 30
  33.030 dc-01: pass 31
  34.034 dc-01: pass 32
  35.038 dc-01: pass 33
  36.042 dc-01: pass 34
  37.046 dc-01: pass 35
  38.050 dc-01: pass 36
  39.054 dc-01: pass 37
  40.058 dc-01: pass 38
  41.062 dc-01: pass 39
  42.066 dc-01: pass 40
  43.070 dc-01: pass 41
  44.074 dc-01: pass 42
  45.000 > let dc-01 go
  45.000 dc-01: go
  45.050 dc-01: blackout
  45.138 dc-01: blackout is over
  45.138 dc-01 is Running on quay2
  45.138 dc-01: clean-up
  45.138 dc-01: Hypervisor pause 88 ms
  45.150 dc-01: Network gap 100 ms
  45.250 dc-01: TCP client gap 200 ms, connection kept
  46.100 dc-01: done
  46.100 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-01' with a blackout time of 0.1 seconds.
  46.100 quay1 is Up, 13.5 GiB free, current host
