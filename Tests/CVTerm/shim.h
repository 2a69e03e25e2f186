// libvterm, and what a pseudo-terminal needs that Swift can't say.
#ifndef FERRY_CVTERM_SHIM_H
#define FERRY_CVTERM_SHIM_H

#include <stdbool.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vterm.h>

// The kinds of a colour are macros over a union's bits.
static inline bool cvterm_is_default_ink(VTermColor color) {
  return VTERM_COLOR_IS_DEFAULT_FG(&color);
}
static inline bool cvterm_is_default_paper(VTermColor color) {
  return VTERM_COLOR_IS_DEFAULT_BG(&color);
}
static inline bool cvterm_is_indexed(VTermColor color) { return VTERM_COLOR_IS_INDEXED(&color); }
static inline int cvterm_index(VTermColor color) { return color.indexed.idx; }
static inline uint32_t cvterm_rgb(VTermColor color) {
  return (uint32_t)color.rgb.red << 16 | (uint32_t)color.rgb.green << 8 | color.rgb.blue;
}

// ioctl and syscall are variadic, and posix_openpt and its like hide behind feature macros.

static inline int cvterm_set_size(int device, unsigned short rows, unsigned short columns) {
  struct winsize size = {rows, columns, 0, 0};
  return ioctl(device, TIOCSWINSZ, &size);
}

// Makes the other end of a newly opened /dev/ptmx usable: its number under /dev/pts, or -1.
static inline int cvterm_unlock(int device) {
  int locked = 0, number = -1;
  if (ioctl(device, TIOCSPTLCK, &locked) != 0 || ioctl(device, TIOCGPTN, &number) != 0) return -1;
  return number;
}

// A descriptor that is readable when the process has ended.
static inline int cvterm_open_process(int process) {
  return (int)syscall(SYS_pidfd_open, process, 0);
}

// POSIX_SPAWN_SETSID, which glibc's header only shows with a feature macro.
static const short cvterm_spawn_setsid = 0x80;

#endif
