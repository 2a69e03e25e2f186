#ifndef FERRY_CLIBVIRT_H
#define FERRY_CLIBVIRT_H

#include <libvirt/libvirt-qemu.h>
#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

// The functions of libvirt that Ferry calls. A name that is missing here, or spelled wrongly, does
// not compile; one that the library on this machine lacks makes loading fail.
#define FERRY_LIBVIRT_FUNCTIONS(USE) \
  USE(virConnectClose)               \
  USE(virConnectDomainEventDeregisterAny) \
  USE(virConnectDomainEventRegisterAny) \
  USE(virConnectGetLibVersion)       \
  USE(virConnectGetType)             \
  USE(virConnectGetVersion)          \
  USE(virConnectIsAlive)             \
  USE(virConnectListAllDomains)      \
  USE(virConnectListAllNetworks)     \
  USE(virConnectListAllStoragePools) \
  USE(virConnectOpen)                \
  USE(virConnectRegisterCloseCallback) \
  USE(virConnectSetKeepAlive)        \
  USE(virConnectUnregisterCloseCallback) \
  USE(virDomainAbortJob)             \
  USE(virDomainAbortJobFlags)        \
  USE(virDomainDestroy)              \
  USE(virDomainFree)                 \
  USE(virDomainGetJobStats)          \
  USE(virDomainGetName)              \
  USE(virDomainGetState)             \
  USE(virDomainGetUUIDString)        \
  USE(virDomainGetXMLDesc)           \
  USE(virDomainIsPersistent)         \
  USE(virDomainListGetStats)         \
  USE(virDomainLookupByName)         \
  USE(virDomainMigrateGetMaxDowntime) \
  USE(virDomainMigrateSetMaxDowntime) \
  USE(virDomainMigrateSetMaxSpeed)   \
  USE(virDomainMigrateStartPostCopy) \
  USE(virDomainMigrateToURI3)        \
  USE(virDomainStartDirtyRateCalc)   \
  USE(virDomainStatsRecordListFree)  \
  USE(virEventRegisterDefaultImpl)   \
  USE(virEventRunDefaultImpl)        \
  USE(virGetLastError)               \
  USE(virInitialize)                 \
  USE(virNetworkFree)                \
  USE(virNetworkGetName)             \
  USE(virNodeGetInfo)                \
  USE(virNodeGetMemoryStats)         \
  USE(virResetLastError)             \
  USE(virSetErrorFunc)               \
  USE(virTypedParamsAddInt)          \
  USE(virStoragePoolFree)            \
  USE(virStoragePoolGetInfo)         \
  USE(virStoragePoolGetName)         \
  USE(virStoragePoolGetXMLDesc)      \
  USE(virTypedParamsAddString)       \
  USE(virTypedParamsAddULLong)       \
  USE(virTypedParamsFree)

#define FERRY_LIBVIRT_POINTER(name) __typeof__(name) *_Nonnull name;

// One pointer for each function, of the type that libvirt's own header gives it.
typedef struct ferry_libvirt {
  FERRY_LIBVIRT_FUNCTIONS(FERRY_LIBVIRT_POINTER)
  // QEMU's own monitor, from the library beside libvirt's; NULL where that is missing.
  __typeof__(virDomainQemuMonitorCommand) *_Nullable virDomainQemuMonitorCommand;
} ferry_libvirt;

// Opens the library and fills the table, once for the process; NULL and a reason when it can't.
//
// Why not Swift: dlsym() yields untyped pointers, and a cast typed by hand would not be checked
// against libvirt's header; here the compiler copies each type from it.
const ferry_libvirt *_Nullable ferry_libvirt_load(const char *_Nullable *_Nonnull reason);

// The table that ferry_libvirt_load() filled.
//
// Why not Swift: a global pointer is shared mutable state to Swift's compiler; this one is written
// before the first thread can ask for it and never again.
const ferry_libvirt *_Nonnull ferry_libvirt_table(void);

#endif
