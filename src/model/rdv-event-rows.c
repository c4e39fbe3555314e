/* rdv-event-rows.c: see rdv-event-rows.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-rows.h"

#include <string.h>

#include "rdv-event.h"

struct _RdvEventRows
{
  GObject parent_instance;

  RdvDocument *document; /* NULL: no rows */
  RdvBitset *visible;    /* NULL: all */
  RdvColumn column;
  gboolean is_descending;
  RdvEventOrder *orders[RDV_N_COLUMNS]; /* of the document, as far as they were asked for */

  /* With room for all events of the document: to ask for it anew each time costs more than to fill it. */
  guint n_room;
  guint n_rows;
  guint32 *events; /* of the rows */
  guint32 *before; /* those before, while they are listed anew */
  guint32 *rows;   /* of the events; NULL until somebody asks */
  gboolean is_numbered; /* @rows is of these events */

  /* What is to come when its order is there. */
  gboolean is_busy;
  RdvColumn next_column;
  gboolean next_is_descending;
};

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  SORTED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void rdv_event_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdvEventRows,
                               rdv_event_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rdv_event_rows_list_model_init))

static void
forget_document (RdvEventRows *self)
{
  for (guint i = 0; i < RDV_N_COLUMNS; i++)
    g_clear_pointer (&self->orders[i], rdv_event_order_unref);
  g_clear_object (&self->document);
}

static void
free_room (RdvEventRows *self)
{
  g_clear_pointer (&self->events, g_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->rows, g_free);
  self->n_room = 0;
}

static void
rdv_event_rows_finalize (GObject *object)
{
  RdvEventRows *self = RDV_EVENT_ROWS (object);

  forget_document (self);
  g_clear_pointer (&self->visible, rdv_bitset_free);
  free_room (self);
  G_OBJECT_CLASS (rdv_event_rows_parent_class)->finalize (object);
}

static void
rdv_event_rows_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, rdv_event_rows_get_busy (RDV_EVENT_ROWS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rdv_event_rows_class_init (RdvEventRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rdv_event_rows_finalize;
  object_class->get_property = rdv_event_rows_get_property;
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SORTED] = g_signal_new ("sorted", RDV_TYPE_EVENT_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rdv_event_rows_init (RdvEventRows *self)
{
}

static GType
rdv_event_rows_get_item_type (GListModel *model)
{
  return RDV_TYPE_EVENT;
}

static guint
rdv_event_rows_get_n_items (GListModel *model)
{
  return RDV_EVENT_ROWS (model)->n_rows;
}

static gpointer
rdv_event_rows_get_item (GListModel *model, guint row)
{
  RdvEventRows *self = RDV_EVENT_ROWS (model);

  return row < self->n_rows ? g_list_model_get_item (G_LIST_MODEL (self->document), self->events[row]) : NULL;
}

static void
rdv_event_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rdv_event_rows_get_item_type;
  iface->get_n_items = rdv_event_rows_get_n_items;
  iface->get_item = rdv_event_rows_get_item;
}

RdvEventRows *
rdv_event_rows_new (void)
{
  return g_object_new (RDV_TYPE_EVENT_ROWS, NULL);
}

/* The rows that are listed stay. */
static void
make_room (RdvEventRows *self, guint n)
{
  if (n <= self->n_room)
    return;
  self->events = g_renew (guint32, self->events, n);
  self->before = g_renew (guint32, self->before, n);
  g_clear_pointer (&self->rows, g_free);
  self->is_numbered = FALSE;
  self->n_room = n;
}

/* Lists the rows anew. @is_new: the same positions mean other events now. */
static void
list_rows (RdvEventRows *self, gboolean is_new)
{
  RdvEventOrder *order = self->orders[self->column];
  guint n_before = self->n_rows;
  guint32 *listed;

  if (self->document != NULL)
    make_room (self, rdv_document_get_n_events (self->document));
  listed = self->before;
  self->n_rows = order != NULL ? rdv_event_order_list (order, self->is_descending, self->visible, listed) : 0;
  self->before = self->events;
  self->events = listed;
  if (!is_new && self->n_rows == n_before &&
      (n_before == 0 || memcmp (self->events, self->before, n_before * sizeof (guint32)) == 0))
    return;
  self->is_numbered = FALSE;
  if (self->document == NULL)
    free_room (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_rows);
}

static void
apply_sort (RdvEventRows *self, RdvColumn column, gboolean descending)
{
  self->column = column;
  self->is_descending = descending;
  list_rows (self, FALSE);
  g_signal_emit (self, signals[SORTED], 0);
}

static void
make_order (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  RdvColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (task), "column"));

  g_task_return_pointer (task, rdv_event_order_new (task_data, column), (GDestroyNotify) rdv_event_order_unref);
}

