# Found at random: the source dies while a failed migration is tidied. What is reported at its end is
# what the machine does then, not what it did when the migration failed.
at 0 s, migrate web-01 to quay2
at 5 s, fail node quay2
at 5.2 s, fail node quay1
