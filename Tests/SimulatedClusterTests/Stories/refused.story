# What no rule allows is refused and changes nothing.
at 0 s, migrate web-01 to quay1
at 0 s, migrate web-01 to quay4
at 0 s, migrate web-01 to quay9
at 0 s, migrate no-such-machine to quay2
at 0 s, migrate test-01 to quay2

---
   0.000 > migrate web-01 to quay1
   0.000 refused (refused): web-01 still runs on quay1. web-01 already runs on quay1.
   0.000 > migrate web-01 to quay4
   0.000 refused (refused): web-01 still runs on quay1. quay4 has 512 MiB of memory free, web-01 needs 1 GiB.
   0.000 > migrate web-01 to quay9
   0.000 refused (refused): web-01 still runs on quay1. There is no node named quay9 in this cluster.
   0.000 > migrate no-such-machine to quay2
   0.000 refused (refused): Nothing was changed. There is no virtual machine named no-such-machine in this cluster.
   0.000 > migrate test-01 to quay2
   0.000 refused (refused): test-01 is off on quay3. test-01 is off: only a running machine migrates live.
