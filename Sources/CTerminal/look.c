/* What the description of a terminal says, without opening it. */
#include "CTerminal.h"
#include "curses_wide.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Of <term.h>, which makes macros of ordinary words. */
int setupterm(const char *name, int descriptor, int *error);

bool terminal_is_described(int *colors) {
  int error = 0;
  *colors = 0;
  if (setupterm(NULL, STDOUT_FILENO, &error) != OK) return false;
  char name_of_cursor[] = "cup", name_of_colors[] = "colors";
  char *cursor = tigetstr(name_of_cursor);
  int count = tigetnum(name_of_colors);
  *colors = count > 0 ? count : 0;
  return cursor != NULL && cursor != (char *)-1;
}

int plain_rows(void) {
  struct winsize size;
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_row;
}
