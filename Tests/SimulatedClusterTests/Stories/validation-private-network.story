# A private network of gigabit speed with adapters of its own is what the guide advises (G3).
set network Tagged adapter Ethernet 9 at quay1
set network Tagged adapter Ethernet 9 at quay2
set network Tagged adapter Ethernet 9 at quay3
set network Tagged adapter Ethernet 9 at quay4
at 0 s, run Validate Network for Live Migration
at 0 s, run Validate Separation of Live Migration and Cluster Shared Volume Traffic
at 0 s, run Validate Separation of Virtual Machine and Management Traffic

---
   0.000 > run Validate Network for Live Migration
   0.000 Success: Validate Network for Live Migration
   0.000 Live Migration: A private network of gigabit speed for live migration
   0.000 > run Validate Separation of Live Migration and Cluster Shared Volume Traffic
   0.000 Success: Validate Separation of Live Migration and Cluster Shared Volume Traffic
   0.000 Live Migration: Live migrations first use it, and cluster shared volumes do not
   0.000 > run Validate Separation of Virtual Machine and Management Traffic
   0.000 Success: Validate Separation of Virtual Machine and Management Traffic
   0.000 All nodes: No adapter carries two networks that no VLAN keeps apart
