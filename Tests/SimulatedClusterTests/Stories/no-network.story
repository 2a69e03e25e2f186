# When no network is left the migration fails, and the machine stays where it is (G7, G11).
at 0 s, fail network Live Migration
at 0 s, fail network Management
at 1 s, migrate web-01 to quay2 over Live Migration, Management
at 60 s, return network Management
at 61 s, migrate web-01 to quay2 over Live Migration, Management
at 62 s, fail network Management

---
   0.000 > fail network Live Migration
   0.000 Live Migration is Down, Internal
   0.000 Error: Cluster network 'Live Migration' is down.
   0.000 > fail network Management
   0.000 Management is Down, Enabled
   0.000 Error: Cluster network 'Management' is down.
   1.000 > migrate web-01 to quay2 over Live Migration, Management
   1.000 web-01: setup over no network
   1.000 Warning: quay2 can't be reached from quay1 over Live Migration for the live migration of web-01.
   1.000 Warning: quay2 can't be reached from quay1 over Management for the live migration of web-01.
   1.000 web-01: clean-up
   1.000 quay2 is Up, 14.5 GiB free
   1.473 web-01: failed (noMigrationNetwork): web-01 still runs on quay1. No migration network available between quay1 and quay2. Bring one of the networks for live migration up, or choose another.
   1.473 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. No migration network available between quay1 and quay2. Bring one of the networks for live migration up, or choose another.
   1.473 quay2 is Up, 15.5 GiB free
  60.000 > return network Management
  60.000 Management is Up, Enabled
  60.000 Information: Cluster network 'Management' is up.
  61.000 > migrate web-01 to quay2 over Live Migration, Management
  61.000 web-01: setup over Management
  61.000 Warning: quay2 can't be reached from quay1 over Live Migration for the live migration of web-01.
  61.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  61.000 quay2 is Up, 14.5 GiB free
  62.000 > fail network Management
  62.000 Management is Down, Enabled
  62.000 Error: Cluster network 'Management' is down.
  62.000 Warning: quay2 can't be reached from quay1 over Live Migration for the live migration of web-01.
  62.000 Warning: quay2 can't be reached from quay1 over Management for the live migration of web-01.
  62.000 web-01: clean-up
  62.364 web-01: failed (noMigrationNetwork): web-01 still runs on quay1. No migration network available between quay1 and quay2. Bring one of the networks for live migration up, or choose another.
  62.364 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay1'. web-01 still runs on quay1. No migration network available between quay1 and quay2. Bring one of the networks for live migration up, or choose another.
  62.364 quay2 is Up, 15.5 GiB free
