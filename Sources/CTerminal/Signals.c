// Signals: some become events, some end the program; in any case the terminal is given back.
// Handlers use only what POSIX calls async-signal-safe, and lock-free atomics.

#if defined(__linux__)
#define _GNU_SOURCE 1
#endif

#include "CTerminal.h"
#include "Rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

// MARK: The rescue

static atomic_bool armed;
static char rescue_sequence[1024];
static struct termios rescue_line;
/// The real standard error and the file that stands in for it; -1 when it is not kept back.
static int true_error = -1;
static int kept_error = -1;

static void write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) { continue; }
    if (written <= 0) { return; }
    bytes += written;
    count -= (size_t)written;
  }
}

void cterminal_write(const char *bytes, size_t count) { write_all(STDOUT_FILENO, bytes, count); }

static void keep_error_back(void) {
  if (true_error >= 0 || !isatty(STDERR_FILENO)) { return; }
  FILE *file = tmpfile();
  if (file == NULL) { return; }
  kept_error = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
  fclose(file);
  true_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(kept_error, STDERR_FILENO);
}

static void release_error(void) {
  if (true_error < 0) { return; }
  dup2(true_error, STDERR_FILENO);
  char buffer[512];
  ssize_t count;
  lseek(kept_error, 0, SEEK_SET);
  while ((count = read(kept_error, buffer, sizeof buffer)) > 0) {
    write_all(STDERR_FILENO, buffer, (size_t)count);
  }
  close(true_error);
  close(kept_error);
  true_error = kept_error = -1;
}

/// Runs at most once, on whichever thread dies first.
static void rescue(void) {
  if (!atomic_exchange(&armed, false)) { return; }
  int error = errno;
  write_all(STDOUT_FILENO, rescue_sequence, strlen(rescue_sequence));
  tcsetattr(STDIN_FILENO, TCSANOW, &rescue_line);
  release_error();
  errno = error;
}

void cterminal_arm_rescue(const char *sequence, const struct termios *line) {
  static bool registered;
  if (!registered) { registered = atexit(rescue) == 0; }
  snprintf(rescue_sequence, sizeof rescue_sequence, "%s", sequence);
  rescue_line = *line;
  keep_error_back();
  atomic_store(&armed, true);
}

void cterminal_disarm_rescue(void) {
  atomic_store(&armed, false);
  release_error();
}

// MARK: Waking the thread that waits

/// A pipe to ourselves. It stays open for the life of the program, so that a late cterminal_wake on another
/// thread never writes into a file that got the same number.
static int wake_pipe[2] = {-1, -1};

static bool open_wake_pipe(void) {
  if (wake_pipe[0] >= 0) { return true; }
  if (pipe(wake_pipe) != 0) { return false; }
  for (int end = 0; end < 2; end++) {
    fcntl(wake_pipe[end], F_SETFD, FD_CLOEXEC);
    fcntl(wake_pipe[end], F_SETFL, O_NONBLOCK);
  }
  return true;
}

void cterminal_wake(void) {
  // A full pipe is no loss: whoever waits is about to wake anyway.
  if (wake_pipe[1] >= 0) { (void)!write(wake_pipe[1], "!", 1); }
}

bool cterminal_wait(int32_t milliseconds) {
  struct pollfd files[2] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = wake_pipe[0], .events = POLLIN},
  };
  if (poll(files, 2, milliseconds) <= 0) { return true; }
  char bytes[64];
  while (files[1].revents != 0 && read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
  return (files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) == 0;
}

// MARK: Handlers

static atomic_uint noted;

