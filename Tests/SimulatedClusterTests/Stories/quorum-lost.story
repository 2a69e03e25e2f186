# With three of four nodes gone the cluster service stops and nothing may be moved. When enough are
# back the cluster forms again, and what ran before starts by priority.
at 0 s, policy of web-01: priority high
at 0 s, fail node quay4
at 0 s, fail node quay3
at 0 s, fail node quay2
at 10 s, migrate web-01 to quay4
at 20 s, pause quay1
at 30 s, return node quay2
