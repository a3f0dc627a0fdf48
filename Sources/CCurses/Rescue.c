#include "Rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { FAREWELL_SIZE = 512, STACK_SIZE = 32 * 1024, GRACE_IN_MILLISECONDS = 300 };

static struct sigaction former[NSIG];
static int mail[2] = {-1, -1};
static volatile sig_atomic_t is_ours, is_ending;
static struct timespec first_ending;
static struct termios shell_settings;
static char farewell[FAREWELL_SIZE];
static volatile size_t farewell_length;
static int kept_errors = -1, real_errors = -1;
static off_t replayed;
static char crash_stack[STACK_SIZE];

void rescue_write(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

void rescue_prepare(const char *bytes, size_t length) {
  farewell_length = 0;
  if (length > FAREWELL_SIZE) return;
  memcpy(farewell, bytes, length);
  farewell_length = length;
}

/// Everything from here to `on_crash` runs inside handlers: async-signal-safe calls only.
void rescue_replay(void) {
  char block[1024];
  ssize_t length;
  if (kept_errors < 0) return;
  while ((length = pread(kept_errors, block, sizeof block, replayed)) > 0) {
    replayed += length;
    rescue_write(real_errors, block, (size_t)length);
  }
}

/// Typed-ahead input is thrown away: half a paste must not run as the shell's commands.
static void put_right(void) {
  if (!is_ours) return;
  is_ours = 0;
  rescue_write(STDOUT_FILENO, farewell, farewell_length);
  tcflush(STDIN_FILENO, TCIFLUSH);
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_settings);
  if (kept_errors >= 0) dup2(real_errors, STDERR_FILENO);
  rescue_replay();
}

static void die_of(int number) {
  struct sigaction plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(number, &plain, NULL);
  raise(number);  // is blocked until the handler returns
}

/// A second request finds the program stuck. `timeout` and terminals that close send two at
/// once, which only counts as one; HUP after TERM is how systems shut down.
static bool is_asked_again(int number) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  if (!is_ending) {
    is_ending = 1;
    first_ending = now;
    return false;
  }
  long passed = (long)(now.tv_sec - first_ending.tv_sec) * 1000
                + (now.tv_nsec - first_ending.tv_nsec) / 1000000;
  return number != SIGHUP && passed > GRACE_IN_MILLISECONDS;
}

static void on_ending(int number) {
  int error = errno;
  char letter = (char)number;
  // ^C and ^\ in an editor that has the terminal are meant for the editor.
  if (is_ours || (number != SIGINT && number != SIGQUIT)) {
    if (is_asked_again(number)) {
      put_right();
      die_of(number);
    }
    (void)!write(mail[1], &letter, 1);
  }
  errno = error;
}

static void on_change(int number) {
  int error = errno;
  char letter = (char)number;
  (void)!write(mail[1], &letter, 1);
  errno = error;
}

/// The default is death, where a failing write says as much.
static void on_nuisance(int number) { (void)number; }

/// Whether returning from the handler would not run the faulting instruction again.
static bool came_from_outside(int number, const siginfo_t *info) {
#ifdef SI_KERNEL
  if (number == SIGTRAP && info->si_code == SI_KERNEL) return true;  // int3 has passed
#endif
  return number == SIGABRT || info->si_code <= 0 || info->si_code == SI_USER;
}

/// Returns into the fault with the former handler in place, so that Swift's backtrace, or the
/// shell's word for the signal, comes out on a clean screen.
static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  put_right();
  sigaction(number, &former[number], NULL);
  if (came_from_outside(number, info)) raise(number);
}

/// Every signal that is caught; a nil handler stands for `on_crash`.
static const struct {
  int number;
  void (*handler)(int);
} caught[] = {
  {SIGTERM, on_ending}, {SIGINT, on_ending}, {SIGQUIT, on_ending}, {SIGHUP, on_ending},
  {SIGWINCH, on_change}, {SIGTSTP, on_change}, {SIGCONT, on_change},
  {SIGPIPE, on_nuisance}, {SIGXFSZ, on_nuisance},
  {SIGSEGV, NULL}, {SIGBUS, NULL}, {SIGILL, NULL}, {SIGTRAP, NULL}, {SIGFPE, NULL},
  {SIGABRT, NULL},
};
enum { CAUGHT = sizeof caught / sizeof *caught };

static void take(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  if (handler) {
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;  // ncurses writes while signals come
  } else {
    action.sa_sigaction = on_crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  }
  sigaction(number, &action, NULL);
}

static void take_all(void) {
  for (int i = 0; i < CAUGHT; i++) {
    int number = caught[i].number;
    sigaction(number, NULL, &former[number]);
    // What was ignored from the start (nohup) stays so.
    bool stays = caught[i].handler == on_ending && former[number].sa_handler == SIG_IGN;
    if (!stays) take(number, caught[i].handler);
  }
}

static void give_all_back(void) {
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i].number, &former[caught[i].number], NULL);
}

/// A stack that has overflowed cannot carry its own handler.
static void lay_crash_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) || !(present.ss_flags & SS_DISABLE)) return;
  stack_t ours = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&ours, NULL);
}

static void open_error_file(void) {
  if (!isatty(STDERR_FILENO)) return;
#ifdef __linux__
  kept_errors = memfd_create("stderr", MFD_CLOEXEC);  // needs no disk
#endif
  FILE *file = kept_errors < 0 ? tmpfile() : NULL;
  if (file) {
    kept_errors = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
    fclose(file);
  }
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  replayed = 0;
}

int rescue_begin(void) {
  if (pipe(mail)) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(mail[end], F_SETFD, FD_CLOEXEC);
    fcntl(mail[end], F_SETFL, O_NONBLOCK);
  }
  tcgetattr(STDIN_FILENO, &shell_settings);
  is_ending = 0;
  open_error_file();
  lay_crash_stack();
  take_all();
  return mail[0];
}

void rescue_end(void) {
  give_all_back();
  int *descriptors[] = {&mail[0], &mail[1], &kept_errors, &real_errors};
  for (size_t i = 0; i < sizeof descriptors / sizeof *descriptors; i++) {
    if (*descriptors[i] >= 0) close(*descriptors[i]);
    *descriptors[i] = -1;
  }
}

void rescue_screen_is_ours(bool ours) {
  is_ours = ours;
  if (kept_errors >= 0) dup2(ours ? kept_errors : real_errors, STDERR_FILENO);
  // An editor's ^Z stops the whole group; a handler would keep the shell waiting for us.
  if (former[SIGTSTP].sa_handler == SIG_IGN) return;
  if (ours) {
    take(SIGTSTP, on_change);
  } else {
    sigaction(SIGTSTP, &former[SIGTSTP], NULL);
  }
}

void rescue_stop(void) { kill(0, SIGTSTP); }
