/* The terminal as a place for lines only: no curses, no escape sequence. Works on a pipe or a file too. */
#include "CTerminal.h"
#include "parts.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios former_settings;
static bool has_settings;

void terminal_read_locale(void) { locale_choose(); }

bool plain_open(void) {
  locale_choose();
  if (!signals_catch()) return false;
  has_settings = tcgetattr(STDIN_FILENO, &former_settings) == 0;
  return true;
}

void plain_close(void) {
  if (has_settings) tcsetattr(STDIN_FILENO, TCSADRAIN, &former_settings);
  has_settings = false;
  signals_release();
}

void plain_echo(bool echoes) {
  struct termios settings;
  if (!has_settings || tcgetattr(STDIN_FILENO, &settings) != 0) return;
  tcflag_t wanted = settings.c_lflag & ~(tcflag_t)(ECHO | ECHONL);
  wanted |= echoes ? former_settings.c_lflag & ECHO : ECHONL;
  if (wanted == settings.c_lflag) return;
  settings.c_lflag = wanted;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &settings);
}

int plain_read(unsigned char *bytes, int capacity) {
  for (;;) {
    struct pollfd watched = {.fd = STDIN_FILENO, .events = POLLIN};
    int ready = poll(&watched, 1, 0);
    if (ready == 0 || (ready < 0 && errno != EINTR)) return 0;
    if (ready < 0) continue;
    ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
    if (count > 0) return (int)count;
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    return -1;
  }
}

int plain_columns(void) {
  struct winsize size;
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

bool plain_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }
