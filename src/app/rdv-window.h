/* rdv-window.h: the window with one timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-address.h"
#include "rdv-canvas.h"
#include "rdv-clock.h"
#include "rdv-detail-pane.h"
#include "rdv-loader.h"
#include "rdv-preferences.h"
#include "rdv-session.h"

G_BEGIN_DECLS

/**
 * RdvWindow:
 *
 * Header bar, canvas, overview and detail pane over one document, and pages for the times when there is none. A timeline
 * that is open stays open until another has been read.
 *
 * Actions: win.open, win.open-uri (s), win.open-builtin, win.retry, win.cancel, win.back-to-timeline, win.report, win.export, win.export-data, win.print,
 * win.launch (s), win.back, win.forward, win.zoom-in, win.zoom-out, win.zoom-whole, win.today, win.list, win.pane, win.fullscreen,
 * win.step-back, win.shortcuts, win.about, win.as-of (its state: whether the bar is open), win.as-of-earlier, win.as-of-later,
 * win.as-of-today, win.tours, win.present (s: id of a tour).
 */
#define RDV_TYPE_WINDOW (rdv_window_get_type ())
G_DECLARE_FINAL_TYPE (RdvWindow, rdv_window, RDV, WINDOW, GtkApplicationWindow)

GtkWidget *rdv_window_new (GtkApplication *application, RdvClock *clock);

/* Where views are remembered and looked for; without one, nowhere. To be called before there is a timeline. */
void rdv_window_set_session (RdvWindow *self, RdvSession *session);
/* Follows them from now on. To be called once. */
void rdv_window_set_preferences (RdvWindow *self, RdvPreferences *preferences);
/* Remembers the present view at once: the program ends. */
void rdv_window_note_view (RdvWindow *self);

/* Reads in a worker and shows what came out: the timeline, or what is wrong with the file. A load under way is given up. */
void rdv_window_load (RdvWindow *self, RdvLoader *loader);
/* The same for a load that has already ended: @document, or NULL and @error. */
void rdv_window_show_loaded (RdvWindow *self, RdvLoader *loader, RdvDocument *document, const GError *error);
void rdv_window_open_file (RdvWindow *self, GFile *file);
/* A sentence over the timeline. */
void rdv_window_say (RdvWindow *self, const char *text);

/* Goes to a place in a timeline, which is opened first if need be: the one shown, or the built-in history. Says so when the link leads to one
 * that is not known here. @address: (transfer full) */
void rdv_window_go_to_address (RdvWindow *self, RdvAddress *address);
/* Opens the search with that text; the focus stays where it is. */
void rdv_window_search_for (RdvWindow *self, const char *text);
/* A page that says why a link could not be followed. */
void rdv_window_show_bad_address (RdvWindow *self, const char *message);
/* A link to what is shown and selected now; NULL when the timeline has no id. (transfer full) */
char *rdv_window_dup_address (RdvWindow *self);

/* The timeline shown, or NULL. */
RdvDocument *rdv_window_get_document (RdvWindow *self);
RdvCanvas *rdv_window_get_canvas (RdvWindow *self);
RdvDetailPane *rdv_window_get_pane (RdvWindow *self);
/* Shows a tour full screen, as soon as there is a timeline. @id: (nullable): its first one otherwise. Says so when there is no such tour. */
void rdv_window_present_tour (RdvWindow *self, const char *id);

/* The filter and the search of the window, shared by all its views. */
RdvFind *rdv_window_get_find (RdvWindow *self);

G_END_DECLS
