# A node without whose vote the others have no majority stays.
at 0 s, let the nodes vote
at 0 s, drain quay3
at 100 s, fail node quay4
at 110 s, evict quay3
