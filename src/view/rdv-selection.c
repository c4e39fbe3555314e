/* rdv-selection.c: see rdv-selection.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-selection.h"

#include "rdv-bitset.h"
#include "rdv-records.h"

struct _RdvSelection
{
  GObject parent_instance;
  guint32 event;  /* the lead */
  GArray *events; /* guint32, ascending */
};

enum
{
  PROP_0,
  PROP_EVENT,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdvSelection, rdv_selection, G_TYPE_OBJECT)

static void
rdv_selection_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdvSelection *self = RDV_SELECTION (object);

  if (id == PROP_EVENT)
    g_value_set_uint (value, self->event);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rdv_selection_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdvSelection *self = RDV_SELECTION (object);

  if (id == PROP_EVENT)
    rdv_selection_set_event (self, g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rdv_selection_finalize (GObject *object)
{
  g_array_unref (RDV_SELECTION (object)->events);
  G_OBJECT_CLASS (rdv_selection_parent_class)->finalize (object);
}

static void
rdv_selection_class_init (RdvSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rdv_selection_finalize;
  object_class->get_property = rdv_selection_get_property;
  object_class->set_property = rdv_selection_set_property;

  props[PROP_EVENT] = g_param_spec_uint ("event", NULL, NULL, 0, G_MAXUINT32, RDV_NONE,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", RDV_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rdv_selection_init (RdvSelection *self)
{
  self->event = RDV_NONE;
  self->events = g_array_new (FALSE, FALSE, sizeof (guint32));
}

RdvSelection *
rdv_selection_new (void)
{
  return g_object_new (RDV_TYPE_SELECTION, NULL);
}

guint32
rdv_selection_get_event (RdvSelection *self)
{
  g_return_val_if_fail (RDV_IS_SELECTION (self), RDV_NONE);

  return self->event;
}

static void
lead (RdvSelection *self, guint32 event)
{
  gboolean is_other = self->event != event;

  self->event = event;
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EVENT]);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
rdv_selection_set_event (RdvSelection *self, guint32 event)
{
  g_return_if_fail (RDV_IS_SELECTION (self));

  if (self->event == event && self->events->len <= 1)
    return;
  g_array_set_size (self->events, 0);
  if (event != RDV_NONE)
    g_array_append_val (self->events, event);
  lead (self, event);
}

const guint32 *
rdv_selection_get_events (RdvSelection *self, guint *n)
{
  g_return_val_if_fail (RDV_IS_SELECTION (self), NULL);

  *n = self->events->len;
  return (const guint32 *) self->events->data;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

static gboolean
is_rising (const GArray *events)
{
  for (guint i = 1; i < events->len; i++)
    if (g_array_index (events, guint32, i) <= g_array_index (events, guint32, i - 1))
      return FALSE;
  return TRUE;
}

/* A million events, in the order of a list that is sorted by something else, come in time order without comparing them. */
static void
put_in_order (GArray *events)
{
  g_autoptr (RdvBitset) set = NULL;
  guint32 most = 0;
  guint n = 0;

  if (is_rising (events))
    return;
  for (guint i = 0; i < events->len; i++)
    most = MAX (most, g_array_index (events, guint32, i));
  set = rdv_bitset_new (most + 1);
  rdv_bitset_add_all (set, (const guint32 *)(gpointer)events->data, events->len);
  for (guint event = rdv_bitset_next (set, 0); event <= most; event = rdv_bitset_next (set, event + 1))
    g_array_index (events, guint32, n++) = event;
  g_array_set_size (events, n);
}

gboolean
rdv_selection_contains (RdvSelection *self, guint32 event)
{
  g_return_val_if_fail (RDV_IS_SELECTION (self), FALSE);

  return g_array_binary_search (self->events, &event, compare, NULL);
}

void
rdv_selection_toggle (RdvSelection *self, guint32 event)
{
  guint position;

  g_return_if_fail (RDV_IS_SELECTION (self));
  g_return_if_fail (event != RDV_NONE);

  if (!g_array_binary_search (self->events, &event, compare, &position))
    {
      rdv_selection_add (self, &event, 1, event);
      return;
    }
  g_array_remove_index (self->events, position);
  if (self->event != event)
    lead (self, self->event);
  else if (self->events->len > 0)
    lead (self, g_array_index (self->events, guint32, self->events->len - 1));
  else
    lead (self, RDV_NONE);
}

void
rdv_selection_add (RdvSelection *self, const guint32 *events, guint n, guint32 leader)
{
  g_return_if_fail (RDV_IS_SELECTION (self));

  if (n == 0)
    return;
  g_array_append_vals (self->events, events, n);
  put_in_order (self->events);
  lead (self, leader);
}

void
rdv_selection_choose (RdvSelection *self, const guint32 *events, guint n, guint32 leader)
{
  g_return_if_fail (RDV_IS_SELECTION (self));

  g_array_set_size (self->events, 0);
  if (n > 0)
    g_array_append_vals (self->events, events, n);
  put_in_order (self->events);
  lead (self, n > 0 ? leader : RDV_NONE);
}

void
rdv_selection_replace (RdvSelection *self, const guint32 *events, guint n)
{
  rdv_selection_choose (self, events, n, n > 0 ? events[0] : RDV_NONE);
}
