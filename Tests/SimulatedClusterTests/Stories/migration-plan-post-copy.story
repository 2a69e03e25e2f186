# A machine that writes more than may be sent moves by post-copy after one pass, as is said beforehand.
rule qemu
at 0 s, plan migrations: pause 100 ms, at most 60 MiB/s
at 0 s, migrate cache-01 to quay3
