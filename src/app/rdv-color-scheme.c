/* rdv-color-scheme.c: see rdv-color-scheme.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-color-scheme.h"

#define PORTAL_NAME      "org.freedesktop.portal.Desktop"
#define PORTAL_PATH      "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE        "org.freedesktop.appearance"
#define KEY              "color-scheme"
#define PREFER_DARK      1
#define PREFER_LIGHT     2

/* Where desktops of the GNOME family keep it, which have no portal in a plain session. */
#define DESKTOP_SCHEMA "org.gnome.desktop.interface"

struct _RdvColorScheme
{
  GObject parent_instance;
  GtkSettings *settings;
  GCancellable *cancellable;
  GDBusConnection *bus; /* NULL until there is one */
  guint subscription;
  GSettings *desktop; /* NULL while a portal tells */
  char *choice;
  gboolean is_set;    /* whether GTK's own setting has been overruled */
  gboolean was_dark;  /* what that said before */
  guint32 preference; /* of the desktop, as the portal numbers them */
};

enum
{
  PROP_0,
  PROP_CHOICE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdvColorScheme, rdv_color_scheme, G_TYPE_OBJECT)

/* Without a preference of the desktop GTK's own settings count, which a person may have made dark. */
static void
show (RdvColorScheme *self)
{
  gboolean is_own = !g_str_equal (self->choice, "system");
  gboolean is_dark = is_own ? g_str_equal (self->choice, "dark") : self->preference == PREFER_DARK;
  gboolean is_dark_now;

  /* Setting what is set already would read the whole theme again, in the middle of a start. */
  g_object_get (self->settings, "gtk-application-prefer-dark-theme", &is_dark_now, NULL);
  if (is_own || self->preference == PREFER_DARK || self->preference == PREFER_LIGHT)
    {
      if (!self->is_set)
        self->was_dark = is_dark_now;
      if (is_dark != is_dark_now)
        g_object_set (self->settings, "gtk-application-prefer-dark-theme", is_dark, NULL);
      self->is_set = TRUE;
    }
  else if (self->is_set)
    {
      /* Newer GTK (4.24) reads no theme when a setting is reset: it has to be told the value too. */
      g_object_set (self->settings, "gtk-application-prefer-dark-theme", self->was_dark, NULL);
      gtk_settings_reset_property (self->settings, "gtk-application-prefer-dark-theme");
      self->is_set = FALSE;
    }
}

static void
take_preference (RdvColorScheme *self, guint32 preference)
{
  self->preference = preference;
  show (self);
}

/* @value: maybe boxed, once by the signal and twice by the call. */
static void
apply (RdvColorScheme *self, GVariant *value)
{
  g_autoptr (GVariant) plain = g_variant_ref (value);

  while (g_variant_is_of_type (plain, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *inner = g_variant_get_variant (plain);

      g_variant_unref (plain);
      plain = inner;
    }
  if (g_variant_is_of_type (plain, G_VARIANT_TYPE_UINT32))
    take_preference (self, g_variant_get_uint32 (plain));
}

static void
on_setting_changed (GDBusConnection *bus,
                    const char *sender,
                    const char *path,
                    const char *interface,
                    const char *signal,
                    GVariant *parameters,
                    gpointer user_data)
{
  const char *name, *key;
  g_autoptr (GVariant) value = NULL;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &name, &key, &value);
  if (g_str_equal (name, NAMESPACE) && g_str_equal (key, KEY))
    apply (user_data, value);
}

static void
on_desktop_changed (GSettings *desktop, const char *key, RdvColorScheme *self)
{
  /* Its values are those of the portal, in the same order. */
  take_preference (self, (guint32) g_settings_get_enum (desktop, KEY));
}

static void
follow_desktop_settings (RdvColorScheme *self)
{
  g_autoptr (GSettingsSchema) schema =
      g_settings_schema_source_lookup (g_settings_schema_source_get_default (), DESKTOP_SCHEMA, TRUE);

  if (self->desktop != NULL || schema == NULL || !g_settings_schema_has_key (schema, KEY))
    return;
  self->desktop = g_settings_new (DESKTOP_SCHEMA);
  g_signal_connect_object (self->desktop, "changed::" KEY, G_CALLBACK (on_desktop_changed), self, 0);
  on_desktop_changed (self->desktop, KEY, self);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GVariant) value = NULL;

  /* Cancelled: then there is no self. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* No portal, or one that does not know. */
  if (answer == NULL)
    {
      follow_desktop_settings (user_data);
      return;
    }
  value = g_variant_get_child_value (answer, 0);
  apply (user_data, value);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvColorScheme *self = user_data;
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_bus_get_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bus == NULL)
    {
      follow_desktop_settings (self);
      return;
    }
  self->bus = bus;
  self->subscription = g_dbus_connection_signal_subscribe (
      bus, PORTAL_NAME, PORTAL_INTERFACE, "SettingChanged", PORTAL_PATH, NAMESPACE, G_DBUS_SIGNAL_FLAGS_NONE,
      on_setting_changed, self, NULL);
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "Read",
                          g_variant_new ("(ss)", NAMESPACE, KEY), G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, on_read, self);
}

static void
rdv_color_scheme_dispose (GObject *object)
{
  RdvColorScheme *self = RDV_COLOR_SCHEME (object);

  g_cancellable_cancel (self->cancellable);
  if (self->bus != NULL && self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->desktop);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rdv_color_scheme_parent_class)->dispose (object);
}

static void
rdv_color_scheme_finalize (GObject *object)
{
  RdvColorScheme *self = RDV_COLOR_SCHEME (object);

  g_object_unref (self->cancellable);
  g_free (self->choice);
  G_OBJECT_CLASS (rdv_color_scheme_parent_class)->finalize (object);
}

static void
rdv_color_scheme_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, RDV_COLOR_SCHEME (object)->choice);
}

static void
rdv_color_scheme_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RdvColorScheme *self = RDV_COLOR_SCHEME (object);

  if (g_strcmp0 (self->choice, g_value_get_string (value)) == 0)
    return;
  g_free (self->choice);
  self->choice = g_value_dup_string (value);
  show (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
rdv_color_scheme_class_init (RdvColorSchemeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rdv_color_scheme_dispose;
  object_class->finalize = rdv_color_scheme_finalize;
  object_class->get_property = rdv_color_scheme_get_property;
  object_class->set_property = rdv_color_scheme_set_property;
  props[PROP_CHOICE] = g_param_spec_string (
      "choice", NULL, NULL, "system", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rdv_color_scheme_init (RdvColorScheme *self)
{
  self->cancellable = g_cancellable_new ();
  self->choice = g_strdup ("system");
}

RdvColorScheme *
rdv_color_scheme_new (GtkSettings *settings)
{
  RdvColorScheme *self = g_object_new (RDV_TYPE_COLOR_SCHEME, NULL);

  self->settings = g_object_ref (settings);
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, on_bus, self);
  return self;
}
