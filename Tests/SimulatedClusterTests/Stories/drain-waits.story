# A drain waits while its node, or the one it sends to, is in another live migration.
at 0 s, migrate web-01 to quay2
at 1 s, drain quay4
at 1 s, drain quay1
