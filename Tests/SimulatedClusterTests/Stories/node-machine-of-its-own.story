# A machine that is not highly available goes down with its node and is off when it returns; nobody
# starts it elsewhere. It goes on running when only the cluster service stops.
at 0 s, start test-01
at 30 s, fail node quay3
at 60 s, return node quay3
