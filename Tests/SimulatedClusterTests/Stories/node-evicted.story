# A node is evicted when it runs nothing, or is down: what is left is another matter.
at 0 s, evict quay4
at 1 s, drain quay4
at 100 s, evict quay4
at 101 s, fail node quay3
at 120 s, evict quay3
at 121 s, evict quay2
at 122 s, evict quay9
