/* rdv-row-selection.c: see rdv-row-selection.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row-selection.h"

/* GTK makes widgets for some two hundred rows, however few fit on the screen, and to make or to destroy all at once takes it three
 * frames. So places that have widgets come and go some a turn; from so many on, it makes no more of them. */
#define PLACES_A_TURN 20
#define GOING_A_TURN  40
#define ALL_FROM      240
/* More rows than that above what is in view, or below it, have no widgets. */
#define WIDGETS 240

struct _RdvRowSelection
{
  GObject parent_instance;
  RdvEventRows *rows;
  RdvSelection *selection;
  guint n_places;
  guint change_id;
  guint view_first, view_n;  /* rows in view; 0 for all */
  guint told_from, told_end; /* rows of which the latest change of the selection was told */
  guint tell_id;
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

  g_clear_handle_id (&self->change_id, g_source_remove);
  g_clear_handle_id (&self->tell_id, g_source_remove);
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

/* What is selected as a set: for looking at all rows. (transfer full) */
static RdvBitset *
new_selected (RdvRowSelection *self)
{
  RdvDocument *document = rdv_event_rows_get_document (self->rows);
  RdvBitset *set = rdv_bitset_new (document != NULL ? rdv_document_get_n_events (document) : 0);
  guint n;
  const guint32 *events = rdv_selection_get_events (self->selection, &n);

  /* They come in order. While documents change, there may be some that this one has not. */
  while (n > 0 && events[n - 1] >= rdv_bitset_get_size (set))
    n--;
  rdv_bitset_add_all (set, events, n);
  return set;
}

static GtkBitset *
rdv_row_selection_get_selection_in_range (GtkSelectionModel *model, guint first, guint n_rows)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (model);
  GtkBitset *rows = gtk_bitset_new_empty ();
  g_autoptr (RdvBitset) selected = new_selected (self);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);
  guint end = n_rows < n - MIN (first, n) ? first + n_rows : n, begin = end;

  for (guint row = first; row <= end; row++)
    {
      gboolean is_selected = row < end && rdv_bitset_contains (selected, events[row]);

      if (is_selected && begin == end)
        begin = row;
      else if (!is_selected && begin < end)
        {
          gtk_bitset_add_range (rows, begin, row - begin);
          begin = end;
        }
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

/* The row that leads among those wanted, from @first to @last: one of their ends, the new one; or, when less
 * is selected than before, that which is nearer to the lead till now. @wanted: NULL for all between them. */
static guint
find_lead (RdvRowSelection *self, guint first, guint last, const GtkBitset *wanted)
{
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
  return wanted == NULL || gtk_bitset_contains (wanted, row) ? row : last;
}

/* A stretch of rows stands in the list one after the other, as Shift+End selects it: no row of it is looked
 * at by itself. */
static gboolean
rdv_row_selection_select_range (GtkSelectionModel *model, guint first, guint n_rows, gboolean unselect_rest)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (model);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);
  guint32 lead;

  if (first >= n || n_rows == 0)
    return FALSE;
  n_rows = MIN (n_rows, n - first);
  lead = events[find_lead (self, first, first + n_rows - 1, NULL)];
  if (unselect_rest)
    rdv_selection_choose (self->selection, events + first, n_rows, lead);
  else
    rdv_selection_add (self->selection, events + first, n_rows, lead);
  return TRUE;
}

/* Everything else that GTK does but for single rows comes through here. */
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
  guint32 lead;
  guint row;

  gtk_bitset_subtract (wanted, mask);
  gtk_bitset_intersect (added, mask);
  gtk_bitset_union (wanted, added);
  if (gtk_bitset_is_empty (wanted))
    {
      rdv_selection_set_event (self->selection, RDV_NONE);
      return TRUE;
    }
  lead = events[find_lead (self, gtk_bitset_get_minimum (wanted), gtk_bitset_get_maximum (wanted), wanted)];
  for (gboolean is_there = gtk_bitset_iter_init_first (&iter, wanted, &row); is_there && row < n;
       is_there = gtk_bitset_iter_next (&iter, &row))
    g_array_append_val (chosen, events[row]);
  rdv_selection_choose (self->selection, (const guint32 *)(gconstpointer)chosen->data, chosen->len, lead);
  return TRUE;
}

/* All at once: the default goes through each row several times. What leads goes on to do so, or what is in
 * view begins: nothing moves. */
static gboolean
rdv_row_selection_select_all (GtkSelectionModel *model)
{
  RdvRowSelection *self = RDV_ROW_SELECTION (model);
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);
  guint32 lead = rdv_selection_get_event (self->selection);

  if (n == 0)
    return FALSE;
  if (lead == RDV_NONE || rdv_event_rows_find (self->rows, lead) == RDV_NONE)
    lead = events[MIN (self->view_first, n - 1)];
  rdv_selection_choose (self->selection, events, n, lead);
  return TRUE;
}

