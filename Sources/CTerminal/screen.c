/* Takes the terminal, reads its keys and gives it back. */
#include "curses_wide.h"

#include "CTerminal.h"
#include "parts.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum { paste_start_code = 0x2001, paste_end_code = 0x2002 };

static SCREEN *screen;
/* Keys are read from a pad: reading from the screen itself would paint it. */
static WINDOW *keys;
static struct termios former_settings;
static bool has_title;
static bool title_was_set;

static void write_text(const char *text) { descriptor_write(STDOUT_FILENO, text, strlen(text)); }

/* Whether this kind of terminal is known to take a title; others print the text of it. */
static bool knows_title(const char *kind) {
  static const char *const kinds[] = {"xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "konsole", "gnome", "vte", "wezterm"};
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    if (kind != NULL && strncmp(kind, kinds[i], strlen(kinds[i])) == 0) return true;
  }
  return false;
}

/* A capability as text, or nothing. */
static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text == NULL || text == (const char *)-1 ? "" : text;
}

/* Tells the guard what curses would write at the end, copied because a crash must not ask curses anything. */
static void set_farewell(void) {
  char farewell[512];
  bool has_own_screen = capability("rmcup")[0] != '\0';
  int length = snprintf(farewell, sizeof farewell, "\033[?2004l%s%s%s%s%s", title_was_set ? "\033[23;2t" : "", capability("sgr0"),
                        capability("cnorm"), capability("rmkx"), has_own_screen ? capability("rmcup") : "\r\n");
  if (length < 0) return;
  guard_set_farewell(farewell, (size_t)length < sizeof farewell ? (size_t)length : sizeof farewell - 1);
}

/* Keys that terminals send for the same thing whatever their description says. */
static void define_keys(void) {
  static const struct {
    const char *sequence;
    int code;
  } known[] = {
      {"\033[200~", paste_start_code}, {"\033[201~", paste_end_code}, {"\033[A", KEY_UP},   {"\033[B", KEY_DOWN},  {"\033[C", KEY_RIGHT},
      {"\033[D", KEY_LEFT},            {"\033OA", KEY_UP},            {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
      {"\033[H", KEY_HOME},            {"\033[F", KEY_END},           {"\033OH", KEY_HOME}, {"\033OF", KEY_END},   {"\033[1~", KEY_HOME},
      {"\033[4~", KEY_END},            {"\033[2~", KEY_IC},           {"\033[3~", KEY_DC},  {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
      {"\033[Z", KEY_BTAB},
  };
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) define_key(known[i].sequence, known[i].code);
}

TerminalOpening terminal_open(bool with_colors, int log_descriptor) {
  if (screen != NULL) return TerminalOpeningFailed;
  if (!isatty(STDIN_FILENO)) return TerminalOpeningInputIsNoTerminal;
  if (!isatty(STDOUT_FILENO)) return TerminalOpeningOutputIsNoTerminal;
  if (tcgetattr(STDIN_FILENO, &former_settings) != 0) return TerminalOpeningInputIsNoTerminal;
  locale_choose();
  /* Before newterm: curses leaves signals alone that have a handler. */
  if (!signals_catch()) return TerminalOpeningFailed;
  const char *kind = getenv("TERM");
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) {
    signals_release();
    return TerminalOpeningUnknownKind;
  }
  keys = capability("cup")[0] == '\0' ? NULL : newpad(1, 1);
  if (keys == NULL) {
    endwin();
    delscreen(screen);
    screen = NULL;
    tcsetattr(STDIN_FILENO, TCSANOW, &former_settings);
    signals_release();
    return TerminalOpeningUnsupportedKind;
  }
  has_title = knows_title(kind);
  title_was_set = false;
  errors_redirect(log_descriptor);
  set_farewell();
  guard_arm(&former_settings);
  raw();
  noecho();
  nonl();
  keypad(keys, TRUE);
  nodelay(keys, TRUE);
  set_escdelay(25);
  define_keys();
  paint_start(with_colors);
  terminal_adopt_size();
  write_text("\033[?2004h");
  return TerminalOpeningSucceeded;
}

void terminal_close(void) {
  if (screen == NULL) return;
  write_text("\033[?2004l");
  if (title_was_set) write_text("\033[23;2t");
  curs_set(1);
  if (!isendwin()) endwin();
  delwin(keys);
  delscreen(screen);
  screen = NULL;
  keys = NULL;
  tcsetattr(STDIN_FILENO, TCSANOW, &former_settings);
  guard_disarm();
  errors_restore();
  signals_release();
}

void terminal_suspend(void) {
  if (isendwin()) return;
  write_text("\033[?2004l");
  curs_set(1);
  endwin();
  tcsetattr(STDIN_FILENO, TCSANOW, &former_settings);
}

void terminal_resume(void) {
  if (!isendwin()) endwin();
  reset_prog_mode();
  write_text("\033[?2004h");
  terminal_adopt_size();
  terminal_flush(true);
}

void terminal_stop(void) { signals_stop(); }

int terminal_columns(void) { return getmaxx(stdscr); }

int terminal_rows(void) { return getmaxy(stdscr); }

bool terminal_adopt_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == terminal_rows() && size.ws_col == terminal_columns()) return false;
  return resizeterm(size.ws_row, size.ws_col) == OK;
}

static TerminalKey key_of(int code) {
  switch (code) {
  case KEY_UP: return TerminalKeyUp;
  case KEY_DOWN: return TerminalKeyDown;
  case KEY_LEFT: return TerminalKeyLeft;
  case KEY_RIGHT: return TerminalKeyRight;
  case KEY_HOME: return TerminalKeyHome;
  case KEY_END: return TerminalKeyEnd;
  case KEY_PPAGE: return TerminalKeyPageUp;
  case KEY_NPAGE: return TerminalKeyPageDown;
  case KEY_IC: return TerminalKeyInsert;
  case KEY_DC: return TerminalKeyDelete;
  case KEY_BACKSPACE: return TerminalKeyBackspace;
  case KEY_ENTER: return TerminalKeyEnter;
  case KEY_BTAB: return TerminalKeyBackTab;
  case KEY_RESIZE: return TerminalKeyResize;
  case paste_start_code: return TerminalKeyPasteStart;
  case paste_end_code: return TerminalKeyPasteEnd;
  default: return TerminalKeyUnknown;
  }
}

/* Whether the terminal is gone: something can be read, and it is nothing. */
static bool is_closed(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&input, 1, 0) <= 0) return false;
  if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
  int waiting = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}

TerminalReading terminal_read(uint32_t *value) {
  /* Bytes, not characters: wget_wch swallows what follows a byte that is no UTF-8. */
  int code = wgetch(keys);
  if (code == ERR) return is_closed() ? TerminalReadingClosed : TerminalReadingNothing;
  if (code < 0x100) {
    *value = (uint32_t)code;
    return TerminalReadingByte;
  }
  if (code > KEY_F0 && code <= KEY_F(63)) {
    *value = (uint32_t)(code - KEY_F0);
    return TerminalReadingFunctionKey;
  }
  *value = key_of(code);
  return TerminalReadingKey;
}

void terminal_title(const char *title) {
  if (!has_title) return;
  if (!title_was_set) {
    write_text("\033[22;2t");
    title_was_set = true;
    set_farewell();
  }
  write_text("\033]2;");
  write_text(title);
  write_text("\033\\");
}

void terminal_bell(void) { write_text("\a"); }
