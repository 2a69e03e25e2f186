# Saved memory goes on only with the features with which it was started; a machine whose saved memory
# is given up starts anywhere.
at 0 s, save old-01
at 10 s, move machine old-01 to quay3
at 11 s, allow old-01 another processor version
at 12 s, move machine old-01 to quay2
at 13 s, turn off old-01
at 14 s, move machine old-01 to quay3
at 15 s, start old-01

---
   0.000 > save old-01
   0.000 old-01 is Saving on quay1
   5.120 old-01 is Saved on quay1
   5.120 quay1 is Up, 13.5 GiB free, current host
  10.000 > move machine old-01 to quay3
  10.000 refused: old-01 is saved on quay1. Virtual machine 'old-01' is using processor-specific features not supported on physical computer 'quay3': aes. Nothing was changed. Start it where they are, shut it down, and allow it to migrate to a physical computer with a different processor version.
  11.000 > allow old-01 another processor version
  11.000 refused: old-01 is saved on quay1: its processor compatibility can be changed only while it is off. Nothing was changed. Start it and shut it down, or turn it off, which loses its saved memory.
  12.000 > move machine old-01 to quay2
  12.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  12.000 old-01 is Saved on quay2
  13.000 > turn off old-01
  13.000 old-01 is Off on quay2
  14.000 > move machine old-01 to quay3
  14.000 Information: Clustered role 'old-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  14.000 old-01 is Off on quay3
  15.000 > start old-01
  15.000 old-01 is Starting on quay3
  15.000 quay3 is Up, 18 GiB free
  19.700 old-01 is Running on quay3
