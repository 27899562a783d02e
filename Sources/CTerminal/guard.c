/* Leaves a sane terminal behind when the program crashes. */
#include "parts.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { crash_signal_count = sizeof crash_signals / sizeof crash_signals[0] };

static struct sigaction former_actions[crash_signal_count];
static struct termios former_settings;
static char farewell_bytes[512];
static size_t farewell_length;
static int former_error = -1;
static pid_t owner;
static volatile sig_atomic_t armed;

void descriptor_write(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

/* Restores everything once. Only async-signal-safe calls; a forked child leaves its parent's terminal alone. */
static void restore(void) {
  if (!armed || getpid() != owner) return;
  armed = 0;
  if (former_error >= 0) dup2(former_error, STDERR_FILENO);
  descriptor_write(STDOUT_FILENO, farewell_bytes, farewell_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &former_settings);
}

/* Restores, then lets the signal do what it did before the guard: print Swift's backtrace, or end the process. A signal that
 * another process sent has no faulting instruction to return to, so it ends the process at once. */
static void handle_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  restore();
  struct sigaction standard = {.sa_handler = SIG_DFL};
  bool came_from_outside = info->si_code == SI_USER && info->si_pid != getpid();
  for (int i = 0; i < crash_signal_count; i++) {
    if (crash_signals[i] == number) sigaction(number, came_from_outside ? &standard : &former_actions[i], NULL);
  }
  raise(number);
}

void errors_redirect(int log_descriptor) {
  int target = log_descriptor;
  if (target < 0 && isatty(STDERR_FILENO)) target = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (target < 0) return;
  former_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(target, STDERR_FILENO);
  if (target != log_descriptor) close(target);
}

void errors_restore(void) {
  if (former_error < 0) return;
  dup2(former_error, STDERR_FILENO);
  close(former_error);
  former_error = -1;
}

void guard_set_farewell(const char *farewell, size_t length) {
  farewell_length = 0;
  memcpy(farewell_bytes, farewell, length < sizeof farewell_bytes ? length : sizeof farewell_bytes);
  farewell_length = length < sizeof farewell_bytes ? length : sizeof farewell_bytes;
}

void guard_arm(const struct termios *settings) {
  static bool watches_exit = false;
  former_settings = *settings;
  owner = getpid();
  if (!watches_exit) watches_exit = atexit(restore) == 0;

  struct sigaction action = {.sa_sigaction = handle_crash, .sa_flags = SA_ONSTACK | SA_SIGINFO};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crash_signal_count; i++) sigaction(crash_signals[i], &action, &former_actions[i]);
  armed = 1;
}

void guard_disarm(void) {
  if (!armed) return;
  armed = 0;
  for (int i = 0; i < crash_signal_count; i++) sigaction(crash_signals[i], &former_actions[i], NULL);
}
