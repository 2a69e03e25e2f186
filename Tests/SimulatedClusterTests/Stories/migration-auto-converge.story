# With auto-converge the machine is held more and more, until the rest fits.
rule qemu-auto-converge
at 0 s, migrate build-01 to quay1
at 3 s, slow network Live Migration to 60 %

---
   0.000 > migrate build-01 to quay1
   0.000 build-01: setup over Live Migration
   0.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
   0.000 quay1 is Up, 9 GiB free, current host
   0.214 build-01: pass 1
   3.000 > slow network Live Migration to 60 %
   3.000 Warning: Live Migration carries only 60 % of its speed.
  40.800 build-01: pass 2
  46.454 build-01: pass 3
  50.008 Warning: build-01 writes too much to its memory to be moved: its processors are held for 20 % of the time.
  50.008 build-01: pass 4
  52.662 build-01: pass 5
  54.716 build-01: pass 6
  56.420 build-01: pass 7
  57.924 build-01: pass 8
  59.228 build-01: pass 9
  60.382 build-01: pass 10
  61.436 build-01: pass 11
  62.390 build-01: pass 12
  63.244 build-01: pass 13
  64.048 build-01: pass 14
  64.752 build-01: pass 15
  65.456 build-01: pass 16
  66.110 build-01: pass 17
  66.714 build-01: pass 18
  67.268 build-01: pass 19
  67.822 build-01: pass 20
  68.326 build-01: pass 21
  68.830 build-01: pass 22
  69.284 build-01: pass 23
  69.738 build-01: pass 24
  70.192 build-01: pass 25
  70.646 build-01: pass 26
  71.050 build-01: pass 27
  71.454 build-01: pass 28
  71.858 build-01: pass 29
  72.262 build-01: pass 30
  72.666 build-01: pass 31
  73.020 build-01: pass 32
  73.374 Warning: build-01 writes too much to its memory to be moved: its processors are held for 99 % of the time.
  73.374 build-01: pass 33
  73.728 build-01: pass 34
  73.782 build-01: blackout
  74.114 build-01: blackout is over
  74.114 build-01 is Running on quay1
  74.114 build-01: clean-up
  74.114 build-01: Hypervisor pause 332 ms
  74.114 build-01: TCP client gap 332 ms, connection kept
  74.120 build-01: Network gap 338 ms
  75.019 build-01: done
  75.019 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'build-01' with a blackout time of 0.3 seconds.
  75.019 quay4 is Up, 4.5 GiB free
