/* The only place that includes curses: with its wide characters, and never with <term.h>, which makes `columns` a macro. */
#ifndef CTERMINAL_CURSES_WIDE_H
#define CTERMINAL_CURSES_WIDE_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif
