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

  RdvEventRows *rows;
  RdvSelection *selection;
  RdvRowSelection *row_selection;
  gint64 now;
  RdvThemeKind theme;
  guint reveal_id;
  guint n_reveals; /* frames in which the row is still to be scrolled to */

  /* rdv-list-view-sort.c */
  GHashTable *bound; /* the list items that have a row */
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

/* rdv-list-view-sort.c */
void rdv_list_view_add_columns (RdvListView *self);
/* Says in all rows that there are what stands in them now. */
void rdv_list_view_refill (RdvListView *self);
void rdv_list_view_sort (RdvListView *self, RdvColumn column, gboolean descending);
/* Says by what the rows are sorted, on the headings and of the table as a whole. */
void rdv_list_view_describe (RdvListView *self);

/* rdv-list-view-keys.c */
void rdv_list_view_class_install_actions (GtkWidgetClass *klass);
void rdv_list_view_update_actions (RdvListView *self);
void rdv_list_view_init_keys (RdvListView *self);

G_END_DECLS
