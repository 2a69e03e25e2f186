# Four nodes and a disk: two are enough as long as the disk votes.
at 0 s, fail node quay4
at 20 s, fail node quay3
at 40 s, fail node quay2
