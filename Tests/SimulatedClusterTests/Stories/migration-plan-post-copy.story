# A machine that writes more than may be sent moves by post-copy after one pass, as is said beforehand.
rule qemu
at 0 s, plan migrations: pause 100 ms, at most 60 MiB/s
at 0 s, migrate cache-01 to quay3

---
   0.000 > plan migrations: pause 100 ms, at most 60 MiB/s
   0.000 > migrate cache-01 to quay3
   0.000 forecast: Will not converge by itself: it writes up to 200 MiB/s over 640 MiB, more than the 60 MiB/s it may send. Plan: one pass over the memory, then post-copy; about 37 s, pause about 70 ms. While the rest is fetched, for about 5.7 s, losing either node loses the machine.
   0.000 cache-01: setup over Live Migration
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 quay3 is Up, 16.5 GiB free
   0.214 cache-01: pass 1
  30.964 cache-01: pass 2
  30.964 cache-01: step of the plan: post-copy
  30.964 cache-01: blackout
  31.045 cache-01: blackout is over
  31.045 cache-01 is Running on quay3
  31.045 cache-01: fetching the rest
  31.045 Information: cache-01 runs on quay3 and fetches 640 MiB of its memory from quay2, for about 5.8 s; until then it needs both nodes.
  31.045 cache-01: Hypervisor pause 81 ms
  31.045 cache-01: TCP client gap 81 ms, connection kept
  31.052 cache-01: Network gap 88 ms
  36.803 cache-01: clean-up
  37.890 cache-01: done
  37.890 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'cache-01' with a blackout time of 0.1 seconds.
  37.890 quay2 is Up, 17.5 GiB free
