/* ui-probe.h: looking at widgets as a person would. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-document.h"

/* A timeline in the program's own format. Fails the test when it cannot be read. (transfer full) */
RdvDocument *ui_probe_read (const char *json);
/* Runs the main loop until @condition says TRUE; fails the test after some seconds. @what: for the message. */
void ui_probe_wait (gboolean (*condition) (gpointer data), gpointer data, const char *what);
/* A visible label that says exactly @text, or NULL. */
GtkWidget *ui_probe_find_label (GtkWidget *root, const char *text);
/* The first visible label that says @text among other things, or NULL. */
GtkWidget *ui_probe_find_label_with (GtkWidget *root, const char *text);
/* The first visible widget of a type, or NULL. */
GtkWidget *ui_probe_find_type (GtkWidget *root, GType type);
/* The button, or anything derived from one, that a label with @text lies in, or that has it as its tooltip; NULL. */
GtkWidget *ui_probe_find_button (GtkWidget *root, const char *text);
/* Fails the test when no visible label says it. */
void ui_probe_assert_says (GtkWidget *root, const char *text);
void ui_probe_assert_silent (GtkWidget *root, const char *text);
/* Clicks the button. */
void ui_probe_click (GtkWidget *root, const char *text);
/* How many visible widgets of a type there are. */
guint ui_probe_count (GtkWidget *root, GType type);
