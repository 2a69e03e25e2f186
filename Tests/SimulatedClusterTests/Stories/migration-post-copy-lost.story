# A machine that has not fetched all of its memory yet is lost with the network, as is said in advance.
rule qemu-post-copy
at 0 s, migrate cache-01 to quay3
when cache-01 begins fetching, fail network Live Migration

---
   0.000 > migrate cache-01 to quay3
   0.000 cache-01: setup over Live Migration
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 quay3 is Up, 16.5 GiB free
   0.214 cache-01: pass 1
  16.641 cache-01: blackout
  16.798 cache-01: blackout is over
  16.798 cache-01 is Running on quay3
  16.798 cache-01: clean-up
  16.798 Information: cache-01 runs on quay3 and fetches 637 MiB of its memory from quay2, for about 5.7 s; until then it needs both nodes.
  16.798 cache-01: Hypervisor pause 157 ms
  16.798 cache-01: TCP client gap 157 ms, connection kept
  16.798 > fail network Live Migration
  16.798 Live Migration is Down, Internal
  16.798 Error: Cluster network 'Live Migration' is down.
  16.798 cache-01 is Failed on quay3 (Part of its memory was still on quay2)
  16.798 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  16.798 quay3 is Up, 18.5 GiB free
  16.805 cache-01: Network gap 164 ms
  17.798 cache-01 is Starting on quay3
  17.798 quay3 is Up, 16.5 GiB free
  23.035 cache-01 is Running on quay3
  23.614 cache-01: failed (sourceLost): cache-01 still runs on quay3. quay2 was lost while memory was still being fetched from it.
  23.614 Error: Virtual machine migration operation for 'cache-01' failed at migration source 'quay2'. cache-01 still runs on quay3. quay2 was lost while memory was still being fetched from it.
  23.614 quay2 is Up, 17.5 GiB free
