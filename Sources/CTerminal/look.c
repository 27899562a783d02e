/* What the description of a terminal says, without opening it. */
#include "CTerminal.h"
#include "curses_wide.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

bool terminal_is_described(int *colors) {
  int error = 0;
  *colors = 0;
  if (setupterm(NULL, STDOUT_FILENO, &error) != OK) return false;
  char name_of_cursor[] = "cup", name_of_colors[] = "colors";
  char *cursor = tigetstr(name_of_cursor);
  int count = tigetnum(name_of_colors);
  *colors = count > 0 ? count : 0;
  bool can_draw = cursor != NULL && cursor != (char *)-1;
  del_curterm(cur_term);
  return can_draw;
}

int plain_rows(void) {
  struct winsize size;
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_row;
}
