# One adapter for machines and management, and one for migrations and volumes: both are advised against
# (G3). On quay3 VLANs keep apart what shares an adapter.
set network Virtual Machines adapter Ethernet 1 at quay2
set network Cluster and CSV adapter Ethernet 2 at quay3
set network Cluster and CSV vlan 7
set network Live Migration vlan 8
at 0 s, run Validate Separation of Virtual Machine and Management Traffic
at 0 s, run Validate Network for Live Migration

---
   0.000 > run Validate Separation of Virtual Machine and Management Traffic
   0.000 Warning: Validate Separation of Virtual Machine and Management Traffic
   0.000 quay2: Management, Virtual Machines share its adapter Ethernet 1 without VLANs. Use different adapters, or isolate the traffic by VLANs (802.1Q, 802.1p)
   0.000 > run Validate Network for Live Migration
   0.000 Warning: Validate Network for Live Migration
   0.000 quay1: Live Migration shares its adapter Ethernet 2 with Tagged. Give live migration an adapter of its own
   0.000 quay2: Live Migration shares its adapter Ethernet 2 with Tagged. Give live migration an adapter of its own
   0.000 quay3: Live Migration shares its adapter Ethernet 2 with Cluster and CSV, Tagged. Give live migration an adapter of its own
   0.000 quay4: Live Migration shares its adapter Ethernet 2 with Tagged. Give live migration an adapter of its own