static const struct {
  int signal;
  uint32_t flag;
} events[] = {
    {SIGINT, CTERMINAL_INTERRUPTED}, {SIGTERM, CTERMINAL_TERMINATED},
    {SIGHUP, CTERMINAL_HUNG_UP},     {SIGTSTP, CTERMINAL_STOP_WANTED},
    {SIGCONT, CTERMINAL_CONTINUED},  {SIGWINCH, CTERMINAL_RESIZED},
};
static const int crashes[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
/// Signals that end nobody; all others end a program that does not handle them, also those without a name.
static const int harmless[] = {
    SIGCHLD, SIGURG, SIGTTIN, SIGTTOU, SIGSTOP,
#if defined(__APPLE__)
    SIGIO, SIGINFO,
#endif
};

enum {
  event_count = sizeof events / sizeof *events,
  crash_count = sizeof crashes / sizeof *crashes,
  harmless_count = sizeof harmless / sizeof *harmless,
};

/// By the signal's number.
static struct sigaction former[NSIG];

static uint32_t flag_of(int signal) {
  for (int i = 0; i < event_count; i++) {
    if (events[i].signal == signal) { return events[i].flag; }
  }
  return 0;
}

/// Raised inside a handler, the signal comes again when the handler returns, at the same instruction.
static void raise_again(int signal, const struct sigaction *action) {
  rescue();
  sigaction(signal, action, NULL);
  raise(signal);
}

static void note(int signal) {
  int error = errno;
  uint32_t flag = flag_of(signal);
  uint32_t before = atomic_fetch_or(&noted, flag);
  cterminal_wake();
  if (before & flag & CTERMINAL_INTERRUPTED) {
    // A second Ctrl-C, and the program has not even looked at the first: it hangs.
    struct sigaction plain = {.sa_handler = SIG_DFL};
    raise_again(signal, &plain);
  }
  errno = error;
}

/// A fault goes on to whoever handled it before us, which for Swift's own handler means a backtrace. A signal that
/// somebody sent has no instruction that would fault again, so after a backtrace the program would go on: it ends here.
static void crash(int signal, siginfo_t *information, void *context) {
  (void)context;
  struct sigaction plain = {.sa_handler = SIG_DFL};
  bool sent = information->si_code == SI_USER || information->si_code == SI_QUEUE;
  raise_again(signal, sent ? &plain : &former[signal]);
}

static bool is_among(int signal, const int *signals, int count) {
  for (int i = 0; i < count; i++) {
    if (signals[i] == signal) { return true; }
  }
  return false;
}

/// Whether a signal would end the program, and is neither an event nor a fault: SIGUSR1, SIGALRM, SIGPIPE…
static bool is_fatal(int signal) {
  return flag_of(signal) == 0 && !is_among(signal, crashes, crash_count) &&
         !is_among(signal, harmless, harmless_count);
}

/// A place for handlers to run when the stack itself has overflowed.
static void provide_signal_stack(void) {
  static char memory[64 * 1024];
  stack_t now;
  if (sigaltstack(NULL, &now) != 0 || !(now.ss_flags & SS_DISABLE)) { return; }
  stack_t mine = {.ss_sp = memory, .ss_size = sizeof memory};
  sigaltstack(&mine, NULL);
}

/// A signal that the program was started to ignore (nohup) stays ignored.
static void catch(int signal, struct sigaction action) {
  sigaction(signal, NULL, &former[signal]);
  if (former[signal].sa_handler != SIG_IGN) { sigaction(signal, &action, NULL); }
}

/// What nobody handles would end the program without a word; what somebody handles, as a profiler, is theirs.
static void catch_unhandled(struct sigaction action) {
  for (int signal = 1; signal < NSIG; signal++) {
    if (!is_fatal(signal) || sigaction(signal, NULL, &former[signal]) != 0) { continue; }
    if (former[signal].sa_handler == SIG_DFL) { sigaction(signal, &action, NULL); }
  }
}

bool cterminal_catch_signals(void) {
  if (!open_wake_pipe()) { return false; }
  provide_signal_stack();
  atomic_store(&noted, 0);
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < event_count; i++) { catch(events[i].signal, action); }
  action = (struct sigaction){.sa_sigaction = crash, .sa_flags = SA_ONSTACK | SA_SIGINFO};
  for (int i = 0; i < crash_count; i++) { catch(crashes[i], action); }
  catch_unhandled(action);
  return true;
}

void cterminal_release_signals(void) {
  struct sigaction now;
  for (int signal = 1; signal < NSIG; signal++) {
    if (sigaction(signal, NULL, &now) != 0) { continue; }
    bool mine = now.sa_flags & SA_SIGINFO ? now.sa_sigaction == crash : now.sa_handler == note;
    if (mine) { sigaction(signal, &former[signal], NULL); }
  }
}

uint32_t cterminal_take_signals(void) { return atomic_exchange(&noted, 0); }

void cterminal_stop(void) {
  struct sigaction mine, plain = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &plain, &mine);
  // As by Ctrl-Z, and unlike SIGSTOP, a program that no shell could continue does not stop.
  raise(SIGTSTP);
  sigaction(SIGTSTP, &mine, NULL);
  atomic_fetch_and(&noted, ~(unsigned)(CTERMINAL_CONTINUED | CTERMINAL_STOP_WANTED));
}

int32_t cterminal_run(const char *command) {
  struct sigaction mine, plain = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &plain, &mine);
  int status = system(command);
  sigaction(SIGTSTP, &mine, NULL);
  atomic_fetch_and(
      &noted, ~(unsigned)(CTERMINAL_CONTINUED | CTERMINAL_STOP_WANTED | CTERMINAL_INTERRUPTED));
  return status != -1 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
