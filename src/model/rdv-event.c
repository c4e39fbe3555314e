/* rdv-event.c: see rdv-event.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-private.h"

#include "rdv-document-private.h"

struct _RdvEvent
{
  GObject parent_instance;
  RdvDocument *document;
  guint position;
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_POSITION,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdvEvent, rdv_event, G_TYPE_OBJECT)

static void
rdv_event_dispose (GObject *object)
{
  RdvEvent *self = RDV_EVENT (object);

  if (self->document != NULL)
    rdv_document_forget_wrapper (self->document, self->position, self);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (rdv_event_parent_class)->dispose (object);
}

static void
rdv_event_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdvEvent *self = RDV_EVENT (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_TITLE:
      g_value_set_string (value, rdv_event_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rdv_event_class_init (RdvEventClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rdv_event_dispose;
  object_class->get_property = rdv_event_get_property;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, RDV_TYPE_DOCUMENT, flags);
  props[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rdv_event_init (RdvEvent *self)
{
}

RdvEvent *
rdv_event_new (RdvDocument *document, guint position)
{
  RdvEvent *self = g_object_new (RDV_TYPE_EVENT, NULL);

  self->document = g_object_ref (document);
  self->position = position;
  return self;
}

RdvDocument *
rdv_event_get_document (RdvEvent *self)
{
  g_return_val_if_fail (RDV_IS_EVENT (self), NULL);

  return self->document;
}

guint
rdv_event_get_position (RdvEvent *self)
{
  g_return_val_if_fail (RDV_IS_EVENT (self), 0);

  return self->position;
}

const char *
rdv_event_get_title (RdvEvent *self)
{
  g_return_val_if_fail (RDV_IS_EVENT (self), NULL);

  return self->document != NULL ? rdv_document_get_title (self->document, self->position) : NULL;
}
