#define _GNU_SOURCE 1
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <termios.h>

#include "CNcurses.h"

static struct termios saved;
static int saved_device = -1;

bool ferry_curses_get_size(int device, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(device, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool ferry_curses_save_modes(int device) {
  if (tcgetattr(device, &saved) != 0) return false;
  saved_device = device;
  return true;
}

bool ferry_curses_set_raw(int device) {
  struct termios modes;
  if (tcgetattr(device, &modes) != 0) return false;
  cfmakeraw(&modes);
  modes.c_cc[VMIN] = 0;  // a read returns at once, without O_NONBLOCK, which others would share
  modes.c_cc[VTIME] = 0;
  return tcsetattr(device, TCSANOW, &modes) == 0;
}

void ferry_curses_restore_modes(void) {
  if (saved_device < 0) return;
  tcsetattr(saved_device, TCSANOW, &saved);
  tcflush(saved_device, TCIFLUSH);
}

int ferry_curses_open_wake(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }
