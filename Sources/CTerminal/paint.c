/* Puts cells and colours on the screen. */
#include "curses_wide.h"

#include "CTerminal.h"
#include "parts.h"

enum { longest_run = 512 };

static int color_count;
static bool has_default_colors;
static short pair_count; /* used only where curses has no alloc_pair */
static int cursor_row = -1;
static int cursor_column;

void paint_start(bool with_colors) {
  color_count = 0;
  pair_count = 0;
  cursor_row = -1;
  has_default_colors = false;
  if (!with_colors || !has_colors() || start_color() == ERR) return;
  has_default_colors = use_default_colors() == OK;
  color_count = COLORS;
}

int terminal_colors(void) { return color_count; }

#if NCURSES_VERSION_MAJOR > 6 || (NCURSES_VERSION_MAJOR == 6 && NCURSES_VERSION_MINOR >= 1)

static int pair_for(int foreground, int background) { return alloc_pair(foreground, background); }

/* The pair goes through the last argument: the one before it holds 15 bits. */
static int make_glyph(cchar_t *glyph, const wchar_t *text, attr_t look, int pair) { return setcchar(glyph, text, look, 0, &pair); }

#else /* The curses of macOS is older than alloc_pair. */

static int pair_for(int foreground, int background) {
  short old_foreground, old_background;
  for (short pair = 1; pair < COLOR_PAIRS && pair < 256; pair++) {
    if (pair > pair_count) {
      pair_count = pair;
      return init_pair(pair, (short)foreground, (short)background) == OK ? pair : -1;
    }
    pair_content(pair, &old_foreground, &old_background);
    if (old_foreground == foreground && old_background == background) return pair;
  }
  return -1;
}

static int make_glyph(cchar_t *glyph, const wchar_t *text, attr_t look, int pair) { return setcchar(glyph, text, look, (short)pair, NULL); }

#endif

int terminal_pair(int foreground, int background) {
  if (color_count == 0 || (foreground < 0 && background < 0)) return 0;
  if (foreground >= color_count || background >= color_count) return 0;
  if (!has_default_colors && foreground < 0) foreground = COLOR_WHITE;
  if (!has_default_colors && background < 0) background = COLOR_BLACK;
  int pair = pair_for(foreground, background);
  return pair < 0 ? 0 : pair;
}

void terminal_put(int row, int column, const TerminalCell *cells, int count, TerminalAttributes attributes, int pair) {
  attr_t look = (attributes & TerminalAttributesBold ? A_BOLD : 0) | (attributes & TerminalAttributesUnderlined ? A_UNDERLINE : 0) |
                (attributes & TerminalAttributesReversed ? A_REVERSE : 0);
  cchar_t glyphs[longest_run];
  while (count > 0) {
    int length = 0;
    int columns = 0;
    for (; length < count && length < longest_run; length++) {
      wchar_t text[4] = {(wchar_t)cells[length].scalars[0], (wchar_t)cells[length].scalars[1], (wchar_t)cells[length].scalars[2], L'\0'};
      if (make_glyph(&glyphs[length], text, look, pair) == ERR) make_glyph(&glyphs[length], L"?", look, pair);
      columns += cells[length].columns;
    }
    mvwadd_wchnstr(stdscr, row, column, glyphs, length);
    cells += length;
    count -= length;
    column += columns;
  }
}

void terminal_erase(void) { werase(stdscr); }

void terminal_cursor(int row, int column) {
  cursor_row = row;
  cursor_column = column;
}

void terminal_flush(bool everything) {
  if (everything) clearok(curscr, TRUE);
  curs_set(cursor_row >= 0 ? 1 : 0);
  if (cursor_row >= 0) wmove(stdscr, cursor_row, cursor_column);
  leaveok(stdscr, cursor_row < 0);
  wrefresh(stdscr);
}
