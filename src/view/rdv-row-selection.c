/* rdv-row-selection.c: see rdv-row-selection.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row-selection.h"

#include <string.h>

/* GTK makes widgets for some two hundred rows, however few fit on the screen, and all at once takes it three frames. A list that was
 * empty gets its first rows a screenful a turn; from so many on, it makes no more of them. */
#define PLACES_A_TURN 40
#define ALL_FROM      240

struct _RdvRowSelection
{
  GObject parent_instance;
  RdvEventRows *rows;
  RdvSelection *selection;
  guint n_places;
  guint grow_id;
};

enum
{
  REFILLED,
  COMPLETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void rdv_row_selection_list_model_init (GListModelInterface *iface);
static void rdv_row_selection_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdvRowSelection,
                               rdv_row_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rdv_row_selection_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, rdv_row_selection_selection_model_init))

static void
rdv_row_selection_finalize (GObject *object)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (rdv_row_selection_parent_class)->finalize (object);
}

static void
rdv_row_selection_class_init (RdvRowSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_row_selection_finalize;
  signals[REFILLED] =
      g_signal_new ("refilled", RDV_TYPE_ROW_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COMPLETED] =
      g_signal_new ("completed", RDV_TYPE_ROW_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rdv_row_selection_init (RdvRowSelection *self)
{
}

static GType
rdv_row_selection_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
rdv_row_selection_get_n_items (GListModel *model)
{
  return RDV_ROW_SELECTION (model)->n_places;
}

static gpointer
rdv_row_selection_get_item (GListModel *model, guint row)
{
  return row < RDV_ROW_SELECTION (model)->n_places ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
rdv_row_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rdv_row_selection_get_item_type;
  iface->get_n_items = rdv_row_selection_get_n_items;
  iface->get_item = rdv_row_selection_get_item;
}

static gboolean
rdv_row_selection_is_selected (GtkSelectionModel *model, guint row)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (model);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);

  return row < n && rdv_selection_contains (self->selection, events[row]);
}

static GtkBitset *
rdv_row_selection_get_selection_in_range (GtkSelectionModel *model, guint first, guint n_rows)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (model);
  GtkBitset *rows = gtk_bitset_new_empty ();
  guint n;
  const guint32 *events = rdv_selection_get_events (self->selection, &n);

  for (guint i = 0; i < n; i++)
    {
      guint row = rdv_event_rows_find (self->rows, events[i]);

      if (row != RDV_NONE && row >= first && row - first < n_rows)
        gtk_bitset_add (rows, row);
    }
  return rows;
}

static gboolean
rdv_row_selection_select_item (GtkSelectionModel *model, guint row, gboolean unselect_rest)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (model);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);

  if (row >= n)
    return FALSE;
  if (unselect_rest)
    rdv_selection_set_event (self->selection, events[row]);
  else if (!rdv_selection_contains (self->selection, events[row]))
    rdv_selection_toggle (self->selection, events[row]);
  return TRUE;
}

static gboolean
rdv_row_selection_unselect_item (GtkSelectionModel *model, guint row)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (model);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);

  if (row >= n)
    return FALSE;
  if (rdv_selection_contains (self->selection, events[row]))
    rdv_selection_toggle (self->selection, events[row]);
  return TRUE;
}

/* The row that leads among those wanted: one of their ends, the new one; or, when less is selected than before, that which is
 * nearer to the lead till now. */
static guint
find_lead (RdvRowSelection *self, const GtkBitset *wanted)
{
  guint first = gtk_bitset_get_minimum (wanted), last = gtk_bitset_get_maximum (wanted);
  gboolean is_first_new = !rdv_row_selection_is_selected (GTK_SELECTION_MODEL (self), first);
  gboolean is_last_new = !rdv_row_selection_is_selected (GTK_SELECTION_MODEL (self), last);
  guint32 lead = rdv_selection_get_event (self->selection);
  guint row = lead != RDV_NONE ? rdv_event_rows_find (self->rows, lead) : RDV_NONE;

  if (is_first_new != is_last_new)
    return is_first_new ? first : last;
  if (row == RDV_NONE || row >= last)
    return last;
  if (row <= first)
    return first;
  return gtk_bitset_contains (wanted, row) ? row : last;
}

