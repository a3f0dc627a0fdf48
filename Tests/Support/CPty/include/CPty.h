#ifndef GREENROOM_CPTY_H
#define GREENROOM_CPTY_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

/// A program on a terminal of its own, below a small shell that does job control for it. In C
/// because no Swift may run between fork and exec.
typedef struct {
  /// The terminal's far end, non-blocking. Its near end stays open too, so that the last output
  /// and the settings can be read after the program has ended.
  int master, slave;
  /// One byte to the shell: 'f' puts the program into the foreground and lets it go on. Closing
  /// it kills the program.
  int commands;
  /// `pty_report`s from the shell, non-blocking.
  int reports;
  pid_t shell;
  struct termios before;
} pty;

typedef struct {
  enum { PTY_STARTED = 1, PTY_FAILED, PTY_STOPPED, PTY_CONTINUED, PTY_ENDED } kind;
  /// The process, an errno, a signal, nothing, and a wait status, in the order of the kinds.
  int32_t value;
} pty_report;

/// Answers 0 or an errno. Whether the program could be started is in the first report.
int pty_spawn(
  char *const arguments[], char *const environment[], const char *directory, int rows,
  int columns, pty *opened);

/// In C because ioctl is variadic.
int pty_resize(int master, int rows, int columns);

/// Gives the terminal the settings from before the program, as shells do at their prompt.
void pty_restore_settings(const pty *opened);

/// Which settings differ from those before the program, by name; NULL when none does.
const char *pty_changed_settings(const pty *opened);

#endif
