// Between Screen.c and Signals.c: how a dying program gives the terminal back.

#pragma once

#include <termios.h>

/// From now on, a program that dies by a signal or leaves by exit() writes `sequence`, restores the line
/// settings of standard input, and then shows what was printed on standard error, which is kept
/// back meanwhile so that it does not run across the screen.
void cterminal_arm_rescue(const char *sequence, const struct termios *line);
/// Takes that back, and shows what was printed on standard error meanwhile.
void cterminal_disarm_rescue(void);
