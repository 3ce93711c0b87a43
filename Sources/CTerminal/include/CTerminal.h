// The door to ncurses and to the signals that end or stop a program.
//
// Screen.c is the only file that includes curses.h; here are only numbers of fixed width, so that
// Swift sees neither ncurses' macros nor its globals. One thread calls everything except
// cterminal_wake. Signals.c gives the terminal back when the program dies.

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: What terminfo knows

typedef struct {
  /// 1: terminfo knows the type; 0: it does not; -1: there is no terminfo database.
  int32_t found;
  /// How many colours the type has; 0 or less: none.
  int32_t colors;
  /// The cursor can be put anywhere: without that no screen can be drawn.
  bool addressable;
  /// It has a screen beside the one with the shell's lines.
  bool alternate;
  /// It reports the mouse as xterm does, and so takes xterm's other private modes.
  bool mouse;
} cterminal_type;

/// Looks a terminal type up.
cterminal_type cterminal_describe(const char *type);

/// The name and version of the library, such as "ncurses 6.4.20221231".
const char *cterminal_version(void);
/// Whether a file (0 standard input, 1 standard output) is a terminal.
bool cterminal_is_terminal(int32_t file);

// MARK: The screen (Screen.c)

/// Chooses the locale for characters ("" = the environment's); false if the system does not have it.
bool cterminal_set_locale(const char *name);
/// The character encoding of the chosen locale, such as "UTF-8".
const char *cterminal_encoding(void);

/// Starts ncurses on standard input and output. A program that dies from here on gives the terminal back by
/// itself, `extras_off` first: what undoes the modes that the caller switches on. False: ncurses refused.
bool cterminal_open(const char *type, const char *extras_off);
/// Gives the terminal back until cterminal_resume, which takes it again and repaints the last frame.
void cterminal_pause(void);
void cterminal_resume(void);
/// Gives the terminal back for good and frees the screen.
void cterminal_close(void);

/// How many colours and colour pairs can be used; 0 without colour.
int32_t cterminal_colors(void);
int32_t cterminal_pairs(void);
/// Defines a colour pair; -1 is the terminal's own colour.
void cterminal_define_pair(int32_t pair, int32_t foreground, int32_t background);

enum {
  CTERMINAL_BOLD = 1,
  CTERMINAL_DIM = 2,
  CTERMINAL_ITALIC = 4,
  CTERMINAL_UNDERLINED = 8,
  CTERMINAL_REVERSED = 16,
};

/// Starts a frame with blanks everywhere.
void cterminal_erase(void);
/// Sets attributes (CTERMINAL_…) and colour pair of the glyphs that follow.
void cterminal_set_style(uint32_t attributes, int32_t pair);
/// Puts a character of one or two columns; what the locale cannot show or shows in another width becomes "?".
void cterminal_put(int32_t row, int32_t column, const uint32_t *scalars, size_t count, int32_t width);
/// Sends what differs from the last frame; the cursor stands at (row, column), or is hidden when row < 0.
void cterminal_present(int32_t row, int32_t column);
/// The next frame is sent whole.
void cterminal_invalidate(void);

/// The size of the terminal as the system tells it; false when it does not know.
bool cterminal_size(int32_t *columns, int32_t *rows);
/// The size ncurses draws in.
void cterminal_screen_size(int32_t *columns, int32_t *rows);
void cterminal_resize(int32_t columns, int32_t rows);

enum {
  CTERMINAL_NOTHING = 0,
  CTERMINAL_SCALAR = 1,
  CTERMINAL_KEY = 2,
};

/// Takes one character (CTERMINAL_SCALAR) or key code (CTERMINAL_KEY) without waiting.
int32_t cterminal_read(uint32_t *value);
/// The name of a key code, such as "KEY_UP" or "kDN5"; NULL when it has none.
const char *cterminal_key_name(uint32_t code);

/// Writes bytes to standard output past ncurses; call only between two frames.
void cterminal_write(const char *bytes, size_t count);

// MARK: Signals (Signals.c)

enum {
  CTERMINAL_INTERRUPTED = 1,
  CTERMINAL_TERMINATED = 2,
  CTERMINAL_HUNG_UP = 4,
  CTERMINAL_STOP_WANTED = 8,
  CTERMINAL_CONTINUED = 16,
  CTERMINAL_RESIZED = 32,
};

/// Installs the handlers; each only notes its signal and wakes the waiting thread. A second SIGINT before the
/// first was taken ends a program that hangs.
bool cterminal_catch_signals(void);
/// Puts the program's former handlers back.
void cterminal_release_signals(void);
/// The signals (CTERMINAL_…) that came since the last call.
uint32_t cterminal_take_signals(void);
/// Stops the program as an uncaught Ctrl-Z would; returns when it continues.
void cterminal_stop(void);
/// Runs a command of the shell while the terminal is given back, and waits for its end. Ctrl-C is the command's; Ctrl-Z
/// stops both, as the shell expects. Its exit code; -1: it could not be run, or a signal ended it.
int32_t cterminal_run(const char *command);
/// Waits until there is input, a signal or a wake-up, or until the time is over (-1: for ever).
/// False: standard input is at its end, nobody can type any more.
bool cterminal_wait(int32_t milliseconds);
/// Ends the wait early. Any thread may call it, at any time.
void cterminal_wake(void);
