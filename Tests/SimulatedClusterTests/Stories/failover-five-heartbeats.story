# A lost node is noticed after five missed heartbeats; a second later its machines start elsewhere.
# Until then the node is shown as up, but nothing runs there. When it returns nothing moves back.
at 0 s, fail node quay4
at 4 s, migrate web-01 to quay4
at 60 s, return node quay4
