# Starting, saving, shutting down and turning off take their time, and only what fits the state is
# done: a running machine is not started or deleted, one that is off is not saved.
at 0 s, start test-01
at 1 s, start test-01
at 1 s, save test-01
at 20 s, delete test-01
at 20 s, save test-01
at 25 s, shut down test-01
at 40 s, start test-01
at 70 s, shut down test-01
at 71 s, turn off test-01
at 90 s, shut down test-01
at 90 s, save test-01
at 90 s, turn off test-01
at 91 s, start test-01
at 99 s, save test-01
at 110 s, turn off test-01
at 111 s, delete test-01
at 112 s, start test-01

---
   0.000 > start test-01
   0.000 test-01 is Starting on quay3
   0.000 quay3 is Up, 17.5 GiB free
   1.000 > start test-01
   1.000 refused: test-01 is starting on quay3: it must be off, saved or failed to be started. Nothing was changed.
   1.000 > save test-01
   1.000 refused: test-01 is starting on quay3: it must be running or paused to be saved. Nothing was changed.
   4.700 test-01 is Running on quay3
  20.000 > delete test-01
  20.000 refused: test-01 still runs on quay3: it can't be deleted. Nothing was changed. Shut it down first.
  20.000 > save test-01
  20.000 test-01 is Saving on quay3
  25.000 > shut down test-01
  25.000 refused: test-01 is saving on quay3: it must be running to be shut down. Nothing was changed.
  30.240 test-01 is Saved on quay3
  30.240 quay3 is Up, 18.5 GiB free
  40.000 > start test-01
  40.000 test-01 is Starting on quay3
  40.000 quay3 is Up, 17.5 GiB free
  50.440 test-01 is Running on quay3
  70.000 > shut down test-01
  70.000 test-01 is Stopping on quay3
  71.000 > turn off test-01
  71.000 test-01 is Off on quay3
  71.000 quay3 is Up, 18.5 GiB free
  90.000 > shut down test-01
  90.000 refused: test-01 is off on quay3: it must be running to be shut down. Nothing was changed.
  90.000 > save test-01
  90.000 refused: test-01 is off on quay3: it must be running or paused to be saved. Nothing was changed.
  90.000 > turn off test-01
  90.000 refused: test-01 is off on quay3: it must be running, paused, paused-critical, starting, stopping or saved to be turned off. Nothing was changed.
  91.000 > start test-01
  91.000 test-01 is Starting on quay3
  91.000 quay3 is Up, 17.5 GiB free
  96.913 test-01 is Running on quay3
  99.000 > save test-01
  99.000 test-01 is Saving on quay3
 109.240 test-01 is Saved on quay3
 109.240 quay3 is Up, 18.5 GiB free
 110.000 > turn off test-01
 110.000 test-01 is Off on quay3
 111.000 > delete test-01
 111.000 test-01 is gone
 111.000 Information: Virtual machine 'test-01' was deleted. Its files stay where they are.
 112.000 > start test-01
 112.000 refused: There is no virtual machine named test-01 in this cluster. Nothing was changed.
