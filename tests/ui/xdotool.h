/* xdotool.h: real keys, buttons and wheels. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Plays what xdotool understands and waits until every window has taken it in; the main loop runs meanwhile. */
void play (const char *actions);
void playf (const char *format, ...) G_GNUC_PRINTF (1, 2);
