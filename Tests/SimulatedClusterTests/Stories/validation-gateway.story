# A network for live migration with a default gateway is not private (G3).
set network Live Migration gateway
at 0 s, run Validate Network for Live Migration

---
   0.000 > run Validate Network for Live Migration
   0.000 Warning: Validate Network for Live Migration
   0.000 Live Migration: Live migrations first use it, and it has a default gateway. Use a private network without a gateway, apart from management and clients
   0.000 quay1: Live Migration shares its adapter Ethernet 2 with Tagged. Give live migration an adapter of its own
   0.000 quay2: Live Migration shares its adapter Ethernet 2 with Tagged. Give live migration an adapter of its own
   0.000 quay3: Live Migration shares its adapter Ethernet 2 with Tagged. Give live migration an adapter of its own
   0.000 quay4: Live Migration shares its adapter Ethernet 2 with Tagged. Give live migration an adapter of its own
