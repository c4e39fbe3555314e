/* rdv-application-private.h: what its parts share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-application.h"

#include "rdv-color-scheme.h"
#include "rdv-preload.h"
#include "rdv-search-provider.h"
#include "rdv-window.h"

G_BEGIN_DECLS

/* Before the id of a tour, in what is said along with files to be opened. */
#define RDV_APPLICATION_PRESENT_HINT "present:"

struct _RdvApplication
{
  GtkApplication parent_instance;
  RdvClock *clock;
  RdvPreload *preload; /* NULL once its history is in a window, or when there is none */
  RdvColorScheme *color_scheme;
  const char *present; /* id of a tour that the command line asks for, "" for the first one; or NULL */
  RdvSession *session;
  RdvPreferences *preferences;        /* from the start of the toolkit on */
  gboolean is_still;                  /* the desktop's animations are off by preference */
  RdvSearchProvider *search_provider; /* NULL without a bus */
};

/* rdv-application-windows.c */
/* The window that was used last, whatever dialog is in front of it; NULL when none is open. */
RdvWindow *rdv_application_get_window (RdvApplication *self);
/* @tour: an id; "" for the first tour */
void rdv_application_present_tour (RdvWindow *window, const char *tour);
/* The timeline that was open last; NULL for the built-in history, and where it is no longer there. (transfer
 * full) */
GFile *rdv_application_dup_last_file (RdvApplication *self);
/* The window that shows what a rendezvous: address leads to, or says why nothing can be shown. It is not
 * presented yet. */
RdvWindow *rdv_application_open_address (RdvApplication *self, const char *text);
/* As #GApplicationClass has them. */
void rdv_application_activate (GApplication *application);
void rdv_application_open (GApplication *application, GFile **files, int n_files, const char *hint);

/* rdv-application-actions.c */
/* What can be done without a window, and the keys of everything. */
void rdv_application_add_actions (RdvApplication *self);

/* rdv-application-search.c */
/* What the desktop asks when somebody searches in it. FALSE with @error when it cannot be offered. */
gboolean rdv_application_export_search (RdvApplication *self,
                                        GDBusConnection *connection,
                                        const char *object_path,
                                        GError **error);
void rdv_application_unexport_search (RdvApplication *self);

G_END_DECLS
