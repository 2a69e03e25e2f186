# The memory of a snapshot goes on only with the features with which its machine ran then.
at 0 s, take snapshot hot of old-01 while running
at 1 s, shut down old-01
at 15 s, move machine old-01 to quay3
at 16 s, revert old-01 to snapshot hot
at 17 s, start old-01
at 18 s, move machine old-01 to quay2
at 19 s, start old-01

---
   0.000 > take snapshot hot of old-01 while running
   0.000 old-01 is Running on quay1, snapshots: hot with memory
   0.000 Warning: Snapshot 'hot' was taken while 'old-01' ran: reverting to it brings back its memory as well as its disk. The advised way is to shut it down, take the snapshot, and start it.
   1.000 > shut down old-01
   1.000 old-01 is Stopping on quay1, snapshots: hot with memory
   9.532 old-01 is Off on quay1, snapshots: hot with memory
   9.532 quay1 is Up, 13.5 GiB free, current host
  15.000 > move machine old-01 to quay3
  15.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  15.000 old-01 is Off on quay3, snapshots: hot with memory
  16.000 > revert old-01 to snapshot hot
  16.000 old-01 is Saved on quay3, snapshots: hot with memory
  16.000 Warning: 'old-01' was reverted to snapshot 'hot': its memory and its disk are as they were then, and what its clients did since is lost.
  17.000 > start old-01
  17.000 refused: old-01 is saved on quay3. Virtual machine 'old-01' is using processor-specific features not supported on physical computer 'quay3': aes. Nothing was changed. Start it where they are, shut it down, and allow it to migrate to a physical computer with a different processor version.
  18.000 > move machine old-01 to quay2
  18.000 Information: Clustered role 'old-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  18.000 old-01 is Saved on quay2, snapshots: hot with memory
  19.000 > start old-01
  19.000 old-01 is Starting on quay2, snapshots: hot with memory
  19.000 quay2 is Up, 15 GiB free
  24.320 old-01 is Running on quay2, snapshots: hot with memory
