/* Turns signals into bytes in a pipe, so that they are handled in order and outside a signal handler. */
#include "CTerminal.h"
#include "parts.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static const int caught_signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT};
enum { caught_signal_count = sizeof caught_signals / sizeof caught_signals[0], wake_byte = 0 };

static struct sigaction former_actions[caught_signal_count];
static struct sigaction former_stop_action;
static bool is_catching;
/* Made once and kept: a late signal or terminal_wake must always have somewhere to write. */
static atomic_int read_end = -1;
static atomic_int write_end = -1;
static volatile sig_atomic_t was_continued;

static void send_byte(unsigned char byte) {
  int end = write_end;
  if (end < 0) return;
  while (write(end, &byte, 1) < 0 && errno == EINTR) {
  }
}

static void handle_signal(int number) {
  int error = errno;
  if (number == SIGCONT) was_continued = 1;
  send_byte((unsigned char)number);
  errno = error;
}

/* Keeps a stop request from elsewhere from freezing the program with the screen taken. A handler, not SIG_IGN, because
 * children would inherit that. */
static void ignore_signal(int number) { (void)number; }

static bool make_pipe(void) {
  if (read_end >= 0) return true;
  int ends[2];
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  read_end = ends[0];
  write_end = ends[1];
  return true;
}

bool signals_catch(void) {
  if (!make_pipe()) return false;
  struct sigaction action = {.sa_handler = handle_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < caught_signal_count; i++) sigaction(caught_signals[i], &action, &former_actions[i]);
  action.sa_handler = ignore_signal;
  sigaction(SIGTSTP, &action, &former_stop_action);
  is_catching = true;
  return true;
}

void signals_release(void) {
  if (!is_catching) return;
  is_catching = false;
  for (int i = 0; i < caught_signal_count; i++) sigaction(caught_signals[i], &former_actions[i], NULL);
  sigaction(SIGTSTP, &former_stop_action, NULL);
}

void signals_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction current;
  sigemptyset(&standard.sa_mask);
  was_continued = 0;
  sigaction(SIGTSTP, &standard, &current);
  kill(0, SIGTSTP);
  /* With several threads the stop may come a moment after kill returns. */
  for (int i = 0; i < 20 && !was_continued; i++) poll(NULL, 0, 10);
  sigaction(SIGTSTP, &current, NULL);
}

void terminal_wake(void) { send_byte(wake_byte); }

static TerminalNews news_of(unsigned char byte) {
  switch (byte) {
  case wake_byte: return TerminalNewsWoken;
  case SIGWINCH: return TerminalNewsResized;
  case SIGHUP: return TerminalNewsHangUp;
  case SIGCONT: return TerminalNewsContinued;
  default: return TerminalNewsTerminate;
  }
}

TerminalNews terminal_wait(bool watches_input, int milliseconds) {
  struct pollfd watched[2] = {{.fd = read_end, .events = POLLIN}, {.fd = STDIN_FILENO, .events = POLLIN}};
  int ready = poll(watched, watches_input ? 2 : 1, milliseconds);
  if (ready < 0) return errno == EINTR ? TerminalNewsWoken : TerminalNewsHangUp;

  uint32_t news = 0;
  if (watched[0].revents != 0) {
    unsigned char bytes[64];
    ssize_t count;
    while ((count = read(read_end, bytes, sizeof bytes)) > 0) {
      for (ssize_t i = 0; i < count; i++) news |= news_of(bytes[i]);
    }
  }
  if (watches_input && ready > 0) {
    if (watched[1].revents & POLLIN) news |= TerminalNewsInput;
    if (watched[1].revents & (POLLHUP | POLLERR | POLLNVAL)) news |= TerminalNewsHangUp;
  }
  return (TerminalNews)news;
}
