# A start that was broken off does not hasten the next one.
at 0 s, start test-01
at 3 s, turn off test-01
at 4 s, start test-01

---
   0.000 > start test-01
   0.000 test-01 is Starting on quay3
   0.000 quay3 is Up, 17.5 GiB free
   3.000 > turn off test-01
   3.000 test-01 is Off on quay3
   3.000 quay3 is Up, 18.5 GiB free
   4.000 > start test-01
   4.000 test-01 is Starting on quay3
   4.000 quay3 is Up, 17.5 GiB free
   9.237 test-01 is Running on quay3
