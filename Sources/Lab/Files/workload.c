// What runs inside a guest of the lab, as one static program with three jobs:
//   workload beat MILLISECONDS   counts aloud on standard output, so that a restart or a jump back shows
//   workload echo PORT           returns every byte to its sender, at once
//   workload control PORT HOLD MIB RATE
//       holds memory that is filled once and never touched again, something for the first copy, and rewrites
//       a working set of MIB, one byte a page, at RATE MiB a second. Whoever connects to PORT can change both:
//       a line `hold HOLD` or `write MIB RATE` is answered with `ok` when it is in force; 0 is none.
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
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PAGE = 4096, MIB = 1 << 20, PAGES_PER_MIB = MIB / PAGE };
enum { TICK_MILLISECONDS = 10, ECHO_BUFFER = 65536, CONNECTIONS_WAITING_MAX = 64 };
// What the guest's own system needs; an idle client of the control port is let go after some seconds.
enum { RESERVE_MIB = 56, CONTROL_SECONDS_MAX = 10, LINE_MAX_BYTES = 128, FIRST_DESCRIPTOR = 3 };

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

static int listen_on(long port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  int yes = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
  if (listener < 0) fail("socket");
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(listener, (struct sockaddr *)&address, sizeof address)) fail("bind");
  if (listen(listener, CONNECTIONS_WAITING_MAX)) fail("listen");
  return listener;
}

static void echo(long port) {
  int listener = listen_on(port);
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

// The working set has been filled when a byte goes out on `ready`.
static void rewrite(long mib, double rate, int ready) {
  unsigned char *memory = filled(mib);
  size_t pages = (size_t)mib * PAGES_PER_MIB, next_page = 0;
  double due = 0, per_tick = rate * PAGES_PER_MIB * TICK_MILLISECONDS / 1000;
  struct timespec next;
  if (write(ready, "", 1) != 1) exit(1);
  close(ready);
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

static void keep(long mib, double rate, int ready) {
  (void)rate;
  filled(mib);
  if (write(ready, "", 1) != 1) exit(1);
  close(ready);
  for (;;) pause();
}

// A job that a process of its own does, and how much memory it has.
struct job {
  void (*work)(long mib, double rate, int ready);
  pid_t process;
  long mib;
};

// Ends the job's process, and starts another unless it has nothing to do; true when that one is ready.
static int change(struct job *job, long mib, double rate) {
  int ends[2];
  char byte;
  if (job->process > 0) {
    kill(job->process, SIGKILL);
    waitpid(job->process, NULL, 0);
  }
  job->process = 0;
  job->mib = 0;
  if (mib <= 0) return 1;
  if (pipe(ends)) return 0;
  job->process = fork();
  if (job->process == 0) {
    for (int other = FIRST_DESCRIPTOR; other < ends[1]; other++) close(other);
    job->work(mib, rate, ends[1]);
  }
  close(ends[1]);
  job->mib = mib;
  int is_ready = job->process > 0 && read(ends[0], &byte, 1) == 1;
  close(ends[0]);
  return is_ready;
}

// Whether that much fits beside the other job and the system.
static int fits(long mib, const struct job *other) {
  long all = sysconf(_SC_PHYS_PAGES) / PAGES_PER_MIB;
  return mib >= 0 && mib + other->mib <= all - RESERVE_MIB;
}

static const char *obey(const char *line, struct job *holder, struct job *writer) {
  long mib;
  double rate;
  if (sscanf(line, "write %ld %lf", &mib, &rate) == 2 && rate >= 0) {
    if (!fits(mib, holder)) return "error: not enough memory\n";
    return change(writer, rate > 0 ? mib : 0, rate) ? "ok\n" : "error: it could not start\n";
  }
  if (sscanf(line, "hold %ld", &mib) == 1) {
    if (!fits(mib, writer)) return "error: not enough memory\n";
    return change(holder, mib, 0) ? "ok\n" : "error: it could not start\n";
  }
  return "error: hold MIB | write MIB RATE\n";
}

static void control(long port, long held, long mib, double rate) {
  struct job holder = {.work = keep}, writer = {.work = rewrite};
  struct timeval patience = {.tv_sec = CONTROL_SECONDS_MAX};
  char line[LINE_MAX_BYTES];
  change(&holder, held, 0);
  change(&writer, rate > 0 ? mib : 0, rate);
  int listener = listen_on(port);
  for (;;) {
    int connection = accept(listener, NULL, NULL);
    if (connection < 0) continue;
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    int copy = dup(connection);
    FILE *input = fdopen(connection, "r");
    while (input && fgets(line, sizeof line, input)) {
      const char *answer = obey(line, &holder, &writer);
      if (write(copy, answer, strlen(answer)) < 0) break;
    }
    if (input) fclose(input);
    close(copy);
  }
}

int main(int count, char **words) {
  const char *job = count > 2 ? words[1] : "";
  if (!strcmp(job, "beat")) beat(atol(words[2]));
  if (!strcmp(job, "echo")) echo(atol(words[2]));
  if (!strcmp(job, "control") && count > 5)
    control(atol(words[2]), atol(words[3]), atol(words[4]), atof(words[5]));
  fprintf(stderr, "workload: beat MILLISECONDS | echo PORT | control PORT HOLD MIB RATE\n");
  return 2;
}
