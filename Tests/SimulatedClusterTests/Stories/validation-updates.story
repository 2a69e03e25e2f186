# All nodes should have the same updates, and their antivirus should leave the machines' files alone
# (G13); what a node does not report is no success.
set node quay1 updates KB1, KB2
set node quay2 updates KB1, KB2
set node quay3 updates KB1, KB2
set node quay4 updates KB1
set node quay1 antivirus excludes machines
set node quay2 antivirus excludes machines
set node quay3 antivirus scans machines
at 0 s, run Validate Software Update Levels
at 0 s, run Validate Antivirus Exclusions
at 0 s, run Validate Operating System Versions

---
   0.000 > run Validate Software Update Levels
   0.000 Warning: Validate Software Update Levels
   0.000 quay4: It lacks KB2, which other nodes have. Install the same updates on all nodes
   0.000 > run Validate Antivirus Exclusions
   0.000 Warning: Validate Antivirus Exclusions
   0.000 quay3: Its antivirus scans the files of virtual machines. Exclude configuration files, virtual disks and snapshots
   0.000 > run Validate Operating System Versions
   0.000 Not applicable: Validate Operating System Versions
   0.000 quay1: It does not report its operating system
   0.000 quay2: It does not report its operating system
   0.000 quay3: It does not report its operating system
   0.000 quay4: It does not report its operating system
