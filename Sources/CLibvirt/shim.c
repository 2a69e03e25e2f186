#include "CLibvirt.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

static ferry_libvirt table;
static int is_filled;
static char failure[512];
static pthread_once_t once = PTHREAD_ONCE_INIT;

// libvirt prints every error on standard error unless it is given a function to hand it to; on a
// console that would draw over the screen. Errors are read from virGetLastError() instead.
static void ignore_error(void *context, virErrorPtr error) {
  (void)context;
  (void)error;
}

static void fill(void) {
  void *library = dlopen("libvirt.so.0", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    snprintf(failure, sizeof failure, "%s", dlerror());
    return;
  }
#define FERRY_LIBVIRT_FIND(name)                            \
  table.name = (__typeof__(name) *)dlsym(library, #name);   \
  if (table.name == NULL) {                                 \
    snprintf(failure, sizeof failure, "%s", dlerror());     \
    dlclose(library);                                       \
    return;                                                 \
  }
  FERRY_LIBVIRT_FUNCTIONS(FERRY_LIBVIRT_FIND)
  if (table.virInitialize() < 0) {
    snprintf(failure, sizeof failure, "libvirt could not be initialised");
    return;
  }
  table.virSetErrorFunc(NULL, ignore_error);
  void *monitor = dlopen("libvirt-qemu.so.0", RTLD_NOW | RTLD_LOCAL);
  if (monitor != NULL) {
    table.virDomainQemuMonitorCommand = (__typeof__(virDomainQemuMonitorCommand) *)dlsym(
        monitor, "virDomainQemuMonitorCommand");
  }
  is_filled = 1;
}

const ferry_libvirt *ferry_libvirt_load(const char **reason) {
  pthread_once(&once, fill);
  *reason = failure;
  return is_filled ? &table : NULL;
}

const ferry_libvirt *ferry_libvirt_table(void) { return &table; }
