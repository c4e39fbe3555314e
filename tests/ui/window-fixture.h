/* window-fixture.h: a window of the program for tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-window.h"

/* What `main` of a test of windows does: makes the application that these belong to, lets @add_tests add the
 * tests, runs them and ends the application. */
int window_fixture_run (int argc, char *argv[], void (*add_tests) (void));
/* A window that was told to come up and has nothing in it yet. It belongs to GTK, until it is destroyed. */
RdvWindow *window_fixture_open (gint64 now, int width, int height);
/* Shows the built-in history, and waits until its timeline is on the screen. */
void window_fixture_show_builtin (RdvWindow *window);
/* For ui_probe_wait(): a widget has its place on the screen. */
gboolean window_fixture_is_laid_out (gpointer widget);
/* For ui_probe_wait(): a window has a timeline. */
gboolean window_fixture_has_document (gpointer window);
/* The actions of the window, by their names without "win.". An action that is activated has to be enabled. */
gboolean window_fixture_is_enabled (RdvWindow *window, const char *action);
void window_fixture_activate (RdvWindow *window, const char *action);
