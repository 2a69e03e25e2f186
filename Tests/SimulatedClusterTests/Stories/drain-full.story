# A drained node is empty in the end: the running machines leave live, one at a time, the most
# important first and then the largest; those that are off leave as they are. What the cluster does
# not take care of stays. Resumed with failback, they come back.
at 0 s, policy of file-01: priority high
at 1 s, drain quay3
at 200 s, resume quay3 with failback
