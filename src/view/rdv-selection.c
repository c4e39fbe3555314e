/* rdv-selection.c: see rdv-selection.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-selection.h"

#include "rdv-records.h"

struct _RdvSelection
{
  GObject parent_instance;
  guint32 event;
};

enum
{
  PROP_0,
  PROP_EVENT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

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
rdv_selection_class_init (RdvSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rdv_selection_get_property;
  object_class->set_property = rdv_selection_set_property;

  props[PROP_EVENT] = g_param_spec_uint ("event", NULL, NULL, 0, G_MAXUINT32, RDV_NONE,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rdv_selection_init (RdvSelection *self)
{
  self->event = RDV_NONE;
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

void
rdv_selection_set_event (RdvSelection *self, guint32 event)
{
  g_return_if_fail (RDV_IS_SELECTION (self));

  if (self->event == event)
    return;
  self->event = event;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EVENT]);
}
