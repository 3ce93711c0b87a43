// The one file that includes curses.h. See CTerminal.h for what each function does.

#define _XOPEN_SOURCE_EXTENDED 1
#if defined(__linux__)
#define _GNU_SOURCE 1
#endif

#include "CTerminal.h"
#include "Rescue.h"

#include <curses.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Extended pairs came with ncurses 6.1; older ones have 32,767.
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS >= 20170401
#define HAS_EXTENDED_PAIRS 1
#else
#define HAS_EXTENDED_PAIRS 0
#endif

static SCREEN *screen;
// Reading from a pad never repaints the screen as a side effect, as reading from a window does.
static WINDOW *input;
static struct termios shell_line;

static char caller_extras_off[128];
static bool has_default_colors;
static bool has_own_screen;

static attr_t style_attributes;
static int style_pair;

// MARK: What terminfo knows

static bool has_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value != NULL && value != (const char *)-1;
}

cterminal_type cterminal_describe(const char *type) {
  cterminal_type result = {0};
  int found = 0;
  TERMINAL *before = cur_term;
  if (setupterm(type, STDOUT_FILENO, &found) != OK) {
    result.found = found < 0 ? -1 : 0;
    return result;
  }
  result.found = 1;
  result.colors = tigetnum("colors");
  result.addressable = has_string("cup") && tigetflag("hc") <= 0;
  result.alternate = has_string("smcup") && has_string("rmcup");
  result.mouse = has_string("kmous");
  TERMINAL *mine = set_curterm(before);
  if (mine != before) { del_curterm(mine); }
  return result;
}

const char *cterminal_version(void) { return curses_version(); }

bool cterminal_is_terminal(int32_t file) { return isatty(file); }

// MARK: Locale

bool cterminal_set_locale(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

const char *cterminal_encoding(void) { return nl_langinfo(CODESET); }

// MARK: Opening and closing

/// Appends a capability without its padding ($<5>).
static void append_capability(char *text, size_t capacity, const char *capability) {
  const char *value = tigetstr(capability);
  if (value == NULL || value == (const char *)-1) { return; }
  size_t length = strlen(text);
  while (*value != 0 && length + 1 < capacity) {
    const char *end = value[0] == '$' && value[1] == '<' ? strchr(value, '>') : NULL;
    if (end != NULL) {
      value = end + 1;
    } else {
      text[length++] = *value++;
    }
  }
  text[length] = 0;
}

/// What brings the terminal back in one write: modes off, plain attributes, cursor, the shell's screen.
static void arm_rescue(void) {
  char text[1024];
  snprintf(text, sizeof text, "%s", caller_extras_off);
  const char *names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    append_capability(text, sizeof text, names[i]);
  }
  if (!has_own_screen) { append_capability(text, sizeof text, "clear"); }
  cterminal_arm_rescue(text, &shell_line);
}

/// Keys come at once and unchanged, except those that make signals: Ctrl-C, Ctrl-Z, Ctrl-\.
static void set_line(void) {
  struct termios line;
  cbreak();
  noecho();
  nonl();
  if (tcgetattr(STDIN_FILENO, &line) == 0) {
    line.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ISTRIP | INLCR | IGNCR);
    line.c_lflag &= ~(tcflag_t)IEXTEN;
    // A key that makes a signal throws away neither keys typed before it nor half a frame.
    line.c_lflag |= NOFLSH;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &line);
  }
  def_prog_mode();
}

static void open_input(void) {
  input = newpad(1, 1);
  keypad(input, TRUE);
  nodelay(input, TRUE);
  // The mouse is read as a control sequence like any other, in the encoding without a largest column.
  define_key(NULL, KEY_MOUSE);
}

bool cterminal_open(const char *type, const char *extras_off) {
  tcgetattr(STDIN_FILENO, &shell_line);
  screen = newterm(type, stdout, stdin);
  if (screen == NULL) { return false; }
  snprintf(caller_extras_off, sizeof caller_extras_off, "%s", extras_off);
  has_own_screen = has_string("smcup") && has_string("rmcup");
  arm_rescue();
  set_line();
  set_escdelay(25);
  typeahead(-1);
  if (has_colors()) {
    start_color();
    has_default_colors = use_default_colors() == OK;
  }
  open_input();
  return true;
}

