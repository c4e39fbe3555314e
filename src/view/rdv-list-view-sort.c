/* rdv-list-view-sort.c: the columns of the list, and by which it is sorted. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-list-view-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-list-cell.h"

/* The column that a sorter was made for. */
#define COLUMN "rdv-column"

static RdvColumn
get_column (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, COLUMN));
}

/* GTK does not tell which column it sorts by. It asks that column's sorter first, which remembers to have been asked and gives an answer
 * that shows the direction. */
static int
note_column (gconstpointer first, gconstpointer second, gpointer sorter)
{
  RdvListView *self = g_object_get_data (sorter, "rdv-list");

  self->asked_column = get_column (sorter);
  return -1;
}

static void
on_sorter_changed (RdvListView *self, GtkSorterChange change, GtkSorter *sorter)
{
  GtkOrdering ordering;

  self->asked_column = RDV_N_COLUMNS;
  ordering = gtk_sorter_compare (sorter, self->columns[0], self->columns[1]);
  if (self->asked_column < RDV_N_COLUMNS)
    rdv_event_rows_sort (self->rows, self->asked_column, ordering == GTK_ORDERING_LARGER);
}

static void
add_column (RdvListView *self, RdvColumn column)
{
  GtkCustomSorter *sorter = gtk_custom_sorter_new (NULL, NULL, NULL);
  GtkListItemFactory *factory = rdv_list_view_new_factory (self, column);
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (rdv_column_get_label (column), factory);

  g_object_set_data (G_OBJECT (sorter), COLUMN, GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (sorter), "rdv-list", self);
  gtk_custom_sorter_set_sort_func (sorter, note_column, sorter, NULL);
  gtk_column_view_column_set_sorter (view_column, GTK_SORTER (sorter));
  gtk_column_view_column_set_resizable (view_column, TRUE);
  /* Lanes and states are short; the others share what room there is. */
  gtk_column_view_column_set_expand (view_column, column != RDV_COLUMN_LANE && column != RDV_COLUMN_STATUS);
  gtk_column_view_append_column (self->table, view_column);
  self->columns[column] = view_column;
  g_object_unref (view_column);
  g_object_unref (sorter);
}

void
rdv_list_view_sort (RdvListView *self, RdvColumn column, gboolean descending)
{
  /* Otherwise the arrow of the column before would stay. */
  gtk_column_view_sort_by_column (self->table, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (self->table, self->columns[column], descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

void
rdv_list_view_add_columns (RdvListView *self)
{
  for (RdvColumn column = 0; column < RDV_N_COLUMNS; column++)
    add_column (self, column);
  gtk_column_view_sort_by_column (self->table, self->columns[RDV_COLUMN_DATE], GTK_SORT_ASCENDING);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (on_sorter_changed), self,
                           G_CONNECT_SWAPPED);
}

/* The heading of each column, in order. */
static GtkWidget *
get_first_heading (RdvListView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->table));

  return header != NULL && header != self->list ? gtk_widget_get_first_child (header) : NULL;
}

static void
describe_heading (RdvListView *self, GtkWidget *heading, RdvColumn column)
{
  gboolean is_sorted = rdv_event_rows_get_column (self->rows) == column;
  gboolean is_descending = rdv_event_rows_get_descending (self->rows);
  const char *label = rdv_column_get_label (column);
  g_autofree char *name = NULL;
  g_autofree char *tooltip = NULL;

  if (!is_sorted)
    name = g_strdup (label);
  else if (is_descending)
    /* TRANSLATORS: name of a column's heading for screen readers. */
    name = g_strdup_printf (_ ("%s, sorted downwards"), label);
  else
    /* TRANSLATORS: name of a column's heading for screen readers. */
    name = g_strdup_printf (_ ("%s, sorted upwards"), label);
  /* TRANSLATORS: %s is the heading of a column, %u the number of the key. */
  tooltip = g_strdup_printf (_ ("Sort by “%s” (Ctrl+%u)"), label, column + 1);
  /* It never changes, and is costly to set. */
  if (!gtk_widget_get_has_tooltip (heading))
    gtk_widget_set_tooltip_text (heading, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_SORT,
                                  !is_sorted      ? GTK_ACCESSIBLE_SORT_NONE
                                  : is_descending ? GTK_ACCESSIBLE_SORT_DESCENDING
                                                  : GTK_ACCESSIBLE_SORT_ASCENDING,
                                  -1);
}

static void
describe_table (RdvListView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  const char *label = rdv_column_get_label (rdv_event_rows_get_column (self->rows));
  g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", n), n);
  g_autofree char *words = NULL;

  if (rdv_event_rows_get_descending (self->rows))
    /* TRANSLATORS: first "12 events", then the heading of a column. */
    words = g_strdup_printf (_ ("%s, sorted by “%s”, downwards"), count, label);
  else
    /* TRANSLATORS: first "12 events", then the heading of a column. */
    words = g_strdup_printf (_ ("%s, sorted by “%s”, upwards"), count, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

void
rdv_list_view_describe (RdvListView *self)
{
  GtkWidget *heading = get_first_heading (self);

  for (RdvColumn column = 0; column < RDV_N_COLUMNS && heading != NULL; column++)
    {
      describe_heading (self, heading, column);
      heading = gtk_widget_get_next_sibling (heading);
    }
  describe_table (self);
}
