# A node that is added while all the others are parted from it joins when the parts are joined again,
# though no network's state ever changed. Seed 538 of a million steps found that it waited for ever.
at 0 s, part quay1, quay2, quay3, quay4 from the others
at 1 s, add node quay5 like quay1
at 30 s, join the parts

---
   0.000 > part quay1, quay2, quay3, quay4 from the others
   1.000 > add node quay5 like quay1
   1.000 quay5 is Joining, 0 B free
   1.000 Cluster and CSV is Up, Internal
   1.000 Encrypted is Up, Disabled
   1.000 Live Migration is Up, Internal
   1.000 Management is Up, Enabled
   1.000 Tagged is Up, Disabled
   1.000 Virtual Machines is Up, Disabled
   1.000 quay5 is Joining, 0 B free
   1.000 quay5 is Joining, 23 GiB free
   1.000 5 of 6 votes, can sustain 1 more
   5.000 quay5 is Joining, 23 GiB free (Waiting for enough nodes to form a quorum)
  30.000 > join the parts
  30.000 quay5 is Up, 23 GiB free
  30.000 Information: Cluster node 'quay5' joined the cluster.
  30.000 quay5 is Up, 23 GiB free, migration networks initialising
  30.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
  30.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
  30.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
  30.000 6 of 6 votes, can sustain 2 more
  50.464 quay5 is Up, 23 GiB free
