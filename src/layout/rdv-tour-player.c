/* rdv-tour-player.c: see rdv-tour-player.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-tour-player.h"

/* People read aloud some 14 characters a second; before that they look. */
#define CHARACTERS_A_SECOND 14.0
#define LOOKING 3.0

struct _RdvTourPlayer
{
  GObject parent_instance;
  RdvDocument *document;
  const RdvTour *tour;
  guint step;
  gboolean is_playing;
  double passed; /* seconds of this step */
};

enum
{
  PROP_0,
  PROP_STEP,
  PROP_PLAYING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdvTourPlayer, rdv_tour_player, G_TYPE_OBJECT)

static void
rdv_tour_player_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdvTourPlayer *self = RDV_TOUR_PLAYER (object);

  if (id == PROP_STEP)
    g_value_set_uint (value, self->step);
  else if (id == PROP_PLAYING)
    g_value_set_boolean (value, self->is_playing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rdv_tour_player_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdvTourPlayer *self = RDV_TOUR_PLAYER (object);

  if (id == PROP_STEP)
    rdv_tour_player_set_step (self, g_value_get_uint (value));
  else if (id == PROP_PLAYING)
    rdv_tour_player_set_playing (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rdv_tour_player_dispose (GObject *object)
{
  g_clear_object (&RDV_TOUR_PLAYER (object)->document);
  G_OBJECT_CLASS (rdv_tour_player_parent_class)->dispose (object);
}

static void
rdv_tour_player_class_init (RdvTourPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rdv_tour_player_dispose;
  object_class->get_property = rdv_tour_player_get_property;
  object_class->set_property = rdv_tour_player_set_property;
  props[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rdv_tour_player_init (RdvTourPlayer *self)
{
}

RdvTourPlayer *
rdv_tour_player_new (RdvDocument *document, guint tour)
{
  RdvTourPlayer *self;

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (tour < rdv_document_get_n_tours (document), NULL);
  g_return_val_if_fail (rdv_document_get_tour (document, tour)->n_steps > 0, NULL);

  self = g_object_new (RDV_TYPE_TOUR_PLAYER, NULL);
  self->document = g_object_ref (document);
  self->tour = rdv_document_get_tour (document, tour);
  return self;
}

const RdvTour *
rdv_tour_player_get_tour (RdvTourPlayer *self)
{
  g_return_val_if_fail (RDV_IS_TOUR_PLAYER (self), NULL);

  return self->tour;
}

guint
rdv_tour_player_get_step (RdvTourPlayer *self)
{
  g_return_val_if_fail (RDV_IS_TOUR_PLAYER (self), 0);

  return self->step;
}

void
rdv_tour_player_set_step (RdvTourPlayer *self, guint step)
{
  g_return_if_fail (RDV_IS_TOUR_PLAYER (self));

  step = MIN (step, self->tour->n_steps - 1);
  if (self->step == step)
    return;
  self->step = step;
  self->passed = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STEP]);
}

gboolean
rdv_tour_player_get_playing (RdvTourPlayer *self)
{
  g_return_val_if_fail (RDV_IS_TOUR_PLAYER (self), FALSE);

  return self->is_playing;
}

void
rdv_tour_player_set_playing (RdvTourPlayer *self, gboolean playing)
{
  g_return_if_fail (RDV_IS_TOUR_PLAYER (self));

  if (self->is_playing == playing)
    return;
  self->is_playing = playing;
  if (playing && self->step == self->tour->n_steps - 1)
    rdv_tour_player_set_step (self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAYING]);
}

void
rdv_tour_player_pass (RdvTourPlayer *self, double seconds)
{
  g_return_if_fail (RDV_IS_TOUR_PLAYER (self));
  g_return_if_fail (seconds >= 0);

  if (!self->is_playing)
    return;
  self->passed += seconds;
  if (self->passed < rdv_tour_player_get_seconds (self))
    return;
  if (self->step + 1 < self->tour->n_steps)
    rdv_tour_player_set_step (self, self->step + 1);
  if (self->step + 1 == self->tour->n_steps)
    rdv_tour_player_set_playing (self, FALSE);
}

double
rdv_tour_player_get_seconds (RdvTourPlayer *self)
{
  const char *text;

  g_return_val_if_fail (RDV_IS_TOUR_PLAYER (self), 0);

  text = self->tour->steps[self->step].text;
  return LOOKING + (text != NULL ? (double) g_utf8_strlen (text, -1) / CHARACTERS_A_SECOND : 0);
}

double
rdv_tour_player_get_progress (RdvTourPlayer *self)
{
  return MIN (self->passed / rdv_tour_player_get_seconds (self), 1);
}
