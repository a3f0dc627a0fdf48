#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/// Everything from here to `pty_spawn` runs between fork and exec of a program with threads:
/// async-signal-safe calls only.
static void on_child(int number) { (void)number; }

/// What a test runner ignores would be inherited.
static void reset_signals(void) {
  struct sigaction plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; number++) sigaction(number, &plain, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void send_report(int to, int kind, int value) {
  pty_report report = {.kind = kind, .value = value};
  (void)!write(to, &report, sizeof report);
}

/// A shell that starts a job ignores what is meant for the job.
static void act_like_a_shell(void) {
  const int ignored[] = {SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGTTOU, SIGTTIN, SIGPIPE};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_IGN;
  for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) {
    sigaction(ignored[i], &action, NULL);
  }
  action.sa_handler = on_child;
  sigaction(SIGCHLD, &action, NULL);
}

static void become_job(
  char *const arguments[], char *const environment[], const char *directory, int failures
) {
  setpgid(0, 0);
  tcsetpgrp(STDIN_FILENO, getpid());
  reset_signals();
  if (!directory || chdir(directory) == 0) {
    environ = (char **)environment;
    execvp(arguments[0], arguments);
  }
  int error = errno;
  (void)!write(failures, &error, sizeof error);
  _exit(127);
}

/// Tells of every change of the job; true when it has ended.
static bool report_changes(pid_t job, int reports) {
  int status;
  while (waitpid(job, &status, WNOHANG | WUNTRACED | WCONTINUED) == job) {
    if (WIFSTOPPED(status)) {
      tcsetpgrp(STDIN_FILENO, getpgrp());
      send_report(reports, PTY_STOPPED, WSTOPSIG(status));
    } else if (WIFCONTINUED(status)) {
      send_report(reports, PTY_CONTINUED, 0);
    } else {
      send_report(reports, PTY_ENDED, status);
      return true;
    }
  }
  return false;
}

static void serve_job(pid_t job, int commands, int reports, const sigset_t *waiting) {
  bool has_ended = false;
  for (;;) {
    if (!has_ended) has_ended = report_changes(job, reports);
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(commands, &readable);
    if (pselect(commands + 1, &readable, NULL, NULL, NULL, waiting) <= 0) continue;
    char command;
    if (read(commands, &command, 1) <= 0) break;
    if (command != 'f' || has_ended) continue;
    tcsetpgrp(STDIN_FILENO, job);
    kill(-job, SIGCONT);
  }
  if (!has_ended) kill(-job, SIGKILL);
  _exit(0);
}

static void become_shell(
  char *const arguments[], char *const environment[], const char *directory, const pty *opened,
  int commands, int reports
) {
  int failures[2], error = 0;
  reset_signals();
  setsid();
  for (int number = 0; number < 3; number++) dup2(opened->slave, number);
  ioctl(STDIN_FILENO, TIOCSCTTY, 0);
  for (int number = 3; number < 1024; number++) {
    if (number != commands && number != reports) close(number);
  }
  act_like_a_shell();
  sigset_t child, waiting;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child, &waiting);
  if (pipe(failures)) _exit(126);
  fcntl(failures[1], F_SETFD, FD_CLOEXEC);
  fcntl(commands, F_SETFD, FD_CLOEXEC);
  fcntl(reports, F_SETFD, FD_CLOEXEC);
  pid_t job = fork();
  if (job == 0) become_job(arguments, environment, directory, failures[1]);
  close(failures[1]);
  if (job < 0) error = errno;
  ssize_t count = read(failures[0], &error, sizeof error);
  if (job < 0 || count == sizeof error) {
    send_report(reports, PTY_FAILED, error);
    _exit(0);
  }
  send_report(reports, PTY_STARTED, job);
  serve_job(job, commands, reports, &waiting);
}

static int open_pair(pty *opened) {
  opened->slave = -1;
  opened->master = posix_openpt(O_RDWR | O_NOCTTY);
  if (opened->master < 0) return errno;
  char name[128];
  if (grantpt(opened->master) == 0 && unlockpt(opened->master) == 0
      && ptsname_r(opened->master, name, sizeof name) == 0) {
    opened->slave = open(name, O_RDWR | O_NOCTTY);
  }
  if (opened->slave >= 0) return 0;
  int error = errno;
  close(opened->master);
  return error;
}

int pty_spawn(
  char *const arguments[], char *const environment[], const char *directory, int rows,
  int columns, pty *opened
) {
  int commands[2], reports[2];
  int error = open_pair(opened);
  if (error) return error;
  if (pipe(commands) || pipe(reports)) return errno;
  const int mine[] = {opened->master, opened->slave, commands[1], reports[0]};
  for (int i = 0; i < 4; i++) fcntl(mine[i], F_SETFD, FD_CLOEXEC);
  pty_resize(opened->master, rows, columns);
  tcgetattr(opened->slave, &opened->before);  // not later: the program changes them at once
  opened->shell = fork();
  if (opened->shell == 0) {
    become_shell(arguments, environment, directory, opened, commands[0], reports[1]);
  }
  error = opened->shell < 0 ? errno : 0;
  close(commands[0]);
  close(reports[1]);
  fcntl(opened->master, F_SETFL, O_NONBLOCK);
  fcntl(reports[0], F_SETFL, O_NONBLOCK);
  opened->commands = commands[1];
  opened->reports = reports[0];
  return error;
}

int pty_resize(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}

void pty_restore_settings(const pty *opened) {
  tcsetattr(opened->slave, TCSANOW, &opened->before);
}

const char *pty_changed_settings(const pty *opened) {
  struct termios now;
  const struct termios *before = &opened->before;
  if (tcgetattr(opened->slave, &now)) return "all";
  if (now.c_iflag != before->c_iflag) return "input modes";
  if (now.c_oflag != before->c_oflag) return "output modes";
  if (now.c_cflag != before->c_cflag) return "control modes";
  if (now.c_lflag != before->c_lflag) return "local modes";
  if (memcmp(now.c_cc, before->c_cc, sizeof now.c_cc)) return "control characters";
  return NULL;
}
