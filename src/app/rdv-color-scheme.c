/* rdv-color-scheme.c: see rdv-color-scheme.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-color-scheme.h"

#define PORTAL_NAME      "org.freedesktop.portal.Desktop"
#define PORTAL_PATH      "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define NAMESPACE        "org.freedesktop.appearance"
#define KEY              "color-scheme"
#define PREFER_DARK      1

struct _RdvColorScheme
{
  GObject parent_instance;
  GtkSettings *settings;
  GCancellable *cancellable;
  GDBusConnection *bus; /* NULL until there is one */
  guint subscription;
  char *choice;
  gboolean desktop_is_dark;
};

enum
{
  PROP_0,
  PROP_CHOICE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdvColorScheme, rdv_color_scheme, G_TYPE_OBJECT)

static void
show (RdvColorScheme *self)
{
  gboolean is_dark = g_str_equal (self->choice, "system") ? self->desktop_is_dark : g_str_equal (self->choice, "dark");

  g_object_set (self->settings, "gtk-application-prefer-dark-theme", is_dark, NULL);
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
    {
      self->desktop_is_dark = g_variant_get_uint32 (plain) == PREFER_DARK;
      show (self);
    }
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
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  /* No portal, or one that does not know: the desktop has no preference. */
  if (answer == NULL)
    return;
  value = g_variant_get_child_value (answer, 0);
  apply (user_data, value);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvColorScheme *self = user_data;
  GDBusConnection *bus = g_bus_get_finish (result, NULL);

  /* No bus, or cancelled: then there may be no self either. */
  if (bus == NULL)
    return;
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
  props[PROP_CHOICE]
    = g_param_spec_string ("choice", NULL, NULL, "system", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
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
  g_object_get (settings, "gtk-application-prefer-dark-theme", &self->desktop_is_dark, NULL);
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, on_bus, self);
  return self;
}
