/* rdv-view-state.h: how one timeline was looked at. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands for the built-in history among the addresses of files. */
#define RDV_VIEW_STATE_BUILTIN "builtin:"

/**
 * RdvViewState:
 *
 * What is remembered of a timeline from one start of the program to the next. It names events and lanes by their ids, so that it outlives
 * the document, and a file that was changed meanwhile keeps what still fits. A plain value.
 */
typedef struct
{
  char *uri;      /* where the timeline is: of a file, or %RDV_VIEW_STATE_BUILTIN; never NULL */
  char *document; /* the id that links name it by, or NULL */
  gboolean has_range;
  gint64 from, to;   /* what was in view, in seconds */
  double offset;     /* scrolled down so far, in pixels */
  char **events;     /* ids of what was selected, the lead first; never NULL */
  gboolean is_list;  /* the list stood in the place of the canvas */
  gboolean has_pane; /* the detail pane was open */
  int pane_width;    /* in pixels; 0 when it was never set */
  char *filter;      /* as rdv_filter_to_string() writes it; never NULL */
  char *query;       /* what was looked for, "" for nothing; never NULL */
  gboolean has_as_of;
  gint64 as_of;     /* the last second of the day whose knowledge was shown */
  char **lanes;     /* all ids, in the order in which they were shown; never NULL, and so are the next two */
  char **hidden;    /* ids of lanes hidden one by one */
  char **collapsed; /* ids */
  char *solo;       /* id of the lane that was shown alone, or NULL */
} RdvViewState;

/* With everything as it is before anybody did anything. */
RdvViewState *rdv_view_state_new (const char *uri);
RdvViewState *rdv_view_state_copy (const RdvViewState *self);
void rdv_view_state_free (RdvViewState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvViewState, rdv_view_state_free)
gboolean rdv_view_state_equal (const RdvViewState *self, const RdvViewState *other);

/* Writes it as a group of a key file; reads it back. What is missing in the group, or makes no sense there, is as in a new one; NULL when the group names no
 * timeline. */
void rdv_view_state_save (const RdvViewState *self, GKeyFile *file, const char *group);
RdvViewState *rdv_view_state_load (GKeyFile *file, const char *group);

G_END_DECLS
