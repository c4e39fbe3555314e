/* rdv-list-view-fill.c: what stands in the rows of the list. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-list-view-private.h"

#include "rdv-list-cell.h"

/* The column that a factory makes cells for. */
#define COLUMN "rdv-column"
/* A tenth of a frame or two. */
#define CELLS_A_TURN 200

/* GTK gives a row no name of its own; a screen reader would say nothing when it gets the focus. */
static void
set_row_name (GtkWidget *cell, const char *name)
{
  GtkWidget *place = gtk_widget_get_parent (cell);
  GtkWidget *row = place != NULL ? gtk_widget_get_parent (place) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_row (RdvListView *self, GtkWidget *cell, guint32 event)
{
  RdvDocument *document = rdv_event_rows_get_document (self->rows);
  g_autoptr (GString) name = g_string_new (rdv_document_get_title (document, event));

  for (RdvColumn column = 0; column < RDV_N_COLUMNS; column++)
    {
      g_autofree char *text = rdv_column_dup_text (column, document, event, self->now);

      if (column != RDV_COLUMN_TITLE && *text != '\0')
        g_string_append_printf (name, ", %s", text);
    }
  set_row_name (cell, name->str);
}

/* Nor does it give one to the place of a cell. */
static void
name_place (RdvListCell *cell)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (cell));
  const char *text = rdv_list_cell_get_text (cell);

  if (place != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
}

/* The cell of that item says what there is to say of the event in its row. */
static void
fill (RdvListView *self, GtkListItem *item)
{
  RdvListCell *cell = RDV_LIST_CELL (gtk_list_item_get_child (item));
  RdvPageContext context = { rdv_event_rows_get_document (self->rows), self->now, rdv_theme_get (self->theme) };
  guint row = gtk_list_item_get_position (item);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);

  if (row < n)
    {
      rdv_list_cell_set_event (cell, &context, events[row]);
      name_place (cell);
      if (rdv_list_cell_get_column (cell) == 0)
        name_row (self, GTK_WIDGET (cell), events[row]);
      return;
    }
  /* The place is about to go. */
  rdv_list_cell_clear (cell);
  if (rdv_list_cell_get_column (cell) == 0)
    set_row_name (GTK_WIDGET (cell), "");
}

static void
on_setup (RdvListView *self, GtkListItem *item, GtkListItemFactory *factory)
{
  gtk_list_item_set_child (item, rdv_list_cell_new (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), COLUMN))));
}

static void
on_bind (RdvListView *self, GtkListItem *item)
{
  g_hash_table_add (self->bound, item);
  g_hash_table_remove (self->stale, item);
  fill (self, item);
}

static void
on_unbind (RdvListView *self, GtkListItem *item)
{
  g_hash_table_remove (self->bound, item);
  g_hash_table_remove (self->stale, item);
}

GtkListItemFactory *
rdv_list_view_new_factory (RdvListView *self, RdvColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), COLUMN, GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  return factory;
}

static gboolean
fill_more (gpointer user_data)
{
  RdvListView *self = user_data;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->stale);
  for (guint i = 0; i < CELLS_A_TURN && g_hash_table_iter_next (&iter, &item, NULL); i++)
    {
      fill (self, item);
      g_hash_table_iter_remove (&iter);
    }
  if (g_hash_table_size (self->stale) > 0)
    return G_SOURCE_CONTINUE;
  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
is_in_view (RdvListView *self, GtkListItem *item)
{
  guint row = gtk_list_item_get_position (item);

  return row >= self->view_first && row - self->view_first < self->view_n;
}

void
rdv_list_view_fill_view (RdvListView *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->stale);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (is_in_view (self, item))
      {
        fill (self, item);
        g_hash_table_iter_remove (&iter);
      }
}

void
rdv_list_view_refill (RdvListView *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_hash_table_add (self->stale, item);
  rdv_list_view_fill_view (self);
  if (self->fill_id == 0 && g_hash_table_size (self->stale) > 0)
    self->fill_id = g_idle_add (fill_more, self);
}
