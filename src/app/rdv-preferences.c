/* rdv-preferences.c: see rdv-preferences.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-config.h"

#include "rdv-preferences.h"

#include "rdv-date-style.h"
#include "rdv-date-zone.h"

enum
{
  PROP_0,
  /* these have words as values */
  PROP_COLOR_SCHEME,
  PROP_DATE_STYLE,
  PROP_DENSITY,
  PROP_TIME_ZONE,
  N_WORDS,
  PROP_ANIMATION = N_WORDS,
  PROP_TEXT_SIZE,
  N_PROPS,
};

struct _RdvPreferences
{
  GObject parent_instance;
  GSettings *settings; /* NULL where the schema is not installed */
  char *words[N_WORDS];
  gboolean animation;
  double text_size;
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdvPreferences, rdv_preferences, G_TYPE_OBJECT)

static void
rdv_preferences_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RdvPreferences *self = RDV_PREFERENCES (object);

  if (prop_id < N_WORDS)
    g_value_set_string (value, self->words[prop_id]);
  else if (prop_id == PROP_ANIMATION)
    g_value_set_boolean (value, self->animation);
  else
    g_value_set_double (value, self->text_size);
}

static void
set_word (RdvPreferences *self, guint prop_id, const char *word)
{
  if (g_strcmp0 (self->words[prop_id], word) == 0 || word == NULL)
    return;
  g_free (self->words[prop_id]);
  self->words[prop_id] = g_strdup (word);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
rdv_preferences_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RdvPreferences *self = RDV_PREFERENCES (object);

  if (prop_id < N_WORDS)
    set_word (self, prop_id, g_value_get_string (value));
  else if (prop_id == PROP_ANIMATION && self->animation != g_value_get_boolean (value))
    {
      self->animation = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
  else if (prop_id == PROP_TEXT_SIZE && self->text_size != g_value_get_double (value))
    {
      self->text_size = g_value_get_double (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
rdv_preferences_finalize (GObject *object)
{
  RdvPreferences *self = RDV_PREFERENCES (object);

  for (guint i = 0; i < N_WORDS; i++)
    g_free (self->words[i]);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rdv_preferences_parent_class)->finalize (object);
}

static void
rdv_preferences_class_init (RdvPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rdv_preferences_get_property;
  object_class->set_property = rdv_preferences_set_property;
  object_class->finalize = rdv_preferences_finalize;
  props[PROP_COLOR_SCHEME] = g_param_spec_string ("color-scheme", NULL, NULL, "system", flags);
  props[PROP_DATE_STYLE] = g_param_spec_string ("date-style", NULL, NULL, "long", flags);
  props[PROP_DENSITY] = g_param_spec_string ("density", NULL, NULL, "ordinary", flags);
  props[PROP_TIME_ZONE] = g_param_spec_string ("time-zone", NULL, NULL, "utc", flags);
  props[PROP_ANIMATION] = g_param_spec_boolean ("animation", NULL, NULL, TRUE, flags);
  props[PROP_TEXT_SIZE] = g_param_spec_double ("text-size", NULL, NULL, RDV_PREFERENCES_LEAST_TEXT, RDV_PREFERENCES_MOST_TEXT, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

/* Asked for by name first: GSettings ends the program when a schema is not there. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, RDV_APP_ID, TRUE) : NULL;

  for (guint i = PROP_0 + 1; i < N_PROPS && schema != NULL; i++)
    if (!g_settings_schema_has_key (schema, props[i]->name))
      return NULL;
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
rdv_preferences_init (RdvPreferences *self)
{
  for (guint i = PROP_0 + 1; i < N_WORDS; i++)
    self->words[i] = g_strdup (g_value_get_string (g_param_spec_get_default_value (props[i])));
  self->animation = TRUE;
  self->text_size = 1;
  self->settings = find_settings ();
  for (guint i = PROP_0 + 1; i < N_PROPS && self->settings != NULL; i++)
    g_settings_bind (self->settings, props[i]->name, self, props[i]->name, G_SETTINGS_BIND_DEFAULT);
}

RdvPreferences *
rdv_preferences_new (void)
{
  return g_object_new (RDV_TYPE_PREFERENCES, NULL);
}

void
rdv_preferences_apply_to_dates (RdvPreferences *self)
{
  g_autoptr (RdvZone) zone = NULL;
  RdvDateStyle style;

  g_return_if_fail (RDV_IS_PREFERENCES (self));

  if (rdv_date_style_from_nick (self->words[PROP_DATE_STYLE], &style))
    rdv_date_style_set (style);
  zone = rdv_zone_new (self->words[PROP_TIME_ZONE]);
  if (zone != NULL)
    rdv_date_zone_set (zone);
}
