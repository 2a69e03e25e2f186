# The downtime limit is low at first and is raised within the pause that was wished for, when the network
# slows down under the migration.
rule qemu
at 0 s, plan migrations: pause 400 ms
at 0 s, migrate web-01 to quay2
at 12 s, slow network Live Migration to 20 %
