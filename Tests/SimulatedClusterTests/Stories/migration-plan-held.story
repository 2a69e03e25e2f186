# All is ready, and the machine runs on at its source until somebody says go. Who says it where nothing
# waits is told so.
rule qemu
at 0 s, plan migrations: hold
at 0 s, migrate dc-01 to quay2
at 1 s, let dc-01 go
when dc-01 begins holding, fail network Management
at 45 s, let dc-01 go
