#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

#include "CNcurses.h"

static SCREEN *screen;
static FILE *output;
static bool has_own_colors;

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool ferry_curses_set_locale(void) {
  const char *name = setlocale(LC_ALL, "");
  if (name != NULL && is_utf8()) return true;
  // A locale that is missing or plain C says nothing about the terminal: those are UTF-8 today.
  if (name == NULL || strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0) {
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8();
  }
  return false;
}

static bool open_output(void) {
  int memory = memfd_create("frame", MFD_CLOEXEC);
  if (memory < 0) return false;
  output = fdopen(memory, "w+");
  if (output == NULL) close(memory);
  return output != NULL;
}

bool ferry_curses_open(const char *type, bool uses_colors) {
  if (!open_output()) return false;
  screen = newterm(type, output, stdin);
  if (screen == NULL) {
    fclose(output);
    output = NULL;
    return false;
  }
  set_term(screen);
  raw();
  noecho();
  nonl();
  typeahead(-1);  // otherwise a frame is given up half way when keys wait
  has_own_colors = false;
  if (uses_colors && has_colors()) {
    start_color();
    has_own_colors = use_default_colors() == OK;
  }
  return true;
}

void ferry_curses_close(void) {
  if (screen == NULL) return;
  endwin();
  delscreen(screen);
  fclose(output);
  screen = NULL;
  output = NULL;
}

static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

bool ferry_curses_can_place_cursor(void) { return capability("cup") != NULL; }

int ferry_curses_colors(void) { return has_colors() ? COLORS : 0; }

int ferry_curses_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

bool ferry_curses_define_pair(int pair, int ink, int paper) {
  if (!has_colors()) return false;
  if (!has_own_colors) {
    ink = ink < 0 ? COLOR_WHITE : ink;
    paper = paper < 0 ? COLOR_BLACK : paper;
  }
  return init_extended_pair(pair, ink, paper) == OK;
}

void ferry_curses_resize(int rows, int columns) { resize_term(rows, columns); }

static attr_t attributes(uint16_t bits) {
  attr_t result = A_NORMAL;
  if (bits & FERRY_CURSES_BOLD) result |= A_BOLD;
  if (bits & FERRY_CURSES_DIM) result |= A_DIM;
  if (bits & FERRY_CURSES_UNDERLINE) result |= A_UNDERLINE;
  if (bits & FERRY_CURSES_REVERSE) result |= A_REVERSE;
  return result;
}

void ferry_curses_put(int y, int x, const struct ferry_curses_cell *cells, int count) {
  cchar_t run[FERRY_CURSES_RUN_MAX];
  if (count > FERRY_CURSES_RUN_MAX) count = FERRY_CURSES_RUN_MAX;
  for (int i = 0; i < count; i++) {
    wchar_t text[] = {(wchar_t)cells[i].base, (wchar_t)cells[i].mark,
                      (wchar_t)cells[i].second_mark, 0};
    int pair = cells[i].pair;
    if (setcchar(&run[i], text, attributes(cells[i].attributes), 0, &pair) != OK) {
      setcchar(&run[i], L"?", attributes(cells[i].attributes), 0, &pair);
    }
  }
  mvwadd_wchnstr(stdscr, y, x, run, count);
}

void ferry_curses_place_cursor(int y, int x) {
  curs_set(y < 0 ? 0 : 1);
  wmove(stdscr, y < 0 ? 0 : y, y < 0 ? 0 : x);
}

static size_t rendered(void) {
  fflush(output);
  off_t length = lseek(fileno(output), 0, SEEK_CUR);
  return length < 0 ? 0 : (size_t)length;
}

size_t ferry_curses_render(bool everything) {
  if (everything) clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
  return rendered();
}

size_t ferry_curses_render_leave(void) {
  endwin();
  return rendered();
}

size_t ferry_curses_take(uint8_t *buffer, size_t capacity) {
  ssize_t count = pread(fileno(output), buffer, capacity, 0);
  lseek(fileno(output), 0, SEEK_SET);
  if (ftruncate(fileno(output), 0) != 0) return 0;
  return count < 0 ? 0 : (size_t)count;
}

int ferry_curses_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// Appends a capability without its padding, `$<50>`.
static size_t append(uint8_t *buffer, size_t used, size_t capacity, const char *text) {
  while (text != NULL && *text != 0 && used < capacity) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end != NULL) {
        text = end + 1;
        continue;
      }
    }
    buffer[used++] = (uint8_t)*text++;
  }
  return used;
}

size_t ferry_curses_leave_sequence(uint8_t *buffer, size_t capacity) {
  size_t used = append(buffer, 0, capacity, capability("sgr0"));
  used = append(buffer, used, capacity, capability("op"));
  used = append(buffer, used, capacity, capability("cnorm"));
  const char *leave = capability("rmcup");
  return append(buffer, used, capacity, leave == NULL ? "\r\n" : leave);
}