/* Everything that GTK does but for single rows comes through here. */
static gboolean
rdv_row_selection_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (model);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);
  g_autoptr (GtkBitset) wanted = rdv_row_selection_get_selection_in_range (model, 0, n);
  g_autoptr (GtkBitset) added = gtk_bitset_copy (selected);
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint32));
  GtkBitsetIter iter;
  guint row;

  gtk_bitset_subtract (wanted, mask);
  gtk_bitset_intersect (added, mask);
  gtk_bitset_union (wanted, added);
  if (gtk_bitset_is_empty (wanted))
    {
      rdv_selection_set_event (self->selection, RDV_NONE);
      return TRUE;
    }
  /* The first of them leads. */
  row = find_lead (self, wanted);
  g_array_append_val (chosen, events[row]);
  for (gboolean is_there = gtk_bitset_iter_init_first (&iter, wanted, &row); is_there && row < n;
       is_there = gtk_bitset_iter_next (&iter, &row))
    g_array_append_val (chosen, events[row]);
  rdv_selection_replace (self->selection, (const guint32 *) (gconstpointer) chosen->data, chosen->len);
  return TRUE;
}

/* All at once: the default goes through each row several times. */
static gboolean
rdv_row_selection_select_all (GtkSelectionModel *model)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (model);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n);
  g_autofree guint32 *chosen = NULL;

  if (n == 0)
    return FALSE;
  /* The first of them leads. */
  chosen = g_new (guint32, (gsize) n + 1);
  chosen[0] = events[find_lead (self, all)];
  memcpy (chosen + 1, events, n * sizeof *events);
  rdv_selection_replace (self->selection, chosen, n + 1);
  return TRUE;
}

static void
rdv_row_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = rdv_row_selection_is_selected;
  iface->get_selection_in_range = rdv_row_selection_get_selection_in_range;
  iface->select_item = rdv_row_selection_select_item;
  iface->unselect_item = rdv_row_selection_unselect_item;
  iface->select_all = rdv_row_selection_select_all;
  iface->set_selection = rdv_row_selection_set_selection;
}

static void
on_selection_changed (RdvRowSelection *self)
{
  guint n = rdv_row_selection_get_n_items (G_LIST_MODEL (self));

  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n);
}

static void
set_places (RdvRowSelection *self, guint n)
{
  guint n_before = self->n_places;
  guint n_kept = MIN (n, n_before);

  self->n_places = n;
  if (n != n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_before - n_kept, n - n_kept);
}

/* How many places there are next, on the way to all @n rows. */
static guint
get_next (RdvRowSelection *self, guint n)
{
  return self->n_places + PLACES_A_TURN >= ALL_FROM ? n : MIN (n, self->n_places + PLACES_A_TURN);
}

static gboolean
grow (gpointer user_data)
{
  RdvRowSelection *self = user_data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  set_places (self, get_next (self, n));
  if (self->n_places < n)
    return G_SOURCE_CONTINUE;
  self->grow_id = 0;
  g_signal_emit (self, signals[COMPLETED], 0);
  return G_SOURCE_REMOVE;
}

static void
on_items_changed (RdvRowSelection *self)
{
  guint n_kept = self->n_places;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  if (self->n_places == 0 || self->grow_id != 0)
    {
      set_places (self, MIN (n, MAX (self->n_places, PLACES_A_TURN)));
      if (self->n_places < n && self->grow_id == 0)
        self->grow_id = g_idle_add (grow, self);
    }
  else
    set_places (self, n);
  n_kept = MIN (n_kept, self->n_places);
  g_signal_emit (self, signals[REFILLED], 0);
  if (n_kept > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n_kept);
}

RdvRowSelection *
rdv_row_selection_new (RdvEventRows *rows, RdvSelection *selection)
{
  RdvRowSelection *self;

  g_return_val_if_fail (RDV_IS_EVENT_ROWS (rows), NULL);
  g_return_val_if_fail (RDV_IS_SELECTION (selection), NULL);

  self = g_object_new (RDV_TYPE_ROW_SELECTION, NULL);
  self->rows = g_object_ref (rows);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  on_items_changed (self);
  return self;
}

guint32 *
rdv_row_selection_dup_events (RdvRowSelection *self, guint *n)
{
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_rows;
  const guint32 *events;
  gsize n_selected;
  guint32 *result;

  g_return_val_if_fail (RDV_IS_ROW_SELECTION (self), NULL);

  events = rdv_event_rows_get_events (self->rows, &n_rows);
  for (guint row = 0; row < n_rows; row++)
    if (rdv_selection_contains (self->selection, events[row]))
      g_array_append_val (selected, events[row]);
  result = g_array_steal (selected, &n_selected);
  *n = (guint) n_selected;
  return result;
}
