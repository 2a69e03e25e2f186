# The second node is lost while machines of the first are starting on it.
at 0 s, fail node quay4
at 10 s, fail node quay1
