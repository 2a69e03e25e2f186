# The important machines come first, and get the room; one without automatic start stays off.
at 0 s, pause quay1
at 0 s, pause quay2
at 0 s, policy of dc-01: priority low
at 0 s, policy of old-01: priority high
at 0 s, policy of web-01: priority no auto start
at 1 s, fail node quay1
