# With post-copy the machine moves after one pass, in a short blackout, and fetches the rest; until it
# has, both nodes are busy.
rule qemu-post-copy
at 0 s, migrate cache-01 to quay3
when cache-01 begins clean-up, migrate web-02 to quay4

---
   0.000 > migrate cache-01 to quay3
   0.000 cache-01: setup over Live Migration
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 quay3 is Up, 16.5 GiB free
   0.214 cache-01: pass 1
  16.641 cache-01: blackout
  16.798 cache-01: blackout is over
  16.798 cache-01 is Running on quay3
  16.798 cache-01: fetching the rest
  16.798 Information: cache-01 runs on quay3 and fetches 637 MiB of its memory from quay2, for about 5.7 s; until then it needs both nodes.
  16.798 cache-01: Hypervisor pause 157 ms
  16.798 cache-01: TCP client gap 157 ms, connection kept
  16.805 cache-01: Network gap 164 ms
  22.526 cache-01: clean-up
  22.526 > migrate web-02 to quay4
  22.526 refused (nodeBusy): web-02 still runs on quay2. quay2 takes part in the live migration of cache-01, which is in its clean-up.
  23.614 cache-01: done
  23.614 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'cache-01' with a blackout time of 0.2 seconds.
  23.614 quay2 is Up, 17.5 GiB free