static void
rdv_row_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = rdv_row_selection_is_selected;
  iface->get_selection_in_range = rdv_row_selection_get_selection_in_range;
  iface->select_item = rdv_row_selection_select_item;
  iface->unselect_item = rdv_row_selection_unselect_item;
  iface->select_range = rdv_row_selection_select_range;
  iface->select_all = rdv_row_selection_select_all;
  iface->set_selection = rdv_row_selection_set_selection;
}

static void
tell (RdvRowSelection *self, guint first, guint end)
{
  end = MIN (end, self->n_places);
  if (first < end)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first, end - first);
}

/* Beyond a few hundred rows there are no widgets, and nothing to spread. */
static gboolean
tell_more (gpointer user_data)
{
  RdvRowSelection *self = user_data;
  gboolean is_last =
      (self->told_from == 0 || self->told_from + WIDGETS <= self->view_first) &&
      (self->told_end == self->n_places || self->told_end >= self->view_first + self->view_n + WIDGETS);
  guint before = is_last || self->told_from < PLACES_A_TURN ? 0 : self->told_from - PLACES_A_TURN;
  guint end = is_last || self->n_places - self->told_end < PLACES_A_TURN ? self->n_places
                                                                         : self->told_end + PLACES_A_TURN;

  tell (self, before, self->told_from);
  tell (self, self->told_end, end);
  self->told_from = before;
  self->told_end = end;
  if (before > 0 || end < self->n_places)
    return G_SOURCE_CONTINUE;
  self->tell_id = 0;
  return G_SOURCE_REMOVE;
}

static void
on_selection_changed (RdvRowSelection *self)
{
  g_clear_handle_id (&self->tell_id, g_source_remove);
  self->told_from = MIN (self->view_first, self->n_places);
  self->told_end = self->view_n > 0 ? MIN (self->view_first + self->view_n, self->n_places) : self->n_places;
  tell (self, self->told_from, self->told_end);
  if (self->told_from > 0 || self->told_end < self->n_places)
    self->tell_id = g_idle_add (tell_more, self);
}

void
rdv_row_selection_set_view (RdvRowSelection *self, guint first, guint n)
{
  g_return_if_fail (RDV_IS_ROW_SELECTION (self));

  self->view_first = first;
  self->view_n = n;
}

static void
change_places (RdvRowSelection *self, guint place, guint n_removed, guint n_added)
{
  self->n_places += n_added;
  self->n_places -= n_removed;
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), place, n_removed, n_added);
}

static void
set_places (RdvRowSelection *self, guint n)
{
  if (n > self->n_places)
    change_places (self, self->n_places, 0, n - self->n_places);
  else
    change_places (self, n, self->n_places - n, 0);
}

/* Takes @n places away at once, as far as they have no widgets: all places are alike, so that it is all the same which ones. */
static void
take_bare_places (RdvRowSelection *self, guint n)
{
  guint end = self->view_first + self->view_n + WIDGETS;
  guint n_taken = MIN (n, self->n_places - MIN (end, self->n_places));

  change_places (self, self->n_places - n_taken, n_taken, 0);
  n -= n_taken;
  n_taken = MIN (n, self->view_first - MIN (WIDGETS, self->view_first));
  change_places (self, 0, n_taken, 0);
}

/* How many places there are next, on the way to all @n rows. */
static guint
get_next (RdvRowSelection *self, guint n)
{
  if (n < self->n_places)
    return MAX (n, self->n_places - MIN (GOING_A_TURN, self->n_places));
  return self->n_places + PLACES_A_TURN >= ALL_FROM ? n : MIN (n, self->n_places + PLACES_A_TURN);
}

static gboolean
go_on (gpointer user_data)
{
  RdvRowSelection *self = user_data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  set_places (self, get_next (self, n));
  if (self->n_places != n)
    return G_SOURCE_CONTINUE;
  self->change_id = 0;
  g_signal_emit (self, signals[COMPLETED], 0);
  return G_SOURCE_REMOVE;
}

static void
on_items_changed (RdvRowSelection *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  if (n < self->n_places)
    take_bare_places (self, self->n_places - n);
  else if (self->n_places == 0 || self->n_places >= ALL_FROM)
    set_places (self, get_next (self, n));
  if (self->n_places != n && self->change_id == 0)
    self->change_id = g_idle_add (go_on, self);
  else if (self->n_places == n)
    g_clear_handle_id (&self->change_id, g_source_remove);
  g_signal_emit (self, signals[REFILLED], 0);
  on_selection_changed (self);
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
  g_autoptr (RdvBitset) selected = NULL;
  guint n_rows;
  const guint32 *events;
  guint32 *result;

  g_return_val_if_fail (RDV_IS_ROW_SELECTION (self), NULL);

  selected = new_selected (self);
  events = rdv_event_rows_get_events (self->rows, &n_rows);
  result = g_new (guint32, MAX (n_rows, 1));
  *n = rdv_bitset_pick (selected, events, n_rows, result);
  return result;
}