static void
set_busy (RdvEventRows *self, gboolean is_busy)
{
  if (self->is_busy == is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

static void
on_order_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvEventRows *self = RDV_EVENT_ROWS (source);
  RdvColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (result), "column"));
  g_autoptr (RdvEventOrder) order = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Meanwhile the document, or the wish, may have become another. */
  if (g_task_get_task_data (G_TASK (result)) != self->document)
    return;
  if (self->orders[column] == NULL)
    self->orders[column] = g_steal_pointer (&order);
  if (!self->is_busy || self->next_column != column)
    return;
  apply_sort (self, column, self->next_is_descending);
  set_busy (self, FALSE);
}

static void
start_sort (RdvEventRows *self, RdvColumn column, gboolean descending)
{
  g_autoptr (GTask) task = NULL;

  self->next_is_descending = descending;
  if (self->is_busy && self->next_column == column)
    return;
  self->next_column = column;
  task = g_task_new (self, NULL, on_order_made, NULL);
  g_task_set_task_data (task, g_object_ref (self->document), g_object_unref);
  g_object_set_data (G_OBJECT (task), "column", GUINT_TO_POINTER (column));
  g_task_run_in_thread (task, make_order);
  set_busy (self, TRUE);
}

void
rdv_event_rows_sort (RdvEventRows *self, RdvColumn column, gboolean descending)
{
  g_return_if_fail (RDV_IS_EVENT_ROWS (self));
  g_return_if_fail (column < RDV_N_COLUMNS);

  if (!self->is_busy && self->column == column && self->is_descending == descending)
    return;
  if (self->document != NULL && self->orders[column] == NULL)
    {
      start_sort (self, column, descending);
      return;
    }
  apply_sort (self, column, descending);
  set_busy (self, FALSE);
}

/* In order of time at first, which needs no sorting, then as before. */
static void
take_document (RdvEventRows *self, RdvDocument *document)
{
  RdvColumn column = self->is_busy ? self->next_column : self->column;
  gboolean is_descending = self->is_busy ? self->next_is_descending : self->is_descending;

  forget_document (self);
  self->is_busy = FALSE;
  self->document = g_object_ref (document);
  self->orders[RDV_COLUMN_DATE] = rdv_event_order_new (document, RDV_COLUMN_DATE);
  self->column = RDV_COLUMN_DATE;
  self->is_descending = column == RDV_COLUMN_DATE && is_descending;
  list_rows (self, TRUE);
  g_signal_emit (self, signals[SORTED], 0);
  if (column != RDV_COLUMN_DATE)
    start_sort (self, column, is_descending);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

void
rdv_event_rows_set_content (RdvEventRows *self, RdvDocument *document, const RdvBitset *visible)
{
  g_return_if_fail (RDV_IS_EVENT_ROWS (self));
  g_return_if_fail (visible == NULL || document != NULL);

  g_clear_pointer (&self->visible, rdv_bitset_free);
  self->visible = visible != NULL ? rdv_bitset_copy (visible) : NULL;
  if (document == self->document)
    {
      list_rows (self, FALSE);
      return;
    }
  if (document != NULL)
    {
      take_document (self, document);
      return;
    }
  forget_document (self);
  list_rows (self, TRUE);
}

RdvDocument *
rdv_event_rows_get_document (RdvEventRows *self)
{
  g_return_val_if_fail (RDV_IS_EVENT_ROWS (self), NULL);

  return self->document;
}

RdvColumn
rdv_event_rows_get_column (RdvEventRows *self)
{
  g_return_val_if_fail (RDV_IS_EVENT_ROWS (self), RDV_COLUMN_DATE);

  return self->column;
}

gboolean
rdv_event_rows_get_descending (RdvEventRows *self)
{
  g_return_val_if_fail (RDV_IS_EVENT_ROWS (self), FALSE);

  return self->is_descending;
}

gboolean
rdv_event_rows_get_busy (RdvEventRows *self)
{
  g_return_val_if_fail (RDV_IS_EVENT_ROWS (self), FALSE);

  return self->is_busy;
}

const guint32 *
rdv_event_rows_get_events (RdvEventRows *self, guint *n)
{
  *n = 0;
  g_return_val_if_fail (RDV_IS_EVENT_ROWS (self), NULL);

  *n = self->n_rows;
  return self->events;
}

guint
rdv_event_rows_find (RdvEventRows *self, guint32 event)
{
  guint n_events;

  g_return_val_if_fail (RDV_IS_EVENT_ROWS (self), RDV_NONE);

  n_events = self->document != NULL ? rdv_document_get_n_events (self->document) : 0;
  if (event >= n_events)
    return RDV_NONE;
  if (!self->is_numbered)
    {
      if (self->rows == NULL)
        self->rows = g_new (guint32, self->n_room);
      memset (self->rows, 0xff, n_events * sizeof (guint32)); /* RDV_NONE */
      for (guint row = 0; row < self->n_rows; row++)
        self->rows[self->events[row]] = row;
      self->is_numbered = TRUE;
    }
  return self->rows[event];
}
