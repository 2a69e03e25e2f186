# Four nodes and no witness: three must be there.
at 0 s, let the nodes vote
at 1 s, fail node quay4
at 20 s, fail node quay3
