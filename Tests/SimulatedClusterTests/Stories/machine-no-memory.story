# A start is admitted only where there is memory for it, now and not by what the node has in all.
at 0 s, create big-01 on quay4 with 513 MiB in Volume1
at 0 s, create small-01 on quay4 with 512 MiB in Volume1
at 1 s, start big-01
at 1 s, start small-01
at 10 s, turn off small-01
at 11 s, create small-02 on quay4 with 256 MiB in Volume1
at 11 s, start small-02
at 12 s, start small-01

---
   0.000 > create big-01 on quay4 with 513 MiB in Volume1
   0.000 big-01 is Off on quay4
   0.000 Information: Virtual machine 'big-01' was created.
   0.000 > create small-01 on quay4 with 512 MiB in Volume1
   0.000 small-01 is Off on quay4
   0.000 Information: Virtual machine 'small-01' was created.
   1.000 > start big-01
   1.000 refused: big-01 is off on quay4. quay4 has 512 MiB of memory free, big-01 needs 513 MiB. Nothing was changed.
   1.000 > start small-01
   1.000 small-01 is Starting on quay4
   1.000 quay4 is Up, 0 B free
   5.700 small-01 is Running on quay4
  10.000 > turn off small-01
  10.000 small-01 is Off on quay4
  10.000 quay4 is Up, 512 MiB free
  11.000 > create small-02 on quay4 with 256 MiB in Volume1
  11.000 small-02 is Off on quay4
  11.000 Information: Virtual machine 'small-02' was created.
  11.000 > start small-02
  11.000 small-02 is Starting on quay4
  11.000 quay4 is Up, 256 MiB free
  12.000 > start small-01
  12.000 refused: small-01 is off on quay4. quay4 has 256 MiB of memory free, small-01 needs 512 MiB. Nothing was changed.
  16.237 small-02 is Running on quay4
