#ifndef GREENROOM_CCURSES_H
#define GREENROOM_CCURSES_H

#include <stdbool.h>
#include <stdint.h>

/// Why a terminal could not be opened.
typedef enum __attribute__((enum_extensibility(closed))) {
  CURSES_OPEN = 0,
  CURSES_NOT_A_TERMINAL,
  CURSES_TYPE_MISSING,
  CURSES_TYPE_UNKNOWN,
  CURSES_TYPE_TOO_PLAIN,
  CURSES_FAILED,
} curses_answer;

/// What is known of a terminal once it is open.
typedef struct {
  /// What $TERM names; NULL without one. Known even when the answer is a refusal.
  const char *type;
  /// 0 without colours.
  int colours;
  bool speaks_utf8;
  /// Where the numbers of signals can be read, one byte each, without blocking.
  int signals;
} curses_facts;

enum { CURSES_BOLD = 1, CURSES_DIM = 2, CURSES_UNDERLINE = 4, CURSES_REVERSE = 8 };

/// Takes the screen. In C because ncurses' globals and macros (stdscr, curscr) do not import into
/// Swift 6, and because signal handlers must stand before newterm, which would bring its own.
curses_answer curses_open(bool wants_mouse, curses_facts *facts);

/// Listens to the mouse, or leaves it to the terminal, which selects text with it then. In C
/// because the crash handlers must know what is to be switched off.
void curses_mouse(bool on);

/// Gives the screen back for good. In C because signal dispositions are restored with it.
void curses_close(void);

/// Asks for the size and takes it over. In C because ioctl is variadic and stdscr is a global.
void curses_size(int *rows, int *columns);

/// Gives a style its look; -1 is the terminal's own colour. In C because A_BOLD and its kin are
/// macros that Swift does not see.
void curses_define_style(int style, int foreground, int background, int attributes);

/// Puts a base and up to three marks (NULL: none; 0 ends them) into one cell, or question marks
/// where the locale cannot show it in that width. In C because cchar_t is filled
/// by setcchar alone, and mvadd_wch is a macro.
void curses_put(int row, int column, uint32_t base, const uint32_t *marks, int width, int style);

/// Empties the picture, without showing it. In C because erase is a macro over stdscr.
void curses_erase(void);

/// Sends what changed since the last time, or all of it. A negative row hides the cursor. In C
/// because refresh and move are macros over stdscr.
void curses_show(int row, int column, bool all);

/// Lends the terminal to another program, as the shell had it. In C because the crash handlers
/// must know at once that the screen is not ours.
void curses_leave(void);

/// Takes the terminal again, after curses_leave or after the shell had it without our doing, and
/// paints what was there. In C for the same reason.
void curses_return(void);

/// Stops the whole process group, as ^Z does, and comes back when it goes on. In C because the
/// disposition of SIGTSTP changes around it.
void curses_stop(void);

/// What a key sends, by its terminfo name; NULL when the terminal has no such key. In C because
/// tigetstr answers with the invalid pointer -1.
const char *curses_key(const char *name);

/// Rings or flashes. In C because it shares ncurses' output buffer.
void curses_bell(void);

#endif