/// Where there is no screen beside the shell's, nothing of ours stays between its lines.
static void leave(void) {
  if (!has_own_screen) {
    erase();
    cterminal_present(-1, 0);
  }
  endwin();
}

void cterminal_pause(void) {
  leave();
  cterminal_disarm_rescue();
}

void cterminal_resume(void) {
  arm_rescue();
  wrefresh(curscr);
}

void cterminal_close(void) {
  if (screen == NULL) { return; }
  leave();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &shell_line);
  delwin(input);
  delscreen(screen);
  screen = NULL;
  cterminal_disarm_rescue();
}

// MARK: Colours

int32_t cterminal_colors(void) { return has_colors() ? COLORS : 0; }

int32_t cterminal_pairs(void) {
  if (!has_colors()) { return 0; }
  return HAS_EXTENDED_PAIRS || COLOR_PAIRS < SHRT_MAX ? COLOR_PAIRS : SHRT_MAX;
}

void cterminal_define_pair(int32_t pair, int32_t foreground, int32_t background) {
  if (!has_default_colors) {
    if (foreground < 0) { foreground = COLOR_WHITE; }
    if (background < 0) { background = COLOR_BLACK; }
  }
#if HAS_EXTENDED_PAIRS
  init_extended_pair(pair, foreground, background);
#else
  init_pair((short)pair, (short)foreground, (short)background);
#endif
}

// MARK: Frames

void cterminal_erase(void) { erase(); }

void cterminal_set_style(uint32_t attributes, int32_t pair) {
  style_attributes = (attributes & CTERMINAL_BOLD ? A_BOLD : 0) |
                     (attributes & CTERMINAL_DIM ? A_DIM : 0) |
                     (attributes & CTERMINAL_ITALIC ? A_ITALIC : 0) |
                     (attributes & CTERMINAL_UNDERLINED ? A_UNDERLINE : 0) |
                     (attributes & CTERMINAL_REVERSED ? A_REVERSE : 0);
  style_pair = pair;
}

static void put(int32_t row, int32_t column, const wchar_t *text) {
  cchar_t glyph;
#if HAS_EXTENDED_PAIRS
  int result = setcchar(&glyph, text, style_attributes, 0, &style_pair);
#else
  int result = setcchar(&glyph, text, style_attributes, (short)style_pair, NULL);
#endif
  if (result == OK) { mvadd_wch(row, column, &glyph); }
}

void cterminal_put(int32_t row, int32_t column, const uint32_t *scalars, size_t count, int32_t width) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  if (count == 0) { return; }
  int known = wcwidth((wchar_t)scalars[0]);
  if (known < 1 || known > width || column + known > COLS) {
    text[0] = '?';
    known = 1;
  } else {
    for (size_t i = 0; i < count && i < CCHARW_MAX; i++) {
      if (i > 0 && wcwidth((wchar_t)scalars[i]) != 0) { break; }
      text[i] = (wchar_t)scalars[i];
    }
  }
  put(row, column, text);
  if (known < width) { put(row, column + 1, L" "); }
}

void cterminal_present(int32_t row, int32_t column) {
  curs_set(row < 0 ? 0 : 1);
  leaveok(stdscr, row < 0);
  if (row >= 0) { move(row, column); }
  wnoutrefresh(stdscr);
  doupdate();
}

void cterminal_invalidate(void) { clearok(curscr, TRUE); }

// MARK: Size

bool cterminal_size(int32_t *wide, int32_t *high) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) { return false; }
  *wide = size.ws_col;
  *high = size.ws_row;
  return size.ws_col > 0 && size.ws_row > 0;
}

void cterminal_screen_size(int32_t *wide, int32_t *high) {
  *wide = COLS;
  *high = LINES;
}

void cterminal_resize(int32_t wide, int32_t high) { resizeterm(high, wide); }

// MARK: Input

int32_t cterminal_read(uint32_t *value) {
  wint_t code = 0;
  int kind = wget_wch(input, &code);
  *value = (uint32_t)code;
  if (kind == ERR) { return CTERMINAL_NOTHING; }
  return kind == KEY_CODE_YES ? CTERMINAL_KEY : CTERMINAL_SCALAR;
}

const char *cterminal_key_name(uint32_t code) { return keyname((int)code); }
