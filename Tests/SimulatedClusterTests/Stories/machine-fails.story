# A machine's operating system ends: the machine fails, not its node. One that is off can't.
set machine web-01 not highly available
at 0 s, fail machine test-01
at 1 s, fail machine web-01
at 2 s, migrate web-01 to quay2
at 3 s, start web-01

---
   0.000 > fail machine test-01
   1.000 > fail machine web-01
   1.000 web-01 is Failed on quay1 (its operating system ended unexpectedly)
   1.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   1.000 quay1 is Up, 14 GiB free, current host
   2.000 > migrate web-01 to quay2
   2.000 refused (refused): web-01 does not run: it failed on quay1. web-01 is failed: only a running machine migrates live.
   3.000 > start web-01
   3.000 web-01 is Starting on quay1
   3.000 quay1 is Up, 13 GiB free, current host
   7.700 web-01 is Running on quay1
