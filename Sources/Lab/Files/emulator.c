// Starts QEMU with 8 KiB more memory than libvirt asked for, and without the features that the node lacks.
//
// QEMU 7.2 in software emulation loses track of written pages when a guest's memory is a multiple
// of 256 KiB, and a busy guest then panics after a live migration; libvirt knows only whole MiB.
// The lab names this program as a guest's emulator; it changes `-m` and the size in a
// `memory-backend-*` object, both of which must agree, and becomes QEMU.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef QEMU
#define QEMU "/usr/bin/qemu-system-x86_64"
#endif
// Where a node has put QEMU aside to run this program in its place.
#ifndef ASIDE
#define ASIDE "/usr/local/qemu-system-x86_64"
#endif
// The features that the node's processor does not have, one a line.
#ifndef LACKS
#define LACKS "/etc/libvirt/processor-lacks"
#endif
enum { EXTRA_KIB = 8, ARGUMENT_MAX = 4096, FEATURES_MAX = 256 };

// `size=262144k`, `262144k` or `256` (MiB, as QEMU reads a bare number) with EXTRA_KIB added.
static char *longer_memory(const char *argument) {
  const char *number = strncmp(argument, "size=", 5) ? argument : argument + 5;
  char *rest, *changed = malloc(ARGUMENT_MAX);
  unsigned long long kib = strtoull(number, &rest, 10);
  if (!changed || rest == number) return (char *)argument;
  switch (*rest) {
    case 'k': case 'K': rest++; break;
    case 'g': case 'G': rest++; kib *= 1024 * 1024; break;
    case 'm': case 'M': rest++; kib *= 1024; break;
    default: kib *= 1024;
  }
  snprintf(changed, ARGUMENT_MAX, "size=%lluk%s", kib + EXTRA_KIB, rest);
  return changed;
}

// The JSON form that libvirt writes: {"qom-type":"memory-backend-ram",...,"size":268435456}
static char *longer_backend(const char *argument) {
  static const char key[] = "\"size\":";
  const char *size = strstr(argument, key);
  if (!strstr(argument, "memory-backend-") || !size) return (char *)argument;
  size += sizeof key - 1;
  char *rest, *changed = malloc(ARGUMENT_MAX);
  unsigned long long bytes = strtoull(size, &rest, 10);
  if (!changed || rest == size) return (char *)argument;
  snprintf(changed, ARGUMENT_MAX, "%.*s%llu%s", (int)(size - argument), argument,
           bytes + EXTRA_KIB * 1024ull, rest);
  return changed;
}

// Whether `qemu64,avx2=on,aes=on` asks for the feature.
static int asks_for(const char *processor, const char *feature) {
  size_t length = strlen(feature);
  for (const char *at = strchr(processor, ','); at; at = strchr(at, ',')) {
    at++;
    int is_signed = *at == '+';
    if (!strncmp(at + is_signed, feature, length) &&
        (is_signed ? at[1 + length] == 0 || at[1 + length] == ',' : !strncmp(at + length, "=on", 3)))
      return 1;
  }
  return 0;
}

// Appends `-global x86_64-cpu.FEATURE=off` for each line of the file; the words grow by twice as many. A
// guest that asks for such a feature does not start, as it would not on such a processor.
static void lack_features(char **words, int count) {
  static char lines[FEATURES_MAX][ARGUMENT_MAX];
  char feature[ARGUMENT_MAX / 2];
  FILE *file = fopen(LACKS, "r");
  const char *processor = "";
  if (!file) return;
  for (int at = 1; at + 1 < count; at++)
    if (!strcmp(words[at], "-cpu")) processor = words[at + 1];
  for (int line = 0; line < FEATURES_MAX && fscanf(file, "%2000s", feature) == 1; line++) {
    if (asks_for(processor, feature)) {
      fprintf(stderr, "this node's processor does not have %s\n", feature);
      exit(1);
    }
    snprintf(lines[line], ARGUMENT_MAX, "x86_64-cpu.%s=off", feature);
    words[count++] = "-global";
    words[count++] = lines[line];
  }
  fclose(file);
}

int main(int count, char **given) {
  char **words = calloc(count + 2 * FEATURES_MAX + 1, sizeof *words);
  if (!words) return 127;
  memcpy(words, given, count * sizeof *words);
  for (int at = 1; at + 1 < count; at++) {
    if (!strcmp(words[at], "-m")) words[at + 1] = longer_memory(words[at + 1]);
    if (!strcmp(words[at], "-object")) words[at + 1] = longer_backend(words[at + 1]);
  }
  lack_features(words, count);
  words[0] = ASIDE;
  execv(ASIDE, words);
  words[0] = QEMU;
  execv(QEMU, words);
  perror(QEMU);
  return 127;
}
