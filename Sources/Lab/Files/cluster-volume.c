// Loaded into a node's libvirtd: calls the lab's shared volume what it is, a cluster file system.
//
// libvirt lets a guest migrate safely only when its disk is on a file system that all nodes see
// alike, and tells that by the file system's kind. The nodes of a lab share one kernel, so the
// volume keeps that promise, but its kind is that of the machine's disk.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statfs.h>

enum { CLUSTER_FILE_SYSTEM = 0x7461636f };  // OCFS2_SUPER_MAGIC of linux/magic.h

int statfs64(const char *path, struct statfs64 *facts) {
  static int (*original)(const char *, struct statfs64 *);
  const char *volume = getenv("FERRY_VOLUME");
  if (!original) *(void **)&original = dlsym(RTLD_NEXT, "statfs64");
  if (!original) {
    errno = ENOSYS;
    return -1;
  }
  int result = original(path, facts);
  if (result == 0 && volume && !strncmp(path, volume, strlen(volume)))
    facts->f_type = CLUSTER_FILE_SYSTEM;
  return result;
}
