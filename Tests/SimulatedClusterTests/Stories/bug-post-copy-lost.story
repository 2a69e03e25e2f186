# A highly available machine whose memory was still being fetched from a node that was lost starts again.
# Seed 1 of a million steps found it left failed.
rule qemu-post-copy
at 0 s, migrate sql-01 to quay3
when sql-01 begins fetching, fail node quay1

---
   0.000 > migrate sql-01 to quay3
   0.000 sql-01: setup over Live Migration
   0.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   0.000 quay3 is Up, 10.5 GiB free
   0.214 sql-01: pass 1
  44.073 sql-01: blackout
  44.230 sql-01: blackout is over
  44.230 sql-01 is Running on quay3
  44.230 sql-01: clean-up
  44.230 Information: sql-01 runs on quay3 and fetches 811 MiB of its memory from quay1, for about 7.3 s; until then it needs both nodes.
  44.230 sql-01: Hypervisor pause 157 ms
  44.230 sql-01: TCP client gap 157 ms, connection kept
  44.230 > fail node quay1
  44.230 quay1 is Up, 13 GiB free, current host, without power
  44.230 dc-01 is Unknown on quay1 (quay1 does not answer)
  44.230 old-01 is Unknown on quay1 (quay1 does not answer)
  44.230 web-01 is Unknown on quay1 (quay1 does not answer)
  44.230 quay1 is Up, 15 GiB free, current host, without power
  44.236 sql-01: Network gap 164 ms
  49.230 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  49.230 quay1 is Down, 15 GiB free, without power
  49.230 dc-01 is Failed on quay1 (quay1 went down)
  49.230 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  49.230 old-01 is Failed on quay1 (quay1 went down)
  49.230 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  49.230 web-01 is Failed on quay1 (quay1 went down)
  49.230 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  49.230 Cluster Disk 4 is Online, available, owner quay2
  49.230 Information: quay2 owns Cluster Disk 4.
  49.230 Witness is Online, the witness, owner quay2
  49.230 Information: quay2 owns Witness.
  49.230 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
  49.230 Cluster Disk 1 is Online, shared as Volume1, owner quay4
  49.230 Information: quay4 coordinates Volume1.
  49.230 sql-01 is Failed on quay3 (Part of its memory was still on quay1)
  49.230 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  49.230 quay3 is Up, 18.5 GiB free
  49.230 quay2 is Up, 15.5 GiB free, current host
  49.230 4 of 5 votes, can sustain 1 more
  50.230 sql-01 is Starting on quay3
  50.230 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  50.230 web-01 is Failed on quay2 (quay1 went down)
  50.230 web-01 is Starting on quay2
  50.230 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  50.230 dc-01 is Failed on quay2 (quay1 went down)
  50.230 dc-01 is Starting on quay2
  50.230 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  50.230 old-01 is Failed on quay2 (quay1 went down)
  50.230 old-01 is Starting on quay2
  50.230 quay2 is Up, 13.5 GiB free, current host
  50.230 quay3 is Up, 10.5 GiB free
  52.613 sql-01: failed (sourceLost): sql-01 is starting on quay3. quay1 was lost while memory was still being fetched from it.
  52.613 Error: Virtual machine migration operation for 'sql-01' failed at migration source 'quay1'. sql-01 is starting on quay3. quay1 was lost while memory was still being fetched from it.
  52.613 quay1 is Down, 23 GiB free, without power
  55.063 dc-01 is Running on quay2
  55.063 old-01 is Running on quay2
  55.467 sql-01 is Running on quay3
  56.643 web-01 is Running on quay2
