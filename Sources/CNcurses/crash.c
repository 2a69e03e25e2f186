#define _GNU_SOURCE 1
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "CNcurses.h"

enum { restore_max = 512, message_max = 1024, stack_size = 64 * 1024 };

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };

static struct sigaction previous[fatal_count];
static volatile sig_atomic_t is_armed;
static bool chains;
static int device, errors;
static uint8_t restore[restore_max];
static size_t restore_length;
static char message[message_max];
static uint8_t stack[stack_size];  // the main thread's own may be what overflowed

static void put(int descriptor, const void *bytes, size_t length) {
  ssize_t written = write(descriptor, bytes, length);
  (void)written;
}

static void crashed(int signal, siginfo_t *information, void *context) {
  (void)context;
  if (is_armed) {
    is_armed = 0;
    put(device, restore, restore_length);
    ferry_curses_restore_modes();
    put(errors, message, strlen(message));
  }
  for (int i = 0; i < fatal_count; i++) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    if (fatal[i] == signal) sigaction(signal, chains ? &previous[i] : &action, NULL);
  }
  // A fault comes again by itself when this returns; a signal that was sent has to be sent again.
  if (information->si_code <= 0) raise(signal);
}

static void give_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t ours = {.ss_sp = stack, .ss_size = stack_size};
    sigaltstack(&ours, NULL);
  }
}

static void compose(const char *log) {
  message[0] = 0;
  if (log == NULL) return;
  const char *parts[] = {"ferry crashed; its last words are in ", log, "\n"};
  for (int i = 0; i < 3; i++) strncat(message, parts[i], message_max - strlen(message) - 1);
}

void ferry_curses_arm_crash(
    int terminal, const uint8_t *sequence, size_t length, int error_output, const char *log,
    bool keeps_runtime) {
  device = terminal;
  errors = error_output;
  chains = keeps_runtime;
  restore_length = length < restore_max ? length : restore_max;
  memcpy(restore, sequence, restore_length);
  compose(log);
  give_stack();
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) {
    sigaction(fatal[i], &action, is_armed ? NULL : &previous[i]);
  }
  is_armed = 1;
}

void ferry_curses_disarm_crash(void) {
  if (!is_armed) return;
  is_armed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &previous[i], NULL);
}
