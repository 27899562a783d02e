/* The terminal through curses, without one curses type: what the Swift target TerminalRuntime stands on.
 *
 * There is one terminal at a time. Except for terminal_wait and terminal_wake, every function is called by one caller at a
 * time, and, unless it says otherwise, only between a successful terminal_open and terminal_close. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

/* What came of opening. */
typedef enum __attribute__((enum_extensibility(closed))) TerminalOpening : int {
  TerminalOpeningSucceeded,
  TerminalOpeningInputIsNoTerminal,
  TerminalOpeningOutputIsNoTerminal,
  TerminalOpeningUnknownKind,     /* TERM is empty or curses does not know it */
  TerminalOpeningUnsupportedKind, /* the cursor cannot be placed, as with TERM=dumb */
  TerminalOpeningFailed,          /* the system refused a pipe, or a terminal is open already */
} TerminalOpening;

/* What one call of terminal_read found. */
typedef enum __attribute__((enum_extensibility(closed))) TerminalReading : int {
  TerminalReadingNothing,
  TerminalReadingByte, /* of a character, or a control code */
  TerminalReadingKey,
  TerminalReadingFunctionKey,
  TerminalReadingClosed, /* the terminal is gone */
} TerminalReading;

/* The keys that terminal_read names. */
typedef enum __attribute__((enum_extensibility(closed))) TerminalKey : uint32_t {
  TerminalKeyUnknown,
  TerminalKeyUp,
  TerminalKeyDown,
  TerminalKeyLeft,
  TerminalKeyRight,
  TerminalKeyHome,
  TerminalKeyEnd,
  TerminalKeyPageUp,
  TerminalKeyPageDown,
  TerminalKeyInsert,
  TerminalKeyDelete,
  TerminalKeyBackspace,
  TerminalKeyEnter,
  TerminalKeyBackTab,
  TerminalKeyResize,     /* curses noticed the new size: nothing was pressed */
  TerminalKeyPasteStart, /* what follows up to PasteEnd was pasted */
  TerminalKeyPasteEnd,
} TerminalKey;

/* Why terminal_wait returned; several can hold at once. */
typedef enum __attribute__((flag_enum)) TerminalNews : uint32_t {
  TerminalNewsInput = 1,
  TerminalNewsHangUp = 2, /* SIGHUP, or the terminal is gone */
  TerminalNewsResized = 4,
  TerminalNewsTerminate = 8, /* SIGTERM, SIGINT or SIGQUIT */
  TerminalNewsContinued = 16,
  TerminalNewsWoken = 32,
} TerminalNews;

typedef enum __attribute__((flag_enum)) TerminalAttributes : uint32_t {
  TerminalAttributesBold = 1,
  TerminalAttributesUnderlined = 2,
  TerminalAttributesReversed = 4,
} TerminalAttributes;

/* One glyph: a scalar and at most two combining marks, zero where there is none, and the columns it takes (1 or 2). */
typedef struct TerminalCell {
  uint32_t scalars[3];
  int32_t columns;
} TerminalCell;

/* Takes over descriptors 0 and 1: raw keys, alternate screen, bracketed paste, signal handlers, crash guard. Descriptor 2
 * goes to `log_descriptor` until the terminal closes; with -1 it goes nowhere if it is a terminal and is left alone if not.
 * Without `with_colors` the terminal counts as one without colours. On failure everything is as it was before. */
TerminalOpening terminal_open(bool with_colors, int log_descriptor);

/* Gives the terminal back as it was found. Does nothing when none is open. */
void terminal_close(void);

/* Gives the screen and the key settings back for a while; terminal_resume takes them again and paints all of it at the
 * next terminal_flush. Resuming without suspending repairs a terminal that another program wrote on. */
void terminal_suspend(void);
void terminal_resume(void);

/* Stops the whole process group, as Ctrl-Z does in a shell, and returns when it goes on; at once where no shell can
 * continue it. Call terminal_suspend before it. */
void terminal_stop(void);

/* The size that is painted on, in cells. */
int terminal_columns(void);
int terminal_rows(void);

/* Takes over the size that the terminal has now. Returns whether it changed. */
bool terminal_adopt_size(void);

/* How many colours there are; 0 for none. */
int terminal_colors(void);

/* Whether the locale that the environment asks for is UTF-8; an environment that asks for nothing counts as UTF-8. */
bool terminal_speaks_utf8(void);

/* The next key press, without waiting for one: a byte, a TerminalKey, or the number of
 * a function key in `value`. After Escape alone it waits 25 ms. */
TerminalReading terminal_read(uint32_t *value);

/* The number for terminal_put of a foreground on a background, each -1 (the terminal's own) or below terminal_colors.
 * Returns 0, the terminal's own pair, when there are no colours or none can be had. Valid until the next flush. */
int terminal_pair(int foreground, int background);

/* Puts `count` glyphs side by side that look the same; what is outside the screen is left out. Shown by terminal_flush. */
void terminal_put(int row, int column, const TerminalCell *cells, int count, TerminalAttributes attributes, int pair);

/* Blanks the whole screen at the next flush, apart from what is put until then. */
void terminal_erase(void);

/* Where the cursor stands after the next flush; a negative row hides it. */
void terminal_cursor(int row, int column);

/* Shows what was put, as the difference with what stands there, or all of it again. */
void terminal_flush(bool everything);

/* Names the window, where the terminal is known to have a title; the old title returns at the end. `title` is UTF-8 without
 * control characters. */
void terminal_title(const char *title);

/* Sounds the bell; never a flash. */
void terminal_bell(void);

/* Waits for a signal, for terminal_wake, and with `watches_input` for keys; at most `milliseconds`, for ever when negative.
 * Returns the TerminalNews, 0 when the time is over. For one thread beside the one that owns the terminal. */
TerminalNews terminal_wait(bool watches_input, int milliseconds);

/* Makes terminal_wait return. From any thread, also when no terminal is open. */
void terminal_wake(void);

/* The terminal as a place for lines only, on descriptors 0 and 1, which may be a pipe or a file: signal handlers, and no more. Not
 * together with terminal_open. Returns false when the system refused. */
bool plain_open(void);

/* Lets typed characters be seen again, and gives the signals back. */
void plain_close(void);

/* Whether the terminal shows what is typed; the end of a line is always shown. Nothing happens on a pipe. */
void plain_echo(bool echoes);

/* What can be read without waiting: the number of bytes, 0 for nothing, -1 when no more will come. */
int plain_read(unsigned char *bytes, int capacity);

/* The width of the terminal in cells; 0 when there is none, or when it does not tell. */
int plain_columns(void);

/* Its height; 0 as with plain_columns. */
int plain_rows(void);

/* Finds out which characters the environment asks for, as terminal_open and plain_open do. */
void terminal_read_locale(void);

/* Whether TERM names a terminal that curses knows and whose cursor can be placed, with its number of colours. Opens nothing. */
bool terminal_is_described(int *colors);

/* Whether both descriptors are a terminal. */
bool plain_is_terminal(void);

#endif
