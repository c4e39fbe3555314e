/* rdv-list-view-private.h: what the parts of the list share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-list-view.h"

#include "rdv-row-selection.h"

G_BEGIN_DECLS

struct _RdvListView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkColumnView *table;
  GtkWidget *list; /* the part of the table that has the rows */
  GtkWidget *empty_page; /* in place of the scroller, or NULL */
  GtkWidget *menu;
  gboolean has_pointer; /* a button or a finger was pressed last, and no key since */

  RdvEventRows *rows;
  RdvSelection *selection;
  RdvRowSelection *row_selection;
  gint64 now;
  RdvThemeKind theme;
  guint reveal_id;
  guint n_reveals; /* frames in which the row is still to be scrolled to */

  /* rdv-list-view-fill.c */
  GHashTable *bound; /* the list items that have a row */
  GHashTable *stale; /* those among them that do not say yet what stands in it */
  guint fill_id;
  guint view_first, view_n; /* rows in view */

  /* rdv-list-view-sort.c */
  GtkColumnViewColumn *columns[RDV_N_COLUMNS];
  RdvColumn asked_column; /* the one whose sorter GTK asked last */

  /* rdv-list-view-keys.c */
  GString *typed;
  gint64 typed_at; /* microseconds */
};

/* rdv-list-view.c */
/* Say that the leading event is to be read about, or shown on the canvas. */
void rdv_list_view_activate_lead (RdvListView *self);
void rdv_list_view_show_lead (RdvListView *self);
/* The row of the event that leads comes into view when the next frame is made, and is where keys go on from. */
void rdv_list_view_reveal_soon (RdvListView *self);

/* rdv-list-view-fill.c */
/* What makes the cells of that column and fills them. (transfer full) */
GtkListItemFactory *rdv_list_view_new_factory (RdvListView *self, RdvColumn column);
/* Says in all rows that there are what stands in them now: in those in view at once, in the others, which GTK keeps
 * in hundreds, some a turn of the main loop. */
void rdv_list_view_refill (RdvListView *self);
/* Fills what has come into view since. */
void rdv_list_view_fill_view (RdvListView *self);

/* rdv-list-view-sort.c */
void rdv_list_view_add_columns (RdvListView *self);
void rdv_list_view_sort (RdvListView *self, RdvColumn column, gboolean descending);
/* Says by what the rows are sorted, on the headings and of the table as a whole. */
void rdv_list_view_describe (RdvListView *self);

/* rdv-list-view-keys.c */
void rdv_list_view_class_install_actions (GtkWidgetClass *klass);
void rdv_list_view_update_actions (RdvListView *self);
void rdv_list_view_init_keys (RdvListView *self);

G_END_DECLS
