/* What the parts of CTerminal know of each other. */
#ifndef CTERMINAL_PARTS_H
#define CTERMINAL_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* Sets LC_CTYPE, and nothing else, from the environment; a plain C locale becomes C.UTF-8, so that typed letters are read. */
void locale_choose(void);

/* Points descriptor 2 at `log_descriptor`; with -1 at nothing when it is a terminal, and nowhere else when it is not. */
void errors_redirect(int log_descriptor);

/* Gives descriptor 2 back. Does nothing when it was not redirected. */
void errors_restore(void);

/* Makes a crash, or an exit that forgot terminal_close, write the farewell, restore `settings` and give descriptor 2 back. */
void guard_arm(const struct termios *settings);

/* What the guard writes to the terminal; more than 512 bytes is cut. May change while the guard is armed. */
void guard_set_farewell(const char *farewell, size_t length);

/* Ends what guard_arm began, and gives the crash signals their former actions back. */
void guard_disarm(void);

/* Finds out which colours there are, none without `with_colors`. Between newterm and the first paint. */
void paint_start(bool with_colors);

/* Sends the signals to terminal_wait from now on. Returns whether the system gave a pipe. */
bool signals_catch(void);

/* Gives the signals their former actions back. */
void signals_release(void);

/* Stops the process group with the default action of SIGTSTP and returns when it goes on, or after a fifth of a second when
 * nothing stopped it (without job control the system ignores the request). */
void signals_stop(void);

/* Writes all bytes to the terminal, past curses. */
void descriptor_write(int descriptor, const char *bytes, size_t length);

#endif
