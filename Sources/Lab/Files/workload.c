// What runs inside a guest of the lab, as one static program with four jobs:
//   workload beat MILLISECONDS   counts aloud on standard output, so that a restart or a jump back shows
//   workload echo PORT           returns every byte to its sender, at once
//   workload hold MIB            fills memory once and never touches it again: something for the first copy
//   workload write MIB RATE      rewrites a working set of MIB, one byte a page, at RATE MiB a second
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { PAGE = 4096, MIB = 1 << 20, PAGES_PER_MIB = MIB / PAGE };
enum { TICK_MILLISECONDS = 10, ECHO_BUFFER = 65536, CONNECTIONS_WAITING_MAX = 64 };

static void fail(const char *what) {
  fprintf(stderr, "workload: %s: %s\n", what, strerror(errno));
  exit(1);
}

static void advance(struct timespec *moment, long milliseconds) {
  moment->tv_nsec += milliseconds % 1000 * 1000000;
  moment->tv_sec += milliseconds / 1000 + moment->tv_nsec / 1000000000;
  moment->tv_nsec %= 1000000000;
}

// The schedule is absolute, so that the work of one round does not delay the next.
static void wait_until(const struct timespec *moment) {
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, moment, NULL) == EINTR) {
  }
}

static void beat(long milliseconds) {
  struct timespec next;
  clock_gettime(CLOCK_MONOTONIC, &next);
  for (unsigned long sequence = 1;; sequence++) {
    printf("heartbeat %lu\n", sequence);
    fflush(stdout);
    advance(&next, milliseconds);
    wait_until(&next);
  }
}

static void serve(int connection) {
  char buffer[ECHO_BUFFER];
  ssize_t received;
  int yes = 1;
  setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  while ((received = read(connection, buffer, sizeof buffer)) > 0) {
    for (ssize_t sent = 0; sent < received;) {
      ssize_t count = write(connection, buffer + sent, received - sent);
      if (count <= 0) return;
      sent += count;
    }
  }
}

static void echo(long port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  int yes = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
  if (listener < 0) fail("socket");
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(listener, (struct sockaddr *)&address, sizeof address)) fail("bind");
  if (listen(listener, CONNECTIONS_WAITING_MAX)) fail("listen");
  signal(SIGCHLD, SIG_IGN);  // the kernel then buries the children itself
  for (;;) {
    int connection = accept(listener, NULL, NULL);
    if (connection < 0) continue;
    if (fork() == 0) {
      close(listener);
      serve(connection);
      exit(0);
    }
    close(connection);
  }
}

// No page is like another and none is zero: neither can be sent for next to nothing.
static unsigned char *filled(long mib) {
  size_t length = (size_t)mib * MIB;
  unsigned char *memory =
      mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) fail("mmap");
  uint64_t state = 88172645463325252ull;
  for (size_t at = 0; at < length; at += sizeof state) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    memcpy(memory + at, &state, sizeof state);
  }
  return memory;
}

static void rewrite(long mib, double rate) {
  unsigned char *memory = filled(mib);
  size_t pages = (size_t)mib * PAGES_PER_MIB, next_page = 0;
  double due = 0, per_tick = rate * PAGES_PER_MIB * TICK_MILLISECONDS / 1000;
  struct timespec next;
  clock_gettime(CLOCK_MONOTONIC, &next);
  for (;;) {
    for (due += per_tick; due >= 1; due--) {
      memory[next_page * PAGE]++;
      next_page = (next_page + 1) % pages;
    }
    advance(&next, TICK_MILLISECONDS);
    wait_until(&next);
  }
}

int main(int count, char **words) {
  const char *job = count > 2 ? words[1] : "";
  if (!strcmp(job, "beat")) beat(atol(words[2]));
  if (!strcmp(job, "echo")) echo(atol(words[2]));
  if (!strcmp(job, "hold")) {
    filled(atol(words[2]));
    for (;;) pause();
  }
  if (!strcmp(job, "write") && count > 3) rewrite(atol(words[2]), atof(words[3]));
  fprintf(stderr, "workload: beat MILLISECONDS | echo PORT | hold MIB | write MIB RATE\n");
  return 2;
}
