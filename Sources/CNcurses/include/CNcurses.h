// What ncurses and the kernel offer a terminal program, in names of our own.
//
// curses.h stays out of sight: its globals are errors in Swift 6, half of it is macros, and names
// such as `clear` and `move` would be everywhere. Each function says why Swift can't say it.
//
// One screen at a time, on one thread.
#ifndef FERRY_CNCURSES_H
#define FERRY_CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FERRY_CURSES_BOLD 1
#define FERRY_CURSES_DIM 2
#define FERRY_CURSES_UNDERLINE 4
#define FERRY_CURSES_REVERSE 8

/// The most cells that `ferry_curses_put` takes at once.
#define FERRY_CURSES_RUN_MAX 256

/// One glyph: a scalar, two combining marks (or 0), FERRY_CURSES_ attributes and a colour pair.
struct ferry_curses_cell {
  uint32_t base, mark, second_mark;
  uint16_t attributes;
  uint16_t pair;
};

// Screen. ncurses draws into memory: a frame then reaches the terminal in one write.

/// Sets the C library's locale and says whether text is UTF-8, falling back to C.UTF-8 from the C
/// locale. In C because `LC_ALL` and `CODESET` are macros over anonymous enumerators.
bool ferry_curses_set_locale(void);

/// Begins a screen for a terminal type; false: the type is unknown. In C because newterm needs
/// `FILE *` and `SCREEN`, and setting up touches `stdscr`.
bool ferry_curses_open(const char *type, bool uses_colors);

/// Ends the screen and frees it. In C because `SCREEN` is opaque.
void ferry_curses_close(void);

/// Whether the terminal can place its cursor. In C because tigetstr's errors are invalid pointers.
bool ferry_curses_can_place_cursor(void);

/// Number of colours, 0 for none. In C because `COLORS` is a mutable global.
int ferry_curses_colors(void);

/// Number of colour pairs. In C because `COLOR_PAIRS` is a mutable global.
int ferry_curses_pairs(void);

/// Makes a pair; -1 is the terminal's own colour. In C because init_extended_pair crashes without
/// colours, and -1 needs a replacement where the terminal has no colours of its own.
bool ferry_curses_define_pair(int pair, int ink, int paper);

/// Changes the extent of the screen. In C because the windows are globals.
void ferry_curses_resize(int rows, int columns);

/// Puts a run of glyphs into a row. In C because `cchar_t` and `A_BOLD` do not import usefully.
void ferry_curses_put(int y, int x, const struct ferry_curses_cell *cells, int count);

/// Places and shows the cursor, or hides it when `y` is negative. In C because of `stdscr`.
void ferry_curses_place_cursor(int y, int x);

/// Renders what changed, or everything; returns the bytes to be taken. In C because of `stdscr`.
size_t ferry_curses_render(bool everything);

/// Renders the way back to the terminal's normal screen. In C because of `stdscr`.
size_t ferry_curses_render_leave(void);

/// Takes rendered bytes. In C because the memory file belongs to the screen.
size_t ferry_curses_take(uint8_t *buffer, size_t capacity);

/// The width of a scalar to the C library, by which ncurses draws: for tests. In C because wcwidth
/// hides behind a feature macro.
int ferry_curses_width(uint32_t scalar);

// Terminal device.

/// The extent of a terminal. In C because ioctl is variadic.
bool ferry_curses_get_size(int device, int *rows, int *columns);

/// Remembers a terminal's modes. In C because the crash handler gives them back.
bool ferry_curses_save_modes(int device);

/// Makes it raw, with reads that never wait. In C because `c_cc` is a tuple of 32.
bool ferry_curses_set_raw(int device);

/// Gives the remembered modes back and drops unread input. In C for the same reason.
void ferry_curses_restore_modes(void);

// Signals. A blocked mask (signalfd) would be inherited by child processes: hence handlers.

/// Sends WINCH, TERM, INT, HUP, TSTP and CONT, as bytes, to the pipe whose reading end is returned;
/// -1: errno says why. In C because handlers must not run Swift.
int ferry_curses_catch_signals(void);

/// Puts back what was before. In C for the same reason.
void ferry_curses_release_signals(void);

/// Stops the process group as Ctrl-Z does, and returns when it goes on. In C because SIG_DFL is a
/// cast that does not import.
void ferry_curses_stop(void);

/// Whether TERM, INT or HUP came: output that can't be written is then given up. In C because a
/// handler writes it.
bool ferry_curses_is_ending(void);

// Crashes.

/// Until disarmed, a crash writes `restore` to the terminal, gives the remembered modes back, and
/// names `log` on `errors`. Without `keeps_runtime` Swift's own handler, which would prompt for a
/// key, is left out. In C because a handler must not run Swift.
void ferry_curses_arm_crash(
    int device, const uint8_t *restore, size_t length, int errors, const char *log,
    bool keeps_runtime);

/// A crash is the runtime's own business again. In C for the same reason.
void ferry_curses_disarm_crash(void);

/// What leaves the screen of the open terminal, for `arm_crash`; the bytes written. In C because
/// tigetstr's errors are invalid pointers.
size_t ferry_curses_leave_sequence(uint8_t *buffer, size_t capacity);

/// A descriptor that wakes a poll, or -1. In C because eventfd is not in Swift's Glibc.
int ferry_curses_open_wake(void);

#endif
