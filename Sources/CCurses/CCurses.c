#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include "CCurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#undef columns
#undef lines
#include <unistd.h>
#include <wchar.h>

#include "Rescue.h"

enum { STYLES = 64, MOST_ROWS = 512, MOST_COLUMNS = 1024 };

/// One parameter to a sequence: some emulators heed only the first.
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1000h\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l\033[?1000l"

static SCREEN *screen;
static bool has_default_colours, takes_paste, takes_mouse;
static attr_t attributes_of[STYLES];
static short pair_of[STYLES];

static const char *capability(const char *name) {
  const char *string = tigetstr(name);
  return string == (const char *)-1 ? NULL : string;
}

/// A locale that is named but not installed, as in small containers, still says UTF-8.
static void set_locale(void) {
  if (setlocale(LC_CTYPE, "")) return;
  const char *names[] = {getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")};
  for (int i = 0; i < 3; i++) {
    if (!names[i] || !*names[i]) continue;
    const char *set = strchr(names[i], '.');
    if (set && (!strncasecmp(set, ".utf-8", 6) || !strncasecmp(set, ".utf8", 5))) {
      setlocale(LC_CTYPE, "C.UTF-8");
    }
    return;
  }
}

static curses_answer examine_type(const char *name) {
  int error = 0;
  if (!name || !*name) return CURSES_TYPE_MISSING;
  if (setupterm(NULL, STDOUT_FILENO, &error) != OK) return CURSES_TYPE_UNKNOWN;
  return capability("cup") && capability("clear") ? CURSES_OPEN : CURSES_TYPE_TOO_PLAIN;
}

static bool is_of_xterm_family(const char *type) {
  static const char *const names[] = {"xterm", "screen", "tmux", "rxvt", "alacritty", "foot",
                                      "konsole", "vte", "gnome", "st", "kitty", "wezterm",
                                      "ghostty", "contour", "mintty", "putty", "iterm"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (!strncasecmp(type, names[i], strlen(names[i]))) return true;
  }
  return capability("XM") != NULL;
}

/// Copies a capability without its padding ($<5>), which a handler cannot wait for.
static size_t append(char *to, size_t used, size_t room, const char *string) {
  for (; string && *string && used < room; string++) {
    const char *end = string[0] == '$' && string[1] == '<' ? strchr(string, '>') : NULL;
    if (end) {
      string = end;
    } else {
      to[used++] = *string;
    }
  }
  return used;
}

/// What a handler writes: plain text, no modes, a visible cursor, below the picture.
static void prepare_farewell(void) {
  char bytes[512];
  size_t used = 0;
  const char *names[] = {"sgr0", "op", "rmacs", "rmkx", "cnorm"};
  used = append(bytes, used, sizeof bytes, takes_paste ? PASTE_OFF : "");
  used = append(bytes, used, sizeof bytes, takes_mouse ? MOUSE_OFF : "");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    used = append(bytes, used, sizeof bytes, capability(names[i]));
  }
  char *place = tiparm(capability("cup"), LINES - 1, 0);
  used = append(bytes, used, sizeof bytes, place);
  const char *leave = capability("rmcup");
  used = append(bytes, used, sizeof bytes, leave ? leave : "\r\n");
  rescue_prepare(bytes, used);
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  typeahead(-1);
  leaveok(stdscr, FALSE);
  if (has_colors() && start_color() == OK) has_default_colours = use_default_colors() == OK;
}

static void say(const char *bytes) { rescue_write(STDOUT_FILENO, bytes, strlen(bytes)); }

static void switch_extras(bool on) {
  if (takes_paste && takes_mouse) {
    say(on ? PASTE_ON MOUSE_ON : PASTE_OFF MOUSE_OFF);
  } else if (takes_paste) {
    say(on ? PASTE_ON : PASTE_OFF);
  }
}

void curses_mouse(bool on) {
  if (!takes_paste || on == takes_mouse) return;
  say(on ? MOUSE_ON : MOUSE_OFF);
  takes_mouse = on;
  prepare_farewell();
}

curses_answer curses_open(bool wants_mouse, curses_facts *facts) {
  facts->type = getenv("TERM");
  if (screen) return CURSES_FAILED;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CURSES_NOT_A_TERMINAL;
  set_locale();
  curses_answer answer = examine_type(facts->type);
  if (answer != CURSES_OPEN) return answer;
  TERMINAL *examined = cur_term;
  facts->signals = rescue_begin();
  if (facts->signals < 0) return CURSES_FAILED;
  use_env(FALSE);  // LINES and COLUMNS may be those of another window
  use_tioctl(TRUE);
  screen = newterm(NULL, stdout, stdin);
  if (!screen) {
    rescue_end();
    return CURSES_FAILED;
  }
  del_curterm(examined);
  rescue_screen_is_ours(true);
  takes_paste = is_of_xterm_family(facts->type);
  takes_mouse = takes_paste && wants_mouse;
  set_modes();
  switch_extras(true);
  prepare_farewell();
  facts->colours = has_colors() ? COLORS : 0;
  facts->speaks_utf8 = !strcmp(nl_langinfo(CODESET), "UTF-8");
  return CURSES_OPEN;
}

void curses_close(void) {
  if (!screen) return;
  curses_leave();
  delscreen(screen);
  screen = NULL;
  rescue_replay();
  rescue_end();
}

/// A line that tells no size keeps the one it has, at first terminfo's.
static int sensible(int asked, int present, int most) {
  if (asked <= 0) asked = present;
  return asked < most ? asked : most;
}

void curses_size(int *rows, int *columns) {
  struct winsize size = {0};
  ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  *rows = sensible(size.ws_row, LINES, MOST_ROWS);
  *columns = sensible(size.ws_col, COLS, MOST_COLUMNS);
  if (*rows == LINES && *columns == COLS) return;
  resize_term(*rows, *columns);  // resizeterm would queue a key that nobody reads
  prepare_farewell();
}

void curses_define_style(int style, int foreground, int background, int attributes) {
  if (style < 0 || style >= STYLES) return;
  attr_t look = A_NORMAL;
  if (attributes & CURSES_BOLD) look |= A_BOLD;
  if (attributes & CURSES_DIM) look |= A_DIM;
  if (attributes & CURSES_UNDERLINE) look |= A_UNDERLINE;
  if (attributes & CURSES_REVERSE) look |= A_REVERSE;
  attributes_of[style] = look;
  pair_of[style] = 0;
  bool is_plain = foreground < 0 && background < 0 && has_default_colours;
  // Pair 0 is what ncurses returns to after each refresh: the plain style then costs nothing.
  if (!has_colors() || is_plain) return;
  pair_of[style] = (short)(style + 1);
  if (foreground < 0 && !has_default_colours) foreground = COLOR_WHITE;
  if (background < 0 && !has_default_colours) background = COLOR_BLACK;
  init_pair(pair_of[style], (short)foreground, (short)background);
}

void curses_put(
  int row, int column, uint32_t base, const uint32_t *marks, int width, int style
) {
  cchar_t cell;
  wchar_t text[5] = {(wchar_t)base};
  int length = 1;
  bool is_known = wcwidth((wchar_t)base) == width;
  for (int i = 0; is_known && marks && i < 3 && marks[i]; i++) {
    if (wcwidth((wchar_t)marks[i]) == 0) text[length++] = (wchar_t)marks[i];
  }
  if (!is_known) text[0] = L'?';
  for (int half = 0; half < (is_known ? 1 : width); half++) {
    if (setcchar(&cell, text, attributes_of[style], pair_of[style], NULL) == OK) {
      mvadd_wch(row, column + half, &cell);
    }
  }
}

void curses_erase(void) { erase(); }

void curses_show(int row, int column, bool all) {
  if (all) clearok(curscr, TRUE);
  curs_set(row >= 0);
  leaveok(stdscr, row < 0);  // a hidden cursor need not be moved
  if (row >= 0) move(row, column);
  refresh();
}

void curses_leave(void) {
  switch_extras(false);
  endwin();
  rescue_screen_is_ours(false);
}

void curses_return(void) {
  int rows, columns;
  reset_prog_mode();  // first: in the background this stops us, before anything is written
  rescue_screen_is_ours(true);
  switch_extras(true);
  curses_size(&rows, &columns);
  clearok(curscr, TRUE);
  refresh();
}

void curses_stop(void) {
  curses_leave();
  rescue_stop();
  curses_return();
}

const char *curses_key(const char *name) { return capability(name); }

void curses_bell(void) { beep(); }
