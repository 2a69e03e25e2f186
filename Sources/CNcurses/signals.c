#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "CNcurses.h"

static const int caught[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT};
enum { caught_count = sizeof caught / sizeof caught[0] };

static struct sigaction previous[caught_count];
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t is_ending;

static void note(int signal) {
  int error = errno;
  if (signal == SIGTERM || signal == SIGINT || signal == SIGHUP) is_ending = 1;
  uint8_t byte = (uint8_t)signal;
  // A full pipe loses nothing: its reader has as many to come.
  ssize_t written = write(pipe_ends[1], &byte, 1);
  (void)written;
  errno = error;
}

static void set_handler(int signal, void (*handler)(int), struct sigaction *old) {
  struct sigaction action = {.sa_handler = handler};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, old);
}

int ferry_curses_catch_signals(void) {
  if (pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  is_ending = 0;
  for (int i = 0; i < caught_count; i++) set_handler(caught[i], note, &previous[i]);
  return pipe_ends[0];
}

void ferry_curses_release_signals(void) {
  if (pipe_ends[0] < 0) return;
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &previous[i], NULL);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
}

void ferry_curses_stop(void) {
  // SIGCONT at its default is dropped, so that going on is reported once: by returning.
  set_handler(SIGCONT, SIG_DFL, NULL);
  set_handler(SIGTSTP, SIG_DFL, NULL);
  kill(0, SIGTSTP);
  set_handler(SIGTSTP, note, NULL);
  set_handler(SIGCONT, note, NULL);
}

bool ferry_curses_is_ending(void) { return is_ending != 0; }
