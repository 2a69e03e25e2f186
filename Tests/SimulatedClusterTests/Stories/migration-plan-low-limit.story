# The downtime limit is low at first, which costs next to nothing, so that the pause is far shorter than
# what was wished for.
rule qemu
at 0 s, plan migrations: pause 400 ms
at 0 s, migrate web-01 to quay2
at 12 s, slow network Live Migration to 20 %

---
   0.000 > plan migrations: pause 400 ms
   0.000 > migrate web-01 to quay2
   0.000 forecast: Converges by itself. Three passes over the memory, about 7.1 s, pause about 180 ms. Should less than 12.1 MiB/s get through, post-copy follows; until all memory has come, losing either node would lose the machine.
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   0.214 web-01: pass 1
   6.514 web-01: pass 2
   6.868 web-01: pass 3
   6.922 web-01: blackout
   7.107 web-01: blackout is over
   7.107 web-01 is Running on quay2
   7.107 web-01: clean-up
   7.107 web-01: Hypervisor pause 184 ms
   7.113 web-01: Network gap 191 ms
   7.122 web-01: TCP client gap 200 ms, connection kept
   8.191 web-01: done
   8.191 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.2 seconds.
   8.191 quay1 is Up, 14 GiB free, current host
  12.000 > slow network Live Migration to 20 %
  12.000 Warning: Live Migration carries only 20 % of its speed.
